#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes percentiles.txt with what numpy computes (made with numpy 2.4.6).

Columns: number of values, what is set to zero below, percentile, bits of numpy.percentile of the
values and of 1 - values, how many values lie below each.
"""
import pathlib

import numpy


def values(count, zero_below):
    scrambled = (numpy.arange(count, dtype=numpy.uint64) * 2654435761) % 2**32
    result = ((scrambled >> 8) / 2**24).astype(numpy.float32)
    return numpy.where(result < zero_below, numpy.float32(0), result)


def bits(value):
    return f"{numpy.float32(value).view(numpy.uint32):08x}"


lines = []
for count, zero_below in ((1, 0), (2, 0), (101, 0), (1000, 0.5), (262144, 0), (262144, 0.3)):
    ascending = values(count, zero_below)
    descending = numpy.float32(1) - ascending
    for percentile in (0, 7, 20, 33.3, 40, 60, 80, 99.9, 100):
        low = numpy.percentile(ascending, percentile)
        high = numpy.percentile(descending, percentile)
        kept = (ascending < low).sum(), (descending < high).sum()
        lines.append(f"{count} {zero_below} {percentile} {bits(low)} {bits(high)} {kept[0]} {kept[1]}")
pathlib.Path(__file__).with_name("percentiles.txt").write_text("\n".join(lines) + "\n")
