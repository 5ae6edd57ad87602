// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "core/run/selection.h"

namespace saliscope::run
{

/// How far a task is. Counts are of samples.
struct TaskProgress {
    std::size_t total = 0;
    std::size_t done = 0;                   ///< finished, kept or failed
    std::size_t kept = 0;                   ///< of those, found finished by an earlier run
    std::size_t failed = 0;                 ///< of those, failed
    std::string sample;                     ///< the one that was finished last
    std::vector<SampleFailure> newFailures; ///< since the callback was last called
};
using ProgressCallback = std::function<void(const TaskProgress&)>;

/// Calls a task's progress callback. Threads: one at a time.
class ProgressReporter final
{
public:
    ProgressReporter(std::size_t total, ProgressCallback callback);

    /// \p made samples were finished by this run, \p kept by an earlier one, \p failures are all so
    /// far; \p sample was the last.
    void update(std::size_t made, std::size_t kept, const std::vector<SampleFailure>& failures,
                const std::string& sample);

private:
    ProgressCallback m_callback;
    TaskProgress m_progress;
};

/// The names of the samples of a run, in order.
std::vector<std::string> namesOf(const Selection& selection);

} // namespace saliscope::run
