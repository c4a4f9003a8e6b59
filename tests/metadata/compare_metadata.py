#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares what scenekeeper-cli reads from photographs, field by field, with exiftool and exiv2.

    compare_metadata.py SCENEKEEPER-CLI FOLDER [--all]

Imports the folder into a catalogue of its own and compares it with `exiftool -n -j` (its MWG module for the
fields that the Metadata Working Group settled: an implementation that shares no code with ours) and with the
values that `exiv2 -Pkv` prints. Prints how many values were compared and are equal, and each one that is not,
with the reason where a rule below knows it. Exit code 1 where a difference has no reason.
"""
import argparse
import json
import math
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict

TOLERANCE = 1e-4  # of numbers, relative; exiftool prints fewer digits than it reads
PLACEHOLDERS = re.compile(r"DIGITAL CAMERA$|^SONY DSC$|^DCF 1\.0$|^SAMSUNG$|^DCIM")


def imported(cli, folder):
    """Rows of the catalogue by absolute path."""
    with tempfile.TemporaryDirectory() as home:
        catalogue = os.path.join(home, "catalogue.sqlite")
        environment = dict(os.environ, XDG_DATA_HOME=home, XDG_CACHE_HOME=home)
        subprocess.run([cli, "--catalog", catalogue, "--json", "import", folder], env=environment,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        database = sqlite3.connect(catalogue)
        database.row_factory = sqlite3.Row
        rows = database.execute(
            """SELECT r.path || '/' || CASE f.path WHEN '' THEN '' ELSE f.path || '/' END || p.name AS path,
                      p.*, c.make, c.model, l.town, l.region, l.country
               FROM photo p JOIN folder f ON f.id = p.folder_id JOIN root r ON r.id = f.root_id
               LEFT JOIN camera c ON c.id = p.camera_id LEFT JOIN place l ON l.id = p.place_id""").fetchall()
        return {row["path"]: dict(row) for row in rows}


def exiftool(folder):
    """Tags without their group, those of the MWG module under "MWG:…"."""
    run = subprocess.run(["exiftool", "-use", "MWG", "-n", "-j", "-r", "-q", "-q", "-G1", "-a", "-sep", "\x1f",
                          "-api", "largefilesupport=1", folder], stdout=subprocess.PIPE, check=False)
    files = {}
    for entry in json.loads(run.stdout or b"[]"):
        files[os.path.realpath(entry["SourceFile"])] = entry
    return files


def exiv2(path):
    run = subprocess.run(["exiv2", "-q", "-Pkv", path], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                         check=False)
    values = {}
    for line in run.stdout.decode("utf-8", "replace").splitlines():
        key, _, value = line.partition(" ")
        values.setdefault(key, value.strip())
    return values


def number(value):
    """As a number; None for what is none."""
    try:
        text = str(value).split()[0] if str(value).split() else ""
        if "/" in text:
            above, below = text.split("/")
            return float(above) / float(below)
        result = float(text)
        return result if math.isfinite(result) else None
    except (ValueError, ZeroDivisionError):
        return None


def text(value):
    return None if value is None else " ".join(str(value).replace("\x1f", "; ").split()) or None


def words(value):
    if not value:
        return None
    parts = str(value).split("\x1f" if "\x1f" in str(value) else "\n")
    return sorted(set(part.strip() for part in parts if part.strip())) or None


def time_of(value):
    """To the second, of "2019:07:14 09:30:00.25+02:00" and of ISO 8601; a date alone is a date."""
    match = re.match(r"(\d{4})[:-](\d\d)[:-](\d\d)(?:[ T](\d\d):(\d\d):?(\d\d)?)?", str(value or ""))
    if not match or match.group(1) == "0000":
        return None
    day = "-".join(match.groups()[:3])
    return day if match.group(4) is None else day + "T" + ":".join(part or "00" for part in match.groups()[3:])


def first(tags, *names):
    """The value of the first of the tags there; names may be patterns of the group."""
    for name in names:
        for key, value in tags.items():
            if re.fullmatch(name, key) and value not in ("", None):
                return value
    return None


EXIF = "(?:IFD0|ExifIFD|SubIFD\\d?)"

# name: our value, exiftool's, exiv2's (None: not compared), how to make them comparable
FIELDS = {
    "taken at": (lambda p: p["taken_local"] if p["taken_source"] in ("exif", "iptc", "xmp") else None,
                 lambda t: first(t, "MWG:DateTimeOriginal", EXIF + ":DateTimeOriginal",
                                 "XMP-exif:DateTimeOriginal", "MWG:CreateDate", EXIF + ":CreateDate",
                                 "XMP-xmp:CreateDate", "XMP-exif:DateTimeDigitized"),
                 lambda e: e.get("Exif.Photo.DateTimeOriginal"), time_of),
    "offset": (lambda p: p["taken_offset_minutes"] if p["taken_source"] == "exif" else None,
               lambda t: first(t, "ExifIFD:OffsetTimeOriginal") if first(t, "ExifIFD:DateTimeOriginal") else None,
               None, lambda v: v if isinstance(v, int) or v is None else minutes(v)),
    "make": (lambda p: p["make"], lambda t: first(t, "IFD0:Make", "XMP-tiff:Make"),
             lambda e: e.get("Exif.Image.Make"), text),
    "model": (lambda p: p["model"], lambda t: first(t, "IFD0:Model", "XMP-tiff:Model"),
              lambda e: e.get("Exif.Image.Model"), text),
    "lens": (lambda p: p["lens"],
             lambda t: first(t, "ExifIFD:LensModel", "XMP-exifEX:LensModel", "XMP-aux:Lens"),
             lambda e: e.get("Exif.Photo.LensModel"), text),
    "exposure": (lambda p: p["exposure_seconds"],
                 lambda t: first(t, EXIF + ":ExposureTime", EXIF + ":ShutterSpeedValue"),
                 lambda e: e.get("Exif.Photo.ExposureTime"), number),
    "f-number": (lambda p: p["f_number"], lambda t: first(t, EXIF + ":FNumber", EXIF + ":ApertureValue"),
                 lambda e: e.get("Exif.Photo.FNumber"), number),
    "focal length": (lambda p: p["focal_length_mm"], lambda t: first(t, EXIF + ":FocalLength"),
                     lambda e: e.get("Exif.Photo.FocalLength"), number),
    "ISO": (lambda p: p["iso_speed"], lambda t: first(t, EXIF + ":ISO"),
            lambda e: e.get("Exif.Photo.ISOSpeedRatings"), number),
    "orientation": (lambda p: p["orientation"], lambda t: first(t, "IFD0:Orientation"),
                    lambda e: e.get("Exif.Image.Orientation"), number),
    "latitude": (lambda p: p["latitude"], lambda t: first(t, "Composite:GPSLatitude"), None, number),
    "longitude": (lambda p: p["longitude"], lambda t: first(t, "Composite:GPSLongitude"), None, number),
    "altitude": (lambda p: p["altitude_metres"], lambda t: first(t, "Composite:GPSAltitude"), None, number),
    "heading": (lambda p: p["heading_degrees"], lambda t: first(t, "GPS:GPSImgDirection"),
                lambda e: e.get("Exif.GPSInfo.GPSImgDirection"), number),
    "title": (lambda p: p["title"], lambda t: first(t, "XMP-dc:Title", "IPTC:ObjectName", "IFD0:XPTitle"),
              None, text),
    "description": (lambda p: p["description"],
                    lambda t: first(t, "MWG:Description", "IFD0:XPSubject", "IFD0:XPComment",
                                    "ExifIFD:UserComment"), None, text),
    "keywords": (lambda p: p["keywords"], lambda t: first(t, "MWG:Keywords"), None, words),
    "rating": (lambda p: p["rating"], lambda t: first(t, "MWG:Rating", "IFD0:Rating"), None, number),
    "creator": (lambda p: p["creator"], lambda t: first(t, "MWG:Creator"), None, text),
    "copyright": (lambda p: p["copyright"], lambda t: first(t, "MWG:Copyright"), None, text),
    "town as written": (lambda p: p["town"] if p["place_source"] == "file" else None,
                        lambda t: first(t, "MWG:City"), None, text),
}


def minutes(value):
    match = re.fullmatch(r"([+-])(\d\d):(\d\d)", str(value).strip())
    if not match:
        return 0 if str(value).strip() == "Z" else None
    size = int(match.group(2)) * 60 + int(match.group(3))
    return -size if match.group(1) == "-" else size


def same(ours, theirs):
    if isinstance(ours, (int, float)) and isinstance(theirs, (int, float)):
        return math.isclose(ours, theirs, rel_tol=TOLERANCE, abs_tol=1e-6)
    if isinstance(theirs, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", theirs):
        return str(ours)[:len(theirs)] == theirs  # nobody says the time of day
    return ours == theirs


def reason(field, ours, theirs, row):
    """Why a difference is meant; None where it is not known to be."""
    notes = row["notes"]
    if ours is None and theirs == 0 and field in ("exposure", "f-number", "focal length", "ISO"):
        return "zero is how cameras say that they do not know"
    if field == "orientation" and ours == 1 and (theirs is None or not 1 <= theirs <= 8):
        return "nothing usable: upright"
    if ours is None and field in ("latitude", "longitude", "altitude", "heading") and (
            "GPS" in notes or "position" in notes):
        return "unusable, noted in the catalogue"
    if ours is None and field == "altitude" and row["latitude"] is None:
        return "an altitude without a position"
    if ours is None and field in ("taken at", "offset") and "unusable" in notes:
        return "unusable, noted in the catalogue"
    if field == "description" and isinstance(theirs, str) and PLACEHOLDERS.search(theirs):
        return "the camera's placeholder is no description"
    if field == "lens" and theirs is None:
        return "named from the maker's own numbers, which exiftool has elsewhere"
    if ours is None and row["format"] == "gif":
        return "exiv2 reads no metadata of GIF"
    if ours is None and row["failed"]:
        return "the file cannot be decoded"
    if isinstance(ours, str) and isinstance(theirs, str) and "?" in theirs + ours + "\ufffd":
        return "bytes of no known encoding: taken for Windows-1252"
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cli")
    parser.add_argument("folder")
    parser.add_argument("--all", action="store_true", help="print the differences that have a reason, too")
    arguments = parser.parse_args()
    folder = os.path.realpath(arguments.folder)
    rows = imported(os.path.realpath(arguments.cli), folder)
    tags = exiftool(folder)
    counts = defaultdict(Counter)
    reasons = Counter()
    unexplained = 0
    for path in sorted(rows):
        row = rows[path]
        for tool, known in (("exiftool", tags.get(path)), ("exiv2", exiv2(path))):
            if known is None:
                continue
            for field, (mine, exif_tool, exiv_two, comparable) in FIELDS.items():
                theirs_of = exif_tool if tool == "exiftool" else exiv_two
                if theirs_of is None:
                    continue
                theirs = comparable(theirs_of(known))
                ours = comparable(mine(row)) if mine(row) not in ("", None) else None
                if theirs is None and (ours is None or tool == "exiv2" or field == "orientation"):
                    continue  # nothing to compare: exiv2 is asked for one key only
                counts[field, tool]["compared"] += 1
                if same(ours, theirs):
                    counts[field, tool]["equal"] += 1
                    continue
                why = reason(field, ours, theirs, row)
                counts[field, tool]["explained" if why else "open"] += 1
                reasons[why] += 1
                unexplained += why is None
                if arguments.all or why is None:
                    print(f"{os.path.relpath(path, folder)}: {field}: ours {ours!r}, {tool} {theirs!r}"
                          f"  [{why or 'no reason known'}]")
    print(f"\n{len(rows)} files\n{'field':<18}{'tool':<10}{'compared':>9}{'equal':>7}{'meant':>7}{'open':>6}")
    for (field, tool), count in sorted(counts.items()):
        print(f"{field:<18}{tool:<10}{count['compared']:>9}{count['equal']:>7}{count['explained']:>7}"
              f"{count['open']:>6}")
    total = sum(counts.values(), Counter())
    print(f"{'all':<28}{total['compared']:>9}{total['equal']:>7}{total['explained']:>7}{total['open']:>6}")
    for why, count in reasons.most_common():
        print(f"{count:>5}  {why or 'no reason known'}")
    return 1 if unexplained else 0


if __name__ == "__main__":
    sys.exit(main())
