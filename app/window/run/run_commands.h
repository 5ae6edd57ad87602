// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include "app/window/run/run_dialog.h"

namespace saliscope::ui
{
class Viewer;
} // namespace saliscope::ui

namespace saliscope::window
{

class Actions;
class MessageBar;

/// What the Run menu does: asks, starts a batch, and shows its results in the window.
class RunCommands final : public QObject
{
    Q_OBJECT

public:
    RunCommands(Actions& actions, Workspace& workspace, ui::CaseBrowser& cases, ui::Viewer& viewer,
                MessageBar& messages, QWidget* window);

    /// Where reports find notes and edited boxes.
    void setWork(std::function<std::function<session::Session()>()> collect)
    {
        m_collect = std::move(collect);
    }

    /// Starts \p job over \p datamodule as a batch.
    void start(const AnyJob& job, std::shared_ptr<const data::Datamodule> datamodule,
               const QString& title);

signals:
    /// A layer sweep is done: its sweep.json.
    void swept(const std::filesystem::path& results);

private:
    void ask(RunKind kind);
    void finish(const AnyJob& job, const jobs::JobOutcome& outcome);

    Workspace& m_workspace;
    ui::CaseBrowser& m_cases;
    ui::Viewer& m_viewer;
    MessageBar& m_messages;
    QWidget* m_window;
    std::function<std::function<session::Session()>()> m_collect;
};

} // namespace saliscope::window
