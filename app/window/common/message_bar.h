// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <vector>

#include <QFrame>

class QGraphicsOpacityEffect;
class QHBoxLayout;
class QLabel;
class QPropertyAnimation;
class QPushButton;
class QTimer;
class QToolButton;

namespace saliscope::ui
{
class WrappedText;
} // namespace saliscope::ui

namespace saliscope::window
{

/// A button beside a sentence.
struct MessageAction {
    QString text;
    std::function<void()> run;
};

/// One sentence that stays until it is dismissed or another takes its place. It lies in a layout,
/// or over the edge of a widget, which it does not push aside.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// From now on it lies over the upper edge of \p ground, \p top pixels below its border.
    void floatOver(QWidget& ground, int top);
    void showError(const QString& sentence);
    /// With something that can be done about it.
    void showErrorWith(const MessageAction& action, const QString& sentence);
    /// Goes by itself after some seconds.
    void showNotice(const QString& sentence);
    /// Stays until one of \p actions is chosen or it is dismissed.
    void showQuestion(const QString& sentence, const std::vector<MessageAction>& actions);
    /// A notice with something that can be done next.
    void showNotice(const QString& sentence, const MessageAction& action);
    QString text() const;

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setUp();
    void place();
    void fade();
    void showSentence(const QString& sentence, bool error);
    void setActions(const std::vector<MessageAction>& actions);

    QLabel* m_icon = nullptr;
    ui::WrappedText* m_text = nullptr;
    QToolButton* m_close = nullptr;
    QTimer* m_timer = nullptr;
    QWidget* m_ground = nullptr; ///< that it lies over; null: it is in a layout
    int m_top = 0;
    QGraphicsOpacityEffect* m_effect = nullptr;
    QPropertyAnimation* m_fading = nullptr;
    QHBoxLayout* m_row = nullptr;
    std::vector<QPushButton*> m_buttons;
};

} // namespace saliscope::window
