// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/image.h"

namespace saliscope::render
{

/// The square the network sees, in pixels of a picture: it may reach beyond the picture, where the
/// padding is.
struct InputFrame {
    double x = 0;
    double y = 0;
    double side = 0;   ///< its width
    double height = 0; ///< 0: as the width
    double ownHeight() const { return height > 0 ? height : side; }
    bool operator==(const InputFrame&) const = default;
};

/// A picture for quick drawing: 16 bits a value, and halved again and again, so that a small view
/// of a large picture neither flickers nor takes long.
struct ScreenPicture {
    struct Level {
        int width = 0;
        int height = 0;
        std::vector<std::uint16_t> values; ///< plane after plane, 65535 = 1
        const std::uint16_t* plane(int channel) const
        {
            return values.data() + std::size_t(channel) * std::size_t(width) * std::size_t(height);
        }
    };
    int channels = 0;
    std::vector<Level> levels; ///< the first has the picture's size

    bool empty() const { return levels.empty(); }
};

/// \p image has 1 or 3 planes; values outside 0..1 are cut off. Thread-safe.
ScreenPicture screenPicture(const Image& image);

/// The part of a picture a pane shows, in pixels of the screen.
struct ScreenView {
    double left = 0; ///< where the upper left corner of the pane lies, in pixels of the picture
    double top = 0;
    double step = 1; ///< pixels of the picture per pixel of the screen
    int width = 0;   ///< of the pane, in pixels of the screen
    int height = 0;
    bool operator==(const ScreenView&) const = default;
};

/// Pixels x0 <= x < x1, y0 <= y < y1 of a pane.
struct ScreenArea {
    int x0 = 0;
    int y0 = 0;
    int x1 = 0;
    int y1 = 0;
    bool empty() const { return x0 >= x1 || y0 >= y1; }
    bool operator==(const ScreenArea&) const = default;
};

/// Values for every pixel of a pane; meaningful inside the area only.
template <class Value>
struct ScreenLayer {
    int channels = 0;
    int width = 0;
    int height = 0;
    ScreenArea area;
    std::vector<Value> values; ///< plane after plane
    const Value* row(int channel, int y) const
    {
        return values.data() +
               (std::size_t(channel) * std::size_t(height) + std::size_t(y)) * std::size_t(width);
    }
    Value* row(int channel, int y)
    {
        return values.data() +
               (std::size_t(channel) * std::size_t(height) + std::size_t(y)) * std::size_t(width);
    }
};

using PictureLayer = ScreenLayer<std::uint16_t>;
using MapLayer = ScreenLayer<float>;

/// The picture at the pane's pixels: bilinear between pixels, from the level that fits; single
/// pixels where they are shown larger than 6 × 6. Reuses \p layer's memory.
void samplePicture(const ScreenPicture& picture, const ScreenView& view, PictureLayer& layer);

/// \p cells (one plane), which cover \p frame, at the pane's pixels: bilinear with half-pixel
/// centres and repeated edges as in finalMap, or the cell a pixel lies in. Reuses \p layer's
/// memory.
void sampleMap(const Image& cells, const InputFrame& frame, const ScreenView& view, bool smooth,
               MapLayer& layer);

/// The value sampleMap finds at a place of the picture; none outside the frame.
std::optional<float> mapValueAt(const Image& cells, const InputFrame& frame, double x, double y,
                                bool smooth);

} // namespace saliscope::render
