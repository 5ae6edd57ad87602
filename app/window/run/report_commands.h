// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QWidget;

namespace saliscope::ui
{
class Viewer;
} // namespace saliscope::ui

namespace saliscope::window
{

class Actions;
class CaseController;
class MessageBar;
class SessionState;
class Workspace;

/// Reports on the current case, with the maps of the panes.
class ReportCommands final : public QObject
{
    Q_OBJECT

public:
    ReportCommands(Actions& actions, Workspace& workspace, CaseController& controller,
                   ui::Viewer& viewer, const SessionState& state, MessageBar& messages,
                   QWidget& window);

    /// Writes the report below \p folder, as HTML and PDF, in the background. It has the maps of
    /// all panes, whichever checkpoint made them, the user's notes and tags, and his boxes.
    void reportCase(const QString& folder);

private:
    Workspace& m_workspace;
    CaseController& m_controller;
    ui::Viewer& m_viewer;
    const SessionState& m_state;
    MessageBar& m_messages;
    QWidget& m_window;
};

} // namespace saliscope::window
