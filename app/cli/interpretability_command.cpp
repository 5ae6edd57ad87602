// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/interpretability_job.h"

#include <memory>

#include "app/cli/commands.h"
#include "app/cli/job_options.h"
#include "app/cli/job_run.h"

namespace saliscope::cli
{

namespace
{

struct InterpretabilityArguments {
    jobs::InterpretabilityJob job;
    CommonArguments common;
};

void addOptions(CLI::App& command, InterpretabilityArguments& arguments)
{
    jobs::InterpretabilityJob& job = arguments.job;
    addScopeOptions(command, job.scope, arguments.common);
    command
        .add_option("-i,--input-folder", job.inputFolder,
                    "Folder or store of maps, or one set of it as PLACE:SET")
        ->capture_default_str();
    CLI::Option* folder =
        command.add_option("-o,--output-folder", job.outputFolder, "Where the results go")
            ->capture_default_str();
    command
        .add_option("--output-json", job.outputJson,
                    "Results file, instead of interpretability.json in the output folder")
        ->type_name("FILE.json")
        ->excludes(folder);
    command.add_option("-t,--target-label", job.targetLabel, "Score samples with this label only")
        ->capture_default_str();
    command.add_option("--box-label", job.boxLabel,
                       "Use boxes with this label only (TBX11K: 1 active, 0 latent TB)");
    command
        .add_option("--threshold", job.threshold,
                    "Share of the map's maximum above which a pixel counts for the overlap")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    addPlotOptions(command, "-P", job.plots);
    command
        .add_option("--parallel", job.parallel,
                    "Threads that read and score maps; 0 for one per core")
        ->check(CLI::Range(-1, 1024))
        ->capture_default_str();
}

void runInterpretability(CommandContext& context, InterpretabilityArguments& arguments)
{
    JobRun run(context, arguments.common);
    resolveWords(arguments.common, arguments.job.scope, false);
    context.exitCode = run(arguments.job, false);
}

} // namespace

void addInterpretability(CLI::App& app, CommandContext& context)
{
    CLI::App* command = app.add_subcommand(
        "interpretability", "Compare existing maps with the boxes drawn by radiologists");
    const auto arguments = std::make_shared<InterpretabilityArguments>();
    addOptions(*command, *arguments);
    command->callback([&context, arguments] { runInterpretability(context, *arguments); });
}

jobs::InterpretabilityJob parsedInterpretability(const std::vector<std::string>& words)
{
    return parsedJob<InterpretabilityArguments>(words, addOptions, false);
}

} // namespace saliscope::cli
