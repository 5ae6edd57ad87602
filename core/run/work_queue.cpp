// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/work_queue.h"

#include <utility>

#include "core/base/threads.h"

namespace saliscope::run
{

WorkQueue::WorkQueue(std::size_t capacity)
    : m_capacity(capacity)
    , m_thread(startThread([this] { work(); }))
{
}

WorkQueue::~WorkQueue()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
    }
    m_changed.notify_all();
}

void WorkQueue::add(std::function<void()> work)
{
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_pieces.size() < m_capacity; });
        throwFailure(lock);
        if (!m_thread.joinable()) {
            m_failure = failureOf(work);
            return;
        }
        m_pieces.push_back(std::move(work));
    }
    m_changed.notify_all();
}

void WorkQueue::wait()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_pieces.empty() && !m_busy; });
    throwFailure(lock);
}

std::optional<Error> WorkQueue::failureOf(const std::function<void()>& piece)
{
    try {
        piece();
        return std::nullopt;
    } catch (...) {
        return currentError();
    }
}

void WorkQueue::throwFailure(std::unique_lock<std::mutex>& lock)
{
    if (!m_failure)
        return;
    const Error failure = *std::exchange(m_failure, std::nullopt);
    lock.unlock();
    throw failure;
}

void WorkQueue::work()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_closed || !m_pieces.empty(); });
        if (m_pieces.empty())
            return;
        const std::function<void()> piece = std::move(m_pieces.front());
        m_pieces.pop_front();
        m_busy = true;
        lock.unlock();
        m_changed.notify_all();
        std::optional<Error> failure = failureOf(piece);
        lock.lock();
        if (!m_failure)
            m_failure = std::move(failure);
        m_busy = false;
        m_changed.notify_all();
    }
}

} // namespace saliscope::run
