#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures `export` against what gives the same promise by hand, in turn, in one run:

    cp -r SOURCE COPY; sync; sha256sum of source and copy, compared

on 2,000 photographs and on 100 large files, and what a hard link costs at 12,500 and 50,000 photographs.
"""
import argparse
import hashlib
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import time

ROUNDS = 3
LARGE_BYTES = 20 * 1024 * 1024


def run(command, **more):
    return subprocess.run(command, check=True, capture_output=True, **more)


def timed(work):
    os.sync()
    start = time.monotonic()
    work()
    return time.monotonic() - start


def by_hand(source, target):
    run(["cp", "-r", source, target])
    run(["sync"])

    def digests(folder):
        out = run(["sh", "-c", "find . -type f -print0 | sort -z | xargs -0 sha256sum"], cwd=folder).stdout
        return hashlib.sha256(out).hexdigest()

    assert digests(source) == digests(target), "the copy differs"


class Archive:
    """A catalogue over a folder of pictures."""

    def __init__(self, cli, work):
        self.command = [cli, "--json", "--catalog", str(work / "catalogue.sqlite")]
        self.environment = {**os.environ, "XDG_CACHE_HOME": str(work), "XDG_DATA_HOME": str(work)}

    def call(self, *arguments):
        return run([*self.command, *map(str, arguments)], env=self.environment).stdout

    def export(self, target, root, *more):
        out = self.call("export", target, "--root", root, "--include-review", "--include-unlabelled", *more)
        return json.loads(out.splitlines()[-1])["summary"]


def compare(name, archive, source, work):
    own, other = [], []
    start = []
    for number in range(ROUNDS):
        start.append(timed(lambda: run([archive.command[0], "--version"])))
        ours, theirs = work / f"ours{number}", work / f"theirs{number}"
        # In turn, so that neither always finds the disk busy with the other.
        steps = [(own, lambda: archive.export(ours, source)), (other, lambda: by_hand(source, theirs))]
        for times, step in steps if number % 2 == 0 else reversed(steps):
            times.append(timed(step))
        shutil.rmtree(ours)
        shutil.rmtree(theirs)
    a, b = statistics.median(own), statistics.median(other)
    print(f"{name}: export {a:.2f} s, by hand {b:.2f} s, ratio {a / b:.2f} "
          f"(medians of {ROUNDS}; {statistics.median(start):.2f} s of ours is the start of the program; "
          f"{min(own):.2f} to {max(own):.2f} and {min(other):.2f} to {max(other):.2f})",
          flush=True)


def make_many(folder, picture, count):
    folder.mkdir()
    for i in range(count):
        place = folder / f"{i // 500:03}"
        place.mkdir(exist_ok=True)
        # What follows a JPEG's end is no part of the picture.
        (place / f"{i:06}.jpg").write_bytes(picture + str((folder.name, i)).encode())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cli", required=True)
    parser.add_argument("--photos", required=True, type=pathlib.Path)
    parser.add_argument("--work", type=pathlib.Path, help="folder on the disk to measure")
    parser.add_argument("--links", type=int, nargs=2, default=[12_500, 50_000])
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.work) as name:
        work = pathlib.Path(name)
        photos = sorted(options.photos.rglob("*.jpg"))[:2000]
        small = work / "small"
        for photo in photos:
            place = small / photo.parent.name
            place.mkdir(parents=True, exist_ok=True)
            shutil.copy(photo, place)
        large = work / "large"
        large.mkdir()
        for i, photo in enumerate(photos[:100]):
            picture = photo.read_bytes()
            (large / f"{i}.jpg").write_bytes(picture + os.urandom(LARGE_BYTES - len(picture)))
        archive = Archive(options.cli, work)
        archive.call("classify", small)
        archive.call("import", large)
        compare("2,000 photographs", archive, small, work)
        compare("100 files of 20 MiB", archive, large, work)
        costs = []
        for count in options.links:
            folder = work / f"links{count}"
            make_many(folder, photos[0].read_bytes(), count)
            archive.call("import", folder)
            summary = archive.export(work / f"linked{count}", folder, "--mode", "hardlink", "--layout",
                                     "{label}/{folder}/{name}{ext}")
            assert summary["done"] == count, summary
            seconds = timed(lambda: archive.export(work / f"again{count}", folder, "--mode", "hardlink", "--layout",
                                                   "{label}/{folder}/{name}{ext}"))
            costs.append(seconds / count * 1e6)
            print(f"{count} hard links: {seconds:.2f} s, {costs[-1]:.0f} µs a file", flush=True)
        print(f"a link costs {costs[-1] / costs[0]:.2f} times as much in the larger one")


if __name__ == "__main__":
    main()
