#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares `saliscope generate` of ONNX files with grad-cam on the PyTorch networks they came from.

    python3 -m venv ENV && ENV/bin/pip install torch torchvision timm grad-cam onnx onnxscript
    ENV/bin/python tests/bench/networks.py [--rows resnet18:gradcam,...] [--saliscope PROGRAM] [--folder FOLDER]

Both read the same pictures, explain the output 0 at the same layer and write the maps as .npy. What counts is what one
more picture takes in the steady state, in processor time of all threads, which suffers less from a busy machine than
the clock: ours from the difference of a short and a long run, grad-cam's from pictures after the first. Networks have
random weights. Loading is timed by itself, with the peak of memory. FOLDER keeps the exported networks.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from common import ROOT, run

THREADS = 2
# name: module of timm (else of torchvision), target layer of ours and of PyTorch
NETWORKS = {
    "resnet18": ("torchvision", "layer4"),
    "resnet50": ("torchvision", "layer4"),
    "vit_tiny_patch16_224": ("timm", "blocks.11.norm1"),
    "vit_small_patch16_224": ("timm", "blocks.11.norm1"),
}
# name: pictures of the short run, of the long one, of grad-cam; how many times as fast ours has to be (convolutional
# networks, transformers)
ALGORITHMS = {
    "gradcam": (4, 44, 12, 2, 1.5),
    "ablationcam": (1, 5, 2, 10, 10),
    "scorecam": (1, 3, 1, 1.5, 1.5),
}


def network(name):
    import timm
    import torch
    import torchvision

    torch.manual_seed(0)
    if NETWORKS[name][0] == "timm":
        return timm.create_model(name, pretrained=False, num_classes=10).eval()
    return getattr(torchvision.models, name)(weights=None, num_classes=10).eval()


def export(name, path):
    import torch

    torch.onnx.export(network(name), (torch.rand(1, 3, 224, 224),), str(path), dynamo=False, opset_version=17,
                      input_names=["image"], output_names=["logits"],
                      dynamic_axes={"image": {0: "n"}, "logits": {0: "n"}})


def itself(scratch, *words):
    """What this script prints in a process of its own: with PyTorch in memory, this one would lend its peak to others.
    Without the last variable, threads that wait would count as work."""
    environment = dict(os.environ, OMP_NUM_THREADS=str(THREADS), OMP_WAIT_POLICY="passive")
    command = [sys.executable, pathlib.Path(__file__).resolve(), "--itself", *map(str, words)]
    return subprocess.run(command, check=True, capture_output=True, text=True, env=environment, cwd=scratch).stdout


def exported(name, folder, scratch):
    path = folder.resolve() / f"{name}.onnx"
    if not path.exists():
        itself(scratch, "export", name, path)
    return path


def make_pictures(folder, count):
    import numpy
    from PIL import Image

    random = numpy.random.default_rng(0)
    folder.mkdir(exist_ok=True)
    for index in range(count):
        coarse = Image.fromarray(random.integers(0, 255, (16, 16, 3), dtype=numpy.uint8))
        coarse.resize((512, 512), Image.Resampling.BICUBIC).save(folder / f"{index:03}.png")


def measure_reference(name, algorithm, pictures, count):
    """Prints processor seconds and seconds per picture as JSON."""
    import time

    import numpy
    import torch
    from PIL import Image
    import pytorch_grad_cam as grad_cam
    from pytorch_grad_cam.ablation_layer import AblationLayer, AblationLayerVit
    from pytorch_grad_cam.utils.model_targets import ClassifierOutputTarget

    torch.set_num_threads(THREADS)
    net = network(name)
    is_transformer = NETWORKS[name][0] == "timm"

    def grid(tokens):
        side = int((tokens.shape[1] - 1) ** 0.5)
        return tokens[:, 1:].reshape(tokens.shape[0], side, side, -1).permute(0, 3, 1, 2)

    kinds = {"gradcam": grad_cam.GradCAM, "ablationcam": grad_cam.AblationCAM, "scorecam": grad_cam.ScoreCAM}
    options = {"reshape_transform": grid} if is_transformer else {}
    if algorithm == "ablationcam":
        options["ablation_layer"] = AblationLayerVit() if is_transformer else AblationLayer()
    files = sorted(pathlib.Path(pictures).glob("*.png"))

    def explain(file):
        image = Image.open(file).convert("RGB").resize((224, 224), Image.Resampling.BILINEAR)
        x = torch.from_numpy(numpy.asarray(image, dtype=numpy.float32).transpose(2, 0, 1)[None] / 255)
        maps = cam(input_tensor=x, targets=[ClassifierOutputTarget(0)])
        numpy.save("map.npy", maps[0])

    with kinds[algorithm](model=net, target_layers=[net.get_submodule(NETWORKS[name][1])], **options) as cam:
        if algorithm == "gradcam":  # the others take so long that a first call counts for nothing
            explain(files[0])
        processor, clock = time.process_time(), time.monotonic()
        for file in files[:count]:
            explain(file)
        print(json.dumps([(time.process_time() - processor) / count, (time.monotonic() - clock) / count]))


def reference(name, algorithm, pictures, count, scratch):
    return json.loads(itself(scratch, "measure", name, algorithm, pictures, count).splitlines()[-1])


def ours(program, path, name, algorithm, pictures, few, many, scratch):
    environment = dict(os.environ, OMP_NUM_THREADS=str(THREADS))
    times = []
    for count in (few, many):
        command = [program, "generate", path, pictures, "--quiet", "--overwrite", "--limit", str(count), "-s", algorithm,
                   "--target-layer", NETWORKS[name][1], "-C", "highest", "-o", scratch / "maps"]
        times.append(run(command, scratch, environment))
    return [(times[1].cpu - times[0].cpu) / (many - few), (times[1].seconds - times[0].seconds) / (many - few)]


def compare(options, row, pictures, scratch):
    name, algorithm = row.split(":")
    few, many, count, wanted, wanted_of_transformers = ALGORITHMS[algorithm]
    path = exported(name, options.folder, scratch)
    # Turn by turn, so that what else the machine does falls on both.
    ratios = []
    for _ in range(options.repeat):
        mine = ours(options.saliscope, path, name, algorithm, pictures, few, many, scratch)
        theirs = reference(name, algorithm, pictures, count, scratch)
        ratios.append((theirs[0] / mine[0], mine, theirs))
    ratio, mine, theirs = sorted(ratios)[len(ratios) // 2]
    goal = wanted_of_transformers if NETWORKS[name][0] == "timm" else wanted
    print(f"{name:24} {algorithm:12} ours {mine[0] * 1e3:8.1f} ms ({mine[1] * 1e3:8.1f} by the clock)"
          f"  grad-cam {theirs[0] * 1e3:8.1f} ms ({theirs[1] * 1e3:8.1f})  {ratio:6.1f}× (goal {goal}×)", flush=True)


def load(options, name, scratch):
    """From the start of the program to the list of layers: the network has been built and tried."""
    path = exported(name, options.folder, scratch)
    environment = dict(os.environ, OMP_NUM_THREADS=str(THREADS))
    best = min((run([options.saliscope, "generate", path, scratch / "pictures", "--list-layers"], scratch, environment)
                for _ in range(options.repeat)), key=lambda one: one.seconds)
    size = path.stat().st_size / 2**20
    print(f"{name:24} {size:6.1f} MiB: {best.seconds:.2f} s from start to the list of layers, {best.cpu:.2f} s of"
          f" processor time, peak {best.peak:.0f} MiB", flush=True)


def main():
    rows = [f"{name}:{algorithm}" for name in NETWORKS for algorithm in ALGORITHMS]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", default=",".join(rows), help="comma-separated, of " + ", ".join(rows))
    parser.add_argument("--repeat", type=int, default=3, help="runs, of which the median counts (default %(default)s)")
    parser.add_argument("--saliscope", type=pathlib.Path, default=ROOT / "build/release/bin/saliscope")
    parser.add_argument("--folder", type=pathlib.Path, default=pathlib.Path(tempfile.gettempdir()) / "saliscope-networks")
    parser.add_argument("--itself", nargs="+", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.itself:
        what, name, *words = options.itself
        if what == "export":
            export(name, *words)
        else:
            measure_reference(name, words[0], words[1], int(words[2]))
        return
    chosen = options.rows.split(",")
    unknown = set(chosen) - set(rows)
    if unknown:
        parser.error(f"no such row: {', '.join(sorted(unknown))}")
    options.saliscope = options.saliscope.resolve()
    options.folder.mkdir(exist_ok=True)
    if os.getloadavg()[0] > 0.5:
        print(f"Warning: the load is {os.getloadavg()[0]:.1f}; times by the clock mean nothing", file=sys.stderr)
    with tempfile.TemporaryDirectory() as name:
        scratch = pathlib.Path(name)
        make_pictures(scratch / "pictures", 48)
        for network_name in dict.fromkeys(row.split(":")[0] for row in chosen):
            load(options, network_name, scratch)
        for row in chosen:
            compare(options, row, scratch / "pictures", scratch)


if __name__ == "__main__":
    main()
