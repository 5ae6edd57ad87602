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

#include "base/error.h"
#include "tasks/progress.h"

namespace saliscope
{

using JobId = quint64;

/// Work for the screen goes before work ahead of it (neighbouring cases, thumbnails), that before
/// batches.
enum class JobPriority { Screen, Ahead, Batch };

enum class JobState { Waiting, Running, Paused, Finished, Failed, Cancelled };

/// What a job is given while it runs, on its worker's thread.
class JobControl
{
public:
    virtual ~JobControl() = default;
    virtual std::stop_token stop() const = 0;
    /// To be called between pieces of work. Returns at once, except in a paused job and, for a
    /// batch, while the same device works for the screen: then it waits until it may go on or is
    /// cancelled.
    virtual void progress(const TaskProgress& progress) = 0;
};

struct JobRequest {
    QString queue; ///< "files", or a device: "cpu", "cuda:0"
    JobPriority priority = JobPriority::Screen;
    QString title;    ///< what the Jobs dock shows; empty: not shown there
    QString folder;   ///< of the results, for "show in folder"; may be empty
    QString replaces; ///< latest wins: a job with the same key is cancelled and
                      ///< its result dropped; empty: none
    std::function<std::any(JobControl&)> work;
};

/// How a job ended: a value, or an error (Cancelled included).
struct JobResult {
    std::any value;
    std::optional<Error> error;
};

/// A job as the Jobs dock shows it. Failures of samples are kept up to a limit and counted.
struct JobInfo {
    JobId id = 0;
    QString title;
    QString folder;
    JobState state = JobState::Waiting;
    TaskProgress progress;
    double seconds = 0;                ///< running time, pauses left out
    std::optional<double> secondsLeft; ///< once something can be said
    std::vector<SampleFailure> failures;
    QString error; ///< one sentence when state is Failed
};

/// The one place of the program that makes threads. Each queue has two worker QThreads, one for the
/// screen and what is ahead of it, one for batches, so that a batch never keeps the screen waiting
/// for a whole sample. Threads: used from the GUI's thread; results arrive there.
class JobRunner final : public QObject
{
    Q_OBJECT

public:
    explicit JobRunner(QObject* parent = nullptr);
    /// Cancels everything and waits for the workers.
    ~JobRunner() override;

    /// Starts \p request; \p done is called on the GUI's thread unless \p owner is gone by then or
    /// a later job replaced this one. Exceptions of the work become the result's error.
    JobId start(JobRequest request, QObject* owner, std::function<void(JobResult)> done);

    void cancel(JobId id);
    void cancelAll();
    void setPaused(JobId id, bool paused);

    /// Jobs with a title, oldest first; ended ones too until forgotten.
    std::vector<JobInfo> jobs() const;
    std::optional<JobInfo> job(JobId id) const;
    void forgetEnded();
    /// Titled jobs that have not ended.
    int activeCount() const;

signals:
    void jobAdded(saliscope::JobId id);
    /// At most every 100 ms for a job.
    void jobChanged(saliscope::JobId id);
    void jobsForgotten();
    void activeCountChanged(int count);

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace saliscope
