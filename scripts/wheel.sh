#!/usr/bin/env bash
# Builds dist/broadsheet-….whl: the Python package, the library and jansson, tagged with the oldest C library it runs on.
#     wheel.sh [SOURCE [DESTINATION]]   SOURCE: bindings/python, or an unpacked source distribution
set -euo pipefail
source=$(realpath "${1:-$(dirname "$0")/../bindings/python}")
destination=$(realpath -m "${2:-$(dirname "$0")/../dist}")
cd "$(dirname "$0")/.."
scripts/packaging_venv.sh
tools=$PWD/build/packaging-venv/bin
plain=build/wheel

rm -rf "$plain" "$destination"/broadsheet-*.whl
"$tools/python" -m build --wheel --no-isolation --outdir "$plain" "$source" > build/wheel.log 2>&1 ||
    { cat build/wheel.log >&2; exit 1; }
# auditwheel copies jansson in under a name of its own and reads the level off the symbols; it finds patchelf on the path.
PATH="$tools:$PATH" "$tools/auditwheel" repair --strip -z 9 --wheel-dir "$destination" "$plain"/*.whl \
    > build/wheel.log 2>&1 || { cat build/wheel.log >&2; exit 1; }
ls "$destination"/broadsheet-*.whl
