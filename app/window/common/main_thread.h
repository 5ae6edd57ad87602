// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <stop_token>

namespace saliscope::window
{

/// Runs \p work on the GUI's thread and returns when it has run. Called from a job's thread. Throws
/// Error Cancelled when \p stop asks for it before the work has begun; then it never runs, so that
/// a window that waits for its jobs and a job that waits for the window do not wait for ever.
/// Exceptions of the work are passed on.
void runOnMainThread(std::stop_token stop, const std::function<void()>& work);

} // namespace saliscope::window
