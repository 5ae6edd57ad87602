// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/scatter_view.h"

#include <QEvent>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <qcustomplot.h>

#include "widgets/plots/plot_colours.h"
#include "widgets/plots/plot_style.h"

namespace saliscope::ui
{

namespace
{

constexpr double reach = 8; ///< pixels
/// QCustomPlot treats a press that moves farther as a drag.
constexpr int clickMoves = 3;

} // namespace

ScatterView::ScatterView(QWidget* parent)
    : QWidget(parent)
    , m_plot(new QCustomPlot(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_plot);
    m_plot->setAccessibleName(tr("Scatter plot"));
    m_plot->setSelectionRectMode(QCP::srmCustom);
    connect(m_plot->selectionRect(), &QCPSelectionRect::accepted, this, &ScatterView::finishBrush);
    connect(m_plot, &QCustomPlot::mousePress, this,
            [this](const QMouseEvent* event) { m_pressed = event->pos(); });
    connect(m_plot, &QCustomPlot::mouseRelease, this,
            [this](const QMouseEvent* event) { finishClick(*event); });
    connect(m_plot, &QCustomPlot::mouseDoubleClick, this, [this](const QMouseEvent* event) {
        if (const int row = rowAt(event->position()); row >= 0)
            emit activated(row);
    });
    shortenAxisNames(*m_plot);
    draw();
}

void ScatterView::setPlot(ScatterPlot plot)
{
    m_points = std::move(plot);
    m_selected.removeIf([this](int row) { return row >= m_points.x.size(); });
    draw();
}

void ScatterView::setSelected(QList<int> rows)
{
    rows.removeIf([this](int row) { return row < 0 || row >= m_points.x.size(); });
    if (rows == m_selected)
        return;
    m_selected = std::move(rows);
    if (QCPLayer* layer = m_plot->layer(QStringLiteral("selected")))
        layer->replot();
}

void ScatterView::draw()
{
    // This also removes the legend's graphs and the texts of an earlier drawing.
    m_plot->clearItems();
    m_plot->clearPlottables();
    drawScatter(*m_plot, m_points, m_selected);
    adoptPalette(*m_plot, palette());
    m_plot->replot();
}

void ScatterView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::LocaleChange)
        draw();
    QWidget::changeEvent(event);
}

void ScatterView::finishBrush(const QRect& area)
{
    const QCPAxisRect* rect = m_plot->axisRect();
    if (rect == nullptr || m_points.empty())
        return;
    const QCPAxis* across = rect->axis(QCPAxis::atBottom);
    const QCPAxis* up = rect->axis(QCPAxis::atLeft);
    const QRectF pixels(area);
    const QRectF brush(
        QPointF(across->pixelToCoord(pixels.left()), up->pixelToCoord(pixels.top())),
        QPointF(across->pixelToCoord(pixels.right()), up->pixelToCoord(pixels.bottom())));
    emit brushed(rowsInside(m_points, brush));
}

void ScatterView::finishClick(const QMouseEvent& event)
{
    if (event.button() != Qt::LeftButton ||
        (event.pos() - m_pressed).manhattanLength() > clickMoves)
        return;
    const int row = rowAt(event.position());
    emit brushed(row < 0 ? QList<int>() : QList<int>{row});
}

std::optional<QPointF> ScatterView::placeOf(int row) const
{
    const QCPAxisRect* rect = m_plot->axisRect();
    if (rect == nullptr || row < 0 || row >= m_points.x.size() || !m_points.isShown(row))
        return std::nullopt;
    return QPointF(rect->axis(QCPAxis::atBottom)->coordToPixel(m_points.x[row]),
                   rect->axis(QCPAxis::atLeft)->coordToPixel(m_points.y[row]));
}

int ScatterView::rowAt(QPointF place) const
{
    int nearest = -1;
    double best = reach * reach;
    for (int row = 0; row < m_points.x.size(); ++row) {
        const std::optional<QPointF> point = placeOf(row);
        if (!point)
            continue;
        const QPointF away = *point - place;
        const double distance = QPointF::dotProduct(away, away);
        if (distance <= best) {
            best = distance;
            nearest = row;
        }
    }
    return nearest;
}

} // namespace saliscope::ui
