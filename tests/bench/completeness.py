#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Time of `completeness` per sample, ours and the real mednet's, side by side on the golden NIH samples.

    tests/bench/completeness.py                    all rows, in about six minutes
    tests/bench/completeness.py --rows pasa
    tests/bench/completeness.py --ours-only

Needs ../shared and a Python environment with mednet (../shared/reference/mednet.md). The programs run
one after the other; measure on a machine that does nothing else. Time per sample is the difference
between a run over many and one over few samples, so that neither's start counts; how ours divides
comes from the "seconds" in its completeness.meta.json, differences likewise. What is missing from
their sum is the record and the results.
"""

import json
import os
import pathlib
import sys
import tempfile
from dataclasses import dataclass

import common
from common import GOLDEN

IMAGES = GOLDEN / "nih" / "images"
DESCRIPTION = """import pathlib
from mednet.data.classify.tbx11k import DataModule
datamodule = DataModule(pathlib.Path({split!r}))
"""


@dataclass
class Row:
    """One line of the result."""

    model: str
    algorithm: str
    wanted: float  # how many times faster than mednet
    few: int
    many: int


ROWS = [Row("pasa", "layercam", 120, 1, 9), Row("densenet", "gradcam", 12, 1, 4)]


class Bench:
    """Runs both programs in a scratch folder."""

    def __init__(self, options, scratch):
        self.options = options
        self.scratch = pathlib.Path(scratch)
        self.environment = os.environ | {"XDG_CONFIG_HOME": str(self.scratch)}
        (self.scratch / "mednet.toml").write_text(f'[datadir]\ntbx11k = "{IMAGES}"\n')
        splits = json.loads((GOLDEN / "nih" / "split.json").read_text())
        self.samples = [sample for split in splits.values() for sample in split]

    def split(self, count):
        path = self.scratch / f"split-{count}.json"
        path.write_text(json.dumps({"test": self.samples[:count]}))
        path.with_suffix(".py").write_text(DESCRIPTION.format(split=str(path)))
        return path

    def seconds(self, command):
        return common.run(command, self.scratch, self.environment).seconds

    def arguments(self, row, split, out):
        weight = GOLDEN / "checkpoints" / f"{row.model}-nih.ckpt"
        return ["completeness", row.model, split, "-w", weight, "-s", row.algorithm, "--no-plot", "-o", out]

    def ours(self, row, count):
        """The fastest run as {"total": …} with what its report tells of its parts."""
        runs = []
        for repetition in range(self.options.repeat):
            out = self.scratch / f"ours-{row.model}-{count}-{repetition}"
            command = [self.options.saliscope, *self.arguments(row, self.split(count), out), "-q",
                       "--datadir", IMAGES, "-x", self.options.device]
            total = self.seconds(command)
            runs.append({"total": total, **json.loads((out / "completeness.meta.json").read_text())["seconds"]})
        return min(runs, key=lambda run: run["total"])

    def theirs(self, row, count):
        out = self.scratch / f"theirs-{row.model}-{count}"
        arguments = self.arguments(row, self.split(count).with_suffix(".py"), out)
        return self.seconds([self.options.mednet, "classify", "saliency", *arguments])

    def report(self, row):
        """Prints a row; whether it is as wanted, or None when that was not measured."""
        few, many = self.options.few or row.few, self.options.many or row.many
        short, long = self.ours(row, few), self.ours(row, many)
        ours = {part: (long[part] - short[part]) / (many - few) for part in long}
        parts = ", ".join(f"{part} {1000 * seconds:.1f}" for part, seconds in ours.items() if part != "total")
        print(f"{row.model} {row.algorithm}: ours {1000 * ours['total']:.1f} ms per sample ({parts})", flush=True)
        if self.options.ours_only:
            return None
        theirs = (self.theirs(row, many) - self.theirs(row, few)) / (many - few)
        ratio = theirs / ours["total"]
        print(f"    mednet {1000 * theirs:.0f} ms per sample: {ratio:.0f} times faster, wanted {row.wanted:g}: "
              + ("yes" if ratio >= row.wanted else "NO"), flush=True)
        return ratio >= row.wanted


def parse():
    rows = {row.model: row for row in ROWS}
    parser = common.parser(__doc__, rows, None, None, 3)
    parser.add_argument("--device", default="cpu", help="what ours runs on (default cpu)")
    options = common.parse(parser, rows)
    for row in options.rows:
        if not 0 < (options.few or row.few) < (options.many or row.many) <= 16:
            parser.error("there are 16 samples, and --few must be below --many")
    return options


def main():
    options = parse()
    common.check_machine()
    with tempfile.TemporaryDirectory(prefix="saliscope-bench-") as scratch:
        bench = Bench(options, scratch)
        reached = [bench.report(row) for row in options.rows]
    return 1 if False in reached else 0


if __name__ == "__main__":
    sys.exit(main())
