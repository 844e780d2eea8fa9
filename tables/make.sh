#!/usr/bin/env bash
# Rebuilds every shipped table from a directory of data sets: `make tables DATA=directory`.
set -euo pipefail
data=$(cd "$1" && pwd)
cd "$(dirname "$0")"
python3 text/unicode.py
python3 text/sentences.py "$data"
python3 text/tokens.py "$data"
python3 measures/syllables.py "$data"
python3 kinship/idf.py "$data"
python3 language/gazetteer.py "$data"
