// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/plot_colours.h"

#include <QPalette>

#include <qcustomplot.h>

namespace saliscope::ui
{

namespace
{

QColor mixed(const QColor& first, const QColor& second, double share)
{
    const auto mix = [share](int one, int other) {
        return int(one * (1 - share) + other * share + 0.5);
    };
    return {mix(first.red(), second.red()), mix(first.green(), second.green()),
            mix(first.blue(), second.blue())};
}

bool isGrey(const QColor& colour)
{
    constexpr int darkest = 100;
    return colour.red() == colour.green() && colour.green() == colour.blue() &&
           colour.red() <= darkest;
}

QPen withColour(QPen pen, const QColor& colour)
{
    pen.setColor(colour);
    return pen;
}

void colourAxis(QCPAxis& axis, const QColor& text, const QColor& grid)
{
    axis.setBasePen(withColour(axis.basePen(), text));
    axis.setTickPen(withColour(axis.tickPen(), text));
    axis.setSubTickPen(withColour(axis.subTickPen(), text));
    axis.setLabelColor(text);
    axis.setTickLabelColor(text);
    axis.grid()->setPen(withColour(axis.grid()->pen(), grid));
}

void colourPlottable(QCPAbstractPlottable& plottable, const QColor& text)
{
    if (isGrey(plottable.pen().color()))
        plottable.setPen(withColour(plottable.pen(), text));
    auto* graph = qobject_cast<QCPGraph*>(&plottable);
    if (graph == nullptr || !isGrey(graph->scatterStyle().pen().color()))
        return;
    QCPScatterStyle style = graph->scatterStyle();
    style.setPen(text);
    style.setBrush(text);
    graph->setScatterStyle(style);
}

void colourLegend(QCPLegend& legend, const QColor& text, QColor base)
{
    base.setAlpha(200);
    legend.setBrush(base);
    legend.setTextColor(text);
    for (int item = 0; item < legend.itemCount(); ++item)
        legend.item(item)->setTextColor(text);
}

void colourElements(QCPLayoutElement& element, const QColor& text, const QColor& base)
{
    if (auto* title = qobject_cast<QCPTextElement*>(&element))
        title->setTextColor(text);
    if (auto* legend = qobject_cast<QCPLegend*>(&element))
        colourLegend(*legend, text, base);
    for (QCPLayoutElement* part : element.elements(false))
        if (part != nullptr)
            colourElements(*part, text, base);
}

} // namespace

void adoptPalette(QCustomPlot& plot, const QPalette& palette)
{
    const QColor text = palette.color(QPalette::Text);
    const QColor base = palette.color(QPalette::Base);
    const QColor grid = mixed(base, text, 0.2);
    plot.setBackground(base);
    for (QCPAxisRect* rect : plot.axisRects())
        for (QCPAxis* axis : rect->axes())
            colourAxis(*axis, text, grid);
    for (int item = 0; item < plot.itemCount(); ++item)
        if (auto* label = qobject_cast<QCPItemText*>(plot.item(item)))
            label->setColor(text);
    for (int index = 0; index < plot.plottableCount(); ++index)
        colourPlottable(*plot.plottable(index), text);
    colourElements(*plot.plotLayout(), text, base);
}

} // namespace saliscope::ui
