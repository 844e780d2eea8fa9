#!/bin/sh
# Checks that the same bytes come out on 1, 2 and 8 threads, without AVX2 and FMA, and on valgrind's own processor.
#     Tests/check-determinism.sh
# BUILD: where the library was built (default build/). All sections and comparisons of the seeds and of made texts.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
build=${BUILD:-$root/build}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/stripped"
for file in "$build"/lib/libbroadsheet.so*; do cp -P "$file" "$work/stripped"; done
strip --strip-debug "$(readlink -f "$work/stripped/libbroadsheet.so")" # valgrind cannot read what Swift writes there
LD_LIBRARY_PATH=$work/stripped${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
export LD_LIBRARY_PATH

"${CC:-cc}" -std=c11 -pedantic -Wall -Wextra -Werror -O1 -I"$root/include" "$root/Tests/c/shared_desk.c" \
    -L"$build/lib" -lbroadsheet -lpthread -o "$work/shared_desk"
"$root/Tests/fuzz/make_corpus.py" --texts 8000 "$work/long"
"$root/Tests/fuzz/make_corpus.py" --texts 300 "$work/short"

# One more run must print what the first printed.
same() {
    what=$1
    expected=$2
    shift 2
    "$@" > "$work/printed"
    cmp -s "$work/printed" "$expected" || { echo "other bytes $what" >&2; exit 1; }
    echo "the same bytes $what"
}

"$work/shared_desk" 1 "$work"/long/*.txt > "$work/long.expected"
"$work/shared_desk" 1 "$work"/short/*.txt > "$work/short.expected"
same "again" "$work/long.expected" "$work/shared_desk" 1 "$work"/long/*.txt
same "on 2 threads" "$work/long.expected" "$work/shared_desk" 2 "$work"/long/*.txt
same "on 8 threads" "$work/long.expected" "$work/shared_desk" 8 "$work"/long/*.txt

# The C library chooses by these what its functions are made of; its loader shows that it took the word.
masked=glibc.cpu.hwcaps=-AVX2,-FMA,-FMA4,-AVX512F
loader=$(ls /lib64/ld-linux-x86-64.so.2 2>/dev/null || true)
if [ -n "$loader" ] && "$loader" --list-diagnostics > "$work/all" 2>/dev/null; then
    GLIBC_TUNABLES=$masked "$loader" --list-diagnostics > "$work/fewer"
    grep active "$work/all" > "$work/all.active"
    grep active "$work/fewer" > "$work/fewer.active"
    if cmp -s "$work/all.active" "$work/fewer.active"; then
        echo "this processor has no AVX2 and FMA to leave out"
    else
        same "without AVX2 and FMA" "$work/long.expected" env GLIBC_TUNABLES=$masked "$work/shared_desk" 2 "$work"/long/*.txt
    fi
fi
same "under valgrind" "$work/short.expected" valgrind --quiet --error-exitcode=1 "$work/shared_desk" 2 "$work"/short/*.txt
