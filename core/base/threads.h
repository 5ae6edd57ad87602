// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <thread>

namespace saliscope
{

/// A thread that does \p work, or one that is not joinable where the system starts no more of them
/// (its limits on processes and memory). Who calls it does the work otherwise.
std::jthread startThread(std::function<void()> work);

/// Throws Error OutOfMemory unless the system lets this process start \p count more threads now.
/// To be asked before a library starts some, which would end the process.
void requireThreads(int count);

} // namespace saliscope
