// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "metrics/ranks.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <utility>

#include "base/error.h"

namespace saliscope
{

namespace
{

template <typename Value>
std::vector<double> ranksOf(std::span<const Value> values)
{
    std::vector<std::pair<Value, std::uint32_t>> order;
    order.reserve(values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        order.emplace_back(values[i], static_cast<std::uint32_t>(i));
    std::sort(order.begin(), order.end());
    std::vector<double> ranks(values.size());
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin + 1;
        while (end < order.size() && order[end].first == order[begin].first)
            ++end;
        const double rank = double(begin + 1 + end) / 2;
        for (; begin < end; ++begin)
            ranks[order[begin].second] = rank;
    }
    return ranks;
}

/// Compared value by value: the mean of equal values need not be exactly theirs.
bool isConstant(std::span<const double> values)
{
    return std::all_of(values.begin(), values.end(),
                       [&](double value) { return value == values.front(); });
}

} // namespace

std::vector<double> averageRanks(std::span<const float> values)
{
    return ranksOf(values);
}

std::vector<double> averageRanks(std::span<const double> values)
{
    return ranksOf(values);
}

std::optional<double> pearsonCorrelation(std::span<const double> one, std::span<const double> other)
{
    if (one.size() != other.size())
        throw Error(ErrorKind::Mismatch, "correlation", "the series differ in length");
    if (one.size() < 2 || isConstant(one) || isConstant(other))
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
    return std::clamp(products / (std::sqrt(squares1) * std::sqrt(squares2)), -1.0, 1.0);
}

std::optional<double> spearmanCorrelation(std::span<const double> one,
                                          std::span<const double> other)
{
    return pearsonCorrelation(averageRanks(one), averageRanks(other));
}

} // namespace saliscope
