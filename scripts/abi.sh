#!/usr/bin/env bash
# Records what programs built against the header rely on, and checks that it still holds.
#     abi.sh check [HEADER [SONAME]]    fails where a program built against the recorded header could break
#     abi.sh record [HEADER [SONAME]]   writes what the header declares into abi/; refuses to write a break into a record
# ABI_RECORDS: where the records lie (default abi/).
#
# Swift writes no C types into the library. Its exports and signatures are held against the header by other tests, so
# here a stand-in speaks for it: the header's own declarations, each given an empty body, compiled with debug information
# under the library's soname. abidiff reads types, functions and soname from that; the constants, which no debug
# information holds, are compared as text. docs/abi.md says what may change when.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
action=${1:-check}
header=${2:-$root/include/broadsheet.h}
soname=${3:-$(objdump -p "$root/build/lib/libbroadsheet.so" | awk '$1 == "SONAME" { print $2 }')}
records=${ABI_RECORDS:-$root/abi}
recorded=$records/$soname.$(uname -m).abi
constants=$records/$soname.constants
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cc=${CC:-cc}

# The types and functions of the header, as abidw tells them of a library that has them.
describe_types() {
    { echo "#include \"$header\"" | "$cc" -E -P -x c - | tr '\n' ' ' |
        perl -pe 's/(\bbroadsheet_\w+\s*\([^;{}]*\))\s*;/$1 { __builtin_trap(); }\n/g'; echo; } > "$work/library.c"
    "$cc" -g -fPIC -shared -Wl,-soname="$soname" "$work/library.c" -o "$work/$soname"
    abidw --no-corpus-path --no-comp-dir-path --no-show-locs --short-locs "$work/$soname" > "$work/now.abi"
}

# NAME VALUE of every constant but those that name the release and the guard of the header.
describe_constants() {
    "$cc" -E -dM "$header" |
        sed -n '/^#define BROADSHEET_\(H\|VERSION[A-Z_]*\)\( \|$\)/d; s/^#define \(BROADSHEET_\)/\1/p' | LC_ALL=C sort > "$work/now.constants"
}

# Says what of the record does not hold any more; functions and constants that are new break nobody.
differences() {
    abidiff --no-added-syms "$recorded" "$work/now.abi" || return 1
    comm -23 "$constants" "$work/now.constants" | sed 's/^/constant changed or gone: /' | grep . && return 1
    return 0
}

# Another soname must have another BROADSHEET_ABI, which is what bindings ask.
same_integer() {
    local integer
    integer=$(grep '^BROADSHEET_ABI ' "$work/now.constants")
    grep -lx "$integer" "$records"/*.constants 2> /dev/null | grep -vxF "$constants"
}

describe_types
describe_constants
if same_integer; then
    echo "the record above has the same BROADSHEET_ABI for another soname than $soname" >&2
    exit 1
fi
case "$action" in
    check)
        if [ ! -f "$constants" ]; then
            echo "there is no record of $soname in $records: make abi" >&2
            exit 1
        elif [ ! -f "$recorded" ]; then
            echo "abi: nothing is recorded for $(uname -m); not checked"
        elif differences >&2; then
            added=$(comm -13 "$constants" "$work/now.constants" | wc -l)
            echo "abi: programs built against the recorded $soname still run ($added constants are new)"
        else
            echo "a program built for $soname could break: see docs/abi.md" >&2
            exit 1
        fi ;;
    record)
        if [ -f "$recorded" ] && ! differences >&2; then
            echo "$soname is recorded and this breaks it: raise the soname and BROADSHEET_ABI (docs/abi.md)" >&2
            exit 1
        fi
        mkdir -p "$records"
        cp "$work/now.abi" "$recorded"
        cp "$work/now.constants" "$constants"
        echo "recorded: ${recorded#"$root"/}, ${constants#"$root"/}" ;;
    *) echo "usage: abi.sh check|record [HEADER [SONAME]]" >&2; exit 2 ;;
esac
