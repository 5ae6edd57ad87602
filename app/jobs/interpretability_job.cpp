// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/interpretability_job.h"

#include <utility>

#include <nlohmann/json.hpp>

#include "app/jobs/job_inputs.h"
#include "app/jobs/result_files.h"
#include "app/jobs/run_description.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/output_watch.h"
#include "core/engine/model_catalogue.h"
#include "core/results/json_layout.h"
#include "core/results/metadata.h"
#include "core/results/results.h"

namespace fs = std::filesystem;
using nlohmann::ordered_json;

namespace saliscope::jobs
{

namespace
{

const std::vector<ScoreTitle> boxScores = {
    {results::Score::Energy, "PropEng", "Proportional energy",
     "Share of the map's sum inside the boxes (0 to 1)"},
    {results::Score::Focus, "AvgSalFocus", "Average saliency focus",
     "Mean of the map inside the boxes (0 to 1)"},
};

fs::path resultPath(const tasks::InterpretabilityOptions& options)
{
    fs::path path = options.outputJson.value_or(options.outputFolder / "interpretability.json");
    if (path.extension() != ".json")
        throw Error(ErrorKind::BadRequest, path.string(),
                    say("the name of the results file has to end in .json"));
    const std::string suffix = run::shardSuffix(run::parseShard(options.scope.shard));
    return path.replace_extension().concat(suffix + ".json");
}

ordered_json metadata(const tasks::InterpretabilityOptions& options, const JobContext& context,
                      const data::Datamodule& datamodule, const fs::path& json,
                      const tasks::InterpretabilityReport& report)
{
    ordered_json object = results::runMetadata(context.arguments);
    const auto add = [&](const char* key, ordered_json value) { object[key] = std::move(value); };
    const std::string& model = options.scope.model;
    add("model", model.empty() ? ordered_json() : ordered_json(model));
    describeDatamodule(object, datamodule);
    add("output-json", json.string());
    tasks::InterpretabilityOptions recorded = options;
    const run::OptionList list = run::described(recorded);
    describeOptions(object, list, run::Part::Output, run::Part::Seed);
    add("map-size", report.mapSize ? ordered_json(*report.mapSize) : ordered_json());
    describeOptions(object, list, run::Part::Selection, run::Part::Plots);
    add("positive-part-of-signed-maps", report.positivePart);
    add("samples-scored", std::int64_t(report.scored));
    if (report.against > 0)
        add("scored-maps-of-evidence-against", std::int64_t(report.against));
    add("failures", failureList(report.failures));
    return object;
}

/// Why a split has fewer scores than one may expect; empty when it has them all.
Message splitWarning(const tasks::SplitAgreement& split, int label)
{
    if (split.samples == 0)
        return say("The split %1 has no samples.", split.split);
    if (split.scored.empty())
        return say("The split %1 has no samples with label %2.", split.split, label);
    if (split.withoutBoxes == split.scored.size())
        return say("The split %1 has no boxes to compare maps with: none of its samples with "
                   "label %2 (%3) can be scored, and they are listed without scores.",
                   split.split, label, split.withoutBoxes);
    if (split.withoutBoxes > 0)
        return say("The split %1 has samples with label %2 but without boxes: %3. They cannot be "
                   "scored and are listed without scores.",
                   split.split, label, split.withoutBoxes);
    return {};
}

void tellOfMaps(JobOutcome& outcome, const tasks::InterpretabilityOptions& options,
                const tasks::InterpretabilityReport& report)
{
    if (report.positivePart)
        outcome.warnings.push_back(
            say("The maps are signed; only what is positive in them was scored."));
    if (report.against > 0)
        outcome.warnings.push_back(
            say("Maps that show evidence against the output: %1 of %2 scored. Their scores say "
                "where the network saw reasons to say no; the details name them.",
                report.against, report.scored));
    if (options.scope.model.empty() && report.mapSize)
        outcome.remarks.push_back(
            say("No model was named: boxes are placed as for a network whose input is padded to a "
                "square and resized to %1 x %1 pixels, the size of the maps.",
                *report.mapSize));
    if (report.cutBoxes > 0)
        outcome.warnings.push_back(
            say("Samples with boxes that reach beyond the picture or lie outside it: %1. They are "
                "cut or left out; the details name them.",
                report.cutBoxes));
    if (report.outsideUnitRange > 0)
        outcome.warnings.push_back(say("Maps with values outside 0 to 1: %1. So the average "
                                       "saliency focus is not comparable; the details "
                                       "file names them.",
                                       report.outsideUnitRange));
}

JobOutcome outcomeOf(const tasks::InterpretabilityReport& report,
                     const tasks::InterpretabilityOptions& options)
{
    JobOutcome outcome;
    for (const tasks::SplitAgreement& split : report.splits)
        outcome.total += split.samples;
    outcome.made = report.scored;
    outcome.failures = report.failures;
    outcome.cancelled = report.cancelled;
    outcome.summary =
        summaryOf(outcome, say("%1 of %2 samples scored", outcome.made, outcome.total));
    if (report.cancelled)
        return outcome;
    outcome.warnings = skippedSplitWarnings(report.skippedSplits);
    for (const tasks::SplitAgreement& split : report.splits)
        if (const Message text = splitWarning(split, options.targetLabel); !text.empty())
            outcome.warnings.push_back(text);
    tellOfMaps(outcome, options, report);
    return outcome;
}

} // namespace

JobOutcome runJob(const tasks::InterpretabilityOptions& options, const JobContext& context)
{
    const fs::path json = resultPath(options);
    const tasks::InterpretabilityRequest request = tasks::interpretabilityRequest(options);
    const OutputWatch watch(absolutePath(json).parent_path());
    const JobInputs inputs(options.scope, context);
    const tasks::InterpretabilityReport report =
        tasks::scoreInterpretability(inputs.datamodule(), request, context.progress, context.stop);
    JobOutcome outcome = outcomeOf(report, request);
    if (report.cancelled)
        return outcome;
    warnOfForeignMaps(outcome, options.inputFolder, inputs.datamodule(),
                      report.mapsOfOtherPictures);
    watch.require();
    results::writeJson(fs::path(json).replace_extension(".details.json"),
                       tasks::interpretabilityDetails(report));
    outcome.tables.push_back(
        writeResultFiles(json, report.results, boxScores, options.plots,
                         metadata(request, context, inputs.datamodule(), json, report),
                         runView(options.scope, options.inputFolder), context));
    outcome.outputs = {json};
    return outcome;
}

JobEstimate estimate(const tasks::InterpretabilityOptions& options, const JobContext& context)
{
    const fs::path json = resultPath(options);
    tasks::InterpretabilityRequest request = tasks::interpretabilityRequest(options);
    const JobInputs inputs(options.scope, context);
    Trial trial;
    trial.selection = std::exchange(request.selection, {});
    trial.hasWork = [&](const data::Sample& sample) { return tasks::isScored(sample, request); };
    trial.size = 2 * std::size_t(request.readers);
    trial.outputFolder = json.parent_path();
    trial.run = [&](const data::Datamodule& datamodule, const fs::path& folder) {
        const tasks::InterpretabilityReport report =
            tasks::scoreInterpretability(datamodule, request, {}, context.stop);
        results::writeJson(folder / "details.json", tasks::interpretabilityDetails(report));
        results::writeResults(folder / "results.json", report.results);
        return report.failures;
    };
    return measure(trial, inputs.datamodule(), context.stop);
}

} // namespace saliscope::jobs
