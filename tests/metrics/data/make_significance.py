#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes significance.json with what SciPy computes (made with SciPy 1.17.1, NumPy 2.4.6).

The bootstrap is SciPy's own; only its random positions are ours (Philox, see bootstrap.h), so that
the intervals can be compared to the last digits. "free" holds SciPy's interval from a million draws
of its own.
"""
import json
import pathlib

import numpy
from scipy import stats


def philox(counter, key):
    """Philox4x32-10 of arrays of counters: four uint64 arrays of 32-bit words."""
    c = [numpy.asarray(word, dtype=numpy.uint64) for word in counter]
    k = list(key)
    low = numpy.uint64(0xFFFFFFFF)
    for _ in range(10):
        p0 = c[0] * numpy.uint64(0xD2511F53)
        p1 = c[2] * numpy.uint64(0xCD9E8D57)
        c = [(p1 >> numpy.uint64(32)) ^ c[1] ^ numpy.uint64(k[0]), p1 & low,
             (p0 >> numpy.uint64(32)) ^ c[3] ^ numpy.uint64(k[1]), p0 & low]
        k = [(k[0] + 0x9E3779B9) & 0xFFFFFFFF, (k[1] + 0xBB67AE85) & 0xFFFFFFFF]
    return c


class OurPositions(numpy.random.Generator):
    def __init__(self, seed):
        super().__init__(numpy.random.PCG64(0))
        self.seed = seed

    def integers(self, low, high=None, size=None, dtype=numpy.int64, endpoint=False):
        resamples, count = size
        i = numpy.arange(count, dtype=numpy.uint64)[None, :]
        r = numpy.arange(resamples, dtype=numpy.uint64)[:, None]
        zero = numpy.zeros((resamples, count), dtype=numpy.uint64)
        words = philox((i // 4 + zero, r + zero, zero, zero),
                       (self.seed & 0xFFFFFFFF, self.seed >> 32))
        word = numpy.choose((i % 4).astype(int) + zero.astype(int), words)
        return ((word * numpy.uint64(high)) >> numpy.uint64(32)).astype(numpy.int64)


def bootstrap(values, seed, resamples, confidence):
    options = dict(confidence_level=confidence, method="BCa")
    ours = stats.bootstrap((values,), numpy.mean, n_resamples=resamples, rng=OurPositions(seed),
                           **options).confidence_interval
    free = stats.bootstrap((values,), numpy.mean, n_resamples=1_000_000, batch=10_000, rng=1,
                           **options).confidence_interval
    return {"values": list(values), "seed": str(seed), "resamples": resamples,
            "confidence": confidence, "low": ours.low, "high": ours.high, "free-low": free.low,
            "free-high": free.high}


def signed_rank(differences):
    d = numpy.asarray(differences, dtype=float)
    found = stats.wilcoxon(d, correction=True)
    kept = d[d != 0]
    ranks = stats.rankdata(abs(kept))
    plus, minus = ranks[kept > 0].sum(), ranks[kept < 0].sum()
    return {"differences": d.tolist(), "statistic": found.statistic, "p": found.pvalue,
            "effect": (plus - minus) / (plus + minus)}


def spearman(one, other):
    return {"one": list(one), "other": list(other),
            "rho": stats.spearmanr(one, other).statistic,
            "pearson": stats.pearsonr(one, other).statistic}


random = numpy.random.default_rng(5)


def normal(count, mean=0.0, digits=None):
    values = random.normal(mean, 1, count)
    return (values if digits is None else values.round(digits)).tolist()


def holm(p):
    """Holm 1979, after the definition; SciPy has no function for it."""
    p = numpy.asarray(p)
    order = numpy.argsort(p, kind="stable")
    scaled = numpy.minimum(1, (len(p) - numpy.arange(len(p))) * p[order])
    result = numpy.empty(len(p))
    result[order] = numpy.maximum.accumulate(scaled)
    return {"p": p.tolist(), "adjusted": result.tolist()}


document = {
    "bootstrap": [
        bootstrap([0.1, 0.4, 0.35, 0.8, 0.05, 0.2, 0.9], 0, 10000, 0.95),
        bootstrap([0.1, 0.4], 3, 2000, 0.95),
        bootstrap([0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0], 7, 10000, 0.95),
        bootstrap(random.exponential(1, 40).tolist(), 2**40 + 12345, 5000, 0.9),
        bootstrap(normal(203, 0.3), 1, 10000, 0.99),
    ],
    "signed-rank": [
        signed_rank(d) for d in (
            [0.3, -0.1], [0.5, 0.2, 0.1, -0.4], normal(10, 0.5), normal(50, 0.2), normal(51, 0.2),
            normal(13, 0.4, 1) [:12] + [0.0], normal(14, 0.4, 1)[:13] + [0.0],
            [1, 1, 1, 0, 0, -1, 1, 0], [1] * 9 + [-1] * 4 + [0] * 20, normal(120, 0.1, 1),
            [1, -1], [0.5] * 30, [1, -1] * 20, [2, -2, 1, -1] * 5 + [1])
    ],
    "spearman": [
        spearman(normal(9), normal(9)),
        spearman(normal(30, 0, 0), normal(30, 0, 0)),
        spearman([1, 2], [5, 3]),
        spearman([1, 2, 2, 3, 9], [10, 11, 11, 20, 21]),
    ],
    "holm": [holm([0.01, 0.04, 0.03, 0.005]), holm([0.5]), holm([0.9, 0.2, 0.2, 0.9, 1e-9]),
             holm([0.02, 0.019, 0.021])],
    "normal": [{"z": z, "cdf": float(stats.norm.cdf(z)), "quantile-of-cdf": z}
               for z in (-8.5, -3.0, -1.959963984540054, -0.25, 0.0, 0.7, 2.5)],
}
text = json.dumps(document, indent=1)
assert "NaN" not in text and "Infinity" not in text
pathlib.Path(__file__).with_name("significance.json").write_text(text + "\n")
