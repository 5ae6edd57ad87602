// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/score_plots.h"

#include <algorithm>

#include <qcustomplot.h>

#include "widgets/plots/plot_style.h"
#include "widgets/plots/score_plot_parts.h"
#include "widgets/texts/told.h"

namespace saliscope::ui
{

namespace
{

/// Room above the highest value for one line of the legend, as a share of the values' extent.
constexpr double legendHeadroom = 0.08;
/// With more lines than this the legend would take too much room, so it is placed beside the plot.
constexpr std::size_t mostLinesInside = 5;

/// Error bars of several series are drawn side by side, not on top of each other.
double shiftOf(std::size_t series, std::size_t count)
{
    const double between = std::min(0.14, 0.8 / double(count));
    return between * (double(series) - double(count - 1) / 2);
}

std::vector<PlottedMean> meansOf(const IntervalPlot& shown, std::size_t index, ValueRange& range)
{
    const IntervalSeries& series = shown.series[index];
    std::vector<PlottedMean> means;
    for (std::size_t place = 0; place < series.means.size(); ++place) {
        if (!series.means[place])
            continue;
        means.push_back({double(place + 1) + shiftOf(index, shown.series.size()),
                         *series.means[place], series.intervals.at(place)});
        range.include(means.back().mean);
        if (means.back().interval) {
            range.include(means.back().interval->low);
            range.include(means.back().interval->high);
        }
    }
    return means;
}

void putBeside(QCPAxisRect& rect, QCPLegend& legend)
{
    auto* cell = qobject_cast<QCPLayoutGrid*>(rect.layout());
    rect.insetLayout()->take(&legend);
    cell->addElement(1, 1, &legend);
    cell->setColumnStretchFactor(1, 0.01); // the legend's column is only as wide as necessary
    legend.setMaximumSize(legend.minimumOuterSizeHint().width(), QWIDGETSIZE_MAX);
}

void drawOne(QCustomPlot& plot, QCPAxisRect& rect, const IntervalPlot& shown)
{
    stylePlotAxes(rect, plot, {}, shown.axis);
    ValueRange range;
    std::vector<std::vector<PlottedMean>> means;
    for (std::size_t index = 0; index < shown.series.size(); ++index)
        means.push_back(meansOf(shown, index, range));
    if (range.isEmpty()) {
        sayInPlot(plot, rect, told(say("No scored samples")));
        return;
    }
    nameTicks(*rect.axis(QCPAxis::atBottom), shown.places);
    addReferenceLine(rect, shown.reference, range);
    QCPLegend* legend = addPlotLegend(rect, plot);
    for (std::size_t index = 0; index < means.size(); ++index) {
        QCPGraph* graph = addMeanMarks(rect, means[index], int(index));
        graph->setName(shown.series[index].name);
        legend->addItem(new QCPPlottableLegendItem(legend, graph));
    }
    const bool isInside = means.size() <= mostLinesInside;
    if (!isInside)
        putBeside(rect, *legend);
    range.apply(*rect.axis(QCPAxis::atLeft), isInside ? legendHeadroom * double(means.size()) : 0);
}

} // namespace

void drawIntervalPlots(QCustomPlot& plot, const std::vector<IntervalPlot>& plots, int columns)
{
    plot.plotLayout()->clear();
    plot.setAutoAddPlottableToLegend(false);
    for (int i = 0; i < static_cast<int>(plots.size()); ++i) {
        const IntervalPlot& shown = plots[std::size_t(i)];
        drawOne(plot, *addPlotCell(plot, i / columns, i % columns, shown.title), shown);
    }
}

} // namespace saliscope::ui
