// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/image.h"

namespace saliscope::maps
{

/// How a low-resolution map becomes the map that is looked at.
enum class MapScaling {
    Positive, ///< max(x, 0), to 0..1, resized, max(x, 0), to 0..1 again: as the reference does
    Plain,    ///< to 0..1 alone: FullGrad, whose maps have the input's size already
    Signed,   ///< resized, divided by the largest magnitude: -1..1, zero stays zero
};

/// What takes values to 0..1: (x - offset) / divisor.
struct UnitScale {
    float offset = 0;
    float divisor = 1;
};

/// The scale of \p map (not empty, finite): its minimum, and 1e-7 more than its range.
UnitScale unitScale(const Image& map);

/// Replaces each value by (x - offset) / divisor.
void applyScale(Image& map, UnitScale scale);

/// Replaces each value by max(x, 0).
void keepPositive(Image& map);

/// The map of \p height × \p width that the engine makes of \p raw (one plane, no larger than
/// that), without LibTorch. "To 0..1" is by unitScale(); the
/// resize is bilinear with half-pixel centres. A plane without positive values gives 0 everywhere.
/// NaN makes a map of NaN. Thread-safe. Throws Error Mismatch for several planes, an empty or a
/// larger one.
Image finalMap(const Image& raw, int height, int width, MapScaling scaling = MapScaling::Positive);

} // namespace saliscope::maps
