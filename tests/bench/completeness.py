#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Time of `completeness` per sample, ours and the real mednet's, side by side on the golden NIH samples.

    tests/bench/completeness.py                    all rows (mednet's part takes about 15 minutes)
    tests/bench/completeness.py --rows pasa
    tests/bench/completeness.py --ours-only

Needs ../shared and a Python environment with mednet (../shared/reference/mednet.md). The programs run
one after the other; measure on a machine that does nothing else. Time per sample is the difference
between a run over many and one over few samples, so that neither's start counts; how ours divides
comes from the "seconds" in its completeness.meta.json, differences likewise. What is missing from
their sum is the record and the results.
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass

ROOT = pathlib.Path(__file__).resolve().parents[2]
GOLDEN = ROOT.parent / "shared" / "golden"
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


ROWS = [Row("pasa", "layercam", 120), Row("densenet", "gradcam", 12)]


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
        log = self.scratch / "log"
        with log.open("w") as output:
            start = time.monotonic()
            ended = subprocess.run(command, stdout=output, stderr=output, env=self.environment, cwd=self.scratch)
            seconds = time.monotonic() - start
        if ended.returncode != 0:
            sys.exit(f"{' '.join(map(str, command))}\nended with {ended.returncode}:\n{log.read_text()[-2000:]}")
        return seconds

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
        few, many = self.options.few, self.options.many
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
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", help="comma-separated models: " + ", ".join(row.model for row in ROWS))
    parser.add_argument("--few", type=int, default=4, help="samples of the short runs (default 4)")
    parser.add_argument("--many", type=int, default=16, help="samples of the long runs (default 16)")
    parser.add_argument("--repeat", type=int, default=3, help="runs of ours of which the fastest counts (default 3)")
    parser.add_argument("--device", default="cpu", help="what ours runs on (default cpu)")
    parser.add_argument("--saliscope", type=pathlib.Path, default=ROOT / "build/release/bin/saliscope")
    parser.add_argument("--venv", type=pathlib.Path, default=pathlib.Path("/opt/mednet"))
    parser.add_argument("--ours-only", action="store_true", help="leave mednet out")
    options = parser.parse_args()
    if not 0 < options.few < options.many <= 16:
        parser.error("there are 16 samples, and --few must be below --many")
    options.saliscope = options.saliscope.resolve()
    options.mednet = options.venv / "bin" / "mednet"
    names = options.rows.split(",") if options.rows else [row.model for row in ROWS]
    options.rows = [row for row in ROWS if row.model in names]
    return options


def main():
    options = parse()
    if not GOLDEN.is_dir():
        sys.exit(f"{GOLDEN} is not there: the samples are on development machines only")
    load = os.getloadavg()[0]
    if load > 0.5:
        print(f"Warning: the load is {load:.1f}; times mean nothing on a busy machine", file=sys.stderr)
    with tempfile.TemporaryDirectory(prefix="saliscope-bench-") as scratch:
        bench = Bench(options, scratch)
        reached = [bench.report(row) for row in options.rows]
    return 1 if False in reached else 0


if __name__ == "__main__":
    sys.exit(main())
