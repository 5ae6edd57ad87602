// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/statistics_job.h"

#include <memory>

#include "app/cli/commands.h"
#include "app/cli/job_options.h"
#include "app/cli/job_run.h"
#include "core/base/error.h"

namespace saliscope::cli
{

namespace
{

struct StatisticsArguments {
    jobs::StatisticsJob job;
    CommonArguments common;
};

void addOptions(CLI::App& command, StatisticsArguments& arguments)
{
    jobs::StatisticsJob& job = arguments.job;
    command
        .add_option("results,--result", job.results,
                    "Results of completeness or interpretability: files, or folders that hold "
                    "them; NAME=PATH says what to call them")
        ->type_name("RESULT")
        ->required();
    command.add_option("-d,--datamodule", job.scope.datamodule,
                       "Where labels and boxes come from, when the results do not say");
    command.add_option("--datadir", job.scope.datadir,
                       "Folder of the images; otherwise as in saliscope.toml or mednet.toml");
    command.add_option("-o,--output-folder", job.outputFolder, "Where the statistics go")
        ->capture_default_str();
    addPlotOptions(command, "-P", job.plots);
    command
        .add_option("--small-below", job.smallBelow,
                    "Boxes that cover a smaller share of the padded picture are small")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    command
        .add_option("--large-from", job.largeFrom,
                    "Boxes that cover at least this share are large, those between medium")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    command.add_option("--resamples", job.resamples, "Bootstrap samples behind each interval")
        ->check(CLI::Range(100, 1000000))
        ->capture_default_str();
    command.add_option("--seed", job.seed, "Seed of the bootstrap")->capture_default_str();
    command
        .add_option("--input-size", job.inputSize,
                    "Width of the network's input, on which boxes of --datamodule are measured")
        ->check(CLI::Range(1, 8192))
        ->capture_default_str();
    addConsoleOptions(command, arguments.common);
}

void runStatistics(CommandContext& context, StatisticsArguments& arguments)
{
    JobRun run(context, arguments.common);
    context.exitCode = run(arguments.job);
}

} // namespace

void addStatistics(CLI::App& app, CommandContext& context)
{
    CLI::App* command = app.add_subcommand(
        "statistics", "Compare algorithms by their scores: intervals, tests, effect sizes");
    const auto arguments = std::make_shared<StatisticsArguments>();
    addOptions(*command, *arguments);
    command->callback([&context, arguments] { runStatistics(context, *arguments); });
}

jobs::StatisticsJob parsedStatistics(const std::vector<std::string>& words)
{
    CLI::App command;
    StatisticsArguments arguments;
    addOptions(command, arguments);
    std::vector<std::string> reversed(words.rbegin(),
                                      words.rend()); // CLI11 takes them from the back
    command.parse(reversed);
    return arguments.job;
}

} // namespace saliscope::cli
