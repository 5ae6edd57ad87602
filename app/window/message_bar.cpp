// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/message_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>
#include <QToolButton>

#include "window/icons.h"

namespace saliscope
{

namespace
{
constexpr int noticeMilliseconds = 6000;
constexpr int iconSize = 20;
} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
{
    setUp();
}

void MessageBar::setUp()
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_icon = new QLabel(this);
    m_text = new QLabel(this);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close = new QToolButton(this);
    m_close->setAutoRaise(true);
    m_close->setIcon(lineIcon(QStringLiteral("close")));
    m_close->setToolTip(tr("Dismiss this message."));
    m_close->setAccessibleName(tr("Dismiss message"));
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    m_timer = new QTimer(this);
    m_timer->setSingleShot(true);
    m_timer->setInterval(noticeMilliseconds);
    connect(m_timer, &QTimer::timeout, this, &QWidget::hide);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 5, 5, 5);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_close);
    hide();
}

void MessageBar::showError(const QString& sentence)
{
    showSentence(sentence, true);
    m_timer->stop();
}

void MessageBar::showNotice(const QString& sentence)
{
    showSentence(sentence, false);
    m_timer->start();
}

QString MessageBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void MessageBar::showSentence(const QString& sentence, bool error)
{
    const QString icon = error ? QStringLiteral("warning") : QStringLiteral("about");
    m_icon->setPixmap(lineIcon(icon).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    m_text->setText(sentence);
    setAccessibleName(sentence);
    show();
}

} // namespace saliscope
