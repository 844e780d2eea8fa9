#!/bin/sh
# Replays what once went wrong, and the inputs that fuzzing starts from, on the library as it is shipped.
#     Tests/fuzz/replay.sh
# BUILD: where the library was built (default build/).
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
build=${BUILD:-$root/build}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sources=$(ls "$root"/Tests/fuzz/*.c | grep -v driver.c)
# shellcheck disable=SC2046,SC2086 # sources and flags are words
"${CC:-cc}" -std=c17 -D_DEFAULT_SOURCE -O1 -g -Wall -Wextra -Werror -I"$root/include" $sources "$root/Tests/fuzz/replay/replay.c" \
    -L"$build/lib" -lbroadsheet $(pkg-config --cflags --libs jansson) -o "$work/replay"
"$root/Tests/fuzz/make_corpus.py" "$work/start"
LD_LIBRARY_PATH=$build/lib "$work/replay" "$root/Tests/fuzz/regressions" "$work/start" 2> "$work/log" || {
    tr '\r' '\n' < "$work/log" | tail -n 3 >&2
    exit 1
}
