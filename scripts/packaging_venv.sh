#!/usr/bin/env bash
# Makes build/packaging-venv, the environment that holds the tools which make Python packages.
set -euo pipefail
cd "$(dirname "$0")/.."
venv=build/packaging-venv
cmp -s packaging/requirements.txt "$venv/requirements.txt" && exit 0
python3 -m venv --clear "$venv"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --requirement packaging/requirements.txt
cp packaging/requirements.txt "$venv/"
