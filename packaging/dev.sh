#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From a fresh Debian 12 to a running Scenekeeper.
#   packaging/dev.sh run [FOLDER…]   install what is missing, build, do the main job on FOLDER
#   packaging/dev.sh test            install, build, run the whole test suite
#   packaging/dev.sh install         only install the packages of packaging/dependencies.txt
#   packaging/dev.sh build           install and build
set -euo pipefail

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build="$project/build/release"

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

install_packages() {
    local wanted missing=()
    mapfile -t wanted < <(grep -vE '^\s*(#|$)' "$project/packaging/dependencies.txt")
    local installed
    installed=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' "${wanted[@]}" 2>/dev/null | awk '$1 == "ii" {print $2}' || true)
    for package in "${wanted[@]}"; do
        grep -qxF "$package" <<<"$installed" || missing+=("$package")
    done
    [ "${#missing[@]}" -eq 0 ] && return 0
    echo "Installing: ${missing[*]}" >&2
    as_root apt-get update -qq >&2
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}

build_release() {
    local strict="${SCENEKEEPER_WERROR:-}"
    if [ ! -f "$build/build.ninja" ]; then
        (cd "$project" && cmake --preset release -DSCENEKEEPER_WERROR="${strict:-OFF}" >&2)
    elif [ -n "$strict" ] && ! grep -qx "SCENEKEEPER_WERROR:BOOL=$strict" "$build/CMakeCache.txt"; then
        # Only where it is asked for: with another flag everything is built anew.
        (cd "$project" && cmake --preset release -DSCENEKEEPER_WERROR="$strict" >&2)
    fi
    # Ninja configures again by itself when a CMakeLists.txt has changed.
    cmake --build "$build" >&2
}

has_display() {
    [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]
}

run() {
    install_packages
    build_release
    [ "$#" -gt 0 ] || set -- "$build/samples"
    if has_display; then
        exec "$build/bin/scenekeeper" "$@"
    fi
    exec "$build/bin/scenekeeper-cli" classify "$@"
}

run_tests() {
    install_packages
    build_release
    ctest --test-dir "$build" --output-on-failure --no-tests=error -j "$(nproc)"
}

usage() {
    sed -n '4,7s/^# *//p' "${BASH_SOURCE[0]}" >&2
    exit 2
}

case "${1:-}" in
run) shift; run "$@" ;;
test) run_tests ;;
install) install_packages ;;
build) install_packages; build_release ;;
*) usage ;;
esac
