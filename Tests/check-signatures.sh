#!/bin/sh
# Checks that the exported functions have the names and types that the header declares, by the compiler's own word.
#     Tests/check-signatures.sh [MODULES [SOURCES [INCLUDE]]]
# MODULES: where the build left the modules that the sources import (default .build/release/Modules).
#
# In a copy of the sources each `@_cdecl("f") public func g` reads `@c @implementation public func f`: the compiler
# then refuses a function that the header lacks or declares with other types. That nothing in the header is left
# without a function is checked by name. A pointer to one opaque type for another goes unseen: Swift has one for all.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
modules=${1:-$root/.build/release/Modules}
sources=${2:-$root/Sources/BroadsheetABI}
include=${3:-$root/include}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cp "$sources"/*.swift "$work"
perl -0pi -e 's/\@_cdecl\("(\w+)"\)\s*public func \w+/\@c \@implementation\npublic func $1/g' "$work"/*.swift
if grep -n '@_cdecl' "$work"/*.swift >&2; then
    echo "an export is written in a way this check does not know" >&2
    exit 1
fi

grep -h -A1 '@c @implementation' "$work"/*.swift | sed -n 's/^public func \([a-z0-9_]*\).*/\1/p' | sort > "$work/implemented"
"${CC:-cc}" -E -P "$include/broadsheet.h" | tr '\n' ' ' | grep -o 'broadsheet_[a-z0-9_]* *(' | tr -d ' (' | sort \
    > "$work/declared"
if ! diff "$work/declared" "$work/implemented" > "$work/difference"; then
    echo "the header and the sources differ (<: only declared, >: only implemented)" >&2
    cat "$work/difference" >&2
    exit 1
fi

set --
for map in "$root"/Sources/*/module.modulemap "$modules"/../*.build/module.modulemap; do
    [ -f "$map" ] && set -- "$@" -Xcc "-fmodule-map-file=$map"
done
"${SWIFTC:-swiftc}" -typecheck -swift-version 6 -suppress-warnings -package-name broadsheet -module-name BroadsheetABI \
    -I "$modules" -I "$include" "$@" "$work"/*.swift
echo "signatures: $(wc -l < "$work/declared") functions, as declared"
