# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes map_comparison.json: what NumPy, SciPy and scikit-image make of pairs of maps.

Run once, by hand: python3 make_map_comparison.py > map_comparison.json
The maps follow from formulas the test repeats in float32, so only figures are kept.
"""

import json
import sys

import numpy
import scipy.stats
import skimage
import skimage.metrics


def wave(height, width, a, b, phase, levels=0):
    """(1 + sin(a·y + b·x + phase)) / 2, cut to a number of levels where there are to be ties."""
    y, x = numpy.mgrid[0:height, 0:width].astype(numpy.float64)
    values = (1 + numpy.sin(a * y + b * x + phase)) / 2
    if levels:
        values = numpy.floor(values * levels) / levels
    return values.astype(numpy.float32)


def top(values):
    count = max(1, values.size // 10)
    threshold = numpy.sort(values.ravel())[::-1][count - 1]
    return (values >= threshold) & (values > values.min())


def compared(first, second, span):
    one, other = top(first), top(second)
    difference = numpy.abs(first.astype(numpy.float64) - second.astype(numpy.float64))
    return {
        "largest": difference.max(),
        "mean": difference.mean(),
        "pearson": scipy.stats.pearsonr(first.ravel().astype(numpy.float64),
                                        second.ravel().astype(numpy.float64)).statistic,
        "spearman": scipy.stats.spearmanr(first.ravel(), second.ravel()).statistic,
        "ssim": skimage.metrics.structural_similarity(
            first.astype(numpy.float64), second.astype(numpy.float64), gaussian_weights=True,
            sigma=1.5, use_sample_covariance=False, data_range=span),
        "top": (one & other).sum() / (one | other).sum(),
    }


PAIRS = [
    ([64, 64, 0.11, 0.07, 0.0, 0], [64, 64, 0.11, 0.07, 0.2, 0], 1),
    ([40, 57, 0.3, 0.02, 1.0, 0], [40, 57, 0.05, 0.4, 2.0, 0], 1),
    ([33, 20, 0.2, 0.3, 0.5, 6], [33, 20, 0.2, 0.3, 0.9, 4], 1),
    ([64, 64, 0.11, 0.07, 0.0, 0], [64, 64, 0.11, 0.07, 3.0, 0], 2),
    ([50, 50, 0.5, 0.5, 0.0, 2], [50, 50, 0.5, 0.45, 0.0, 2], 1),
]

result = {"numpy": numpy.__version__, "scipy": scipy.__version__,
          "skimage": skimage.__version__, "pairs": []}
for first, second, span in PAIRS:
    figures = compared(wave(*first), wave(*second), span)
    result["pairs"].append({"first": first, "second": second, "range": span,
                            **{key: float(value) for key, value in figures.items()}})
json.dump(result, sys.stdout, indent=1)
print()
