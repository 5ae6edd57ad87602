// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "core/base/error.h"
#include "core/base/threads.h"

namespace saliscope::run
{

/// Decoded samples that may wait for the network, per decoding thread.
constexpr std::size_t decodedAhead = 2;

/// Makes values 0, 1, … count-1 on worker threads, ahead of the consumers but never more than a
/// fixed number of them. Where the system starts no threads, the consumers make them. The
/// destructor stops and joins the workers.
template <typename Value>
class Prefetch final
{
public:
    using Make = std::function<Value(std::size_t index)>;

    /// \p make runs on \p workers threads at once; at most \p ahead values wait.
    Prefetch(std::size_t count, int workers, std::size_t ahead, Make make)
        : m_count(count)
        , m_ahead(ahead)
        , m_make(std::move(make))
    {
        m_workers.reserve(static_cast<std::size_t>(workers)); // nothing throws once one works
        for (int worker = 0; worker < workers; ++worker) {
            std::jthread thread = startThread([this] { work(); });
            if (!thread.joinable())
                return;
            m_workers.push_back(std::move(thread));
        }
    }

    ~Prefetch()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stopped = true;
        }
        m_changed.notify_all();
    }

    Prefetch(const Prefetch&) = delete;
    Prefetch& operator=(const Prefetch&) = delete;

    /// The next value in order; waits for it. Throws what making it threw, as an Error. One
    /// consumer only.
    Value next() { return take(m_next++); }

    /// Value \p index, each once, by several threads that take them roughly in order; waits for
    /// it. Throws what making it threw, as an Error.
    Value take(std::size_t index)
    {
        if (m_workers.empty())
            return made(index).taken();
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_ready.contains(index); });
        Result result = std::move(m_ready.extract(index).mapped());
        ++m_taken;
        lock.unlock();
        m_changed.notify_all();
        return result.taken();
    }

private:
    struct Result {
        std::optional<Value> value;
        std::optional<Error> failure;

        Value taken()
        {
            if (failure)
                throw *failure;
            return std::move(*value);
        }
    };

    Result made(std::size_t index) const
    {
        Result result;
        try {
            result.value = m_make(index);
        } catch (...) {
            result.failure = currentError();
        }
        return result;
    }

    void work()
    {
        std::unique_lock lock(m_mutex);
        while (true) {
            m_changed.wait(lock, [this] {
                return m_stopped || m_started == m_count || m_started < m_taken + m_ahead;
            });
            if (m_stopped || m_started == m_count)
                return;
            const std::size_t index = m_started++;
            lock.unlock();
            Result result = made(index);
            lock.lock();
            m_ready.emplace(index, std::move(result));
            m_changed.notify_all();
        }
    }

    const std::size_t m_count;
    const std::size_t m_ahead;
    const Make m_make;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<std::size_t, Result> m_ready;
    std::size_t m_started = 0;
    std::size_t m_taken = 0;
    std::size_t m_next = 0; ///< of next()
    bool m_stopped = false;
    std::vector<std::jthread> m_workers; // last: joined before anything above goes
};

} // namespace saliscope::run
