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

QStringList namesOf(const BoxPlot& shown, const QLocale& locale)
{
    QStringList names;
    for (const ScoreBox& box : shown.boxes)
        names << box.name + '\n' +
                     told(say("n = %1", locale.toString(qulonglong(box.count)).toStdString()));
    return names;
}

void addBoxes(QCPAxisRect& rect, const BoxPlot& shown)
{
    auto* boxes = new QCPStatisticalBox(rect.axis(QCPAxis::atBottom), rect.axis(QCPAxis::atLeft));
    boxes->setWidth(0.55);
    boxes->setWhiskerWidth(0.25);
    QColor fill = plotColour(0);
    fill.setAlpha(60);
    boxes->setBrush(fill);
    boxes->setPen(QPen(plotColour(0), 1.2));
    boxes->setWhiskerPen(QPen(plotColour(0), 1.2));
    boxes->setWhiskerBarPen(QPen(plotColour(0), 1.2));
    boxes->setMedianPen(QPen(plotColour(1), 2, Qt::SolidLine, Qt::FlatCap));
    boxes->setOutlierStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, plotColour(0), 4));
    for (std::size_t i = 0; i < shown.boxes.size(); ++i) {
        const ScoreBox& box = shown.boxes[i];
        if (box.count > 0)
            boxes->addData(double(i + 1), box.low, box.quartile1, box.median, box.quartile3,
                           box.high, QVector<double>(box.outliers.begin(), box.outliers.end()));
    }
}

void addMeans(QCPAxisRect& rect, const BoxPlot& shown)
{
    std::vector<PlottedMean> means;
    for (std::size_t i = 0; i < shown.boxes.size(); ++i)
        if (shown.boxes[i].count > 0)
            means.push_back({double(i + 1), shown.boxes[i].mean, shown.boxes[i].interval});
    addMeanMarks(rect, means);
}

ValueRange rangeOf(const BoxPlot& shown)
{
    ValueRange range;
    for (const ScoreBox& box : shown.boxes) {
        if (box.count == 0)
            continue;
        for (const double value : {box.low, box.high, box.mean})
            range.include(value);
        for (const double value : box.outliers)
            range.include(value);
        if (box.interval) {
            range.include(box.interval->low);
            range.include(box.interval->high);
        }
    }
    return range;
}

void drawOne(QCustomPlot& plot, QCPAxisRect& rect, const BoxPlot& shown)
{
    const QString key = told(say("Boxes: quartiles and median; diamonds: means, 95 % intervals"));
    stylePlotAxes(rect, plot, shown.isExplained ? key : QString(), shown.axis);
    ValueRange range = rangeOf(shown);
    if (range.isEmpty()) {
        sayInPlot(plot, rect, told(say("No scored samples")));
        return;
    }
    nameTicks(*rect.axis(QCPAxis::atBottom), namesOf(shown, plot.locale()));
    addReferenceLine(rect, shown.reference, range);
    addBoxes(rect, shown);
    addMeans(rect, shown);
    range.apply(*rect.axis(QCPAxis::atLeft));
}

} // namespace

void drawBoxPlots(QCustomPlot& plot, const std::vector<BoxPlot>& plots, int columns)
{
    plot.plotLayout()->clear();
    plot.setAutoAddPlottableToLegend(false);
    for (int i = 0; i < static_cast<int>(plots.size()); ++i) {
        const BoxPlot& shown = plots[std::size_t(i)];
        drawOne(plot, *addPlotCell(plot, i / columns, i % columns, shown.title), shown);
    }
}

} // namespace saliscope::ui
