// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include <QSize>

#include "core/session/view_provenance.h"
#include "widgets/plots/histogram_plot.h"

class QCustomPlot;

namespace saliscope::ui
{

/// The plots of a file, numbered from 0.
struct PlotSheet {
    int count = 0;
    /// Size of one plot, in pixels at 96 dpi; matplotlib's 6.4 × 4.8 inches.
    QSize cell = {614, 461};
    /// Fills an empty plot with \p shown plots, starting with number \p first, in a grid of \p
    /// columns.
    std::function<void(QCustomPlot& plot, int first, int shown, int columns)> draw;
};

/// Writes the plots of \p sheet atomically, in English number format: a .pdf with one page per
/// plot, or a .svg or .png with all plots in a grid of \p columns. The same plots give the same
/// bytes. The file carries the record of \p view (view_file.h), unless the view has no cases. Call
/// it on the thread of a QApplication; the offscreen platform will do. Throws Error BadRequest for
/// another suffix or an empty sheet, and CannotWrite.
void writePlots(const std::filesystem::path& path, const PlotSheet& sheet, int columns,
                const session::ViewProvenance& view = {});

/// A sheet that refers to \p histograms; they have to outlive it.
PlotSheet histogramSheet(const std::vector<HistogramPlot>& histograms);

/// Writes a sheet of \p histograms, as writePlots() above.
void writeHistograms(const std::filesystem::path& path,
                     const std::vector<HistogramPlot>& histograms, int columns);

} // namespace saliscope::ui
