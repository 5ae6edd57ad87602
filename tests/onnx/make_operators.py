#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the files in tests/onnx/data: one operator each, or a few, with the answers of onnxruntime.

    python3 -m venv ENV && ENV/bin/pip install onnx numpy onnxruntime
    ENV/bin/python tests/onnx/make_operators.py
"""

import pathlib

import numpy as np
import onnxruntime
from onnx import TensorProto, helper, numpy_helper
from onnx.reference import ReferenceEvaluator

from cases import write_case

DATA = pathlib.Path(__file__).resolve().parent / "data"
RANDOM = np.random.default_rng(7)


def numbers(*shape):
    return RANDOM.standard_normal(shape).astype(np.float32)


def ints(*values):
    return np.array(values, dtype=np.int64)


def case(name, nodes, x, opset=20, others=(), **constants):
    """NODES from the input x (and OTHERS) to the value y."""
    inputs = {"x": x, **dict(others)}
    graph = helper.make_graph(
        nodes, name,
        [helper.make_tensor_value_info(n, helper.np_dtype_to_tensor_dtype(a.dtype), a.shape)
         for n, a in inputs.items()],
        [helper.make_tensor_value_info("y", TensorProto.UNDEFINED, None)],
        [numpy_helper.from_array(np.asarray(a), n) for n, a in constants.items()])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=8)
    # onnxruntime wants to know the type of what it computes.
    kind = ReferenceEvaluator(model).run(None, inputs)[0].dtype
    model.graph.output[0].type.tensor_type.elem_type = helper.np_dtype_to_tensor_dtype(kind)
    answers = onnxruntime.InferenceSession(model.SerializeToString()).run(None, inputs)
    write_case(DATA / f"{name}.onnx", model, inputs, {"y": answers[0]})


def one(name, op, x, inputs=("x",), opset=20, others=(), attributes=None, **constants):
    node = helper.make_node(op, list(inputs), ["y"], **(attributes or {}))
    case(name, [node], x, opset, others, **constants)


def node(op, inputs, output, **attributes):
    return helper.make_node(op, inputs.split(), output.split(), **attributes)


def elementwise():
    x = numbers(1, 3, 4, 5)
    positive = np.abs(x) + 0.1
    for op in ("Abs", "Ceil", "Cos", "Elu", "Erf", "Exp", "Floor", "Gelu", "HardSigmoid", "HardSwish",
               "Identity", "LeakyRelu", "LogSoftmax", "Mish", "Neg", "Relu", "Round", "Selu", "Sigmoid",
               "Sign", "Sin", "Softmax", "Softplus", "Softsign", "Tanh", "Celu", "Reciprocal"):
        one(op.lower() + "-batch", op, x)
    for op in ("Log", "Sqrt"):
        one(op.lower() + "-batch", op, positive)
    one("gelu_tanh", "Gelu", x, attributes={"approximate": "tanh"})
    one("clip", "Clip", x, ("x", "low", "high"), low=np.float32(-0.5), high=np.float32(0.7))
    one("clip_opset6", "Clip", x, opset=6, attributes={"min": -0.5, "max": 0.7})
    one("prelu-batch", "PRelu", x, ("x", "w"), w=numbers(3, 1, 1))
    for op in ("Add", "Sub", "Mul", "Div", "Max", "Min"):
        one(op.lower() + "_constant-batch", op, x, ("x", "w"), w=numbers(3, 1, 1))
        one(op.lower() + "_two", op, x, ("x", "z"), others=[("z", numbers(1, 3, 1, 5))])
    one("pow-batch", "Pow", positive, ("x", "w"), w=np.float32(1.5))
    one("cast", "Cast", 3 * x, attributes={"to": TensorProto.INT64})
    case("where-batch", [node("Greater", "x w", "c"), node("Where", "c x w", "y")], x, w=np.float32(0.1))
    one("softmax_opset11", "Softmax", x, opset=11, attributes={"axis": 1})


def layers():
    x = numbers(1, 4, 7, 6)
    w = numbers(6, 4, 3, 3)
    one("conv-batch", "Conv", x, ("x", "w", "b"), w=w, b=numbers(6))
    one("conv_strided-batch", "Conv", x, ("x", "w"), w=w,
        attributes={"strides": [2, 1], "pads": [1, 0, 1, 0], "dilations": [1, 2]})
    one("conv_groups-batch", "Conv", x, ("x", "w"), w=numbers(4, 1, 3, 3), attributes={"group": 4})
    one("conv_lopsided-batch", "Conv", x, ("x", "w"), w=w, attributes={"pads": [0, 1, 2, 0]})
    one("conv_same_upper", "Conv", x, ("x", "w"), w=w,
        attributes={"auto_pad": "SAME_UPPER", "strides": [2, 2]})
    one("conv_1d-batch", "Conv", numbers(1, 2, 9), ("x", "w"), w=numbers(3, 2, 4))
    one("conv_transpose-batch", "ConvTranspose", x, ("x", "w"), w=numbers(4, 2, 3, 3),
        attributes={"strides": [2, 2], "pads": [1, 1, 1, 1], "output_padding": [1, 1]})
    one("batch_norm-batch", "BatchNormalization", x, ("x", "s", "b", "m", "v"), s=numbers(4),
        b=numbers(4), m=numbers(4), v=np.abs(numbers(4)) + 0.1)
    one("instance_norm-batch", "InstanceNormalization", x, ("x", "s", "b"), s=numbers(4), b=numbers(4))
    one("layer_norm-batch", "LayerNormalization", x, ("x", "s", "b"), s=numbers(6), b=numbers(6))
    one("group_norm-batch", "GroupNormalization", x, ("x", "s", "b"), opset=21, s=numbers(4),
        b=numbers(4), attributes={"num_groups": 2})
    one("lrn-batch", "LRN", x, attributes={"size": 3, "alpha": 0.01})
    one("gemm-batch", "Gemm", numbers(1, 5), ("x", "w", "b"), w=numbers(3, 5), b=numbers(3),
        attributes={"transB": 1, "alpha": 0.5})
    one("matmul_constant-batch", "MatMul", numbers(1, 6, 5), ("x", "w"), w=numbers(5, 3))
    one("matmul_two", "MatMul", numbers(1, 2, 6, 5), ("x", "z"), others=[("z", numbers(1, 2, 5, 4))])
    one("einsum-batch", "Einsum", numbers(1, 3, 4), ("x", "w"), w=numbers(4, 5),
        attributes={"equation": "bij,jk->bik"})


def pooling():
    x = numbers(1, 3, 7, 6)
    one("max_pool-batch", "MaxPool", x, attributes={"kernel_shape": [3, 3], "strides": [2, 2]})
    one("max_pool_ceil-batch", "MaxPool", x,
        attributes={"kernel_shape": [3, 3], "strides": [2, 2], "ceil_mode": 1})
    one("max_pool_pads-batch", "MaxPool", x,
        attributes={"kernel_shape": [3, 2], "pads": [1, 0, 1, 1]})
    one("average_pool-batch", "AveragePool", x, attributes={"kernel_shape": [2, 2], "strides": [2, 2]})
    for count in (0, 1):
        one(f"average_pool_pads_{count}-batch", "AveragePool", x,
            attributes={"kernel_shape": [3, 3], "pads": [1, 1, 1, 1], "count_include_pad": count})
    one("global_average_pool-batch", "GlobalAveragePool", x)
    one("global_max_pool-batch", "GlobalMaxPool", x)


def reductions():
    x = numbers(1, 3, 4, 5)
    for op in ("ReduceMean", "ReduceMax", "ReduceMin", "ReduceSum", "ReduceL2", "ReduceProd"):
        one(op.lower() + "-batch", op, x, ("x", "a"), a=ints(2, 3), attributes={"keepdims": 0})
    one("reducemean_opset13-batch", "ReduceMean", x, opset=13, attributes={"axes": [-1], "keepdims": 1})
    one("argmax-batch", "ArgMax", x, attributes={"axis": 1})
    one("cumsum-batch", "CumSum", x, ("x", "a"), a=np.int64(2))
    case("topk-batch", [node("TopK", "x k", "y places")], x, k=ints(2))


def shapes():
    x = numbers(1, 4, 3, 2)
    one("reshape-batch", "Reshape", x, ("x", "s"), s=ints(1, 2, 12))
    one("reshape_open-batch", "Reshape", x, ("x", "s"), s=ints(0, -1))
    one("flatten-batch", "Flatten", x)
    one("transpose-batch", "Transpose", x, attributes={"perm": [0, 2, 3, 1]})
    one("unsqueeze-batch", "Unsqueeze", x, ("x", "a"), a=ints(1, -1))
    one("squeeze-batch", "Squeeze", numbers(1, 4, 1, 1), ("x", "a"), a=ints(2, 3))
    one("expand-batch", "Expand", numbers(1, 1, 3), ("x", "s"), s=ints(1, 4, 3))
    one("tile-batch", "Tile", x, ("x", "r"), r=ints(1, 2, 1, 3))
    one("pad-batch", "Pad", x, ("x", "p"), p=ints(0, 0, 1, 2, 0, 0, 1, 0))
    one("pad_reflect-batch", "Pad", x, ("x", "p"), p=ints(0, 0, 2, 1, 0, 0, 1, 0),
        attributes={"mode": "reflect"})
    one("pad_opset10", "Pad", x, opset=10, attributes={"pads": [0, 0, 1, 2, 0, 0, 1, 0]})
    case("split-batch", [helper.make_node("Split", ["x", "s"], ["a", "b"], axis=1),
                         node("Mul", "a b", "y")], x, s=ints(2, 2))
    one("slice-batch", "Slice", x, ("x", "b", "e", "a", "s"), b=ints(-1), e=ints(-10), a=ints(1),
        s=ints(-2))
    one("slice_opset9-batch", "Slice", x, opset=9, attributes={"starts": [1], "ends": [3], "axes": [1]})
    one("gather-batch", "Gather", x, ("x", "i"), i=ints(2, 0, -1), attributes={"axis": 1})
    one("gather_one-batch", "Gather", x, ("x", "i"), i=np.int64(1), attributes={"axis": 2})
    one("depth_to_space-batch", "DepthToSpace", x, attributes={"blocksize": 2})
    one("space_to_depth-batch", "SpaceToDepth", numbers(1, 1, 4, 6), attributes={"blocksize": 2})
    one("resize_linear-batch", "Resize", x, ("x", "", "s"), s=np.float32([1, 1, 2, 1.5]),
        attributes={"mode": "linear"})
    one("resize_nearest-batch", "Resize", x, ("x", "", "", "n"), n=ints(1, 4, 5, 3),
        attributes={"mode": "nearest", "coordinate_transformation_mode": "asymmetric",
                    "nearest_mode": "floor"})
    one("resize_cubic-batch", "Resize", x, ("x", "", "s"), s=np.float32([1, 1, 2, 2]),
        attributes={"mode": "cubic"})


def arithmetic_of_shapes():
    """What exporters write around a view: sizes are taken from the value itself."""
    shuffle = [node("Shape", "x", "s"), node("Gather", "s zero", "n"), node("Unsqueeze", "n axis", "m"),
               node("Concat", "m rest", "t", axis=0), node("Reshape", "x t", "r"),
               node("Transpose", "r", "q", perm=[0, 2, 1, 3, 4]), node("Concat", "m back", "u", axis=0),
               node("Reshape", "q u", "y")]
    case("channel_shuffle-batch", shuffle, numbers(1, 4, 3, 2), zero=np.int64(0), axis=ints(0),
         rest=ints(2, 2, 3, 2), back=ints(4, 3, 2))
    heads = [node("Transpose", "x", "a", perm=[1, 0, 2]), node("Reshape", "a s", "b"),
             node("Transpose", "b", "c", perm=[1, 0, 2]), node("Reshape", "c t", "d"),
             node("Softmax", "d", "y0"), node("Add", "y0 one", "y")]
    case("heads_of_one-batch", heads, numbers(1, 5, 6), s=ints(5, 2, 3), t=ints(1, 2, 5, 3),
         one=np.float32(1))
    token = [node("Shape", "x", "s"), node("Slice", "s begin end", "n"),
             node("Concat", "n rest", "t", axis=0), node("Expand", "w t", "e"),
             node("Concat", "e x", "z", axis=1), node("Add", "z p", "y")]
    case("class_token-batch", token, numbers(1, 4, 6), begin=ints(0), end=ints(1), rest=ints(1, 6),
         w=numbers(1, 1, 6), p=numbers(1, 5, 6))


def nothing():
    """The largest and smallest of no values."""
    empty = np.zeros((2, 0, 3), dtype=np.float32)
    one("reducemax_nothing", "ReduceMax", empty, ("x", "axes"), axes=ints(1))
    one("reducemin_nothing", "ReduceMin", empty, ("x", "axes"), axes=ints(1))


def quantised():
    """Products of small integers."""
    small = RANDOM.integers(-128, 128, (2, 3, 3, 3)).astype(np.int8)
    matrix = RANDOM.integers(0, 256, (6, 4)).astype(np.uint8)
    dynamic = [node("DynamicQuantizeLinear", "x", "q s z"), node("MatMulInteger", "q w z wz", "i"),
               node("Cast", "i", "f", to=TensorProto.FLOAT), node("Mul", "s ws", "t"), node("Mul", "f t", "y")]
    case("dynamic_quantised", dynamic, numbers(1, 5, 6), w=matrix, wz=np.uint8(120), ws=np.float32(0.01))
    integers = [node("QuantizeLinear", "x s z", "q"), node("ConvInteger", "q w z", "i", pads=[1, 1, 1, 1]),
                node("Cast", "i", "y", to=TensorProto.FLOAT)]
    case("conv_integer-batch", integers, numbers(1, 3, 6, 5), s=np.float32(0.02), z=np.uint8(128), w=small)
    linear = [node("QuantizeLinear", "x s z", "q"),
              node("QLinearConv", "q s z w ws wz ys yz b", "i", strides=[2, 2]),
              node("DequantizeLinear", "i ys yz", "y")]
    case("qlinear_conv-batch", linear, numbers(1, 3, 7, 9), s=np.float32(0.02), z=np.uint8(128), w=small,
         ws=np.array([0.01, 0.02], np.float32), wz=np.zeros(2, np.int8), ys=np.float32(0.1), yz=np.uint8(100),
         b=np.array([500, -700], np.int32))


def places():
    """What is read at places or turned by angles that are values themselves."""
    x = numbers(1, 3, 6, 5)
    grid = (1.2 * RANDOM.random((1, 4, 7, 2)) * 2 - 1.2).astype(np.float32)
    for mode, padding, corners in (("linear", "zeros", 0), ("linear", "border", 1), ("nearest", "zeros", 0),
                                   ("cubic", "zeros", 0), ("linear", "reflection", 0)):
        one(f"grid_sample_{mode}_{padding}-batch", "GridSample", x, ("x", "g"), g=grid,
            attributes={"mode": mode, "padding_mode": padding, "align_corners": corners})
    one("grid_sample_opset16", "GridSample", x, ("x", "z"), opset=16, others=[("z", grid)])
    standardised = [node("BatchNormalization", "w s b m v", "n m2 v2", training_mode=1),
                    node("Reshape", "n shape", "u"), node("Conv", "x u", "y")]
    case("standardised_weights-batch", standardised, x, w=numbers(1, 4, 27), s=np.ones(4, np.float32),
         b=np.zeros(4, np.float32), m=np.zeros(4, np.float32), v=np.ones(4, np.float32), shape=ints(4, 3, 3, 3))
    one("hardmax-batch", "Hardmax", x)
    one("hardmax_opset11", "Hardmax", x, opset=11, attributes={"axis": 1})
    angles = numbers(1, 5, 2)
    for name, more in (("halves", {}), ("pairs", {"interleaved": 1})):
        one(f"rotary_{name}-batch", "RotaryEmbedding", numbers(1, 3, 5, 4), ("x", "c", "s"), opset=23,
            c=np.cos(angles), s=np.sin(angles), attributes=more)
    one("rotary_part-batch", "RotaryEmbedding", numbers(1, 5, 18), ("x", "c", "s"), opset=23, c=np.cos(angles),
        s=np.sin(angles), attributes={"num_heads": 3, "rotary_embedding_dim": 4})
    one("rotary_places-batch", "RotaryEmbedding", numbers(1, 5, 12), ("x", "c", "s", "p"), opset=23,
        c=np.cos(angles[0]), s=np.sin(angles[0]), p=ints(4, 0, 2, 2, 1).reshape(1, 5), attributes={"num_heads": 3})


def main():
    DATA.mkdir(exist_ok=True)
    for old in DATA.glob("*.onnx"):
        old.unlink()
    for family in (elementwise, layers, pooling, reductions, shapes, arithmetic_of_shapes, nothing, quantised,
                   places):
        family()
    print(len(list(DATA.glob("*.onnx"))), "files")


if __name__ == "__main__":
    main()
