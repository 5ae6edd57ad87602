// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/interrupt.h"
#include "cli/job_options.h"
#include "jobs/job.h"
#include "jobs/job_estimate.h"

namespace saliscope
{

/// What a command does around its job: Ctrl+C, telling how far it is, and what came of it. Make it
/// before other threads.
class JobRun final
{
public:
    /// Throws as Console's constructor.
    JobRun(const CommandContext& command, const CommonArguments& common);

    /// Refers to this object.
    JobContext context();

    /// Runs or, for --dry-run where the job can be, estimates \p job; returns the exit code.
    template <typename Job>
    int operator()(const Job& job, bool withSummary = true)
    {
        if constexpr (requires { Job::counted; })
            m_console.setCounted(Job::counted);
        if constexpr (requires { estimate(job, context()); })
            if (m_dryRun)
                return finish(estimate(job, context()));
        return finish(run(job, context()), withSummary);
    }

    /// Prints tables, warnings and, where wanted, the summary; returns the exit code.
    int finish(const JobOutcome& outcome, bool withSummary);

private:
    /// Prints what the job would take.
    int finish(const JobEstimate& estimate);
    void tell(NoticeLevel level, const Message& text);

    Interrupt m_interrupt; ///< first: it blocks signals for the threads made later
    Console m_console;
    std::vector<std::string> m_arguments;
    bool m_quiet;
    bool m_dryRun;
};

} // namespace saliscope
