// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/interrupt.h"

#include <csignal>
#include <ctime>
#include <unistd.h>

#include "app/jobs/job.h"
#include "core/base/scratch.h"
#include "core/base/threads.h"

namespace saliscope::cli
{

namespace
{

constexpr long nanosecondsPerMillisecond = 1000000;
constexpr int graceMilliseconds = 100;

/// Those that nobody has had ignored: `nohup` does so with the end of a terminal, shells do so with
/// Ctrl+C for what they start in the background.
sigset_t stopSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGXCPU}) {
        struct sigaction action = {};
        if (::sigaction(signal, nullptr, &action) == 0 && action.sa_handler != SIG_IGN)
            sigaddset(&signals, signal);
    }
    return signals;
}

/// Whether one of the signals came within \p milliseconds.
bool waitForSignal(int milliseconds)
{
    const sigset_t signals = stopSignals();
    const timespec time = {0, milliseconds * nanosecondsPerMillisecond};
    return sigtimedwait(&signals, nullptr, &time) > 0;
}

} // namespace

Interrupt::Interrupt()
{
    sigset_t signals = stopSignals();
    sigaddset(&signals, SIGPIPE); // a job goes on when nobody reads what it says
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    requireThreads(1);
    m_thread = std::jthread([this](const std::stop_token& ended) { watch(ended); });
}

Interrupt::~Interrupt() = default;

void Interrupt::watch(const std::stop_token& ended)
{
    while (!ended.stop_requested()) {
        if (!waitForSignal(20))
            continue;
        m_source.request_stop();
        for (int waited = 0; waited < graceMilliseconds; waited += 10) {
            if (ended.stop_requested())
                return;
            if (waitForSignal(10))
                break;
        }
        static constexpr char text[] = "\nCancelled.\n";
        removeScratch();
        [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text, sizeof text - 1);
        ::_exit(jobs::exitCancelled);
    }
}

} // namespace saliscope::cli
