#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tests/engine/data/networks: what torch and grad-cam answer for networks whose weights a formula fills.

    python3 -m venv ENV && ENV/bin/pip install torch torchvision timm torchxrayvision grad-cam pillow
    ENV/bin/python tests/engine/make_networks.py [--files FOLDER] [NAME ...]

With --files it also writes the networks themselves: as a state dict (NAME.pth) and as a whole
module (NAME.pt, for the networks whose classes are in a package).
"""

import argparse
import json
import pathlib

import numpy as np
import pytorch_grad_cam
import torch
from PIL import Image
from pytorch_grad_cam.utils.model_targets import ClassifierOutputTarget
from torch import nn
import torchvision
import torchvision.transforms.v2.functional as TF

from attention_reference import attention_maps

HERE = pathlib.Path(__file__).resolve().parent
PICTURE = "imgs/tb/test-0000.png"
IMAGENET = ([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])
HALF = ([0.5] * 3, [0.5] * 3)
MASK = (1 << 64) - 1


def uniform(name, count):
    """The numbers of tests/support/formula.cpp."""
    hash_ = 0xcbf29ce484222325
    for byte in name.encode():
        hash_ = ((hash_ ^ byte) * 0x100000001b3) & MASK
    with np.errstate(over="ignore"):
        z = np.uint64(hash_) + (np.arange(count, dtype=np.uint64) + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        z = z ^ (z >> np.uint64(31))
    return (z >> np.uint64(40)).astype(np.float64) / (1 << 24)


def filled(name, tensor, gain):
    count = tensor.numel()
    u = uniform(name, count)
    if name.endswith(("running_mean", "bias")):
        values = 0.2 * u - 0.1
    elif name.endswith(("cls_token", "pos_embed")):
        values = 0.04 * u - 0.02
    elif name.endswith("running_var") or tensor.dim() == 1:
        values = 0.5 + u
    else:
        usual = 6 if "patch_embed" in name else gain
        values = (2 * u - 1) * np.sqrt(usual / (count / tensor.shape[0]))
    return torch.from_numpy(values.astype(np.float32).reshape(tuple(tensor.shape)))


def fill(net, gain):
    state = {name: filled(name, tensor, gain) if tensor.is_floating_point() else torch.zeros_like(tensor)
             for name, tensor in net.state_dict().items()}
    net.load_state_dict(state)
    return net.eval()


class Resnet(nn.Module):
    def __init__(self, net):
        super().__init__()
        self.net, self.target, self.tokens = net, net.layer4, False

    def forward(self, x):
        return self.net(x)


class Densenet(nn.Module):
    """With the last relu as a module of its own that overwrites nothing, so that a map can be made of it."""

    def __init__(self, net):
        super().__init__()
        self.net, self.target, self.tokens = net, nn.ReLU(), False

    def forward(self, x):
        return self.net.classifier(self.target(self.net.features(x)).mean((2, 3)))


class Alexnet(Resnet):
    def __init__(self, net):
        nn.Module.__init__(self)
        self.net, self.target, self.tokens = net, net.features[10], False


class Transformer(Resnet):
    def __init__(self, net):
        nn.Module.__init__(self)
        self.net, self.target, self.tokens = net, net.blocks[-1].norm1, True


def alexnet():
    net = torchvision.models.alexnet(weights=None)
    net.classifier[4] = nn.Linear(4096, 512)
    net.classifier[6] = nn.Linear(512, 2)
    return net


def xrv_densenet():
    import torchxrayvision
    return torchxrayvision.models.DenseNet(weights=None)


def xrv_resnet():
    net = torchvision.models.resnet50(weights=None, num_classes=18)
    net.conv1 = nn.Conv2d(1, 64, 7, 2, 3, bias=False)
    return net


def transformer(size, outputs):
    import timm
    return timm.create_model(f"vit_{size}_patch16_224", pretrained=False, num_classes=outputs)


def tv(name, outputs):
    return getattr(torchvision.models, name)(weights=None, num_classes=outputs)


X1024 = ([0.5], [1 / 2048])
# model of the catalogue: network, wrapper, gain, size, normalizer, whether the checkpoint has to hold it
NETWORKS = {
    "alexnet": (alexnet, Alexnet, 6, 430, IMAGENET, True),
    "densenet121": (lambda: tv("densenet121", 2), Densenet, 3, 224, IMAGENET, False),
    "densenet161": (lambda: tv("densenet161", 2), Densenet, 3, 224, IMAGENET, False),
    "densenet169": (lambda: tv("densenet169", 2), Densenet, 3, 224, IMAGENET, False),
    "densenet201": (lambda: tv("densenet201", 2), Densenet, 3, 224, IMAGENET, False),
    "resnet18": (lambda: tv("resnet18", 3), Resnet, 3, 224, IMAGENET, False),
    "resnet34": (lambda: tv("resnet34", 3), Resnet, 2, 224, IMAGENET, False),
    "resnet50": (lambda: tv("resnet50", 3), Resnet, 2, 224, IMAGENET, False),
    "resnet101": (lambda: tv("resnet101", 3), Resnet, 1, 224, IMAGENET, False),
    "resnet152": (lambda: tv("resnet152", 3), Resnet, 1, 224, IMAGENET, False),
    "vit-tiny": (lambda: transformer("tiny", 2), Transformer, 1, 224, HALF, False),
    "vit-small": (lambda: transformer("small", 2), Transformer, 1, 224, HALF, False),
    "xrv-densenet121": (xrv_densenet, Densenet, 3, 224, X1024, False),
    "xrv-resnet50": (xrv_resnet, Resnet, 2, 512, X1024, False),
}
ALGORITHMS = {"gradcam": pytorch_grad_cam.GradCAM, "hirescam": pytorch_grad_cam.HiResCAM,
              "layercam": pytorch_grad_cam.LayerCAM}


class Normalised(nn.Module):
    def __init__(self, net, mean, std):
        super().__init__()
        self.net = net
        self.register_buffer("mean", torch.tensor(mean).view(1, -1, 1, 1))
        self.register_buffer("std", torch.tensor(std).view(1, -1, 1, 1))

    def forward(self, x):
        return self.net((x - self.mean) / self.std)


def picture(size, channels, is_bicubic):
    """As core/data/model_input.h has it."""
    path = HERE.parents[1] / "resources" / "demo" / PICTURE
    x = TF.to_dtype(TF.to_image(Image.open(path).convert("L")), torch.float32, scale=True)
    h, w = x.shape[-2:]
    s = max(h, w)
    x = TF.pad(x, [(s - w) // 2, (s - h) // 2, s - w - (s - w) // 2, s - h - (s - h) // 2])
    mode = torchvision.transforms.InterpolationMode.BICUBIC if is_bicubic else \
        torchvision.transforms.InterpolationMode.BILINEAR
    return TF.resize(x, [size, size], interpolation=mode, antialias=True).repeat(channels, 1, 1)[None]


def grid(tokens):
    side = int(round((tokens.shape[1] - 1) ** 0.5))
    return tokens[:, 1:].reshape(tokens.shape[0], side, side, -1).permute(0, 3, 1, 2)


def scaled(plane):
    plane = plane - plane.min()
    return plane / (1e-7 + plane.max())


def final_map(raw, size):
    """As core/engine/saliency/postprocess.h has it."""
    large = nn.functional.interpolate(scaled(raw.relu())[None, None], (size, size), mode="bilinear")[0, 0]
    return scaled(large.relu())


def answers(name, net):
    _, wrapper, gain, size, norm, is_stored = NETWORKS[name]
    inner = wrapper(net)
    model = Normalised(inner, *norm).eval()
    x = picture(size, len(norm[0]), inner.tokens)
    with torch.no_grad():
        logits = model(x)[0]
    output = int(logits.argmax())
    entry = {"model": name, "gain": gain, "picture": PICTURE,
             "state_dict": {k: list(v.shape) for k, v in net.state_dict().items() if "num_batches" not in k},
             "logits": [float(v) for v in logits], "output": output, "maps": {}}
    if is_stored:
        entry["normalizer"] = norm
    for algorithm in ALGORITHMS:
        kwargs = {"reshape_transform": grid} if inner.tokens else {}
        with ALGORITHMS[algorithm](model=model, target_layers=[inner.target], **kwargs) as cam:
            found = cam(input_tensor=x.clone(), targets=[ClassifierOutputTarget(output)])[0]
        entry["maps"][algorithm] = np.round(found[::16, ::16].astype(float), 7).tolist()
    if inner.tokens:
        attention = []
        for block in net.blocks:
            block.attn.fused_attn = False
            block.attn.attn_drop.register_forward_hook(lambda module, inputs, output: attention.append(output))
        for algorithm, found in attention_maps(model(x), attention, output, 1).items():
            entry["maps"][algorithm] = np.round(final_map(found.float(), size)[::16, ::16].double(), 7).tolist()
    return entry


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--files", type=pathlib.Path)
    arguments = parser.parse_args()
    folder = HERE / "data" / "networks"
    folder.mkdir(parents=True, exist_ok=True)
    for name in arguments.names or NETWORKS:
        net = fill(NETWORKS[name][0](), NETWORKS[name][2])
        if arguments.files:
            arguments.files.mkdir(parents=True, exist_ok=True)
            torch.save(net.state_dict(), arguments.files / f"{name}.pth")
            torch.save(net, arguments.files / f"{name}.pt")
        entry = answers(name, net)
        (folder / f"{name}.json").write_text(json.dumps(entry, separators=(",", ":")) + "\n")
        print(name, entry["logits"][:4], flush=True)


if __name__ == "__main__":
    main()
