#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares bench_road with grad-cam's NoisyLinearImputer: same image, same masks, same run.

Run it with the Python of an environment that has grad-cam (mednet's has):
    PYTHON tests/bench/road_reference.py [BENCH_ROAD [SHARED [SAMPLE]]]
By default it runs build/release/bin/bench_road and takes what is in ../shared.
Takes the layercam map of SAMPLE (default Pneumonia/00007728_013) in SHARED/golden/nih, or a phantom's
of SHARED/golden/phantoms; maps are kept there on every eighth pixel and interpolated here.
"""
import pathlib
import subprocess
import sys
import tempfile
import time

import cv2
import numpy
import torch
from common import ROOT
from pytorch_grad_cam.metrics.road import NoisyLinearImputer

PERCENTILES = (20, 40, 60, 80)


def load(shared, sample):
    for expected, images in (
        ("golden/nih/expected", "golden/nih/images"),
        ("golden/phantoms/expected", "demo"),
    ):
        maps = numpy.load(shared / expected / "pasa" / "every_8th.npz")
        if f"layercam/{sample}" not in maps:
            continue
        coarse = maps[f"layercam/{sample}"]
        grey = cv2.imread(str(shared / images / f"{sample}.png"), cv2.IMREAD_GRAYSCALE)
        grey = cv2.resize(grey, (512, 512), interpolation=cv2.INTER_AREA)
        fine = numpy.clip(cv2.resize(coarse, (512, 512), interpolation=cv2.INTER_LINEAR), 0, 1)
        return numpy.float32(grey) / 255, fine
    sys.exit(f"no layercam map of {sample} under {shared}")


def ours(bench, image, saliency):
    height, width = image.shape
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        image.tofile(folder / "image")
        saliency.tofile(folder / "map")
        files = [folder / "image", folder / "map", folder / "result"]
        text = subprocess.run(
            [bench, str(width), str(height), *files], check=True, capture_output=True, text=True
        ).stdout
        print(text, end="")
        words = text.split("all, 1 thread: ")[1].split()
        best = float(words[0]), float(words[3])
        return best, numpy.fromfile(folder / "result", numpy.float32).reshape(-1, height, width)


def reference(image, saliency):
    imputer = NoisyLinearImputer(noise=0)
    picture = torch.from_numpy(image[None])
    for percentile in PERCENTILES:
        for name, values in (("MoRF", saliency), ("LeRF", 1 - saliency)):
            kept = numpy.float32(values < numpy.percentile(values, percentile))
            if not kept.any():
                print(f"{name} {percentile}: singular, left out")
                yield name, percentile, (0.0, 0.0), None
                continue
            start = time.perf_counter(), time.process_time()
            result = imputer(picture, torch.from_numpy(kept))
            spent = time.perf_counter() - start[0], time.process_time() - start[1]
            yield name, percentile, spent, result[0].numpy()


def main():
    defaults = [ROOT / "build/release/bin/bench_road", ROOT.parent / "shared", "Pneumonia/00007728_013"]
    bench, shared, sample = sys.argv[1:] + defaults[len(sys.argv) - 1 :]
    shared = pathlib.Path(shared)
    torch.set_num_threads(1)
    image, saliency = load(shared, sample)
    best, results = ours(bench, image, saliency)
    wall = processor = 0.0
    for (name, percentile, spent, expected), result in zip(reference(image, saliency), results):
        wall += spent[0]
        processor += spent[1]
        if expected is not None:
            error = numpy.abs(result - expected).max()
            print(f"grad-cam {name} {percentile}: {spent[0]:.2f} s, largest difference {error:.1e}")
    print(f"wall: grad-cam {wall:.2f} s, ours {best[0]:.2f} ms, {1000 * wall / best[0]:.0f} times")
    ratio = 1000 * processor / best[1]
    print(f"processor: grad-cam {processor:.2f} s, ours {best[1]:.2f} ms, {ratio:.0f} times")


if __name__ == "__main__":
    main()
