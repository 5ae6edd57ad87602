// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/road/multigrid_kernels.h"

#include <bit>
#include <cmath>
#include <cstdint>

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

} // namespace saliscope::road::kernels
