// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/threads.h"

#include <exception>
#include <latch>
#include <utility>
#include <vector>

#include "core/base/error.h"

namespace saliscope
{

std::jthread startThread(std::function<void()> work)
{
    try {
        return std::jthread(std::move(work));
    } catch (const std::exception&) { // of the system, or for want of memory
        return {};
    }
}

void requireThreads(int count)
{
    std::latch asked(1);
    std::vector<std::jthread> threads;
    threads.reserve(static_cast<std::size_t>(count));
    bool enough = true;
    while (enough && int(threads.size()) < count) {
        threads.push_back(startThread([&] { asked.wait(); })); // all of them at once
        enough = threads.back().joinable();
    }
    asked.count_down();
    if (!enough)
        throw Error(ErrorKind::OutOfMemory, {},
                    say("the system starts only %1 of the %2 threads it takes; raise the limits on "
                        "processes and memory (\"ulimit -u\", \"ulimit -v\")",
                        threads.size() - 1, count));
}

} // namespace saliscope
