// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/road/multigrid_kernels.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

#include "core/base/vectorised.h"

namespace saliscope::road::kernels
{

namespace
{

// As integers, magnitudes compare like floats, and NaN is the largest.
SALISCOPE_INLINE std::int32_t magnitude(float value)
{
    return std::bit_cast<std::int32_t>(value) & 0x7fffffff;
}

SALISCOPE_INLINE std::int32_t largerOf(std::int32_t a, std::int32_t b)
{
    return a > b ? a : b;
}

// Twelve times the weighted sum of (neighbour - centre). Only differences are added: the sum minus
// the centre would leave a rounding error for constants, which the solution amplifies.
SALISCOPE_INLINE float differences(const float* vertical, const float* centre, float beside, int x)
{
    return (vertical[x - 1] + vertical[x + 1]) + 2 * vertical[x] +
           beside * ((centre[x - 1] - centre[x]) + (centre[x + 1] - centre[x]));
}

// (above - centre) + (below - centre). A diagonal neighbour is reached in two steps, one of them
// beside; hence weight 4 for a horizontal step, 3 where there is one row less.
SALISCOPE_INLINE void verticalDifferences(const FineRows& rows, int first, int last)
{
    const float* const above = rows.above;
    const float* const centre = rows.centre;
    const float* const below = rows.below;
    float* const scratch = rows.scratch;
    const int begin = first > 0 ? first - 1 : 0;
    const int end = last < rows.width ? last + 1 : rows.width;
    SALISCOPE_INDEPENDENT
    for (int x = begin; x < end; ++x)
        scratch[x] = (above[x] - centre[x]) + (below[x] - centre[x]);
}

SALISCOPE_INLINE float coarseResidual(const CoarseRows& r, int x)
{
    return r.rightSide[x] - r.diagonal[x] * r.centre[x] -
           (r.east[x] * r.centre[x + 1] + r.east[x - 1] * r.centre[x - 1]) -
           (r.south[x] * r.below[x] + r.northOfAbove[x] * r.above[x]) -
           (r.southEast[x] * r.below[x + 1] + r.southEastOfAbove[x - 1] * r.above[x - 1]) -
           (r.southWest[x] * r.below[x - 1] + r.southWestOfAbove[x + 1] * r.above[x + 1]);
}

} // namespace

SALISCOPE_VECTORISED
float smoothFine(const FineRows& rows, float weight, int first, int last, float* out)
{
    verticalDifferences(rows, first, last);
    const float* const vertical = rows.scratch;
    const float* const centre = rows.centre;
    const float* const unknown = rows.unknown;
    const float beside = rows.border ? 3.0f : 4.0f;
    // The diagonal is 1 inside, 2/3 at a border, 5/12 in a corner.
    const float factor = weight / (rows.border ? 8.0f : 12.0f);
    std::int32_t largest = 0;
    SALISCOPE_INDEPENDENT
    for (int x = first; x < last; ++x) {
        const float change = factor * unknown[x] * differences(vertical, centre, beside, x);
        out[x] = centre[x] + change;
        largest = largerOf(largest, magnitude(change));
    }
    const float atEnds = rows.border ? 8.0f / 5.0f : 3.0f / 2.0f;
    if (first == 0)
        out[0] = centre[0] + atEnds * (out[0] - centre[0]);
    const int end = rows.width - 1;
    if (last > end)
        out[end] = centre[end] + atEnds * (out[end] - centre[end]);
    return std::bit_cast<float>(largest);
}

SALISCOPE_VECTORISED
void residualFine(const FineRows& rows, int first, int last, float* out)
{
    verticalDifferences(rows, first, last);
    const float* const vertical = rows.scratch;
    const float* const centre = rows.centre;
    const float* const unknown = rows.unknown;
    const float beside = rows.border ? 3.0f : 4.0f;
    SALISCOPE_INDEPENDENT
    for (int x = first; x < last; ++x)
        out[x] = (1.0f / 12) * unknown[x] * differences(vertical, centre, beside, x);
}

SALISCOPE_VECTORISED
void smoothCoarse(const CoarseRows& rows, float weight, int first, int last, float* out)
{
    const CoarseRows r = rows;
    SALISCOPE_INDEPENDENT
    for (int x = first; x < last; ++x)
        out[x] = r.centre[x] + weight * r.inverse[x] * coarseResidual(r, x);
}

SALISCOPE_VECTORISED
void residualCoarse(const CoarseRows& rows, int first, int last, float* out)
{
    const CoarseRows r = rows;
    SALISCOPE_INDEPENDENT
    for (int x = first; x < last; ++x)
        out[x] = coarseResidual(r, x);
}

SALISCOPE_VECTORISED
void firstSweep(const float* rightSide, const float* inverse, float weight, int width, float* out)
{
    SALISCOPE_INDEPENDENT
    for (int x = 0; x < width; ++x)
        out[x] = weight * inverse[x] * rightSide[x];
}

SALISCOPE_VECTORISED
float prolong(const float* coarse, const float* coarseNext, const float* unknown, int width,
              float* scratch, float* values)
{
    const int coarseWidth = (width + 1) / 2;
    std::int32_t largest = 0;
    SALISCOPE_INDEPENDENT
    for (int x = 0; x < coarseWidth; ++x) {
        scratch[x] = 0.5f * (coarse[x] + coarseNext[x]);
        largest = largerOf(largest, magnitude(scratch[x]));
    }
    scratch[coarseWidth] = scratch[coarseWidth - 1];
    SALISCOPE_INDEPENDENT
    for (int x = 0; x < width / 2; ++x) {
        values[2 * x] += unknown[2 * x] * scratch[x];
        values[2 * x + 1] += unknown[2 * x + 1] * (0.5f * (scratch[x] + scratch[x + 1]));
    }
    if (width % 2 != 0)
        values[width - 1] += unknown[width - 1] * scratch[coarseWidth - 1];
    return std::bit_cast<float>(largest);
}

SALISCOPE_VECTORISED
void restrictRows(const float* above, float* residual, const float* below, float belowWeight,
                  const float* coarseUnknown, int width, float* rightSide)
{
    SALISCOPE_INDEPENDENT
    for (int x = 0; x < width; ++x)
        residual[x] += 0.5f * above[x] + belowWeight * below[x];
    residual[-1] = residual[width] = 0;
    // The last column of an even width has one coarse neighbour, which gets all of it.
    if (width % 2 == 0)
        residual[width - 1] *= 2;
    const int coarseWidth = (width + 1) / 2;
    SALISCOPE_INDEPENDENT
    for (int x = 0; x < coarseWidth; ++x)
        rightSide[x] = coarseUnknown[x] *
                       (residual[2 * x] + 0.5f * (residual[2 * x - 1] + residual[2 * x + 1]));
}

SALISCOPE_VECTORISED
void subtractScaled(const double* row, double factor, int n, double* values)
{
    SALISCOPE_INDEPENDENT
    for (int i = 0; i < n; ++i)
        values[i] -= factor * row[i];
}

// Interpolation along one axis gives coarse cell X the fine cells 2X-1, 2X, 2X+1 with weights
// 1/2, 1, 1/2; the last fine cell of an even number belongs to the last coarse cell with weight 1.
// The Galerkin product with these weights is taken along x first, then along y.

namespace
{

void coarsenLastColumn(const StencilRow& fine, int width, const StencilRow& out)
{
    const int x = width - 2;
    const int last = width / 2 - 1;
    out.centre[last] = fine.centre[x] + fine.centre[x + 1] + 0.25f * fine.centre[x - 1] +
                       fine.east[x - 1] + 2 * fine.east[x];
    out.east[last] = 0;
    out.south[last] = fine.south[x] + fine.south[x + 1] + 0.25f * fine.south[x - 1] +
                      0.5f * (fine.southEast[x - 1] + fine.southWest[x]) + fine.southEast[x] +
                      fine.southWest[x + 1];
    out.southEast[last] = 0;
}

} // namespace

SALISCOPE_VECTORISED
void fineStencil(const float* unknown, const float* unknownBelow, int width, bool border,
                 const StencilRow& out)
{
    const StencilRow o = out;
    const float inside = border ? 2.0f / 3 : 1.0f;
    const float atEnds = border ? 5.0f / 12 : 2.0f / 3;
    SALISCOPE_INDEPENDENT
    for (int x = 0; x < width; ++x) {
        o.centre[x] = inside * unknown[x];
        o.east[x] = (-1.0f / 6) * unknown[x] * unknown[x + 1];
        o.south[x] = (-1.0f / 6) * unknown[x] * unknownBelow[x];
        o.southEast[x] = (-1.0f / 12) * unknown[x] * unknownBelow[x + 1];
        o.southWest[x] = (-1.0f / 12) * unknown[x] * unknownBelow[x - 1];
    }
    o.centre[0] = atEnds * unknown[0];
    o.centre[width - 1] = atEnds * unknown[width - 1];
}

SALISCOPE_VECTORISED
void coarsenAlongX(const StencilRow& fine, int width, const StencilRow& out)
{
    const StencilRow a = fine;
    const StencilRow o = out;
    SALISCOPE_INDEPENDENT
    for (int i = 0; i < (width + 1) / 2; ++i) {
        const int x = 2 * i;
        o.centre[i] =
            a.centre[x] + 0.25f * (a.centre[x - 1] + a.centre[x + 1]) + a.east[x - 1] + a.east[x];
        o.east[i] = 0.5f * (a.east[x] + a.east[x + 1]) + 0.25f * a.centre[x + 1];
        o.south[i] =
            a.south[x] + 0.25f * (a.south[x - 1] + a.south[x + 1]) +
            0.5f * ((a.southEast[x - 1] + a.southEast[x]) + (a.southWest[x] + a.southWest[x + 1]));
        o.southEast[i] = 0.5f * (a.southEast[x] + a.southEast[x + 1]) + 0.25f * a.south[x + 1];
        o.southWest[i] = 0.5f * (a.southWest[x] + a.southWest[x - 1]) + 0.25f * a.south[x - 1];
    }
    if (width % 2 == 0)
        coarsenLastColumn(fine, width, out);
}

SALISCOPE_VECTORISED
void coarsenAlongY(const StencilRow& above, const StencilRow& centre, const StencilRow& below,
                   bool hanging, int width, const StencilRow& out)
{
    const StencilRow a = above;
    const StencilRow c = centre;
    const StencilRow b = below;
    const StencilRow o = out;
    const float weight = hanging ? 1.0f : 0.5f;
    const float onward = hanging ? 0.0f : 1.0f;
    SALISCOPE_INDEPENDENT
    for (int x = 0; x < width; ++x) {
        o.centre[x] = c.centre[x] + weight * weight * b.centre[x] + 0.25f * a.centre[x] +
                      a.south[x] + 2 * weight * c.south[x];
        o.east[x] = c.east[x] + weight * weight * b.east[x] + 0.25f * a.east[x] +
                    0.5f * (a.southEast[x] + a.southWest[x + 1]) +
                    weight * (c.southEast[x] + c.southWest[x + 1]);
        o.south[x] = onward * (0.5f * (c.south[x] + b.south[x]) + 0.25f * b.centre[x]);
        o.southEast[x] = onward * (0.5f * (c.southEast[x] + b.southEast[x]) + 0.25f * b.east[x]);
        o.southWest[x] =
            onward * (0.5f * (c.southWest[x] + b.southWest[x]) + 0.25f * b.east[x - 1]);
    }
}

SALISCOPE_VECTORISED
void smoothingDiagonal(const StencilRow& row, const StencilRow& above, int width, float* unknown,
                       float* inverse)
{
    const StencilRow r = row;
    const StencilRow a = above;
    SALISCOPE_INDEPENDENT
    for (int x = 0; x < width; ++x) {
        const float around = (std::fabs(r.east[x]) + std::fabs(r.east[x - 1])) +
                             (std::fabs(r.south[x]) + std::fabs(a.south[x])) +
                             (std::fabs(r.southEast[x]) + std::fabs(a.southEast[x - 1])) +
                             (std::fabs(r.southWest[x]) + std::fabs(a.southWest[x + 1]));
        // Where basis functions nearly coincide the row is far from diagonally dominant; this
        // keeps the eigenvalues of the scaled operator below 2.
        const float dominant = 0.5f * (r.centre[x] + around);
        const float diagonal = dominant > r.centre[x] ? dominant : r.centre[x];
        const bool active = r.centre[x] > 0;
        unknown[x] = active ? 1.0f : 0.0f;
        inverse[x] = active ? 1.0f / diagonal : 0.0f;
    }
}

// What happens to a plane before and after the cycles.

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
