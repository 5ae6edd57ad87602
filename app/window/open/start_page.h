// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include "app/window/common/open_request.h"

class QListWidget;
class QLabel;
class QVBoxLayout;

namespace saliscope::window
{

class Actions;

/// What the window shows before anything is open: ways to open something, and what was open lately.
class StartPage final : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(Actions& actions, QWidget* parent = nullptr);

    /// Reads the recent items anew.
    void refresh();

signals:
    void chosen(const saliscope::window::OpenRequest& request);

private:
    void setUp(Actions& actions);
    QWidget* makeWays(Actions& actions);
    QWidget* makeRecent();
    void choose(int row);

    QListWidget* m_recent = nullptr;
    QLabel* m_nothing = nullptr;
    QList<OpenRequest> m_requests;
};

} // namespace saliscope::window
