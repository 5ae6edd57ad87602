#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Time and memory of `generate`, ours and the real mednet's, side by side on the golden NIH samples.

    tests/bench/generate.py                                     all rows, in about ten minutes
    tests/bench/generate.py --rows help,pasa-gradcam-command    some rows
    tests/bench/generate.py --ours-only

Needs ../shared and a Python environment with mednet (../shared/reference/mednet.md). The programs run
one after the other; measure on a machine that does nothing else. Time per sample is the difference
between a run over many and one over few samples, so that neither's start counts; both numbers are even
because we explain two samples at once on two processors.
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass

import common
from common import GOLDEN

MEDNETS_ALGORITHMS = ["ablationcam", "eigencam", "eigengradcam", "gradcam", "gradcam++", "gradcamelementwise",
                      "hirescam", "layercam", "randomcam", "scorecam", "xgradcam"]


@dataclass
class Row:
    """One line of the result. `wanted` is a ratio, or for limits the most we may take."""

    name: str
    measure: str  # name of a method of Bench
    wanted: float
    unit: str = "s"
    limit: bool = False
    model: str = "pasa"
    algorithm: str = "gradcam"
    few: int = 4
    many: int = 16


ROWS = [
    Row("help", "help", 0.1, limit=True),
    Row("pasa-gradcam-command", "command", 6),
    Row("pasa-gradcam", "steady", 2, few=16, many=216),
    Row("densenet-gradcam", "steady", 3.5, model="densenet"),
    Row("pasa-all", "steady", 3, algorithm="all", few=2, many=6),
    Row("pasa-ablationcam", "steady", 10, algorithm="ablationcam"),
    Row("densenet-ablationcam", "steady", 30, model="densenet", algorithm="ablationcam", few=2, many=4),
    Row("densenet-fullgrad", "steady", 15, model="densenet", algorithm="fullgrad", few=1, many=3),
    Row("densenet-scorecam", "steady", 3, model="densenet", algorithm="scorecam", few=2, many=4),
    Row("densenet-peak-memory", "peak", 1.2 * 1024, unit="MiB", limit=True, model="densenet"),
    Row("pasa-memory-growth", "growth", 50, unit="MiB", limit=True, few=100, many=1000),
]


class Bench:
    """Runs both programs in a scratch folder."""

    def __init__(self, options, scratch):
        self.options = options
        self.scratch = pathlib.Path(scratch)
        self.images = self.scratch / "images"
        self.images.mkdir()
        (self.scratch / "conf").mkdir()
        (self.scratch / "conf" / "mednet.toml").write_text(f'[datadir]\ntbx11k = "{self.images}"\n')
        splits = json.loads((GOLDEN / "nih" / "split.json").read_text())
        self.samples = [sample for split in splits.values() for sample in split]
        self.environment = os.environ | {"XDG_CONFIG_HOME": str(self.scratch / "conf")}
        self.runs = 0

    def split(self, count):
        """A list of `count` samples; beyond the 16 real ones, the same pictures under other names."""
        path = self.scratch / f"split-{count}.json"
        if path.exists():
            return path
        chosen = []
        for index in range(count):
            name, *rest = self.samples[index % len(self.samples)]
            link = self.images / f"{index:05}.png"
            if not link.exists():
                link.symlink_to(GOLDEN / "nih" / "images" / name)
            chosen.append([link.name, *rest])
        path.write_text(json.dumps({"test": chosen}))
        path.with_suffix(".py").write_text(
            "import pathlib\nfrom mednet.data.classify.tbx11k import DataModule\n"
            f"datamodule = DataModule(pathlib.Path({str(path)!r}))\n")
        return path

    def best(self, make_command):
        """The fastest of the repetitions, each into a folder of its own."""
        runs = []
        for _ in range(self.options.repeat):
            self.runs += 1
            command = make_command(self.scratch / f"out-{self.runs}")
            runs.append(common.run(command, self.scratch, self.environment))
        return min(runs, key=self.taken)

    def taken(self, run):
        return run.cpu if self.options.cpu else run.seconds

    def our_command(self, row, count, out):
        return [self.options.saliscope, "generate", "-q", row.model, self.split(count), "--datadir", self.images,
                "-w", GOLDEN / "checkpoints" / f"{row.model}-nih.ckpt", "-s", row.algorithm, "-o", out]

    def ours(self, row, count):
        return self.best(lambda out: self.our_command(row, count, out))

    def theirs(self, row, count, algorithm):
        split = self.split(count).with_suffix(".py")
        return self.best(lambda out: [
            self.options.mednet, "classify", "saliency", "generate", row.model, split,
            "-w", GOLDEN / "checkpoints" / f"{row.model}-nih.ckpt", "-s", algorithm, "-o", out])

    # Each measure returns ours and theirs; theirs is None where there is nothing to compare with.

    def help(self, _row):
        return (self.taken(self.best(lambda _: [self.options.saliscope, "--help"])),
                self.compared(lambda: self.taken(self.best(lambda _: [self.options.mednet, "--help"]))))

    def command(self, row):
        return (self.taken(self.ours(row, row.many)),
                self.compared(lambda: self.taken(self.theirs(row, row.many, row.algorithm))))

    def steady(self, row):
        def per_sample(run):
            return (self.taken(run(row.many)) - self.taken(run(row.few))) / (row.many - row.few)

        algorithms = MEDNETS_ALGORITHMS if row.algorithm == "all" else [row.algorithm]
        return (per_sample(lambda count: self.ours(row, count)),
                self.compared(lambda: sum(per_sample(lambda count, a=algorithm: self.theirs(row, count, a))
                                          for algorithm in algorithms)))

    def peak(self, row):
        return (self.ours(row, row.many).peak,
                self.compared(lambda: self.theirs(row, row.many, row.algorithm).peak))

    def growth(self, row):
        """How far the peak rises within one run once `few` maps are there."""
        out = self.scratch / "out-growth"
        with (self.scratch / "log").open("w") as log:
            process = subprocess.Popen(self.our_command(row, row.many, out), stdout=log, stderr=log, env=self.environment)
        peaks = []
        while process.poll() is None:
            status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
            peak = re.search(r"VmHWM:\s*(\d+) kB", status)
            if peak and sum(1 for _ in out.rglob("*.npy")) >= row.few:
                peaks.append(int(peak[1]) / 1024)
            time.sleep(0.2)
        if process.returncode != 0:
            sys.exit(f"the long run ended with {process.returncode}")
        return peaks[-1] - peaks[0], None

    def compared(self, measure):
        return None if self.options.ours_only else measure()


def report(row, ours, theirs):
    """Prints a row; whether it is as wanted, or None when that was not measured."""
    ratio = theirs / ours if theirs is not None and ours > 0 else None
    if row.limit:
        fine, wanted = ours <= row.wanted, f"<= {row.wanted:g} {row.unit}"
    else:
        fine, wanted = ratio and ratio >= row.wanted, f">= {row.wanted:g} x"
    print(f"{row.name:24} {ours:10.3f} {row.unit:4} "
          + (f"{theirs:10.3f} {row.unit:4} " if theirs is not None else f"{'-':>10}      ")
          + (f"{ratio:7.1f} x " if ratio else f"{'-':>7}   ")
          + f"  {wanted:12} " + {True: "yes", False: "NO", None: "-"}[fine], flush=True)
    return fine


def parse():
    rows = {row.name: row for row in ROWS}
    parser = common.parser(__doc__, rows, None, None, 1)
    parser.add_argument("--cpu", action="store_true",
                        help="compare processor time instead of time that passes: says something on a busy machine too")
    options = common.parse(parser, rows)
    for row in options.rows:
        row.few, row.many = options.few or row.few, options.many or row.many
        if row.few >= row.many:
            parser.error(f"{row.name}: --few {row.few} must be below --many {row.many}")
    return options


def main():
    options = parse()
    common.check_machine()
    print(f"{'row':24} {'ours':>15} {'mednet':>15} {'ratio':>9}   {'wanted':12} reached")
    with tempfile.TemporaryDirectory(prefix="saliscope-bench-") as scratch:
        bench = Bench(options, scratch)
        reached = [report(row, *getattr(bench, row.measure)(row)) for row in options.rows]
    return 1 if False in reached else 0


if __name__ == "__main__":
    sys.exit(main())
