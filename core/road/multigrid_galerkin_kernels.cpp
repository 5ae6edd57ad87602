// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>

#include "core/base/vectorised.h"
#include "core/road/multigrid_kernels.h"

// Interpolation along one axis gives coarse cell X the fine cells 2X-1, 2X, 2X+1 with weights
// 1/2, 1, 1/2; the last fine cell of an even number belongs to the last coarse cell with weight 1.
// The Galerkin product with these weights is taken along x first, then along y.

namespace saliscope::road::kernels
{

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

} // namespace saliscope::road::kernels
