// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/road/multigrid_solver.h"

#include <algorithm>
#include <cmath>

#include "core/road/multigrid_kernels.h"
#include "core/road/multigrid_smoothing.h"

namespace saliscope::road
{

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
