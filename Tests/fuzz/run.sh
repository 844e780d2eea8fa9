#!/usr/bin/env bash
# Fuzzes every exported function for a while, after replaying what once went wrong.
#     Tests/fuzz/run.sh [TARGET...]      default: all that Tests/fuzz/build.sh built
#
# FUZZ_SECONDS  how long each target runs (default 15)       FUZZ_JOBS   how many run at a time (default: one a core)
# FUZZ_TIMEOUT  the wall time, in seconds, after which one call hangs (default 20)
# FUZZ_BUILD    where the targets are (default .build-fuzz/fuzz)
# FUZZ_WORK     where inputs, crashes and logs go, and found inputs are kept (default .build-fuzz/work)
#
# A target fails on a trap or another crash, on what AddressSanitizer and its leak detector find, on a result that breaks
# the contract (see checks.c), on a call of more than a second a MB (times ten for the instrumented build), and above
# 2 GB of memory. The input then lies in FUZZ_WORK/crashes; once fixed it goes to Tests/fuzz/regressions/TARGET/.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
: "${FUZZ_SECONDS:=15}" "${FUZZ_JOBS:=$(getconf _NPROCESSORS_ONLN)}"
: "${FUZZ_BUILD:=$root/.build-fuzz/fuzz}" "${FUZZ_WORK:=$root/.build-fuzz/work}"
: "${FUZZ_TIMEOUT:=20}"
export FUZZ_TIMEOUT FUZZ_SECONDS FUZZ_JOBS FUZZ_BUILD FUZZ_WORK

if [ "${1-}" = --one ]; then
    target=$2
    found=$FUZZ_WORK/found/$target
    crashes=$FUZZ_WORK/crashes/$target
    log=$FUZZ_WORK/logs/$target.log
    mkdir -p "$found" "$crashes" "$FUZZ_WORK/logs"
    regressions=()
    [ -d "$here/regressions/$target" ] && regressions=("$here/regressions/$target")
    TIMEFORMAT='%U %S'
    status=0
    { time "$FUZZ_BUILD/targets/$target" -max_total_time="$FUZZ_SECONDS" -timeout="$FUZZ_TIMEOUT" -rss_limit_mb=2048 -max_len=65536 \
        -print_final_stats=1 -artifact_prefix="$crashes/" "$found" "$FUZZ_WORK/start/$target" "${regressions[@]}" \
        > "$log" 2>&1; } 2> "$log.time" || status=$?
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
    cover=$(sed -n 's/.* cov: \([0-9]*\) .*/\1/p' "$log" | tail -n 1)
    seconds=$(tail -n 1 "$log.time" | awk '{ printf "%.0f", $1 + $2 }')
    printf '%-32s %10s runs %6s s of processor time %6s edges%s\n' "$target" "${runs:-0}" "$seconds" "${cover:-0}" \
        "$([ "$status" -eq 0 ] || echo '  FAILED')"
    if [ "$status" -ne 0 ]; then
        grep -v NEW_FUNC "$log" | tail -n 60 >&2
        exit 1
    fi
    exit 0
fi

"$here/make_corpus.py" "$FUZZ_WORK/start"
if [ $# -eq 0 ]; then mapfile -t targets < "$FUZZ_BUILD/names"; else targets=("$@"); fi
mkdir -p "$FUZZ_WORK/logs"
status=0
printf '%s\n' "${targets[@]}" | xargs -n 1 -P "$FUZZ_JOBS" "$here/run.sh" --one | tee "$FUZZ_WORK/logs/summary" || status=1
awk '{ runs += $2; seconds += $4 } END { printf "fuzzing: %d runs of %d functions, %.2f hours of processor time\n", runs, NR, seconds / 3600 }' \
    "$FUZZ_WORK/logs/summary"
exit "$status"
