// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/memory_watch.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <malloc.h>
#include <unistd.h>

namespace saliscope::run
{

namespace
{

constexpr std::chrono::milliseconds interval(1);

} // namespace

std::uint64_t residentBytes()
{
    std::ifstream file("/proc/self/statm");
    std::uint64_t size = 0;
    std::uint64_t resident = 0;
    if (!(file >> size >> resident))
        return 0;
    return resident * std::uint64_t(sysconf(_SC_PAGESIZE));
}

MemoryWatch::MemoryWatch()
{
    malloc_trim(0);
    look();
    m_thread = std::jthread([this](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            look();
            std::this_thread::sleep_for(interval);
        }
    });
}

MemoryWatch::~MemoryWatch() = default;

std::uint64_t MemoryWatch::peakBytes()
{
    look();
    return m_peak;
}

void MemoryWatch::look()
{
    const std::uint64_t now = residentBytes();
    std::uint64_t peak = m_peak;
    while (now > peak && !m_peak.compare_exchange_weak(peak, now)) {
    }
}

} // namespace saliscope::run
