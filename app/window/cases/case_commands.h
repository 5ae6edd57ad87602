// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QWidget;

namespace saliscope::ui
{
class CaseBrowser;
} // namespace saliscope::ui

namespace saliscope::window
{

class Actions;

/// What the Case menu does.
class CaseCommands final : public QObject
{
    Q_OBJECT

public:
    CaseCommands(Actions& actions, ui::CaseBrowser& cases, QWidget* window);

private:
    void updateReviewed();

    Actions& m_actions;
    ui::CaseBrowser& m_cases;
};

} // namespace saliscope::window
