// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/jobs/job_scheduler.h"

#include <algorithm>
#include <new>
#include <utility>

#include <QThread>
#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace saliscope::ui
{

class JobScheduler::Job final : public JobControl
{
public:
    Job(JobScheduler& scheduler, JobId jobId, Lane& jobLane, JobPriority jobPriority)
        : id(jobId)
        , lane(jobLane)
        , priority(jobPriority)
        , m_scheduler(scheduler)
    {
    }

    std::stop_token stop() const override { return source.get_token(); }
    void progress(const run::TaskProgress& now) override { m_scheduler.report(*this, now); }

    const JobId id;
    Lane& lane;
    const JobPriority priority;
    std::function<void(JobControl&)> work;
    std::stop_source source;
    bool started = false;
    bool paused = false;
    bool holdsLane = false;
    std::optional<run::TaskProgress> made; ///< progress that nobody has taken yet

private:
    JobScheduler& m_scheduler;
};

struct JobScheduler::Lane {
    explicit Lane(const Lane* first = nullptr)
        : yieldsTo(first)
    {
    }

    const Lane* yieldsTo;
    std::vector<std::shared_ptr<Job>> waiting; ///< in the order of starting
    bool taken = false;                        ///< whether a running job holds the lane
    int resuming = 0;                          ///< number of resumed jobs that wait for the lane
    int pausedJobs = 0; ///< number of started jobs that are paused, each of which keeps a thread
    int threads = 0;

    auto runnable() const
    {
        return std::find_if(waiting.begin(), waiting.end(),
                            [](const auto& job) { return !job->paused; });
    }
    bool busy() const { return taken || runnable() != waiting.end(); }
};

struct JobScheduler::Queue {
    Lane screen;
    Lane batch = Lane(&screen);
};

namespace
{

std::optional<Error> errorOf(const std::function<void(JobControl&)>& work, JobControl& control)
{
    try {
        work(control);
        return std::nullopt;
    } catch (const Error& error) {
        return error;
    } catch (const std::bad_alloc&) {
        return Error(ErrorKind::OutOfMemory, {}, say("there is not enough memory"));
    } catch (const std::exception& exception) {
        return Error(ErrorKind::Internal, {}, verbatim(exception.what()));
    } catch (...) {
        return Error(ErrorKind::Internal, {}, say("an exception of unknown type"));
    }
}

/// Gives the window's thread precedence over this one, and work for the screen precedence over
/// batches. QThread's own priorities have no effect on Linux. The threads that LibTorch and OpenMP
/// start for this thread inherit its priority.
void giveWay([[maybe_unused]] bool batch)
{
#ifdef Q_OS_LINUX
    ::setpriority(PRIO_PROCESS, id_t(::gettid()), batch ? 10 : 5);
#endif
}

Error cancelled()
{
    return {ErrorKind::Cancelled, {}, say("cancelled")};
}

} // namespace

JobScheduler::JobScheduler(std::function<void()> wakeForEventsNow,
                           std::function<void()> wakeForProgressNow)
    : m_wakeForEvents(std::move(wakeForEventsNow))
    , m_wakeForProgress(std::move(wakeForProgressNow))
{
}

JobScheduler::~JobScheduler()
{
    std::map<JobId, std::shared_ptr<Job>> jobs;
    {
        const std::lock_guard lock(m_mutex);
        m_quitting = true;
        jobs = m_jobs;
    }
    for (const auto& [id, job] : jobs)
        job->source.request_stop();
    {
        std::unique_lock lock(m_mutex);
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return m_working == 0; });
    }
    for (const auto& thread : m_threads)
        thread->wait();
}

JobScheduler::Lane& JobScheduler::laneOf(const QString& queue, JobPriority priority)
{
    std::unique_ptr<Queue>& found = m_queues[queue];
    if (!found)
        found = std::make_unique<Queue>();
    return priority == JobPriority::Batch ? found->batch : found->screen;
}

void JobScheduler::add(JobId id, const QString& queue, JobPriority priority,
                       std::function<void(JobControl&)> work)
{
    const std::lock_guard lock(m_mutex);
    Lane& lane = laneOf(queue, priority);
    const auto job = std::make_shared<Job>(*this, id, lane, priority);
    job->work = std::move(work);
    m_jobs[id] = job;
    const auto place = std::find_if(lane.waiting.begin(), lane.waiting.end(),
                                    [&](const auto& other) { return other->priority > priority; });
    lane.waiting.insert(place, job);
    ensureWorkers(lane);
    if (lane.threads == 0) {
        std::erase(lane.waiting, job);
        end(job, Error(ErrorKind::OutOfMemory, {}, say("the system starts no more threads")));
    }
    m_changed.notify_all();
}

// Each paused job keeps its thread, so the lane needs another one to go on. Where the system starts
// none, the next job tries again.
void JobScheduler::ensureWorkers(Lane& lane)
{
    for (; lane.threads < 1 + lane.pausedJobs; ++lane.threads, ++m_working) {
        std::unique_ptr<QThread> thread(QThread::create([this, &lane] { workOff(lane); }));
        thread->start();
        if (!thread->isRunning() && !thread->isFinished())
            return;
        m_threads.push_back(std::move(thread));
    }
}

void JobScheduler::cancel(JobId id)
{
    std::shared_ptr<Job> job;
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_jobs.find(id);
        if (found == m_jobs.end())
            return;
        job = found->second;
    }
    job->source.request_stop(); // runs callbacks of the work, so the lock must not be held
    const std::lock_guard lock(m_mutex);
    if (std::erase(job->lane.waiting, job) > 0)
        end(job, cancelled());
    m_changed.notify_all();
}

void JobScheduler::setPaused(JobId id, bool paused)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end() || found->second->paused == paused)
        return;
    Job& job = *found->second;
    job.paused = paused;
    if (job.started)
        job.lane.pausedJobs += paused ? 1 : -1;
    ensureWorkers(job.lane);
    m_changed.notify_all();
}

void JobScheduler::workOff(Lane& lane)
{
    giveWay(lane.yieldsTo != nullptr);
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [&] {
            return m_quitting ||
                   (!lane.taken && lane.resuming == 0 && lane.runnable() != lane.waiting.end());
        });
        if (m_quitting)
            break;
        const std::shared_ptr<Job> job = *lane.runnable();
        begin(lane, *job);
        lock.unlock();
        std::optional<Error> error = errorOf(job->work, *job);
        job->work = nullptr;
        lock.lock();
        if (job->source.stop_requested() && !error)
            error = cancelled();
        end(job, std::move(error));
    }
    --m_working;
    m_changed.notify_all();
}

void JobScheduler::begin(Lane& lane, Job& job)
{
    lane.waiting.erase(lane.runnable());
    lane.taken = true;
    job.holdsLane = true;
    job.started = true;
    m_events.started.push_back(job.id);
    wakeForEvents();
}

void JobScheduler::end(const std::shared_ptr<Job>& job, std::optional<Error> error)
{
    if (job->holdsLane)
        job->lane.taken = false;
    if (job->started && job->paused)
        --job->lane.pausedJobs;
    m_jobs.erase(job->id);
    m_events.ended.push_back({job->id, std::move(error), std::exchange(job->made, {})});
    m_changed.notify_all();
    wakeForEvents();
}

void JobScheduler::report(Job& job, const run::TaskProgress& progress)
{
    std::unique_lock lock(m_mutex);
    std::vector<run::SampleFailure> failures;
    if (job.made)
        failures = std::move(job.made->newFailures);
    failures.insert(failures.end(), progress.newFailures.begin(), progress.newFailures.end());
    job.made = progress;
    job.made->newFailures = std::move(failures);
    if (!std::exchange(m_progressAnnounced, true))
        m_wakeForProgress();
    waitForTurn(job, lock);
}

void JobScheduler::waitForTurn(Job& job, std::unique_lock<std::mutex>& lock)
{
    Lane& lane = job.lane;
    bool resuming = false;
    while (!job.source.stop_requested()) {
        if (job.paused && job.holdsLane) {
            job.holdsLane = lane.taken = false;
            m_changed.notify_all();
        }
        if (!job.paused && !job.holdsLane && !lane.taken)
            job.holdsLane = lane.taken = true;
        const bool wants = !job.paused && !job.holdsLane;
        if (wants != std::exchange(resuming, wants))
            lane.resuming += wants ? 1 : -1;
        if (job.holdsLane && !(lane.yieldsTo && lane.yieldsTo->busy()))
            return;
        m_changed.wait(lock);
    }
    if (resuming)
        --lane.resuming;
}

void JobScheduler::wakeForEvents()
{
    if (!std::exchange(m_eventsAnnounced, true))
        m_wakeForEvents();
}

JobScheduler::Events JobScheduler::takeEvents()
{
    const std::lock_guard lock(m_mutex);
    m_eventsAnnounced = false;
    return std::exchange(m_events, {});
}

std::map<JobId, run::TaskProgress> JobScheduler::takeProgress()
{
    const std::lock_guard lock(m_mutex);
    std::map<JobId, run::TaskProgress> result;
    for (const auto& [id, job] : m_jobs)
        if (job->made)
            result[id] = *std::exchange(job->made, {});
    m_progressAnnounced = !result.empty();
    return result;
}

} // namespace saliscope::ui
