// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/last_words.h"

#include <csignal>
#include <cstdlib>
#include <exception>
#include <unistd.h>

#include "app/jobs/job.h"
#include "core/base/scratch.h"

namespace saliscope::cli
{

namespace
{

/// Of the exception that nobody caught. Without memory even asking may throw.
bool isForWantOfResources()
try {
    return std::current_exception() && endsJob(currentError());
} catch (...) {
    return true;
}

[[noreturn]] void onTermination()
{
    if (!isForWantOfResources())
        std::abort();
    static constexpr char text[] =
        "\nError: there is not enough memory, or the system starts no more threads\n";
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text, sizeof text - 1);
    removeScratch();
    ::_exit(jobs::exitNoResources);
}

} // namespace

void endWithLastWords()
{
    std::signal(SIGXFSZ, SIG_IGN);
    std::set_terminate(onTermination);
}

} // namespace saliscope::cli
