// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/scatter_plot.h"

#include <algorithm>

#include <qcustomplot.h>

#include "widgets/plots/plot_style.h"
#include "widgets/plots/scatter_points.h"
#include "widgets/plots/score_plot_parts.h"
#include "widgets/texts/told.h"

namespace saliscope::ui
{

namespace
{

/// Adds an empty graph for each group, for the legend.
void addGroups(QCPAxisRect& rect, QCustomPlot& plot, const ScatterPlot& points)
{
    constexpr double size = 7;
    QCPLegend* legend = addPlotLegend(rect, plot);
    for (int group = 0; group < points.groupNames.size(); ++group) {
        auto* graph = new QCPGraph(rect.axis(QCPAxis::atBottom), rect.axis(QCPAxis::atLeft));
        graph->setLineStyle(QCPGraph::lsNone);
        graph->setScatterStyle(scatterStyle(group, size));
        graph->setName(points.groupNames[group]);
        legend->addItem(new QCPPlottableLegendItem(legend, graph));
    }
    // The legend is beside the points, because they may be anywhere.
    rect.insetLayout()->take(legend);
    auto* grid = qobject_cast<QCPLayoutGrid*>(rect.layout());
    auto* column = new QCPLayoutGrid;
    column->addElement(0, 0, legend);
    // Takes the height that the legend leaves.
    column->addElement(1, 0, new QCPLayoutElement(&plot));
    column->setRowStretchFactor(0, 0.001);
    grid->addElement(1, 1, column);
    grid->setColumnStretchFactor(1, 0.001);
    legend->setMargins(QMargins(4, 4, 4, 4));
}

QCPLayer* selectedLayer(QCustomPlot& plot)
{
    const QString name = QStringLiteral("selected");
    if (plot.layer(name) == nullptr) {
        plot.addLayer(name, plot.layer("main"));
        // With a layer of its own, another selection redraws only the selected points.
        plot.layer(name)->setMode(QCPLayer::lmBuffered);
    }
    return plot.layer(name);
}

} // namespace

bool ScatterPlot::empty() const
{
    for (int row = 0; row < x.size(); ++row)
        if (isShown(row))
            return false;
    return true;
}

QList<int> rowsInside(const ScatterPlot& plot, const QRectF& area)
{
    const QRectF sorted = area.normalized();
    QList<int> rows;
    for (int row = 0; row < plot.x.size(); ++row)
        if (plot.x[row] >= sorted.left() && plot.x[row] <= sorted.right() &&
            plot.y[row] >= sorted.top() && plot.y[row] <= sorted.bottom())
            rows.append(row);
    return rows;
}

QString drawScatter(QCustomPlot& plot, const ScatterPlot& points, const QList<int>& selected)
{
    plot.plotLayout()->clear();
    plot.setAutoAddPlottableToLegend(false);
    QCPAxisRect* rect = addPlotCell(plot, 0, 0, {});
    stylePlotAxes(*rect, plot, points.across, points.up);
    if (points.empty()) {
        const QString text = told(say("No case has both of these values."));
        sayInPlot(plot, *rect, text);
        return text;
    }
    ValueRange across;
    ValueRange up;
    for (int row = 0; row < points.x.size(); ++row) {
        if (!points.isShown(row))
            continue;
        across.include(points.x[row]);
        up.include(points.y[row]);
    }
    across.apply(*rect->axis(QCPAxis::atBottom));
    up.apply(*rect->axis(QCPAxis::atLeft));
    addGroups(*rect, plot, points);
    new ScatterPoints(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft), points, nullptr);
    auto* above = new ScatterPoints(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft),
                                    points, &selected);
    above->setLayer(selectedLayer(plot));
    return {};
}

} // namespace saliscope::ui
