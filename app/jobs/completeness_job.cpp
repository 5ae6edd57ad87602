// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/completeness_job.h"

#include <utility>

#include <nlohmann/json.hpp>

#include "app/jobs/job_inputs.h"
#include "app/jobs/result_files.h"
#include "app/jobs/run_description.h"
#include "app/jobs/scoring_outcome.h"
#include "core/base/json.h"
#include "core/engine/model_catalogue.h"
#include "core/engine/output_names.h"
#include "core/results/completeness_record.h"
#include "core/results/json_layout.h"
#include "core/results/metadata.h"
#include "core/tasks/completeness.h"

using nlohmann::ordered_json;

namespace saliscope::jobs
{

namespace
{

const std::vector<ScoreTitle> roadScores = {
    {results::Score::Morf, "ROAD (MoRF)", "ROAD, most relevant first",
     "Mean change of probability"},
    {results::Score::Lerf, "ROAD (LeRF)", "ROAD, least relevant first",
     "Mean change of probability"},
    {results::Score::Road, "ROAD (avg)", "ROAD, combined",
     "(LeRF − MoRF) / 2, change of probability"},
};

tasks::CompletenessRequest makeRequest(const tasks::CompletenessOptions& options,
                                       const LoadedNetwork& loaded)
{
    tasks::CompletenessRequest request{options};
    tasks::resolve(request, *loaded.network, loaded.sha256);
    request.imputers = run::workerThreads(0);
    return request;
}

ordered_json timesObject(const tasks::CompletenessTimes& times)
{
    return {{"waiting-for-samples", times.waiting},
            {"explaining", times.explaining},
            {"imputing", times.imputing},
            {"answering", times.answering}};
}

ordered_json runObject(const tasks::CompletenessOptions& options, const JobContext& context,
                       const JobInputs& inputs)
{
    ordered_json object = results::runMetadata(context.arguments);
    describeNetwork(object, inputs.loaded());
    describeDatamodule(object, inputs.datamodule());
    tasks::CompletenessOptions recorded = options;
    recorded.network.targetLayer = engine::layerName(inputs.network(), options.network.targetLayer);
    describeOptions(object, run::described(recorded), run::Part::Output, run::Part::Plots);
    return object;
}

void describeReport(ordered_json& object, const tasks::CompletenessReport& report)
{
    const auto add = [&](const char* key, ordered_json value) { object[key] = std::move(value); };
    add("samples", std::int64_t(report.total));
    add("samples-scored", std::int64_t(report.scored));
    add("samples-kept", std::int64_t(report.kept));
    add("samples-remade", std::int64_t(report.remade.count()));
    add("points", std::int64_t(report.points));
    add("points-degenerate", std::int64_t(report.degeneratePoints));
    add("maps-without-score", std::int64_t(report.mapsWithoutScore));
    add("maps-non-finite", std::int64_t(report.nonFiniteMaps));
    add("seconds", timesObject(report.times));
    add("cancelled", report.cancelled);
    add("failures", failureList(report.failures));
}

/// mednet knows the first output alone, and its readers look for that in the folder above.
void writeForMednet(const tasks::CompletenessTable& table, ordered_json described)
{
    const auto json = table.folder.parent_path() / "completeness.json";
    described["output-json"] = json.string();
    results::writeResults(json, table.results);
    results::writeJson(results::metadataPath(json), described);
    writeTextFile(std::filesystem::path(json).replace_extension(".rst"),
                  results::rstText(summaryTable(table.results, roadScores)));
}

void writeTables(const tasks::CompletenessReport& report, const tasks::CompletenessOptions& options,
                 const JobContext& context, const JobInputs& inputs,
                 const tasks::CompletenessRequest& request, JobOutcome& outcome)
{
    ordered_json metadata = runObject(options, context, inputs);
    describeReport(metadata, report);
    if (report.tables.empty())
        results::writeJson(request.outputFolder /
                               (results::completenessStem +
                                run::shardSuffix(request.selection.shard) + ".meta.json"),
                           metadata);
    const engine::ModelInfo& model = inputs.network().model();
    for (const tasks::CompletenessTable& table : report.tables) {
        const std::string algorithm = engine::algorithmInfo(table.algorithm).name;
        const auto json = table.folder / "completeness.json";
        ordered_json described = metadata;
        described["output-json"] = json.string();
        described["saliency-map-algorithm"] = algorithm;
        described["output"] = orNull(table.output);
        if (table.output && !model.described.outputs.empty())
            described["output-name"] = engine::outputName(model, *table.output);
        std::string heading;
        if (report.tables.size() > 1)
            heading = algorithm +
                      (table.output ? ", output " + engine::outputName(model, *table.output) : "") +
                      "\n\n";
        session::ViewProvenance view =
            runView(options.scope, &inputs.loaded(),
                    mapChoices({table.algorithm},
                               engine::layerName(inputs.network(), request.network.targetLayer)));
        view.panes.choices.front().output = table.output.value_or(-1);
        view.seed = std::uint32_t(request.network.seed);
        outcome.tables.push_back(heading + writeResultFiles(json, table.results, roadScores,
                                                            options.plots, described, view,
                                                            context));
        outcome.outputs.push_back(json);
        if (table.output == 0)
            writeForMednet(table, described);
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

JobOutcome runJob(const tasks::CompletenessOptions& options, const JobContext& context)
{
    const JobInputs inputs(options.scope, options.network, context);
    const tasks::CompletenessRequest request = makeRequest(options, inputs.loaded());
    const tasks::CompletenessReport report = tasks::scoreCompleteness(
        inputs.network(), inputs.datamodule(), request, context.progress, context.stop);
    JobOutcome outcome = scoringOutcome(report, request);
    warnOfMissingScores(outcome, report);
    if (options.maps)
        warnOfForeignMaps(outcome, *options.maps, inputs.datamodule(), report.mapsOfOtherPictures);
    writeTables(report, options, context, inputs, request, outcome);
    return outcome;
}

JobEstimate estimate(const tasks::CompletenessOptions& options, const JobContext& context)
{
    const JobInputs inputs(options.scope, options.network, context);
    tasks::CompletenessRequest request = makeRequest(options, inputs.loaded());
    Trial trial;
    trial.selection = std::exchange(request.selection, {});
    trial.outputFolder = options.outputFolder;
    trial.run = [&](const data::Datamodule& datamodule, const std::filesystem::path& folder) {
        request.outputFolder = folder;
        return tasks::scoreCompleteness(inputs.network(), datamodule, request, {}, context.stop)
            .failures;
    };
    return measure(trial, inputs.datamodule(), context.stop);
}

} // namespace saliscope::jobs
