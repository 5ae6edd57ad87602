// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace saliscope::render
{

/// Red, green, blue in 0..1.
using Colour = std::array<double, 3>;

/// A table of 256 colours. The only instances are those of colormaps().
struct Colormap {
    std::string_view name;
    bool diverging = false; ///< for signed maps: -1, 0, 1 are its first, middle and last colour
    std::span<const std::uint32_t, 768> millionths; ///< red, green, blue of entry 0, then of 1, …

    /// The colour of entry \p index, 0..255.
    Colour entry(int index) const;
};

/// All colour maps in the order menus show them. Thread-safe.
std::span<const Colormap> colormaps();

/// The colour map called \p name. Throws Error BadRequest naming those there are.
const Colormap& colormapNamed(std::string_view name);

/// The entry that shows \p value: floor(256 × position), the last one from 1 on, the first one
/// below 0 (matplotlib's rule). The position is the value, or (value + 1) / 2 for a diverging map.
/// \p value is not NaN.
inline int colormapIndex(const Colormap& colormap, float value)
{
    const float position = colormap.diverging ? 0.5F + 0.5F * value : value;
    const float inside = position > 0 ? position : 0;
    return static_cast<int>((inside < 1.F - 1.F / 512 ? inside : 1.F - 1.F / 512) * 256);
}

/// The table as bytes (rounded), 256 × red, green, blue: for look-up on the screen.
std::array<std::uint8_t, 768> colormapBytes(const Colormap& colormap);

} // namespace saliscope::render
