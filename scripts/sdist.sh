#!/usr/bin/env bash
# Builds dist/broadsheet-….tar.gz, which carries the sources of the library and builds where a Swift toolchain is.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/packaging_venv.sh
rm -f dist/broadsheet-*.tar.gz
build/packaging-venv/bin/python -m build --sdist --no-isolation --outdir dist bindings/python > build/sdist.log 2>&1 ||
    { cat build/sdist.log >&2; exit 1; }
ls dist/broadsheet-*.tar.gz
