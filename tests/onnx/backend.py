#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the ONNX project's own backend tests and prints per operator how many passed, failed and are
unsupported.

    python3 -m venv ENV && ENV/bin/pip install onnx numpy
    ENV/bin/python tests/onnx/backend.py build/dev/bin/onnx_cases [--reasons] [--kinds node,simple,...]
"""

import argparse
import collections
import pathlib
import subprocess
import tempfile
import warnings

import numpy
import onnx
from onnx import numpy_helper

from cases import write_case

# Sequences, optionals, texts, recurrent networks and training are no part of picture classifiers.
KINDS = ["node", "simple", "pytorch-operator", "pytorch-converted", "light"]


def load(path):
    tensor = onnx.TensorProto()
    tensor.ParseFromString(path.read_bytes())
    return numpy_helper.to_array(tensor)


def node_cases():
    """(name, model, data sets), made by the package itself."""
    from onnx.backend.test.case.node import collect_testcases
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for case in collect_testcases(None):
            yield case.name, case.model, case.data_sets


def stored_cases(kind):
    """(name, model, data sets) that lie in the package as files."""
    folder = pathlib.Path(onnx.__file__).parent / "backend/test/data" / kind
    for model in sorted(folder.rglob("model.onnx")):
        sets = []
        for data in sorted(model.parent.glob("test_data_set_*")):
            read = lambda what: [load(p) for p in sorted(data.glob(f"{what}_*.pb"),
                                                         key=lambda p: int(p.stem.split("_")[1]))]
            sets.append((read("input"), read("output")))
        yield model.parent.name, onnx.load(model), sets


def light_cases():
    """Large networks whose weights are made by ConstantOfShape."""
    folder = pathlib.Path(onnx.__file__).parent / "backend/test/data/light"
    for path in sorted(folder.glob("*.onnx")):
        model = onnx.load(path)
        outputs = [load(p) for p in sorted(folder.glob(f"{path.stem}_output_*.pb"))]
        weights = {tensor.name for tensor in model.graph.initializer}
        inputs = []
        for value in model.graph.input:
            if value.name not in weights:
                shape = [d.dim_value or 1 for d in value.type.tensor_type.shape.dim]
                count = int(numpy.prod(shape))
                # The package's own rule for the inputs of these networks.
                inputs.append((numpy.arange(count, dtype=numpy.float32) / count).reshape(shape))
        yield path.stem, model, [(inputs, outputs)]


def cases_of(kind):
    if kind == "node":
        return node_cases()
    return light_cases() if kind == "light" else stored_cases(kind)


def operator_of(kind, name, model):
    if kind != "node":
        return f"({kind})"
    # Expanded forms of functions count for the function they are of.
    return model.graph.node[0].op_type if len(model.graph.node) == 1 else name.split("_expanded")[0]


def is_tensor(array):
    return isinstance(array, numpy.ndarray) and array.dtype.kind in "fiub"


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--reasons", action="store_true", help="print why cases did not pass")
    parser.add_argument("--kinds", default=",".join(KINDS))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        run(options, pathlib.Path(folder))


def run(options, folder):
    operators, skipped = {}, collections.Counter()
    for kind in options.kinds.split(","):
        for name, model, sets in cases_of(kind):
            for index, (inputs, outputs) in enumerate(sets):
                operator = operator_of(kind, name, model)
                try:
                    arrays = [numpy.asarray(a) if numpy.isscalar(a) else a
                              for a in (*inputs, *outputs)]
                    if not all(map(is_tensor, arrays)):
                        raise TypeError
                    weights = {t.name for t in model.graph.initializer}
                    names = [v.name for v in model.graph.input if v.name not in weights]
                    path = folder / f"{kind}__{name}__{index}.onnx"
                    write_case(path, model, dict(zip(names, arrays)),
                               dict(zip((v.name for v in model.graph.output), arrays[len(inputs):])))
                    operators[str(path)] = operator
                except TypeError:
                    skipped[operator] += 1
    lists = folder / "list"
    lists.write_text("\n".join(operators) + "\n")
    table = collections.defaultdict(collections.Counter)
    total = collections.Counter()
    output = subprocess.run([options.program, lists], capture_output=True, text=True)
    done = set()
    for line in output.stdout.splitlines():
        kind, path, reason = line.split("\t")
        done.add(path)
        table[operators[path]][kind] += 1
        total[kind] += 1
        if options.reasons and kind != "passed":
            print(kind, pathlib.Path(path).stem, reason)
    if len(done) != len(operators):
        print("the program stopped at", [p for p in operators if p not in done][0], output.stderr[-500:])
    print(f"{'operator':34} passed failed unsupported")
    for operator, counts in sorted(table.items()):
        print(f"{operator:34} {counts['passed']:6} {counts['failed']:6} {counts['unsupported']:11}")
    print(f"{'all':34} {total['passed']:6} {total['failed']:6} {total['unsupported']:11}")
    print("no tensors of numbers:", sum(skipped.values()), dict(skipped.most_common(8)))


if __name__ == "__main__":
    main()
