// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inspector/road_plot.h"

#include <QEvent>
#include <QVBoxLayout>

#include <qcustomplot.h>

namespace saliscope::ui
{

namespace
{

constexpr std::array orders = {road::RemovalOrder::MostRelevantFirst,
                               road::RemovalOrder::LeastRelevantFirst};
// Okabe and Ito's colours, which colour-blind readers can tell apart on light and dark.
const std::array curveColours = {QColor(0xd5, 0x5e, 0x00), QColor(0x2a, 0x8f, 0xd0)};

QCPGraph* addGraph(QCustomPlot& plot, const QString& name)
{
    QCPGraph* graph = plot.addGraph();
    graph->setName(name);
    return graph;
}

/// Panes differ by pattern and number, because the colours already stand for MoRF and LeRF.
constexpr std::array patterns = {Qt::DashLine, Qt::DotLine, Qt::DashDotLine, Qt::DashDotDotLine};

} // namespace

RoadPlot::RoadPlot(QWidget* parent)
    : QWidget(parent)
{
    setUp();
    setUpLegend();
    applyColours();
}

void RoadPlot::setUp()
{
    m_plot = new QCustomPlot(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_plot);
    m_plot->setAutoAddPlottableToLegend(false);
    m_untouched = addGraph(*m_plot, tr("untouched"));
    for (const road::RemovalOrder order : orders) {
        const auto index = std::size_t(order);
        m_curves[index] = addGraph(
            *m_plot, order == road::RemovalOrder::MostRelevantFirst ? tr("MoRF") : tr("LeRF"));
        m_degenerate[index] = addGraph(*m_plot, tr("degenerate"));
        m_degenerate[index]->setLineStyle(QCPGraph::lsNone);
    }
    m_answer = addGraph(*m_plot, QString());
    m_place = new QCPItemStraightLine(m_plot);
    m_place->setVisible(false);
    m_plot->xAxis->setLabel(tr("Percentile"));
    m_plot->yAxis->setLabel(tr("Probability"));
    m_plot->xAxis->setRange(0, 100);
    m_plot->yAxis->setRange(-0.04, 1.04);
    m_plot->yAxis->ticker()->setTickCount(4);
    m_plot->setMinimumSize(minimumSizeHint());
}

void RoadPlot::setUpLegend()
{
    auto* row = new QCPLayoutGrid;
    m_plot->plotLayout()->addElement(1, 0, row);
    row->addElement(0, 0, m_plot->legend);
    row->setMargins(QMargins(0, 0, 0, 0));
    m_plot->legend->setVisible(true);
    m_plot->legend->setFillOrder(QCPLayoutGrid::foColumnsFirst);
    m_plot->legend->setBorderPen(Qt::NoPen);
    m_plot->legend->setBrush(Qt::NoBrush);
    m_plot->legend->setMargins(QMargins(2, 0, 2, 0));
    m_plot->legend->setIconSize(18, 10);
    m_plot->plotLayout()->setRowStretchFactor(1, 0.001);
    m_plot->plotLayout()->setRowSpacing(0);
    for (QCPGraph* graph : m_curves)
        graph->addToLegend();
}

void RoadPlot::applyColours()
{
    const QPalette& colours = palette();
    const QColor text = colours.color(QPalette::WindowText);
    m_plot->setBackground(colours.color(QPalette::Window));
    QFont small = font();
    small.setPointSizeF(font().pointSizeF() * 0.9);
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis}) {
        for (const auto set : {&QCPAxis::setBasePen, &QCPAxis::setTickPen, &QCPAxis::setSubTickPen})
            (axis->*set)(QPen(text, 1));
        axis->setLabelColor(text);
        axis->setTickLabelColor(text);
        axis->setLabelFont(small);
        axis->setTickLabelFont(small);
        axis->grid()->setPen(QPen(colours.color(QPalette::Mid), 0.5, Qt::DotLine));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    m_plot->legend->setFont(small);
    m_plot->legend->setTextColor(text);
    m_untouched->setPen(QPen(colours.color(QPalette::PlaceholderText), 1, Qt::DashLine));
    for (const road::RemovalOrder order : orders) {
        const auto index = std::size_t(order);
        const bool isMost = order == road::RemovalOrder::MostRelevantFirst;
        const QPen pen(curveColours[index], 2);
        m_curves[index]->setPen(pen);
        m_curves[index]->setScatterStyle(
            QCPScatterStyle(isMost ? QCPScatterStyle::ssDisc : QCPScatterStyle::ssSquare,
                            pen.color(), pen.color(), 6));
        m_degenerate[index]->setPen(pen);
        m_degenerate[index]->setScatterStyle(QCPScatterStyle(
            isMost ? QCPScatterStyle::ssCross : QCPScatterStyle::ssPlus, pen.color(), 9));
    }
    m_place->setPen(QPen(text, 1));
    m_answer->setLineStyle(QCPGraph::lsNone);
    m_answer->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(text, 2), Qt::NoBrush, 11));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void RoadPlot::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyColours();
    QWidget::changeEvent(event);
}

void RoadPlot::setCurve(std::optional<double> probability,
                        const std::vector<road::RoadPoint>& points)
{
    m_probability = probability;
    for (QCPGraph* graph :
         {m_curves[0], m_curves[1], m_degenerate[0], m_degenerate[1], m_untouched})
        graph->data()->clear();
    if (probability) {
        m_untouched->addData({0, 100}, {*probability, *probability});
        for (const road::RoadPoint& point : points) {
            const auto order = std::size_t(point.order);
            if (point.score)
                m_curves[order]->addData(point.percentile, *probability + *point.score);
            else
                m_degenerate[order]->addData(point.percentile, *probability);
        }
    }
    for (QCPGraph* graph : m_degenerate) {
        if (graph->data()->isEmpty())
            graph->removeFromLegend();
        else
            graph->addToLegend();
    }
    drawMarker();
}

void RoadPlot::setOthers(const std::vector<RoadPaneCurve>& curves)
{
    for (QCPGraph* graph : m_others)
        m_plot->removeGraph(graph);
    for (QCPItemText* number : m_numbers)
        m_plot->removeItem(number);
    m_others.clear();
    m_numbers.clear();
    for (const RoadPaneCurve& curve : curves)
        if (curve.probability && !curve.points.empty())
            addOther(curve);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void RoadPlot::addOther(const RoadPaneCurve& curve)
{
    for (const road::RemovalOrder order : orders) {
        const QColor colour = curveColours[std::size_t(order)];
        const QPen pen(colour, 1, patterns[std::size_t(curve.pane) % patterns.size()]);
        QCPGraph* line = addGraph(*m_plot, QString());
        QCPGraph* crosses = addGraph(*m_plot, QString());
        line->setPen(pen);
        crosses->setLineStyle(QCPGraph::lsNone);
        crosses->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCross, colour, 5));
        for (const road::RoadPoint& point : curve.points)
            if (point.order == order && point.score)
                line->addData(point.percentile, *curve.probability + *point.score);
            else if (point.order == order)
                crosses->addData(point.percentile, *curve.probability);
        if (!line->data()->isEmpty()) {
            const QCPGraphData& last = *(line->data()->constEnd() - 1);
            addNumber(curve.pane, last.key, last.value, colour);
        }
        m_others.push_back(line);
        m_others.push_back(crosses);
    }
}

void RoadPlot::addNumber(int pane, double percentile, double probability, const QColor& colour)
{
    auto* number = new QCPItemText(m_plot);
    number->setText(QString::number(pane + 1));
    number->setColor(colour);
    number->setFont(m_plot->legend->font());
    number->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    number->setPadding({3, 0, 0, 0});
    number->position->setCoords(percentile, probability);
    m_numbers.push_back(number);
}

void RoadPlot::setMarker(std::optional<road::RoadPoint> marker)
{
    m_marker = marker;
    drawMarker();
}

void RoadPlot::drawMarker()
{
    m_place->setVisible(m_marker.has_value());
    m_answer->data()->clear();
    if (m_marker) {
        m_place->point1->setCoords(m_marker->percentile, 0);
        m_place->point2->setCoords(m_marker->percentile, 1);
        if (m_marker->score && m_probability)
            m_answer->addData(m_marker->percentile, *m_probability + *m_marker->score);
    }
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

} // namespace saliscope::ui
