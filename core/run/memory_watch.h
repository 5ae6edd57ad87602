// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <atomic>
#include <cstdint>
#include <thread>

namespace saliscope::run
{

/// Bytes of memory this process holds now; 0 where the system does not tell.
std::uint64_t residentBytes();

/// Watches how much memory the process holds, a thousand times a second, on a thread of its own:
/// the system's own largest value cannot be set back between two measurements.
class MemoryWatch final
{
public:
    /// Gives free memory back to the system first, so that what was needed before does not count.
    MemoryWatch();
    ~MemoryWatch();
    MemoryWatch(const MemoryWatch&) = delete;
    MemoryWatch& operator=(const MemoryWatch&) = delete;

    /// The largest value since the beginning.
    std::uint64_t peakBytes();

private:
    void look();

    std::atomic<std::uint64_t> m_peak = 0;
    std::jthread m_thread; ///< last: it uses the rest
};

} // namespace saliscope::run
