// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

#include "core/base/error.h"

namespace saliscope::run
{

/// One thread that does pieces of work in the order they came, so that writing overlaps computing.
/// At most a fixed number of pieces wait. Where the system starts no thread, add() does the work.
/// The destructor finishes what is queued. When a piece of work throws, the others are still done,
/// and the next call throws it as an Error.
class WorkQueue final
{
public:
    explicit WorkQueue(std::size_t capacity);
    ~WorkQueue();
    WorkQueue(const WorkQueue&) = delete;
    WorkQueue& operator=(const WorkQueue&) = delete;

    /// Waits while the queue is full. Throws what an earlier piece of work has thrown.
    void add(std::function<void()> work);

    /// Waits until everything added so far is done. Throws what it has thrown.
    void wait();

private:
    void work();
    static std::optional<Error> failureOf(const std::function<void()>& piece);
    void throwFailure(std::unique_lock<std::mutex>& lock);

    const std::size_t m_capacity;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_pieces;
    std::optional<Error> m_failure; ///< the first since it was last thrown
    bool m_busy = false;
    bool m_closed = false;
    std::jthread m_thread; // last: joined before anything above goes
};

} // namespace saliscope::run
