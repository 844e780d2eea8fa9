#!/usr/bin/env bash
# Installs the Debian packages that are missing, where this user may; else names them.
#   deps.sh build    what building needs
#   deps.sh test     what the tests need besides
#   deps.sh docs     what the reference pages need
#   deps.sh packages what making and trying packages needs
set -euo pipefail

case "${1:-build}" in
    build) wanted=(libjansson-dev pkg-config) ;;
    test) wanted=(libjansson-dev pkg-config valgrind gcc g++ python3 python3-venv cmake abigail-tools doxygen) ;;
    docs) wanted=(doxygen gcc python3) ;;
    packages) wanted=(libjansson-dev pkg-config gcc python3 python3-venv dpkg-dev lintian) ;;
    *) echo "usage: deps.sh build|test|docs|packages" >&2; exit 2 ;;
esac

if ! command -v swift >/dev/null; then
    echo "broadsheet needs a Swift 6 toolchain; see https://www.swift.org/install" >&2
    exit 1
fi
command -v dpkg-query >/dev/null || exit 0

missing=()
for package in "${wanted[@]}"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

if [ "$(id -u)" -eq 0 ]; then
    run=()
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    run=(sudo)
else
    echo "these Debian packages are missing; install them and try again: ${missing[*]}" >&2
    exit 1
fi
echo "installing ${missing[*]}"
"${run[@]}" apt-get update -qq
"${run[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
