// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include <QString>

class QCustomPlot;

namespace saliscope::ui
{

/// The scores of one split, to be shown as a density histogram.
struct HistogramPlot {
    QString title;
    QString axis; ///< what the values are, with their unit
    std::vector<double> values;
    double quartile1 = 0;
    double median = 0;
    double quartile3 = 0;
};

/// Fills \p plot, which must be empty, with a grid of histograms in \p columns, row by row. The
/// areas of the bars add up to 1; a line marks the median and dashed lines mark the quartiles.
/// Numbers follow the widget's locale. A histogram without values says so. GUI thread only.
void drawHistograms(QCustomPlot& plot, const std::vector<HistogramPlot>& histograms, int columns);

} // namespace saliscope::ui
