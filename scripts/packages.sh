#!/usr/bin/env bash
# Builds every package, installs each as its user would, and tries it: `make packages` calls it when everything is built.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ ! -x build/venv/bin/python ]; then python3 -m venv build/venv; fi
build/venv/bin/python -m pip install --quiet --disable-pip-version-check --requirement Tests/requirements.txt
build/venv/bin/python -m pytest --quiet -rP --durations=6 Tests/packaging/built_packages.py "$@"
ls -l dist | awk 'NR > 1 { printf "%8.2f MB  %s\n", $5 / 1e6, $NF }'
