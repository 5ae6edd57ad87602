# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the whole modules in data/, and their state dict as data/modules.json.

    python make_modules.py        (torch is needed)
"""

import copy
import json
import os
import pathlib
import sys

import torch
from torch import nn

FOLDER = pathlib.Path(__file__).parent / "data"


class Evil:
    """Leaves a trace when a reader runs it."""

    def __reduce__(self):
        return os.system, ("touch saliscope-test-trace",)


class Net(nn.Module):
    """A class that Saliscope does not know."""

    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(nn.Conv2d(1, 2, 3, stride=2, padding=(1, 0)), nn.BatchNorm2d(2), nn.ReLU())
        self.twin = self.features[0]
        self.classifier = nn.Linear(2, 3, bias=False)
        self.register_buffer("op_threshs", torch.tensor([0.25, float("nan"), 0.5]))
        self.register_buffer("temporary", torch.zeros(2), persistent=False)
        self.register_parameter("absent", None)
        self.pathologies = ["Mass", "", "Nodule"]

    def forward(self, x):
        return self.classifier(self.features(x).mean((2, 3)))


def main():
    sys.modules["study"] = sys.modules["__main__"]
    Net.__module__ = Evil.__module__ = "study"
    torch.manual_seed(3)
    net = Net().eval()
    torch.save(net, FOLDER / "module.pt")
    torch.save(net, FOLDER / "module4.pt", pickle_protocol=4)
    torch.save({"epoch": 3, "model": copy.deepcopy(net).half()}, FOLDER / "module-inside.pt")
    # Instead of torch's own sources, which that format holds beside each class.
    torch.serialization.get_source_lines_and_file = lambda *_: (["pass\n"], 1, "study.py")
    torch.save(net, FOLDER / "module-old.pt", _use_new_zipfile_serialization=False)
    torch.save(net.state_dict(), FOLDER / "states-old.pt", _use_new_zipfile_serialization=False)
    net.trap = Evil()
    torch.save(net, FOLDER / "evil-module.pt")
    del net.trap
    answers = {key: {"shape": list(t.shape), "values": [repr(v) for v in t.float().flatten().tolist()]}
               for key, t in net.state_dict().items()}
    (FOLDER / "modules.json").write_text(json.dumps(answers, indent=1) + "\n")


if __name__ == "__main__":
    main()
