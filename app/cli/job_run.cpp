// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/job_run.h"

#include <cstdio>
#include <iostream>
#include <iterator>

#include "core/base/printable.h"

namespace saliscope::cli
{

namespace
{

std::string bytesText(double bytes)
{
    static constexpr const char* units[] = {"bytes", "kB", "MB", "GB", "TB"};
    std::size_t unit = 0;
    for (; bytes >= 1000 && unit + 1 < std::size(units); ++unit)
        bytes /= 1000;
    char text[32];
    std::snprintf(text, sizeof text, "%.*f %s", unit > 0 && bytes < 10 ? 1 : 0, bytes, units[unit]);
    return text;
}

std::string secondsText(double seconds)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.3g s", seconds);
    return text;
}

} // namespace

JobRun::JobRun(const CommandContext& command, const CommonArguments& common)
    : m_console({common.quiet, common.verbosity, common.jsonLog})
    , m_arguments(command.arguments)
    , m_quiet(common.quiet)
    , m_dryRun(common.dryRun)
{
}

void JobRun::tell(jobs::NoticeLevel level, const Message& text)
{
    level == jobs::NoticeLevel::Warning ? m_console.warning(text.text())
                                        : m_console.info(text.text());
}

jobs::JobContext JobRun::context()
{
    jobs::JobContext context;
    context.arguments = m_arguments;
    context.progress = [this](const run::TaskProgress& progress) { m_console.progress(progress); };
    context.notice = [this](jobs::NoticeLevel level, const Message& text) { tell(level, text); };
    context.stop = m_interrupt.token();
    return context;
}

int JobRun::finish(const jobs::JobOutcome& outcome, bool withSummary)
{
    m_console.finish();
    m_console.failures(outcome.failures);
    for (const Message& remark : outcome.remarks)
        m_console.info(remark.text());
    for (const Message& warning : outcome.warnings)
        m_console.warning(warning.text());
    for (const std::string& table : outcome.tables)
        std::cout << table << std::endl;
    if (withSummary && !m_quiet)
        std::cerr << outcome.summary.text() << '\n';
    const int code = outcome.exitCode();
    return code == jobs::exitFine && m_console.logFailed() ? jobs::exitNoResources : code;
}

int JobRun::finish(const jobs::JobEstimate& estimate)
{
    for (const run::SampleFailure& failure : estimate.failures)
        m_console.warning(printable(failure.name, wholeText) + " failed: " + failure.reason.text());
    if (estimate.cancelled)
        return jobs::exitCancelled;
    std::cout << estimate.samples << ' ' << (estimate.samples == 1 ? estimate.one : estimate.many);
    if (estimate.measured > 0)
        std::cout << ", each " << secondsText(estimate.secondsPerSample) << " and "
                  << bytesText(estimate.bytesPerSample) << " as measured on " << estimate.measured
                  << ": together " << durationText(estimate.seconds()) << " and "
                  << bytesText(estimate.bytes());
    std::cout << ".";
    if (estimate.measured > 0 && estimate.peakBytes > 0)
        std::cout << " It takes " << bytesText(double(estimate.peakBytes)) << " of memory.";
    if (estimate.bytesFree)
        std::cout << " " << bytesText(double(*estimate.bytesFree)) << " are free for "
                  << printable(estimate.folder.string(), wholeText) << ".";
    std::cout << std::endl;
    return estimate.failures.empty() ? jobs::exitFine : jobs::exitSomeFailed;
}

} // namespace saliscope::cli
