// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/road/multigrid_level.h"

#include <algorithm>

namespace saliscope::road
{

namespace
{

constexpr int blockSize = 16;
constexpr int coarsestCells = 64;

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

} // namespace saliscope::road
