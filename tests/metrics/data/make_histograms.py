# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes histograms.json with numpy. Run by hand in this folder."""

import json
import pathlib

import numpy


def histograms():
    random = numpy.random.default_rng(3)
    cases = {"one": [0.3], "equal": [0.5, 0.5, 0.5], "four": [0.1, 0.4, -0.2, 0.3],
             "zeros": [0.0] * 20 + [1.0], "normal": list(numpy.round(random.normal(size=200), 3)),
             "grid": [i / 10 for i in range(30)]}
    out = {}
    for name, values in cases.items():
        density, edges = numpy.histogram(values, bins="auto", density=True)
        out[name] = {"values": values, "quartiles": list(numpy.percentile(values, [25, 75])),
                     "edges": [edges[0], edges[1]], "densities": list(density)}
    pathlib.Path("histograms.json").write_text(json.dumps(out) + "\n")


histograms()
