// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pictures/decoding_memory.h"

#include <condition_variable>
#include <mutex>

namespace saliscope::pictures
{

namespace
{

struct Shared {
    std::mutex mutex;
    std::condition_variable changed;
    std::uint64_t held = 0;
};

Shared& shared()
{
    static Shared all;
    return all;
}

} // namespace

DecodingMemory::DecodingMemory(std::uint64_t bytes)
    : m_bytes(bytes)
{
    Shared& all = shared();
    std::unique_lock lock(all.mutex);
    all.changed.wait(lock, [&] { return all.held == 0 || all.held + m_bytes <= mostDecodedBytes; });
    all.held += m_bytes;
}

DecodingMemory::~DecodingMemory()
{
    Shared& all = shared();
    {
        const std::lock_guard lock(all.mutex);
        all.held -= m_bytes;
    }
    all.changed.notify_all();
}

} // namespace saliscope::pictures
