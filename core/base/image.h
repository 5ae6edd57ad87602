// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <vector>

namespace saliscope
{

/// Pixels of an image or values of a map: channels × height × width, plane after plane, row-major.
/// Pictures are in 0..1.
struct Image {
    int channels = 0;
    int height = 0;
    int width = 0;
    std::vector<float> values;

    Image() = default;
    Image(int channelCount, int rows, int columns)
        : channels(channelCount)
        , height(rows)
        , width(columns)
        , values(std::size_t(channelCount) * std::size_t(rows) * std::size_t(columns))
    {
    }

    std::size_t planeSize() const { return std::size_t(height) * std::size_t(width); }
    float* plane(int channel) { return values.data() + std::size_t(channel) * planeSize(); }
    const float* plane(int channel) const
    {
        return values.data() + std::size_t(channel) * planeSize();
    }
    bool empty() const { return values.empty(); }
    bool operator==(const Image&) const = default;
};

/// Width and height in pixels.
struct Size {
    int width = 0;
    int height = 0;
    bool operator==(const Size&) const = default;
};

} // namespace saliscope
