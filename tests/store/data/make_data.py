# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the reference data of these tests with numpy, matplotlib and mednet 2.1.0.

Run by hand in this folder, with the Python of an environment that holds mednet.
"""

import json
import pathlib

import matplotlib
import numpy
import torch
from mednet.engine.classify.saliency.utils import make_table
from mednet.engine.classify.saliency.viewer import _process_sample
from mednet.scripts.utils import save_json_with_backup


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


def view():
    """A colour image, a map with values on the threshold, boxes of every awkward size."""
    random = numpy.random.default_rng(7)
    image = random.random((3, 40, 48)).astype(numpy.float32)
    image[:, 0] = numpy.arange(48) / 255
    saliency = numpy.clip(random.random((40, 48)) * 1.3 - 0.2, 0, 1).astype(numpy.float32)
    saliency[1] = numpy.arange(48, dtype=numpy.float32) / 48
    saliency[2, :4] = [0.2, numpy.nextafter(numpy.float32(0.2), numpy.float32(0)), 1, 0]
    boxes = [[4, 4, 20, 18], [30, 5, 30, 5], [34, 5, 35, 6], [40, 5, 42, 7], [5, 25, 8, 26],
             [20, 25, 47, 39], [-3, 30, 3, 45], [44, -2, 60, 3]]
    numpy.save("view_image.npy", image.reshape(120, 48))
    numpy.save("view_map.npy", saliency)
    pathlib.Path("view_boxes.json").write_text(json.dumps(boxes) + "\n")
    saliency[saliency < 0.2 * saliency.max()] = 0
    truth = torch.tensor([boxes])
    _process_sample(torch.from_numpy(image), saliency, truth).save("view_boxes.png")
    _process_sample(torch.from_numpy(image[:1]), saliency, None).save("view_grey.png")


def colours():
    values = numpy.linspace(-0.1, 1.1, 40, dtype=numpy.float32)
    rows = [matplotlib.colormaps[name](values)[:, :3] for name in ["plasma", "turbo", "gray"]]
    numpy.save("colours.npy", numpy.concatenate(rows).astype("<f8"))
    numpy.save("colour_values.npy", values[numpy.newaxis])


def texts():
    zeros = {"train": [["a.png", 1, 0.0, 0.5], ["b.png", 1, -0.0, 1e-07], ["c\u00e9.png", 0]],
             "test": [["x" * 70, 1, 0.25, 0.125], ["b.png", 0]], "none": []}
    save_json_with_backup(pathlib.Path("layout_interpretability.json"), zeros)
    short = {"train": [["a.png", 1]], "validation": [["bbb.png", 0]]}
    save_json_with_backup(pathlib.Path("layout_skipped.json"), short)
    several = {"test": [["\U0001f600 \"q\"\\.png", [0, 1], 12, None, 0.5, 1e16],
                        ["b\t.png", [1, 1], 3, 0.1, 2.0, 123456.5], ["c.png", [0, 0]]]}
    save_json_with_backup(pathlib.Path("layout_completeness.json"), several)
    meta = {"datetime": "2026-11-23T03:00:04.517359+00:00", "package-name": "saliscope",
            "dependencies": {"torch": "1.13.1", "opencv": "4.6.0", "nothing": {}, "none": []},
            "percentile": [20, 40, 60, 80], "noise": 0.01, "only-dataset": None, "plot": True,
            "many": list(range(40)), "floats": [i / 7 for i in range(9)],
            "algorithms": ["gradcam", "layercam", "scorecam", "ablationcam", "hirescam",
                           "xgradcam", "eigencam", "fullgrad"],
            "model-summary": [["fc1", "Conv2d", 40], ["batchNorm2d_4", "BatchNorm2d", 8]]}
    save_json_with_backup(pathlib.Path("layout_meta.json"), meta)
    results = {"a": [["1", 1, 0.5, -10.25], ["2", 1, 0.25, 1e6], ["3", 0]],
               "longer \u00e9 name": [["1", 1, 0.0005, 1.0], ["2", 1, 0.0015, -1.0]]}
    table = make_table(results, {2: "PropEng", 3: "AvgSalFocus"}, "rst")
    pathlib.Path("table.rst").write_text(table)


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


arrays()
view()
colours()
texts()
histograms()
