// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewer/pane_canvas.h"

#include <cmath>

#include <QMouseEvent>
#include <QNativeGestureEvent>

namespace saliscope
{

namespace
{

constexpr double smallestZoom = 0.25;
/// Pixels of the screen one pixel of the picture may cover.
constexpr double largestScale = 64;
/// Share of the grey range that a drag across so many pixels changes.
constexpr double windowPixels = 400;
constexpr double narrowestWindow = 0.002;
constexpr double panStep = 40;

} // namespace

PaneCanvas::PaneCanvas(std::shared_ptr<PicturePool> pool, QWidget* parent)
    : QWidget(parent)
    , m_renderer(std::move(pool))
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PaneCanvas::setContent(PaneContent content)
{
    m_content = std::move(content);
    update();
}

PaneView PaneCanvas::limited(PaneView view) const
{
    const double largest = std::max(1., largestScale / geometryOfPicture().fitScale());
    view.zoom = std::clamp(view.zoom, smallestZoom, largest);
    view.centre.setX(std::clamp(view.centre.x(), 0., 1.));
    view.centre.setY(std::clamp(view.centre.y(), 0., 1.));
    return view;
}

PaneView PaneCanvas::zoomed(double factor, QPointF anchor) const
{
    const PaneGeometry geometry = geometryOfPicture();
    const PaneView wanted = limited({m_content.view.centre, m_content.view.zoom * factor});
    const QPointF place = geometry.toPicture(anchor);
    const QPointF centre = geometry.toPicture(QPointF(width() / 2., height() / 2.));
    const double shrink = m_content.view.zoom / wanted.zoom;
    return limited({geometry.toShares(place + (centre - place) * shrink), wanted.zoom});
}

PaneView PaneCanvas::pixelView() const
{
    const double zoom = 1 / (geometryOfPicture().fitScale() * devicePixelRatioF());
    return {m_content.view.centre, zoom};
}

PaneView PaneCanvas::panned(QPointF pixels) const
{
    const PaneGeometry geometry = geometryOfPicture();
    const QPointF middle(width() / 2., height() / 2.);
    return limited({geometry.toShares(geometry.toPicture(middle - pixels)), m_content.view.zoom});
}

void PaneCanvas::dragWindow(QPointF moved)
{
    GreyWindow window = m_windowAtPress;
    const double size = std::abs(window.width);
    const double wider =
        std::clamp(size * std::exp2(moved.x() / windowPixels * 4), narrowestWindow, 4.);
    window.width = std::copysign(wider, window.width);
    window.centre =
        std::clamp(window.centre - moved.y() / windowPixels * std::max(wider, 0.05), -1., 2.);
    window.automatic = false;
    emit windowWanted(window);
}

bool PaneCanvas::event(QEvent* event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            emit viewWanted(zoomed(1 + gesture->value(), gesture->position()));
            return true;
        }
    }
    return QWidget::event(event);
}

void PaneCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.drawImage(0, 0, m_renderer.render(m_content, QSizeF(size()), devicePixelRatioF()));
    painter.setRenderHint(QPainter::Antialiasing);
    paintMarks(painter, m_content, QSizeF(size()));
}

void PaneCanvas::mousePressEvent(QMouseEvent* event)
{
    emit activated();
    m_last = m_pressed = event->position();
    m_windowAtPress = m_content.window;
    if (event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton)
        m_drag = Drag::Pan;
    else if (event->button() == Qt::RightButton)
        m_drag = Drag::Window;
}

void PaneCanvas::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    if (m_drag == Drag::Pan && m_content.picture)
        emit viewWanted(panned(at - m_last));
    else if (m_drag == Drag::Window && m_content.picture && at != m_pressed)
        dragWindow(at - m_pressed);
    m_last = at;
    if (m_content.picture)
        emit cursorMoved(geometryOfPicture().toPicture(at));
}

void PaneCanvas::mouseReleaseEvent(QMouseEvent*)
{
    m_drag = Drag::None;
}

void PaneCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::RightButton)
        emit automaticWindowWanted();
    else if (event->button() == Qt::LeftButton)
        emit fitWanted();
}

void PaneCanvas::wheelEvent(QWheelEvent* event)
{
    constexpr double perStep = 120;
    if (m_content.picture)
        emit viewWanted(
            zoomed(std::pow(1.2, event->angleDelta().y() / perStep), event->position()));
    event->accept();
}

void PaneCanvas::keyPressEvent(QKeyEvent* event)
{
    QPointF step;
    if (event->modifiers() == Qt::ShiftModifier || event->modifiers() == Qt::KeypadModifier) {
        if (event->key() == Qt::Key_Left)
            step = {panStep, 0};
        else if (event->key() == Qt::Key_Right)
            step = {-panStep, 0};
        else if (event->key() == Qt::Key_Up)
            step = {0, panStep};
        else if (event->key() == Qt::Key_Down)
            step = {0, -panStep};
    }
    if (step.isNull() || !m_content.picture)
        QWidget::keyPressEvent(event);
    else
        emit viewWanted(panned(step));
}

void PaneCanvas::focusInEvent(QFocusEvent* event)
{
    emit activated();
    QWidget::focusInEvent(event);
}

void PaneCanvas::leaveEvent(QEvent*)
{
    emit cursorLeft();
}

} // namespace saliscope
