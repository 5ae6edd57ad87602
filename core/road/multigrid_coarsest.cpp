// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/road/multigrid_coarsest.h"

#include <algorithm>
#include <cmath>

#include "core/road/multigrid_kernels.h"

namespace saliscope::road
{

void CoarsestSolver::assemble(const Level& level)
{
    const int width = level.width;
    m_size = level.height * width;
    m_upper.assign(std::size_t(m_size) * std::size_t(m_size), 0);
    m_lower.assign(m_upper.size(), 0);
    m_vector.resize(std::size_t(m_size));
    for (int y = 0; y < level.height; ++y) {
        for (int x = 0; x < width; ++x) {
            const int cell = y * width + x;
            double* row = upper(cell);
            const float centre = level.stencil.centre.row(y)[x];
            // Two basis functions may coincide on the unknowns, which leaves the matrix singular.
            row[cell] = centre > 0 ? double(centre) * (1 + 1e-6) : 1;
            if (x + 1 < width)
                row[cell + 1] = level.stencil.east.row(y)[x];
            if (y + 1 == level.height)
                continue;
            row[cell + width] += level.stencil.south.row(y)[x];
            if (x + 1 < width)
                row[cell + width + 1] = level.stencil.southEast.row(y)[x];
            if (x > 0)
                row[cell + width - 1] += level.stencil.southWest.row(y)[x];
        }
    }
}

void CoarsestSolver::factor(const Level& level)
{
    assemble(level);
    for (int j = 0; j < m_size; ++j) {
        double* row = upper(j);
        const double pivot = std::sqrt(std::max(row[j], 1e-12));
        row[j] = pivot;
        for (int i = j + 1; i < m_size; ++i)
            row[i] /= pivot;
        for (int i = j + 1; i < m_size; ++i) {
            if (row[i] != 0)
                kernels::subtractScaled(row + i, row[i], m_size - i, upper(i) + i);
        }
        for (int i = j; i < m_size; ++i)
            lower(i)[j] = row[i];
    }
}

void CoarsestSolver::solve(Level& level)
{
    double* vector = m_vector.data();
    for (int y = 0; y < level.height; ++y)
        std::copy_n(level.rightSide.row(y), level.width, vector + y * level.width);
    for (int i = 0; i < m_size; ++i) {
        vector[i] /= upper(i)[i];
        kernels::subtractScaled(upper(i) + i + 1, vector[i], m_size - i - 1, vector + i + 1);
    }
    for (int i = m_size - 1; i >= 0; --i) {
        vector[i] /= lower(i)[i];
        kernels::subtractScaled(lower(i), vector[i], i, vector);
    }
    for (int y = 0; y < level.height; ++y)
        std::transform(vector + y * level.width, vector + (y + 1) * level.width,
                       level.values.row(y), [](double value) { return float(value); });
}

} // namespace saliscope::road
