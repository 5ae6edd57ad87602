// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/road/multigrid.h"

#include <algorithm>
#include <cmath>

#include "core/road/multigrid_kernels.h"

// One cycle, from the finest grid down and back:
//   descend   two smoothing sweeps take the rough part of the error away; what is left of the
//             residual is restricted to the next coarser grid as its right-hand side
//   correct   that grid is solved in the same way, the coarsest directly
//   ascend    the correction is interpolated back and two sweeps smooth what that brought in
// Each visit of a grid runs all its stages row by row behind each other, so that a row is still in
// the cache when the next stage needs it. Stages ignore rows outside the grid.

namespace saliscope::road
{

namespace
{

struct SweepWeights {
    float first;
    float second;
};

/// Chebyshev weights of two Jacobi sweeps for eigenvalues centre ± halfWidth.
constexpr SweepWeights chebyshev(float centre, float halfWidth)
{
    constexpr float root = 0.70710678f;
    return {1 / (centre + root * halfWidth), 1 / (centre - root * halfWidth)};
}

bool isInside(const Level& level, int y)
{
    return y >= 0 && y < level.height;
}

bool isFull(const Level& level, int y)
{
    const std::span<const Run> runs = level.runs.row(y);
    return runs.size() == 1 && runs[0].first == 0 && runs[0].last == level.width;
}

void repeatEnds(float* row, int width)
{
    row[-1] = row[0];
    row[width] = row[width - 1];
}

/// NaN when either is.
float largerOf(float a, float b)
{
    return b <= a ? a : b;
}

struct RowsAround {
    const float* above;
    const float* centre;
    const float* below;
};

RowsAround valuesAround(const Level& level, int y)
{
    return {level.values.row(std::max(y - 1, 0)), level.values.row(y),
            level.values.row(std::min(y + 1, level.height - 1))};
}

RowsAround ringAround(const Level& level, int y)
{
    return {level.sweepRing.row(std::max(y - 1, 0) & 3), level.sweepRing.row(y & 3),
            level.sweepRing.row(std::min(y + 1, level.height - 1) & 3)};
}

/// The finest grid: the eigenvalues that coarser grids cannot reduce are 2/3..4/3.
struct Finest {
    static constexpr SweepWeights weights = chebyshev(1.0f, 1.0f / 3);

    static kernels::FineRows rows(Level& level, int y, const RowsAround& around)
    {
        return {around.above,
                around.centre,
                around.below,
                level.unknown.row(y),
                level.scratch.row(0),
                level.width,
                y == 0 || y == level.height - 1};
    }
    static float smooth(Level& level, int y, const RowsAround& around, float weight, float* out)
    {
        float largest = 0;
        for (const Run run : level.runs.row(y))
            largest = largerOf(largest, kernels::smoothFine(rows(level, y, around), weight,
                                                            run.first, run.last, out));
        repeatEnds(out, level.width);
        return largest;
    }
    static void residual(Level& level, int y, float* out)
    {
        for (const Run run : level.runs.row(y))
            kernels::residualFine(rows(level, y, valuesAround(level, y)), run.first, run.last, out);
    }
    static void firstSweep(Level& level, int y, bool, float* out)
    {
        if (!isFull(level, y))
            std::copy_n(level.values.row(y), level.width, out);
        smooth(level, y, valuesAround(level, y), weights.first, out);
    }
};

/// Any other grid; its smoothing diagonal keeps all eigenvalues below 2.
struct Coarser {
    static constexpr SweepWeights weights = chebyshev(1.125f, 0.375f);

    static kernels::CoarseRows rows(Level& level, int y, const RowsAround& around)
    {
        const Stencil& stencil = level.stencil;
        return {around.above,
                around.centre,
                around.below,
                level.rightSide.row(y),
                level.inverse.row(y),
                stencil.centre.row(y),
                stencil.east.row(y),
                stencil.south.row(y),
                stencil.southEast.row(y),
                stencil.southWest.row(y),
                stencil.south.row(y - 1),
                stencil.southEast.row(y - 1),
                stencil.southWest.row(y - 1)};
    }
    static float smooth(Level& level, int y, const RowsAround& around, float weight, float* out)
    {
        for (const Run run : level.runs.row(y))
            kernels::smoothCoarse(rows(level, y, around), weight, run.first, run.last, out);
        return 0;
    }
    static void residual(Level& level, int y, float* out)
    {
        for (const Run run : level.runs.row(y))
            kernels::residualCoarse(rows(level, y, valuesAround(level, y)), run.first, run.last,
                                    out);
    }
    // Between runs the ring keeps old values; every coefficient that would meet them is zero.
    static void firstSweep(Level& level, int y, bool fromZero, float* out)
    {
        if (fromZero)
            kernels::firstSweep(level.rightSide.row(y), level.inverse.row(y), weights.first,
                                level.width, out);
        else
            smooth(level, y, valuesAround(level, y), weights.first, out);
    }
};

template <class Grid>
void sweepOnce(Level& level, int y, bool fromZero)
{
    if (isInside(level, y))
        Grid::firstSweep(level, y, fromZero, level.sweepRing.row(y & 3));
}

template <class Grid>
float sweepTwice(Level& level, int y)
{
    if (!isInside(level, y))
        return 0;
    return Grid::smooth(level, y, ringAround(level, y), Grid::weights.second, level.values.row(y));
}

template <class Grid>
void computeResidual(Level& level, int y)
{
    if (!isInside(level, y))
        return;
    float* out = level.residualRing.row(y & 3);
    if (!isFull(level, y))
        std::fill_n(out, level.width, 0.0f);
    Grid::residual(level, y, out);
}

void restrictTo(Level& coarse, Level& fine, int coarseRow)
{
    if (coarse.runs.row(coarseRow).empty())
        return;
    const int y = 2 * coarseRow;
    Plane& ring = fine.residualRing;
    const float* zeros = ring.row(-1);
    const bool hanging = y + 2 == fine.height;
    kernels::restrictRows(y > 0 ? ring.row((y - 1) & 3) : zeros, ring.row(y & 3),
                          y + 1 < fine.height ? ring.row((y + 1) & 3) : zeros,
                          hanging ? 1.0f : 0.5f, coarse.unknown.row(coarseRow), fine.width,
                          coarse.rightSide.row(coarseRow));
}

template <class Grid>
void descendGrid(Level& fine, Level& coarse, bool fromZero)
{
    for (int y = 0; y < fine.height + 2; ++y) {
        sweepOnce<Grid>(fine, y, fromZero);
        sweepTwice<Grid>(fine, y - 1);
        const int complete = y - 2;
        computeResidual<Grid>(fine, complete);
        if (complete >= 0 && (complete % 2 == 1 || complete == fine.height - 1))
            restrictTo(coarse, fine, complete / 2);
    }
}

float prolongRow(Level& fine, const Level& coarse, int y)
{
    if (!isInside(fine, y) || fine.runs.row(y).empty())
        return 0;
    const int above = y / 2;
    const int below = y % 2 == 0 ? above : std::min(above + 1, coarse.height - 1);
    float* values = fine.values.row(y);
    const float largest =
        kernels::prolong(coarse.values.row(above), coarse.values.row(below), fine.unknown.row(y),
                         fine.width, fine.scratch.row(0), values);
    repeatEnds(values, fine.width);
    return largest;
}

template <class Grid>
float ascendGrid(Level& fine, const Level& coarse)
{
    float largest = 0;
    for (int y = 0; y < fine.height + 2; ++y) {
        largest = largerOf(largest, prolongRow(fine, coarse, y));
        sweepOnce<Grid>(fine, y - 1, false);
        largest = largerOf(largest, sweepTwice<Grid>(fine, y - 2));
    }
    return largest;
}

/// Two smoothing sweeps on the finest grid, then its residual restricted to \p coarse.
void descendFinest(Level& fine, Level& coarse)
{
    descendGrid<Finest>(fine, coarse, false);
}

/// Interpolates the correction of \p coarse, then two sweeps. Returns the largest change made by
/// the correction or by the second sweep, NaN when there is one.
float ascendFinest(Level& fine, const Level& coarse)
{
    return ascendGrid<Finest>(fine, coarse);
}

/// The same for any coarser grid; with \p fromZero its values are taken as zero.
void descend(Level& fine, Level& coarse, bool fromZero)
{
    descendGrid<Coarser>(fine, coarse, fromZero);
}

void ascend(Level& fine, const Level& coarse)
{
    ascendGrid<Coarser>(fine, coarse);
}

} // namespace

MultigridSolver::MultigridSolver(int height, int width)
    : m_levels(buildLevels(height, width))
    , m_coarsening(width)
    , m_start(m_levels)
{
}

void MultigridSolver::setMask(const std::uint8_t* removed)
{
    Level& finest = m_levels.front();
    for (int y = 0; y < height(); ++y) {
        const std::uint8_t* row = removed + std::size_t(y) * std::size_t(width());
        kernels::unpackMask(row, width(), finest.unknown.row(y));
    }
    for (Level& level : m_levels) {
        level.sweepRing.clear();
        if (&level == &finest)
            continue;
        level.values.clear();
        level.rightSide.clear();
    }
    m_coarsening.run(m_levels);
    m_coarsest.factor(m_levels.back());
}

void MultigridSolver::load(const float* plane)
{
    Level& finest = m_levels.front();
    for (int y = 0; y < height(); ++y) {
        const float* source = plane + std::size_t(y) * std::size_t(width());
        kernels::loadKept(source, finest.unknown.row(y), width(), finest.values.row(y));
    }
    m_start.fill(finest);
    for (int y = 0; y < height(); ++y) {
        float* values = finest.values.row(y);
        values[-1] = values[0];
        values[width()] = values[width() - 1];
    }
}

void MultigridSolver::correct(std::size_t index)
{
    Level& level = m_levels[index];
    if (index + 1 == m_levels.size()) {
        m_coarsest.solve(level);
        return;
    }
    const int visits = index >= 2 ? 2 : 1;
    for (int visit = 0; visit < visits; ++visit) {
        descend(level, m_levels[index + 1], visit == 0);
        correct(index + 1);
        ascend(level, m_levels[index + 1]);
    }
}

float MultigridSolver::cycle()
{
    descendFinest(m_levels[0], m_levels[1]);
    correct(1);
    return ascendFinest(m_levels[0], m_levels[1]);
}

// A cycle's largest change tells the error before it; what is left after it follows from how fast
// the changes shrink, r/(1-r) of the last one when by r each time. The slower of the last two rates
// counts, twice because rates vary, and no less than 1/2 is assumed although 0.06 is usual.
bool MultigridSolver::iterate(float tolerance, int maximumCycles)
{
    float former = 0;
    float formerRate = 0.5f;
    for (m_cycles = 0; m_cycles < maximumCycles;) {
        const float change = cycle();
        ++m_cycles;
        if (!std::isfinite(change))
            return false;
        const float rate = m_cycles > 1 ? change / former : formerRate;
        const float slower = std::max(rate, formerRate);
        if (change == 0 ||
            (slower < 1 && change * std::max(0.5f, 2 * slower / (1 - slower)) < tolerance))
            return true;
        former = change;
        formerRate = rate;
    }
    return false;
}

bool MultigridSolver::solve(const float* plane, float tolerance, int maximumCycles, float* result)
{
    load(plane);
    const bool converged = iterate(tolerance, maximumCycles);
    for (int y = 0; y < height(); ++y)
        std::copy_n(m_levels.front().values.row(y), width(),
                    result + std::size_t(y) * std::size_t(width()));
    return converged;
}

} // namespace saliscope::road
