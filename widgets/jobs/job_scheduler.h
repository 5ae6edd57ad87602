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

/// The part of JobRunner that its workers use: lanes of jobs, and the threads that run them. A lane
/// runs one job at a time; while a job is paused, its lane runs the next one. Threads: call add,
/// cancel, setPaused and the take functions on the GUI's thread only.
class JobScheduler final
{
public:
    struct Ended {
        JobId id = 0;
        std::optional<Error> error;
        std::optional<run::TaskProgress> progress; ///< that was not taken yet
    };
    struct Events {
        std::vector<JobId> started;
        std::vector<Ended> ended;
    };

    /// \p wakeForEvents and \p wakeForProgress are called when there is something to take, on any
    /// thread and with a lock held. They are called again only after it has been taken.
    JobScheduler(std::function<void()> wakeForEvents, std::function<void()> wakeForProgress);
    /// Cancels all jobs and joins the workers.
    ~JobScheduler();

    void add(JobId id, const QString& queue, JobPriority priority,
             std::function<void(JobControl&)> work);
    void cancel(JobId id);
    void setPaused(JobId id, bool paused);

    Events takeEvents();
    /// Takes the last progress of each job that has made any since the last call, with all failures
    /// since then. When there is none, the next progress calls wakeForProgress again.
    std::map<JobId, run::TaskProgress> takeProgress();

private:
    class Job;
    struct Lane;
    struct Queue;

    Lane& laneOf(const QString& queue, JobPriority priority);
    void ensureWorkers(Lane& lane);
    void workOff(Lane& lane);
    void begin(Lane& lane, Job& job);
    void end(const std::shared_ptr<Job>& job, std::optional<Error> error);
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
    int m_working = 0; // number of threads inside workOff
    bool m_quitting = false;
};

} // namespace saliscope::ui
