# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the .npy files of these tests with numpy. Run by hand in this folder."""

import numpy


def arrays():
    values = (numpy.arange(15) * 0.25 - 1).reshape(3, 5)
    for descr in ["<f2", ">f2", "<f4", ">f4", "<f8", ">f8"]:
        for order in "CF":
            name = descr.replace("<", "little_").replace(">", "big_") + "_" + order
            numpy.save(f"{name}.npy", numpy.array(values, dtype=descr, order=order))
    numpy.save("plane_first.npy", values[numpy.newaxis].astype("<f4"))
    numpy.save("plane_last.npy", values[..., numpy.newaxis].astype("<f4"))
    with open("version_2.npy", "wb") as file:
        numpy.lib.format.write_array(file, values.astype("<f4"), version=(2, 0))
    with open("version_3.npy", "wb") as file:
        numpy.lib.format.write_array(file, values.astype("<f4"), version=(3, 0))
    special = [0, -0.0, 2**-24, 2**-14, 65504, numpy.inf, -numpy.inf, numpy.nan]
    numpy.save("half_special.npy", numpy.array([special], dtype="<f2"))


arrays()
