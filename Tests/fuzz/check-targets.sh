#!/bin/sh
# Checks that every exported function has a fuzz target of its name, and no target is left of one that is gone.
#     Tests/fuzz/check-targets.sh
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^ *\(broadsheet_[a-z0-9_]*\);$/\1/p' "$root/Sources/BroadsheetABI/exports.map" | sort > "$work/exported"
sed -n 's/^ *{"\(broadsheet_[a-z0-9_]*\)", .*/\1/p' "$root/Tests/fuzz/targets.c" | sort > "$work/fuzzed"
if ! diff "$work/exported" "$work/fuzzed" > "$work/difference"; then
    echo "the exports and the fuzz targets differ (<: not fuzzed, >: not exported)" >&2
    cat "$work/difference" >&2
    exit 1
fi
echo "fuzz targets: $(wc -l < "$work/fuzzed"), one for each exported function"
