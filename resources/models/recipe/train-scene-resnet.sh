#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the shipped model anew: train-scene-resnet.sh DATA OUT.pt
# DATA holds scenes/train/<label>/*, scenes/test/<label>/* (of which nothing is learnt) and none/<kind>/* (pictures
# that show none of the labels). Three trainings: one from scratch; one that goes on from it with its answers beside
# the labels; and one from scratch that both of them teach. An interrupted call goes on where it ended. About four
# hours on 2 cores with bfloat16; what is random comes from the recipe's seed.
set -euo pipefail
[ "$#" -eq 2 ] || { sed -n '3,7s/^# *//p' "$0" >&2; exit 2; }
data=$1
out=$2
cli="${SCENEKEEPER_CLI:-scenekeeper-cli}"
first="${out%.pt}.first.pt"
second="${out%.pt}.second.pt"
# Large pages save a fifth of the time; they change no figure.
export GLIBC_TUNABLES=glibc.malloc.hugetlb=1

# An interrupted training ends with 1, too; nothing must be made of what it has so far.
trap 'exit 130' INT TERM
worst=0

# Batch norms see a thread's part of a batch, so that another number of threads gives another model.
# Two kinds of "none" are trained on; the others only measure. 1 means that the model is there, but not everything
# went well (photographs that cannot be read, say), which is told on stderr: go on, and end with it.
train() {
    local code=0
    "$cli" train --data "$data/scenes/train" --none "$data/none/MM_stadium-soccer" \
        --none "$data/none/MM_youth_hostel" --without "$data/scenes/test" --threads 2 --resume "$@" || code=$?
    [ "$code" -le 1 ] || exit "$code"
    [ "$code" -eq 0 ] || worst=$code
}
train --epochs 100 --out "$first"
train --epochs 40 --parent "$first" --out "$second"
train --epochs 150 --teacher "$first" --teacher "$second" --out "$out"
exit "$worst"
