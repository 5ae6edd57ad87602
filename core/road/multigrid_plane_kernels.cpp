// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <bit>
#include <limits>

#include "core/base/vectorised.h"
#include "core/road/multigrid_kernels.h"

// What happens to a plane before and after the cycles.

namespace saliscope::road::kernels
{

namespace
{

/// Integers in the order of the floats they stand for, infinities and NaN outermost.
SALISCOPE_INLINE std::int32_t toOrdered(float value)
{
    const std::int32_t bits = std::bit_cast<std::int32_t>(value);
    return bits ^ ((bits >> 31) & 0x7fffffff);
}

SALISCOPE_INLINE float fromOrdered(std::int32_t ordered)
{
    return std::bit_cast<float>(ordered ^ ((ordered >> 31) & 0x7fffffff));
}

} // namespace

SALISCOPE_VECTORISED
KeptValues keptValues(const float* plane, const std::uint8_t* removed, std::size_t size)
{
    constexpr std::int32_t highest = std::numeric_limits<std::int32_t>::max();
    std::int32_t least = highest;
    std::int32_t largest = -highest;
    std::int32_t count = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const std::int32_t kept = removed[i] == 0 ? -1 : 0;
        const std::int32_t value = toOrdered(plane[i]);
        const std::int32_t low = (value & kept) | (highest & ~kept);
        const std::int32_t high = (value & kept) | (-highest & ~kept);
        least = low < least ? low : least;
        largest = high > largest ? high : largest;
        count -= kept;
    }
    if (count == 0)
        return {};
    return {std::size_t(count), fromOrdered(least), fromOrdered(largest)};
}

SALISCOPE_VECTORISED
void unpackMask(const std::uint8_t* removed, int width, float* unknown)
{
    SALISCOPE_INDEPENDENT
    for (int x = 0; x < width; ++x)
        unknown[x] = removed[x] != 0 ? 1.0f : 0.0f;
}

SALISCOPE_VECTORISED
void loadKept(const float* plane, const float* unknown, int width, float* values)
{
    SALISCOPE_INDEPENDENT
    for (int x = 0; x < width; ++x)
        values[x] = unknown[x] > 0 ? 0.0f : plane[x];
}

SALISCOPE_VECTORISED
void clampValues(float least, float largest, std::size_t size, float* values)
{
    SALISCOPE_INDEPENDENT
    for (std::size_t i = 0; i < size; ++i) {
        const float raised = values[i] > least ? values[i] : least;
        values[i] = raised < largest ? raised : largest;
    }
}

SALISCOPE_VECTORISED
void averageDown(const float* values, const float* present, const float* valuesBelow,
                 const float* presentBelow, int width, float* means, float* meansPresent)
{
    SALISCOPE_INDEPENDENT
    for (int x = 0; x < width / 2; ++x) {
        const float a = present[2 * x];
        const float b = present[2 * x + 1];
        const float c = presentBelow[2 * x];
        const float d = presentBelow[2 * x + 1];
        const float count = (a + b) + (c + d);
        const float sum = (a * values[2 * x] + b * values[2 * x + 1]) +
                          (c * valuesBelow[2 * x] + d * valuesBelow[2 * x + 1]);
        // Where nothing is present the sum is 0.
        means[x] = sum / (count > 0 ? count : 1.0f);
        meansPresent[x] = count > 0 ? 1.0f : 0.0f;
    }
    if (width % 2 != 0) {
        const int end = width - 1;
        const float count = present[end] + presentBelow[end];
        const float sum = present[end] * values[end] + presentBelow[end] * valuesBelow[end];
        means[end / 2] = sum / (count > 0 ? count : 1.0f);
        meansPresent[end / 2] = count > 0 ? 1.0f : 0.0f;
    }
}

SALISCOPE_VECTORISED
void fillUp(const float* near, const float* far, const float* present, int width, float* scratch,
            float* values)
{
    const int coarseWidth = (width + 1) / 2;
    SALISCOPE_INDEPENDENT
    for (int x = 0; x < coarseWidth; ++x)
        scratch[x] = 0.75f * near[x] + 0.25f * far[x];
    scratch[-1] = scratch[0];
    scratch[coarseWidth] = scratch[coarseWidth - 1];
    SALISCOPE_INDEPENDENT
    for (int x = 0; x < width / 2; ++x) {
        const float left = 0.75f * scratch[x] + 0.25f * scratch[x - 1];
        const float right = 0.75f * scratch[x] + 0.25f * scratch[x + 1];
        values[2 * x] = present[2 * x] > 0 ? values[2 * x] : left;
        values[2 * x + 1] = present[2 * x + 1] > 0 ? values[2 * x + 1] : right;
    }
    if (width % 2 != 0 && !(present[width - 1] > 0))
        values[width - 1] = 0.75f * scratch[coarseWidth - 1] + 0.25f * scratch[coarseWidth - 2];
}

} // namespace saliscope::road::kernels
