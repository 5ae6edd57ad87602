// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <iostream>
#include <memory>

#include "base/error.h"
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/job_options.h"
#include "cli/result_files.h"
#include "cli/run_description.h"
#include "engine/model_catalogue.h"
#include "paths.h"
#include "store/metadata.h"
#include "tasks/interpretability_task.h"

namespace fs = std::filesystem;

namespace saliscope
{

namespace
{

struct InterpretabilityCommandOptions {
    JobOptions job;
    fs::path inputFolder = "saliency-maps";
    fs::path outputFolder = "results";
    std::optional<fs::path> outputJson;
    int targetLabel = 1;
    InterpretabilityOptions measures;
    PlotOptions plots;
    int parallel = 0;
};

const std::vector<ScoreTitle> scoreTitles = {
    {"PropEng", "Proportional energy", "Share of the map's sum inside the boxes (0 to 1)"},
    {"AvgSalFocus", "Average saliency focus", "Mean of the map inside the boxes (0 to 1)"},
};

void addOptions(CLI::App& command, InterpretabilityCommandOptions& options)
{
    addJobOptions(command, options.job);
    command.add_option("-i,--input-folder", options.inputFolder, "Folder made by `generate`")
        ->capture_default_str();
    CLI::Option* folder =
        command.add_option("-o,--output-folder", options.outputFolder, "Where the results go")
            ->capture_default_str();
    command
        .add_option("--output-json", options.outputJson,
                    "Results file, instead of interpretability.json in the output folder")
        ->type_name("FILE.json")
        ->excludes(folder);
    command
        .add_option("-t,--target-label", options.targetLabel, "Score samples with this label only")
        ->capture_default_str();
    command.add_option("--box-label", options.measures.boxLabel,
                       "Use boxes with this label only (TBX11K: 1 active, 0 latent TB)");
    command
        .add_option("--threshold", options.measures.threshold,
                    "Share of the map's maximum above which a pixel counts for the overlap")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    addPlotOptions(command, "-P", options.plots);
    command
        .add_option("--parallel", options.parallel,
                    "Threads that read and score maps; 0 for one per core")
        ->check(CLI::Range(-1, 1024))
        ->capture_default_str();
}

fs::path resultPath(const InterpretabilityCommandOptions& options)
{
    fs::path path = options.outputJson.value_or(options.outputFolder / "interpretability.json");
    if (path.extension() != ".json")
        throw Error(ErrorKind::BadRequest, path.string(),
                    "the name of the results file has to end in .json");
    const std::string suffix = shardSuffix(parseShard(options.job.shard));
    return path.replace_extension().concat(suffix + ".json");
}

InterpretabilityRequest makeRequest(const InterpretabilityCommandOptions& options)
{
    InterpretabilityRequest request;
    request.inputFolder = options.inputFolder;
    request.targetLabel = options.targetLabel;
    if (!options.job.model.empty())
        request.mapSize = parseModel(options.job.model).input.size;
    request.measures = options.measures;
    request.selection = selectionOptions(options.job, false);
    request.readers = decoderThreads(options.parallel);
    return request;
}

JsonObject metadata(const CommandContext& context, const InterpretabilityCommandOptions& options,
                    const Datamodule& datamodule, const fs::path& json,
                    const InterpretabilityReport& report)
{
    JsonObject object = runMetadata(context.arguments);
    const auto add = [&](const char* key, JsonValue value) {
        object.emplace_back(key, std::move(value));
    };
    const std::string& model = options.job.model;
    add("model", model.empty() ? JsonValue() : JsonValue(model));
    describeDatamodule(object, datamodule);
    add("output-json", json.string());
    add("input-folder", options.inputFolder.string());
    add("target-label", options.targetLabel);
    const std::optional<int>& label = options.measures.boxLabel;
    add("box-label", label ? JsonValue(*label) : JsonValue());
    add("threshold", options.measures.threshold);
    add("map-size", report.mapSize ? JsonValue(*report.mapSize) : JsonValue());
    describeSelection(object, options.job);
    add("plot", options.plots.wanted);
    add("samples-scored", std::int64_t(report.scored));
    add("failures", failureList(report.failures));
    return object;
}

std::string samplesText(std::size_t count)
{
    return std::to_string(count) + (count == 1 ? " sample" : " samples");
}

/// Why a split has fewer scores than one may expect.
void warnOfSplits(Console& console, const InterpretabilityReport& report, int label)
{
    for (const SplitAgreement& split : report.splits) {
        const std::string name = "The split " + split.split;
        const std::string those =
            samplesText(split.withoutBoxes) + " with label " + std::to_string(label);
        if (split.samples == 0)
            console.warning(name + " has no samples.");
        else if (split.scored.empty())
            console.warning(name + " has no samples with label " + std::to_string(label) + ".");
        else if (split.withoutBoxes == split.scored.size())
            console.warning(name + " has no boxes to compare maps with: its " + those +
                            " cannot be scored and are listed without scores.");
        else if (split.withoutBoxes > 0)
            console.warning(name + ": " + those +
                            " cannot be scored for want of boxes and are listed without scores.");
    }
}

void tellOfMaps(Console& console, const InterpretabilityCommandOptions& options,
                const InterpretabilityReport& report)
{
    if (options.job.model.empty() && report.mapSize)
        console.info("No model was named: boxes are placed as for a network whose input is "
                     "padded to a square and resized to " +
                     std::to_string(*report.mapSize) + " x " + std::to_string(*report.mapSize) +
                     " pixels, the size of the maps.");
    if (report.outsideUnitRange > 0)
        console.warning(std::to_string(report.outsideUnitRange) +
                        (report.outsideUnitRange == 1 ? " map has" : " maps have") +
                        " values outside 0 to 1, so the average saliency focus is not comparable; "
                        "the details file names them.");
}

void runInterpretability(CommandContext& context, InterpretabilityCommandOptions& options)
{
    const Interrupt interrupt;
    Console console(consoleOptions(options.job));
    resolveWords(options.job, false);
    const fs::path json = resultPath(options);
    const InterpretabilityRequest request = makeRequest(options);
    const Datamodule datamodule =
        openDatamodule(options.job.datamodule, dataOptions(options.job.datadir));
    const InterpretabilityReport report = scoreInterpretability(
        datamodule, request, [&](const TaskProgress& progress) { console.progress(progress); },
        interrupt.token());
    console.finish();
    if (report.cancelled) {
        context.exitCode = exitCancelled;
        return;
    }
    for (const std::string& split : report.skippedSplits)
        console.warning("The split " + split + " was skipped, as asked for by --only-dataset.");
    warnOfSplits(console, report, request.targetLabel);
    tellOfMaps(console, options, report);
    writeJson(fs::path(json).replace_extension(".details.json"), interpretabilityDetails(report));
    writeResultFiles(json, report.results, scoreTitles, options.plots,
                     metadata(context, options, datamodule, json, report));
    if (!report.failures.empty())
        context.exitCode = exitSomeFailed;
}

} // namespace

void addInterpretability(CLI::App& app, CommandContext& context)
{
    CLI::App* command = app.add_subcommand(
        "interpretability", "Compare existing maps with the boxes drawn by radiologists");
    const auto options = std::make_shared<InterpretabilityCommandOptions>();
    addOptions(*command, *options);
    command->callback([&context, options] { runInterpretability(context, *options); });
}

} // namespace saliscope
