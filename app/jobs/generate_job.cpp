// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/generate_job.h"

#include <map>
#include <utility>

#include "app/jobs/job_inputs.h"
#include "app/jobs/job_words.h"
#include "app/jobs/run_description.h"
#include "core/base/error.h"
#include "core/results/metadata.h"
#include "core/tasks/generate.h"
#include "core/maps/map_sink.h"

namespace saliscope::jobs
{

namespace
{

engine::Evidence evidenceOf(const std::string& name)
{
    static const std::map<std::string, engine::Evidence> names = {
        {"positive", engine::Evidence::Positive},
        {"negative", engine::Evidence::Negative},
        {"predicted", engine::Evidence::Predicted}};
    const auto found = names.find(name);
    if (found == names.end())
        throw Error(ErrorKind::BadRequest, name,
                    say("evidence is explained as positive, negative or predicted"));
    return found->second;
}

tasks::GenerateRequest makeRequest(const GenerateJob& job, const LoadedNetwork& loaded)
{
    const bool single = loaded.network->outputs() == 1;
    tasks::GenerateRequest request;
    request.algorithms = engine::parseAlgorithms(job.network.algorithms);
    request.targetLayer = job.network.targetLayer;
    request.allOutputs = job.network.targetClass != "highest" && !single;
    request.evidence = evidenceOf(job.evidence);
    request.ablation =
        job.ablation == "zero" ? engine::AblationRule::Zero : engine::AblationRule::Reference;
    request.fullGrad = job.fullGrad == "original" ? engine::FullGradScaling::Tensor
                                                  : engine::FullGradScaling::Plane;
    request.seed = job.network.seed;
    request.selection = selectionOptions(job.scope, job.network.positiveOnly && single);
    request.outputFolder = job.outputFolder;
    request.store = job.store;
    request.native = job.native;
    request.isSigned = job.isSigned;
    request.overwrite = job.overwrite;
    request.decoders = workerThreads(job.network.parallel);
    request.checkpointSha256 = loaded.sha256;
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

session::ViewProvenance viewOf(const GenerateJob& job, const JobInputs& inputs,
                               const tasks::GenerateRequest& request)
{
    std::vector<session::MapChoice> maps =
        mapChoices(request.algorithms, engine::layerName(inputs.network(), request.targetLayer));
    for (session::MapChoice& map : maps)
        map.evidence = request.evidence;
    session::ViewProvenance view = runView(job.scope, &inputs.loaded(), std::move(maps));
    view.results = {openedResults(outputOf(request))};
    view.seed = std::uint32_t(request.seed);
    return view;
}

results::JsonObject metadata(const GenerateJob& job, const JobContext& context,
                             const JobInputs& inputs, const tasks::GenerateRequest& request,
                             const tasks::GenerateReport& report)
{
    results::JsonObject object = results::runMetadata(context.arguments);
    results::JsonList algorithms;
    for (const engine::Algorithm algorithm : request.algorithms)
        algorithms.push_back(engine::algorithmInfo(algorithm).name);
    const auto add = [&](const char* key, results::JsonValue value) {
        object.emplace_back(key, std::move(value));
    };
    describeNetwork(object, inputs.loaded());
    describeDatamodule(object, inputs.datamodule());
    add("output-folder", request.store ? results::JsonValue() : request.outputFolder.string());
    add("store",
        request.store ? results::JsonValue(request.store->string()) : results::JsonValue());
    add("native", request.native);
    add("signed", request.isSigned);
    add("saliency-map-algorithm", algorithms);
    add("target-layer", engine::layerName(inputs.network(), request.targetLayer));
    add("target-class", job.network.targetClass);
    add("explain", job.evidence);
    add("ablation", job.ablation);
    add("fullgrad", job.fullGrad);
    add("seed", std::to_string(request.seed));
    add("positive-only", job.network.positiveOnly);
    describeSelection(object, job.scope);
    add("parallel", job.network.parallel);
    add("samples", std::int64_t(report.total));
    add("samples-written", std::int64_t(report.written));
    add("samples-kept", std::int64_t(report.kept));
    add("empty-maps", std::int64_t(report.emptyMaps));
    add("constant-maps", std::int64_t(report.constantMaps));
    add("cancelled", report.cancelled);
    add("failures", failureList(report.failures));
    describeView(object, viewOf(job, inputs, request), metadataFile(request));
    return object;
}

void warnOfDegenerateMaps(JobOutcome& outcome, const tasks::GenerateReport& report)
{
    if (report.emptyMaps > 0)
        outcome.warnings.push_back(
            say("Maps that are zero everywhere: %1. The network shows no evidence of the kind "
                "asked for; --explain predicted looks at the side the network took. The record "
                "names them.",
                report.emptyMaps));
    if (report.constantMaps > 0)
        outcome.warnings.push_back(
            say("Maps that are constant: %1. They say nothing about places. The record names them.",
                report.constantMaps));
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
    warnOfDegenerateMaps(outcome, report);
    outcome.summary = summaryOf(outcome, say("%1 of %2 samples written to %3", outcome.made,
                                             outcome.total, output.string()));
    if (request.store && request.selection.shard.count > 1 && !report.cancelled)
        outcome.remarks.push_back(say("Once all shards are done, the same command without --shard "
                                      "makes one store of theirs."));
    return outcome;
}

} // namespace

JobOutcome runJob(const GenerateJob& job, const JobContext& context)
{
    const JobInputs inputs(job.scope, job.network, context);
    const tasks::GenerateRequest request = makeRequest(job, inputs.loaded());
    const tasks::GenerateReport report = tasks::generateMaps(
        inputs.network(), inputs.datamodule(), request, context.progress, context.stop);
    results::writeJson(metadataFile(request), metadata(job, context, inputs, request, report));
    return outcomeOf(report, request);
}

JobEstimate estimate(const GenerateJob& job, const JobContext& context)
{
    const JobInputs inputs(job.scope, job.network, context);
    tasks::GenerateRequest request = makeRequest(job, inputs.loaded());
    Trial trial;
    trial.selection = std::exchange(request.selection, {});
    trial.outputFolder = job.store ? job.store->parent_path() / "." : job.outputFolder;
    trial.run = [&](const data::Datamodule& datamodule, const std::filesystem::path& folder) {
        request.outputFolder = folder;
        if (request.store)
            request.store = folder / "maps.h5";
        return tasks::generateMaps(inputs.network(), datamodule, request, {}, context.stop)
            .failures;
    };
    return measure(trial, inputs.datamodule(), context.stop);
}

std::vector<std::string> commandWords(const GenerateJob& job)
{
    const GenerateJob usual;
    JobWords words("generate", job.scope);
    words.network(job.network);
    words.option("--output-folder", job.outputFolder, usual.outputFolder);
    if (job.store)
        words.option("--store", *job.store, {});
    words.flag("--native", job.native);
    words.flag("--signed", job.isSigned);
    words.option("--explain", job.evidence, usual.evidence);
    words.option("--ablation", job.ablation, usual.ablation);
    words.option("--fullgrad", job.fullGrad, usual.fullGrad);
    words.flag("--overwrite", job.overwrite);
    return words.take();
}

} // namespace saliscope::jobs
