// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/histogram.h"

#include <algorithm>
#include <cmath>

namespace saliscope::metrics
{

namespace
{

std::size_t binCount(double range, double count, double quartile1, double quartile3)
{
    const double sturges = range / (std::log2(count) + 1);
    const double freedmanDiaconis = 2 * (quartile3 - quartile1) / std::cbrt(count);
    const double root = range / std::sqrt(count) / 2;
    const double width = std::min(sturges, std::max(freedmanDiaconis, root));
    return width > 0 ? static_cast<std::size_t>(std::ceil(range / width)) : 1;
}

/// The bin whose edges, as numpy rounds them, enclose \p value.
std::size_t binOf(double value, const Histogram& histogram)
{
    const auto edge = [&](std::size_t i) {
        return histogram.first + static_cast<double>(i) * histogram.width;
    };
    const std::size_t last = histogram.densities.size() - 1;
    auto bin = static_cast<std::size_t>((value - histogram.first) / histogram.width);
    bin = std::min(bin, last);
    if (bin > 0 && value < edge(bin))
        return bin - 1;
    return bin < last && value >= edge(bin + 1) ? bin + 1 : bin;
}

} // namespace

Histogram densityHistogram(std::span<const double> values, double quartile1, double quartile3)
{
    std::vector<double> finite;
    std::copy_if(values.begin(), values.end(), std::back_inserter(finite),
                 [](double value) { return std::isfinite(value); });
    Histogram histogram;
    if (finite.empty())
        return histogram;
    const auto [low, high] = std::minmax_element(finite.begin(), finite.end());
    const auto count = static_cast<double>(finite.size());
    const double range = *high - *low;
    if (!std::isfinite(range))
        return histogram;
    const std::size_t bins = range > 0 ? binCount(range, count, quartile1, quartile3) : 1;
    histogram.first = range > 0 ? *low : *low - 0.5;
    histogram.width = range > 0 ? range / static_cast<double>(bins) : 1;
    histogram.densities.resize(bins);
    for (const double value : finite)
        histogram.densities[binOf(value, histogram)] += 1 / (count * histogram.width);
    return histogram;
}

} // namespace saliscope::metrics
