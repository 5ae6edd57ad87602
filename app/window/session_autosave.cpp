// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/session_autosave.h"

#include <QCoreApplication>
#include <QStandardPaths>
#include <QTimer>

#include "jobs/job_runner.h"
#include "texts/told.h"

namespace fs = std::filesystem;

namespace saliscope
{

namespace
{

constexpr int usualInterval = 10000;
const QString sessionQueue = QStringLiteral("session");

long ownPid()
{
    return long(QCoreApplication::applicationPid());
}

/// The newest that has something to offer; older copies of what was saved later are removed.
std::optional<LostSession> newestLost(const fs::path& folder)
{
    for (const LostSession& lost : lostSessions(folder, ownPid())) {
        if (lost.isNewer)
            return lost;
        discardLost(lost);
    }
    return std::nullopt;
}

} // namespace

SessionAutosave::SessionAutosave(JobRunner& runner, Collect collect, QObject* parent)
    : QObject(parent)
    , m_runner(runner)
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
    JobRequest job;
    job.queue = sessionQueue;
    job.work = [make = m_collect(), file = m_file.toStdString()](JobControl&) {
        fs::create_directories(folder());
        writeAutosave(folder(), ownPid(), file, sessionText(make(), folder()));
        return std::any();
    };
    m_runner.start(std::move(job), this, [this, done = std::move(done)](const JobResult& result) {
        if (result.error)
            emit failed(tr("The work cannot be kept for the case of a crash: %1")
                            .arg(errorSentence(*result.error)));
        else if (done)
            done();
    });
}

void SessionAutosave::forget()
{
    m_isDue = false;
    JobRequest job;
    job.queue = sessionQueue; // behind what is still being written
    job.work = [](JobControl&) {
        removeOwn();
        return std::any();
    };
    m_runner.start(std::move(job), this, {});
}

void SessionAutosave::removeOwn()
{
    removeAutosave(folder(), ownPid());
}

void SessionAutosave::lookForLost()
{
    JobRequest job;
    job.queue = sessionQueue;
    job.work = [](JobControl&) { return std::any(newestLost(folder())); };
    m_runner.start(std::move(job), this, [this](const JobResult& result) {
        if (result.error)
            return;
        if (const auto lost = std::any_cast<std::optional<LostSession>>(result.value))
            emit found(*lost);
    });
}

void SessionAutosave::discard(const LostSession& lost)
{
    JobRequest job;
    job.queue = sessionQueue;
    job.work = [lost](JobControl&) {
        discardLost(lost);
        return std::any();
    };
    m_runner.start(std::move(job), this, {});
}

} // namespace saliscope
