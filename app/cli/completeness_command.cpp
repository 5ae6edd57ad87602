// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/completeness_job.h"

#include <memory>

#include "app/cli/commands.h"
#include "app/cli/job_options.h"
#include "app/cli/job_run.h"

namespace saliscope::cli
{

namespace
{

struct CompletenessArguments {
    jobs::CompletenessJob job;
    CommonArguments common;
};

void addOptions(CLI::App& command, CompletenessArguments& arguments)
{
    jobs::CompletenessJob& job = arguments.job;
    addScopeOptions(command, job.scope, arguments.common);
    addNetworkOptions(command, job.network);
    addPlotOptions(command, "-Q", job.plots);
    command.add_option("-o,--output-folder", job.outputFolder, "Where the results go")
        ->capture_default_str();
    command
        .add_option("-e,--percentile", job.percentiles,
                    "Percentile up to which pixels are kept; can be repeated")
        ->check(CLI::Range(0.0, 100.0))
        ->allow_extra_args(false)
        ->capture_default_str();
    command
        .add_option("--noise", job.noise,
                    "Standard deviation of the noise added to imputed pixels (0..1)")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    command
        .add_option("--ties", job.ties,
                    "Remove equal map values together as the reference does, or by rank")
        ->check(CLI::IsMember({"reference", "rank"}))
        ->capture_default_str();
    command
        .add_option("--maps", job.maps,
                    "Score existing maps of the same algorithms, in a folder or store")
        ->type_name("PLACE");
    command.add_flag("--overwrite,--resume{false}", job.overwrite,
                     "Start anew; the default, --resume, keeps scores that are finished");
}

void runCompleteness(CommandContext& context, CompletenessArguments& arguments)
{
    JobRun run(context, arguments.common);
    resolveWords(arguments.common, arguments.job.scope, true);
    context.exitCode = run(arguments.job);
}

} // namespace

void addCompleteness(CLI::App& app, CommandContext& context)
{
    CLI::App* command = app.add_subcommand(
        "completeness", "Score saliency maps by ROAD: does the answer follow the pixels?");
    const auto arguments = std::make_shared<CompletenessArguments>();
    addOptions(*command, *arguments);
    command->callback([&context, arguments] { runCompleteness(context, *arguments); });
}

jobs::CompletenessJob parsedCompleteness(const std::vector<std::string>& words)
{
    return parsedJob<CompletenessArguments>(words, addOptions, true);
}

} // namespace saliscope::cli
