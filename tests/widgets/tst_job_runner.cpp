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

#include "support/earlier_jobs.h"
#include "widgets/jobs/job_runner.h"

using namespace saliscope;
using namespace saliscope::run;
using namespace saliscope::ui;

namespace
{

/// Milliseconds that are less than any job below takes by itself, on a busy machine too.
constexpr int notWaited = 2000;

/// Blocks a job until it is opened, or the job is cancelled; tells whether the job has come there.
struct Gate {
    std::binary_semaphore reached{0};
    std::binary_semaphore opened{0};

    int pass(JobControl& control)
    {
        reached.release();
        while (!control.stop().stop_requested())
            if (opened.try_acquire_for(std::chrono::milliseconds(5)))
                break;
        return {};
    }
};

Job<int> request(std::function<int(JobControl&)> work, JobPriority priority = JobPriority::Screen,
                 const QString& title = {})
{
    Job<int> result;
    result.queue = "cpu";
    result.priority = priority;
    result.title = title;
    result.work = std::move(work);
    return result;
}

/// Calls progress until cancelled.
int endless(JobControl& control, std::atomic<int>& rounds)
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
    return !QTest::qWaitFor([&] { return rounds != before; }, 50);
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
    void dropsResultsOfEarlierEras();
    void bringsValuesOfAnyType();
    void whoHearsOfAnEndMayForgetIt();
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
    runner.run(this, request([](JobControl&) -> int {
                   return QThread::currentThread() == QCoreApplication::instance()->thread() ? 0
                                                                                             : 42;
               }),
               [&](const JobResult<int>& done) {
                   QVERIFY(!done.error);
                   result = *done.value;
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
        runner.run(this,
                   request(
                       [which](JobControl&) -> int {
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
                   [&](const JobResult<int>& done) { error = done.error; });
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
    runner.run(this, request([&](JobControl& control) { return gate.pass(control); }));
    gate.reached.acquire();
    const JobId id = runner.run(
        this, request([&](JobControl&) -> int { return ran = true; }, JobPriority::Screen, "waits"),
        [&](const JobResult<int>& done) { error = done.error; });
    QCOMPARE(runner.job(id)->state, JobState::Waiting);
    QElapsedTimer timer;
    timer.start();
    runner.cancel(id);
    QVERIFY(!error);
    QTRY_VERIFY(error);
    QVERIFY(timer.elapsed() < notWaited);
    QCOMPARE(error->kind(), ErrorKind::Cancelled);
    QCOMPARE(runner.job(id)->state, JobState::Cancelled);
    gate.opened.release();
    QVERIFY(finishEarlierJobs(runner, "cpu"));
    QVERIFY(!ran);
}

void TestJobRunner::cancelsWhatRuns()
{
    JobRunner runner;
    Gate gate;
    std::optional<JobResult<int>> result;
    const JobId id = runner.run(this,
                                request(
                                    [&](JobControl& control) -> int {
                                        gate.pass(control);
                                        return 7;
                                    },
                                    JobPriority::Batch, "runs"),
                                [&](const JobResult<int>& done) { result = done; });
    gate.reached.acquire();
    QTRY_COMPARE(runner.job(id)->state, JobState::Running);
    QElapsedTimer timer;
    timer.start();
    runner.cancelAll();
    QTRY_VERIFY(result);
    QVERIFY(timer.elapsed() < notWaited);
    QCOMPARE(result->error->kind(), ErrorKind::Cancelled);
    QCOMPARE(*result->value, 7);
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
        runner.run(this,
                   request([&](JobControl& control) { return endless(control, rounds); },
                           JobPriority::Batch, "endless"),
                   [&](const JobResult<int>& done) { error = done.error; });
    QTRY_VERIFY(rounds > 10);
    runner.setPaused(id, true);
    QCOMPARE(runner.job(id)->state, JobState::Paused);
    QTRY_VERIFY(standsStill(rounds));
    const double seconds = runner.job(id)->seconds;
    QVERIFY(!QTest::qWaitFor([&] { return runner.job(id)->seconds > seconds; }, 20));
    QElapsedTimer timer;
    timer.start();
    runner.cancel(id);
    QTRY_VERIFY(error);
    QVERIFY(timer.elapsed() < notWaited);
    QCOMPARE(error->kind(), ErrorKind::Cancelled);
}

void TestJobRunner::cancelsABatchThatYields()
{
    JobRunner runner;
    Gate screen;
    std::atomic<int> rounds = 0;
    std::optional<Error> error;
    runner.run(this, request([&](JobControl& control) { return screen.pass(control); }));
    screen.reached.acquire();
    const JobId id = runner.run(
        this,
        request([&](JobControl& control) { return endless(control, rounds); }, JobPriority::Batch),
        [&](const JobResult<int>& done) { error = done.error; });
    QTRY_COMPARE(int(rounds), 1);
    QVERIFY(standsStill(rounds));
    QElapsedTimer timer;
    timer.start();
    runner.cancel(id);
    QTRY_VERIFY(error);
    QVERIFY(timer.elapsed() < notWaited);
    screen.opened.release();
}

void TestJobRunner::dropsResultsOfDeletedOwners()
{
    JobRunner runner;
    Gate gate;
    std::atomic<bool> sawStop = false;
    bool delivered = false;
    auto owner = std::make_unique<QObject>();
    const auto deliver = [&](const JobResult<int>&) { delivered = true; };
    runner.run(owner.get(), request([&](JobControl& control) -> int {
                   gate.pass(control);
                   sawStop = control.stop().stop_requested();
                   return {};
               }),
               deliver);
    const JobId titled = runner.run(
        owner.get(), request([](JobControl&) -> int { return 1; }, JobPriority::Screen, "goes on"),
        deliver);
    gate.reached.acquire();
    owner.reset();
    QTRY_COMPARE(runner.job(titled)->state, JobState::Finished);
    QVERIFY(sawStop);
    QVERIFY(!delivered);
}

void TestJobRunner::dropsResultsOfEarlierEras()
{
    JobRunner runner;
    auto era = std::make_unique<JobEra>();
    QStringList results;
    const auto add = [&](const QString& name, bool marked) {
        Job<int> job = request([](JobControl&) { return 1; });
        if (marked)
            job.era = era->mark();
        runner.run(this, std::move(job), [&, name](const JobResult<int>&) { results << name; });
    };
    add("of an earlier era", true);
    era->renew();
    add("of this one", true);
    add("of none", false);
    QTRY_COMPARE(results, QStringList({"of this one", "of none"}));
    add("of one that is gone", true);
    era.reset();
    add("last", false);
    QTRY_COMPARE(results.back(), "last");
    QCOMPARE(results.size(), 3);
}

void TestJobRunner::bringsValuesOfAnyType()
{
    JobRunner runner;
    Job<std::unique_ptr<QString>> text;
    text.queue = "cpu";
    text.work = [](JobControl&) { return std::make_unique<QString>("text"); };
    QString result;
    runner.run(this, std::move(text),
               [&](JobResult<std::unique_ptr<QString>> done) { result = **done.value; });
    Job<void> nothing;
    nothing.queue = "cpu";
    nothing.work = [](JobControl&) { throw Error(ErrorKind::Damaged, {}, verbatim("cut off")); };
    std::optional<Error> error;
    runner.run(this, std::move(nothing), [&](const JobResult<void>& done) { error = done.error; });
    QTRY_VERIFY(error);
    QCOMPARE(result, QString("text"));
    QCOMPARE(error->kind(), ErrorKind::Damaged);
}

void TestJobRunner::whoHearsOfAnEndMayForgetIt()
{
    JobRunner runner;
    connect(&runner, &JobRunner::jobChanged, this, [&] { runner.forgetEnded(); });
    int ended = 0;
    for (int number = 0; number < 3; ++number)
        runner.run(this, request([](JobControl&) { return 1; }, JobPriority::Screen, "titled"),
                   [&](const JobResult<int>& done) { ended += *done.value; });
    QTRY_COMPARE(ended, 3);
    QVERIFY(runner.jobs().empty());
    QCOMPARE(runner.activeCount(), 0);
}

void TestJobRunner::latestWins()
{
    JobRunner runner;
    std::atomic<int> ran = 0;
    QList<int> results;
    Gate gate;
    runner.run(this, request([&](JobControl& control) { return gate.pass(control); }));
    gate.reached.acquire();
    for (int number = 0; number < 5; ++number) {
        Job<int> next = request([&ran, number](JobControl&) -> int {
            ++ran;
            return number;
        });
        next.replaces = "case";
        runner.run(this, std::move(next), [&](const JobResult<int>& done) {
            results.append(done.error ? -1 : *done.value);
        });
    }
    gate.opened.release();
    QTRY_COMPARE(results.size(), 1);
    QVERIFY(finishEarlierJobs(runner, "cpu"));
    QCOMPARE(results, QList<int>{4});
    QCOMPARE(int(ran), 1);
}

void TestJobRunner::ordersByPriorityThenAge()
{
    JobRunner runner;
    Gate gate;
    QStringList order;
    runner.run(this, request([&](JobControl& control) { return gate.pass(control); }));
    gate.reached.acquire();
    const auto add = [&](const QString& name, JobPriority priority) {
        runner.run(this, request([](JobControl&) -> int { return 0; }, priority),
                   [&order, name](const JobResult<int>&) { order.append(name); });
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
        runner.run(this, request([&](JobControl& control) { return endless(control, rounds); },
                                 JobPriority::Batch, "batch"));
    QTRY_VERIFY(rounds > 10);
    Gate screen;
    bool done = false;
    runner.run(this, request([&](JobControl& control) { return screen.pass(control); }),
               [&](const JobResult<int>&) { done = true; });
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
        return runner.run(this,
                          request([&](JobControl& control) { return endless(control, rounds); },
                                  JobPriority::Batch, title));
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
    runner.run(this, request([&](JobControl& control) { return gate.pass(control); }));
    gate.reached.acquire();
    const auto add = [&](const QString& name) {
        return runner.run(this,
                          request([](JobControl&) -> int { return 0; }, JobPriority::Screen, name),
                          [&order, name](const JobResult<int>&) { order.append(name); });
    };
    const JobId first = add("first");
    add("second");
    runner.setPaused(first, true);
    gate.opened.release();
    QTRY_COMPARE(order, QStringList{"second"});
    QVERIFY(finishEarlierJobs(runner, "cpu"));
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
        const auto work = [&](JobControl& control) -> int {
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
                runner.run(this, request(work, priority),
                           [&](const JobResult<int>&) { delivered = true; });
        QTRY_COMPARE(int(alive), 2);
        timer.start();
    }
    QVERIFY(timer.elapsed() < notWaited);
    QCOMPARE(int(alive), 0);
    QCoreApplication::processEvents(); // a result would have been posted by now
    QVERIFY(!delivered);
}

void TestJobRunner::throttlesProgress()
{
    JobRunner runner;
    std::atomic<int> rounds = 0;
    QSignalSpy changed(&runner, &JobRunner::jobChanged);
    const JobId id =
        runner.run(this, request([&](JobControl& control) { return endless(control, rounds); },
                                 JobPriority::Batch, "endless"));
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
    const JobId id = runner.run(
        this,
        request(
            [](JobControl& control) -> int {
                TaskProgress progress;
                progress.total = 2500;
                for (int round = 0; round < 2500; ++round) {
                    progress.done = progress.failed = std::size_t(round);
                    progress.newFailures = {{"train", std::to_string(round), verbatim("broken")}};
                    control.progress(progress);
                }
                return {};
            },
            JobPriority::Batch, "failures"));
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
    const JobId id = runner.run(this, request(
                                          [&](JobControl& control) -> int {
                                              TaskProgress progress;
                                              progress.total = 110;
                                              progress.done = progress.kept = 10;
                                              control.progress(progress);
                                              gate.pass(control);
                                              progress.done = 20;
                                              control.progress(progress);
                                              return gate.pass(control);
                                          },
                                          JobPriority::Batch, "estimate"));
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
    const auto quick = [](JobControl&) -> int { return 0; };
    const JobId done = runner.run(this, request(quick, JobPriority::Screen, "done"));
    QTRY_COMPARE(runner.job(done)->state, JobState::Finished);
    const JobId running =
        runner.run(this, request([&](JobControl& control) { return gate.pass(control); },
                                 JobPriority::Batch, "runs"));
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
    runner.run(this, request([&](JobControl& control) { return gate.pass(control); }));
    gate.reached.acquire();
    bool done = false;
    Job<int> other = request([](JobControl&) -> int { return 0; });
    other.queue = "files";
    runner.run(this, std::move(other), [&](const JobResult<int>&) { done = true; });
    QTRY_VERIFY(done);
    gate.opened.release();
}

QTEST_GUILESS_MAIN(TestJobRunner)
#include "tst_job_runner.moc"
