#!/usr/bin/env bash
# Builds the reference pages in build/docs from what `make lib` built: c/ by Doxygen, swift/ by DocC. Any warning fails,
# and so does a public declaration without a word on what it is.
set -euo pipefail
cd "$(dirname "$0")/.."
modules=.build/release/Modules
rm -rf build/docs
mkdir -p build/docs/symbols

doxygen docs/Doxyfile
echo "docs: build/docs/c/index.html"

# The compiled module holds the comments: nothing is built again, and the package needs no plugin.
flags=()
for map in Sources/*/include/module.modulemap .build/release/*.build/module.modulemap; do
    [ -f "$map" ] && flags+=(-Xcc "-fmodule-map-file=$map")
done
swift symbolgraph-extract -module-name Broadsheet -I "$modules" "${flags[@]}" -minimum-access-level public \
    -skip-synthesized-members -target "$(swift -print-target-info | python3 -c \
        'import json, sys; print(json.load(sys.stdin)["target"]["triple"])')" -output-dir build/docs/symbols
python3 - << 'END'
import json, sys

graph = json.load(open("build/docs/symbols/Broadsheet.symbols.json"))
bare = sorted(
    "/".join(symbol["pathComponents"]) for symbol in graph["symbols"]
    if "docComment" not in symbol and symbol["kind"]["identifier"] != "swift.enum.case"
    and symbol["names"]["title"] not in ("hashValue", "hash(into:)"))
sys.exit("nothing is said of " + ", ".join(bare) if bare else None)
END
docc convert Sources/Broadsheet/Broadsheet.docc --additional-symbol-graph-dir build/docs/symbols --warnings-as-errors \
    --fallback-display-name Broadsheet --fallback-bundle-identifier broadsheet --output-dir build/docs/swift
echo "docs: build/docs/swift, to be served: python3 -m http.server --directory build/docs/swift"
