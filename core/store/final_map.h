// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/image.h"

namespace saliscope
{

/// How a low-resolution map becomes the map that is looked at.
enum class MapScaling {
    Positive, ///< max(x, 0), to 0..1, resized, max(x, 0), to 0..1 again: as the reference does
    Plain,    ///< to 0..1 alone: FullGrad, whose maps have the input's size already
    Signed,   ///< resized, divided by the largest magnitude: -1..1, zero stays zero
};

/// The map of \p height × \p width that the engine makes of \p raw (one plane, no larger than
/// that), without LibTorch. "To 0..1" is (x - min) / (1e-7 + max(x - min)) over the plane; the
/// resize is bilinear with half-pixel centres. A plane without positive values gives 0 everywhere.
/// NaN makes a map of NaN. Thread-safe. Throws Error Mismatch for several planes, an empty or a
/// larger one.
Image finalMap(const Image& raw, int height, int width, MapScaling scaling = MapScaling::Positive);

} // namespace saliscope
