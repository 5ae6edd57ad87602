// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/view_job.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "engine/model_catalogue.h"
#include "jobs/job_inputs.h"
#include "jobs/job_words.h"
#include "jobs/offscreen_application.h"
#include "jobs/paths.h"
#include "jobs/run_description.h"
#include "plots/qt_text.h"
#include "store/metadata.h"
#include "tasks/view.h"

namespace saliscope
{

namespace
{

ViewStyle styleOf(const ViewJob& job, const InputSpec& input)
{
    ViewStyle style;
    style.input = input;
    style.overlay.threshold = job.threshold;
    style.overlay.opacity = job.opacity;
    style.overlay.colormap = job.colormap;
    style.overlay.contours.assign(job.contours.begin(), job.contours.end());
    style.overlay.markCondition = job.mark;
    style.showBoxes = job.showBoxes;
    style.legend = job.legend;
    style.originalSize = job.size == "original";
    return style;
}

ViewRequest makeRequest(const ViewJob& job)
{
    const ModelInfo& model = parseModel(job.scope.model);
    ViewRequest request;
    request.inputFolder = job.inputFolder;
    request.outputFolder = job.outputFolder;
    request.model = model.name;
    request.data = runView(job.scope, nullptr, {}).data;
    request.style = styleOf(job, model.input);
    request.montage = job.montage;
    request.allLabels = job.allLabels;
    request.selection = selectionOptions(job.scope, false);
    request.overwrite = job.overwrite;
    request.workers = workerThreads(job.parallel);
    return request;
}

/// The built-in letters look the same everywhere but are ASCII only; other names need Qt's.
bool needsFonts(const Datamodule& datamodule, const ViewRequest& request)
{
    const auto isAscii = [](const Sample& sample) {
        return std::all_of(sample.name.begin(), sample.name.end(),
                           [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    };
    return request.style.legend &&
           std::any_of(datamodule.splits.begin(), datamodule.splits.end(), [&](const Split& split) {
               return !std::all_of(split.samples.begin(), split.samples.end(), isAscii);
           });
}

/// Has \p request paint letters with Qt where needed, which what is returned makes possible.
std::unique_ptr<OffscreenApplication> useFonts(const Datamodule& datamodule, ViewRequest& request)
{
    if (!needsFonts(datamodule, request))
        return {};
    request.style.overlay.text = qtText;
    return std::make_unique<OffscreenApplication>();
}

JsonObject metadata(const ViewJob& job, const JobContext& context, const Datamodule& datamodule,
                    const ViewReport& report)
{
    JsonObject object = runMetadata(context.arguments);
    const auto add = [&](const char* key, JsonValue value) {
        object.emplace_back(key, std::move(value));
    };
    describeDatamodule(object, datamodule);
    add("model", job.scope.model);
    add("input-folder", job.inputFolder.string());
    add("output-folder", job.outputFolder.string());
    add("show-groundtruth", job.showBoxes);
    add("threshold", job.threshold);
    add("colormap", job.colormap);
    add("opacity", job.opacity);
    add("contours", JsonList(job.contours.begin(), job.contours.end()));
    add("legend", job.legend);
    add("size", job.size);
    add("mark", job.mark);
    add("montage", job.montage);
    add("all-labels", job.allLabels);
    describeSelection(object, job.scope);
    add("parallel", job.parallel);
    add("samples", std::int64_t(report.total));
    add("samples-written", std::int64_t(report.written));
    add("samples-kept", std::int64_t(report.kept));
    add("samples-of-other-labels", std::int64_t(report.otherLabels));
    add("unsound-maps", std::int64_t(report.unsoundMaps));
    add("maps-outside-unit-range", std::int64_t(report.outsideUnitRange));
    add("cancelled", report.cancelled);
    add("failures", failureList(report.failures));
    describeView(object, runView(job.scope, job.inputFolder), job.outputFolder / "view.meta.json");
    return object;
}

void warn(JobOutcome& outcome, const ViewReport& report, const ViewJob& job)
{
    outcome.warnings = skippedSplitWarnings(report.skippedSplits);
    if (report.unsoundMaps > 0)
        outcome.warnings.push_back(say("Maps that are empty, constant or not a number in places: "
                                       "%1. view.jsonl names them.",
                                       report.unsoundMaps));
    if (report.outsideUnitRange > 0)
        outcome.warnings.push_back(say("Maps that are partly outside 0 to 1: %1. So colours do not "
                                       "tell all values apart; view.jsonl names them.",
                                       report.outsideUnitRange));
    if (report.hidesNegative)
        outcome.warnings.push_back(say("The maps are signed; %1 draws their negative values as "
                                       "zero, --colormap coolwarm draws both signs.",
                                       job.colormap));
    if (report.total == 0 && report.otherLabels > 0)
        outcome.warnings.push_back(say("No sample has label 1, so there is nothing to draw; "
                                       "--all-labels draws all of them."));
}

JobOutcome outcomeOf(const ViewReport& report, const ViewJob& job)
{
    JobOutcome outcome;
    outcome.total = report.total;
    outcome.made = report.written;
    outcome.kept = report.kept;
    outcome.failures = report.failures;
    outcome.cancelled = report.cancelled;
    outcome.outputs = {job.outputFolder};
    warn(outcome, report, job);
    outcome.summary = summaryOf(outcome, say("%1 of %2 samples drawn to %3", outcome.made,
                                             outcome.total, job.outputFolder.string()));
    return outcome;
}

} // namespace

JobOutcome run(const ViewJob& job, const JobContext& context)
{
    ViewRequest request = makeRequest(job);
    const JobInputs inputs(job.scope, context);
    const auto fonts = useFonts(inputs.datamodule(), request);
    const ViewReport report =
        drawViews(inputs.datamodule(), request, context.progress, context.stop);
    const std::string suffix = shardSuffix(request.selection.shard);
    writeJson(job.outputFolder / ("view" + suffix + ".meta.json"),
              metadata(job, context, inputs.datamodule(), report));
    JobOutcome outcome = outcomeOf(report, job);
    warnOfForeignMaps(outcome, job.inputFolder, inputs.datamodule());
    return outcome;
}

JobEstimate estimate(const ViewJob& job, const JobContext& context)
{
    ViewRequest request = makeRequest(job);
    const JobInputs inputs(job.scope, context);
    const auto fonts = useFonts(inputs.datamodule(), request);
    Trial trial;
    trial.selection = std::exchange(request.selection, {});
    trial.hasWork = [&](const Sample& sample) { return isDrawn(sample, request); };
    trial.size = 2 * std::size_t(request.workers);
    trial.outputFolder = job.outputFolder;
    trial.run = [&](const Datamodule& datamodule, const std::filesystem::path& folder) {
        request.outputFolder = folder;
        return drawViews(datamodule, request, {}, context.stop).failures;
    };
    return measure(trial, inputs.datamodule(), context.stop);
}

std::vector<std::string> commandWords(const ViewJob& job)
{
    const ViewJob usual;
    JobWords words("view", job.scope);
    words.option("--input-folder", job.inputFolder, usual.inputFolder);
    words.option("--output-folder", job.outputFolder, usual.outputFolder);
    words.flag("--show-groundtruth", job.showBoxes);
    words.option("--threshold", job.threshold, usual.threshold);
    words.option("--colormap", job.colormap, usual.colormap);
    words.option("--opacity", job.opacity, usual.opacity);
    words.options("--contours", job.contours, usual.contours);
    words.flag("--legend", job.legend);
    words.option("--size", job.size, usual.size);
    words.flag("--no-mark", !job.mark);
    words.flag("--montage", job.montage);
    words.flag("--all-labels", job.allLabels);
    words.flag("--overwrite", job.overwrite);
    words.option("--parallel", job.parallel, usual.parallel);
    return words.take();
}

} // namespace saliscope
