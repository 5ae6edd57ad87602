#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares our reader of DICOM with pydicom's on every picture pydicom ships as test data.

    compare.py BUILD/bin/dump_picture [FILE…]

Needs pydicom 3.0.2 with pylibjpeg, pylibjpeg-libjpeg and pylibjpeg-openjpeg. Prints a line for each
file: the largest difference in grey levels of the stored bits, or the sentence it is refused with.
Exit code 1 when a picture differs by more than half a level, or one is refused that pydicom reads
as a single frame."""

import pathlib
import subprocess
import sys

import numpy as np
import pydicom
from pydicom.pixels import apply_modality_lut, apply_voi_lut

# Libraries round differently when they decode lossy JPEG: levels of stored values, of grey and of
# colours.
LOSSY = {1: 1.05, 3: 2.05}


def test_files():
    folder = pathlib.Path(pydicom.__file__).parent / "data/test_files"
    return sorted(path for path in folder.rglob("*") if path.is_file()
                  and path.suffix not in (".txt", ".py", ".json", ".icc", ".dump", ".gz"))


def ours(program, path, values="window"):
    """Values in 0…1, height × width (× 3), or the sentence that refuses the file."""
    out = subprocess.run([program, values], input=f"{path}\n".encode(), capture_output=True, check=True)
    head, _, rest = out.stdout.partition(b"\n")
    if not head.startswith(b"ok "):
        return head.decode().removeprefix("error ")
    width, height, channels, bits, size = map(int, head.split()[1:])
    values = np.frombuffer(rest[:size], np.uint8 if bits == 8 else np.uint16) / (2**bits - 1)
    return values.reshape((height, width) if channels == 1 else (height, width, 3))


def window_range(data):
    """What the outputs of apply_voi_lut are scaled to, as pydicom takes it."""
    low, high = 0, 2**data.BitsStored - 1
    if data.PixelRepresentation:
        low, high = -(2**(data.BitsStored - 1)), 2**(data.BitsStored - 1) - 1
    if "RescaleSlope" in data and "ModalityLUTSequence" not in data:
        low = low * float(data.RescaleSlope) + float(data.RescaleIntercept)
        high = high * float(data.RescaleSlope) + float(data.RescaleIntercept)
    if data.get("ModalityLUTSequence"):
        high = 2**data.ModalityLUTSequence[0].LUTDescriptor[2] - 1
        low = 0
    return low, high


def theirs(data):
    pixels = data.pixel_array
    if data.PhotometricInterpretation == "PALETTE COLOR":
        colours = pydicom.pixels.apply_color_lut(pixels, data)
        return colours / (2**(8 * colours.dtype.itemsize) - 1)
    if pixels.ndim == 3:
        return pixels / (2**data.BitsAllocated - 1)
    values = apply_modality_lut(pixels, data)
    shown = apply_voi_lut(values, data, index=0)
    has_window = data.get("WindowCenter") not in (None, "") and "WindowWidth" in data
    if data.get("VOILUTSequence"):
        low, high = 0, 2**data.VOILUTSequence[0].LUTDescriptor[2] - 1
    elif has_window:
        low, high = window_range(data)
    else:
        low, high = shown.min(), shown.max()
    unit = (shown.astype(float) - low) / (float(high) - low or 1)
    inverted = data.PhotometricInterpretation == "MONOCHROME1"
    return np.clip(1 - unit if inverted else unit, 0, 1)


def compare(program, path):
    """(whether it is right, what to print)"""
    mine = ours(program, path)
    told = mine.removeprefix(f"{path}: ") if isinstance(mine, str) else "read"
    try:
        data = pydicom.dcmread(path, force=True)
        single = "Rows" in data and int(data.get("NumberOfFrames") or 1) == 1
        expected = theirs(data) if single else None
    except Exception as error:  # whatever pydicom cannot read
        what = str(error).split("\n")[0][:60]
        return True, f"pydicom: {what} | ours: {told}"
    if expected is None:
        return isinstance(mine, str), f"no single picture | {told}"
    if isinstance(mine, str):
        return False, f"refused: {told}"
    if mine.shape != expected.shape:
        return False, f"shape {mine.shape} instead of {expected.shape}"
    bits = min(int(data.BitsStored), 16)
    syntax = data.file_meta.get("TransferSyntaxUID", "")
    lossy = syntax in (pydicom.uid.JPEGBaseline8Bit, pydicom.uid.JPEGExtended12Bit)
    if lossy:
        mine = ours(program, path, "stored")
        expected = data.pixel_array / (2**bits - 1)
    levels = np.abs(mine - expected).max() * (2**bits - 1)
    most = LOSSY[int(data.SamplesPerPixel)] if lossy else 0.5
    return levels <= most, f"{levels:.3f} levels of {bits} bits" + (", lossy" if lossy else "")


def main():
    program = sys.argv[1]
    files = [pathlib.Path(name) for name in sys.argv[2:]] or test_files()
    wrong = 0
    for path in files:
        right, text = compare(program, path)
        wrong += not right
        print(f"{'ok   ' if right else 'WRONG'} {path.name:45} {text}")
    print(f"{len(files)} files, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
