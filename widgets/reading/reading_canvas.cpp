// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reading/reading_canvas.h"

#include <algorithm>
#include <cmath>

#include <QMouseEvent>
#include <QPainter>

namespace saliscope::ui
{

namespace
{

constexpr double largestZoom = 32;
/// A press that moves farther than this, in pixels of the screen, draws a box.
constexpr double boxStarts = 5;
constexpr double crossArm = 9;
const QColor markColour(0, 229, 255);

cases::CaseBox boxBetweenPoints(QPointF first, QPointF second)
{
    const QRectF rect = QRectF(first, second).normalized();
    return {1, rect.x(), rect.y(), rect.width(), rect.height()};
}

} // namespace

ReadingCanvas::ReadingCanvas(QWidget* parent)
    : QWidget(parent)
    , m_renderer(std::make_shared<PicturePool>())
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(200, 160);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setCursor(Qt::CrossCursor);
    setAccessibleName(tr("Picture to read"));
}

void ReadingCanvas::setCase(std::shared_ptr<const cases::CasePicture> picture,
                            std::shared_ptr<const cases::CaseMap> map)
{
    m_content.picture = std::move(picture);
    m_content.view = {};
    m_map = std::move(map);
    m_content.map = m_mapHidden ? nullptr : m_map;
    if (m_content.picture) {
        const double low = m_content.picture->low;
        const double high = m_content.picture->high;
        m_content.window = {(low + high) / 2, std::max(0.002, high - low), true};
    }
    clearMark();
}

void ReadingCanvas::setDisplay(session::DisplaySettings display)
{
    display.boxes = false;
    display.range = session::RangePolicy::PerImage;
    m_content.display = std::move(display);
    update();
}

void ReadingCanvas::setMapHidden(bool hidden)
{
    m_mapHidden = hidden;
    m_content.map = hidden ? nullptr : m_map;
    update();
}

void ReadingCanvas::clearMark()
{
    m_point.reset();
    m_box.reset();
    update();
}

QPointF ReadingCanvas::inPicture(QPointF place) const
{
    const QPointF point = geometryOfPicture().toPicture(place);
    return {std::clamp(point.x(), 0., double(m_content.picture->image.width)),
            std::clamp(point.y(), 0., double(m_content.picture->image.height))};
}

void ReadingCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.drawImage(0, 0, m_renderer.render(m_content, QSizeF(size()), devicePixelRatioF()));
    painter.setRenderHint(QPainter::Antialiasing);
    // A dark line below a bright one is visible on any picture.
    for (const QPen& pen : {QPen(Qt::black, 4), QPen(markColour, 2)}) {
        painter.setPen(pen);
        if (m_box)
            painter.drawRect(geometryOfPicture().toPane(*m_box));
        if (m_point) {
            const QPointF at = geometryOfPicture().toPane(QPointF(m_point->x, m_point->y));
            painter.drawLine(at - QPointF(crossArm, 0), at + QPointF(crossArm, 0));
            painter.drawLine(at - QPointF(0, crossArm), at + QPointF(0, crossArm));
        }
    }
}

void ReadingCanvas::mousePressEvent(QMouseEvent* event)
{
    if (!m_content.picture || m_button != Qt::NoButton)
        return;
    m_button = event->button();
    m_pressed = m_last = event->position();
}

void ReadingCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (m_button == Qt::NoButton || !m_content.picture)
        return;
    const QPointF place = event->position();
    if (m_button != Qt::LeftButton) {
        const PaneGeometry geometry = geometryOfPicture();
        const QPointF middle(width() / 2., height() / 2.);
        QPointF centre = geometry.toShares(geometry.toPicture(middle - (place - m_last)));
        m_content.view.centre = {std::clamp(centre.x(), 0., 1.), std::clamp(centre.y(), 0., 1.)};
        m_last = place;
    } else if (m_box || QLineF(m_pressed, place).length() >= boxStarts) {
        m_point.reset();
        m_box = boxBetweenPoints(inPicture(m_pressed), inPicture(place));
    }
    update();
}

void ReadingCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != m_button || !m_content.picture)
        return;
    m_button = Qt::NoButton;
    if (event->button() != Qt::LeftButton)
        return;
    const bool moved = QLineF(m_pressed, event->position()).length() >= boxStarts;
    if (!moved) {
        const QPointF at = inPicture(event->position());
        m_box.reset();
        m_point = session::ReadingPoint{at.x(), at.y()};
    } else if (m_box && (m_box->width <= 0 || m_box->height <= 0)) {
        m_box.reset();
    }
    update();
    emit marked();
}

void ReadingCanvas::wheelEvent(QWheelEvent* event)
{
    constexpr double degreesPerStep = 120;
    if (m_content.picture)
        zoom(std::pow(1.2, event->angleDelta().y() / degreesPerStep), event->position());
}

void ReadingCanvas::zoom(double factor, QPointF anchor)
{
    const QPointF place = geometryOfPicture().toPicture(anchor);
    const QPointF centre = geometryOfPicture().toPicture(QPointF(width() / 2., height() / 2.));
    const double wanted = std::clamp(m_content.view.zoom * factor, 1., largestZoom);
    const double shrink = m_content.view.zoom / wanted;
    m_content.view.centre = geometryOfPicture().toShares(place + (centre - place) * shrink);
    m_content.view.zoom = wanted;
    update();
}

} // namespace saliscope::ui
