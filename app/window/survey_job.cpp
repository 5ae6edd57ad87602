// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/survey_job.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <utility>

namespace saliscope
{

/// What the window tells the job's thread.
struct SurveyJob::Shared {
    std::mutex mutex;
    std::condition_variable_any changed;
    TaskProgress progress;
    bool hasNews = false;
    bool ended = false;

    template <typename Change>
    void change(Change change)
    {
        {
            const std::lock_guard lock(mutex);
            change();
        }
        changed.notify_all();
    }

    /// Until the end, or until it is cancelled.
    void passOn(JobControl& control)
    {
        std::unique_lock lock(mutex);
        while (changed.wait(lock, control.stop(), [this] { return hasNews || ended; })) {
            const bool isLast = ended;
            hasNews = false;
            const TaskProgress told = progress;
            lock.unlock();
            control.progress(told);
            lock.lock();
            if (isLast)
                return;
        }
    }
};

SurveyJob::SurveyJob(JobRunner& runner, QObject* parent)
    : QObject(parent)
    , m_runner(runner)
{
    connect(&runner, &JobRunner::jobChanged, this, [this](JobId id) {
        if (id != m_id)
            return;
        const bool wasPaused = std::exchange(m_wasPaused, isPaused());
        if (wasPaused && !m_wasPaused)
            emit resumed();
    });
}

SurveyJob::~SurveyJob()
{
    end();
}

void SurveyJob::begin(const QString& title)
{
    if (isShown())
        return;
    m_shared = std::make_shared<Shared>();
    m_wasPaused = false;
    JobRequest job;
    job.queue = QStringLiteral("survey"); // it waits nearly always, and nobody is to wait for it
    job.priority = JobPriority::Batch;
    job.title = title;
    job.work = [shared = m_shared](JobControl& control) {
        shared->passOn(control);
        return std::any();
    };
    m_id = m_runner.start(std::move(job), this, [this, shared = m_shared](const JobResult& result) {
        if (shared != m_shared)
            return;
        m_id = 0;
        if (result.error)
            emit cancelled();
    });
}

void SurveyJob::tell(const TaskProgress& progress)
{
    if (isShown())
        m_shared->change([&] {
            m_shared->progress = progress;
            m_shared->hasNews = true;
        });
}

void SurveyJob::end()
{
    if (!isShown())
        return;
    m_shared->change([this] { m_shared->ended = true; });
    m_runner.setPaused(m_id, false); // a paused job would never hear of it
    m_shared.reset();
    m_id = 0;
}

bool SurveyJob::isPaused() const
{
    const std::optional<JobInfo> job = isShown() ? m_runner.job(m_id) : std::nullopt;
    return job && job->state == JobState::Paused;
}

} // namespace saliscope
