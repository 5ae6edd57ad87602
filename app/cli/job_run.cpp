// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/job_run.h"

#include <iostream>

namespace saliscope
{

JobRun::JobRun(const CommandContext& command, const CommonArguments& common)
    : m_console({common.quiet, common.verbosity, common.jsonLog})
    , m_arguments(command.arguments)
    , m_quiet(common.quiet)
{
}

void JobRun::tell(NoticeLevel level, const std::string& text)
{
    level == NoticeLevel::Warning ? m_console.warning(text) : m_console.info(text);
}

JobContext JobRun::context()
{
    JobContext context;
    context.arguments = m_arguments;
    context.progress = [this](const TaskProgress& progress) { m_console.progress(progress); };
    context.notice = [this](NoticeLevel level, const std::string& text) { tell(level, text); };
    context.stop = m_interrupt.token();
    return context;
}

int JobRun::finish(const JobOutcome& outcome, bool withSummary)
{
    m_console.finish();
    for (const std::string& remark : outcome.remarks)
        m_console.info(remark);
    for (const std::string& warning : outcome.warnings)
        m_console.warning(warning);
    for (const std::string& table : outcome.tables)
        std::cout << table << std::endl;
    if (withSummary && !m_quiet)
        std::cerr << outcome.summary << '\n';
    return outcome.exitCode();
}

} // namespace saliscope
