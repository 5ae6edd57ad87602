// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/sweep_job.h"

#include <memory>

#include "app/cli/commands.h"
#include "app/cli/job_options.h"
#include "app/cli/job_run.h"
#include "core/results/score_catalogue.h"

namespace saliscope::cli
{

namespace
{

struct SweepArguments {
    jobs::SweepJob job;
    CommonArguments common;
};

std::vector<std::string> scoreNames()
{
    std::vector<std::string> names;
    for (const results::ScoreInfo& info : results::scoreCatalogue())
        names.emplace_back(info.name);
    return names;
}

void addRoadOptions(CLI::App& command, jobs::SweepJob& job)
{
    command.add_flag("--road", job.road,
                     "Take the ROAD scores too, with eight more passes of the network per map");
    command
        .add_option("-e,--percentile", job.percentiles,
                    "For --road: percentile up to which pixels are kept; can be repeated")
        ->check(CLI::Range(0.0, 100.0))
        ->allow_extra_args(false)
        ->capture_default_str();
    command
        .add_option("--noise", job.noise,
                    "For --road: standard deviation of the noise added to imputed pixels (0..1)")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    command
        .add_option("--ties", job.ties,
                    "For --road: remove equal map values together as the reference does, or by "
                    "rank")
        ->check(CLI::IsMember({"reference", "rank"}))
        ->capture_default_str();
}

void addOptions(CLI::App& command, SweepArguments& arguments)
{
    jobs::SweepJob& job = arguments.job;
    addScopeOptions(command, job.scope, arguments.common);
    addNetworkOptions(command, job.network);
    for (const char* other : {"--target-layer", "--target-class", "--positive-only"})
        command.remove_option(command.get_option(other));
    addPlotOptions(command, "-Q", job.plots);
    command.add_option("-o,--output-folder", job.outputFolder, "Where the results go")
        ->capture_default_str();
    command
        .add_option("--layers", job.layers,
                    "Layer to look at instead of all; several with commas or by repeating the "
                    "option (`saliscope generate MODEL --list-layers`)")
        ->delimiter(',')
        ->allow_extra_args(false);
    command.add_option("--rank", job.rank, "Score that decides which layer is best")
        ->check(CLI::IsMember(scoreNames()))
        ->capture_default_str();
    command
        .add_option("-t,--target-label", job.targetLabel,
                    "Score samples with this label only; with several outputs, explain this one")
        ->capture_default_str();
    command.add_option("--box-label", job.boxLabel, "Use boxes with this label only");
    command
        .add_option("--threshold", job.threshold,
                    "Share of the map's maximum above which a pixel counts for the overlap")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    addRoadOptions(command, job);
    command.add_option("--resamples", job.resamples, "Bootstrap samples behind each interval")
        ->check(CLI::Range(100, 1000000))
        ->capture_default_str();
    command.add_flag("--overwrite,--resume{false}", job.overwrite,
                     "Start anew; the default, --resume, keeps scores that are finished");
}

void runSweep(CommandContext& context, SweepArguments& arguments)
{
    JobRun run(context, arguments.common);
    resolveWords(arguments.common, arguments.job.scope, true);
    context.exitCode = run(arguments.job);
}

} // namespace

void addSweep(CLI::App& app, CommandContext& context)
{
    CLI::App* command = app.add_subcommand(
        "sweep", "Score the maps of every layer against boxes: which layer is best?");
    const auto arguments = std::make_shared<SweepArguments>();
    addOptions(*command, *arguments);
    command->callback([&context, arguments] { runSweep(context, *arguments); });
}

jobs::SweepJob parsedSweep(const std::vector<std::string>& words)
{
    return parsedJob<SweepArguments>(words, addOptions, true);
}

} // namespace saliscope::cli
