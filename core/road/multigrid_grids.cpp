// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/road/multigrid_grids.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/road/multigrid_kernels.h"

namespace saliscope::road
{

namespace
{

constexpr int blockSize = 16;
constexpr int coarsestCells = 64;

template <class Function>
void forEachPlane(Stencil& stencil, Function function)
{
    for (Plane* plane :
         {&stencil.centre, &stencil.east, &stencil.south, &stencil.southEast, &stencil.southWest})
        function(*plane);
}

kernels::StencilRow stencilRow(Stencil& stencil, int y)
{
    return {stencil.centre.row(y), stencil.east.row(y), stencil.south.row(y),
            stencil.southEast.row(y), stencil.southWest.row(y)};
}

} // namespace

Plane::Plane(int height, int width)
    : m_blocksPerRow(std::size_t(width + blockSize - 1) / blockSize + 2)
    , m_blocks(std::size_t(height + 2) * m_blocksPerRow)
{
}

void Plane::clear()
{
    std::fill(m_blocks.begin(), m_blocks.end(), Block{});
}

void RowRuns::rebuild(const Plane& active, int height, int width)
{
    m_runs.clear();
    m_starts.assign(1, 0);
    for (int y = 0; y < height; ++y) {
        const float* row = active.row(y);
        for (int x = 0; x < width; x += blockSize) {
            const int end = std::min(x + blockSize, width);
            if (std::all_of(row + x, row + end, [](float value) { return value == 0; }))
                continue;
            const bool first = m_runs.size() == m_starts.back();
            if (!first && x - m_runs.back().last <= blockSize)
                m_runs.back().last = end;
            else
                m_runs.push_back({x, end});
        }
        m_starts.push_back(m_runs.size());
    }
}

Level::Level(int rows, int columns, bool finest)
    : height(rows)
    , width(columns)
    , values(rows, columns)
    , unknown(rows, columns)
    , sweepRing(4, columns)
    , residualRing(4, columns)
    , scratch(1, columns)
{
    if (finest)
        return;
    for (Plane* plane : {&rightSide, &inverse, &stencil.centre, &stencil.east, &stencil.south,
                         &stencil.southEast, &stencil.southWest})
        *plane = Plane(rows, columns);
}

std::vector<Level> buildLevels(int height, int width)
{
    std::vector<Level> levels;
    levels.emplace_back(height, width, true);
    do {
        height = (height + 1) / 2;
        width = (width + 1) / 2;
        levels.emplace_back(height, width, false);
    } while (height * width > coarsestCells);
    return levels;
}

Coarsening::Coarsening(int width)
{
    forEachPlane(m_fineRow, [width](Plane& plane) { plane = Plane(1, width); });
    forEachPlane(m_ring, [width](Plane& plane) { plane = Plane(4, (width + 1) / 2); });
}

void Coarsening::coarsenRow(Level& fine, int y, bool finest)
{
    const int ringRow = y & 3;
    if (y < 0 || y >= fine.height || fine.runs.row(y).empty()) {
        forEachPlane(m_ring, [&](Plane& plane) {
            std::fill_n(plane.row(ringRow), (fine.width + 1) / 2, 0.0f);
        });
        return;
    }
    if (!finest) {
        kernels::coarsenAlongX(stencilRow(fine.stencil, y), fine.width,
                               stencilRow(m_ring, ringRow));
        return;
    }
    const bool border = y == 0 || y == fine.height - 1;
    kernels::fineStencil(fine.unknown.row(y), fine.unknown.row(y + 1), fine.width, border,
                         stencilRow(m_fineRow, 0));
    kernels::coarsenAlongX(stencilRow(m_fineRow, 0), fine.width, stencilRow(m_ring, ringRow));
}

void Coarsening::coarsen(Level& fine, Level& coarse, bool finest)
{
    // A coarser grid's rows are shorter, so the column after its last one holds old values.
    forEachPlane(m_ring, [](Plane& plane) { plane.clear(); });
    // The product is taken along x row by row into a ring of four rows, and along y from three of
    // them, so a whole grid of intermediate results is never stored.
    for (int y = 0; y < coarse.height; ++y) {
        coarsenRow(fine, 2 * y, finest);
        coarsenRow(fine, 2 * y + 1, finest);
        const bool hanging = 2 * y + 2 == fine.height;
        kernels::coarsenAlongY(stencilRow(m_ring, (2 * y - 1) & 3), stencilRow(m_ring, (2 * y) & 3),
                               stencilRow(m_ring, (2 * y + 1) & 3), hanging, coarse.width,
                               stencilRow(coarse.stencil, y));
    }
    for (int y = 0; y < coarse.height; ++y)
        kernels::smoothingDiagonal(stencilRow(coarse.stencil, y), stencilRow(coarse.stencil, y - 1),
                                   coarse.width, coarse.unknown.row(y), coarse.inverse.row(y));
    coarse.runs.rebuild(coarse.unknown, coarse.height, coarse.width);
}

void Coarsening::run(std::vector<Level>& levels)
{
    // A coarser operator is Pᵀ A P, where P interpolates. So it suits the mask of removed pixels as
    // it is, and no grid needs to know the shape of the holes.
    levels.front().runs.rebuild(levels.front().unknown, levels.front().height,
                                levels.front().width);
    for (std::size_t i = 1; i < levels.size(); ++i)
        coarsen(levels[i - 1], levels[i], i == 1);
}

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
    // Row by row, A = Uᵀ U: divide the row by the root of its pivot, then take its outer product
    // from the rows below, which leaves them the next smaller problem of the same kind.
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
    // Uᵀ y = rightSide forwards, then U x = y backwards, both in place.
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

StartPyramid::StartPyramid(const std::vector<Level>& levels)
    : m_scratch(1, levels.front().width)
{
    for (const Level& level : levels) {
        const bool finest = m_cells.empty();
        m_cells.push_back({level.height, level.width,
                           finest ? Plane() : Plane(level.height, level.width),
                           Plane(level.height, level.width)});
    }
}

void StartPyramid::averageDown(const Cells& fine, Cells& coarse)
{
    for (int y = 0; y < coarse.height; ++y) {
        const int below = std::min(2 * y + 1, fine.height - 1);
        kernels::averageDown(fine.values.row(2 * y), fine.present.row(2 * y),
                             fine.values.row(below), fine.present.row(below), fine.width,
                             coarse.values.row(y), coarse.present.row(y));
    }
}

void StartPyramid::fillUp(const Cells& coarse, Cells& fine)
{
    for (int y = 0; y < fine.height; ++y) {
        const int near = y / 2;
        const int far = std::clamp(y % 2 == 0 ? near - 1 : near + 1, 0, coarse.height - 1);
        kernels::fillUp(coarse.values.row(near), coarse.values.row(far), fine.present.row(y),
                        fine.width, m_scratch.row(0), fine.values.row(y));
    }
}

void StartPyramid::fillWithMean(Cells& cells)
{
    double sum = 0;
    double count = 0;
    for (int y = 0; y < cells.height; ++y) {
        for (int x = 0; x < cells.width; ++x) {
            sum += cells.present.row(y)[x] * cells.values.row(y)[x];
            count += cells.present.row(y)[x];
        }
    }
    const float mean = count > 0 ? float(sum / count) : 0.0f;
    for (int y = 0; y < cells.height; ++y) {
        for (int x = 0; x < cells.width; ++x) {
            if (cells.present.row(y)[x] == 0)
                cells.values.row(y)[x] = mean;
        }
    }
}

void StartPyramid::fill(Level& finest)
{
    Cells& first = m_cells.front();
    std::swap(first.values, finest.values);
    // Down the pyramid: kept pixels are averaged until every cell has a value or the pyramid ends.
    // Up again: a cell that had none takes its value from the coarser cells around it.
    for (int y = 0; y < finest.height; ++y)
        std::transform(finest.unknown.row(y), finest.unknown.row(y) + finest.width,
                       first.present.row(y), [](float unknown) { return 1 - unknown; });
    for (std::size_t i = 1; i < m_cells.size(); ++i)
        averageDown(m_cells[i - 1], m_cells[i]);
    fillWithMean(m_cells.back());
    for (std::size_t i = m_cells.size() - 1; i > 0; --i)
        fillUp(m_cells[i], m_cells[i - 1]);
    std::swap(first.values, finest.values);
}

} // namespace saliscope::road
