#!/usr/bin/env bash
# Builds dist/*.deb from what `make install` lays down: libbroadsheet0 (the library, which may stand beside one of another
# soname), libbroadsheet-dev (what building against it needs) and broadsheet (the command, which needs neither).
#     VERSION=0.1.0 SOVERSION=0 packaging/deb.sh
set -euo pipefail
cd "$(dirname "$0")/.."
: "${VERSION:?}" "${SOVERSION:?}"
architecture=$(dpkg --print-architecture)
multiarch=$(dpkg-architecture -qDEB_HOST_MULTIARCH)
maintainer=${MAINTAINER:-The Broadsheet authors <broadsheet@users.noreply.github.com>}
release=$VERSION-1
work=$PWD/build/deb
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2> /dev/null || date +%s)}
export SOURCE_DATE_EPOCH

rm -rf "$work"
mkdir -p "$work" dist
rm -f dist/*.deb
make --silent install DESTDIR="$work/stage" PREFIX=/usr LIBDIR="/usr/lib/$multiarch" > "$work/log" 2>&1 ||
    { cat "$work/log" >&2; exit 1; }

# Moves what stands below the stage into a package.
take() {
    local package=$1 path
    shift
    for path in "$@"; do
        mkdir -p "$work/$package/usr/$(dirname "$path")"
        mv "$work"/stage/usr/$path "$work/$package/usr/$(dirname "$path")/"
    done
}

# What Debian calls the libraries that a file is linked to, with the versions that the symbols it uses came with.
libraries_of() {
    mkdir -p "$work/debian"
    printf 'Source: broadsheet\n\nPackage: broadsheet\nArchitecture: any\n' > "$work/debian/control"
    (cd "$work" && dpkg-shlibdeps -O "$1" 2> log || { cat log >&2; exit 1; }) | sed 's/^shlibs:Depends=//'
}

write_copyright() {
    echo 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/'
    printf 'Comment:\n'
    sed 's/^$/./; s/^/ /' NOTICE
    printf '\nFiles: *\nCopyright: 2026 the Broadsheet authors\nLicense: Expat\n'
    sed '1,/^Copyright/d; s/^$/./; s/^/ /' LICENSE | sed '1{/^ \.$/d}'
}

write_changelog() {
    printf 'broadsheet (%s) unstable; urgency=medium\n\n  * Release %s: see CHANGELOG.md of the sources.\n\n -- %s  %s\n' \
        "$release" "$VERSION" "$maintainer" "$(date -R -u -d "@$SOURCE_DATE_EPOCH")"
}

# PACKAGE SECTION DEPENDS, the description on standard input: makes the package of the tree.
build() {
    local tree=$work/$1 doc=$work/$1/usr/share/doc/$1
    mkdir -p "$doc" "$tree/DEBIAN"
    write_copyright > "$doc/copyright"
    write_changelog | gzip -9n > "$doc/changelog.Debian.gz"
    {
        printf 'Package: %s\nSource: broadsheet\nVersion: %s\nArchitecture: %s\n' "$1" "$release" "$architecture"
        printf 'Maintainer: %s\nInstalled-Size: %s\nDepends: %s\n' "$maintainer" "$(du -sk "$tree/usr" | cut -f1)" "$3"
        printf 'Section: %s\nPriority: optional\n' "$2"
        [ "$2" = text ] || echo 'Multi-Arch: same'
        cat
    } > "$tree/DEBIAN/control"
    (cd "$tree" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) > "$tree/DEBIAN/md5sums"
    find "$tree" -type d -exec chmod 755 {} +
    chmod 644 "$tree"/DEBIAN/*
    dpkg-deb --root-owner-group --build "$tree" dist > "$work/log"
}

take "libbroadsheet$SOVERSION" "lib/$multiarch/libbroadsheet.so.*"
take libbroadsheet-dev include "lib/$multiarch/libbroadsheet.so" "lib/$multiarch/pkgconfig" "lib/$multiarch/cmake"
take broadsheet bin share
gzip -9n "$work"/broadsheet/usr/share/man/man1/broadsheet.1
mkdir -p "$work/broadsheet/usr/share/zsh/vendor-completions"
mv "$work"/broadsheet/usr/share/zsh/{site-functions/_broadsheet,vendor-completions/}
rmdir "$work/broadsheet/usr/share/zsh/site-functions"
sed -i '1{/^#!/d}' "$work/broadsheet/usr/share/bash-completion/completions/broadsheet"
[ -z "$(find "$work/stage" -type f -o -type l)" ] || { echo "left in $work/stage: nobody's" >&2; exit 1; }
library=$work/libbroadsheet$SOVERSION/usr/lib/$multiarch/libbroadsheet.so.$VERSION
chmod 644 "$library"
strip --strip-unneeded --remove-section=.comment --remove-section=.note "$library"
strip --remove-section=.comment --remove-section=.note "$work/broadsheet/usr/bin/broadsheet"

mkdir "$work/libbroadsheet$SOVERSION/DEBIAN"
echo "libbroadsheet $SOVERSION libbroadsheet$SOVERSION (>= $VERSION)" > "$work/libbroadsheet$SOVERSION/DEBIAN/shlibs"
echo 'activate-noawait ldconfig' > "$work/libbroadsheet$SOVERSION/DEBIAN/triggers"

library_needs=$(libraries_of "$library")
command_needs=$(libraries_of "$work/broadsheet/usr/bin/broadsheet")
build "libbroadsheet$SOVERSION" libs "$library_needs" << END
Description: reader of news articles - shared library
 Finds the parts of a news article, its sentences and words, what it counts and
 how hard it reads, and says whether one article retells another.
END
build libbroadsheet-dev libdevel "libbroadsheet$SOVERSION (= $release)" << END
Description: reader of news articles - development files
 The C header of libbroadsheet, with what pkg-config and CMake ask for.
END
build broadsheet text "$command_needs" << END
Description: reader of news articles
 Finds the parts of a news article, its sentences and words, what it counts and
 how hard it reads, and says whether one article retells another, sentence by
 sentence. Reads files, or a stream of one JSON object a line.
END
ls dist/*.deb
