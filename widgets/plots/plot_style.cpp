// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/plot_style.h"

#include <array>

#include <qcustomplot.h>

namespace saliscope::ui
{

QFont plotFont(const QCustomPlot& plot, double scale, bool bold)
{
    QFont font = plot.font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setBold(bold);
    return font;
}

QColor plotColour(int index)
{
    static constexpr std::array<QColor, plotColours> colours = {
        QColor(0, 114, 178), QColor(213, 94, 0),   QColor(0, 158, 115), QColor(204, 121, 167),
        QColor(230, 159, 0), QColor(86, 180, 233), QColor(80, 80, 80)};
    return colours[std::size_t(index) % colours.size()];
}

QCPAxisRect* addPlotCell(QCustomPlot& plot, int row, int column, const QString& title)
{
    auto* cell = new QCPLayoutGrid;
    auto* rect = new QCPAxisRect(&plot);
    plot.plotLayout()->addElement(row, column, cell);
    cell->setMargins(QMargins(6, 6, 6, 6));
    cell->addElement(0, 0, new QCPTextElement(&plot, title, plotFont(plot, 1.1, true)));
    cell->addElement(1, 0, rect);
    return rect;
}

void stylePlotAxes(QCPAxisRect& rect, const QCustomPlot& plot, const QString& across,
                   const QString& up)
{
    rect.setupFullAxesBox();
    for (QCPAxis* axis : {rect.axis(QCPAxis::atTop), rect.axis(QCPAxis::atRight)})
        axis->setVisible(false);
    rect.axis(QCPAxis::atBottom)->setLabel(across);
    rect.axis(QCPAxis::atLeft)->setLabel(up);
    for (QCPAxis* axis : {rect.axis(QCPAxis::atBottom), rect.axis(QCPAxis::atLeft)}) {
        axis->setLayer("axes");
        axis->grid()->setLayer("grid");
        axis->setLabelFont(plotFont(plot, 1));
        axis->setTickLabelFont(plotFont(plot, 0.9));
        axis->grid()->setPen(QPen(QColor(190, 190, 190), 0.5, Qt::DashLine));
        axis->grid()->setZeroLinePen(Qt::NoPen);
        axis->setNumberFormat("g");
        axis->setNumberPrecision(4);
    }
}

void shortenAxisNames(QCustomPlot& plot)
{
    static constexpr const char* wholeName = "wholeName";
    // The layout leaves room for the line of a name only where a name exists.
    QObject::connect(&plot, &QCustomPlot::beforeReplot, &plot, [&plot] {
        for (const QCPAxisRect* rect : plot.axisRects())
            for (QCPAxis* axis : rect->axes())
                if (const QVariant name = axis->property(wholeName); name.isValid())
                    axis->setLabel(name.toString());
    });
    QObject::connect(&plot, &QCustomPlot::afterLayout, &plot, [&plot] {
        for (const QCPAxisRect* rect : plot.axisRects())
            for (QCPAxis* axis : rect->axes()) {
                const bool across = axis->orientation() == Qt::Horizontal;
                const QFontMetrics metrics(axis->labelFont());
                axis->setProperty(wholeName, axis->label());
                axis->setLabel(metrics.elidedText(axis->label(), Qt::ElideRight,
                                                  across ? rect->width() : rect->height()));
            }
    });
}

void hideWideLegends(QCustomPlot& plot)
{
    QObject::connect(&plot, &QCustomPlot::afterLayout, &plot, [&plot] {
        for (QCPAxisRect* rect : plot.axisRects())
            for (QCPLayoutElement* element : rect->insetLayout()->elements(false))
                if (auto* legend = qobject_cast<QCPLegend*>(element))
                    legend->setVisible(legend->minimumOuterSizeHint().width() <= rect->width());
    });
}

void nameTicks(QCPAxis& axis, const QStringList& names)
{
    constexpr int fewNames = 6;
    constexpr int longestUpright = 13;
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    bool turned = names.size() > fewNames;
    for (qsizetype index = 0; index < names.size(); ++index) {
        ticker->addTick(double(index + 1), names[index]);
        turned = turned || names[index].section('\n', 0, 0).size() > longestUpright;
    }
    axis.setTicker(ticker);
    axis.setTickLabelRotation(turned ? 90 : 0);
    axis.setSubTicks(false);
    axis.grid()->setVisible(false);
    axis.setRange(0.4, double(names.size()) + 0.6);
}

QCPLegend* addPlotLegend(QCPAxisRect& rect, const QCustomPlot& plot)
{
    auto* legend = new QCPLegend;
    rect.insetLayout()->addElement(legend, Qt::AlignTop | Qt::AlignRight);
    legend->setLayer("legend");
    legend->setFont(plotFont(plot, 0.85));
    legend->setBorderPen(Qt::NoPen);
    legend->setBrush(QColor(255, 255, 255, 200));
    return legend;
}

void sayInPlot(QCustomPlot& plot, QCPAxisRect& rect, const QString& text)
{
    for (QCPAxis* axis : rect.axes()) {
        axis->setTicks(false);
        axis->setTickLabels(false);
        axis->grid()->setVisible(false);
    }
    auto* item = new QCPItemText(&plot);
    item->setClipToAxisRect(false);
    for (QCPItemPosition* position : item->positions()) {
        position->setAxisRect(&rect);
        position->setType(QCPItemPosition::ptAxisRectRatio);
        position->setCoords(0.5, 0.5);
    }
    item->setText(text);
    item->setFont(plotFont(plot, 1));
}

} // namespace saliscope::ui
