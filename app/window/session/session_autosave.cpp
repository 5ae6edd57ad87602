// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/session/session_autosave.h"

#include "app/window/common/message_bar.h"

#include <QCoreApplication>
#include <QStandardPaths>
#include <QTimer>

#include "widgets/jobs/job_runner.h"
#include "widgets/texts/told.h"

namespace fs = std::filesystem;

namespace saliscope::window
{

namespace
{

constexpr int usualInterval = 10000;
const QString sessionQueue = QStringLiteral("session");

long ownPid()
{
    return long(QCoreApplication::applicationPid());
}

/// Writes what \p work is now, of the session \p file.
void keep(const session::Session& work, const fs::path& file)
{
    const fs::path folder = SessionAutosave::folder();
    fs::create_directories(folder);
    session::writeAutosave(folder, ownPid(), file, session::sessionText(work, folder));
}

/// The newest that has something to offer; older copies of what was saved later are removed.
std::optional<session::LostSession> newestLost(const fs::path& folder)
{
    for (const session::LostSession& lost : session::lostSessions(folder, ownPid())) {
        if (lost.isNewer)
            return lost;
        session::discardLost(lost);
    }
    return std::nullopt;
}

} // namespace

SessionAutosave::SessionAutosave(ui::JobRunner& runner, MessageBar& messages, Collect collect,
                                 QObject* parent)
    : QObject(parent)
    , m_runner(runner)
    , m_messages(messages)
    , m_collect(std::move(collect))
{
    m_timer = new QTimer(this);
    m_timer->setInterval(usualInterval);
    connect(m_timer, &QTimer::timeout, this, [this] {
        if (m_isDue)
            write();
    });
    m_timer->start();
}

void SessionAutosave::setInterval(int milliseconds)
{
    m_timer->setInterval(milliseconds);
}

fs::path SessionAutosave::folder()
{
    return fs::path(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
                        .toStdString()) /
           "saliscope" / "autosave";
}

void SessionAutosave::write(std::function<void()> done)
{
    m_isDue = false;
    ui::Job<void> job;
    job.queue = sessionQueue;
    job.work = [make = m_collect(), file = m_file.toStdString()](ui::JobControl&) {
        keep(make(), file);
    };
    m_runner.run(
        this, std::move(job), [this, done = std::move(done)](const ui::JobResult<void>& result) {
            if (result.error)
                m_messages.showError(tr("The work cannot be kept for the case of a crash: %1")
                                         .arg(ui::errorSentence(*result.error)));
            else if (done)
                done();
        });
}

void SessionAutosave::writeNow() noexcept
try {
    m_isDue = false;
    keep(m_collect()(), m_file.toStdString());
} catch (...) {
    // Nobody is there any more to be told; what was written before is still there.
}

void SessionAutosave::forget()
{
    m_isDue = false;
    ui::Job<void> job;
    job.queue = sessionQueue; // behind what is still being written
    job.work = [](ui::JobControl&) { removeOwn(); };
    m_runner.run(this, std::move(job));
}

void SessionAutosave::removeOwn()
{
    session::removeAutosave(folder(), ownPid());
}

void SessionAutosave::lookForLost()
{
    ui::Job<std::optional<session::LostSession>> job;
    job.queue = sessionQueue;
    job.work = [](ui::JobControl&) { return newestLost(folder()); };
    m_runner.run(this, std::move(job),
                 [this](const ui::JobResult<std::optional<session::LostSession>>& result) {
                     if (result.error)
                         return;
                     if (const auto lost = *result.value)
                         emit found(*lost);
                 });
}

void SessionAutosave::discard(const session::LostSession& lost)
{
    ui::Job<void> job;
    job.queue = sessionQueue;
    job.work = [lost](ui::JobControl&) { session::discardLost(lost); };
    m_runner.run(this, std::move(job));
}

} // namespace saliscope::window
