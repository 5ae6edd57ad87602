// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <vector>

#include <QFrame>

class QHBoxLayout;
class QLabel;
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

/// One sentence above the panes that stays until it is dismissed or another takes its place.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

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

private:
    void setUp();
    void showSentence(const QString& sentence, bool error);
    void setActions(const std::vector<MessageAction>& actions);

    QLabel* m_icon = nullptr;
    ui::WrappedText* m_text = nullptr;
    QToolButton* m_close = nullptr;
    QTimer* m_timer = nullptr;
    QHBoxLayout* m_row = nullptr;
    std::vector<QPushButton*> m_buttons;
};

} // namespace saliscope::window
