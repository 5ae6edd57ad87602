# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases for tests/onnx/run_case.h: an ONNX file whose initialisers "input:NAME" and "output:NAME" are
the inputs' values and the right answers."""

import numpy
import onnx
from onnx import numpy_helper


def write_case(path, model, inputs, outputs):
    """Writes MODEL with the arrays INPUTS and OUTPUTS, both by name."""
    model = onnx.ModelProto.FromString(model.SerializeToString())
    for kind, arrays in (("input", inputs), ("output", outputs)):
        for name, array in arrays.items():
            tensor = numpy_helper.from_array(numpy.asarray(array), f"{kind}:{name}")
            model.graph.initializer.append(tensor)
    with open(path, "wb") as file:
        file.write(model.SerializeToString())
