// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/models/operating_points.h"

#include <torch/types.h>

namespace saliscope::engine
{

Tensor OperatingPoints::apply(const std::vector<Tensor>& inputs, bool) const
{
    const Tensor isTrained = torch::logical_not(torch::isnan(points));
    const Tensor point = torch::where(isTrained, points, torch::full_like(points, 0.5));
    const Tensor atPoint = torch::logit(point).expand_as(inputs[0]);
    const Tensor isBelow = inputs[0] < atPoint;
    // Each branch is computed where it holds only: its gradient elsewhere would not be a number.
    const Tensor low = torch::where(isBelow, inputs[0], atPoint);
    const Tensor high = torch::where(isBelow, atPoint, inputs[0]);
    const Tensor below = torch::log_sigmoid(low) - torch::log(2 * point - torch::sigmoid(low));
    const Tensor above =
        torch::log(2 * (1 - point) - torch::sigmoid(-high)) - torch::log_sigmoid(-high);
    return torch::where(isBelow, below, above) * isTrained;
}

} // namespace saliscope::engine
