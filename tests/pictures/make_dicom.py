#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes data/dicom-*.dcm: the same small picture in every compression, of 8 and of 12 bits. Needs
pydicom, numpy and gdcmconv (Debian's libgdcm-tools)."""

import pathlib
import subprocess
import tempfile

import numpy as np
import pydicom
from pydicom.uid import DeflatedExplicitVRLittleEndian, ExplicitVRLittleEndian, RLELossless

FOLDER = pathlib.Path(__file__).parent / "data"
OPTIONS = {"jpeg-lossless": "--jpeg", "jpeg-ls": "--jpegls", "jpeg2000": "--j2k"}


def picture(bits):
    y, x = np.mgrid[:17, :23]
    values = (7 * x + 13 * y) * (1 if bits == 8 else 11) % (1 << bits)
    data = pydicom.Dataset()
    data.file_meta = pydicom.dataset.FileMetaDataset()
    data.file_meta.MediaStorageSOPClassUID = "1.2.840.10008.5.1.4.1.1.7"
    data.file_meta.MediaStorageSOPInstanceUID = "1.2.3"
    data.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    data.SOPClassUID = "1.2.840.10008.5.1.4.1.1.7"
    data.SOPInstanceUID = "1.2.3"
    data.Modality = "OT"
    data.SamplesPerPixel = 1
    data.PhotometricInterpretation = "MONOCHROME2"
    data.Rows, data.Columns = values.shape
    data.BitsAllocated = 8 if bits == 8 else 16
    data.BitsStored, data.HighBit, data.PixelRepresentation = bits, bits - 1, 0
    data.PixelData = values.astype(np.uint8 if bits == 8 else np.uint16).tobytes() + b"\0" * (bits == 8)
    data["PixelData"].VR = "OB" if bits == 8 else "OW"
    return data


def main():
    for bits in (8, 12):
        data = picture(bits)
        with tempfile.TemporaryDirectory() as folder:
            plain = pathlib.Path(folder) / "plain.dcm"
            data.save_as(plain, enforce_file_format=True)
            for name, option in OPTIONS.items():
                target = FOLDER / f"dicom-{name}-{bits}.dcm"
                subprocess.run(["gdcmconv", option, plain, target], check=True)
        data.compress(RLELossless, generate_instance_uid=False)
        data.save_as(FOLDER / f"dicom-rle-{bits}.dcm", enforce_file_format=True)
        data = picture(bits)
        data.file_meta.TransferSyntaxUID = DeflatedExplicitVRLittleEndian
        data.save_as(FOLDER / f"dicom-deflated-{bits}.dcm", enforce_file_format=True)


if __name__ == "__main__":
    main()
