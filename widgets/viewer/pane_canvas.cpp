// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/viewer/pane_canvas.h"

#include <cmath>
#include <utility>

#include <QMouseEvent>
#include <QNativeGestureEvent>

namespace saliscope::ui
{

namespace
{

constexpr double smallestZoom = 0.25;
/// The most pixels of the screen that one pixel of the picture may cover.
constexpr double largestScale = 64;
/// A drag across so many pixels changes window or level by the whole grey range.
constexpr double windowPixels = 400;
constexpr double narrowestWindow = 0.002;
constexpr double panStep = 40;

/// The direction in which the picture moves when the view moves where the arrow points.
QPointF arrowOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return {1, 0};
    case Qt::Key_Right:
        return {-1, 0};
    case Qt::Key_Up:
        return {0, 1};
    case Qt::Key_Down:
        return {0, -1};
    default:
        return {};
    }
}

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

std::optional<QPointF> PaneCanvas::pointedPlace() const
{
    if (!m_pointer || !m_content.picture)
        return std::nullopt;
    return geometryOfPicture().toPicture(*m_pointer);
}

PaneView PaneCanvas::panned(QPointF pixels) const
{
    const PaneGeometry geometry = geometryOfPicture();
    const QPointF middle(width() / 2., height() / 2.);
    return limited({geometry.toShares(geometry.toPicture(middle - pixels)), m_content.view.zoom});
}

void PaneCanvas::dragWindow(QPointF moved)
{
    session::GreyWindow window = m_windowAtPress;
    const double size = std::abs(window.width);
    const double wider =
        std::clamp(size * std::exp2(moved.x() / windowPixels * 4), narrowestWindow, 4.);
    window.width = std::copysign(wider, window.width);
    window.centre =
        std::clamp(window.centre - moved.y() / windowPixels * std::max(wider, 0.05), -1., 2.);
    window.automatic = false;
    emit windowWanted(window);
}

void PaneCanvas::focusInEvent(QFocusEvent* event)
{
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
        event->reason() == Qt::ShortcutFocusReason)
        m_wasClicked = false;
    QWidget::focusInEvent(event);
}

bool PaneCanvas::event(QEvent* event)
{
    // QWidget takes Tab before keyPressEvent sees it.
    if (event->type() == QEvent::KeyPress && m_wasClicked) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Tab && key->modifiers() == Qt::NoModifier) {
            emit panelsKeyPressed();
            return true;
        }
    }
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
    PaneContent marked = m_content;
    if (m_draft)
        marked.boxes.push_back(*m_draft);
    paintMarks(painter, marked, QSizeF(size()));
}

bool PaneCanvas::isOnDivider(QPointF at) const
{
    constexpr double reach = 8;
    return m_content.picture && m_content.swipeMap &&
           std::abs(at.x() - m_content.divider * width()) <= reach;
}

const cases::CaseBox* PaneCanvas::selectedBox() const
{
    const int index = m_content.selectedBox.value_or(-1);
    const bool known = m_content.editsBoxes && index >= 0 && index < int(m_content.boxes.size());
    return known ? &m_content.boxes[std::size_t(index)] : nullptr;
}

/// Decides what a left drag from \p place does.
PaneCanvas::Drag PaneCanvas::dragAt(QPointF place)
{
    if (isOnDivider(place))
        return Drag::Divider;
    if (!m_content.picture || !m_content.editsBoxes)
        return Drag::Pan;
    const auto grip = boxGripAt(m_content.boxes, geometryOfPicture(), place);
    if (grip) {
        m_grip = *grip;
        m_boxAtPress = m_content.boxes[std::size_t(grip->box)];
    }
    emit boxSelected(grip ? grip->box : -1);
    return grip ? Drag::Box : Drag::NewBox;
}

void PaneCanvas::drag(QPointF at)
{
    const PaneGeometry geometry = geometryOfPicture();
    const QPointF from = geometry.toPicture(m_pressed);
    const QPointF to = geometry.toPicture(at);
    if (m_drag == Drag::Pan)
        emit viewWanted(panned(at - m_last));
    else if (m_drag == Drag::Window && at != m_pressed)
        dragWindow(at - m_pressed);
    else if (m_drag == Drag::Divider)
        emit dividerWanted(std::clamp(at.x() / width(), 0., 1.));
    else if (m_drag == Drag::Box)
        emit boxChanged(m_grip.box, draggedBox(m_boxAtPress, m_grip, to - from), false);
    else if (m_drag == Drag::NewBox) {
        m_draft = boxBetween(from, to, 1);
        update();
    }
}

void PaneCanvas::updateCursor(QPointF at)
{
    Qt::CursorShape shape = Qt::CrossCursor;
    if (isOnDivider(at))
        shape = Qt::SplitHCursor;
    else if (m_content.picture && m_content.editsBoxes)
        if (const auto grip = boxGripAt(m_content.boxes, geometryOfPicture(), at))
            shape = cursorOf(*grip);
    if (cursor().shape() != shape)
        setCursor(shape);
}

void PaneCanvas::mousePressEvent(QMouseEvent* event)
{
    emit activated();
    m_wasClicked = true;
    m_last = m_pressed = event->position();
    m_windowAtPress = m_content.window;
    if (event->button() == Qt::LeftButton)
        m_drag = dragAt(m_pressed);
    else if (event->button() == Qt::MiddleButton)
        m_drag = Drag::Pan;
    else if (event->button() == Qt::RightButton)
        m_drag = Drag::Window;
}

void PaneCanvas::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    if (m_drag == Drag::None)
        updateCursor(at);
    else if (m_content.picture)
        drag(at);
    m_last = at;
    m_pointer = at;
    if (const std::optional<QPointF> place = pointedPlace())
        emit cursorMoved(*place);
}

void PaneCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    constexpr double smallestBox = 3; // pixels of the pane
    const Drag ended = std::exchange(m_drag, Drag::None);
    const std::optional<cases::CaseBox> drawn = std::exchange(m_draft, std::nullopt);
    const QPointF moved = event->position() - m_pressed;
    if (ended == Drag::Box && !moved.isNull())
        emit boxChanged(m_grip.box,
                        draggedBox(m_boxAtPress, m_grip, moved / geometryOfPicture().scale()),
                        true);
    if (ended == Drag::Window && moved.manhattanLength() < smallestBox && m_content.editsBoxes)
        if (const auto grip = boxGripAt(m_content.boxes, geometryOfPicture(), event->position())) {
            emit boxSelected(grip->box);
            emit boxMenuWanted(grip->box, event->globalPosition().toPoint());
            return;
        }
    if (ended == Drag::Window && moved.manhattanLength() < smallestBox)
        emit menuWanted(event->globalPosition().toPoint());
    if (ended == Drag::NewBox) {
        update();
        if (drawn && std::min(std::abs(moved.x()), std::abs(moved.y())) >= smallestBox)
            emit boxAdded(*drawn);
    }
}

void PaneCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::RightButton)
        emit automaticWindowWanted();
    else if (event->button() == Qt::LeftButton)
        emit maximiseWanted();
}

void PaneCanvas::wheelEvent(QWheelEvent* event)
{
    constexpr int perStep = 120;
    // With Alt some desktops turn the wheel sideways.
    const int turn = event->angleDelta().y();
    event->accept();
    if (event->modifiers().testFlag(Qt::ControlModifier) != m_wheelSteps) {
        m_wheelTurn += turn;
        const int steps = m_wheelTurn / perStep;
        m_wheelTurn -= steps * perStep;
        if (steps != 0)
            emit stepWanted(steps > 0 ? -1 : 1);
    } else if (m_content.picture) {
        emit viewWanted(zoomed(std::pow(1.2, double(turn) / perStep), event->position()));
    }
}

bool PaneCanvas::nudgeBox(const QKeyEvent& event)
{
    constexpr double longStep = 10;
    const QPointF direction = -arrowOf(event.key());
    const Qt::KeyboardModifiers others =
        event.modifiers() & ~(Qt::ShiftModifier | Qt::ControlModifier | Qt::KeypadModifier);
    if (direction.isNull() || others != Qt::NoModifier)
        return false;
    BoxGrip grip;
    grip.right = grip.bottom = event.modifiers().testFlag(Qt::ControlModifier);
    const double step = event.modifiers().testFlag(Qt::ShiftModifier) ? longStep : 1;
    const cases::CaseBox changed = draggedBox(*selectedBox(), grip, direction * step);
    if (changed.width >= 1 && changed.height >= 1)
        emit boxChanged(*m_content.selectedBox, changed, true);
    return true;
}

bool PaneCanvas::editBox(const QKeyEvent& event)
{
    if (selectedBox() == nullptr)
        return false;
    if (event.key() == Qt::Key_Delete || event.key() == Qt::Key_Backspace)
        emit boxRemoveWanted(*m_content.selectedBox);
    else if (event.key() == Qt::Key_Escape)
        emit boxSelected(-1);
    else
        return nudgeBox(event);
    return true;
}

void PaneCanvas::keyPressEvent(QKeyEvent* event)
{
    const QPointF step = arrowOf(event->key()) * panStep;
    if (editBox(*event))
        return;
    if (event->modifiers().testFlag(Qt::ShiftModifier) && !step.isNull() && m_content.picture)
        emit viewWanted(panned(step));
    else
        QWidget::keyPressEvent(event);
}

void PaneCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    // The right button changes window and level until it is released.
    if (event->reason() != QContextMenuEvent::Keyboard)
        return;
    if (const cases::CaseBox* box = selectedBox())
        emit boxMenuWanted(*m_content.selectedBox,
                           mapToGlobal(geometryOfPicture().toPane(*box).center().toPoint()));
    else
        emit menuWanted(mapToGlobal(rect().center()));
}

void PaneCanvas::enterEvent(QEnterEvent* event)
{
    m_pointer = event->position();
    if (const std::optional<QPointF> place = pointedPlace())
        emit cursorMoved(*place);
}

void PaneCanvas::leaveEvent(QEvent*)
{
    m_pointer.reset();
    emit cursorLeft();
}

} // namespace saliscope::ui
