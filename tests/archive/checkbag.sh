#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Checks a bag as anybody can without a program of ours: coreutils, sed, awk and find only. Usage: checkbag.sh BAG
set -eu
export LC_ALL=C
cd -- "$1"

fail() {
    echo "$*" >&2
    exit 1
}

# A manifest as sha256sum and sha512sum read it: they have a backslash where BagIt has a percent sign.
decoded() {
    sed -e '/%0[AaDd]\|%25/{s/\\/\\\\/g;s/%0[Aa]/\\n/g;s/%0[Dd]/\\r/g;s/%25/%/g;s/^/\\/;}' "$1"
}

printf 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' | cmp - bagit.txt || fail "bagit.txt is another"

files=$(find data -type f -printf x | wc -c)
others=$(find data ! -type f ! -type d -printf x | wc -c)
[ "$others" -eq 0 ] || fail "the payload has links or devices in it"

for kind in 256 512; do
    manifest=manifest-sha$kind.txt
    [ "$(wc -l <"$manifest")" -eq "$files" ] || fail "$manifest does not list each of $files files once"
    [ "$(cut -d ' ' -f 3- "$manifest" | sort -u | wc -l)" -eq "$files" ] || fail "$manifest lists a file twice"
    ! cut -d ' ' -f 3- "$manifest" | grep -v '^data/' || fail "$manifest leads out of the payload"
    if [ "$files" -gt 0 ]; then
        decoded "$manifest" | "sha${kind}sum" -c --strict --quiet - || fail "$manifest does not hold"
    fi
    decoded "tag$manifest" | "sha${kind}sum" -c --strict --quiet - || fail "tag$manifest does not hold"
    for tag in bagit.txt bag-info.txt manifest-sha256.txt manifest-sha512.txt metadata/metadata.csv metadata/premis.xml; do
        cut -d ' ' -f 3- "tag$manifest" | grep -qxF "$tag" || fail "tag$manifest does not list $tag"
    done
done

bytes=$(find data -type f -printf '%s\n' | awk '{ sum += $1 } END { printf "%.0f", sum }')
grep -qxF "Payload-Oxum: $bytes.$files" bag-info.txt || fail "Payload-Oxum is not $bytes.$files"
for label in Source-Organization Contact-Name Contact-Email Bagging-Date Bag-Size Bag-Software-Agent; do
    grep -q "^$label: ." bag-info.txt || fail "bag-info.txt has no $label"
done
