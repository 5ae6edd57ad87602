// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/road/multigrid_coarsening.h"

#include <algorithm>

#include "core/road/multigrid_kernels.h"

namespace saliscope::road
{

namespace
{

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
    levels.front().runs.rebuild(levels.front().unknown, levels.front().height,
                                levels.front().width);
    for (std::size_t i = 1; i < levels.size(); ++i)
        coarsen(levels[i - 1], levels[i], i == 1);
}

} // namespace saliscope::road
