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
    /// To be called between pieces of work, as often as one likes, from one thread at a time.
    /// Returns at once, except in a paused job and, for a batch, while the same queue works for the
    /// screen: then it waits until it may go on or is cancelled. It does not throw: ask stop().
    virtual void progress(const run::TaskProgress& progress) = 0;
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

/// How a job ended: a value, or an error (Cancelled included). A job that returned although it was
/// cancelled has both.
struct JobResult {
    std::any value;
    std::optional<Error> error;
};

/// A job as the Jobs dock shows it.
struct JobInfo {
    static constexpr std::size_t maximumFailures = 1000;

    JobId id = 0;
    QString title;
    QString queue;
    QString folder;
    JobState state = JobState::Waiting;
    run::TaskProgress progress;
    double seconds = 0;                       ///< running time, pauses left out
    std::optional<double> rate;               ///< samples per second, those kept left out
    std::optional<double> secondsLeft;        ///< of a job that runs, once something can be said
    std::vector<run::SampleFailure> failures; ///< the first ones, up to maximumFailures
    std::size_t failureCount = 0;
    QString error; ///< what went wrong when state is Failed

    bool ended() const { return state >= JobState::Finished; }
};

/// The one place of the program that makes threads. Each queue has two lanes, each with a worker
/// QThread: one for the screen and what is ahead of it, by priority, then age; one for batches, by
/// age. So a batch never keeps the screen waiting for a whole sample. A paused job lets the next
/// one of its lane run (on a thread more). Threads: used from the GUI's thread; results arrive
/// there.
class JobRunner final : public QObject
{
    Q_OBJECT

public:
    explicit JobRunner(QObject* parent = nullptr);
    /// Cancels everything and waits for the workers; no result is delivered any more.
    ~JobRunner() override;

    /// Starts \p request; \p done (may be empty) is called on the GUI's thread, never from within
    /// start or cancel, unless \p owner is gone by then or a later job replaced this one. A job
    /// without title is cancelled when its owner goes. Without an owner the result always arrives.
    /// Exceptions of the work become the result's error. The work's own captures are destroyed on a
    /// worker's thread, those of \p done on the GUI's.
    JobId start(JobRequest request, QObject* owner, std::function<void(JobResult)> done);

    /// A job that waits or is paused ends at once, one that runs as soon as it looks.
    void cancel(JobId id);
    void cancelAll();
    /// A job that waits is passed over while paused; one that runs stops at its next progress().
    void setPaused(JobId id, bool paused);

    /// Jobs with a title, oldest first; ended ones too until forgotten.
    std::vector<JobInfo> jobs() const;
    std::optional<JobInfo> job(JobId id) const;
    void forgetEnded();
    /// Titled jobs that have not ended.
    int activeCount() const;

signals:
    // All signals are about jobs with a title.
    void jobAdded(saliscope::ui::JobId id);
    /// Another state, or progress; the latter at most every 100 ms.
    void jobChanged(saliscope::ui::JobId id);
    void jobsForgotten();
    void activeCountChanged(int count);

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace saliscope::ui
