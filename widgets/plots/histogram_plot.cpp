// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plots/histogram_plot.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include <qcustomplot.h>

#include "store/histogram.h"

namespace saliscope
{

namespace
{

// Okabe and Ito's colours, which the colour-blind tell apart.
constexpr QColor barColour(0, 114, 178, 180);
constexpr QColor medianColour(213, 94, 0);
constexpr QColor quartileColour(0, 0, 0);

QString translated(const char* text)
{
    return QCoreApplication::translate("HistogramPlot", text);
}

QFont fontOf(const QCustomPlot& plot, double scale, bool bold = false)
{
    QFont font = plot.font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setBold(bold);
    return font;
}

void styleAxes(QCPAxisRect& rect, const HistogramPlot& histogram, const QCustomPlot& plot)
{
    rect.setupFullAxesBox();
    for (QCPAxis* axis : {rect.axis(QCPAxis::atTop), rect.axis(QCPAxis::atRight)})
        axis->setVisible(false);
    QCPAxis* across = rect.axis(QCPAxis::atBottom);
    QCPAxis* up = rect.axis(QCPAxis::atLeft);
    across->setLabel(histogram.axis);
    up->setLabel(translated("Density"));
    for (QCPAxis* axis : {across, up}) {
        axis->setLayer("axes");
        axis->grid()->setLayer("grid");
        axis->setLabelFont(fontOf(plot, 1));
        axis->setTickLabelFont(fontOf(plot, 0.9));
        axis->grid()->setPen(QPen(QColor(190, 190, 190), 0.5, Qt::DashLine));
        axis->grid()->setZeroLinePen(Qt::NoPen);
        axis->setNumberFormat("g");
        axis->setNumberPrecision(4);
    }
}

QCPLegend* addLegend(QCPAxisRect& rect, const QCustomPlot& plot)
{
    auto* legend = new QCPLegend;
    rect.insetLayout()->addElement(legend, Qt::AlignTop | Qt::AlignRight);
    legend->setLayer("legend");
    legend->setFont(fontOf(plot, 0.85));
    legend->setBorderPen(Qt::NoPen);
    legend->setBrush(QColor(255, 255, 255, 200));
    return legend;
}

void addBars(QCPAxisRect& rect, const Histogram& histogram)
{
    auto* bars = new QCPBars(rect.axis(QCPAxis::atBottom), rect.axis(QCPAxis::atLeft));
    bars->setWidth(histogram.width);
    bars->setBrush(barColour);
    bars->setPen(QPen(Qt::white, 0.5));
    for (std::size_t i = 0; i < histogram.densities.size(); ++i)
        bars->addData(histogram.first + (double(i) + 0.5) * histogram.width,
                      histogram.densities[i]);
}

/// Upright lines at \p places under one name.
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

void sayEmpty(QCustomPlot& plot, QCPAxisRect& rect)
{
    for (QCPAxis* axis : rect.axes()) {
        axis->setTicks(false);
        axis->setTickLabels(false);
        axis->grid()->setVisible(false);
    }
    auto* text = new QCPItemText(&plot);
    text->setClipToAxisRect(false);
    for (QCPItemPosition* position : text->positions()) {
        position->setAxisRect(&rect);
        position->setType(QCPItemPosition::ptAxisRectRatio);
        position->setCoords(0.5, 0.5);
    }
    text->setText(translated("No scored samples"));
    text->setFont(fontOf(plot, 1));
}

void drawOne(QCustomPlot& plot, QCPAxisRect& rect, const HistogramPlot& shown)
{
    styleAxes(rect, shown, plot);
    const Histogram histogram = densityHistogram(shown.values, shown.quartile1, shown.quartile3);
    if (histogram.densities.empty()) {
        sayEmpty(plot, rect);
        return;
    }
    const double highest =
        *std::max_element(histogram.densities.begin(), histogram.densities.end());
    const double last = histogram.first + histogram.width * double(histogram.densities.size());
    const double margin = (last - histogram.first) * 0.04;
    addBars(rect, histogram);
    QCPLegend* legend = addLegend(rect, plot);
    const auto number = [&](double value) { return plot.locale().toString(value, 'f', 3); };
    addLines(rect, *legend, {shown.median}, highest * 1.05, QPen(medianColour, 2),
             translated("Median %1").arg(number(shown.median)));
    addLines(rect, *legend, {shown.quartile1, shown.quartile3}, highest * 1.05,
             QPen(quartileColour, 1.2, Qt::DashLine),
             translated("Quartiles %1, %2").arg(number(shown.quartile1), number(shown.quartile3)));
    rect.axis(QCPAxis::atBottom)->setRange(histogram.first - margin, last + margin);
    // Room above the bars for the legend.
    rect.axis(QCPAxis::atLeft)->setRange(0, highest * 1.3);
}

} // namespace

void drawHistograms(QCustomPlot& plot, const std::vector<HistogramPlot>& histograms, int columns)
{
    plot.plotLayout()->clear();
    plot.setAutoAddPlottableToLegend(false);
    for (int i = 0; i < static_cast<int>(histograms.size()); ++i) {
        const HistogramPlot& histogram = histograms[std::size_t(i)];
        auto* cell = new QCPLayoutGrid;
        auto* rect = new QCPAxisRect(&plot);
        plot.plotLayout()->addElement(i / columns, i % columns, cell);
        cell->setMargins(QMargins(6, 6, 6, 6));
        cell->addElement(0, 0, new QCPTextElement(&plot, histogram.title, fontOf(plot, 1.1, true)));
        cell->addElement(1, 0, rect);
        drawOne(plot, *rect, histogram);
    }
}

} // namespace saliscope
