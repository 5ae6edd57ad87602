// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace saliscope::render
{

/// Red, green, blue.
using Pixel = std::array<std::uint8_t, 3>;

/// A picture ready for the screen or a file: 8-bit RGB, row-major.
struct Picture {
    int width = 0;
    int height = 0;
    std::vector<Pixel> pixels;

    Picture() = default;
    Picture(int columns, int rows, Pixel fill = {})
        : width(columns)
        , height(rows)
        , pixels(std::size_t(columns) * std::size_t(rows), fill)
    {
    }

    Pixel* row(int y) { return pixels.data() + std::size_t(y) * std::size_t(width); }
    const Pixel* row(int y) const { return pixels.data() + std::size_t(y) * std::size_t(width); }
    bool operator==(const Picture&) const = default;
};

} // namespace saliscope::render
