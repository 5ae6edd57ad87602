#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""compare_programs.py OLD NEW: whether two builds of saliscope say and write the same. Compares
--help of every command and all files that a run of each command on the demo writes, but for dates,
times and folders. Exit code 1 and a diff for each difference."""

import argparse
import difflib
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HELP = ["", "generate", "view", "interpretability", "completeness", "compare", "convert", "store",
        "report", "statistics", "sweep", "inspect", "models", "datamodules", "devices"]
TEST = "-S test --limit 4"
RUNS = [
    f"generate pasa demo {TEST} -s gradcam -s layercam -o maps",
    f"generate pasa demo {TEST} -s all -o all --explain predicted --ablation zero --fullgrad original",
    f"generate pasa demo {TEST} --store maps.h5 --native --signed --seed 7 -z",
    f"generate pasa demo {TEST} -s layercam -o maps -s gradcam",
    f"generate pasa demo {TEST} -o maps --ablation zero",
    "generate pasa demo --shard 1/2 -o parts --parallel 2",
    f"view pasa demo {TEST} -i maps:layercam -o drawn -G --legend --contours 0.3,1 --size original",
    f"view pasa demo {TEST} -i maps -o montage --montage --colormap turbo --no-mark --all-labels",
    f"interpretability demo -S test -i all:gradcam -o scores --plot-format svg --threshold 0.3",
    f"interpretability pasa demo -S test -i maps:layercam --output-json one.json --no-plot --box-label 1",
    f"completeness pasa demo {TEST} -o road --plot-format svg -e 20 -e 62.5 --noise 0.1",
    f"completeness pasa demo {TEST} -s layercam -o road --no-plot --ties rank",
    f"completeness pasa demo {TEST} -s layercam -o again --no-plot --maps maps/layercam --ties rank",
    f"compare maps:layercam all:layercam -o compared --tolerance 0.001 --plot-format svg",
    f"compare maps all -d demo -S test -o boxes --no-plot --box-label 1 --parallel 1",
    "convert maps maps-again.h5",
    "convert maps-again.h5 maps-again",
    f"sweep pasa demo {TEST} -o layers --layers fc8,fc14 --no-plot --resamples 200",
    f"sweep pasa demo -S test --limit 2 -s all --layers fc14 --road --rank road -e 50 -o layers2 "
    "--plot-format svg --resamples 200 --box-label 1",
    f"report pasa demo {TEST} -o reports --map layercam:fc8 --language fr --colormap viridis",
    "report pasa demo -S test -s gradcam -o reports --sample none.png",
    "statistics first=scores again=scores -o statistics --plot-format svg --resamples 200 --seed 3",
    "statistics scores one.json -d demo -o statistics2 --no-plot --small-below 0.02 --input-size 512",
    "generate pasa demo --ablation other",
    "generate pasa demo -C nothing",
    "completeness pasa demo -e 101",
    "sweep pasa demo --rank nothing",
    "generate pasa demo -s nothing -o nowhere",
    "generate pasa demo pasa",
    "view demo",
    "compare one",
    "report pasa demo --language xx",
    "report pasa demo --colormap xx",
]
MASKS = [
    (r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?( UTC)?([+-]\d\d:\d\d)?", "<date>"),
    (r'("(?:waiting-for-samples|explaining|imputing|answering)": *)[0-9.e+-]+', r"\1<seconds>"),
    (r"[0-9.]+ per second.*", "<rate>"),
    (r"package-version\S* \S*", "<version>"),
]
TEXTS = {".json", ".jsonl", ".rst", ".csv", ".html", ".svg", ".txt"}


def masked(text, folder):
    text = text.replace(str(folder), "<folder>")
    for pattern, name in MASKS:
        text = re.sub(pattern, name, text)
    return text


def results_of(program, folder):
    """{name: text or bytes}: what \\p program says and writes below \\p folder."""
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", OMP_NUM_THREADS="2", LC_ALL="C",
                       XDG_CONFIG_HOME=str(folder / "none"))
    found = {}

    def run(name, words):
        ended = subprocess.run(["saliscope", *words], executable=program, cwd=folder,
                               env=environment, capture_output=True, text=True, check=False)
        found[name] = masked(f"{ended.stdout}{ended.stderr}exit {ended.returncode}\n", folder)

    for command in HELP:
        run(f"saliscope {command} --help", [*command.split(), "--help"])
    for command in RUNS:
        run(f"saliscope {command}", command.split())
        print(".", end="", flush=True, file=sys.stderr)
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            name = path.relative_to(folder).as_posix()
            if path.suffix in TEXTS:
                found[name] = masked(path.read_text(encoding="utf-8", errors="replace"), folder)
            else:
                found[name] = path.read_bytes() if path.suffix == ".npy" else "a file"
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("old", type=pathlib.Path)
    parser.add_argument("new", type=pathlib.Path)
    arguments = parser.parse_args()
    found = []
    for program in (arguments.old, arguments.new):
        with tempfile.TemporaryDirectory() as folder:
            found.append(results_of(program.resolve(), pathlib.Path(folder)))
    old, new = found
    differing = 0
    for name in sorted(old.keys() | new.keys()):
        one, other = old.get(name, ""), new.get(name, "")
        if one == other:
            continue
        differing += 1
        print(f"=== {name}")
        if isinstance(one, str) and isinstance(other, str):
            print("\n".join(difflib.unified_diff(one.splitlines(), other.splitlines(), lineterm="",
                                                 n=0)))
    print(f"{len(old.keys() | new.keys())} outputs compared, {differing} differ")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
