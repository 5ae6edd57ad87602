#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the pictures of tst_more_formats.cpp in data/, drawn as make_data.py draws them. Needs Pillow
and numpy."""

import pathlib
import struct

import numpy as np
from PIL import Image

OUT = pathlib.Path(__file__).parent / "data"
Y, X = np.mgrid[:17, :23]
GREY = ((7 * X + 13 * Y) % 256).astype(np.uint8)
RGB = np.stack([GREY, (5 * X + 3 * Y) % 256, X * Y % 256], -1).astype(np.uint8)
DEEP = ((257 * GREY.astype(int) + X) % 65536).astype(np.uint16)


def twelve_bits():
    """A TIFF of 12 bits per sample, which Pillow reads but does not write."""
    rows = b""
    for row in DEEP >> 4:
        bits = "".join(f"{value:012b}" for value in row)
        bits += "0" * (-len(bits) % 8)
        rows += bytes(int(bits[i:i + 8], 2) for i in range(0, len(bits), 8))
    rows += b"\0" * (len(rows) % 2)
    tags = [(256, 3, 23), (257, 3, 17), (258, 3, 12), (259, 3, 1), (262, 3, 1), (273, 4, 8), (277, 3, 1),
            (278, 3, 17), (279, 4, len(rows))]
    entries = b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in tags)
    return b"II*\0" + struct.pack("<I", 8 + len(rows)) + rows + struct.pack("<H", len(tags)) + entries + bytes(4)


def main():
    Image.fromarray(GREY).save(OUT / "grey.jp2")
    Image.fromarray(RGB).save(OUT / "rgb.j2k")
    Image.fromarray(np.dstack([RGB, GREY])).save(OUT / "rgba.jp2")
    Image.fromarray(DEEP).save(OUT / "grey16.jp2")
    Image.fromarray(RGB).save(OUT / "rgb.webp", lossless=True)
    Image.fromarray(RGB).save(OUT / "lossy.webp", quality=80)
    Image.open(OUT / "lossy.webp").save(OUT / "lossy.webp.png")
    Image.fromarray(GREY).save(OUT / "pages.tif", save_all=True, append_images=[Image.fromarray(255 - GREY)])
    (OUT / "bits12.tif").write_bytes(twelve_bits())
    turned = Image.Exif()
    turned[0x112] = 6
    Image.fromarray(GREY).save(OUT / "turned.jpg", quality=75, exif=turned)


if __name__ == "__main__":
    main()
