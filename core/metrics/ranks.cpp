// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "metrics/ranks.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/error.h"

namespace saliscope
{

std::vector<double> midranks(std::span<const double> values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> ranks(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t last = first;
        while (last + 1 < order.size() && values[order[last + 1]] == values[order[first]])
            ++last;
        for (std::size_t i = first; i <= last; ++i)
            ranks[order[i]] = double(first + last) / 2 + 1;
        first = last + 1;
    }
    return ranks;
}

std::optional<double> pearsonCorrelation(std::span<const double> one, std::span<const double> other)
{
    if (one.size() != other.size())
        throw Error(ErrorKind::Mismatch, "correlation", "the series differ in length");
    if (one.size() < 2)
        return {};
    const auto mean = [](std::span<const double> values) {
        return std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
    };
    const double mean1 = mean(one);
    const double mean2 = mean(other);
    double squares1 = 0;
    double squares2 = 0;
    double products = 0;
    for (std::size_t i = 0; i < one.size(); ++i) {
        const double x = one[i] - mean1;
        const double y = other[i] - mean2;
        squares1 += x * x;
        squares2 += y * y;
        products += x * y;
    }
    if (!(squares1 > 0 && squares2 > 0))
        return {};
    return std::clamp(products / (std::sqrt(squares1) * std::sqrt(squares2)), -1.0, 1.0);
}

std::optional<double> spearmanCorrelation(std::span<const double> one,
                                          std::span<const double> other)
{
    return pearsonCorrelation(midranks(one), midranks(other));
}

} // namespace saliscope
