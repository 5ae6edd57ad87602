// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/shell/end_signals.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

#include <QSocketNotifier>

namespace saliscope::window
{

namespace
{

constexpr std::array endingSignals = {SIGTERM, SIGHUP, SIGINT};

/// From the handler, which may do nothing but write, to the event loop.
std::array<int, 2> signalPipe = {-1, -1};

void noteSignal(int)
{
    const int code = errno;
    [[maybe_unused]] const auto written = ::write(signalPipe[1], "", 1);
    errno = code;
}

void handleUnlessIgnored(int signal, void (*handler)(int))
{
    struct sigaction action = {};
    if (::sigaction(signal, nullptr, &action) != 0 || action.sa_handler == SIG_IGN)
        return;
    action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    ::sigaction(signal, &action, nullptr);
}

} // namespace

EndSignals::EndSignals(QObject* parent)
    : QObject(parent)
{
    if (::pipe2(signalPipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return; // they end the process at once, as without this
    auto* notifier = new QSocketNotifier(signalPipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false); // once is enough
        emit asked();
    });
    for (const int signal : endingSignals)
        handleUnlessIgnored(signal, noteSignal);
}

EndSignals::~EndSignals()
{
    if (signalPipe[0] < 0)
        return;
    for (const int signal : endingSignals)
        handleUnlessIgnored(signal, SIG_DFL);
    // The pipe stays: a handler that has just begun may still write to it.
}

} // namespace saliscope::window
