// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/generate_job.h"

#include <iostream>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/job_options.h"
#include "app/cli/job_run.h"
#include "app/jobs/job_inputs.h"

namespace saliscope::cli
{

namespace
{

struct GenerateArguments {
    jobs::GenerateJob job;
    CommonArguments common;
    bool listLayers = false;
};

void addOptions(CLI::App& command, GenerateArguments& arguments)
{
    jobs::GenerateJob& job = arguments.job;
    addScopeOptions(command, job.scope, arguments.common);
    addNetworkOptions(command, job.network);
    command.add_option("-o,--output-folder", job.outputFolder, "Where the maps go")
        ->capture_default_str();
    CLI::Option* store =
        command
            .add_option("--store", job.store,
                        "Write all maps to one HDF5 file instead of a folder of .npy")
            ->type_name("FILE.h5");
    command
        .add_flag("--native", job.native,
                  "In the store keep the small maps before post-processing; readers enlarge them")
        ->needs(store);
    command.add_flag("--signed", job.isSigned,
                     "Keep evidence against the output as negative values (-1 to 1), for the "
                     "algorithms where it is defined");
    command
        .add_option("--explain", job.evidence,
                    "Evidence for the output (positive), against it, or for the side the "
                    "network took (predicted)")
        ->check(CLI::IsMember({"positive", "negative", "predicted"}))
        ->capture_default_str();
    command
        .add_option("--ablation", job.ablation,
                    "Ablation-CAM as the reference does it, or with channels set to zero")
        ->check(CLI::IsMember({"reference", "zero"}))
        ->capture_default_str();
    command
        .add_option("--fullgrad", job.fullGrad,
                    "FullGrad with every plane scaled as the reference does, or every layer as "
                    "originally published")
        ->check(CLI::IsMember({"reference", "original"}))
        ->capture_default_str();
    command.add_flag("--overwrite,--resume{false}", job.overwrite,
                     "Start anew; the default, --resume, keeps maps that are finished");
    command.add_flag("--list-layers", arguments.listLayers,
                     "List the layers that --target-layer accepts, and end");
}

void listLayers(const jobs::GenerateJob& job, const jobs::JobContext& context)
{
    const jobs::JobInputs inputs(job.scope, job.network, context);
    for (const engine::LayerInfo& layer : inputs.network().layers())
        std::cout << layer.name << "  (" << layer.kind << ")\n";
}

void runGenerate(CommandContext& context, GenerateArguments& arguments)
{
    JobRun run(context, arguments.common);
    resolveWords(arguments.common, arguments.job.scope, true);
    if (arguments.listLayers)
        listLayers(arguments.job, run.context());
    else
        context.exitCode = run(arguments.job);
}

} // namespace

void addGenerate(CLI::App& app, CommandContext& context)
{
    CLI::App* command =
        app.add_subcommand("generate", "Write saliency maps (.npy) of a datamodule's samples");
    const auto arguments = std::make_shared<GenerateArguments>();
    addOptions(*command, *arguments);
    command->callback([&context, arguments] { runGenerate(context, *arguments); });
}

jobs::GenerateJob parsedGenerate(const std::vector<std::string>& words)
{
    return parsedJob<GenerateArguments>(words, addOptions, true);
}

} // namespace saliscope::cli
