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

/// The scores of one algorithm, drawn as a box with whiskers.
struct ScoreBox {
    QString name;
    std::size_t count = 0; ///< number of scores; when it is 0 the other members have no meaning
    double quartile1 = 0;
    double median = 0;
    double quartile3 = 0;
    double low = 0; ///< ends of the whiskers
    double high = 0;
    std::vector<double> outliers;
    double mean = 0;
    std::optional<metrics::Interval> interval; ///< interval of the mean
};

/// Boxes of several algorithms side by side.
struct BoxPlot {
    QString title;
    QString axis; ///< what the scores are, with their unit
    std::vector<ScoreBox> boxes;
    std::optional<double> reference; ///< a value to compare with, such as that of chance
    bool isExplained = true;         ///< whether a line below explains boxes and diamonds
};

/// Fills \p plot, which must be empty, with a grid of box plots in \p columns, row by row. Boxes
/// and whiskers are Tukey's, with the outliers; a diamond marks each mean, with its interval.
/// Numbers follow the widget's locale. GUI thread only.
void drawBoxPlots(QCustomPlot& plot, const std::vector<BoxPlot>& plots, int columns);

/// One line of an interval plot: a mean for each place that has a value.
struct IntervalSeries {
    QString name;
    std::vector<std::optional<double>> means;
    std::vector<std::optional<metrics::Interval>> intervals;
};

/// Means with intervals, over places such as the layers of a network.
struct IntervalPlot {
    QString title;
    QString axis;
    QStringList places;
    std::vector<IntervalSeries> series;
    std::optional<double> reference;
};

/// Fills \p plot as drawBoxPlots() does, with interval plots: one line per series, with error bars.
void drawIntervalPlots(QCustomPlot& plot, const std::vector<IntervalPlot>& plots, int columns);

} // namespace saliscope::ui
