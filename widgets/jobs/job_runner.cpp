// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/jobs/job_runner.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <utility>

#include <QPointer>
#include <QTimer>

#include "widgets/jobs/job_scheduler.h"
#include "widgets/texts/told.h"

namespace saliscope::ui
{

/// Measures time while a job runs.
class StopWatch
{
public:
    void setRunning(bool running)
    {
        if (running == m_since.has_value())
            return;
        if (m_since)
            m_sum += Clock::now() - *m_since;
        m_since = running ? std::optional(Clock::now()) : std::nullopt;
    }

    double seconds() const
    {
        const auto sum = m_since ? m_sum + (Clock::now() - *m_since) : m_sum;
        return std::chrono::duration<double>(sum).count();
    }

private:
    using Clock = std::chrono::steady_clock;

    Clock::duration m_sum = {};
    std::optional<Clock::time_point> m_since;
};

struct JobRecord {
    JobInfo info; ///< times are filled in when the job is asked for
    QString replaces;
    QPointer<QObject> owner;
    bool owned = false;
    bool started = false;
    std::optional<JobEra::Mark> era;
    std::function<void(std::optional<Error>)> done;
    QMetaObject::Connection ownerGone;
    StopWatch watch;
    double secondsOfProgress = 0; ///< running time at the last progress

    bool titled() const { return !info.title.isEmpty(); }
};

namespace
{

void addProgress(JobRecord& record, run::TaskProgress progress)
{
    JobInfo& info = record.info;
    const std::size_t room = JobInfo::maximumFailures - info.failures.size();
    const std::size_t taken = std::min(room, progress.newFailures.size());
    const auto first = std::make_move_iterator(progress.newFailures.begin());
    info.failureCount += progress.newFailures.size();
    info.failures.insert(info.failures.end(), first, first + std::ptrdiff_t(taken));
    progress.newFailures.clear();
    info.progress = std::move(progress);
    record.secondsOfProgress = record.watch.seconds();
}

JobInfo withTimes(const JobRecord& record)
{
    JobInfo info = record.info;
    info.seconds = record.watch.seconds();
    const run::TaskProgress& progress = info.progress;
    if (progress.done <= progress.kept || record.secondsOfProgress <= 0)
        return info;
    info.rate = double(progress.done - progress.kept) / record.secondsOfProgress;
    if (info.state == JobState::Running && progress.total >= progress.done) {
        const double sinceProgress = info.seconds - record.secondsOfProgress;
        const double left = double(progress.total - progress.done) / *info.rate - sinceProgress;
        info.secondsLeft = std::max(0.0, left);
    }
    return info;
}

} // namespace

class JobRunner::Private
{
public:
    explicit Private(JobRunner& runner);

    void takeEvents();
    void takeProgress();
    /// The last thing that uses \p record: who hears of it may have it forgotten.
    void setState(JobRecord& record, JobState state);
    void end(JobScheduler::Ended ended);
    void replace(const QString& key);
    void ownerGone(JobId id);

    JobRunner& q;
    std::map<JobId, JobRecord> records;
    QTimer progressTimer;
    JobId lastId = 0;
    int active = 0;
    JobScheduler scheduler; // last: its destructor joins the threads that wake this
};

JobRunner::Private::Private(JobRunner& runner)
    : q(runner)
    , scheduler(
          [this] {
              QMetaObject::invokeMethod(
                  &q, [this] { takeEvents(); }, Qt::QueuedConnection);
          },
          [this] {
              QMetaObject::invokeMethod(
                  &q, [this] { takeProgress(); }, Qt::QueuedConnection);
          })
{
    progressTimer.setSingleShot(true);
    progressTimer.setInterval(100);
    QObject::connect(&progressTimer, &QTimer::timeout, &q, [this] { takeProgress(); });
}

void JobRunner::Private::takeEvents()
{
    JobScheduler::Events events = scheduler.takeEvents();
    for (const JobId id : events.started)
        if (const auto found = records.find(id); found != records.end()) {
            found->second.started = true;
            if (found->second.info.state == JobState::Waiting)
                setState(found->second, JobState::Running);
        }
    for (JobScheduler::Ended& ended : events.ended)
        end(std::move(ended));
}

void JobRunner::Private::takeProgress()
{
    std::map<JobId, run::TaskProgress> progress = scheduler.takeProgress();
    if (!progress.empty())
        progressTimer.start();
    for (auto& [id, made] : progress)
        if (const auto found = records.find(id); found != records.end()) {
            addProgress(found->second, std::move(made));
            if (found->second.titled())
                emit q.jobChanged(id);
        }
}

void JobRunner::Private::setState(JobRecord& record, JobState state)
{
    record.info.state = state;
    record.watch.setRunning(state == JobState::Running);
    if (!record.titled())
        return;
    emit q.jobChanged(record.info.id);
    const auto count = std::count_if(records.begin(), records.end(), [](const auto& entry) {
        return entry.second.titled() && !entry.second.info.ended();
    });
    if (active != int(count)) {
        active = int(count);
        emit q.activeCountChanged(active);
    }
}

void JobRunner::Private::end(JobScheduler::Ended ended)
{
    const auto found = records.find(ended.id);
    if (found == records.end())
        return;
    JobRecord& record = found->second;
    if (ended.progress)
        addProgress(record, std::move(*ended.progress));
    QObject::disconnect(record.ownerGone);
    const std::optional<Error>& error = ended.error;
    const bool wanted = (!record.owned || record.owner) && !(record.era && record.era->expired());
    const auto done = wanted ? std::move(record.done) : nullptr;
    record.done = nullptr;
    if (error && error->kind() != ErrorKind::Cancelled)
        record.info.error = told(error->message());
    if (!record.titled())
        records.erase(found); // nobody hears of it
    else
        setState(record, !error                                  ? JobState::Finished
                         : error->kind() == ErrorKind::Cancelled ? JobState::Cancelled
                                                                 : JobState::Failed);
    // Whoever heard of the state may have had the record forgotten.
    if (done)
        done(std::move(ended.error));
}

void JobRunner::Private::replace(const QString& key)
{
    std::vector<JobId> replaced;
    for (auto& [id, record] : records)
        if (record.replaces == key && !record.info.ended()) {
            record.done = nullptr;
            replaced.push_back(id);
        }
    for (const JobId id : replaced)
        scheduler.cancel(id);
}

void JobRunner::Private::ownerGone(JobId id)
{
    const auto found = records.find(id);
    if (found == records.end())
        return;
    found->second.done = nullptr;
    if (!found->second.titled())
        scheduler.cancel(id);
}

JobRunner::JobRunner(QObject* parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>(*this))
{
}

JobRunner::~JobRunner()
{
    // A callback may hold the last reference to an owner.
    for (const auto& [id, record] : m_private->records)
        disconnect(record.ownerGone);
}

JobId JobRunner::start(QObject* owner, JobRequest request, std::function<void(JobControl&)> work,
                       std::function<void(std::optional<Error>)> done)
{
    if (!request.replaces.isEmpty())
        m_private->replace(request.replaces);
    const JobId id = ++m_private->lastId;
    JobRecord& record = m_private->records[id];
    record.info.id = id;
    record.info.title = request.title;
    record.info.queue = request.queue;
    record.info.folder = request.folder;
    record.replaces = request.replaces;
    record.era = request.era;
    record.owner = owner;
    record.owned = owner != nullptr;
    record.done = std::move(done);
    if (owner)
        record.ownerGone =
            connect(owner, &QObject::destroyed, this, [this, id] { m_private->ownerGone(id); });
    m_private->scheduler.add(id, request.queue, request.priority, std::move(work));
    if (!request.title.isEmpty()) {
        emit jobAdded(id);
        emit activeCountChanged(++m_private->active);
    }
    return id;
}

void JobRunner::cancel(JobId id)
{
    m_private->scheduler.cancel(id);
}

void JobRunner::cancelAll()
{
    for (const auto& [id, record] : m_private->records)
        m_private->scheduler.cancel(id);
}

void JobRunner::setPaused(JobId id, bool paused)
{
    const auto found = m_private->records.find(id);
    if (found == m_private->records.end() || found->second.info.ended())
        return;
    JobRecord& record = found->second;
    m_private->scheduler.setPaused(id, paused);
    m_private->setState(record, paused           ? JobState::Paused
                                : record.started ? JobState::Running
                                                 : JobState::Waiting);
}

std::vector<JobInfo> JobRunner::jobs() const
{
    std::vector<JobInfo> result;
    for (const auto& [id, record] : m_private->records)
        if (record.titled())
            result.push_back(withTimes(record));
    return result;
}

std::optional<JobInfo> JobRunner::job(JobId id) const
{
    const auto found = m_private->records.find(id);
    if (found == m_private->records.end() || !found->second.titled())
        return {};
    return withTimes(found->second);
}

void JobRunner::forgetEnded()
{
    if (std::erase_if(m_private->records,
                      [](const auto& entry) { return entry.second.info.ended(); }) > 0)
        emit jobsForgotten();
}

int JobRunner::activeCount() const
{
    return m_private->active;
}

} // namespace saliscope::ui
