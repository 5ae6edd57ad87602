// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <atomic>
#include <condition_variable>
#include <new>
#include <semaphore>
#include <stdexcept>

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include "widgets/jobs/job_runner.h"

using namespace saliscope;
using namespace saliscope::run;
using namespace saliscope::ui;

namespace
{

/// Blocks a job until it is opened, or the job is cancelled; tells whether the job has come there.
struct Gate {
    std::binary_semaphore reached{0};
    std::binary_semaphore opened{0};

    std::any pass(JobControl& control)
    {
        reached.release();
        while (!control.stop().stop_requested())
            if (opened.try_acquire_for(std::chrono::milliseconds(5)))
                break;
        return {};
    }
};

JobRequest request(std::function<std::any(JobControl&)> work,
                   JobPriority priority = JobPriority::Screen, const QString& title = {})
{
    JobRequest result;
    result.queue = "cpu";
    result.priority = priority;
    result.title = title;
    result.work = std::move(work);
    return result;
}

/// Calls progress until cancelled.
std::any endless(JobControl& control, std::atomic<int>& rounds)
{
    TaskProgress progress;
    progress.total = 1000000;
    while (!control.stop().stop_requested()) {
        progress.done = std::size_t(++rounds);
        control.progress(progress);
    }
    throw Error(ErrorKind::Cancelled, {}, verbatim("cancelled"));
}

bool standsStill(const std::atomic<int>& rounds)
{
    const int before = rounds;
    QTest::qWait(50);
    return before == rounds;
}

} // namespace

class TestJobRunner final : public QObject
{
    Q_OBJECT

private slots:
    void deliversValues();
    void turnsExceptionsIntoErrors_data();
    void turnsExceptionsIntoErrors();
    void cancelsWhatWaits();
    void cancelsWhatRuns();
    void cancelsWhatIsPaused();
    void cancelsABatchThatYields();
    void dropsResultsOfDeletedOwners();
    void latestWins();
    void ordersByPriorityThenAge();
    void batchYieldsToTheScreen();
    void pausedJobsLetOthersRun();
    void pausedWaitingJobsArePassedOver();
    void destructorCancelsAndJoins();
    void throttlesProgress();
    void boundsFailures();
    void estimatesTimeLeft();
    void forgetsEndedJobs();
    void queuesAreIndependent();
};

void TestJobRunner::deliversValues()
{
    JobRunner runner;
    QThread* thread = nullptr;
    int result = 0;
    runner.start(request([](JobControl&) -> std::any {
                     return QThread::currentThread() == QCoreApplication::instance()->thread() ? 0
                                                                                               : 42;
                 }),
                 this, [&](const JobResult& done) {
                     QVERIFY(!done.error);
                     result = std::any_cast<int>(done.value);
                     thread = QThread::currentThread();
                 });
    QCOMPARE(result, 0);
    QTRY_COMPARE(result, 42);
    QCOMPARE(thread, QThread::currentThread());
    QVERIFY(runner.jobs().empty());
}

void TestJobRunner::turnsExceptionsIntoErrors_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("ours") << 0 << ErrorKind::Damaged;
    QTest::newRow("memory") << 1 << ErrorKind::OutOfMemory;
    QTest::newRow("standard") << 2 << ErrorKind::Internal;
    QTest::newRow("anything") << 3 << ErrorKind::Internal;
}

void TestJobRunner::turnsExceptionsIntoErrors()
{
    QFETCH(int, which);
    QFETCH(ErrorKind, kind);
    JobRunner runner;
    std::optional<Error> error;
    const JobId id =
        runner.start(request(
                         [which](JobControl&) -> std::any {
                             switch (which) {
                             case 0:
                                 throw Error(ErrorKind::Damaged, "a.png", verbatim("cut off"));
                             case 1:
                                 throw std::bad_alloc();
                             case 2:
                                 throw std::out_of_range("index");
                             default:
                                 throw 3;
                             }
                         },
                         JobPriority::Screen, "fails"),
                     this, [&](const JobResult& done) { error = done.error; });
    QTRY_VERIFY(error);
    QCOMPARE(error->kind(), kind);
    QCOMPARE(runner.job(id)->state, JobState::Failed);
    QCOMPARE(runner.job(id)->error, QString::fromUtf8(error->what()));
    QCOMPARE(runner.activeCount(), 0);
}

void TestJobRunner::cancelsWhatWaits()
{
    JobRunner runner;
    Gate gate;
    bool ran = false;
    std::optional<Error> error;
    runner.start(request([&](JobControl& control) { return gate.pass(control); }), this, {});
    gate.reached.acquire();
    const JobId id = runner.start(
        request([&](JobControl&) -> std::any { return ran = true; }, JobPriority::Screen, "waits"),
        this, [&](const JobResult& done) { error = done.error; });
    QCOMPARE(runner.job(id)->state, JobState::Waiting);
    QElapsedTimer timer;
    timer.start();
    runner.cancel(id);
    QVERIFY(!error);
    QTRY_VERIFY(error);
    QVERIFY(timer.elapsed() < 200);
    QCOMPARE(error->kind(), ErrorKind::Cancelled);
    QCOMPARE(runner.job(id)->state, JobState::Cancelled);
    gate.opened.release();
    QTest::qWait(20);
    QVERIFY(!ran);
}

void TestJobRunner::cancelsWhatRuns()
{
    JobRunner runner;
    Gate gate;
    std::optional<JobResult> result;
    const JobId id = runner.start(request(
                                      [&](JobControl& control) -> std::any {
                                          gate.pass(control);
                                          return 7;
                                      },
                                      JobPriority::Batch, "runs"),
                                  this, [&](const JobResult& done) { result = done; });
    gate.reached.acquire();
    QTRY_COMPARE(runner.job(id)->state, JobState::Running);
    QElapsedTimer timer;
    timer.start();
    runner.cancelAll();
    QTRY_VERIFY(result);
    QVERIFY(timer.elapsed() < 200);
    QCOMPARE(result->error->kind(), ErrorKind::Cancelled);
    QCOMPARE(std::any_cast<int>(result->value), 7);
    QCOMPARE(runner.job(id)->state, JobState::Cancelled);
    runner.cancel(id);
    runner.setPaused(id, true);
    QCOMPARE(runner.job(id)->state, JobState::Cancelled);
}

void TestJobRunner::cancelsWhatIsPaused()
{
    JobRunner runner;
    std::atomic<int> rounds = 0;
    std::optional<Error> error;
    const JobId id =
        runner.start(request([&](JobControl& control) { return endless(control, rounds); },
                             JobPriority::Batch, "endless"),
                     this, [&](const JobResult& done) { error = done.error; });
    QTRY_VERIFY(rounds > 10);
    runner.setPaused(id, true);
    QCOMPARE(runner.job(id)->state, JobState::Paused);
    QTRY_VERIFY(standsStill(rounds));
    const double seconds = runner.job(id)->seconds;
    QTest::qWait(20);
    QCOMPARE(runner.job(id)->seconds, seconds);
    QElapsedTimer timer;
    timer.start();
    runner.cancel(id);
    QTRY_VERIFY(error);
    QVERIFY(timer.elapsed() < 200);
    QCOMPARE(error->kind(), ErrorKind::Cancelled);
}

void TestJobRunner::cancelsABatchThatYields()
{
    JobRunner runner;
    Gate screen;
    std::atomic<int> rounds = 0;
    std::optional<Error> error;
    runner.start(request([&](JobControl& control) { return screen.pass(control); }), this, {});
    screen.reached.acquire();
    const JobId id = runner.start(
        request([&](JobControl& control) { return endless(control, rounds); }, JobPriority::Batch),
        this, [&](const JobResult& done) { error = done.error; });
    QTRY_COMPARE(int(rounds), 1);
    QVERIFY(standsStill(rounds));
    QElapsedTimer timer;
    timer.start();
    runner.cancel(id);
    QTRY_VERIFY(error);
    QVERIFY(timer.elapsed() < 200);
    screen.opened.release();
}

void TestJobRunner::dropsResultsOfDeletedOwners()
{
    JobRunner runner;
    Gate gate;
    std::atomic<bool> sawStop = false;
    bool delivered = false;
    auto owner = std::make_unique<QObject>();
    const auto deliver = [&](const JobResult&) { delivered = true; };
    runner.start(request([&](JobControl& control) -> std::any {
                     gate.pass(control);
                     sawStop = control.stop().stop_requested();
                     return {};
                 }),
                 owner.get(), deliver);
    const JobId titled = runner.start(
        request([](JobControl&) -> std::any { return 1; }, JobPriority::Screen, "goes on"),
        owner.get(), deliver);
    gate.reached.acquire();
    owner.reset();
    QTRY_COMPARE(runner.job(titled)->state, JobState::Finished);
    QVERIFY(sawStop);
    QVERIFY(!delivered);
}

void TestJobRunner::latestWins()
{
    JobRunner runner;
    std::atomic<int> ran = 0;
    QList<int> results;
    Gate gate;
    runner.start(request([&](JobControl& control) { return gate.pass(control); }), this, {});
    gate.reached.acquire();
    for (int number = 0; number < 5; ++number) {
        JobRequest next = request([&ran, number](JobControl&) -> std::any {
            ++ran;
            return number;
        });
        next.replaces = "case";
        runner.start(std::move(next), this, [&](const JobResult& done) {
            results.append(done.error ? -1 : std::any_cast<int>(done.value));
        });
    }
    gate.opened.release();
    QTRY_COMPARE(results.size(), 1);
    QTest::qWait(20);
    QCOMPARE(results, QList<int>{4});
    QCOMPARE(int(ran), 1);
}

void TestJobRunner::ordersByPriorityThenAge()
{
    JobRunner runner;
    Gate gate;
    QStringList order;
    runner.start(request([&](JobControl& control) { return gate.pass(control); }), this, {});
    gate.reached.acquire();
    const auto add = [&](const QString& name, JobPriority priority) {
        runner.start(request([](JobControl&) -> std::any { return 0; }, priority), this,
                     [&order, name](const JobResult&) { order.append(name); });
    };
    add("ahead 1", JobPriority::Ahead);
    add("ahead 2", JobPriority::Ahead);
    add("screen 1", JobPriority::Screen);
    add("screen 2", JobPriority::Screen);
    gate.opened.release();
    QTRY_COMPARE(order.size(), 4);
    QCOMPARE(order, QStringList({"screen 1", "screen 2", "ahead 1", "ahead 2"}));
}

void TestJobRunner::batchYieldsToTheScreen()
{
    JobRunner runner;
    std::atomic<int> rounds = 0;
    const JobId batch =
        runner.start(request([&](JobControl& control) { return endless(control, rounds); },
                             JobPriority::Batch, "batch"),
                     this, {});
    QTRY_VERIFY(rounds > 10);
    Gate screen;
    bool done = false;
    runner.start(request([&](JobControl& control) { return screen.pass(control); }), this,
                 [&](const JobResult&) { done = true; });
    screen.reached.acquire();
    QTRY_VERIFY(standsStill(rounds));
    QCOMPARE(runner.job(batch)->state, JobState::Running);
    const int before = rounds;
    screen.opened.release();
    QTRY_VERIFY(done);
    QTRY_VERIFY(rounds > before + 10);
}

void TestJobRunner::pausedJobsLetOthersRun()
{
    JobRunner runner;
    std::atomic<int> first = 0;
    std::atomic<int> second = 0;
    const auto add = [&](std::atomic<int>& rounds, const QString& title) {
        return runner.start(request([&](JobControl& control) { return endless(control, rounds); },
                                    JobPriority::Batch, title),
                            this, {});
    };
    const JobId one = add(first, "one");
    const JobId two = add(second, "two");
    QTRY_VERIFY(first > 10);
    QCOMPARE(int(second), 0);
    runner.setPaused(one, true);
    QTRY_VERIFY(second > 10);
    QVERIFY(standsStill(first));
    runner.setPaused(one, false);
    QVERIFY(standsStill(first)); // the lane is taken
    runner.cancel(two);
    const int before = first;
    QTRY_VERIFY(first > before + 10);
    QTRY_COMPARE(runner.job(two)->state, JobState::Cancelled);
    QCOMPARE(runner.job(one)->state, JobState::Running);
}

void TestJobRunner::pausedWaitingJobsArePassedOver()
{
    JobRunner runner;
    Gate gate;
    QStringList order;
    runner.start(request([&](JobControl& control) { return gate.pass(control); }), this, {});
    gate.reached.acquire();
    const auto add = [&](const QString& name) {
        return runner.start(
            request([](JobControl&) -> std::any { return 0; }, JobPriority::Screen, name), this,
            [&order, name](const JobResult&) { order.append(name); });
    };
    const JobId first = add("first");
    add("second");
    runner.setPaused(first, true);
    gate.opened.release();
    QTRY_COMPARE(order, QStringList{"second"});
    QTest::qWait(20);
    QCOMPARE(order.size(), 1);
    runner.setPaused(first, false);
    QTRY_COMPARE(order, QStringList({"second", "first"}));
}

void TestJobRunner::destructorCancelsAndJoins()
{
    std::atomic<int> alive = 0;
    bool delivered = false;
    QElapsedTimer timer;
    {
        JobRunner runner;
        std::atomic<int> rounds = 0;
        const auto work = [&](JobControl& control) -> std::any {
            ++alive;
            try {
                endless(control, rounds);
            } catch (const Error&) {
                --alive;
                throw;
            }
            return {};
        };
        for (const JobPriority priority : {JobPriority::Screen, JobPriority::Batch})
            for (int count = 0; count < 3; ++count)
                runner.start(request(work, priority), this,
                             [&](const JobResult&) { delivered = true; });
        QTRY_COMPARE(int(alive), 2);
        timer.start();
    }
    QVERIFY(timer.elapsed() < 200);
    QCOMPARE(int(alive), 0);
    QTest::qWait(20);
    QVERIFY(!delivered);
}

void TestJobRunner::throttlesProgress()
{
    JobRunner runner;
    std::atomic<int> rounds = 0;
    QSignalSpy changed(&runner, &JobRunner::jobChanged);
    const JobId id =
        runner.start(request([&](JobControl& control) { return endless(control, rounds); },
                             JobPriority::Batch, "endless"),
                     this, {});
    QTest::qWait(1000);
    QVERIFY(rounds > 1000);
    QVERIFY2(changed.size() >= 4 && changed.size() <= 12,
             qPrintable(QString::number(changed.size())));
    QVERIFY(runner.job(id)->progress.done > 1000);
    runner.cancel(id);
    QTRY_COMPARE(runner.activeCount(), 0);
    QCOMPARE(int(runner.job(id)->progress.done), int(rounds)); // the last one is not lost
}

void TestJobRunner::boundsFailures()
{
    JobRunner runner;
    const JobId id = runner.start(
        request(
            [](JobControl& control) -> std::any {
                TaskProgress progress;
                progress.total = 2500;
                for (int round = 0; round < 2500; ++round) {
                    progress.done = progress.failed = std::size_t(round);
                    progress.newFailures = {{"train", std::to_string(round), verbatim("broken")}};
                    control.progress(progress);
                }
                return {};
            },
            JobPriority::Batch, "failures"),
        this, {});
    QTRY_COMPARE(runner.job(id)->state, JobState::Finished);
    const JobInfo info = *runner.job(id);
    QCOMPARE(info.failureCount, std::size_t(2500));
    QCOMPARE(info.failures.size(), JobInfo::maximumFailures);
    QCOMPARE(info.failures.back().name, std::string("999"));
}

void TestJobRunner::estimatesTimeLeft()
{
    JobRunner runner;
    Gate gate;
    const JobId id = runner.start(request(
                                      [&](JobControl& control) -> std::any {
                                          TaskProgress progress;
                                          progress.total = 110;
                                          progress.done = progress.kept = 10;
                                          control.progress(progress);
                                          gate.pass(control);
                                          progress.done = 20;
                                          control.progress(progress);
                                          return gate.pass(control);
                                      },
                                      JobPriority::Batch, "estimate"),
                                  this, {});
    gate.reached.acquire();
    QTRY_COMPARE(runner.job(id)->progress.done, std::size_t(10));
    QVERIFY(!runner.job(id)->secondsLeft);
    QTest::qWait(100);
    gate.opened.release();
    QTRY_COMPARE(runner.job(id)->progress.done, std::size_t(20));
    const JobInfo info = *runner.job(id);
    const double perSample = 1 / *info.rate;
    QVERIFY(perSample >= 0.01 && perSample <= info.seconds / 10);
    QVERIFY(*info.secondsLeft > 85 * perSample && *info.secondsLeft <= 90 * perSample);
    gate.opened.release();
    QTRY_COMPARE(runner.job(id)->state, JobState::Finished);
    QVERIFY(!runner.job(id)->secondsLeft);
}

void TestJobRunner::forgetsEndedJobs()
{
    JobRunner runner;
    Gate gate;
    QSignalSpy added(&runner, &JobRunner::jobAdded);
    QSignalSpy forgotten(&runner, &JobRunner::jobsForgotten);
    QSignalSpy active(&runner, &JobRunner::activeCountChanged);
    const auto quick = [](JobControl&) -> std::any { return 0; };
    const JobId done = runner.start(request(quick, JobPriority::Screen, "done"), this, {});
    QTRY_COMPARE(runner.job(done)->state, JobState::Finished);
    const JobId running =
        runner.start(request([&](JobControl& control) { return gate.pass(control); },
                             JobPriority::Batch, "runs"),
                     this, {});
    QCOMPARE(runner.jobs().size(), std::size_t(2));
    runner.forgetEnded();
    runner.forgetEnded();
    QCOMPARE(forgotten.size(), 1);
    QVERIFY(!runner.job(done));
    QCOMPARE(runner.jobs().size(), std::size_t(1));
    gate.opened.release();
    QTRY_COMPARE(runner.job(running)->state, JobState::Finished);
    QCOMPARE(added.size(), 2);
    QList<int> counts;
    for (const QList<QVariant>& arguments : active)
        counts.append(arguments[0].toInt());
    QCOMPARE(counts, QList<int>({1, 0, 1, 0}));
}

void TestJobRunner::queuesAreIndependent()
{
    JobRunner runner;
    Gate gate;
    runner.start(request([&](JobControl& control) { return gate.pass(control); }), this, {});
    gate.reached.acquire();
    bool done = false;
    JobRequest other = request([](JobControl&) -> std::any { return 0; });
    other.queue = "files";
    runner.start(std::move(other), this, [&](const JobResult&) { done = true; });
    QTRY_VERIFY(done);
    gate.opened.release();
}

QTEST_GUILESS_MAIN(TestJobRunner)
#include "tst_job_runner.moc"
