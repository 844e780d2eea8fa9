#!/bin/sh
# Builds and runs the programs in Tests/c that embed the library in ways that go wrong elsewhere: without memory,
# forked, twice in one process, loaded and unloaded.
#     Tests/run-embedding.sh
# BUILD: where the library was built (default build/).
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
build=${BUILD:-$root/build}
library=$(readlink -f "$build/lib/libbroadsheet.so")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
LD_LIBRARY_PATH=$build/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
export LD_LIBRARY_PATH

compile() {
    name=$1
    shift
    "${CC:-cc}" -pedantic -Wall -Wextra -Werror -g -I"$root/include" "$root/Tests/c/$name.c" -o "$work/$name" "$@"
}

# shellcheck disable=SC2046 # the flags are words
compile failing_allocations -std=c99 $(pkg-config --cflags jansson) -L"$build/lib" -lbroadsheet $(pkg-config --libs jansson)
"$work/failing_allocations" > "$work/allocations"
awk '{ all += $(NF - 1) } END { print "each of " all " allocations of jansson failed in turn, in " NR " calls" }' \
    "$work/allocations"

compile forked_desk -std=c99 -L"$build/lib" -lbroadsheet
"$work/forked_desk"

# Both load by hand, as gnu17: a function's address comes out of dlsym as that of an object.
compile two_copies -std=gnu17 -Wno-pedantic -ldl
cp "$library" "$work/copy.so"
"$work/two_copies" "$library" "$work/copy.so"

compile load_unload -std=gnu17 -Wno-pedantic -ldl
"$work/load_unload" "$library"
