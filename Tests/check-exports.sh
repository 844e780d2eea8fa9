#!/bin/sh
# Checks that the library exports the functions that the header declares, and nothing else.
#     Tests/check-exports.sh [LIBRARY [HEADER]]
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
library=${1:-$root/build/lib/libbroadsheet.so}
header=${2:-$root/include/broadsheet.h}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# What the compiler sees, comments gone, has one `broadsheet_name(` for each function and none for a type.
"${CC:-cc}" -E -P "$header" | tr '\n' ' ' | grep -o 'broadsheet_[a-z0-9_]* *(' | tr -d ' (' | sort > "$work/declared"
nm -D --extern-only --defined-only "$library" | awk '{ sub(/@.*/, "", $3); print $3 }' | grep . | sort > "$work/exported"
sed -n 's/^_//p' "$root/Sources/BroadsheetABI/exports-macos.txt" | sort > "$work/macos"
if [ $# -eq 0 ] && ! diff "$work/declared" "$work/macos" > "$work/difference"; then
    echo "the header and exports-macos.txt differ (<: only declared, >: only listed)" >&2
    cat "$work/difference" >&2
    exit 1
fi
[ -s "$work/declared" ] || { echo "no functions found in $header" >&2; exit 1; }

if ! diff "$work/declared" "$work/exported" > "$work/difference"; then
    echo "the header and the library differ (<: only declared, >: only exported)" >&2
    head -n 40 "$work/difference" >&2
    exit 1
fi
echo "exports: $(wc -l < "$work/declared") functions, as declared"
