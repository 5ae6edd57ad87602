// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>

// Loops over one row of a grid, compiled for several instruction sets. All pointers are to column 0
// of rows of a Plane, so columns -1 and "width" may be read. Results do not depend on the
// instruction set. Internal to core/road.

namespace saliscope::road::kernels
{

/// A row of the finest grid with its neighbours. Beyond the border \c above or \c below is the row
/// itself. Columns -1 and width repeat the first and last value.
struct FineRows {
    const float* above = nullptr;
    const float* centre = nullptr;
    const float* below = nullptr;
    const float* unknown = nullptr;
    float* scratch = nullptr; ///< a row of zeros in columns -1 and width
    int width = 0;
    bool border = false; ///< the first or last row
};

/// out = centre + weight / diagonal * residual, in columns first..last-1. Returns the largest
/// magnitude of change, NaN when there is one.
float smoothFine(const FineRows& rows, float weight, int first, int last, float* out);
/// out = the residual.
void residualFine(const FineRows& rows, int first, int last, float* out);

/// The same for a grid with a right-hand side and a stencil; coefficients towards the row above are
/// those of the row above towards this one.
struct CoarseRows {
    const float* above = nullptr;
    const float* centre = nullptr;
    const float* below = nullptr;
    const float* rightSide = nullptr;
    const float* inverse = nullptr;
    const float* diagonal = nullptr;
    const float* east = nullptr;
    const float* south = nullptr;
    const float* southEast = nullptr;
    const float* southWest = nullptr;
    const float* northOfAbove = nullptr;
    const float* southEastOfAbove = nullptr;
    const float* southWestOfAbove = nullptr;
};

void smoothCoarse(const CoarseRows& rows, float weight, int first, int last, float* out);
void residualCoarse(const CoarseRows& rows, int first, int last, float* out);
/// The first sweep from zero: out = weight * inverse * rightSide.
void firstSweep(const float* rightSide, const float* inverse, float weight, int width, float* out);

/// Adds the bilinear interpolation of two coarse rows (equal ones for an even row) to \p values
/// where \p unknown; \p scratch takes coarseWidth + 1 values. Returns max |interpolated|, NaN when
/// there is one.
float prolong(const float* coarse, const float* coarseNext, const float* unknown, int width,
              float* scratch, float* values);
/// rightSide = the transpose of prolong applied to three rows of residuals; \p belowWeight is 1/2,
/// or 1 when the row below has no other coarse neighbour. \p residual is used as scratch.
void restrictRows(const float* above, float* residual, const float* below, float belowWeight,
                  const float* coarseUnknown, int width, float* rightSide);

/// One row of each plane of a Stencil.
struct StencilRow {
    float* centre = nullptr;
    float* east = nullptr;
    float* south = nullptr;
    float* southEast = nullptr;
    float* southWest = nullptr;
};

/// The finest grid's operator between unknowns, from the masks of a row and the next one.
void fineStencil(const float* unknown, const float* unknownBelow, int width, bool border,
                 const StencilRow& out);
/// Galerkin product along x of one row: width columns to (width + 1) / 2.
void coarsenAlongX(const StencilRow& fine, int width, const StencilRow& out);
/// Galerkin product along y of three rows (2Y-1, 2Y, 2Y+1) that were coarsened along x. \p hanging:
/// row 2Y+1 is the last one and has no other coarse neighbour.
void coarsenAlongY(const StencilRow& above, const StencilRow& centre, const StencilRow& below,
                   bool hanging, int width, const StencilRow& out);
/// Finds the unknowns (diagonal > 0) and the reciprocal of the smoothing diagonal.
void smoothingDiagonal(const StencilRow& row, const StencilRow& above, int width, float* unknown,
                       float* inverse);

/// Means of the values present in 2 × 2 cells, and where there are any (0 or 1).
void averageDown(const float* values, const float* present, const float* valuesBelow,
                 const float* presentBelow, int width, float* means, float* meansPresent);
/// Fills the values that are not present from two coarse rows, 3/4 of \p near and 1/4 of \p far.
void fillUp(const float* near, const float* far, const float* present, int width, float* scratch,
            float* values);

/// What is known of a plane before anything is solved.
struct KeptValues {
    std::size_t count = 0;
    float least = 0; ///< these two: NaN or infinite when any kept value is, 0 when none is kept
    float largest = 0;
};
KeptValues keptValues(const float* plane, const std::uint8_t* removed, std::size_t size);

/// The finest grid's unknowns (0 or 1) from a row of a mask.
void unpackMask(const std::uint8_t* removed, int width, float* unknown);
/// \p plane where it is kept, else 0.
void loadKept(const float* plane, const float* unknown, int width, float* values);
/// Limits removed values to least..largest, and NaN to least.
void clampValues(float least, float largest, std::size_t size, float* values);

/// values -= factor * row, n values: the inner loop of the dense solver.
void subtractScaled(const double* row, double factor, int n, double* values);

} // namespace saliscope::road::kernels
