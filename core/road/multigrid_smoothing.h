// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/road/multigrid_level.h"

namespace saliscope::road
{

/// Two smoothing sweeps on the finest grid, then its residual restricted to \p coarse.
void descendFinest(Level& fine, Level& coarse);
/// Interpolates the correction of \p coarse, then two sweeps. Returns the largest change made by
/// the correction or by the second sweep, NaN when there is one.
float ascendFinest(Level& fine, const Level& coarse);

/// The same for any coarser grid; with \p fromZero its values are taken as zero.
void descend(Level& fine, Level& coarse, bool fromZero);
void ascend(Level& fine, const Level& coarse);

} // namespace saliscope::road
