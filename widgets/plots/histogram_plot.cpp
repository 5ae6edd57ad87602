// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/histogram_plot.h"

#include <algorithm>
#include <cmath>

#include <qcustomplot.h>

#include "core/metrics/histogram.h"
#include "widgets/plots/plot_style.h"
#include "widgets/texts/told.h"

namespace saliscope::ui
{

namespace
{

// Okabe and Ito's colours, which colour-blind readers can tell apart.
constexpr QColor barColour(0, 114, 178, 180);
constexpr QColor medianColour(213, 94, 0);
constexpr QColor quartileColour(0, 0, 0);

void addBars(QCPAxisRect& rect, const metrics::Histogram& histogram)
{
    auto* bars = new QCPBars(rect.axis(QCPAxis::atBottom), rect.axis(QCPAxis::atLeft));
    bars->setWidth(histogram.width);
    bars->setBrush(barColour);
    bars->setPen(QPen(Qt::white, 0.5));
    for (std::size_t i = 0; i < histogram.densities.size(); ++i)
        bars->addData(histogram.first + (double(i) + 0.5) * histogram.width,
                      histogram.densities[i]);
}

/// Vertical lines at \p places that share one entry of the legend.
void addLines(QCPAxisRect& rect, QCPLegend& legend, const QList<double>& places, double height,
              const QPen& pen, const QString& name)
{
    auto* curve = new QCPCurve(rect.axis(QCPAxis::atBottom), rect.axis(QCPAxis::atLeft));
    curve->setPen(pen);
    curve->setName(name);
    for (const double place : places) {
        curve->addData(place, 0);
        curve->addData(place, height);
        curve->addData(place, qQNaN());
    }
    legend.addItem(new QCPPlottableLegendItem(&legend, curve));
}

void drawOne(QCustomPlot& plot, QCPAxisRect& rect, const HistogramPlot& shown)
{
    stylePlotAxes(rect, plot, shown.axis, told(say("Density")));
    const metrics::Histogram histogram =
        metrics::densityHistogram(shown.values, shown.quartile1, shown.quartile3);
    if (histogram.densities.empty()) {
        sayInPlot(plot, rect, told(say("No scored samples")));
        return;
    }
    const double highest =
        *std::max_element(histogram.densities.begin(), histogram.densities.end());
    const double last = histogram.first + histogram.width * double(histogram.densities.size());
    const double margin = (last - histogram.first) * 0.04;
    addBars(rect, histogram);
    QCPLegend* legend = addPlotLegend(rect, plot);
    const auto number = [&](double value) { return plot.locale().toString(value, 'f', 3); };
    addLines(rect, *legend, {shown.median}, highest * 1.05, QPen(medianColour, 2),
             told(say("Median %1", number(shown.median).toStdString())));
    addLines(rect, *legend, {shown.quartile1, shown.quartile3}, highest * 1.05,
             QPen(quartileColour, 1.2, Qt::DashLine),
             told(say("Quartiles %1, %2", number(shown.quartile1).toStdString(),
                      number(shown.quartile3).toStdString())));
    rect.axis(QCPAxis::atBottom)->setRange(histogram.first - margin, last + margin);
    // This leaves room above the bars for the legend.
    rect.axis(QCPAxis::atLeft)->setRange(0, highest * 1.3);
}

} // namespace

void drawHistograms(QCustomPlot& plot, const std::vector<HistogramPlot>& histograms, int columns)
{
    plot.plotLayout()->clear();
    plot.setAutoAddPlottableToLegend(false);
    for (int i = 0; i < static_cast<int>(histograms.size()); ++i) {
        const HistogramPlot& histogram = histograms[std::size_t(i)];
        auto* rect = addPlotCell(plot, i / columns, i % columns, histogram.title);
        drawOne(plot, *rect, histogram);
    }
}

} // namespace saliscope::ui
