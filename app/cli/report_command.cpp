// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/report_job.h"

#include <memory>

#include "app/cli/commands.h"
#include "app/cli/job_options.h"
#include "app/cli/job_run.h"

namespace saliscope::cli
{

namespace
{

struct ReportArguments {
    jobs::ReportJob job;
    CommonArguments common;
};

void addOptions(CLI::App& command, ReportArguments& arguments)
{
    jobs::ReportJob& job = arguments.job;
    addScopeOptions(command, job.scope, arguments.common);
    addNetworkOptions(command, job.network);
    command.add_option("-o,--output-folder", job.outputFolder, "Where the reports go")
        ->capture_default_str();
    command
        .add_option(
            "--map", job.maps,
            "ALGORITHM or ALGORITHM:LAYER; may be repeated, instead of -s and --target-layer")
        ->allow_extra_args(false);
    command
        .add_option("--sample", job.samples,
                    "A case to report on, by its name; may be repeated. Default: all together")
        ->allow_extra_args(false);
    command.add_option(
        "--session", job.session,
        "A session's file: its notes, tags and edited boxes go into the reports, and "
        "without --map those of cases show what its panes show");
    command.add_flag("--road", job.road, "Score by ROAD too, which takes far longer");
    command.add_flag("--pdf", job.pdf, "Write each report as PDF as well");
    command
        .add_option("--language", job.language,
                    "Of the reports: en, fr or de; numbers are written as in that language")
        ->capture_default_str();
    command
        .add_option("--threshold", job.threshold,
                    "Share of the map's maximum above which a pixel counts for the overlap")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    command.add_option("--colormap", job.colormap, "Colours of the maps")->capture_default_str();
}

void runReport(CommandContext& context, ReportArguments& arguments)
{
    JobRun run(context, arguments.common);
    resolveWords(arguments.common, arguments.job.scope, true);
    context.exitCode = run(arguments.job);
}

} // namespace

void addReport(CLI::App& app, CommandContext& context)
{
    CLI::App* command = app.add_subcommand(
        "report", "Write a report on cases or on all together, with scores and caveats (.html)");
    const auto arguments = std::make_shared<ReportArguments>();
    addOptions(*command, *arguments);
    command->callback([&context, arguments] { runReport(context, *arguments); });
}

jobs::ReportJob parsedReport(const std::vector<std::string>& words)
{
    return parsedJob<ReportArguments>(words, addOptions, true);
}

} // namespace saliscope::cli
