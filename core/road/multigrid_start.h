// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include "core/road/multigrid_level.h"

namespace saliscope::road
{

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
