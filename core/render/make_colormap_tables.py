# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes colormap_tables.inc from matplotlib's registered colour maps.

Run once, by hand: python3 make_colormap_tables.py > colormap_tables.inc
The numbers are red, green and blue of 256 entries each, in millionths. viridis, plasma, inferno,
magma: van der Walt and Smith 2015; cividis: Nuñez 2018; turbo: Mikhailov 2019; coolwarm: Moreland
2009.
"""

import matplotlib

NAMES = {"viridis": "viridis", "plasma": "plasma", "inferno": "inferno", "magma": "magma",
         "cividis": "cividis", "turbo": "turbo", "grey": "gray", "coolwarm": "coolwarm"}

print("// SPDX-FileCopyrightText: Saliscope authors")
print("// SPDX-License-Identifier: GPL-3.0-or-later")
print("// Written by make_colormap_tables.py.")
for ours, theirs in NAMES.items():
    print(f"\nconstexpr std::uint32_t {ours}Table[768] = {{")
    entries = matplotlib.colormaps[theirs](range(256))[:, :3]
    line = ""
    for value in entries.flatten():
        number = f"{round(value * 1e6)},"
        if len(line) + len(number) > 100:
            print(line)
            line = ""
        line += number
    print(line + "};")
