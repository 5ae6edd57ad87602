// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

#include <QString>

#include "widgets/jobs/job_runner.h"

class QThread;

namespace saliscope::ui
{

/// The part of JobRunner its workers see: lanes of jobs and the threads that work them off. A lane
/// runs one job at a time; a paused job gives its lane free. Threads: add, cancel, setPaused and
/// the take functions from the GUI's thread only.
class JobScheduler final
{
public:
    struct Ended {
        JobId id = 0;
        JobResult result;
        std::optional<run::TaskProgress> progress; ///< that was not taken yet
    };
    struct Events {
        std::vector<JobId> started;
        std::vector<Ended> ended;
    };

    /// \p wakeForEvents and \p wakeForProgress are called on any thread, with a lock held, when
    /// something is to be taken; not again before it was.
    JobScheduler(std::function<void()> wakeForEvents, std::function<void()> wakeForProgress);
    /// Cancels everything and joins the workers.
    ~JobScheduler();

    void add(JobId id, const QString& queue, JobPriority priority,
             std::function<std::any(JobControl&)> work);
    void cancel(JobId id);
    void setPaused(JobId id, bool paused);

    Events takeEvents();
    /// The last progress of each job that made any, failures since the last call included. When
    /// there was none, the next progress wakes again.
    std::map<JobId, run::TaskProgress> takeProgress();

private:
    class Job;
    struct Lane;
    struct Queue;

    Lane& laneOf(const QString& queue, JobPriority priority);
    void ensureWorkers(Lane& lane);
    void workOff(Lane& lane);
    void begin(Lane& lane, Job& job);
    void end(const std::shared_ptr<Job>& job, JobResult result);
    void report(Job& job, const run::TaskProgress& progress);
    void waitForTurn(Job& job, std::unique_lock<std::mutex>& lock);
    void wakeForEvents();

    std::function<void()> m_wakeForEvents;
    std::function<void()> m_wakeForProgress;
    std::mutex m_mutex; // guards everything below and the jobs
    std::condition_variable m_changed;
    std::map<QString, std::unique_ptr<Queue>> m_queues;
    std::map<JobId, std::shared_ptr<Job>> m_jobs;
    std::vector<std::unique_ptr<QThread>> m_threads;
    Events m_events;
    bool m_eventsAnnounced = false;
    bool m_progressAnnounced = false;
    int m_working = 0; // threads that have not left workOff
    bool m_quitting = false;
};

} // namespace saliscope::ui
