// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/generate_job.h"

#include <utility>

#include <nlohmann/json.hpp>

#include "app/jobs/job_inputs.h"
#include "app/jobs/run_description.h"
#include "core/base/error.h"
#include "core/data/model_input.h"
#include "core/maps/map_sink.h"
#include "core/results/json_layout.h"
#include "core/results/metadata.h"
#include "core/tasks/generate.h"

using nlohmann::ordered_json;

namespace saliscope::jobs
{

namespace
{

tasks::GenerateRequest makeRequest(const tasks::GenerateOptions& options,
                                   const LoadedNetwork& loaded)
{
    tasks::GenerateRequest request{options};
    tasks::resolve(request, *loaded.network, loaded.sha256);
    request.contrast = tasks::contrastChoice(options.network, *loaded.network, request.output);
    return request;
}

std::filesystem::path outputOf(const tasks::GenerateRequest& request)
{
    return request.store ? maps::storePath(*request.store, request.selection.shard)
                         : request.outputFolder;
}

std::filesystem::path metadataFile(const tasks::GenerateRequest& request)
{
    if (request.store)
        return results::metadataPath(outputOf(request));
    return request.outputFolder /
           (maps::generationStem + run::shardSuffix(request.selection.shard) + ".meta.json");
}

session::ViewProvenance viewOf(const tasks::GenerateOptions& options, const JobInputs& inputs,
                               const tasks::GenerateRequest& request)
{
    std::vector<session::MapChoice> maps = mapChoices(
        request.algorithms, engine::layerName(inputs.network(), request.network.targetLayer));
    for (session::MapChoice& map : maps) {
        map.evidence = request.evidence;
        map.output = request.contrast ? *request.output : map.output;
        map.contrast = request.contrast;
    }
    session::ViewProvenance view = runView(options.scope, &inputs.loaded(), std::move(maps));
    view.results = {openedResults(outputOf(request))};
    view.seed = std::uint32_t(request.network.seed);
    return view;
}

ordered_json metadata(const tasks::GenerateOptions& options, const JobContext& context,
                      const JobInputs& inputs, const tasks::GenerateRequest& request,
                      const tasks::GenerateReport& report)
{
    ordered_json object = results::runMetadata(context.arguments);
    ordered_json algorithms = ordered_json::array();
    for (const engine::Algorithm algorithm : request.algorithms)
        algorithms.push_back(engine::algorithmInfo(algorithm).name);
    const auto add = [&](const char* key, ordered_json value) { object[key] = std::move(value); };
    tasks::GenerateOptions recorded = options;
    recorded.network.targetLayer = engine::layerName(inputs.network(), options.network.targetLayer);
    const run::OptionList list = run::described(recorded);
    describeNetwork(object, inputs.loaded());
    describeDatamodule(object, inputs.datamodule());
    add("output-folder",
        request.store ? ordered_json() : ordered_json(request.outputFolder.string()));
    describeOptions(object, list, run::Part::Output, run::Part::Output);
    add("saliency-map-algorithm",
        algorithms.size() == 1 ? ordered_json(algorithms.front()) : ordered_json(algorithms));
    describeOptions(object, list, run::Part::Target, run::Part::Machine);
    add("samples", std::int64_t(report.total));
    add("samples-written", std::int64_t(report.written));
    add("samples-kept", std::int64_t(report.kept));
    add("samples-remade", std::int64_t(report.remade.count()));
    add("empty-maps", std::int64_t(report.emptyMaps));
    add("constant-maps", std::int64_t(report.constantMaps));
    add("odd-pictures", std::int64_t(report.oddPictures));
    add("cancelled", report.cancelled);
    add("failures", failureList(report.failures));
    describeView(object, viewOf(options, inputs, request), metadataFile(request));
    return object;
}

void warnOfDegenerateMaps(JobOutcome& outcome, const tasks::GenerateReport& report)
{
    if (report.emptyMaps > 0)
        outcome.warnings.push_back(
            say("Maps that are zero everywhere: %1. The network shows no evidence of the kind "
                "asked for; --explain predicted looks at the predicted class. The record "
                "names them.",
                report.emptyMaps));
    if (report.constantMaps > 0)
        outcome.warnings.push_back(
            say("Maps that are constant: %1. They locate nothing. The record names them.",
                report.constantMaps));
}

void warnOfOddPictures(JobOutcome& outcome, const tasks::GenerateReport& report)
{
    if (report.oddPictures > 0)
        outcome.warnings.push_back(say(
            "Pictures that are read although their file is odd: %1. The record says what is odd "
            "about each.",
            report.oddPictures));
}

JobOutcome outcomeOf(const tasks::GenerateReport& report, const tasks::GenerateRequest& request)
{
    JobOutcome outcome;
    outcome.total = report.total;
    outcome.made = report.written;
    outcome.kept = report.kept;
    outcome.failures = report.failures;
    outcome.cancelled = report.cancelled;
    const std::filesystem::path output = outputOf(request);
    outcome.outputs = {output};
    outcome.warnings = skippedSplitWarnings(report.skippedSplits);
    tellOfRemade(outcome, report.remade);
    warnOfDegenerateMaps(outcome, report);
    warnOfOddPictures(outcome, report);
    outcome.summary = summaryOf(outcome, say("%1 of %2 samples written to %3", outcome.made,
                                             outcome.total, output.string()));
    if (request.store && request.selection.shard.count > 1 && !report.cancelled)
        outcome.remarks.push_back(say("Once all shards are done, the same command without --shard "
                                      "makes one store of theirs."));
    return outcome;
}

} // namespace

JobOutcome runJob(const tasks::GenerateOptions& options, const JobContext& context)
{
    const JobInputs inputs(options.scope, options.network, context);
    const tasks::GenerateRequest request = makeRequest(options, inputs.loaded());
    const tasks::GenerateReport report = tasks::generateMaps(
        inputs.network(), inputs.datamodule(), request, context.progress, context.stop);
    results::writeJson(metadataFile(request), metadata(options, context, inputs, request, report));
    return outcomeOf(report, request);
}

JobEstimate estimate(const tasks::GenerateOptions& options, const JobContext& context)
{
    const JobInputs inputs(options.scope, options.network, context);
    tasks::GenerateRequest request = makeRequest(options, inputs.loaded());
    Trial trial;
    trial.selection = std::exchange(request.selection, {});
    trial.outputFolder = options.store ? options.store->parent_path() / "." : options.outputFolder;
    trial.run = [&](const data::Datamodule& datamodule, const std::filesystem::path& folder) {
        request.outputFolder = folder;
        if (request.store)
            request.store = folder / "maps.h5";
        return tasks::generateMaps(inputs.network(), datamodule, request, {}, context.stop)
            .failures;
    };
    return measure(trial, inputs.datamodule(), context.stop);
}

MeasuredCosts measureCosts(const tasks::GenerateOptions& options, const JobContext& context)
{
    const JobInputs inputs(options.scope, options.network, context);
    const tasks::GenerateRequest request = makeRequest(options, inputs.loaded());
    engine::Network& network = inputs.network();
    const run::Selection selection = run::selectSamples(inputs.datamodule(), request.selection);
    std::optional<Error> first;
    for (const run::SelectedSample& selected : selection.samples) {
        std::optional<Image> image;
        try {
            image =
                data::loadInput(inputs.datamodule(), *selected.sample, {}, network.model().input)
                    .image;
        } catch (const Error& error) {
            first = first ? first : error;
            continue;
        }
        const engine::ExplainRequest explain = tasks::explainRequest(request, network.outputs());
        return {tasks::measureCosts(network, *image, explain, context.stop), selected.sample->name,
                network.model().input.size, network.device()};
    }
    if (first)
        throw *first;
    throw Error(ErrorKind::NotFound, options.scope.datamodule, say("it has no picture to try"));
}

} // namespace saliscope::jobs
