#!/bin/sh
# Builds and runs the examples, and checks that every way in gives the same bytes.
#     Tests/run-examples.sh
# BUILD: where the library and the command were built (default build/). PYTHON: the interpreter (default python3).
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
build=${BUILD:-$root/build}
python=${PYTHON:-python3}
a=$root/seeds/000_072044ce91ddbeb5.txt
b=$root/seeds/001_4ad53afa846c4013.txt
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
BROADSHEET_LIBRARY=$build/lib/libbroadsheet.so
LD_LIBRARY_PATH=$build/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
export BROADSHEET_LIBRARY LD_LIBRARY_PATH

strict="-pedantic -Wall -Wextra -Werror -I$root/include"
link="-L$build/lib -lbroadsheet"

# Valgrind cannot read the debug information that Swift writes. What it calls possibly lost are the Swift runtime's own
# tables of types, made once; a desk, article or buffer that is not freed is definitely lost.
mkdir "$work/stripped"
for file in "$build"/lib/libbroadsheet.so*; do cp -P "$file" "$work/stripped"; done
strip --strip-debug "$(readlink -f "$work/stripped/libbroadsheet.so")"
under_valgrind() {
    LD_LIBRARY_PATH=$work/stripped:$LD_LIBRARY_PATH valgrind --quiet --leak-check=full \
        --show-leak-kinds=definite,indirect --errors-for-leak-kinds=definite,indirect --error-exitcode=1 "$@"
}

# One program as C and as C++, both run under valgrind.
compile_and_run() {
    source=$1
    shift
    # shellcheck disable=SC2086 # the flags are words
    "${CC:-cc}" -std=c99 $strict "$source" $link -o "$work/as-c"
    # shellcheck disable=SC2086
    "${CXX:-c++}" -x c++ -std=c++11 $strict "$source" -x none $link -o "$work/as-c++"
    under_valgrind "$work/as-c" "$@" > "$work/as-c.out"
    under_valgrind "$work/as-c++" "$@" > "$work/as-c++.out"
    cmp "$work/as-c.out" "$work/as-c++.out"
    echo "ran under valgrind, as C and as C++: ${source#"$root"/}"
}

same_bytes() {
    cmp "$1" "$2" || { echo "$3 differ" >&2; exit 1; }
    echo "the same bytes: $3"
}

compile_and_run "$root/Tests/c/every_function.c"
compile_and_run "$root/Tests/c/analyze_file.c" "$a" '{"id": "-"}'
mv "$work/as-c.out" "$work/c.json"
compile_and_run "$root/examples/c/main.c" "$a" "$b"
tail -n 1 "$work/as-c.out" > "$work/c-comparison.json"

PYTHONPATH=${PYTHONPATH-$root/bindings/python/src}
export PYTHONPATH
"$python" "$root/examples/python/first_steps.py" "$a" "$b" > "$work/python.out"
grep -q 'words' "$work/python.out"
echo "ran: examples/python/first_steps.py"

"$python" - "$a" "$b" "$work" << 'END'
import pathlib, sys
import broadsheet

a, b = (pathlib.Path(name).read_text(encoding="utf-8") for name in sys.argv[1:3])
work = pathlib.Path(sys.argv[3])
(work / "python.json").write_bytes(broadsheet.analyze(a, id="-", offsets="bytes").json + b"\n")
(work / "python-comparison.json").write_bytes(broadsheet.compare(a, b, offsets="bytes").json + b"\n")
END
# The command gives what it reads from standard input the id "-".
"$build/bin/broadsheet" analyze --json - < "$a" > "$work/command.json"
"$build/bin/broadsheet" compare --json "$a" "$b" > "$work/command-comparison.json"
same_bytes "$work/c.json" "$work/python.json" "reports from C and from Python"
same_bytes "$work/c.json" "$work/command.json" "reports from C and from the command"
same_bytes "$work/c-comparison.json" "$work/python-comparison.json" "comparisons from C and from Python"
same_bytes "$work/c-comparison.json" "$work/command-comparison.json" "comparisons from C and from the command"

swift run --quiet --package-path "$root/examples/swift" --scratch-path "${SWIFT_EXAMPLE_BUILD:-$build/swift-example}" \
    FirstSteps "$a" "$b" > "$work/swift.out"
grep -q 'words' "$work/swift.out"
echo "ran: examples/swift"
