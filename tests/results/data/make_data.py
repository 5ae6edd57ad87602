# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes layout_*.json and table.rst with mednet 2.1.0.

Run by hand in this folder, with the Python of an environment that holds mednet.
"""

import pathlib

from mednet.engine.classify.saliency.utils import make_table
from mednet.scripts.utils import save_json_with_backup


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


texts()
