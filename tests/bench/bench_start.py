#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the start of a command costs that needs no model, beside the same with LibTorch loaded at its start.

The other side is another build of the program (--other), or else this one made to load LibTorch first. In turn, in
one run; medians of time, of processor time and of peak memory.
"""
import argparse
import os
import pathlib
import statistics
import tempfile
import time

ROUNDS = 11


def measured(command, environment):
    """Seconds, seconds of processor, MiB."""
    start = time.monotonic()
    child = os.posix_spawn(command[0], command, environment,
                           file_actions=[(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0)
                                         for stream in (1, 2)])
    _, status, usage = os.wait4(child, 0)
    assert status == 0, command
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cli", required=True)
    parser.add_argument("--other", help="the same program of another build")
    parser.add_argument("--torch", default="libtorch_cpu.so", help="what else is loaded at the start")
    parser.add_argument("--photos", required=True, type=pathlib.Path, help="folder of photographs")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name)
        environment = {**os.environ, "XDG_CACHE_HOME": name, "XDG_DATA_HOME": name}
        photos = work / "photos"
        photos.mkdir()
        for photo in sorted(options.photos.rglob("*.jpg"))[:20]:
            os.symlink(photo, photos / photo.name)
        measured([options.cli, "import", str(photos)], environment)
        other_environment = dict(environment)
        if not options.other:
            other_environment["LD_PRELOAD"] = options.torch
        export = ["export", str(work / "out"), "--include-unlabelled", "--dry-run"]
        for arguments in (["--version"], ["list"], ["labels", "list"], export):
            own, other = [], []
            for _ in range(ROUNDS):
                own.append(measured([options.cli, *arguments], environment))
                other.append(measured([options.other or options.cli, *arguments], other_environment))
            a, b = (tuple(map(statistics.median, zip(*side))) for side in (own, other))
            print(f"{arguments[0]}: {a[0]:.3f} s, {a[1]:.3f} s of processor, {a[2]:.0f} MiB; with LibTorch "
                  f"{b[0]:.3f} s, {b[1]:.3f} s, {b[2]:.0f} MiB; ratios {a[0] / b[0]:.2f}, {a[1] / b[1]:.2f}, "
                  f"{a[2] / b[2]:.2f}", flush=True)


if __name__ == "__main__":
    main()
