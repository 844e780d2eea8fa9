#!/usr/bin/env bash
# Speed beside other tools, in one run on one thread, and quality where the data sets are: `make bench`.
#   BROADSHEET_DATA: the directory of the data sets (default ../shared/data where it is there)
#   BROADSHEET_SCORE: the scoring script (default ../shared/score/score.py)
set -euo pipefail
cd "$(dirname "$0")/.."

data=${BROADSHEET_DATA:-../shared/data}
score=${BROADSHEET_SCORE:-../shared/score/score.py}
if [ ! -x build/bench-venv/bin/python ]; then python3 -m venv build/bench-venv; fi
build/bench-venv/bin/python -m pip install --quiet --disable-pip-version-check --requirement benchmarks/requirements.txt
swift build -c release --package-path benchmarks/in-process -Xswiftc -static-stdlib 2>&1 | tail -n 1
export PYTHONPATH=bindings/python/src BROADSHEET_LIBRARY=$PWD/build/lib/libbroadsheet.so
# One thread each, also inside the libraries that a peer brings.
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
build/bench-venv/bin/python benchmarks/speed.py --data "$data" | tee benchmarks/results.md
# The shapes that matter most; without --shapes all of them, in half an hour.
shapes="no space,no full stop,one letter,straight quotes,newlines,combining marks,alternating scripts,one-word paragraphs"
shapes="$shapes,capitals,curly quotes,quoted words,distinct words,dates,NUL"
build/bench-venv/bin/python benchmarks/hostile.py --data "$data" --tasks analyze,counts --shapes "$shapes" |
    tee -a benchmarks/results.md
if [ -f "$score" ]; then build/bench-venv/bin/python benchmarks/quality.py --data "$data" --score "$score" | tee -a benchmarks/results.md; fi
