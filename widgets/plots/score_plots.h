// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

#include "core/metrics/bootstrap.h"

class QCustomPlot;

namespace saliscope::ui
{

/// The scores of one algorithm as a box.
struct ScoreBox {
    QString name;
    std::size_t count = 0; ///< scores; without any, the rest means nothing
    double quartile1 = 0;
    double median = 0;
    double quartile3 = 0;
    double low = 0; ///< ends of the whiskers
    double high = 0;
    std::vector<double> outliers;
    double mean = 0;
    std::optional<metrics::Interval> interval; ///< of the mean
};

/// Several algorithms beside each other.
struct BoxPlot {
    QString title;
    QString axis; ///< what the scores are, with their unit
    std::vector<ScoreBox> boxes;
    std::optional<double> reference; ///< a value to compare with: chance
    bool isExplained = true;         ///< says below what boxes and diamonds are
};

/// Fills \p plot, which must be empty, with a grid of box plots of \p columns, row by row: box and
/// whiskers after Tukey with the outliers, a diamond at each mean with its interval. Numbers follow
/// the widget's locale. GUI thread only.
void drawBoxPlots(QCustomPlot& plot, const std::vector<BoxPlot>& plots, int columns);

/// One line of an interval plot: a mean at each place that has one.
struct IntervalSeries {
    QString name;
    std::vector<std::optional<double>> means;
    std::vector<std::optional<metrics::Interval>> intervals;
};

/// Means with intervals over places (layers of a network, say).
struct IntervalPlot {
    QString title;
    QString axis;
    QStringList places;
    std::vector<IntervalSeries> series;
    std::optional<double> reference;
};

/// The same for interval plots: one line per series, with error bars.
void drawIntervalPlots(QCustomPlot& plot, const std::vector<IntervalPlot>& plots, int columns);

} // namespace saliscope::ui
