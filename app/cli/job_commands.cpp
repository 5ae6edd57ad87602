// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The commands of jobs: their options are those that the task describes.

#include <iostream>
#include <memory>
#include <optional>

#include "app/cli/commands.h"
#include "app/cli/job_run.h"
#include "app/cli/sandbox_option.h"
#include "app/jobs/compare_job.h"
#include "app/jobs/completeness_job.h"
#include "app/jobs/convert_job.h"
#include "app/jobs/generate_job.h"
#include "app/jobs/interpretability_job.h"
#include "app/jobs/job_inputs.h"
#include "app/jobs/report_job.h"
#include "app/jobs/statistics_job.h"
#include "app/jobs/sweep_job.h"
#include "app/jobs/view_job.h"
#include "core/base/printable.h"

namespace saliscope::cli
{

namespace
{

template <typename Options>
struct JobArguments {
    Options options;
    CommonArguments common;
    bool needsModel = true;
    bool withSummary = true;  ///< say what came of it in a sentence
    bool listsLayers = false; ///< of `generate`
    bool tellsCost = false;   ///< likewise
};

/// How many places a map has at a layer, across and down.
std::string gridText(Size grid)
{
    return grid.width > 0
               ? ", " + std::to_string(grid.width) + "×" + std::to_string(grid.height) + " places"
               : std::string();
}

void listLayers(const tasks::GenerateOptions& options, const jobs::JobContext& context)
{
    const jobs::JobInputs inputs(options.scope, options.network, context);
    for (const engine::LayerInfo& layer : inputs.network().allLayers())
        if (layer.obstacle.empty())
            std::cout << printable(layer.name, wholeText) << "  (" << layer.kind
                      << (layer.shape.empty() ? "" : ", " + checkpoint::shapeText(layer.shape))
                      << gridText(layer.grid)
                      << (layer.name == inputs.network().model().targetLayer ? ", the usual one)\n"
                                                                             : ")\n");
}

void tellCosts(const tasks::GenerateOptions& options, const jobs::JobContext& context)
{
    const jobs::MeasuredCosts measured = jobs::measureCosts(options, context);
    std::cout << tasks::costTable(measured.costs) << '\n'
              << "Measured on " << printable(measured.sample, wholeText) << ", seen as "
              << measured.inputSize << "×" << measured.inputSize << " pixels, on "
              << measured.device << ", each algorithm by itself. The memory is that of the whole "
              << "program.\n";
    for (const tasks::AlgorithmCost& cost : measured.costs)
        if (cost.failure)
            std::cout << engine::algorithmInfo(cost.algorithm).name << ": " << cost.failure->text()
                      << '\n';
}

template <typename Options>
void runCommand(CommandContext& context, JobArguments<Options>& arguments)
{
    const run::OptionList options = run::described(arguments.options);
    const bool writesResults =
        !arguments.common.dryRun && !arguments.listsLayers && !arguments.tellsCost;
    std::optional<Confinement> confinement;
    if (!arguments.common.noSandbox)
        confinement.emplace(permissionsOf(options, arguments.common, writesResults));
    JobRun run(context, arguments.common);
    if (confinement && !confinement->gaps().empty())
        run.tell(jobs::NoticeLevel::Detail, confinement->gaps());
    resolveWords(arguments.common, options, arguments.needsModel);
    if constexpr (std::is_same_v<Options, tasks::GenerateOptions>)
        if (arguments.listsLayers)
            return listLayers(arguments.options, run.context());
    if constexpr (std::is_same_v<Options, tasks::GenerateOptions>)
        if (arguments.tellsCost)
            return tellCosts(arguments.options, run.context());
    context.exitCode = run(arguments.options, arguments.withSummary);
}

/// The command that runs the job of \p Options; its arguments may be changed.
template <typename Options>
std::pair<CLI::App*, std::shared_ptr<JobArguments<Options>>> addJob(CLI::App& app,
                                                                    CommandContext& context,
                                                                    const char* about)
{
    const auto arguments = std::make_shared<JobArguments<Options>>();
    CLI::App* command = app.add_subcommand(Options::command, about);
    addOptions(*command, run::described(arguments->options), arguments->common);
    command->callback([&context, arguments] { runCommand(context, *arguments); });
    return {command, arguments};
}

} // namespace

void addJobs(CLI::App& app, CommandContext& context)
{
    const auto [generate, arguments] = addJob<tasks::GenerateOptions>(
        app, context, "Write saliency maps (.npy) of a datamodule's samples");
    generate->add_flag("--list-layers", arguments->listsLayers,
                       "List the layers that --target-layer accepts, and end");
    generate->add_flag("--cost", arguments->tellsCost,
                       "Measure on one picture how many seconds and how much memory each algorithm "
                       "takes, and end");
    addJob<tasks::ViewOptions>(app, context, "Draw existing maps over their images (.png)");
    const auto scores = addJob<tasks::InterpretabilityOptions>(
        app, context, "Compare existing maps with the boxes drawn by radiologists");
    scores.second->needsModel = false;
    scores.second->withSummary = false;
    addJob<tasks::CompletenessOptions>(app, context,
                                       "Score saliency maps by ROAD: does the prediction follow "
                                       "the pixels a map calls important?");
    addJob<tasks::CompareOptions>(app, context,
                                  "Say how far two sets of maps of the same samples agree");
    addJob<tasks::ConvertOptions>(app, context,
                                  "Turn a folder of maps into an HDF5 store, or back");
}

void addReports(CLI::App& app, CommandContext& context)
{
    addJob<report::ReportOptions>(
        app, context,
        "Write a report on cases or on all together, with scores and caveats (.html)");
    addJob<tasks::StatisticsOptions>(
        app, context, "Compare algorithms by their scores: intervals, tests, effect sizes");
    addJob<tasks::SweepOptions>(
        app, context, "Score the maps of every layer against boxes: which layer is best?");
}

} // namespace saliscope::cli
