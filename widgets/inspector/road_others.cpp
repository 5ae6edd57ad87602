// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inspector/road_others.h"

#include <algorithm>
#include <utility>

namespace saliscope::ui
{

namespace
{

bool isSame(const RoadPane& one, const RoadPane& other)
{
    return one.pane == other.pane && one.title == other.title &&
           one.subject.key == other.subject.key && one.subject.map == other.subject.map &&
           one.subject.picture == other.subject.picture &&
           one.subject.network == other.subject.network;
}

} // namespace

RoadOthers::RoadOthers(JobRunner& runner, std::shared_ptr<RoadMemory> memory, QObject* parent)
    : QObject(parent)
    , m_memory(std::move(memory))
    , m_worker(new RoadWorker(runner, m_memory, this))
{
    connect(m_worker, &RoadWorker::curveChanged, this, &RoadOthers::take);
    connect(m_worker, &RoadWorker::failed, this, [this] {
        if (m_current >= 0)
            m_done[std::size_t(m_current)] = true;
        m_current = -1;
        next();
    });
}

void RoadOthers::setPanes(std::vector<RoadPane> panes)
{
    if (std::equal(panes.begin(), panes.end(), m_panes.begin(), m_panes.end(), isSame))
        return;
    m_current = -1;
    m_worker->setSubject(std::nullopt);
    m_panes = std::move(panes);
    m_curves.clear();
    for (const RoadPane& pane : m_panes) {
        const RoadKnown known = m_memory->find(pane.subject.key);
        m_curves.push_back({pane.pane, pane.title, known.probability, known.points});
    }
    m_done.assign(m_panes.size(), false);
    emit changed();
    next();
}

void RoadOthers::start()
{
    m_isStarted = true;
    if (m_current >= 0)
        m_worker->startCurve();
    else
        next();
}

void RoadOthers::stop()
{
    m_isStarted = false;
    m_worker->stopCurve();
}

void RoadOthers::next()
{
    if (!m_isStarted || m_current >= 0)
        return;
    const auto open = std::find(m_done.begin(), m_done.end(), false);
    if (open == m_done.end())
        return;
    m_current = int(open - m_done.begin());
    m_worker->setSubject(m_panes[std::size_t(m_current)].subject);
    m_worker->startCurve();
    take();
}

void RoadOthers::take()
{
    if (m_current < 0)
        return;
    const auto index = std::size_t(m_current);
    if (m_worker->probability()) {
        m_curves[index].probability = m_worker->probability();
        m_curves[index].points = m_worker->points();
        emit changed();
    }
    if (!m_worker->isComplete())
        return;
    m_done[index] = true;
    m_current = -1;
    next();
}

} // namespace saliscope::ui
