// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include "widgets/jobs/job_runner.h"

class QWidget;

namespace saliscope::data
{
struct Sample;
} // namespace saliscope::data

namespace saliscope::report
{
struct ReportOptions;
} // namespace saliscope::report

namespace saliscope::jobs
{
struct JobOutcome;
} // namespace saliscope::jobs

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
struct OpenCheckpoint;

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
    report::ReportOptions optionsFor(const data::Sample& sample, const OpenCheckpoint& checkpoint,
                                     const QString& folder) const;
    void tellOfReport(const ui::JobResult<jobs::JobOutcome>& result);

    Workspace& m_workspace;
    CaseController& m_controller;
    ui::Viewer& m_viewer;
    const SessionState& m_state;
    MessageBar& m_messages;
    QWidget& m_window;
};

} // namespace saliscope::window
