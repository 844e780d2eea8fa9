#!/bin/sh
# Checks that scripts/abi.sh notices what breaks programs, and lets pass what does not, in changed copies of the header.
#     Tests/break-abi.sh
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
header=$work/broadsheet.h
soname=libbroadsheet.so.7
ABI_RECORDS=$work/records
export ABI_RECORDS

"$root/scripts/abi.sh" record "$root/include/broadsheet.h" "$soname" > "$work/output"

# NAME, a Perl substitution for the header.
change() {
    perl -0pe "$2" "$root/include/broadsheet.h" > "$header"
    if cmp -s "$root/include/broadsheet.h" "$header"; then
        echo "nothing was changed: $1" >&2
        exit 1
    fi
}

must_fail() {
    change "$1" "$2"
    if "$root/scripts/abi.sh" check "$header" "$soname" > "$work/output" 2>&1; then
        echo "went unnoticed: $1" >&2
        exit 1
    fi
    grep -q 'could break' "$work/output" || { echo "failed for another reason: $1" >&2; cat "$work/output" >&2; exit 1; }
    if "$root/scripts/abi.sh" record "$header" "$soname" > /dev/null 2>&1; then
        echo "was recorded over what it breaks: $1" >&2
        exit 1
    fi
    echo "noticed: $1"
}

must_pass() {
    change "$1" "$2"
    if ! "$root/scripts/abi.sh" check "$header" "$soname" > "$work/output" 2>&1; then
        echo "refused: $1" >&2
        cat "$work/output" >&2
        exit 1
    fi
    echo "let pass: $1"
}

must_fail "a function that is gone" 's/int32_t broadsheet_abi\(void\);//'
must_fail "a result with another type" 's/int32_t broadsheet_abi\(void\)/int64_t broadsheet_abi(void)/'
must_fail "a parameter with another type" 's/size_t length, int32_t \*syllables/size_t length, int64_t *syllables/'
must_fail "a parameter more" 's/(broadsheet_desk_free\(broadsheet_desk \*desk)/$1, int32_t flags/'
must_fail "a handle for another" 's/broadsheet_article_free\(broadsheet_article /broadsheet_article_free(broadsheet_desk /'
must_fail "a field more at the end" 's/(double paraphrase;)/$1 double more;/'
must_fail "a field that is gone" 's/int64_t reading_seconds;.*\n//'
must_fail "fields in another order" 's/int32_t verdict;(.*?)int32_t direction;/int32_t direction;$1int32_t verdict;/s'
must_fail "a field with another type" 's/int64_t position;/size_t position;/'
must_fail "a longer message" 's/message\[256\]/message[512]/'
must_fail "a callback with another type" 's/\(\*broadsheet_progress\)\(size_t done/(*broadsheet_progress)(int32_t done/'
must_fail "a status with another number" 's/(BROADSHEET_CANCELLED) \(-8\)/$1 (-9)/'
must_fail "a constant that is gone" 's/#define BROADSHEET_COPY.*\n//'
must_fail "another ABI integer under the same soname" 's/(define BROADSHEET_ABI) 1/$1 2/'
must_pass "a function more" 's/(int32_t broadsheet_abi\(void\);)/$1 int32_t broadsheet_more(void);/'
must_pass "a type and a constant more" \
    's/(int32_t broadsheet_abi\(void\);)/$1\n#define BROADSHEET_MORE (-99)\ntypedef struct broadsheet_more broadsheet_more;/'
must_pass "another release" 's/(define BROADSHEET_VERSION_MINOR) 1/$1 2/'
must_pass "another name of a parameter" 's/const char \*word, size_t length/const char *text, size_t length/'

if "$root/scripts/abi.sh" check "$root/include/broadsheet.h" libbroadsheet.so.8 > "$work/output" 2>&1; then
    echo "went unnoticed: a soname that nothing is recorded for" >&2
    exit 1
fi
if "$root/scripts/abi.sh" record "$root/include/broadsheet.h" libbroadsheet.so.8 > "$work/output" 2>&1; then
    echo "went unnoticed: another soname with the same ABI integer" >&2
    exit 1
fi
change "both raised" 's/(define BROADSHEET_ABI) 1/$1 8/; s/int32_t broadsheet_abi\(void\)/int64_t broadsheet_abi(void)/'
"$root/scripts/abi.sh" record "$header" libbroadsheet.so.8 > "$work/output"
"$root/scripts/abi.sh" check "$header" libbroadsheet.so.8 > "$work/output"
echo "noticed: a soname without a record, and one with the integer of another"
