#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does an import cost more by the photograph where there are more of them?

Usage: bench_importcost.py --cli PROGRAM --photos FOLDER [--work FOLDER] [--sizes N N …] [--rounds N]
                           [--commands import classify]

Imports, without a network (import) and with it (classify), as many files as each size says, once from one folder and once from
folders of twenty, into a catalogue of its own each. The content of every file differs. Prints a line for
each: milliseconds of wall and of processor a photograph, less what the same call costs for one photograph
(start and loading of the network), and peak memory; then the ratio of the largest size to the smallest.
"""
import argparse
import contextlib
import os
import pathlib
import shutil
import statistics
import tempfile
import time

A_FOLDER = 20


def make(folder, sources, count, spread):
    """Files of different content: what stands behind a JPEG's end makes each another."""
    for number in range(count):
        place = folder / f"{number // A_FOLDER:05}" if spread else folder
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{number:06}.jpg").write_bytes(sources[number % len(sources)] + str(number).encode())


class Cost:
    """What one call took: seconds, seconds of processor, MiB."""

    def __init__(self, options, command, folder):
        with tempfile.TemporaryDirectory(dir=options.work) as place:
            environment = {**os.environ, "XDG_DATA_HOME": place, "XDG_CACHE_HOME": place}
            start = time.monotonic()
            child = os.posix_spawn(options.cli, [options.cli, command, str(folder)], environment,
                                   file_actions=[(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0)
                                                 for stream in (1, 2)])
            _, status, usage = os.wait4(child, 0)
            self.wall = time.monotonic() - start
        if status:
            raise SystemExit(f"{command} {folder} ended with {os.waitstatus_to_exitcode(status)}")
        self.processor = usage.ru_utime + usage.ru_stime
        self.peak = usage.ru_maxrss / 1024


@contextlib.contextmanager
def folder_of(options, sources, count, spread):
    folder = pathlib.Path(tempfile.mkdtemp(dir=options.work))
    try:
        make(folder, sources, count, spread)
        yield folder
    finally:
        shutil.rmtree(folder)


def median(costs, name):
    return statistics.median(getattr(cost, name) for cost in costs)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--cli", required=True)
    parser.add_argument("--photos", required=True, type=pathlib.Path, help="folder of small photographs")
    parser.add_argument("--work", help="where the files are made (default: the system's temporary folder)")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--rounds", type=int, default=3, help="for sizes below the largest, which is taken once")
    parser.add_argument("--commands", nargs="+", default=["import", "classify"])
    options = parser.parse_args()
    sources = [path.read_bytes() for path in sorted(options.photos.rglob("*.jpg"))]
    print("| command | folders | photographs | ms a photograph | processor, ms a photograph | peak MiB |")
    print("|---|---|---|---|---|---|")
    for command in options.commands:
        for spread in (False, True):
            with folder_of(options, sources, 1, False) as one:
                starts = [Cost(options, command, one) for _ in range(options.rounds)]
            ends = []
            for size in options.sizes:
                rounds = 1 if size == max(options.sizes) else options.rounds
                with folder_of(options, sources, size, spread) as folder:
                    costs = [Cost(options, command, folder) for _ in range(rounds)]
                each = [(median(costs, name) - median(starts, name)) * 1000 / max(size - 1, 1)
                        for name in ("wall", "processor")]
                ends.append(each)
                print(f"| {command} | {'of 20' if spread else 'one'} | {size:,} | {each[0]:.3f} | {each[1]:.3f} | "
                      f"{max(cost.peak for cost in costs):.0f} |", flush=True)
            print(f"| {command} | | ratio | {ends[-1][0] / ends[0][0]:.2f} | {ends[-1][1] / ends[0][1]:.2f} | |",
                  flush=True)


if __name__ == "__main__":
    main()
