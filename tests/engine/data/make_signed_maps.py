# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Writes signed-ALGORITHM@LAYER.npy: signed maps of one phantom with mednet's pasa, by the formulas
in NumPy, every 16th row and column. PyTorch gives activation and gradient, OpenCV enlarges.

    make_signed_maps.py DEMO, the folder of the demo; needs mednet, torch and opencv-python
"""

import pathlib
import sys

import cv2
import numpy
import torch
from mednet.models.classify.pasa import Pasa
from PIL import Image

SAMPLE = "imgs/health/test-0001.png"
FORMULAS = {
    "gradcam": lambda a, g: (g.mean((1, 2))[:, None, None] * a).sum(0),
    "hirescam": lambda a, g: (g * a).sum(0),
    "xgradcam": lambda a, g: (((g * a).sum((1, 2)) / (a.sum((1, 2)) + 1e-7))[:, None, None] * a).sum(0),
}


def activation_and_gradient(model, layer, image):
    """Of the logit with respect to the layer's output, as float32 arrays."""
    kept = {}

    def keep(_module, _inputs, output):
        output.retain_grad()
        kept["output"] = output

    handle = dict(model.named_modules())[layer].register_forward_hook(keep)
    model.zero_grad()
    model(image)[0, 0].backward()
    handle.remove()
    return kept["output"].detach()[0].numpy(), kept["output"].grad[0].numpy()


def signed_map(raw):
    large = cv2.resize(raw.astype(numpy.float32), (512, 512), interpolation=cv2.INTER_LINEAR)
    return large / (1e-7 + numpy.abs(large).max())


def main():
    demo = pathlib.Path(sys.argv[1])
    here = pathlib.Path(__file__).parent
    # A newer mednet keeps the losses' weights in the checkpoint; nothing here needs them.
    model = Pasa.load_from_checkpoint(
        demo / "pasa-demo.ckpt", map_location="cpu", strict=False, weights_only=False
    ).eval()
    grey = numpy.asarray(Image.open(demo / SAMPLE).convert("L"), dtype=numpy.float32) / 255
    image = torch.nn.functional.interpolate(
        torch.from_numpy(grey)[None, None], (512, 512), mode="bilinear"
    )
    for layer in ("fc8", "fc14"):
        activation, gradient = activation_and_gradient(model, layer, image)
        for name, formula in FORMULAS.items():
            found = signed_map(formula(activation, gradient))
            numpy.save(here / f"signed-{name}@{layer}.npy", found[::16, ::16].copy())
            print(name, layer, found.min(), found.max())


main()
