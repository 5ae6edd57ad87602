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

/// Plots for a file, numbered from 0.
struct PlotSheet {
    int count = 0;
    QSize cell = {614, 461}; ///< of each, in pixels at 96 dpi; matplotlib's 6.4 × 4.8 inches
    /// Fills an empty plot with \p shown plots from \p first on, in a grid of \p columns.
    std::function<void(QCustomPlot& plot, int first, int shown, int columns)> draw;
};

/// Writes the plots of \p sheet atomically, in English number format: a .pdf with one page for
/// each, a .svg or .png with all of them in a grid of \p columns. The same plots give the same
/// bytes. The file says that it is of \p view (view_file.h), unless that has no cases. Needs a
/// QApplication (the offscreen platform will do) and its thread. Throws Error BadRequest for
/// another suffix or without plots, CannotWrite.
void writePlots(const std::filesystem::path& path, const PlotSheet& sheet, int columns,
                const session::ViewProvenance& view = {});

/// A sheet of \p histograms, which it refers to.
PlotSheet histogramSheet(const std::vector<HistogramPlot>& histograms);

/// Writes such a sheet.
void writeHistograms(const std::filesystem::path& path,
                     const std::vector<HistogramPlot>& histograms, int columns);

} // namespace saliscope::ui
