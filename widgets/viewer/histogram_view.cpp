// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/viewer/histogram_view.h"

#include <algorithm>
#include <cmath>

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

namespace saliscope::ui
{

namespace
{

constexpr double narrowest = 0.002;
constexpr double step = 0.01;
/// The distance from a handle, in pixels, within which the mouse takes hold of it.
constexpr double edgeReach = 7;

} // namespace

HistogramView::HistogramView(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Histogram of the picture with its grey window"));
    setToolTip(tr("How often each value occurs (root scale). Drag the ends or the middle of the "
                  "window; arrow keys move it, with Shift they widen it."));
}

void HistogramView::setHistogram(const std::array<std::uint32_t, 256>& counts)
{
    m_counts = counts;
    update();
}

void HistogramView::setWindow(const session::GreyWindow& window)
{
    m_window = window;
    const QLocale locale;
    setAccessibleDescription(tr("From %1 to %2")
                                 .arg(locale.toString(window.centre - window.width / 2, 'f', 3),
                                      locale.toString(window.centre + window.width / 2, 'f', 3)));
    update();
}

QRectF HistogramView::plot() const
{
    return QRectF(rect()).adjusted(8, 4, -8, -fontMetrics().height() - 4);
}

double HistogramView::xOf(double value) const
{
    return plot().left() + value * plot().width();
}

double HistogramView::valueOf(double x) const
{
    return (x - plot().left()) / plot().width();
}

HistogramView::Handle HistogramView::handleAt(double x) const
{
    const double half = std::abs(m_window.width) / 2;
    const double left =
        std::abs(x - std::clamp(xOf(m_window.centre - half), plot().left(), plot().right()));
    const double right =
        std::abs(x - std::clamp(xOf(m_window.centre + half), plot().left(), plot().right()));
    if (std::min(left, right) <= edgeReach)
        return left < right ? Handle::Left : Handle::Right;
    return Handle::Middle;
}

void HistogramView::wantEnds(double left, double right)
{
    const double width = std::max(right - left, narrowest);
    emit windowWanted({(left + right) / 2, std::copysign(width, m_window.width), false});
}

void HistogramView::drag(double value)
{
    const double half = std::abs(m_window.width) / 2;
    const double left = m_window.centre - half;
    const double right = m_window.centre + half;
    if (m_dragged == Handle::Left)
        wantEnds(std::min(value, right - narrowest), right);
    else if (m_dragged == Handle::Right)
        wantEnds(left, std::max(value, left + narrowest));
    else if (m_dragged == Handle::Middle)
        wantEnds(value - half, value + half);
}

void HistogramView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRectF area = plot();
    painter.fillRect(area, palette().base());
    const double most = std::sqrt(double(*std::max_element(m_counts.begin(), m_counts.end())));
    const double half = std::abs(m_window.width) / 2;
    const QRectF inside = QRectF(QPointF(xOf(m_window.centre - half), area.top()),
                                 QPointF(xOf(m_window.centre + half), area.bottom())) &
                          area;
    QColor accent = palette().highlight().color();
    accent.setAlpha(70);
    painter.fillRect(inside, accent);
    if (most > 0)
        for (std::size_t i = 0; i < m_counts.size(); ++i) {
            const double height = std::sqrt(double(m_counts[i])) / most * area.height();
            painter.fillRect(QRectF(area.left() + double(i) * area.width() / 256,
                                    area.bottom() - height, area.width() / 256 + 0.5, height),
                             palette().color(QPalette::Text));
        }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().highlight().color(), 2));
    for (const double x : {inside.left(), inside.right()})
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    if (hasFocus())
        painter.drawRect(area.adjusted(-2, -2, 2, 2));
    painter.setPen(palette().color(QPalette::WindowText));
    const QRectF scale(area.left(), area.bottom() + 2, area.width(), height() - area.bottom() - 2);
    const QLocale locale;
    painter.drawText(scale, Qt::AlignLeft, locale.toString(0));
    painter.drawText(scale, Qt::AlignHCenter, locale.toString(0.5));
    painter.drawText(scale, Qt::AlignRight, locale.toString(1));
}

void HistogramView::mousePressEvent(QMouseEvent* event)
{
    m_dragged = handleAt(event->position().x());
    drag(m_dragged == Handle::Middle ? valueOf(event->position().x())
                                     : std::clamp(valueOf(event->position().x()), 0., 1.));
}

void HistogramView::mouseMoveEvent(QMouseEvent* event)
{
    const bool end = handleAt(event->position().x()) != Handle::Middle;
    setCursor(end ? Qt::SizeHorCursor : Qt::ArrowCursor);
    if (m_dragged != Handle::None)
        drag(std::clamp(valueOf(event->position().x()), 0., 1.));
}

void HistogramView::mouseReleaseEvent(QMouseEvent*)
{
    m_dragged = Handle::None;
}

void HistogramView::keyPressEvent(QKeyEvent* event)
{
    const int direction = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (direction == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    const double half = std::abs(m_window.width) / 2;
    const bool widen = event->modifiers().testFlag(Qt::ShiftModifier);
    const double centre = m_window.centre + (widen ? 0 : direction * step);
    const double wider = std::max(half + (widen ? direction * step : 0), narrowest / 2);
    wantEnds(centre - wider, centre + wider);
}

} // namespace saliscope::ui
