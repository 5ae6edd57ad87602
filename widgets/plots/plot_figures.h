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

/// What the plots panel draws, made from what is known of cases. Any thread; columns have to exist.

/// One for each split that has values.
std::vector<HistogramPlot> columnHistograms(const CaseNumbers& numbers, int column);

/// What can be compared between algorithms: measures with columns of their own ("energy").
std::vector<std::string> comparedMeasures(const CaseNumbers& numbers);

/// The columns of \p measure beside each other, with the bootstrap intervals of their means: of
/// 10 000 resamples, or 1000 where there are more than 20 000 cases.
BoxPlot measureBoxes(const CaseNumbers& numbers, const std::string& measure);

/// Cases by two columns; the groups are their labels.
ScatterPlot columnScatter(const CaseNumbers& numbers, int across, int up);

/// Probability and energy where they are known, else the first two columns; -1 without any.
std::pair<int, int> usualScatter(const CaseNumbers& numbers);

/// A score of a sweep over the layers.
IntervalPlot sweepPlot(const results::SweepCurves& curves, std::size_t score);

} // namespace saliscope::ui
