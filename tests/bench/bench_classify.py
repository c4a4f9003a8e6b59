#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How fast is `scenekeeper-cli classify`, end to end, beside what a user would write instead?

Usage: bench_classify.py --cli PROGRAM --makephotos PROGRAM --photos FOLDER [--peer SCRIPT] [--model FILE]
                         [--work FOLDER] [--large N] [--rounds N] [--memory N,N]

Prints photographs a second, their ratio, peak memory, and how busy the processors were (CPU seconds over
wall seconds times cores) for (a) FOLDER as it is, (b) N photographs of 12 megapixels made from it, each
in alternation with the peer on the same model file, and peak memory for two sizes of folder. The peer
(also from the environment, PEER_CLASSIFY) takes MODEL FOLDER OUT.sqlite, --size, --no-draft, --mean and
--std, and prints one JSON object with `photos` and `photos_per_second`; it needs python3-torch and
python3-pil. Nothing here is a test: a time says nothing on a busy machine, so compare the ratios.
"""
import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile


class Call:
    """One finished program: the last JSON line it printed, and what it cost."""

    def __init__(self, command, environment=None):
        started = time.perf_counter()
        with tempfile.TemporaryFile() as out:
            process = subprocess.Popen(command, stdout=out, stderr=subprocess.PIPE, env=environment)
            errors = process.stderr.read()
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            self.wall = time.perf_counter() - started
            out.seek(0)
            lines = out.read().splitlines()
        if process.returncode not in (0, 1) or not lines:
            sys.exit(f"{command[0]} ended with {process.returncode}:\n{errors.decode(errors='replace')}")
        self.last = json.loads(lines[-1])
        self.busy = (usage.ru_utime + usage.ru_stime) / (self.wall * (os.cpu_count() or 1))
        self.peak_mib = usage.ru_maxrss / 1024


def read_card(model):
    with zipfile.ZipFile(model) as archive:
        for name in archive.namelist():
            if name.endswith("/extra/card.json"):
                return json.loads(archive.read(name))
    return {}


def classify(arguments, folder, model):
    """One run on a catalogue of its own."""
    with tempfile.TemporaryDirectory(dir=arguments.work) as place:
        environment = dict(os.environ, XDG_DATA_HOME=place, XDG_CACHE_HOME=place)
        call = Call([arguments.cli, "--json", "classify", folder, "--model", model], environment)
    summary = call.last["summary"]
    call.rate, call.photos = summary["photos_per_second"], summary["photos"]
    if summary["failed"]:
        print(f"note: {summary['failed']} of {summary['photos']} failed", file=sys.stderr)
    return call


def peer(arguments, folder, model, card, draft):
    out = os.path.join(arguments.work, "peer.sqlite")
    if os.path.exists(out):
        os.remove(out)
    command = ["/usr/bin/python3", arguments.peer, model, folder, out]
    command += ["--size", str(card.get("input", {}).get("width", 150))]
    for option, key in (("--mean", "mean"), ("--std", "deviation")):
        if key in card:
            command += [option] + [str(value) for value in card[key]]
    if not draft:
        command.append("--no-draft")
    call = Call(command)
    call.rate, call.photos = call.last["photos_per_second"], call.last["photos"]
    return call


def compare(arguments, title, folder, model, card, drafts):
    """Ours and the peer by turns; medians of the rounds."""
    ours, theirs = [], {draft: [] for draft in drafts}
    for _ in range(arguments.rounds):
        ours.append(classify(arguments, folder, model))
        if arguments.peer:
            for draft in drafts:
                theirs[draft].append(peer(arguments, folder, model, card, draft))
    rate = statistics.median(call.rate for call in ours)
    busy = statistics.median(call.busy for call in ours)
    peak = max(call.peak_mib for call in ours)
    print(f"| {title}, {ours[0].photos} photographs | scenekeeper-cli | {rate:.1f} | | {peak:.0f} | {busy:.0%} |")
    for draft, calls in theirs.items():
        if calls:
            other = statistics.median(call.rate for call in calls)
            name = "peer" if draft else "peer, full decoding"
            peak = max(call.peak_mib for call in calls)
            busy = statistics.median(call.busy for call in calls)
            print(f"| | {name} | {other:.1f} | {rate / other:.2f} | {peak:.0f} | {busy:.0%} |")
    sys.stdout.flush()


def fill(target, source, count):
    """`count` files of different content from the photographs in `source`."""
    paths = sorted(
        os.path.join(root, name)
        for root, _, names in os.walk(source)
        for name in names
        if name.lower().endswith((".jpg", ".jpeg"))
    )
    os.makedirs(target)
    for i in range(count):
        with open(paths[i % len(paths)], "rb") as photo, open(os.path.join(target, f"{i}.jpg"), "wb") as copy:
            copy.write(photo.read() + str(i).encode())


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--cli", required=True)
    parser.add_argument("--makephotos", required=True)
    parser.add_argument("--photos", required=True)
    parser.add_argument("--model", required=True)
    parser.add_argument("--peer", default=os.environ.get("PEER_CLASSIFY", ""))
    parser.add_argument("--work", help="folder for what is made (default: a temporary one)")
    parser.add_argument("--large", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--memory", default="1000,10000")
    arguments = parser.parse_args()
    given, arguments.work = arguments.work, arguments.work or tempfile.mkdtemp(prefix="bench-classify-")
    os.makedirs(arguments.work, exist_ok=True)
    try:
        card = read_card(arguments.model)
        large = os.path.join(arguments.work, "large")
        if not os.path.isdir(large):
            subprocess.check_call([arguments.makephotos, arguments.photos, large, str(arguments.large)])
        sizes = [entry.stat().st_size for entry in os.scandir(large)]
        print(f"12-megapixel files: {statistics.mean(sizes) / 1e6:.1f} MB each; {os.cpu_count()} cores\n")
        print("| photographs | program | a second | ratio | peak MiB | busy |")
        print("|---|---|---|---|---|---|")
        compare(arguments, "(a) as they are", arguments.photos, arguments.model, card, [True])
        compare(arguments, "(b) 12 megapixels", large, arguments.model, card, [True, False])
        for count in (int(number) for number in arguments.memory.split(",") if number):
            folder = os.path.join(arguments.work, f"many-{count}")
            if not os.path.isdir(folder):
                fill(folder, arguments.photos, count)
            call = classify(arguments, folder, arguments.model)
            print(f"| {call.photos} small ones | scenekeeper-cli | {call.rate:.1f} | | {call.peak_mib:.0f} | {call.busy:.0%} |")
            sys.stdout.flush()
    finally:
        if not given:
            shutil.rmtree(arguments.work, ignore_errors=True)


if __name__ == "__main__":
    main()
