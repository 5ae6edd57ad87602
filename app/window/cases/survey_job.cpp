// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/cases/survey_job.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <utility>

namespace saliscope::window
{

/// What the window tells the job's thread.
struct SurveyJob::Shared {
    std::mutex mutex;
    std::condition_variable_any changed;
    run::TaskProgress progress;
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
    void passOn(ui::JobControl& control)
    {
        std::unique_lock lock(mutex);
        while (changed.wait(lock, control.stop(), [this] { return hasNews || ended; })) {
            const bool isLast = ended;
            hasNews = false;
            const run::TaskProgress told = progress;
            lock.unlock();
            control.progress(told);
            lock.lock();
            if (isLast)
                return;
        }
    }
};

SurveyJob::SurveyJob(ui::JobRunner& runner, QObject* parent)
    : QObject(parent)
    , m_runner(runner)
{
    connect(&runner, &ui::JobRunner::jobChanged, this, [this](ui::JobId id) {
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
    ui::Job<void> job;
    job.queue = QStringLiteral("survey"); // it waits nearly always, and nobody is to wait for it
    job.priority = ui::JobPriority::Batch;
    job.title = title;
    job.era = m_era.mark();
    job.work = [shared = m_shared](ui::JobControl& control) { shared->passOn(control); };
    m_id = m_runner.run(this, std::move(job), [this](const ui::JobResult<void>& result) {
        m_id = 0;
        if (result.error)
            emit cancelled();
    });
}

void SurveyJob::tell(const run::TaskProgress& progress)
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
    m_era.renew();
    m_id = 0;
}

bool SurveyJob::isPaused() const
{
    const std::optional<ui::JobInfo> job = isShown() ? m_runner.job(m_id) : std::nullopt;
    return job && job->state == ui::JobState::Paused;
}

} // namespace saliscope::window
