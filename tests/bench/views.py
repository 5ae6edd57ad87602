#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times `interpretability` over 1000 samples and `view` over the golden ones, ours and mednet's.

Run it on a quiet machine:

    tests/bench/views.py        about three minutes

Times are wall-clock of whole commands. mednet needs some seconds to start; its time without that is
told too, so nobody has to wonder what the factor owes to imports.
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

from common import GOLDEN, ROOT

DATAMODULE = """import pathlib
from mednet.data.classify.tbx11k import DataModule
datamodule = DataModule(pathlib.Path("{}"))
"""


def run(command, environment, log):
    """Seconds a command takes; the script ends when the command fails."""
    start = time.perf_counter()
    with open(log, "w") as output:
        done = subprocess.run(
            [str(word) for word in command], env=environment, stdout=output, stderr=subprocess.STDOUT
        )
    if done.returncode != 0:
        sys.exit(f"{command[0]} failed:\n{pathlib.Path(log).read_text()}")
    return time.perf_counter() - start


def best(repeats, command, environment, log):
    return min(run(command(), environment, log) for _ in range(repeats))


def repeated(folder, name, maps, count):
    """A datamodule of `count` samples: boxed golden ones under other names, with their maps."""
    split = json.loads((GOLDEN / "nih/split.json").read_text())
    boxed = [sample for samples in split.values() for sample in samples if len(sample) > 2]
    rows = []
    for index in range(count):
        sample, label, boxes = boxed[index % len(boxed)]
        copy = pathlib.Path(f"{index:04}") / sample
        for source, target in [
            (GOLDEN / "nih/images" / sample, folder / name / "images" / copy),
            (maps / sample, folder / name / "maps" / copy),
        ]:
            if source.is_relative_to(maps):
                source, target = source.with_suffix(".npy"), target.with_suffix(".npy")
            target.parent.mkdir(parents=True)
            target.symlink_to(source)
        rows.append([str(copy), label, boxes])
    path = folder / name / "split.json"
    path.write_text(json.dumps({"test": rows}))
    return path


def settings(folder, name, images, split):
    """The environment and datamodule file that make mednet read `split`."""
    configuration = folder / f"{name}-configuration"
    configuration.mkdir()
    (configuration / "mednet.toml").write_text(f'[datadir]\ntbx11k = "{images}"\n')
    module = folder / f"{name}.py"
    module.write_text(DATAMODULE.format(split))
    return {**os.environ, "XDG_CONFIG_HOME": str(configuration)}, module


def compare(what, ours, theirs, startup, wanted):
    factor = theirs / ours
    print(f"{what}: ours {ours:.3f} s, mednet {theirs:.2f} s: {factor:.0f} times faster", end="")
    print(f" (mednet without its start: {(theirs - startup) / ours:.0f} times); wanted {wanted}")
    return factor >= wanted


def sameScores(one, other):
    """The largest difference of a score in two interpretability.json files."""
    rows = [json.loads(pathlib.Path(path).read_text())["test"] for path in (one, other)]
    return max(abs(a - b) for left, right in zip(*rows, strict=True)
               for a, b in zip(left[2:], right[2:], strict=True))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--saliscope", type=pathlib.Path, default=ROOT / "build/release/bin/saliscope")
    parser.add_argument("--venv", type=pathlib.Path, default=pathlib.Path("/opt/mednet"))
    parser.add_argument("--samples", type=int, default=1000)
    parser.add_argument("--repeats", type=int, default=3, help="of our commands; the best counts")
    options = parser.parse_args()
    ours = options.saliscope.resolve()
    theirs = [options.venv / "bin/mednet", "classify", "saliency"]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        log = folder / "log"
        golden = GOLDEN / "nih/split.json"
        images = GOLDEN / "nih/images"
        maps = folder / "golden-maps"
        plain = dict(os.environ)
        run([ours, "generate", "pasa", golden, "--datadir", images, "-w",
             GOLDEN / "checkpoints/pasa-nih.ckpt", "-s", "layercam", "-o", maps], plain, log)
        split = repeated(folder, "many", maps, options.samples)
        one = repeated(folder, "one", maps, 2)
        environment, module = settings(folder, "startup", one.parent / "images", one)
        startup = run([*theirs, "interpretability", "pasa", module, "--no-plot", "-i",
                       one.parent / "maps", "-o", folder / "startup"], environment, log)

        many = split.parent
        fast = best(options.repeats, lambda: [
            ours, "interpretability", "pasa", split, "--datadir", many / "images", "-i",
            many / "maps", "-o", folder / "ours"], plain, log)
        environment, module = settings(folder, "repeated", many / "images", split)
        slow = run([*theirs, "interpretability", "pasa", module, "-i", many / "maps", "-o",
                    folder / "theirs"], environment, log)
        difference = sameScores(*(folder / side / "interpretability.json"
                                  for side in ("ours", "theirs")))
        print(f"largest difference of a score: {difference:.1e}")
        good = compare(f"interpretability, {options.samples} samples", fast, slow, startup, 20)

        fast = best(options.repeats, lambda: [
            ours, "view", "pasa", golden, "--datadir", images, "-i", maps, "-G", "--overwrite",
            "-o", folder / "our-pictures"], plain, log)
        environment, module = settings(folder, "golden", images, golden)
        slow = run([*theirs, "view", "pasa", module, "-i", maps, "-G", "-o",
                    folder / "their-pictures"], environment, log)
        good = compare("view, 16 golden samples", fast, slow, startup, 6) and good
    sys.exit(0 if good and difference <= 1e-5 else 1)


if __name__ == "__main__":
    main()
