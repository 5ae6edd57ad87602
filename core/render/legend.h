// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

#include "core/render/picture.h"
#include "core/render/text_mask.h"

namespace saliscope::render
{

/// What stands around a picture.
struct Legend {
    std::vector<std::string>
        lines; ///< above it: name, label, score; too long ones lose their start
    std::string colormap = "plasma"; ///< shown as it lies over a middle grey
    double opacity = 1;
    double low = 0; ///< number at the lower end of the colour bar
    double high = 1;
    std::string lowWord = {}; ///< beside the numbers: what the ends mean
    std::string highWord = {};
    int textPixels = 0; ///< height of the letters; 0 = in proportion to the picture
};

/// \p picture with the legend's lines above and a colour bar with numbers on its right. Throws
/// Error BadRequest for an unknown colour map.
Picture withLegend(const Picture& picture, const Legend& legend, const TextPainter& text);

/// A picture and what it shows.
struct Tile {
    Picture picture;
    std::string caption;
};

/// Tiles row by row in a grid of \p columns, each caption above its tile. Cells have the size of
/// the largest tile; smaller ones are centred. Throws Error BadRequest without tiles or columns.
Picture montage(const std::vector<Tile>& tiles, int columns, const TextPainter& text);

} // namespace saliscope::render
