// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <any>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

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

struct JobRequest {
    QString queue; ///< "files", or a device: "cpu", "cuda:0"
    JobPriority priority = JobPriority::Screen;
    QString title;  ///< the name in the Jobs dock; a job without a title is not shown there
    QString folder; ///< the folder of the results, for "show in folder"; may be empty
    /// A key: starting the job cancels the job with the same key and drops its result; empty:
    /// replaces none.
    QString replaces;
    std::function<std::any(JobControl&)> work;
};

/// How a job ended: with a value, or with an error, which may be Cancelled. A job that was
/// cancelled but returned nevertheless has both.
struct JobResult {
    std::any value;
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

    /// Starts \p request. \p done, which may be empty, is called with the result on the GUI's
    /// thread, but never from within start or cancel. It is not called when \p owner has been
    /// destroyed or a later job has replaced this one. A job without a title is cancelled when its
    /// owner is destroyed; without an owner it goes on to its end. Exceptions of the work become
    /// the result's error. The captures of the work are destroyed on a worker's thread, those of \p
    /// done on the GUI's thread.
    JobId start(JobRequest request, QObject* owner, std::function<void(JobResult)> done);

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
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace saliscope::ui
