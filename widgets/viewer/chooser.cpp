// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/viewer/chooser.h"

#include <algorithm>

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include "widgets/viewer/chooser_list.h"

namespace saliscope::ui
{

namespace
{

constexpr int padding = 6;
constexpr int arrowRoom = 12;

} // namespace

Chooser::Chooser(QWidget* parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &Chooser::openList);
}

void Chooser::setItems(std::vector<Item> items)
{
    m_items = std::move(items);
}

void Chooser::setCurrent(int index)
{
    m_current = index;
    if (index >= 0 && index < int(m_items.size()))
        setShownText(m_items[std::size_t(index)].text);
}

void Chooser::setShownText(const QString& text)
{
    if (text == m_shown)
        return;
    m_shown = text;
    setAccessibleDescription(text);
    updateGeometry();
    update();
}

int Chooser::widthOf(const QString& text) const
{
    return fontMetrics().horizontalAdvance(text) + 2 * padding + arrowRoom + 2;
}

QSize Chooser::sizeHint() const
{
    return {widthOf(m_shown), fontMetrics().height() + 6};
}

QSize Chooser::minimumSizeHint() const
{
    const int least = fontMetrics().averageCharWidth() * 5 + 2 * padding + arrowRoom;
    return {std::min(least, widthOf(m_shown)), sizeHint().height()};
}

void Chooser::openList()
{
    if (m_opener)
        return m_opener();
    auto* list = new ChooserList(m_items, m_current, this);
    connect(list, &ChooserList::chosen, this, &Chooser::chosen);
    list->popUp();
}

void Chooser::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF body = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (isDown() || underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(palette().highlight().color(), 2) : QPen(Qt::NoPen));
        painter.setBrush(palette().button());
        painter.drawRoundedRect(body, 3, 3);
    }
    const QColor ink =
        palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText);
    painter.setPen(ink);
    const QRect room = rect().adjusted(padding, 0, -padding - arrowRoom, 0);
    painter.drawText(room, int(Qt::AlignVCenter | Qt::AlignLeft),
                     fontMetrics().elidedText(m_shown, Qt::ElideRight, room.width()));
    const QPointF tip(width() - padding - 3.5, height() / 2. + 2);
    painter.setPen(QPen(ink, 1.2));
    painter.drawPolyline(QPolygonF({tip + QPointF(-3.5, -3.5), tip, tip + QPointF(3.5, -3.5)}));
}

bool Chooser::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || m_current < 0 || m_current >= int(m_items.size()))
        return QAbstractButton::event(event);
    // The shown text may be shortened.
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(),
                       m_items[std::size_t(m_current)].text + u'\n' + toolTip(), this);
    return true;
}

void Chooser::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        openList();
    else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right ||
             event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
        event->ignore(); // a button would move the focus; the window steps through the cases
    else
        QAbstractButton::keyPressEvent(event);
}

void Chooser::enterEvent(QEnterEvent* event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void Chooser::leaveEvent(QEvent* event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace saliscope::ui
