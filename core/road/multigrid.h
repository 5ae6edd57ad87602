// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <vector>

#include "core/road/multigrid_grids.h"

namespace saliscope::road
{

/// Solves, for the removed pixels of a plane, "each is the weighted mean of its existing
/// neighbours" (weights 1/6 beside, 1/12 diagonally) by masked Galerkin multigrid: bilinear
/// interpolation between unknowns, two Chebyshev-Jacobi sweeps, W-cycles below the second grid. One
/// object serves one size and one thread; nothing is allocated after construction but lists of
/// runs that grow.
class MultigridSolver final
{
public:
    /// Both at least 2.
    MultigridSolver(int height, int width);

    int height() const { return m_levels.front().height; }
    int width() const { return m_levels.front().width; }

    /// Sets the unknowns: \p removed holds height × width bytes, at least one of them zero.
    void setMask(const std::uint8_t* removed);

    /// Solves for \p plane (height × width values, finite where kept) and writes the whole plane
    /// to \p result, kept values unchanged. Returns false when the error is not known to be below
    /// \p tolerance after \p maximumCycles; the result is then only an approximation.
    bool solve(const float* plane, float tolerance, int maximumCycles, float* result);

    /// Cycles used by the last solve.
    int cycles() const { return m_cycles; }

private:
    void load(const float* plane);
    bool iterate(float tolerance, int maximumCycles);
    float cycle();
    void correct(std::size_t index);

    std::vector<Level> m_levels;
    Coarsening m_coarsening;
    CoarsestSolver m_coarsest;
    StartPyramid m_start;
    int m_cycles = 0;
};

} // namespace saliscope::road
