// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <stop_token>
#include <thread>

namespace saliscope::cli
{

/// Turns Ctrl+C, a termination request, the end of the terminal and of the allowed processor time
/// into a stop request. Make it before other threads. What cannot be stopped (one backward pass) is
/// not waited for longer than 100 ms: results are written whole or not at all and what is only
/// temporary is removed, so the process may end at any moment.
class Interrupt final
{
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    std::stop_token token() const { return m_source.get_token(); }

private:
    void watch(const std::stop_token& ended);

    std::stop_source m_source;
    std::jthread m_thread;
};

} // namespace saliscope::cli
