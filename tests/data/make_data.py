# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes data/: run once with a Python that has Pillow, NumPy, torch and torchvision (13.0, 2.4, 2.15 and 0.29)."""

import json
import pathlib

import numpy
import torch
import torchvision.transforms.v2.functional as functional
from PIL import Image

OUT = pathlib.Path(__file__).parent / "data"
y, x = numpy.mgrid[0:17, 0:23]
grey = ((7 * x + 13 * y) % 256).astype(numpy.uint8)
rgb = numpy.stack([grey, (5 * x + 3 * y) % 256, (x * y) % 256], -1).astype(numpy.uint8)
wide = (257 * grey.astype(numpy.uint16) + x).astype(numpy.uint16)
few = (grey // 64 * 85).astype(numpy.uint8)


def lossless():
    L, RGB = Image.fromarray(grey), Image.fromarray(rgb)
    RGBA = Image.fromarray(numpy.dstack([rgb, grey]))
    P = Image.fromarray(grey, "P")
    P.putpalette(bytes(v for i in range(256) for v in (i, 255 - i, i // 2)))
    L.save(OUT / "grey.png")
    RGB.save(OUT / "rgb.png")
    RGBA.save(OUT / "rgba.png")
    Image.fromarray(numpy.dstack([grey, 255 - grey]), "LA").save(OUT / "grey-alpha.png")
    P.save(OUT / "palette.png")
    P.save(OUT / "palette-transparent.png", transparency=3)
    Image.fromarray(few).save(OUT / "few.png", bits=2)
    Image.fromarray(few > 100).save(OUT / "one-bit.png")
    Image.fromarray(wide).save(OUT / "grey16.png")
    L.save(OUT / "grey.bmp")
    RGB.save(OUT / "rgb.bmp")
    RGBA.save(OUT / "rgba.bmp")
    P.save(OUT / "palette.bmp")
    for name in ("raw", "tiff_lzw", "packbits", "tiff_adobe_deflate"):
        L.save(OUT / f"grey-{name}.tif", compression=name)
        RGB.save(OUT / f"rgb-{name}.tif", compression=name)
    Image.fromarray(wide).save(OUT / "grey16.tif")


def lossy():
    """Expected pixels are what Pillow reads."""
    for name, array, options in (
        ("grey", grey, {"quality": 60}),
        ("rgb-420", rgb, {"quality": 80, "subsampling": 2}),
        ("rgb-444", rgb, {"quality": 95, "subsampling": 0}),
        ("progressive", rgb, {"quality": 70, "progressive": True}),
    ):
        Image.fromarray(array).save(OUT / f"{name}.jpg", **options)
        Image.open(OUT / f"{name}.jpg").save(OUT / f"{name}.jpg.png")
    Image.fromarray(rgb).convert("CMYK").save(OUT / "cmyk.jpg")


def resized():
    """Input value i is (37 i % 101) / 100."""
    cases = []
    for width, height, new_width, new_height in ((5, 3, 2, 7), (11, 9, 6, 4), (6, 6, 13, 13), (40, 40, 9, 9), (1, 1, 3, 2)):
        for bicubic in (False, True):
            values = torch.arange(width * height) * 37 % 101 / 100
            image = functional.resize(
                values.reshape(1, height, width),
                [new_height, new_width],
                functional.InterpolationMode.BICUBIC if bicubic else functional.InterpolationMode.BILINEAR,
                antialias=True,
            )
            cases.append({"from": [width, height], "to": [new_width, new_height], "bicubic": bicubic,
                          "values": [float(f"{v:.9g}") for v in image.flatten().tolist()]})
    lines = ",\n".join(json.dumps(case) for case in cases)
    (OUT / "resized.json").write_text(f"[\n{lines}\n]\n")


OUT.mkdir(exist_ok=True)
lossless()
lossy()
resized()
