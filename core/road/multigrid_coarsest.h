// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include "core/road/multigrid_level.h"

namespace saliscope::road
{

/// Direct solver of the coarsest grid (at most 64 cells): dense Cholesky factors in double.
class CoarsestSolver final
{
public:
    void factor(const Level& level);
    /// level.values = solution for level.rightSide.
    void solve(Level& level);

private:
    double* upper(int row) { return &m_upper[std::size_t(row) * std::size_t(m_size)]; }
    double* lower(int row) { return &m_lower[std::size_t(row) * std::size_t(m_size)]; }
    void assemble(const Level& level);

    int m_size = 0;
    std::vector<double> m_upper; ///< row j holds U(j, i) for i >= j, where A = Uᵀ U
    std::vector<double> m_lower; ///< its transpose, so that both solves run along rows
    std::vector<double> m_vector;
};

} // namespace saliscope::road
