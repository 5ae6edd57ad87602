// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/models/operation.h"

namespace saliscope::engine
{

/// Logits whose sigmoid is the calibrated probability (Cohen et al., "TorchXRayVision", 2022):
/// below its operating point t a probability p becomes p / 2t, above it 1 - (1 - p) / 2(1 - t), so
/// that t becomes 0.5. An output whose t is not a number was not trained and is always 0.5.
struct OperatingPoints {
    Tensor points; ///< of each output, 0..1 or NaN

    std::string kind() const { return "operating points"; }
    Tensor apply(const std::vector<Tensor>& inputs, bool inPlace) const;
    std::vector<Tensor*> parameters() { return {&points}; }
    bool isPicture() const { return false; }
};

} // namespace saliscope::engine
