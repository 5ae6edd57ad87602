// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <vector>

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace saliscope
{

/// Beats every millisecond on the GUI's thread and remembers how long it was kept from it.
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
        m_clock.start();
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
    std::size_t beats() const { return m_gaps.size(); }

private:
    void beat()
    {
        m_gaps.push_back(milliseconds());
        m_clock.start();
    }
    double milliseconds() const { return double(m_clock.nsecsElapsed()) / 1e6; }

    QTimer m_timer;
    QElapsedTimer m_clock;
    std::vector<double> m_gaps;
};

} // namespace saliscope
