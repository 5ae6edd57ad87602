// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace saliscope::metrics
{

/// All \p values in ascending order; -0 becomes 0. They must be finite. Linear time.
std::vector<float> sortedAscending(std::span<const float> values);

/// numpy.percentile with linear interpolation (numpy 2.4, \p percent a Python number), bit for bit:
/// the position is computed in double, the interpolation in the type of the values. \p sorted is
/// ascending and not empty, \p percent in 0..100.
template <class Value>
Value percentileOfSorted(std::span<const Value> sorted, double percent)
{
    const double position = double(sorted.size() - 1) * (percent / 100);
    if (position >= double(sorted.size() - 1))
        return sorted.back();
    const std::size_t below = std::size_t(std::floor(position));
    const double part = position - std::floor(position);
    const Value difference = sorted[below + 1] - sorted[below];
    if (part >= 0.5)
        return sorted[below + 1] - difference * Value(1 - part);
    return sorted[below] + difference * Value(part);
}

} // namespace saliscope::metrics
