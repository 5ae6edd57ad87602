#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the files in tests/onnx/data/attention: tiny transformers, and their attention maps by torch.

    python3 -m venv ENV && ENV/bin/pip install torch onnx onnxscript
    ENV/bin/python tests/onnx/make_attention.py
"""

import json
import pathlib
import sys

import onnx
import torch
from torch import nn
from torch.nn import functional

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "engine"))
from attention_reference import attention_maps  # noqa: E402

DATA = pathlib.Path(__file__).resolve().parent / "data" / "attention"
SIDE, PATCH, CHANNELS, HEADS, BLOCKS, OUTPUTS = 16, 4, 8, 2, 3, 3
KEPT = "pkg.torch.onnx.name_scopes"  # of what the exporter says of nodes


class Attention(nn.Module):
    """Windows: tokens that look at each other only. Keeps its weights where somebody wants them."""

    def __init__(self, windows=1, queries=None):
        super().__init__()
        self.qkv = nn.Linear(CHANNELS, 3 * CHANNELS)
        self.proj = nn.Linear(CHANNELS, CHANNELS)
        self.windows, self.queries, self.kept = windows, queries, None

    def forward(self, x):
        count = x.shape[1] // self.windows
        parts = self.qkv(x).reshape(self.windows, count, 3, HEADS, -1).permute(2, 0, 3, 1, 4)
        query, key, value = parts.unbind(0)
        if self.queries:
            query = query[:, :, :self.queries]
        if self.kept is None:
            mixed = functional.scaled_dot_product_attention(query, key, value)
        else:
            weights = torch.softmax(query @ key.transpose(-1, -2) / query.shape[-1] ** 0.5, -1)
            self.kept.append(weights)
            mixed = weights @ value
        return self.proj(mixed.transpose(1, 2).reshape(1, -1, CHANNELS))


class Block(nn.Module):
    def __init__(self, windows=1, is_mixing=False):
        super().__init__()
        self.norm1, self.norm2 = nn.LayerNorm(CHANNELS), nn.LayerNorm(CHANNELS)
        self.attn = Attention(windows)
        self.fc1, self.fc2 = nn.Linear(CHANNELS, 2 * CHANNELS), nn.Linear(2 * CHANNELS, CHANNELS)
        self.mix = nn.Conv1d(CHANNELS, CHANNELS, 3, padding=1, groups=CHANNELS) if is_mixing else None

    def forward(self, x):
        x = x + self.attn(self.norm1(x))
        if self.mix:
            x = x + self.mix(x.transpose(1, 2)).transpose(1, 2)
        return x + self.fc2(functional.gelu(self.fc1(self.norm2(x))))


class Side(nn.Module):
    """Two blocks' attention beside each other."""

    def __init__(self):
        super().__init__()
        self.one, self.two = Attention(), Attention()

    def forward(self, x):
        return x + self.one(x) + self.two(x)


class Transformer(nn.Module):
    """READ: "class", "mean", "both" (two tokens), "first pixel" or "pool" (by attention)."""

    def __init__(self, prefix=1, read="class", blocks=BLOCKS, windows=1, is_mixing=False, is_beside=False):
        super().__init__()
        self.proj = nn.Conv2d(3, CHANNELS, PATCH, PATCH)
        self.prefix = nn.Parameter(torch.zeros(1, prefix, CHANNELS)) if prefix else None
        self.places = nn.Parameter(torch.zeros(1, (SIDE // PATCH) ** 2 + prefix, CHANNELS))
        self.blocks = nn.ModuleList(Block(windows, is_mixing) for _ in range(blocks))
        if is_beside:
            self.blocks.append(Side())
        self.norm, self.head = nn.LayerNorm(CHANNELS), nn.Linear(CHANNELS, OUTPUTS)
        self.other = nn.Linear(CHANNELS, OUTPUTS) if read == "both" else None
        self.pool = Attention(queries=1) if read == "pool" else None
        self.read = read

    def forward(self, x):
        x = self.proj(x).flatten(2).transpose(1, 2)
        x = torch.cat([self.prefix, x], 1) if self.prefix is not None else x
        x = x + self.places
        for block in self.blocks:
            x = block(x)
        x = self.norm(x)
        if self.read == "mean":
            return self.head(x[:, x.shape[1] - (SIDE // PATCH) ** 2:].mean(1))
        if self.read == "both":
            return (self.head(x[:, 0]) + self.other(x[:, 1])) / 2
        if self.read == "pool":
            return self.head(self.pool(x)[:, 0])
        return self.head(x[:, 1 if self.read == "first pixel" else 0])


def filled(net):
    generator = torch.Generator().manual_seed(5)
    with torch.no_grad():
        for name, parameter in net.named_parameters():
            is_norm = "norm" in name and name.endswith("weight")
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * 0.4 + (1 if is_norm else 0))
    return net.eval()


def picture():
    """The test has the same."""
    numbers = torch.arange(3 * SIDE * SIDE, dtype=torch.float64)
    return (torch.sin(numbers * 0.37) * torch.cos(numbers * 0.011) / 2 + 0.5).float().view(1, 3, SIDE, SIDE)


def attention_of(net):
    """The modules that mix tokens, in order."""
    return [module for module in net.modules() if isinstance(module, Attention)]


def reference(net, prefix):
    kept = []
    for module in attention_of(net):
        module.kept = kept
    scores = net(picture().requires_grad_(True))
    for module in attention_of(net):
        module.kept = None
    maps = []
    for output in range(OUTPUTS):
        for sign in (1, -1):
            found = attention_maps(scores, kept, output, prefix, net.read == "mean", sign)
            maps.append({"output": output, "sign": sign, **{k: v.flatten().tolist() for k, v in found.items()}})
    return {"logits": scores[0].tolist(), "maps": maps}


def export(net, name, opset):
    path = DATA / f"{name}.onnx"
    is_new = opset > 18
    names = {} if is_new else {"input_names": ["x"], "output_names": ["y"]}
    torch.onnx.export(net, (picture(),), str(path), opset_version=opset, dynamo=is_new, **names,
                      **({"external_data": False, "verbose": False} if is_new else {}))
    model = onnx.load(str(path))
    del model.graph.value_info[:], model.metadata_props[:], model.graph.metadata_props[:]
    for node in model.graph.node:
        scopes = [(entry.key, entry.value) for entry in node.metadata_props if entry.key == KEPT]
        del node.metadata_props[:]
        node.doc_string = ""
        for key, value in scopes:
            node.metadata_props.add(key=key, value=value)
    for value in list(model.graph.input) + list(model.graph.output):
        del value.metadata_props[:]
    for tensor in model.graph.initializer:
        del tensor.metadata_props[:]
        tensor.doc_string = ""
    onnx.save(model, str(path))
    print(path.name, path.stat().st_size)


def main():
    DATA.mkdir(parents=True, exist_ok=True)
    expected = {}
    for name, opset, options in (
            ("class_script", 17, {}), ("class_dynamo", 20, {}), ("class_fused", 23, {}),
            ("registers", 17, {"prefix": 2, "blocks": 2}),
            ("mean", 20, {"prefix": 0, "read": "mean", "blocks": 2}),
            ("mean_behind_class", 23, {"read": "mean", "blocks": 2})):
        net = filled(Transformer(**options))
        export(net, name, opset)
        expected[name] = reference(net, options.get("prefix", 1))
    for name, options in (
            ("two_tokens", {"prefix": 2, "read": "both"}), ("pixel", {"prefix": 0, "read": "first pixel"}),
            ("windows", {"prefix": 0, "read": "mean", "windows": 4}), ("mixed", {"is_mixing": True}),
            ("beside", {"is_beside": True}), ("pooled", {"read": "pool"})):
        export(filled(Transformer(blocks=1, **options)), f"refused_{name}", 17)
    (DATA / "expected.json").write_text(json.dumps(expected, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
