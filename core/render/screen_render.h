// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <vector>

#include "core/render/colormap.h"
#include "core/render/screen_layers.h"

namespace saliscope::render
{

/// The part of the picture's values that becomes black to white; \p low may lie above \p high,
/// which turns the picture into its negative.
struct GreyRange {
    double low = 0;
    double high = 1;
    bool operator==(const GreyRange&) const = default;
};

/// How a map's values become colours over the picture. A value is shown as
/// (value - offset) / divisor: 0..1, or -1..1 with a diverging colour map.
struct OverlayRange {
    float offset = 0;
    float divisor = 1;
    bool operator==(const OverlayRange&) const = default;
};

struct OverlayLook {
    const Colormap* colormap = nullptr; ///< never null when a map is drawn
    double opacity = 0.5;               ///< 0..1; of colours that keep lightness, their strength
    double threshold = 0;               ///< shown values (their magnitude) below are left out
    bool transparentZero = false;       ///< opacity in proportion to the shown value
};

/// Lines where the shown value (its magnitude with a diverging colour map) crosses a level.
struct ContourLook {
    std::vector<float> levels;
    float width = 1.5F; ///< of the light line in pixels of the screen; its dark rim comes on top
};

/// 0xffRRGGBB, row after row.
struct ScreenPixels {
    std::uint32_t* values = nullptr;
    std::size_t rowLength = 0; ///< in pixels
};

/// The picture in grey levels or colours; \p surround where there is none. \p pixels holds the
/// layer's width × height.
void drawPicture(const PictureLayer& picture, const GreyRange& range, std::uint32_t surround,
                 const ScreenPixels& pixels);

/// Mixes the map's colours into \p pixels: (1 - opacity) × pixel + opacity × colour; those that
/// keep lightness lie over it as ReadingColours say. Values that are zero, negative (unless
/// diverging) or not a number leave the pixel as it is.
void drawOverlay(const MapLayer& map, const OverlayRange& range, const OverlayLook& look,
                 const ScreenPixels& pixels);

/// Draws iso-lines of a smooth layer; sharp at every zoom.
void drawContours(const MapLayer& map, const OverlayRange& range, bool diverging,
                  const ContourLook& look, const ScreenPixels& pixels);

} // namespace saliscope::render
