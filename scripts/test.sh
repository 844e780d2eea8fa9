#!/usr/bin/env bash
# Runs every test there is: `make test` calls it when everything is built.
set -euo pipefail
cd "$(dirname "$0")/.."

section() { printf '\n== %s\n' "$1"; }

section "format"
swift format lint --strict -r Package.swift Sources Tests examples/swift
echo "swift format: clean"

section "core"
swift test --quiet

section "header, exports, signatures"
Tests/check-exports.sh
Tests/check-signatures.sh
Tests/break-signatures.sh

section "what programs rely on"
scripts/abi.sh check
Tests/break-abi.sh
scripts/json_fields.py check

section "environment for Python"
if [ ! -x build/venv/bin/python ]; then python3 -m venv build/venv; fi
build/venv/bin/python -m pip install --quiet --disable-pip-version-check --requirement Tests/requirements.txt
build/venv/bin/python -m pip install --quiet --disable-pip-version-check --force-reinstall ./bindings/python

section "examples"
PYTHONPATH='' PYTHON=build/venv/bin/python Tests/run-examples.sh

section "without memory, forked, twice, unloaded"
Tests/run-embedding.sh

section "the same bytes everywhere"
Tests/check-determinism.sh

section "fuzzing"
Tests/fuzz/check-targets.sh
Tests/fuzz/replay.sh
Tests/fuzz/build.sh
FUZZ_SECONDS=${FUZZ_SECONDS:-15} Tests/fuzz/run.sh

section "package and command"
build/venv/bin/python -m pytest --quiet bindings/python/tests Tests/command

section "installation"
build/venv/bin/python -m pytest --quiet Tests/packaging

section "documentation"
scripts/docs.sh
build/venv/bin/python Tests/docs/run_blocks.py
scripts/live_examples.py --check docs/*.md
echo "live examples: as printed"
