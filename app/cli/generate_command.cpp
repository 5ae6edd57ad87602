// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <iostream>
#include <memory>

#include "base/error.h"
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/job_options.h"
#include "cli/run_description.h"
#include "engine/model_catalogue.h"
#include "paths.h"
#include "store/metadata.h"
#include "tasks/generate.h"

namespace fs = std::filesystem;

namespace saliscope
{

namespace
{

struct GenerateOptions {
    JobOptions job;
    NetworkOptions network;
    fs::path outputFolder = "saliency-maps";
    std::string evidence = "positive";
    std::string ablation = "reference";
    std::string fullGrad = "reference";
    bool overwrite = false;
    bool listLayers = false;
};

const std::map<std::string, Evidence> evidenceNames = {{"positive", Evidence::Positive},
                                                       {"negative", Evidence::Negative},
                                                       {"predicted", Evidence::Predicted}};

void addOptions(CLI::App& command, GenerateOptions& options)
{
    addJobOptions(command, options.job);
    addNetworkOptions(command, options.network);
    command.add_option("-o,--output-folder", options.outputFolder, "Where the maps go")
        ->capture_default_str();
    command
        .add_option("--explain", options.evidence,
                    "Evidence for the output (positive), against it, or for the side the "
                    "network took (predicted)")
        ->check(CLI::IsMember(evidenceNames))
        ->capture_default_str();
    command
        .add_option("--ablation", options.ablation,
                    "Ablation-CAM as the reference does it, or with channels set to zero")
        ->check(CLI::IsMember({"reference", "zero"}))
        ->capture_default_str();
    command
        .add_option("--fullgrad", options.fullGrad,
                    "FullGrad with every plane scaled as the reference does, or every layer as "
                    "originally published")
        ->check(CLI::IsMember({"reference", "original"}))
        ->capture_default_str();
    command.add_flag("--overwrite,--resume{false}", options.overwrite,
                     "Start anew; the default, --resume, keeps maps that are finished");
    command.add_flag("--list-layers", options.listLayers,
                     "List the layers that --target-layer accepts, and end");
}

GenerateRequest makeRequest(const GenerateOptions& options, const LoadedNetwork& loaded)
{
    GenerateRequest request;
    request.algorithms = parseAlgorithms(options.network.algorithms);
    request.targetLayer = options.network.targetLayer;
    request.allOutputs = options.network.targetClass != "highest" && loaded.network->outputs() > 1;
    request.evidence = evidenceNames.at(options.evidence);
    request.ablation = options.ablation == "zero" ? AblationRule::Zero : AblationRule::Reference;
    request.fullGrad =
        options.fullGrad == "original" ? FullGradScaling::Tensor : FullGradScaling::Plane;
    request.seed = options.network.seed;
    request.selection = selectionOptions(options.job, options.network.positiveOnly &&
                                                          loaded.network->outputs() == 1);
    request.outputFolder = options.outputFolder;
    request.overwrite = options.overwrite;
    request.decoders = decoderThreads(options.network.parallel);
    request.checkpointSha256 = loaded.sha256;
    return request;
}

JsonObject metadata(const CommandContext& context, const GenerateOptions& options,
                    const LoadedNetwork& loaded, const Datamodule& datamodule,
                    const GenerateRequest& request, const GenerateReport& report)
{
    JsonObject object = runMetadata(context.arguments);
    JsonList algorithms;
    for (const Algorithm algorithm : request.algorithms)
        algorithms.push_back(algorithmInfo(algorithm).name);
    const auto add = [&](const char* key, JsonValue value) {
        object.emplace_back(key, std::move(value));
    };
    add("engine", loaded.engineVersion);
    add("device", loaded.network->device());
    add("model", loaded.network->model().name);
    add("weight", loaded.checkpoint.path.string());
    add("weight-sha256", loaded.sha256);
    describeDatamodule(object, datamodule);
    add("output-folder", request.outputFolder.string());
    add("saliency-map-algorithm", algorithms);
    add("target-layer", layerName(*loaded.network, request.targetLayer));
    add("target-class", options.network.targetClass);
    add("explain", options.evidence);
    add("ablation", options.ablation);
    add("fullgrad", options.fullGrad);
    add("seed", std::to_string(request.seed));
    add("positive-only", options.network.positiveOnly);
    describeSelection(object, options.job);
    add("parallel", options.network.parallel);
    add("samples", std::int64_t(report.total));
    add("samples-written", std::int64_t(report.written));
    add("samples-kept", std::int64_t(report.kept));
    add("empty-maps", std::int64_t(report.emptyMaps));
    add("constant-maps", std::int64_t(report.constantMaps));
    add("cancelled", report.cancelled);
    add("failures", failureList(report.failures));
    return object;
}

std::string summary(const GenerateReport& report, const fs::path& folder)
{
    std::string text = std::to_string(report.written) + " of " + std::to_string(report.total) +
                       " samples written to " + folder.string();
    if (report.kept > 0)
        text += ", " + std::to_string(report.kept) + " kept from an earlier run";
    if (!report.failures.empty())
        text += ", " + std::to_string(report.failures.size()) + " failed";
    return text + ".";
}

void warnOfDegenerateMaps(Console& console, const GenerateReport& report)
{
    const auto warn = [&](std::size_t count, const char* what, const char* why) {
        if (count > 0)
            console.warning(std::to_string(count) + (count == 1 ? " map is " : " maps are ") +
                            what + ": " + why + " generation.jsonl names them.");
    };
    warn(report.emptyMaps, "zero everywhere",
         "the network shows no evidence of the kind asked for; --explain predicted looks at "
         "the side the network took.");
    warn(report.constantMaps, "constant", "they say nothing about places.");
}

void runGenerate(CommandContext& context, GenerateOptions& options)
{
    const Interrupt interrupt;
    Console console(consoleOptions(options.job));
    resolveWords(options.job, true);
    const Datamodule datamodule =
        openDatamodule(options.job.datamodule, dataOptions(options.job.datadir));
    const LoadedNetwork loaded =
        loadNetwork(options.job.model, options.network, datamodule.defaultCheckpoint, console);
    if (options.listLayers) {
        for (const LayerInfo& layer : loaded.network->layers())
            std::cout << layer.name << "  (" << layer.kind << ")\n";
        return;
    }
    const GenerateRequest request = makeRequest(options, loaded);
    const GenerateReport report = generateMaps(
        *loaded.network, datamodule, request,
        [&](const TaskProgress& progress) { console.progress(progress); }, interrupt.token());
    console.finish();
    for (const std::string& split : report.skippedSplits)
        console.warning("The split " + split + " was skipped, as asked for by --only-dataset.");
    const Shard shard = request.selection.shard;
    const std::string suffix = shardSuffix(shard);
    writeJson(request.outputFolder / ("generation" + suffix + ".meta.json"),
              metadata(context, options, loaded, datamodule, request, report));
    warnOfDegenerateMaps(console, report);
    if (!options.job.quiet)
        std::cerr << summary(report, request.outputFolder) << '\n';
    if (report.cancelled)
        context.exitCode = exitCancelled;
    else if (!report.failures.empty())
        context.exitCode = exitSomeFailed;
}

} // namespace

void addGenerate(CLI::App& app, CommandContext& context)
{
    CLI::App* command =
        app.add_subcommand("generate", "Write saliency maps (.npy) of a datamodule's samples");
    const auto options = std::make_shared<GenerateOptions>();
    addOptions(*command, *options);
    command->callback([&context, options] { runGenerate(context, *options); });
}

} // namespace saliscope
