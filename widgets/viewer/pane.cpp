// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/viewer/pane.h"

#include <algorithm>

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace saliscope::ui
{

Pane::Pane(std::shared_ptr<PicturePool> pool, QWidget* parent)
    : QFrame(parent)
    , m_header(new PaneHeader(this))
    , m_canvas(new PaneCanvas(std::move(pool), this))
    , m_bar(new ColourBar(this))
    , m_offer(new QPushButton(m_canvas))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_canvas, 1);
    layout->addWidget(m_bar);
    connect(m_canvas, &PaneCanvas::activated, this, &Pane::activated);
    m_offer->hide();
    m_offer->setCursor(Qt::ArrowCursor);
    connect(m_offer, &QAbstractButton::clicked, this, &Pane::offerTaken);
    connect(m_bar, &ColourBar::strengthPressed, this, &Pane::strengthPressed);
    for (QWidget* part : findChildren<QWidget*>())
        part->installEventFilter(this);
}

void Pane::setContent(PaneContent content)
{
    const QString warning = content.map ? mapWarning(*content.map) : QString();
    content.message = !content.pictureNote.isEmpty() ? content.pictureNote
                      : !warning.isEmpty()           ? warning
                      : !m_note.isEmpty()            ? m_note
                                                     : pictureWarning(content);
    m_header->setMap(content.map);
    m_bar->setContent(content);
    m_canvas->setAccessibleDescription(content.message);
    const QString offer = content.offer;
    m_canvas->setContent(std::move(content));
    if (offer != m_offer->text())
        m_offer->setText(offer);
    m_offer->setVisible(!offer.isEmpty());
    placeOffer();
}

void Pane::placeOffer()
{
    if (m_offer->isHidden())
        return;
    constexpr int gap = 6;
    m_offer->adjustSize();
    const double message = messageHeight(m_canvas->font(), content().message, m_canvas->size());
    m_offer->move((m_canvas->width() - m_offer->width()) / 2,
                  std::max(0, m_canvas->height() - int(message) - m_offer->height() - gap));
}

void Pane::setNote(const QString& note)
{
    m_note = note;
    setContent(content());
}

void Pane::setCurrent(bool current)
{
    m_current = current;
    update();
}

bool Pane::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update(); // the pane's edge shows the focus
    if (event->type() == QEvent::FocusIn)
        emit activated();
    if (watched == m_canvas && event->type() == QEvent::Resize)
        placeOffer();
    return QFrame::eventFilter(watched, event);
}

void Pane::paintEvent(QPaintEvent*)
{
    /// Brightness of the edge of the pane that has the keyboard, in percent.
    constexpr int brightness = 160;
    QPainter painter(this);
    painter.fillRect(rect(), palette().window());
    if (!m_current && !m_canvas->hasFocus())
        return;
    const QColor accent = palette().highlight().color();
    painter.setPen(QPen(m_canvas->hasFocus() ? accent.lighter(brightness) : accent, 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

} // namespace saliscope::ui
