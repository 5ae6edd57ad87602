// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <malloc.h>
#include <string>

#include <QElapsedTimer>

#include "app/window/session/session_commands.h"
#include "heartbeat.h"
#include "window_under_test.h"

using namespace saliscope;
using namespace saliscope::ui;

namespace
{

/// What the process holds now.
struct Held {
    long mebibytes = 0; ///< in memory
    long handles = 0;
    long threads = 0;
};

Held held()
{
    Held result;
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:"))
            result.mebibytes = std::stol(line.substr(6)) / 1024;
        else if (line.starts_with("Threads:"))
            result.threads = std::stol(line.substr(8));
    for (const auto& each : std::filesystem::directory_iterator("/proc/self/fd"))
        result.handles += each.exists() || each.is_symlink();
    return result;
}

/// What has been done so far.
struct Work {
    int cases = 0;
    int cancelled = 0;
    int finished = 0;
    int saved = 0;
};

/// One user at work: looks at cases, starts jobs and cancels them, saves the session.
class Soak final
{
public:
    explicit Soak(const QString& list)
        : m_list(list)
    {
    }

    bool open()
    {
        if (!m_test.openDemo())
            return false;
        m_test->openPaths({m_list});
        return QTest::qWaitFor([this] { return m_test->cases().shown().size() > 1000; }, 60000);
    }

    void round()
    {
        constexpr int casesOfRound = 20;
        for (int i = 0; i < casesOfRound; ++i) {
            m_test->cases().next();
            m_work.cases += m_test.settle(5000);
        }
        startJob();
        QTest::qWait(200 + 50 * (m_rounds % 10));
        if (m_rounds % 10 == 9) {
            m_work.finished += waitForJobs();
        } else {
            m_test->runner().cancelAll();
            m_work.cancelled += waitForJobs();
        }
        if (m_rounds++ % 2 == 0)
            save();
    }

    const Work& work() const { return m_work; }
    Heartbeat& heart() { return m_heart; }

private:
    void startJob()
    {
        tasks::GenerateOptions job;
        job.network.algorithms = {m_rounds % 3 == 0 ? "scorecam" : "gradcam"};
        job.scope.limit = 200;
        std::filesystem::remove_all(m_test.path("maps").toStdString());
        m_test.writeMaps(job);
    }

    int waitForJobs()
    {
        const bool ended =
            QTest::qWaitFor([this] { return m_test->runner().activeCount() == 0; }, 120000);
        return ended ? 1 : 0;
    }

    void save()
    {
        bool done = false;
        m_test->session().save(m_test.path("work.saliscope"), [&done] { done = true; });
        m_work.saved += QTest::qWaitFor([&done] { return done; }, 30000);
    }

    const QString m_list;
    WindowUnderTest m_test;
    Heartbeat m_heart;
    Work m_work;
    int m_rounds = 0;
};

void report(const QElapsedTimer& clock, const Soak& soak, const Held& now)
{
    const Work& work = soak.work();
    std::printf("%5lld s  %6d cases  %4d jobs cancelled  %4d finished  %4d saves  %5ld MiB  %4ld "
                "handles  %3ld threads\n",
                clock.elapsed() / 1000, work.cases, work.cancelled, work.finished, work.saved,
                now.mebibytes, now.handles, now.threads);
    std::fflush(stdout);
}

/// Ends with 1 when memory or handles have grown in the second half: by then the cases that are
/// kept at hand take what they may.
int workFor(const QString& list, qint64 seconds)
{
    constexpr long mostGrowth = 32; // MiB
    constexpr long mostNewHandles = 8;
    constexpr qint64 between = 30; // seconds
    Soak soak(list);
    if (!soak.open()) {
        std::fprintf(stderr, "The list of cases does not open.\n");
        return 2;
    }
    QElapsedTimer clock;
    clock.start();
    std::optional<Held> early;
    qint64 said = -between;
    while (clock.elapsed() / 1000 < seconds) {
        soak.round();
        if (!early && clock.elapsed() / 1000 >= seconds / 2)
            early = held();
        if (clock.elapsed() / 1000 - said >= between) {
            said = clock.elapsed() / 1000;
            report(clock, soak, held());
        }
    }
    const Held end = held();
    report(clock, soak, end);
    if (!early)
        early = end;
    std::printf("in the second half: %+ld MiB, %+ld handles; longest gap of the window's "
                "thread %.0f ms\n",
                end.mebibytes - early->mebibytes, end.handles - early->handles,
                soak.heart().longest());
    return end.mebibytes - early->mebibytes > mostGrowth ||
                   end.handles - early->handles > mostNewHandles
               ? 1
               : 0;
}

} // namespace

/// soak LIST SECONDS: the window at work on the cases of LIST.
int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    if (argc != 3) {
        std::fprintf(stderr, "soak LIST SECONDS\n");
        return 2;
    }
    return workFor(QString::fromLocal8Bit(argv[1]), std::atoll(argv[2]));
}
