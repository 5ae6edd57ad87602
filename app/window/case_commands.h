// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QWidget;

namespace saliscope
{

class Actions;
class CaseBrowser;

/// What the Case menu does.
class CaseCommands final : public QObject
{
    Q_OBJECT

public:
    CaseCommands(Actions& actions, CaseBrowser& cases, QWidget* window);

private:
    void updateReviewed();

    Actions& m_actions;
    CaseBrowser& m_cases;
};

} // namespace saliscope
