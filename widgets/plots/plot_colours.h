// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QCustomPlot;
class QPalette;

namespace saliscope::ui
{

/// Recolours a drawn \p plot, which is made for white paper, with \p palette: background, axes,
/// texts, grid and black lines. GUI thread only.
void adoptPalette(QCustomPlot& plot, const QPalette& palette);

} // namespace saliscope::ui
