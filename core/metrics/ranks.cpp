// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/ranks.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <utility>

#include "core/base/error.h"

namespace saliscope::metrics
{

namespace
{

/// Of sorted pairs of a value and its place; equal values share the mean of their ranks.
template <typename Pair>
std::vector<double> ranksInOrder(const std::vector<Pair>& order)
{
    std::vector<double> ranks(order.size());
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

template <typename Value>
std::vector<double> ranksOf(std::span<const Value> values)
{
    std::vector<std::pair<Value, std::uint32_t>> order;
    order.reserve(values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        order.emplace_back(values[i], static_cast<std::uint32_t>(i));
    std::sort(order.begin(), order.end());
    return ranksInOrder(order);
}

/// A float as a number of the same order, and where it stands.
struct Keyed {
    std::uint32_t first = 0;
    std::uint32_t second = 0;
};

constexpr int radixBits = 11;

/// -0 becomes 0, so that equal values have equal keys.
std::uint32_t orderedKey(float value)
{
    const auto bits = std::bit_cast<std::uint32_t>(value == 0 ? 0.0F : value);
    return bits & 0x80000000U ? ~bits : bits | 0x80000000U;
}

/// One stable pass.
void sortByDigit(const std::vector<Keyed>& from, std::vector<Keyed>& to, int shift)
{
    constexpr std::uint32_t mask = (1U << radixBits) - 1;
    std::array<std::uint32_t, mask + 1> starts = {};
    for (const Keyed& each : from)
        ++starts[each.first >> shift & mask];
    std::uint32_t sum = 0;
    for (std::uint32_t& start : starts)
        sum += std::exchange(start, sum);
    for (const Keyed& each : from)
        to[starts[each.first >> shift & mask]++] = each;
}

/// Compared value by value: the mean of equal values need not be exactly theirs.
bool isConstant(std::span<const double> values)
{
    return std::all_of(values.begin(), values.end(),
                       [&](double value) { return value == values.front(); });
}

} // namespace

/// By radix sort, which takes a fifth of the time for the quarter million values of a map.
std::vector<double> averageRanks(std::span<const float> values)
{
    std::vector<Keyed> order(values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        order[i] = {orderedKey(values[i]), static_cast<std::uint32_t>(i)};
    std::vector<Keyed> other(order.size());
    for (int shift = 0; shift < 32; shift += radixBits) {
        sortByDigit(order, other, shift);
        order.swap(other);
    }
    return ranksInOrder(order);
}

std::vector<double> averageRanks(std::span<const double> values)
{
    return ranksOf(values);
}

std::optional<double> pearsonCorrelation(std::span<const double> one, std::span<const double> other)
{
    if (one.size() != other.size())
        throw Error(ErrorKind::Mismatch, "correlation", say("the series differ in length"));
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

} // namespace saliscope::metrics
