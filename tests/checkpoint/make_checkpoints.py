# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the small checkpoints in data/, and what torch reads from them as data/expected.json.

    python make_checkpoints.py        (torch, torchvision and safetensors are needed)
"""

import collections
import io
import json
import os
import pathlib
import sys
import zipfile

import numpy
import safetensors.torch
import torch
import torchvision
import torchvision.transforms.v2

FOLDER = pathlib.Path(__file__).parent / "data"
NUMBERS = [0.0, 1.0, -2.5, 100.0, 0.0078125, -0.333, 7.0]
TYPES = [torch.float16, torch.bfloat16, torch.float32, torch.float64, torch.int8, torch.uint8,
         torch.int16, torch.int32, torch.int64, torch.bool]


class HyperParameters:
    """A class that Saliscope does not know."""

    def __init__(self):
        self.rank = 8
        self.alpha = 0.5
        self.names = ["query", "value"]
        self.nested = {"too": "deep"}


class Evil:
    """Leaves a trace when a reader runs it."""

    def __init__(self, function, argument):
        self.call = (function, (argument,))

    def __reduce__(self):
        return self.call


def typed_tensors():
    states = collections.OrderedDict()
    for dtype in TYPES:
        numbers = [abs(n) for n in NUMBERS] if dtype == torch.uint8 else NUMBERS
        states[str(dtype).removeprefix("torch.")] = torch.tensor(numbers).to(dtype)
    states["special"] = torch.tensor([float("inf"), float("-inf"), 6e-8, 65504.0],
                                     dtype=torch.float16)
    return states


def views():
    base = torch.arange(24, dtype=torch.float32).reshape(2, 3, 4)
    big = torch.arange(100, dtype=torch.int64)
    return {
        "base": base,
        "transposed": base.transpose(0, 2),
        "slice": base[:, 1:, ::2],
        "offset": base[1],
        "expanded": torch.tensor([[3.0], [4.0]]).expand(2, 5),
        "scalar": base[1, 2, 3],
        "empty": torch.empty(0, 3),
        "singles": base[:, :1, :1].permute(1, 2, 0),
        "of integers": big[10:40:7],
        "parameter": torch.nn.Parameter(base[0].half().t()),
        "tied": base,
    }


def flags():
    """Tensors that torch stores with a flag beside their storage."""
    imaginary = torch.complex(torch.zeros(3), torch.tensor([1.0, -2.0, 0.5])).conj().imag
    assert imaginary.is_neg()
    return {
        "negated": imaginary,
        "negated contiguous": torch._neg_view(torch.tensor([1.0, -2.0, 0.5])),
        "negated parameter": torch.nn.Parameter(imaginary),
        "negated half": torch._neg_view(torch.tensor([1.0, -2.0], dtype=torch.bfloat16)),
        "negated twice": torch._neg_view(imaginary),
        "negated slice": torch._neg_view(torch.arange(12.0).reshape(3, 4))[1:, ::2],
        "real": torch.complex(torch.tensor([3.0, 4.0]), torch.zeros(2)).conj().real,
    }


def lightning(**changes):
    checkpoint = {
        "epoch": 3,
        "global_step": 40,
        "pytorch-lightning_version": "2.6.6",
        "state_dict": collections.OrderedDict(
            {"dense.weight": torch.arange(6, dtype=torch.float32).reshape(2, 3),
             "dense.bias": torch.tensor([0.5, -0.5])}),
        "callbacks": {
            "EarlyStopping{}": {"wait_count": 0},
            "ModelCheckpoint{'monitor': None}": {"monitor": None, "best_model_score": None},
            "ModelCheckpoint{'monitor': 'loss/validation'}": {
                "monitor": "loss/validation", "best_model_score": torch.tensor(0.25)},
        },
        "optimizer_states": [{"state": {0: {"exp_avg": torch.zeros(2, 3)}}}],
        "lr_schedulers": [],
        "normalizer": torchvision.transforms.Normalize(torch.tensor([0.5]), torch.tensor([0.25])),
        "architecture": "vit_small_patch16_224",
        "img_size": 224,
        "pretrained": False,
        "peft_config": None,
        "sizes": (1, 2.5, "x"),
        "hyper_parameters": {"rate": 1e-4, "name": "adam"},
    }
    checkpoint["state_dict"]._metadata = {"": {"version": 1}}
    return {**checkpoint, **changes}


def unneeded():
    """Entries among the weights that no network here needs, of every kind torch.save() takes."""
    index = torch.tensor([[0, 1], [1, 0]])
    return {
        "bytes": b"abc", "buffer": io.BytesIO(b"abc"), "none": None, "text": "x", "number": 1.5,
        "complex": torch.zeros(4, dtype=torch.complex64),
        "conjugate": torch.zeros(4, dtype=torch.complex64).conj(),
        "uint16": torch.zeros(2, dtype=torch.uint16),
        "float8": torch.zeros(2).to(torch.float8_e4m3fn),
        "sparse": torch.sparse_coo_tensor(index, torch.ones(2), (2, 2)),
        "compressed": torch.eye(2).to_sparse_csr(),
        "quantised": torch.quantize_per_tensor(torch.ones(3), 0.1, 10, torch.quint8),
        "nested": torch.nested.nested_tensor([torch.ones(2), torch.ones(3)]),
        "meta": torch.empty(2, device="meta"),
        "array": numpy.arange(3), "dtype": torch.float32, "device": torch.device("cpu"),
        "size": torch.Size([1]), "foreign": HyperParameters(), "class": HyperParameters, 7: index,
        "new\nline": index,
    }


def normalizers():
    """Mean 0.5 and 0.25, std 0.125 and 2 in every spelling that torchvision accepts."""
    v1, v2 = torchvision.transforms, torchvision.transforms.v2
    mean, std = [0.5, 0.25], [0.125, 2.0]
    ways = {
        "array": v1.Normalize(numpy.array(mean), numpy.array(std)),
        "array32": v1.Normalize(numpy.array(mean, "f4"), numpy.array(std, "f4")),
        "array-planes": v1.Normalize(numpy.reshape(mean, (2, 1, 1)), numpy.reshape(std, (2, 1, 1))),
        "numpy-floats": v1.Normalize(list(numpy.array(mean)), list(numpy.array(std, "f4"))),
        "tensors": v1.Normalize([torch.tensor(m) for m in mean],
                                [torch.tensor([s], dtype=torch.float64)[0] for s in std]),
        "mixed": v1.Normalize((0.5, numpy.float64(0.25)), [torch.tensor(0.125), 2]),
        "compose": v1.Compose([v1.Normalize(mean, std)]),
        "compose-v2": v2.Compose([v2.Normalize(mean, std), v2.Identity()]),
        "sequential": torch.nn.Sequential(v1.Normalize(mean, std), torch.nn.Identity()),
        "nested": v1.Compose([v1.Compose([v1.Normalize(numpy.array(mean), std)])]),
        # (x - 0.25) / 0.5, then (x - 0.5) / 0.25 and (x - 0) / 4
        "chain": v1.Compose([v1.Normalize([0.25], [0.5]),
                             v1.Normalize([0.5, 0.0], [0.25, 4.0])]),
    }
    picture = torch.arange(8.0).reshape(2, 2, 2)
    for name, way in ways.items():
        torch.testing.assert_close(way(picture), v1.Normalize(mean, std)(picture), msg=name)
    return ways


def save(name, value, **options):
    buffer = io.BytesIO()
    torch.save(value, buffer, **options)
    (FOLDER / name).write_bytes(buffer.getvalue())


def swapped(source, target):
    """The same archive as a big-endian machine writes it."""
    sizes = {}
    states = torch.load(FOLDER / source, weights_only=True)
    for key, tensor in enumerate(states.values()):
        sizes[f"archive/data/{key}"] = tensor.element_size()
    with zipfile.ZipFile(FOLDER / source) as old, zipfile.ZipFile(FOLDER / target, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name in sizes:
                size = sizes[name]
                data = b"".join(data[i:i + size][::-1] for i in range(0, len(data), size))
            new.writestr(zipfile.ZipInfo(name), b"big" if name == "archive/byteorder" else data)


def packed(source, target, method, padding=0):
    """The same entries packed anew, with zeros behind the pickle."""
    with zipfile.ZipFile(FOLDER / source) as old, \
            zipfile.ZipFile(FOLDER / target, "w", method) as new:
        for name in old.namelist():
            data = old.read(name) + bytes(padding if name == "archive/data.pkl" else 0)
            new.writestr(zipfile.ZipInfo(name), data, method)


def expected(name):
    value = torch.load(FOLDER / name, weights_only=True)
    states = value.get("state_dict", value)
    return {key: {"shape": list(tensor.shape), "type": str(tensor.dtype).removeprefix("torch."),
                  "values": [repr(v) for v in tensor.detach().float().flatten().tolist()]}
            for key, tensor in states.items()}


def describe_golden(path):
    """Figures of a real checkpoint that is too large for this repository."""
    states = torch.load(path, map_location="cpu", weights_only=False)["state_dict"]
    numbers = {k: t.detach().double() for k, t in states.items()}
    return {"tensors": len(numbers), "elements": sum(t.numel() for t in numbers.values()),
            "weights": {k: {"shape": list(t.shape), "sum": t.sum().item(),
                            "first": t.flatten()[0].item(), "last": t.flatten()[-1].item()}
                        for i, (k, t) in enumerate(numbers.items()) if i % 29 == 0}}


def main():
    FOLDER.mkdir(exist_ok=True)
    save("types.pt", typed_tensors())
    save("views.pt", views())
    save("flags.pt", flags())
    for protocol in range(2, 6):
        save(f"protocol{protocol}.pt", {"états": torch.tensor([1.0, 2.0]), "count": 300,
                                        "big": 1 << 40}, pickle_protocol=protocol)
    swapped("types.pt", "big-endian.pt")
    packed("views.pt", "deflated.pt", zipfile.ZIP_DEFLATED)
    packed("views.pt", "lzma.pt", zipfile.ZIP_LZMA)
    packed("types.pt", "bomb.pt", zipfile.ZIP_DEFLATED, 10_000_000)
    (FOLDER / "padded.pt").write_bytes((FOLDER / "views.pt").read_bytes() + bytes(512))
    torch.serialization.set_crc32_options(False)
    save("no-crc.pt", views())
    torch.serialization.set_crc32_options(True)
    save("unusual-type.pt", {"weight": torch.tensor([1, 2], dtype=torch.uint16)})
    save("old.pt", {"weight": torch.zeros(2)}, _use_new_zipfile_serialization=False)
    save("no-weights.pt", {"epoch": 3})

    save("lightning.ckpt", lightning())
    save("normalizer-tuple.ckpt", lightning(normalizer=torchvision.transforms.Normalize(
        (0.485, 0.456, 0.406), (0.229, 0.224, 0.225))))
    save("normalizer-v2.ckpt", lightning(normalizer=torchvision.transforms.v2.Normalize(
        [0.5, 0.25], [0.125, 1])))
    save("normalizer-zero.ckpt", lightning(normalizer=torchvision.transforms.Normalize(
        torch.tensor([0.5]), torch.tensor([0.0]))))
    save("normalizer-none.ckpt", lightning(normalizer=None))
    for way, normalizer in normalizers().items():
        save(f"normalizer-{way}.ckpt", lightning(normalizer=normalizer))
    save("normalizer-array5.ckpt", lightning(normalizer=normalizers()["array"]), pickle_protocol=5)
    save("normalizer-floats4.ckpt", lightning(normalizer=normalizers()["numpy-floats"]),
         pickle_protocol=4)
    save("normalizer-array-big.ckpt", lightning(normalizer=torchvision.transforms.Normalize(
        numpy.array([0.5, 0.25], ">f8"), numpy.array([0.125, 2.0], ">f8"))))
    save("normalizer-one-std.ckpt", lightning(
        normalizer=torchvision.transforms.Normalize([0.5, 0.25], [0.125])))
    save("normalizer-blur.ckpt", lightning(normalizer=torchvision.transforms.Compose(
        [torchvision.transforms.Normalize([0.5], [0.5]), torchvision.transforms.GaussianBlur(3)])))
    sys.modules["study"] = sys.modules["__main__"]
    HyperParameters.__module__ = "study"
    save("foreign-aside.ckpt", lightning(peft_config=HyperParameters()))
    save("unneeded.ckpt", lightning(state_dict={**lightning()["state_dict"], **unneeded()}))
    save("foreign-normalizer.ckpt", lightning(normalizer=HyperParameters()))
    save("foreign-weight.ckpt", lightning(state_dict={"dense.weight": HyperParameters()}))
    save("foreign-states.ckpt", lightning(state_dict=HyperParameters()))
    save("foreign-only.ckpt", HyperParameters())

    trace = "touch saliscope-test-trace"
    save("evil-only.ckpt", Evil(os.system, trace))
    save("evil-normalizer.ckpt", lightning(normalizer=Evil(os.system, trace)))
    save("evil-weight.ckpt", lightning(state_dict={"dense.weight": Evil(os.system, trace)}))
    save("evil-aside.ckpt", lightning(loops=Evil(os.system, trace)))
    save("evil-eval.ckpt", lightning(loops=Evil(eval, "1 + 1")), pickle_protocol=4)

    tensors = dict(typed_tensors())
    tensors["matrix"] = torch.arange(6, dtype=torch.float32).reshape(2, 3)
    tensors["scalar"] = torch.tensor(2.5)
    tensors["empty"] = torch.empty(0, 3)
    safetensors.torch.save_file(tensors, FOLDER / "types.safetensors", metadata={
        "format": "pt", "normalizer.mean": "[0.5]", "normalizer.std": "[0.25]", "epoch": "7"})

    answers = {name: expected(name) for name in (
        "types.pt", "big-endian.pt", "views.pt", "flags.pt", "no-crc.pt", "deflated.pt", "padded.pt")}
    answers["types.safetensors"] = {
        key: {"shape": list(t.shape), "type": str(t.dtype).removeprefix("torch."),
              "values": [repr(v) for v in t.float().flatten().tolist()]}
        for key, t in safetensors.torch.load_file(FOLDER / "types.safetensors").items()}
    (FOLDER / "expected.json").write_text(json.dumps(answers, indent=1) + "\n")
    golden = pathlib.Path(__file__).parents[3] / "shared" / "golden" / "checkpoints"
    if golden.exists():
        figures = {path.name: describe_golden(path) for path in sorted(golden.glob("*.ckpt"))}
        (FOLDER / "golden.json").write_text(json.dumps(figures, indent=1) + "\n")


if __name__ == "__main__":
    main()
