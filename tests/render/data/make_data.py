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
from mednet.engine.classify.saliency.viewer import _process_sample


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


view()
colours()
