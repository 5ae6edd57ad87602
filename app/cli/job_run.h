// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/described_options.h"
#include "app/cli/interrupt.h"
#include "app/jobs/job.h"
#include "app/jobs/job_estimate.h"

namespace saliscope::cli
{

/// What a command does around its job: Ctrl+C, telling how far it is, and what came of it. Make it
/// before other threads.
class JobRun final
{
public:
    /// Throws as Console's constructor.
    JobRun(const CommandContext& command, const CommonArguments& common);

    /// Refers to this object.
    jobs::JobContext context();

    /// Runs or, for --dry-run where the job can be, estimates \p job; returns the exit code.
    template <typename Job>
    int operator()(const Job& job, bool withSummary = true)
    {
        if constexpr (requires { Job::counted; })
            m_console.setCounted(Job::counted);
        if constexpr (requires { estimate(job, context()); })
            if (m_dryRun)
                return finish(estimate(job, context()));
        return finish(runJob(job, context()), withSummary);
    }

    /// Says \p text as a warning, or from verbosity 1 on.
    void tell(jobs::NoticeLevel level, const Message& text);

    /// Prints tables, warnings and, where wanted, the summary; returns the exit code.
    int finish(const jobs::JobOutcome& outcome, bool withSummary);

private:
    /// Prints what the job would take.
    int finish(const jobs::JobEstimate& estimate);

    Interrupt m_interrupt; ///< first: it blocks signals for the threads made later
    Console m_console;
    std::vector<std::string> m_arguments;
    bool m_quiet;
    bool m_dryRun;
};

} // namespace saliscope::cli
