# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes data/: run once with a Python that has Pillow, NumPy, torch and torchvision (13.0, 2.4, 2.15 and 0.29)."""

import json
import pathlib
import struct
import zlib

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


def bitmap(bits, rows, palette=(), compression=0, header=40, between=b""):
    """A BMP file of 23 x 17 pixels."""
    if header == 12:
        head = struct.pack("<IHHHH", 12, 23, 17, 1, bits)
    else:
        head = struct.pack("<IiiHHIIiiII", header, 23, 17, 1, bits, compression, 0, 0, 0, 0, 0).ljust(header, b"\0")
    colours = b"".join(bytes(c[::-1]) + b"\0" * (header != 12) for c in palette)
    start = 14 + len(head) + len(between) + len(colours)
    return b"BM" + struct.pack("<IHHI", start + len(rows), 0, 0, start) + head + between + colours + rows


def runs():
    """The picture's grey in runs and literals, with lines that end early and a jump."""
    data = b""
    for line in range(17):
        row = bytes(grey[16 - line])
        if line == 3:
            data += b"\0\2\27\0"  # 23 to the right
        elif line % 2:
            data += bytes([0, 23]) + row + b"\0" + b"\0\0"
        else:
            data += b"".join(bytes([1 + line % 3, v]) for v in row[: 7]) + b"\0\0"
    return data + b"\0\1"


def odd():
    """Formats of other days. Expected pixels are what Pillow converts them to."""
    random = numpy.random.default_rng(1)
    pixels = lambda bits: random.integers(0, 256, (23 * bits + 31) // 32 * 4 * 17, numpy.uint8).tobytes()
    colours = lambda count: [tuple(int(v) for v in c) for c in random.integers(0, 256, (count, 3))]
    files = {
        "bit1.bmp": bitmap(1, pixels(1), colours(2)),
        "bit4.bmp": bitmap(4, pixels(4), colours(16), header=124),
        "bit16.bmp": bitmap(16, pixels(16)),
        "bit16-masks.bmp": bitmap(16, pixels(16), compression=3, between=struct.pack("<III", 0xF800, 0x7E0, 0x1F)),
        "bit32-masks.bmp": bitmap(32, pixels(32), compression=3, between=struct.pack("<III", 0xFF000000, 0xFF0000, 0xFF00)),
        "oldest.bmp": bitmap(4, pixels(4), colours(16), header=12),
        "runs.bmp": bitmap(8, runs(), colours(256), compression=1),
    }
    for name, content in files.items():
        (OUT / name).write_bytes(content)
    P = Image.fromarray(grey, "P")
    P.putpalette(bytes(v for i in range(256) for v in (i, 255 - i, i // 2)))
    P.save(OUT / "palette.gif")
    P.save(OUT / "interlaced.gif", interlace=True)
    Image.fromarray(grey).save(OUT / "grey.gif", interlace=False)
    Q = Image.fromarray(grey, "P")
    Q.putpalette(bytes(v for i in range(256) for v in (255 - i,) * 3))
    Q.save(OUT / "greys.gif", interlace=False)
    Q.save(OUT / "greys.png")
    content = bytearray((OUT / "palette.gif").read_bytes())
    content[6:10] = struct.pack("<HH", 20, 25)  # a screen narrower and higher than the picture
    (OUT / "screen.gif").write_bytes(content)
    frames = [Image.fromarray(grey), Image.fromarray(255 - grey)]
    frames[0].save(OUT / "two.gif", save_all=True, append_images=frames[1:])
    far = numpy.concatenate([random.integers(0, 256, (8, 23, 3), numpy.uint8)] * 3)[:17]
    Image.fromarray(far).save(OUT / "window.png")
    content = (OUT / "window.png").read_bytes()
    start = content.index(b"IDAT")
    chunk = b"IDAT\x18\x19" + content[start + 6 : -16]  # a window of 512 bytes, less than eight rows
    (OUT / "window.png").write_bytes(content[:start] + chunk + struct.pack(">I", zlib.crc32(chunk)) + content[-12:])
    Image.fromarray(rgb).save(OUT / "progressive-444.jpg", quality=90, progressive=True, subsampling=0)
    for name in (*files, "palette.gif", "interlaced.gif", "grey.gif", "greys.gif", "greys.png", "screen.gif", "two.gif", "cmyk.jpg",
                 "window.png",
                 "progressive-444.jpg"):
        picture = Image.open(OUT / name)
        picture.load()
        picture.convert("L" if name.startswith("grey") or name == "two.gif" else "RGB").save(OUT / f"{name}.png")


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
    (OUT.parent.parent / "data/data/resized.json").write_text(f"[\n{lines}\n]\n")


OUT.mkdir(exist_ok=True)
lossless()
lossy()
odd()
resized()
