#!/usr/bin/env bash
# Runs the tests of the Swift code, and one desk shared by eight threads, under AddressSanitizer or ThreadSanitizer.
#     Tests/sanitize.sh address|thread [tests|desk]      default: both
# Each sanitizer builds into a directory of its own: .build-address, .build-thread.
set -euo pipefail
cd "$(dirname "$0")/.."
sanitizer=$1
part=${2:-both}
scratch=.build-$sanitizer
clang=$(dirname "$(readlink -f "$(command -v swiftc)")")/clang
[ -x "$clang" ] || clang=$(command -v clang)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# The test runner leaks its own list of tests. What makes a global exactly once lies in the Swift runtime, which is not
# instrumented: ThreadSanitizer sees the making, on whichever thread comes first, and not what others wait for.
echo 'leak:libXCTest' > "$work/leaks"
echo 'race:swift::threading_impl::once_slow' > "$work/races"
export LSAN_OPTIONS=suppressions=$work/leaks:print_suppressions=0
export ASAN_OPTIONS=abort_on_error=1:detect_stack_use_after_return=1
export TSAN_OPTIONS=halt_on_error=1:suppressions=$work/races

# The linker warns of names that its list of a sanitizer's functions has and the runtime has not.
quietly() { "$@" 2> >(grep -v 'Cannot export local symbol' >&2); }

tests() {
    quietly swift test --quiet --sanitize="$sanitizer" --scratch-path "$scratch"
    echo "$sanitizer sanitizer: the tests of the Swift code pass"
}

# The objects of the sources that there are: those of renamed files stay behind.
objects() {
    for sources in "$scratch"/debug/Broadsheet{,JSON,ABI}.build/sources; do
        sed "s|.*/||; s|.*|$(dirname "$sources")/&.o|" "$sources"
    done
    ls "$scratch"/debug/Broadsheet*Tables.build/*.c.o
}

desk() {
    quietly swift build --quiet --sanitize="$sanitizer" --scratch-path "$scratch" --target BroadsheetABI
    objects > "$work/objects"
    "$clang" -std=c11 -g -O1 -Wall -Wextra -Werror -fsanitize="$sanitizer" -Iinclude -c Tests/c/shared_desk.c -o "$work/desk.o"
    quietly swiftc -sanitize="$sanitizer" -static-stdlib "$work/desk.o" @"$work/objects" $(pkg-config --libs jansson) \
        -o "$work/desk"
    Tests/fuzz/make_corpus.py --texts 600 "$work/texts"
    "$work/desk" 8 "$work"/texts/*.txt > /dev/null
    echo "$sanitizer sanitizer: one desk and its articles, used by eight threads"
}

case $part in
    tests) tests ;;
    desk) desk ;;
    both)
        tests
        desk
        ;;
    *) echo "usage: sanitize.sh address|thread [tests|desk]" >&2; exit 2 ;;
esac
