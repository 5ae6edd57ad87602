// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <type_traits>
#include <utility>

#include <QObject>
#include <QString>

#include "core/base/error.h"
#include "core/run/progress.h"

namespace saliscope::ui
{

using JobId = quint64;

/// Work for the screen comes first. Work ahead of it (neighbouring cases, thumbnails) comes second,
/// and batches come last.
enum class JobPriority { Screen, Ahead, Batch };

enum class JobState { Waiting, Running, Paused, Finished, Failed, Cancelled };

/// The functions that a job calls while it runs, on its worker's thread.
class JobControl
{
public:
    virtual ~JobControl() = default;
    virtual std::stop_token stop() const = 0;
    /// Reports progress. Call it between pieces of work, as often as you like, from one thread at a
    /// time. It returns at once, with two exceptions: in a paused job, and in a batch while its
    /// queue works for the screen, it waits until the job may go on or is cancelled. It does not
    /// throw; ask stop() whether the job is cancelled.
    virtual void progress(const run::TaskProgress& progress) = 0;
};

/// As long as an object wants the same. Results of jobs that were begun before it last changed its
/// mind are dropped, and so is every result when this object goes. GUI thread only.
class JobEra final
{
public:
    using Mark = std::weak_ptr<const void>;

    JobEra() { renew(); }
    JobEra(const JobEra&) = delete;
    JobEra& operator=(const JobEra&) = delete;
    /// Something else is wanted from now on.
    void renew() { m_now = std::make_shared<int>(); }
    /// Expires when the era ends.
    Mark mark() const { return m_now; }

private:
    std::shared_ptr<int> m_now;
};

struct JobRequest {
    QString queue; ///< "files", or a device: "cpu", "cuda:0"
    JobPriority priority = JobPriority::Screen;
    QString title;                   ///< what the Jobs dock shows; empty: not shown there
    QString folder;                  ///< of the results, for "show in folder"; may be empty
    QString replaces;                ///< latest wins: a job with the same key is cancelled and
                                     ///< its result dropped; empty: none
    std::optional<JobEra::Mark> era; ///< the result is wanted only before this expires
};

/// A request with its work, which makes a \p Value.
template <typename Value>
struct Job : JobRequest {
    std::function<Value(JobControl&)> work;
};

/// How a job ended: a value, or an error (Cancelled included). A job that returned although it was
/// cancelled has both.
template <typename Value>
struct JobResult {
    std::optional<Value> value;
    std::optional<Error> error;
};

template <>
struct JobResult<void> {
    std::optional<Error> error;
};

/// A job, as the Jobs dock shows it.
struct JobInfo {
    static constexpr std::size_t maximumFailures = 1000;

    JobId id = 0;
    QString title;
    QString queue;
    QString folder;
    JobState state = JobState::Waiting;
    run::TaskProgress progress;
    double seconds = 0; ///< running time without pauses
    /// Samples computed per second; samples kept from an earlier run do not count.
    std::optional<double> rate;
    /// Estimate for a running job; none as long as there is nothing to estimate from.
    std::optional<double> secondsLeft;
    std::vector<run::SampleFailure> failures; ///< the first failures, at most maximumFailures
    std::size_t failureCount = 0;
    QString error; ///< what went wrong when state is Failed

    bool ended() const { return state >= JobState::Finished; }
};

/// The only place in the program that makes threads. Each queue has two lanes, and each lane has a
/// worker QThread. One lane runs work for the screen and ahead of it, by priority and then by age;
/// the other runs batches by age. A batch therefore never keeps the screen waiting for a whole
/// sample. While a job is paused, the next one of its lane runs on an additional thread. Threads:
/// use it from the GUI's thread; results arrive there.
class JobRunner final : public QObject
{
    Q_OBJECT

public:
    explicit JobRunner(QObject* parent = nullptr);
    /// Cancels all jobs and waits for the workers. No further result is delivered.
    ~JobRunner() override;

    /// Starts \p job; \p done (may be empty) is called on the GUI's thread, never from within run
    /// or cancel, unless the result is wanted no more: \p owner is gone by then, the job's era is
    /// over, or a later job replaced this one. A job without title is cancelled when its owner
    /// goes. Without an owner the result arrives whoever goes. Exceptions of the work become the
    /// result's error. The work's own captures are destroyed on a worker's thread, those of \p done
    /// on the GUI's.
    template <typename Value>
    JobId run(QObject* owner, Job<Value> job,
              std::type_identity_t<std::function<void(JobResult<Value>)>> done = {});

    /// Cancels a job. A job that waits or is paused ends at once; a running job ends when it next
    /// asks stop().
    void cancel(JobId id);
    void cancelAll();
    /// Pauses or resumes a job. A paused job that has not started is skipped; a running one pauses
    /// in its next progress().
    void setPaused(JobId id, bool paused);

    /// Jobs with a title, oldest first. Those that ended are included until they are forgotten.
    std::vector<JobInfo> jobs() const;
    std::optional<JobInfo> job(JobId id) const;
    void forgetEnded();
    /// The number of jobs with a title that have not ended.
    int activeCount() const;

signals:
    // All signals concern jobs with a title.
    void jobAdded(saliscope::ui::JobId id);
    /// The job has another state, or has made progress; progress is signalled at most every 100 ms.
    void jobChanged(saliscope::ui::JobId id);
    void jobsForgotten();
    void activeCountChanged(int count);

private:
    JobId start(QObject* owner, JobRequest request, std::function<void(JobControl&)> work,
                std::function<void(std::optional<Error>)> done);

    class Private;
    std::unique_ptr<Private> m_private;
};

template <typename Value>
JobId JobRunner::run(QObject* owner, Job<Value> job,
                     std::type_identity_t<std::function<void(JobResult<Value>)>> done)
{
    if constexpr (std::is_void_v<Value>) {
        std::function<void(std::optional<Error>)> ended;
        if (done)
            ended = [done = std::move(done)](std::optional<Error> error) {
                done({std::move(error)});
            };
        return start(owner, job, std::move(job.work), std::move(ended));
    } else {
        // Written by the work, and read when the scheduler has told that it ended.
        const auto value = std::make_shared<std::optional<Value>>();
        auto work = [work = std::move(job.work), value](JobControl& control) {
            value->emplace(work(control));
        };
        std::function<void(std::optional<Error>)> ended;
        if (done)
            ended = [done = std::move(done), value](std::optional<Error> error) {
                done({std::move(*value), std::move(error)});
            };
        return start(owner, job, std::move(work), std::move(ended));
    }
}

} // namespace saliscope::ui
