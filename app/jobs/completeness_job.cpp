// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/completeness_job.h"

#include <utility>

#include "app/jobs/job_inputs.h"
#include "app/jobs/job_words.h"
#include "app/jobs/result_files.h"
#include "app/jobs/run_description.h"
#include "app/jobs/scoring_outcome.h"
#include "core/results/metadata.h"
#include "core/tasks/completeness.h"
#include "core/results/completeness_record.h"

namespace saliscope::jobs
{

namespace
{

const std::vector<ScoreTitle> titles = {
    {results::Score::Morf, "ROAD (MoRF)", "ROAD, most relevant first",
     "Mean change of probability"},
    {results::Score::Lerf, "ROAD (LeRF)", "ROAD, least relevant first",
     "Mean change of probability"},
    {results::Score::Road, "ROAD (avg)", "ROAD, combined",
     "(LeRF − MoRF) / 2, change of probability"},
};

tasks::CompletenessRequest makeRequest(const CompletenessJob& job, const LoadedNetwork& loaded)
{
    const bool single = loaded.network->outputs() == 1;
    tasks::CompletenessRequest request;
    request.algorithms = engine::parseAlgorithms(job.network.algorithms);
    request.targetLayer = job.network.targetLayer;
    request.allOutputs = job.network.targetClass != "highest" && !single;
    request.percentiles = job.percentiles;
    request.ties = job.ties == "rank" ? road::Ties::Rank : road::Ties::Reference;
    request.noise = job.noise;
    request.seed = job.network.seed;
    request.mapFolder = job.maps;
    request.selection = selectionOptions(job.scope, job.network.positiveOnly && single);
    request.outputFolder = job.outputFolder;
    request.overwrite = job.overwrite;
    request.decoders = workerThreads(job.network.parallel);
    request.imputers = workerThreads(0);
    request.checkpointSha256 = loaded.sha256;
    return request;
}

results::JsonObject timesObject(const tasks::CompletenessTimes& times)
{
    return {{"waiting-for-samples", times.waiting},
            {"explaining", times.explaining},
            {"imputing", times.imputing},
            {"answering", times.answering}};
}

results::JsonList percentileList(const std::vector<double>& percentiles)
{
    results::JsonList list;
    for (const double percentile : percentiles)
        if (percentile == std::int64_t(percentile))
            list.emplace_back(std::int64_t(percentile));
        else
            list.emplace_back(percentile);
    return list;
}

results::JsonObject runObject(const CompletenessJob& job, const JobContext& context,
                              const JobInputs& inputs, const tasks::CompletenessRequest& request)
{
    results::JsonObject object = results::runMetadata(context.arguments);
    const auto add = [&](const char* key, results::JsonValue value) {
        object.emplace_back(key, std::move(value));
    };
    describeNetwork(object, inputs.loaded());
    describeDatamodule(object, inputs.datamodule());
    add("output-folder", request.outputFolder.string());
    add("target-layer", engine::layerName(inputs.network(), request.targetLayer));
    add("target-class", job.network.targetClass);
    add("percentile", percentileList(request.percentiles));
    add("ties", job.ties);
    add("noise", request.noise);
    add("maps", job.maps ? results::JsonValue(job.maps->string()) : results::JsonValue());
    add("seed", std::to_string(request.seed));
    add("positive-only", job.network.positiveOnly);
    describeSelection(object, job.scope);
    add("parallel", job.network.parallel);
    add("plot", job.plots.wanted);
    return object;
}

void describeReport(results::JsonObject& object, const tasks::CompletenessReport& report)
{
    const auto add = [&](const char* key, results::JsonValue value) {
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

void writeTables(const tasks::CompletenessReport& report, const CompletenessJob& job,
                 const JobContext& context, const JobInputs& inputs,
                 const tasks::CompletenessRequest& request, JobOutcome& outcome)
{
    results::JsonObject metadata = runObject(job, context, inputs, request);
    describeReport(metadata, report);
    if (report.tables.empty())
        results::writeJson(request.outputFolder /
                               (results::completenessStem +
                                run::shardSuffix(request.selection.shard) + ".meta.json"),
                           metadata);
    for (const tasks::CompletenessTable& table : report.tables) {
        const std::string algorithm = engine::algorithmInfo(table.algorithm).name;
        results::JsonObject described = metadata;
        described.emplace_back("saliency-map-algorithm", algorithm);
        described.emplace_back("output", table.output ? results::JsonValue(*table.output)
                                                      : results::JsonValue());
        std::string heading;
        if (report.tables.size() > 1)
            heading = algorithm +
                      (table.output ? ", output " + std::to_string(*table.output) : "") + "\n\n";
        const auto json = table.folder / "completeness.json";
        session::ViewProvenance view =
            runView(job.scope, &inputs.loaded(),
                    mapChoices({table.algorithm},
                               engine::layerName(inputs.network(), request.targetLayer)));
        view.panes.choices.front().output = table.output.value_or(-1);
        view.seed = std::uint32_t(request.seed);
        outcome.tables.push_back(heading + writeResultFiles(json, table.results, titles, job.plots,
                                                            described, view, context));
        outcome.outputs.push_back(json);
    }
}

void warnOfMissingScores(JobOutcome& outcome, const tasks::CompletenessReport& report)
{
    if (report.degeneratePoints > 0)
        outcome.warnings.push_back(
            say("%1 of %2 points are left out of the means: equal map values let nothing or "
                "everything be removed there. completeness.details.json marks them; --ties rank "
                "tells equal values apart.",
                report.degeneratePoints, report.points));
    if (report.mapsWithoutScore > 0)
        outcome.warnings.push_back(
            say("%1 of %2 maps could not be scored at all (null in the results), %3 of them for "
                "NaN or infinity in the map.",
                report.mapsWithoutScore, report.maps, report.nonFiniteMaps));
}

} // namespace

JobOutcome runJob(const CompletenessJob& job, const JobContext& context)
{
    const JobInputs inputs(job.scope, job.network, context);
    const tasks::CompletenessRequest request = makeRequest(job, inputs.loaded());
    const tasks::CompletenessReport report = tasks::scoreCompleteness(
        inputs.network(), inputs.datamodule(), request, context.progress, context.stop);
    JobOutcome outcome = scoringOutcome(report, request);
    warnOfMissingScores(outcome, report);
    if (job.maps)
        warnOfForeignMaps(outcome, *job.maps, inputs.datamodule());
    writeTables(report, job, context, inputs, request, outcome);
    return outcome;
}

JobEstimate estimate(const CompletenessJob& job, const JobContext& context)
{
    const JobInputs inputs(job.scope, job.network, context);
    tasks::CompletenessRequest request = makeRequest(job, inputs.loaded());
    Trial trial;
    trial.selection = std::exchange(request.selection, {});
    trial.outputFolder = job.outputFolder;
    trial.run = [&](const data::Datamodule& datamodule, const std::filesystem::path& folder) {
        request.outputFolder = folder;
        return tasks::scoreCompleteness(inputs.network(), datamodule, request, {}, context.stop)
            .failures;
    };
    return measure(trial, inputs.datamodule(), context.stop);
}

std::vector<std::string> commandWords(const CompletenessJob& job)
{
    const CompletenessJob usual;
    JobWords words("completeness", job.scope);
    words.network(job.network);
    words.plots(job.plots);
    words.option("--output-folder", job.outputFolder, usual.outputFolder);
    words.options("--percentile", job.percentiles, usual.percentiles);
    words.option("--noise", job.noise, usual.noise);
    words.option("--ties", job.ties, usual.ties);
    if (job.maps)
        words.option("--maps", *job.maps, {});
    words.flag("--overwrite", job.overwrite);
    return words.take();
}

} // namespace saliscope::jobs
