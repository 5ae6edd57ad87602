// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;
class QTimer;
class QToolButton;

namespace saliscope
{

/// One sentence above the panes that stays until it is dismissed or another takes its place.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    void showError(const QString& sentence);
    /// Goes by itself after some seconds.
    void showNotice(const QString& sentence);
    QString text() const;

private:
    void setUp();
    void showSentence(const QString& sentence, bool error);

    QLabel* m_icon = nullptr;
    QLabel* m_text = nullptr;
    QToolButton* m_close = nullptr;
    QTimer* m_timer = nullptr;
};

} // namespace saliscope
