// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include "window/run_dialog.h"

namespace saliscope
{

class Actions;
class Viewer;

/// What the Run menu does: asks, starts a batch, and shows its results in the window.
class RunCommands final : public QObject
{
    Q_OBJECT

public:
    RunCommands(Actions& actions, Workspace& workspace, CaseBrowser& cases, Viewer& viewer,
                QWidget* window);

    /// Where reports find notes and edited boxes.
    void setWork(std::function<std::function<Session()>()> collect)
    {
        m_collect = std::move(collect);
    }

    /// Starts \p job over \p datamodule as a batch.
    void start(const AnyJob& job, std::shared_ptr<const Datamodule> datamodule,
               const QString& title);

signals:
    /// A layer sweep is done: its sweep.json.
    void swept(const std::filesystem::path& results);
    void failed(const QString& sentence);
    void noticed(const QString& sentence);

private:
    void ask(RunKind kind);
    void finish(const AnyJob& job, const JobOutcome& outcome);

    Workspace& m_workspace;
    CaseBrowser& m_cases;
    Viewer& m_viewer;
    QWidget* m_window;
    std::function<std::function<Session()>()> m_collect;
};

} // namespace saliscope
