// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/road/multigrid_start.h"

#include <algorithm>
#include <utility>

#include "core/road/multigrid_kernels.h"

namespace saliscope::road
{

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
