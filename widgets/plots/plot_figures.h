// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

#include "core/results/sweep_curves.h"
#include "widgets/cases/case_numbers.h"
#include "widgets/plots/histogram_plot.h"
#include "widgets/plots/scatter_plot.h"
#include "widgets/plots/score_plots.h"

namespace saliscope::ui
{

/// Makes what the plots panel draws from the numbers of cases. Any thread. The columns have to
/// exist.

/// One histogram for each split that has values.
std::vector<HistogramPlot> columnHistograms(const CaseNumbers& numbers, int column);

/// The measures that algorithms can be compared by: those that have a column per algorithm
/// ("energy").
std::vector<std::string> comparedMeasures(const CaseNumbers& numbers);

/// The columns of \p measure side by side, with bootstrap intervals of their means. Takes 10 000
/// resamples, or 1000 when there are more than 20 000 cases.
BoxPlot measureBoxes(const CaseNumbers& numbers, const std::string& measure);

/// Cases as points of two columns, grouped by label.
ScatterPlot columnScatter(const CaseNumbers& numbers, int across, int up);

/// The columns to start with: probability and energy if they exist, else the first two; -1 when
/// there are none.
std::pair<int, int> usualScatter(const CaseNumbers& numbers);

/// The means of one score of a sweep, layer by layer.
IntervalPlot sweepPlot(const results::SweepCurves& curves, std::size_t score);

} // namespace saliscope::ui
