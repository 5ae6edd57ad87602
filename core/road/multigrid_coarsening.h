// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include "core/road/multigrid_level.h"

namespace saliscope::road
{

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

} // namespace saliscope::road
