#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the stores that the HDF5 of Debian 12 does not read: one in the newest format of HDF5 2.0, one
with a filter from a plugin. Needs h5py 3.15 or later and hdf5plugin."""

import pathlib
import sys

import h5py
import hdf5plugin
import numpy

FOLDER = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent)
TEXTS = {"algorithm": "gradcam", "layer": "fc14", "output": "", "values": "final", "scaling": "positive"}


def write(name, libver, **packing):
    with h5py.File(FOLDER / name, "w", libver=libver) as store:
        store.attrs["format"] = numpy.bytes_("saliscope-maps")
        store.attrs["version"] = 2
        store.attrs["settings"] = numpy.bytes_("{}")
        for key, texts in (("samples", ["a.png", "b.png"]), ("records", ["{}", "{}"]),
                           ("sets", ["gradcam@fc14"])):
            store.create_dataset(key, data=numpy.array(texts, "S"))
        values = numpy.arange(2 * 6 * 9, dtype="<f4").reshape(2, 6, 9)
        maps = store.create_dataset("maps/gradcam@fc14", data=values, chunks=(1, 6, 9), **packing)
        for key, text in TEXTS.items():
            maps.attrs[key] = numpy.bytes_(text or "\0")
        maps.attrs["final-height"] = 6
        maps.attrs["final-width"] = 9


write("store_newer.h5", ("latest", "latest"), compression="gzip", shuffle=True)
write("store_zstd.h5", ("v110", "v110"), compression=hdf5plugin.Zstd())
