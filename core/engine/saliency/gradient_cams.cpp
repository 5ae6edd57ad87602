// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Algorithms that weigh the activation A (C×h×w) by its gradient G.

#include "core/engine/saliency/map_context.h"

namespace saliscope::engine
{

namespace
{

Tensor spatialSum(const Tensor& planes)
{
    return planes.sum({1, 2});
}

} // namespace

Tensor gradCam(const MapContext& context)
{
    return weightedSum(context.gradient[0].mean({1, 2}), context.activation[0]);
}

Tensor hiResCam(const MapContext& context)
{
    return (context.gradient[0] * context.activation[0]).sum(0);
}

Tensor gradCamElementWise(const MapContext& context)
{
    return torch::relu(context.gradient[0] * context.activation[0]).sum(0);
}

Tensor layerCam(const MapContext& context)
{
    return (torch::relu(context.gradient[0]) * context.activation[0]).sum(0);
}

Tensor gradCamPlusPlus(const MapContext& context)
{
    const Tensor activation = context.activation[0];
    const Tensor gradient = context.gradient[0];
    const Tensor square = gradient * gradient;
    const Tensor sums = spatialSum(activation).view({-1, 1, 1});
    const Tensor ratio = square / (2 * square + sums * square * gradient + 1e-6);
    const Tensor alpha = torch::where(gradient != 0, ratio, torch::zeros_like(ratio));
    return weightedSum(spatialSum(torch::relu(gradient) * alpha), activation);
}

Tensor xGradCam(const MapContext& context)
{
    const Tensor activation = context.activation[0];
    const Tensor sums = spatialSum(activation).view({-1, 1, 1});
    const Tensor weights = spatialSum(context.gradient[0] * activation / (sums + 1e-7));
    return weightedSum(weights, activation);
}

} // namespace saliscope::engine
