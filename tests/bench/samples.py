#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares what both programs know of a datamodule before a picture is opened: splits, samples in their
order, targets and boxes. Run it with the Python of an environment that has mednet.

    /opt/mednet/bin/python tests/bench/samples.py                  all of our datamodules mednet has
    /opt/mednet/bin/python tests/bench/samples.py visceral hivtb-f0

Prints a line per datamodule and ends with 1 when one differs.
"""

import argparse
import importlib.metadata
import json
import pathlib
import subprocess
import sys
import warnings

ROOT = pathlib.Path(__file__).resolve().parents[2]
CANVAS = (1 << 20, 1 << 20)  # larger than any picture, so that no box is clipped


def mednet_boxes(loader, sample):
    """[label, x, y, width, height] of each box."""
    if not hasattr(loader, "bounding_boxes") or getattr(loader, "ignore_bboxes", False):
        return []
    corners, labels = loader.bounding_boxes(sample, CANVAS)
    if corners is None:
        return []
    return [[int(label), int(x0), int(y0), int(x1 - x0), int(y1 - y0)]
            for label, (x0, y0, x1, y1) in zip(labels.tolist(), corners.tolist())]


def mednet_samples(datamodule):
    """{split: [(name, target, boxes)]}"""
    splits = {}
    for split, parts in datamodule.splits.items():
        samples = splits.setdefault(split, [])
        for rows, loader in parts:
            for row in rows:
                target = [int(value) for value in loader.target(row).flatten().tolist()]
                samples.append((row[0], target, mednet_boxes(loader, row)))
    return splits


def our_samples(program, name):
    text = subprocess.run([program, "inspect", "--samples", name, "--json"], check=True,
                          capture_output=True, text=True).stdout
    listed = json.loads(text)
    return listed, {
        split: [(sample["name"],
                 sample["target"] if isinstance(sample["target"], list) else [sample["target"]],
                 [[box[key] for key in ("label", "x", "y", "width", "height")] for box in sample["boxes"]])
                for sample in samples]
        for split, samples in listed["splits"].items()}


def difference(name, ours, theirs):
    """What differs first, or None."""
    if list(ours) != list(theirs):
        return f"splits {list(ours)} and {list(theirs)}"
    for split, samples in theirs.items():
        if len(samples) != len(ours[split]):
            return f"{split}: {len(ours[split])} and {len(samples)} samples"
        for index, (one, other) in enumerate(zip(ours[split], samples)):
            if one != other:
                return f"{split}, sample {index}: {one} and {other}"
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--saliscope", type=pathlib.Path, default=ROOT / "build/release/bin/saliscope")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    entries = {entry.name: entry for entry in importlib.metadata.entry_points(group="mednet.config")}
    listed = subprocess.run([options.saliscope, "datamodules"], check=True, capture_output=True, text=True).stdout
    names = options.names or [line.split()[0] for line in listed.splitlines()]
    total = 0
    differing = 0
    for name in names:
        if name not in entries:
            print(f"{name}: mednet has none of this name")
            continue
        datamodule = entries[name].load().datamodule
        known, ours = our_samples(options.saliscope, name)
        found = difference(name, ours, mednet_samples(datamodule))
        if known["database-split"] != datamodule.split_name:
            found = found or f"the split is called {known['database-split']} and {datamodule.split_name}"
        count = sum(len(samples) for samples in ours.values())
        total += count
        differing += found is not None
        print(f"{name}: {found or f'{count} samples are equal'}", flush=True)
    print(f"{total} samples, {differing} datamodules differ")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
