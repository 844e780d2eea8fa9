#!/bin/sh
# Checks that check-signatures.sh notices: in broken copies of the sources and of the header it must fail.
#     Tests/break-signatures.sh [MODULES]
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
modules=${1:-$root/.build/release/Modules}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# NAME, a Perl substitution for the sources, one for the header. Each in a directory of its own: the compiler takes a
# header of the same path, size and second for the one it has read.
must_fail() {
    copy=$work/$1
    mkdir "$copy"
    cp -r "$root/Sources/BroadsheetABI" "$copy/sources"
    cp -r "$root/include" "$copy/include"
    perl -0pi -e "$2" "$copy"/sources/*.swift
    perl -0pi -e "$3" "$copy/include/broadsheet.h"
    if diff -r "$root/Sources/BroadsheetABI" "$copy/sources" > /dev/null &&
        cmp -s "$root/include/broadsheet.h" "$copy/include/broadsheet.h"; then
        echo "nothing was broken: $1" >&2
        exit 1
    fi
    if "$root/Tests/check-signatures.sh" "$modules" "$copy/sources" "$copy/include" > /dev/null 2>&1; then
        echo "went unnoticed: $1" >&2
        exit 1
    fi
    echo "noticed: $1"
}

"$root/Tests/check-signatures.sh" "$modules"
must_fail "an export with another name" 's/_cdecl\("broadsheet_desk_free"\)/_cdecl("broadsheet_desk_close")/' ''
must_fail "an export that is gone" 's/\@_cdecl\("broadsheet_abi"\)//' ''
must_fail "an export that the header lacks" 's/(\@_cdecl\("broadsheet_abi"\))/\@_cdecl("broadsheet_more") public func more() -> Int32 { 0 }\n$1/' ''
must_fail "a parameter with another type" 's/(func broadsheetDeskSyllables\(\s*_ desk: OpaquePointer\?, _ word: UnsafePointer<CChar>\?, _ length: )Int/$1Int32/' ''
must_fail "a result with another type" 's/func broadsheetABI\(\) -> Int32/func broadsheetABI() -> Int64/' ''
must_fail "parameters in another order" 's/_ length: Int, _ syllables: UnsafeMutablePointer<Int32>\?/_ syllables: UnsafeMutablePointer<Int32>?, _ length: Int/' ''
must_fail "a header with one function more" '' 's/(int32_t broadsheet_abi\(void\);)/$1 int32_t broadsheet_more(void);/'
must_fail "a header with one function less" '' 's/int32_t broadsheet_abi\(void\);//'
must_fail "a header with another type" '' 's/int32_t broadsheet_abi\(void\);/int64_t broadsheet_abi(void);/'
