// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/render/colormap.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/base/error.h"

namespace saliscope::render
{

namespace
{

#include "core/render/colormap_tables.inc"

constexpr std::array table = {
    Colormap{"viridis", false, viridisTable}, Colormap{"plasma", false, plasmaTable},
    Colormap{"inferno", false, infernoTable}, Colormap{"magma", false, magmaTable},
    Colormap{"cividis", false, cividisTable}, Colormap{"turbo", false, turboTable},
    Colormap{"grey", false, greyTable},       Colormap{"coolwarm", true, coolwarmTable},
};

} // namespace

Colour Colormap::entry(int index) const
{
    const auto first = static_cast<std::size_t>(index) * 3;
    return {millionths[first] / 1e6, millionths[first + 1] / 1e6, millionths[first + 2] / 1e6};
}

std::span<const Colormap> colormaps()
{
    return table;
}

const Colormap& colormapNamed(std::string_view name)
{
    const auto found = std::find_if(table.begin(), table.end(), [&](const Colormap& colormap) {
        return colormap.name == name;
    });
    if (found != table.end())
        return *found;
    std::string known;
    for (const Colormap& colormap : table)
        known += (known.empty() ? "" : ", ") + std::string(colormap.name);
    throw Error(ErrorKind::BadRequest, std::string(name),
                say("no such colour map; there are %1", known));
}

std::array<std::uint8_t, 768> colormapBytes(const Colormap& colormap)
{
    std::array<std::uint8_t, 768> bytes = {};
    std::transform(
        colormap.millionths.begin(), colormap.millionths.end(), bytes.begin(),
        [](std::uint32_t value) { return static_cast<std::uint8_t>(std::lround(value * 255e-6)); });
    return bytes;
}

} // namespace saliscope::render
