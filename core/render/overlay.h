// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

#include "core/base/image.h"
#include "core/data/model_input.h"
#include "core/render/colormap.h"
#include "core/render/picture.h"
#include "core/render/text_mask.h"

namespace saliscope::render
{

/// What a reader of a map has to be told.
enum class MapCondition {
    Sound,
    Empty,     ///< zero everywhere
    Constant,  ///< the same value everywhere, not zero
    NotFinite, ///< NaN or infinity somewhere
};

/// Looks at every value of \p map.
MapCondition mapCondition(const Image& map);

/// The condition in words, as it is written on pictures; empty for a valid map.
std::string conditionText(MapCondition condition);

/// What files call it: "sound", "empty", "constant", "not-finite".
const char* conditionName(MapCondition condition);

/// How a map is laid over its image. The defaults are those of mednet's view.
struct OverlayOptions {
    double threshold = 0.2; ///< values below this part of the maximum are left out
    double opacity = 0.5;   ///< of the map's colour, 0..1
    std::string colormap = "plasma";
    std::vector<float> contours; ///< map values to draw iso-lines at, nothing is left out for them
    Pixel boxColour = {0, 128, 0};
    int boxWidth = 2;          ///< pixels
    bool markCondition = true; ///< write conditionText in the lower left corner
    TextPainter text = strokeText;
};

/// The options of an overlay in \p colormap with the opacity and threshold that go with it.
OverlayOptions overlayIn(const Colormap& colormap);

/// Draws \p map over \p image (1 or 3 planes, 0..1, the map's size). Where the thresholded map is
/// zero or not a number the image shows unchanged, elsewhere it is mixed with the map's colour, or
/// lies under it with its own lightness (see Colormap::keepsLightness); values above 1 show as 1,
/// negative ones as 0 but with a diverging colour map. Without contours, marks and another colour
/// map the picture has the very bytes of mednet 2.1.0's view: the image is cut to bytes first,
/// boxes include the pixels at x1 and y1. Throws Error Mismatch for other sizes, BadRequest for an
/// unknown colour map or an opacity or threshold outside 0..1.
Picture overlay(const Image& image, const Image& map, const std::vector<data::InputBox>& boxes,
                const OverlayOptions& options);

/// The picture without a map, cut to bytes as in overlay.
Picture toPicture(const Image& image);

/// Outlines of \p width pixels, inwards from x0, y0, x1, y1, all of which are painted.
void drawBoxes(Picture& picture, const std::vector<data::InputBox>& boxes, Pixel colour, int width);

} // namespace saliscope::render
