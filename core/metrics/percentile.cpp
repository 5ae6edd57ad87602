// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/percentile.h"

#include <array>
#include <bit>
#include <cstdint>
#include <utility>

namespace saliscope::metrics
{

namespace
{

constexpr int digitBits = 11;
constexpr std::size_t digitCount = std::size_t(1) << digitBits;

/// Unsigned integers in the order of the floats they stand for.
std::uint32_t orderedKey(float value)
{
    const std::uint32_t bits = std::bit_cast<std::uint32_t>(value + 0.0f);
    return bits ^ ((bits >> 31) != 0 ? 0xffffffffu : 0x80000000u);
}

float fromOrderedKey(std::uint32_t key)
{
    return std::bit_cast<float>(key ^ ((key >> 31) != 0 ? 0x80000000u : 0xffffffffu));
}

void sortByDigit(const std::vector<std::uint32_t>& from, std::vector<std::uint32_t>& to, int shift)
{
    std::array<std::size_t, digitCount> starts = {};
    for (const std::uint32_t key : from)
        ++starts[(key >> shift) % digitCount];
    std::size_t next = 0;
    for (std::size_t& start : starts)
        next += std::exchange(start, next);
    for (const std::uint32_t key : from)
        to[starts[(key >> shift) % digitCount]++] = key;
}

} // namespace

std::vector<float> sortedAscending(std::span<const float> values)
{
    std::vector<std::uint32_t> keys(values.size());
    std::vector<std::uint32_t> other(values.size());
    std::transform(values.begin(), values.end(), keys.begin(), orderedKey);
    for (const int shift : {0, digitBits, 2 * digitBits}) {
        sortByDigit(keys, other, shift);
        keys.swap(other);
    }
    std::vector<float> sorted(values.size());
    std::transform(keys.begin(), keys.end(), sorted.begin(), fromOrderedKey);
    return sorted;
}

} // namespace saliscope::metrics
