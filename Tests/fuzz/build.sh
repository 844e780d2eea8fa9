#!/usr/bin/env bash
# Builds the fuzz targets: one program, by the name of each exported function in DIRECTORY/targets.
#     Tests/fuzz/build.sh [DIRECTORY]      default .build-fuzz/fuzz
#
# The library's own code is built with coverage for libFuzzer and with AddressSanitizer, and linked with the driver in
# this directory. Clang and its runtime libraries are those of the Swift toolchain.
set -euo pipefail
cd "$(dirname "$0")/../.."
out=${1:-.build-fuzz/fuzz}
swift=$(dirname "$(readlink -f "$(command -v swiftc)")")
clang=$swift/clang
[ -x "$clang" ] || clang=$(command -v clang)

# `-sanitize=fuzzer` is for libraries alone: an executable of the package would bring a main function of its own.
swift build --quiet -c release --scratch-path .build-fuzz --target BroadsheetABI \
    -Xswiftc -sanitize=fuzzer,address -Xswiftc -parse-as-library -Xcc -fsanitize=address

mkdir -p "$out/objects" "$out/targets"
for source in Tests/fuzz/*.c; do
    "$clang" -std=c17 -g -O1 -fno-omit-frame-pointer -Wall -Wextra -Werror -fsanitize=fuzzer,address -Iinclude \
        $(pkg-config --cflags jansson) -c "$source" -o "$out/objects/$(basename "$source").o"
done
# The objects of the sources that there are: those of renamed files stay behind.
{
    for sources in .build-fuzz/release/*.build/sources; do
        xargs -n 1 basename < "$sources" | sed "s|.*|$(dirname "$sources")/&.o|"
    done
    ls .build-fuzz/release/*.build/*.c.o
} > "$out/objects/library.list"
# The linker warns of names in the sanitizer's list that its runtime library has not.
swiftc -sanitize=fuzzer,address -static-stdlib "$out"/objects/*.o @"$out/objects/library.list" \
    $(pkg-config --libs jansson) -o "$out/fuzz" 2> "$out/link.log" ||
    { cat "$out/link.log" >&2; exit 1; }

grep -o '{"broadsheet_[a-z_]*"' Tests/fuzz/targets.c | tr -d '{"' > "$out/names"
while read -r name; do ln -sf ../fuzz "$out/targets/$name"; done < "$out/names"
echo "fuzz targets: $(wc -l < "$out/names"), in $out/targets"
