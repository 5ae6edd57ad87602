// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/completeness.h"

#include <iostream>
#include <memory>
#include <thread>

#include "base/error.h"
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/job_options.h"
#include "cli/result_files.h"
#include "cli/run_description.h"
#include "engine/model_catalogue.h"
#include "paths.h"
#include "store/metadata.h"

namespace fs = std::filesystem;

namespace saliscope
{

namespace
{

struct CompletenessOptions {
    JobOptions job;
    NetworkOptions network;
    PlotOptions plots;
    fs::path outputFolder = "results";
    std::vector<double> percentiles = {20, 40, 60, 80};
    double noise = 0.01;
    std::string ties = "reference";
    std::optional<fs::path> maps;
    bool overwrite = false;
};

const std::vector<ScoreTitle> titles = {
    {"ROAD (MoRF)", "ROAD, most relevant first", "Mean change of probability"},
    {"ROAD (LeRF)", "ROAD, least relevant first", "Mean change of probability"},
    {"ROAD (avg)", "ROAD, combined", "(LeRF − MoRF) / 2, change of probability"},
};

void addOptions(CLI::App& command, CompletenessOptions& options)
{
    addJobOptions(command, options.job);
    addNetworkOptions(command, options.network);
    addPlotOptions(command, "-Q", options.plots);
    command.add_option("-o,--output-folder", options.outputFolder, "Where the results go")
        ->capture_default_str();
    command
        .add_option("-e,--percentile", options.percentiles,
                    "Percentile up to which pixels are kept; can be repeated")
        ->check(CLI::Range(0.0, 100.0))
        ->allow_extra_args(false)
        ->capture_default_str();
    command
        .add_option("--noise", options.noise,
                    "Standard deviation of the noise added to imputed pixels (0..1)")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    command
        .add_option("--ties", options.ties,
                    "Remove equal map values together as the reference does, or by rank")
        ->check(CLI::IsMember({"reference", "rank"}))
        ->capture_default_str();
    command
        .add_option("--maps", options.maps,
                    "Score the maps that generate wrote to FOLDER for the same algorithms")
        ->type_name("FOLDER");
    command.add_flag("--overwrite,--resume{false}", options.overwrite,
                     "Start anew; the default, --resume, keeps scores that are finished");
}

CompletenessRequest makeRequest(const CompletenessOptions& options, const LoadedNetwork& loaded)
{
    const bool single = loaded.network->outputs() == 1;
    CompletenessRequest request;
    request.algorithms = parseAlgorithms(options.network.algorithms);
    request.targetLayer = options.network.targetLayer;
    request.allOutputs = options.network.targetClass != "highest" && !single;
    request.percentiles = options.percentiles;
    request.ties = options.ties == "rank" ? Ties::Rank : Ties::Reference;
    request.noise = options.noise;
    request.seed = options.network.seed;
    request.mapFolder = options.maps;
    request.selection = selectionOptions(options.job, options.network.positiveOnly && single);
    request.outputFolder = options.outputFolder;
    request.overwrite = options.overwrite;
    request.decoders = decoderThreads(options.network.parallel);
    request.imputers = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    request.checkpointSha256 = loaded.sha256;
    return request;
}

JsonObject timesObject(const CompletenessTimes& times)
{
    return {{"waiting-for-samples", times.waiting},
            {"explaining", times.explaining},
            {"imputing", times.imputing},
            {"answering", times.answering}};
}

JsonList percentileList(const std::vector<double>& percentiles)
{
    JsonList list;
    for (const double percentile : percentiles)
        list.push_back(percentile == std::int64_t(percentile) ? JsonValue(std::int64_t(percentile))
                                                              : JsonValue(percentile));
    return list;
}

JsonObject runObject(const CommandContext& context, const CompletenessOptions& options,
                     const LoadedNetwork& loaded, const Datamodule& datamodule,
                     const CompletenessRequest& request)
{
    JsonObject object = runMetadata(context.arguments);
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
    add("target-layer",
        request.targetLayer.empty() ? loaded.network->model().targetLayer : request.targetLayer);
    add("target-class", options.network.targetClass);
    add("percentile", percentileList(request.percentiles));
    add("ties", options.ties);
    add("noise", request.noise);
    add("maps", options.maps ? JsonValue(options.maps->string()) : JsonValue());
    add("seed", std::to_string(request.seed));
    add("positive-only", options.network.positiveOnly);
    describeSelection(object, options.job);
    add("parallel", options.network.parallel);
    add("plot", options.plots.wanted);
    return object;
}

void describeReport(JsonObject& object, const CompletenessReport& report)
{
    const auto add = [&](const char* key, JsonValue value) {
        object.emplace_back(key, std::move(value));
    };
    add("samples", std::int64_t(report.total));
    add("samples-scored", std::int64_t(report.scored));
    add("samples-kept", std::int64_t(report.kept));
    add("points", std::int64_t(report.points));
    add("points-degenerate", std::int64_t(report.degeneratePoints));
    add("maps-without-score", std::int64_t(report.mapsWithoutScore));
    add("maps-non-finite", std::int64_t(report.nonFiniteMaps));
    add("seconds", timesObject(report.times));
    add("cancelled", report.cancelled);
    add("failures", failureList(report.failures));
}

void writeTables(const CompletenessReport& report, const CompletenessOptions& options,
                 const JsonObject& metadata)
{
    for (const CompletenessTable& table : report.tables) {
        const std::string algorithm = algorithmInfo(table.algorithm).name;
        JsonObject described = metadata;
        described.emplace_back("saliency-map-algorithm", algorithm);
        described.emplace_back("output", table.output ? JsonValue(*table.output) : JsonValue());
        if (report.tables.size() > 1)
            std::cout << algorithm
                      << (table.output ? ", output " + std::to_string(*table.output) : "")
                      << "\n\n";
        writeResultFiles(table.folder / "completeness.json", table.results, titles, options.plots,
                         described);
    }
}

std::string countOf(std::size_t count, const std::string& thing)
{
    return std::to_string(count) + " " + thing + (count == 1 ? "" : "s");
}

void warnOfMissingScores(Console& console, const CompletenessReport& report)
{
    if (report.degeneratePoints > 0)
        console.warning(std::to_string(report.degeneratePoints) + " of " +
                        countOf(report.points, "point") +
                        " are left out of the means: equal map values let nothing or everything "
                        "be removed there. completeness.details.json marks them; --ties rank "
                        "tells equal values apart.");
    if (report.mapsWithoutScore > 0)
        console.warning(countOf(report.mapsWithoutScore, "map") + " of " +
                        std::to_string(report.maps) +
                        " could not be scored at all (null in the results)" +
                        (report.nonFiniteMaps > 0 ? ", " + std::to_string(report.nonFiniteMaps) +
                                                        " of them for NaN or infinity in the map."
                                                  : "."));
}

std::string summary(const CompletenessReport& report, const CompletenessRequest& request)
{
    std::string text =
        std::to_string(report.scored) + " of " + countOf(report.total, "sample") + " scored";
    if (report.kept > 0)
        text += ", " + std::to_string(report.kept) + " kept from an earlier run";
    if (!report.failures.empty())
        text += ", " + std::to_string(report.failures.size()) + " failed";
    if (request.selection.shard.count > 1 && !report.cancelled)
        text += "; once all shards are done, the same command without --shard writes the results";
    return text + ".";
}

void runCompleteness(CommandContext& context, CompletenessOptions& options)
{
    const Interrupt interrupt;
    Console console(consoleOptions(options.job));
    resolveWords(options.job, true);
    const Datamodule datamodule =
        openDatamodule(options.job.datamodule, dataOptions(options.job.datadir));
    const LoadedNetwork loaded =
        loadNetwork(options.job.model, options.network, datamodule.defaultCheckpoint, console);
    const CompletenessRequest request = makeRequest(options, loaded);
    const CompletenessReport report = scoreCompleteness(
        *loaded.network, datamodule, request,
        [&](const TaskProgress& progress) { console.progress(progress); }, interrupt.token());
    console.finish();
    for (const std::string& split : report.skippedSplits)
        console.warning("The split " + split + " was skipped, as asked for by --only-dataset.");
    JsonObject metadata = runObject(context, options, loaded, datamodule, request);
    describeReport(metadata, report);
    writeTables(report, options, metadata);
    if (report.tables.empty())
        writeJson(request.outputFolder /
                      ("completeness" + shardSuffix(request.selection.shard) + ".meta.json"),
                  metadata);
    warnOfMissingScores(console, report);
    if (!options.job.quiet)
        std::cerr << summary(report, request) << '\n';
    if (report.cancelled)
        context.exitCode = exitCancelled;
    else if (!report.failures.empty())
        context.exitCode = exitSomeFailed;
}

} // namespace

void addCompleteness(CLI::App& app, CommandContext& context)
{
    CLI::App* command = app.add_subcommand(
        "completeness", "Score saliency maps by ROAD: does the answer follow the pixels?");
    const auto options = std::make_shared<CompletenessOptions>();
    addOptions(*command, *options);
    command->callback([&context, options] { runCompleteness(context, *options); });
}

} // namespace saliscope
