// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QWidget;

namespace saliscope
{

class Actions;
class CaseController;
class MessageBar;
class Viewer;
class Workspace;

/// Reports on the current case, with the maps of the panes.
class ReportCommands final : public QObject
{
    Q_OBJECT

public:
    ReportCommands(Actions& actions, Workspace& workspace, CaseController& controller,
                   Viewer& viewer, MessageBar& messages, QWidget& window);

    /// Writes the report below \p folder, as HTML and PDF, in the background. It has the maps of
    /// the panes that use the current pane's checkpoint, of the output with the highest score.
    void reportCase(const QString& folder);

private:
    Workspace& m_workspace;
    CaseController& m_controller;
    Viewer& m_viewer;
    MessageBar& m_messages;
    QWidget& m_window;
};

} // namespace saliscope
