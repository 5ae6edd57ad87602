// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/generate_job.h"

#include <map>
#include <utility>

#include "base/error.h"
#include "jobs/job_inputs.h"
#include "jobs/job_words.h"
#include "jobs/run_description.h"
#include "store/metadata.h"
#include "tasks/generate.h"
#include "tasks/generate_record.h"

namespace saliscope
{

namespace
{

Evidence evidenceOf(const std::string& name)
{
    static const std::map<std::string, Evidence> names = {{"positive", Evidence::Positive},
                                                          {"negative", Evidence::Negative},
                                                          {"predicted", Evidence::Predicted}};
    const auto found = names.find(name);
    if (found == names.end())
        throw Error(ErrorKind::BadRequest, name,
                    say("evidence is explained as positive, negative or predicted"));
    return found->second;
}

GenerateRequest makeRequest(const GenerateJob& job, const LoadedNetwork& loaded)
{
    const bool single = loaded.network->outputs() == 1;
    GenerateRequest request;
    request.algorithms = parseAlgorithms(job.network.algorithms);
    request.targetLayer = job.network.targetLayer;
    request.allOutputs = job.network.targetClass != "highest" && !single;
    request.evidence = evidenceOf(job.evidence);
    request.ablation = job.ablation == "zero" ? AblationRule::Zero : AblationRule::Reference;
    request.fullGrad =
        job.fullGrad == "original" ? FullGradScaling::Tensor : FullGradScaling::Plane;
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

std::filesystem::path outputOf(const GenerateRequest& request)
{
    return request.store ? storePath(*request.store, request.selection.shard)
                         : request.outputFolder;
}

std::filesystem::path metadataFile(const GenerateRequest& request)
{
    if (request.store)
        return metadataPath(outputOf(request));
    return request.outputFolder /
           (generationStem + shardSuffix(request.selection.shard) + ".meta.json");
}

ViewProvenance viewOf(const GenerateJob& job, const JobInputs& inputs,
                      const GenerateRequest& request)
{
    std::vector<MapChoice> maps =
        mapChoices(request.algorithms, layerName(inputs.network(), request.targetLayer));
    for (MapChoice& map : maps)
        map.evidence = request.evidence;
    ViewProvenance view = runView(job.scope, &inputs.loaded(), std::move(maps));
    view.results = {openedResults(outputOf(request))};
    view.seed = std::uint32_t(request.seed);
    return view;
}

JsonObject metadata(const GenerateJob& job, const JobContext& context, const JobInputs& inputs,
                    const GenerateRequest& request, const GenerateReport& report)
{
    JsonObject object = runMetadata(context.arguments);
    JsonList algorithms;
    for (const Algorithm algorithm : request.algorithms)
        algorithms.push_back(algorithmInfo(algorithm).name);
    const auto add = [&](const char* key, JsonValue value) {
        object.emplace_back(key, std::move(value));
    };
    describeNetwork(object, inputs.loaded());
    describeDatamodule(object, inputs.datamodule());
    add("output-folder", request.store ? JsonValue() : request.outputFolder.string());
    add("store", request.store ? JsonValue(request.store->string()) : JsonValue());
    add("native", request.native);
    add("signed", request.isSigned);
    add("saliency-map-algorithm", algorithms);
    add("target-layer", layerName(inputs.network(), request.targetLayer));
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

void warnOfDegenerateMaps(JobOutcome& outcome, const GenerateReport& report)
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

JobOutcome outcomeOf(const GenerateReport& report, const GenerateRequest& request)
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

JobOutcome run(const GenerateJob& job, const JobContext& context)
{
    const JobInputs inputs(job.scope, job.network, context);
    const GenerateRequest request = makeRequest(job, inputs.loaded());
    const GenerateReport report = generateMaps(inputs.network(), inputs.datamodule(), request,
                                               context.progress, context.stop);
    writeJson(metadataFile(request), metadata(job, context, inputs, request, report));
    return outcomeOf(report, request);
}

JobEstimate estimate(const GenerateJob& job, const JobContext& context)
{
    const JobInputs inputs(job.scope, job.network, context);
    GenerateRequest request = makeRequest(job, inputs.loaded());
    Trial trial;
    trial.selection = std::exchange(request.selection, {});
    trial.outputFolder = job.store ? job.store->parent_path() / "." : job.outputFolder;
    trial.run = [&](const Datamodule& datamodule, const std::filesystem::path& folder) {
        request.outputFolder = folder;
        if (request.store)
            request.store = folder / "maps.h5";
        return generateMaps(inputs.network(), datamodule, request, {}, context.stop).failures;
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

} // namespace saliscope
