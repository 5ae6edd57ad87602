// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/common/message_bar.h"

#include <algorithm>

#include <QEvent>
#include <QGraphicsOpacityEffect>
#include <QHBoxLayout>
#include <QLabel>
#include <QPropertyAnimation>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

#include "app/window/common/icons.h"
#include "widgets/texts/wrapped_text.h"

namespace saliscope::window
{

namespace
{
constexpr int noticeMilliseconds = 6000;
constexpr int fadeMilliseconds = 150;
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
    m_text = new ui::WrappedText(this);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setFocusPolicy(Qt::NoFocus);
    m_close = new QToolButton(this);
    m_close->setAutoRaise(true);
    m_close->setIcon(lineIcon(QStringLiteral("close")));
    m_close->setToolTip(tr("Dismiss this message."));
    m_close->setAccessibleName(tr("Dismiss message"));
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    m_timer = new QTimer(this);
    m_timer->setSingleShot(true);
    m_timer->setInterval(noticeMilliseconds);
    connect(m_timer, &QTimer::timeout, this, &MessageBar::fade);
    m_effect = new QGraphicsOpacityEffect(this);
    m_effect->setEnabled(false); // it costs a picture in between
    setGraphicsEffect(m_effect);
    m_fading = new QPropertyAnimation(m_effect, "opacity", this);
    m_fading->setDuration(fadeMilliseconds);
    m_fading->setStartValue(1.);
    m_fading->setEndValue(0.);
    connect(m_fading, &QAbstractAnimation::finished, this, &QWidget::hide);
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(10, 5, 5, 5);
    m_row->addWidget(m_icon);
    m_row->addWidget(m_text, 1);
    m_row->addWidget(m_close);
    hide();
}

void MessageBar::floatOver(QWidget& ground, int top)
{
    m_ground = &ground;
    m_top = top;
    setParent(&ground);
    ground.installEventFilter(this);
}

void MessageBar::place()
{
    if (m_ground == nullptr || isHidden())
        return;
    constexpr int margin = 8;
    const int width = std::max(1, m_ground->width() - 2 * margin);
    const int height = hasHeightForWidth() ? heightForWidth(width) : sizeHint().height();
    setGeometry(margin, m_top, width, std::max(height, minimumSizeHint().height()));
    raise();
}

bool MessageBar::event(QEvent* event)
{
    const bool done = QFrame::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)
        place();
    return done;
}

bool MessageBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_ground && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

void MessageBar::fade()
{
    m_effect->setEnabled(true);
    m_fading->start();
}

void MessageBar::showError(const QString& sentence)
{
    showSentence(sentence, true);
    m_timer->stop();
}

void MessageBar::showErrorWith(const MessageAction& action, const QString& sentence)
{
    showError(sentence);
    setActions({action});
}

void MessageBar::showNotice(const QString& sentence)
{
    showSentence(sentence, false);
    m_timer->start();
}

void MessageBar::showQuestion(const QString& sentence, const std::vector<MessageAction>& actions)
{
    showSentence(sentence, false);
    m_timer->stop();
    setActions(actions);
}

void MessageBar::showNotice(const QString& sentence, const MessageAction& action)
{
    showNotice(sentence);
    setActions({action});
}

void MessageBar::setActions(const std::vector<MessageAction>& actions)
{
    for (QPushButton* button : m_buttons)
        button->deleteLater(); // one of them may be the caller
    m_buttons.clear();
    for (const MessageAction& action : actions) {
        auto* button = new QPushButton(action.text, this);
        connect(button, &QAbstractButton::clicked, this, [this, run = action.run] {
            hide();
            run();
        });
        m_row->insertWidget(m_row->count() - 1, button);
        m_buttons.push_back(button);
    }
}

QString MessageBar::text() const
{
    return isHidden() ? QString() : m_text->words();
}

void MessageBar::showSentence(const QString& sentence, bool error)
{
    const QString icon = error ? QStringLiteral("warning") : QStringLiteral("about");
    m_icon->setPixmap(lineIcon(icon).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    m_text->setWords(sentence);
    setActions({});
    setAccessibleName(sentence);
    m_fading->stop();
    m_effect->setEnabled(false);
    show();
    place();
}

} // namespace saliscope::window
