// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/normal_distribution.h"

#include <cmath>
#include <limits>
#include <numbers>

namespace saliscope::metrics
{

double normalCdf(double z)
{
    return 0.5 * std::erfc(-z / std::numbers::sqrt2);
}

double normalQuantile(double probability)
{
    // The lower half alone, where the distribution function keeps its relative precision.
    if (probability > 0.5)
        return -normalQuantile(1 - probability);
    if (probability <= 0)
        return -std::numeric_limits<double>::infinity();
    double low = -40;
    double high = 0;
    while (true) {
        const double middle = low + (high - low) / 2;
        if (middle <= low || middle >= high)
            return high;
        (normalCdf(middle) < probability ? low : high) = middle;
    }
}

} // namespace saliscope::metrics
