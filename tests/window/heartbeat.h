// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <ctime>
#include <vector>

#include <QElapsedTimer>
#include <QEventLoop>
#include <QObject>
#include <QTimer>

namespace saliscope
{

/// Beats every millisecond on the GUI's thread and remembers how long it was kept from it: by the
/// clock, and in processor time of the thread, which other programs do not lengthen.
class Heartbeat final : public QObject
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        connect(&m_timer, &QTimer::timeout, this, [this] { beat(); });
        restart();
        m_timer.start();
    }

    void restart()
    {
        m_gaps.clear();
        m_work.clear();
        m_clock.start();
        m_worked = processorTime();
    }

    /// Milliseconds of the longest gap so far, the one that lasts included.
    double longest() const
    {
        const double now = milliseconds();
        return m_gaps.empty() ? now
                              : std::max(now, *std::max_element(m_gaps.begin(), m_gaps.end()));
    }
    std::size_t above(double limit) const
    {
        return std::size_t(std::count_if(m_gaps.begin(), m_gaps.end(),
                                         [limit](double gap) { return gap > limit; }));
    }
    /// Milliseconds of processor time of the longest gap.
    double longestWork() const
    {
        return m_work.empty() ? 0 : *std::max_element(m_work.begin(), m_work.end());
    }
    std::size_t beats() const { return m_gaps.size(); }

    /// Milliseconds of processor time this thread has had.
    static double processorTime()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    }

private:
    void beat()
    {
        m_gaps.push_back(milliseconds());
        const double now = processorTime();
        m_work.push_back(now - m_worked);
        m_worked = now;
        m_clock.start();
    }
    double milliseconds() const { return double(m_clock.nsecsElapsed()) / 1e6; }

    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_worked = 0;
    std::vector<double> m_gaps;
    std::vector<double> m_work;
};

/// Runs the thread's events for \p milliseconds as the program's own loop does. QTest::qWait() will
/// not do beside a heartbeat: it sleeps up to 10 ms between events, which looks like a gap.
inline void runEvents(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

/// The same until \p done answers true; false when it never did.
template <typename Condition>
[[nodiscard]] bool runEventsUntil(const Condition& done, int milliseconds = 60000)
{
    QElapsedTimer timer;
    timer.start();
    while (!done() && timer.elapsed() < milliseconds)
        runEvents(1);
    return done();
}

} // namespace saliscope
