// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include <QObject>

#include "core/session/autosave.h"
#include "core/session/session.h"

class QTimer;

namespace saliscope::ui
{
class JobRunner;
} // namespace saliscope::ui

namespace saliscope::window
{

class MessageBar;

/// Keeps a copy of unsaved work for the case that the program does not end properly. The copy is
/// put together and written in a job. GUI thread only.
class SessionAutosave final : public QObject
{
    Q_OBJECT

public:
    /// Takes the work that is to be kept, as SessionState::collect().
    using Collect = std::function<std::function<session::Session()>()>;

    SessionAutosave(ui::JobRunner& runner, MessageBar& messages, Collect collect, QObject* parent);

    /// There is something to be kept: it is written within ten seconds.
    void noteChange() { m_isDue = true; }
    /// Of the session's file; empty: none yet.
    void setFile(const QString& file) { m_file = file; }
    void setInterval(int milliseconds);
    /// Writes now, whether something has changed or not; \p done is called when it is on the disk.
    void write(std::function<void()> done = {});
    /// Likewise, on this thread, at the end of the program: what cannot be written is lost.
    void writeNow() noexcept;
    /// The work has been saved.
    void forget();

    /// Looks for work that was left behind; found() tells of it.
    void lookForLost();
    /// Deletes what was left behind.
    void discard(const session::LostSession& lost);

    static std::filesystem::path folder();
    /// At an orderly end, when no job runs any more. Any thread.
    static void removeOwn();

signals:
    void found(const saliscope::session::LostSession& lost);

private:
    ui::JobRunner& m_runner;
    MessageBar& m_messages;
    Collect m_collect;
    QTimer* m_timer = nullptr;
    QString m_file;
    bool m_isDue = false;
};

} // namespace saliscope::window
