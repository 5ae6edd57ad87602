// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/saliency/map_context.h"

#include <random>

namespace saliscope::engine
{

/// Weights uniform in [-1, 1), the floor every other algorithm has to beat.
Tensor randomCam(const MapContext& context)
{
    std::mt19937_64 generator(context.seed);
    std::vector<float> weights(static_cast<std::size_t>(context.activation.size(1)));
    for (float& weight : weights)
        weight = static_cast<float>(generator() >> 40) / float(1 << 23) - 1;
    return weightedSum(torch::tensor(weights).to(context.activation.device()),
                       context.activation[0]);
}

} // namespace saliscope::engine
