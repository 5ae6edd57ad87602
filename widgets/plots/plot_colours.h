// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QCustomPlot;
class QPalette;

namespace saliscope::ui
{

/// Plots are drawn for white paper. Gives what is dark in a drawn \p plot the colours of \p palette
/// instead: background, axes, texts, grid, black lines. GUI thread only.
void adoptPalette(QCustomPlot& plot, const QPalette& palette);

} // namespace saliscope::ui
