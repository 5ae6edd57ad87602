// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <span>
#include <vector>

// What a cycle of MultigridSolver works on: the grids, their operators, the first guess and the
// direct solver of the coarsest one.

namespace saliscope::road
{

/// Rows of floats with 16 more on either side and one more row above and below, all zero at first,
/// so that loops over neighbours need no tests at the border. Rows are aligned to 64 bytes.
class Plane final
{
public:
    Plane() = default;
    Plane(int height, int width);

    /// \p y in -1..height.
    float* row(int y) { return &m_blocks[offset(y)].values[0]; }
    const float* row(int y) const { return &m_blocks[offset(y)].values[0]; }
    void clear();

private:
    struct alignas(64) Block {
        float values[16];
    };
    std::size_t offset(int y) const { return std::size_t(y + 1) * m_blocksPerRow + 1; }

    std::size_t m_blocksPerRow = 0;
    std::vector<Block> m_blocks;
};

/// Columns first..last-1 of a row.
struct Run {
    int first = 0;
    int last = 0;
};

/// The parts of each row in which there is something to compute, so that the cost follows the
/// number of unknowns and not the size of the image.
class RowRuns final
{
public:
    /// Columns of \p active other than zero, widened to blocks of 16; short gaps are bridged.
    void rebuild(const Plane& active, int height, int width);
    std::span<const Run> row(int y) const
    {
        return {m_runs.data() + m_starts[y], m_runs.data() + m_starts[y + 1]};
    }

private:
    std::vector<Run> m_runs;
    std::vector<std::size_t> m_starts;
};

/// A symmetric nine-point operator: each plane holds the coefficient between a cell and itself or
/// one of four neighbours; the other four follow by symmetry. Zero where either is no unknown.
struct Stencil {
    Plane centre, east, south, southEast, southWest;
};

/// One grid of the hierarchy. On the finest, values are the picture with its kept pixels in place,
/// so there is no right-hand side; on the others, they are the correction being computed.
struct Level {
    Level(int rows, int columns, bool finest);

    int height = 0;
    int width = 0;
    Plane values;
    Plane unknown; ///< 1 where there is something to solve for, else 0
    RowRuns runs;
    Plane rightSide; ///< this and the next two: on all grids but the finest
    Plane inverse;   ///< 1 / smoothing diagonal, 0 where there is no unknown
    Stencil stencil;
    Plane sweepRing;    ///< four rows between the two sweeps of a smoothing
    Plane residualRing; ///< four rows on their way to the next coarser grid
    Plane scratch;      ///< one row
};

/// Grids of \p height × \p width (both at least 2), halved, rounding up, until there are at most 64
/// cells; at least two.
std::vector<Level> buildLevels(int height, int width);

/// Computes the operators of the coarser grids, and where they have unknowns, from the mask of the
/// finest one: Galerkin products with bilinear interpolation between unknowns.
class Coarsening final
{
public:
    explicit Coarsening(int width);
    void run(std::vector<Level>& levels);

private:
    void coarsen(Level& fine, Level& coarse, bool finest);
    void coarsenRow(Level& fine, int y, bool finest);

    Stencil m_fineRow; ///< one row of the finest grid's operator
    Stencil m_ring;    ///< four rows coarsened along x
};

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

/// The first guess: means of the kept pixels over growing squares, spread back bilinearly
/// (pull-push). It saves about one cycle against a constant.
class StartPyramid final
{
public:
    explicit StartPyramid(const std::vector<Level>& levels);
    /// Fills the unknowns of \p finest; its other values are read.
    void fill(Level& finest);

private:
    struct Cells {
        int height = 0;
        int width = 0;
        Plane values;
        Plane present; ///< 1 where there is a value, else 0
    };
    static void averageDown(const Cells& fine, Cells& coarse);
    void fillUp(const Cells& coarse, Cells& fine);
    static void fillWithMean(Cells& cells);

    std::vector<Cells> m_cells; ///< the finest one borrows the level's values while it works
    Plane m_scratch;
};

} // namespace saliscope::road
