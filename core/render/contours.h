// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include "core/base/image.h"
#include "core/render/picture.h"

namespace saliscope::render
{

/// A piece of an iso-line in pixels of the map; integer coordinates are pixel centres.
struct Segment {
    float x0 = 0;
    float y0 = 0;
    float x1 = 0;
    float y1 = 0;
};

/// Where the map's first plane crosses \p level: marching squares with linear interpolation, a
/// saddle decided by the mean of its corners. Values equal to the level are above it; cells with a
/// value that is not finite have no line. Thread-safe.
std::vector<Segment> isoLines(const Image& map, float level);

/// Smooth white lines with a dark rim, readable on any background.
void drawIsoLines(Picture& picture, const std::vector<Segment>& segments);

} // namespace saliscope::render
