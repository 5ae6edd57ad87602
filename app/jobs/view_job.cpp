// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/view_job.h"

#include <algorithm>
#include <memory>
#include <utility>

#include <nlohmann/json.hpp>

#include "app/jobs/job_inputs.h"
#include "app/jobs/offscreen_application.h"
#include "app/jobs/paths.h"
#include "app/jobs/run_description.h"
#include "core/engine/model_catalogue.h"
#include "core/results/json_layout.h"
#include "core/results/metadata.h"
#include "widgets/plots/qt_text.h"

using nlohmann::ordered_json;

namespace saliscope::jobs
{

namespace
{

tasks::ViewRequest makeRequest(const tasks::ViewOptions& options)
{
    return tasks::viewRequest(options, runView(options.scope, nullptr, {}).data);
}

/// The built-in letters look the same everywhere but are ASCII only; other names need Qt's.
bool needsFonts(const data::Datamodule& datamodule, const tasks::ViewRequest& request)
{
    const auto isAscii = [](const data::Sample& sample) {
        return std::all_of(sample.name.begin(), sample.name.end(),
                           [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    };
    return request.style.legend &&
           std::any_of(datamodule.splits.begin(), datamodule.splits.end(),
                       [&](const data::Split& split) {
                           return !std::all_of(split.samples.begin(), split.samples.end(), isAscii);
                       });
}

/// Has \p request paint letters with Qt where needed, which what is returned makes possible.
std::unique_ptr<OffscreenApplication> useFonts(const data::Datamodule& datamodule,
                                               tasks::ViewRequest& request)
{
    if (!needsFonts(datamodule, request))
        return {};
    request.style.overlay.text = ui::qtText;
    return std::make_unique<OffscreenApplication>();
}

ordered_json metadata(const tasks::ViewOptions& options, const JobContext& context,
                      const data::Datamodule& datamodule, const tasks::ViewReport& report)
{
    ordered_json object = results::runMetadata(context.arguments);
    const auto add = [&](const char* key, ordered_json value) { object[key] = std::move(value); };
    describeDatamodule(object, datamodule);
    add("model", options.scope.model);
    tasks::ViewOptions recorded = tasks::withUsualLook(options);
    describeOptions(object, run::described(recorded), run::Part::Output, run::Part::Machine);
    add("samples", std::int64_t(report.total));
    add("samples-written", std::int64_t(report.written));
    add("samples-kept", std::int64_t(report.kept));
    add("samples-remade", std::int64_t(report.remade.count()));
    add("samples-of-other-labels", std::int64_t(report.otherLabels));
    add("unsound-maps", std::int64_t(report.unsoundMaps));
    add("maps-outside-unit-range", std::int64_t(report.outsideUnitRange));
    add("maps-of-other-pictures", std::int64_t(report.mapsOfOtherPictures));
    add("cancelled", report.cancelled);
    add("failures", failureList(report.failures));
    describeView(object, runView(options.scope, options.inputFolder),
                 options.outputFolder / "view.meta.json");
    return object;
}

void warn(JobOutcome& outcome, const tasks::ViewReport& report)
{
    outcome.warnings = skippedSplitWarnings(report.skippedSplits);
    tellOfRemade(outcome, report.remade);
    if (report.unsoundMaps > 0)
        outcome.warnings.push_back(say("Maps that are empty, constant or not a number in places: "
                                       "%1. view.jsonl names them.",
                                       report.unsoundMaps));
    if (report.outsideUnitRange > 0)
        outcome.warnings.push_back(say("Maps that are partly outside 0 to 1: %1. So colours do not "
                                       "tell all values apart; view.jsonl names them.",
                                       report.outsideUnitRange));
    if (report.total == 0 && report.otherLabels > 0)
        outcome.warnings.push_back(say("No sample has label 1, so there is nothing to draw; "
                                       "--all-labels draws all of them."));
}

JobOutcome outcomeOf(const tasks::ViewReport& report, const tasks::ViewOptions& options)
{
    JobOutcome outcome;
    outcome.total = report.total;
    outcome.made = report.written;
    outcome.kept = report.kept;
    outcome.failures = report.failures;
    outcome.cancelled = report.cancelled;
    outcome.outputs = {options.outputFolder};
    warn(outcome, report);
    outcome.summary = summaryOf(outcome, say("%1 of %2 samples drawn to %3", outcome.made,
                                             outcome.total, options.outputFolder.string()));
    return outcome;
}

} // namespace

JobOutcome runJob(const tasks::ViewOptions& options, const JobContext& context)
{
    tasks::ViewRequest request = makeRequest(options);
    const JobInputs inputs(options.scope, context);
    const auto fonts = useFonts(inputs.datamodule(), request);
    const tasks::ViewReport report =
        tasks::drawViews(inputs.datamodule(), request, context.progress, context.stop);
    const std::string suffix = run::shardSuffix(request.selection.shard);
    results::writeJson(options.outputFolder / ("view" + suffix + ".meta.json"),
                       metadata(options, context, inputs.datamodule(), report));
    JobOutcome outcome = outcomeOf(report, options);
    warnOfForeignMaps(outcome, options.inputFolder, inputs.datamodule(),
                      report.mapsOfOtherPictures);
    return outcome;
}

JobEstimate estimate(const tasks::ViewOptions& options, const JobContext& context)
{
    tasks::ViewRequest request = makeRequest(options);
    const JobInputs inputs(options.scope, context);
    const auto fonts = useFonts(inputs.datamodule(), request);
    Trial trial;
    trial.selection = std::exchange(request.selection, {});
    trial.hasWork = [&](const data::Sample& sample) { return tasks::isDrawn(sample, request); };
    trial.size = 2 * std::size_t(request.workers);
    trial.outputFolder = options.outputFolder;
    trial.run = [&](const data::Datamodule& datamodule, const std::filesystem::path& folder) {
        request.outputFolder = folder;
        return tasks::drawViews(datamodule, request, {}, context.stop).failures;
    };
    return measure(trial, inputs.datamodule(), context.stop);
}

} // namespace saliscope::jobs
