// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/base/image.h"
#include "core/data/model_input.h"

namespace saliscope::metrics
{

/// How one box meets the map.
struct BoxScores {
    data::InputBox box;
    double energy = 0; ///< share of the map's sum inside the box
    double focus = 0;  ///< mean of the map inside the box
};

/// How a map meets the boxes drawn by radiologists. The mask is the union of the boxes; a box holds
/// the pixels x0 <= x < x1, y0 <= y < y1 that lie on the map.
struct Interpretability {
    double proportionalEnergy = 0;    ///< share of the map's sum inside the mask; 0 when that is 0
    double averageSaliencyFocus = 0;  ///< mean of the map inside the mask; 0 without a mask
    double areaFraction = 0;          ///< share of the pixels inside the mask
    std::optional<double> energyLift; ///< energy / area fraction: 1 = no better than chance
    std::optional<bool> pointingHit;  ///< is the first maximum in the mask; none in a constant map
    double overlap = 0; ///< intersection over union of the mask and "map >= threshold × maximum"
    float lowest = 0;   ///< value of the map
    float highest = 0;
    std::vector<BoxScores> boxes;
};

struct InterpretabilityOptions {
    double threshold = 0.2;      ///< as a share of the map's maximum
    std::optional<int> boxLabel; ///< only boxes with this label count
};

/// Scores \p map (one plane of finite values, usually 0..1); sums are taken in double. Without any
/// box (left) the result's list of boxes is empty, and the sample has no score. Thread-safe.
/// Throws Error Mismatch for another shape, Damaged for values that are not finite.
Interpretability interpretability(const Image& map, std::span<const data::InputBox> boxes,
                                  const InterpretabilityOptions& options);

} // namespace saliscope::metrics
