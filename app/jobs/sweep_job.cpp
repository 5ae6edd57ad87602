// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/sweep_job.h"

#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

#include "app/jobs/job_inputs.h"
#include "app/jobs/result_files.h"
#include "app/jobs/run_description.h"
#include "app/jobs/scoring_outcome.h"
#include "core/base/json.h"
#include "core/results/estimate_text.h"
#include "core/results/json_layout.h"
#include "core/results/metadata.h"
#include "core/tasks/sweep_tables.h"
#include "widgets/plots/score_plots.h"
#include "widgets/texts/shown.h"

using nlohmann::ordered_json;

namespace saliscope::jobs
{

namespace
{

/// Width of a plot, per layer and for the names of many algorithms beside it.
constexpr int layerPixels = 20;
constexpr int namePixels = 160;

ordered_json runObject(const tasks::SweepOptions& options, const JobContext& context,
                       const JobInputs& inputs, const tasks::SweepRequest& request)
{
    ordered_json object = results::runMetadata(context.arguments);
    const auto add = [&](const char* key, ordered_json value) { object[key] = std::move(value); };
    describeNetwork(object, inputs.loaded());
    describeDatamodule(object, inputs.datamodule());
    ordered_json algorithms = ordered_json::array();
    for (const engine::Algorithm algorithm : request.algorithms)
        algorithms.emplace_back(engine::algorithmInfo(algorithm).name);
    add("saliency-map-algorithms", algorithms);
    tasks::SweepOptions recorded = options;
    const run::OptionList list = run::described(recorded);
    describeOptions(object, list, run::Part::Output, run::Part::Seed);
    add("interval", results::bootstrapObject(request.interval));
    describeOptions(object, list, run::Part::Selection, run::Part::Plots);
    return object;
}

void describeReport(ordered_json& object, const tasks::SweepReport& report)
{
    const auto add = [&](const char* key, ordered_json value) { object[key] = std::move(value); };
    add("samples", std::int64_t(report.total));
    add("samples-scored", std::int64_t(report.scored));
    add("samples-kept", std::int64_t(report.kept));
    add("samples-remade", std::int64_t(report.remade.count()));
    add("maps-empty", std::int64_t(report.emptyMaps));
    add("maps-non-finite", std::int64_t(report.nonFiniteMaps));
    add("cancelled", report.cancelled);
    add("failures", failureList(report.failures));
}

ui::IntervalSeries seriesOf(const tasks::SweepReport& report, std::size_t first, std::size_t score)
{
    ui::IntervalSeries series;
    series.name = engine::algorithmInfo(report.rows[first].algorithm).title;
    for (std::size_t i = first; i < first + report.layers.size(); ++i) {
        const metrics::ScoreEstimate& estimate = report.rows[i].estimates[score];
        series.means.push_back(estimate.statistics.mean);
        series.intervals.push_back(estimate.interval);
    }
    return series;
}

/// One plot per score, over the layers.
std::vector<ui::IntervalPlot> plotsOf(const tasks::SweepReport& report)
{
    std::vector<ui::IntervalPlot> plots;
    for (std::size_t score = 0; score < report.scores.size(); ++score) {
        const results::ScoreInfo& info = results::scoreInfo(report.scores[score]);
        ui::IntervalPlot plot;
        plot.title = QString("%1, mean with 95 % interval").arg(info.title.text());
        plot.axis = info.axis.text();
        for (const tasks::SweptLayer& layer : report.layers)
            plot.places << ui::shown(layer.info.name);
        for (std::size_t row = 0; row < report.rows.size(); row += report.layers.size())
            plot.series.push_back(seriesOf(report, row, score));
        plot.reference = info.chance;
        plots.push_back(std::move(plot));
    }
    return plots;
}

/// The cases, the maps at the usual layer, and the sweep.
session::ViewProvenance viewOf(const tasks::SweepOptions& options,
                               const tasks::SweepRequest& request, const JobInputs& inputs)
{
    session::ViewProvenance view =
        runView(options.scope, &inputs.loaded(), mapChoices(request.algorithms, {}));
    view.results = {openedResults(request.outputFolder / "sweep.json")};
    view.seed = std::uint32_t(request.network.seed);
    return plotView(std::move(view), "sweep", results::scoreInfo(request.rank).name);
}

void writeResults(const tasks::SweepOptions& options, const tasks::SweepRequest& request,
                  const tasks::SweepReport& report, const session::ViewProvenance& view,
                  const JobContext& context, JobOutcome& outcome)
{
    const auto json = request.outputFolder / "sweep.json";
    results::writeJson(json, tasks::sweepObject(report, request));
    writeTextFile(request.outputFolder / "sweep.rst", tasks::sweepText(report, request.rank));
    writeTextFile(request.outputFolder / "sweep.csv", results::csvTable(tasks::sweepTable(report)));
    const std::vector<ui::IntervalPlot> plots = plotsOf(report);
    ui::PlotSheet sheet;
    sheet.count = static_cast<int>(plots.size());
    sheet.cell.rwidth() += static_cast<int>(report.layers.size()) * layerPixels + namePixels;
    sheet.draw = [&](QCustomPlot& plot, int first, int shown, int columns) {
        ui::drawIntervalPlots(plot, {plots.begin() + first, plots.begin() + first + shown},
                              columns);
    };
    writePlotFiles(json, sheet, 1, options.plots, view, context);
    outcome.tables = {tasks::bestLayersText(report, request.rank) + "\n"};
    outcome.outputs.push_back(json);
}

} // namespace

JobOutcome runJob(const tasks::SweepOptions& options, const JobContext& context)
{
    const JobInputs inputs(options.scope, options.network, context);
    const tasks::SweepRequest request =
        tasks::sweepRequest(options, inputs.network(), inputs.loaded().sha256);
    const tasks::SweepReport report = tasks::sweepLayers(inputs.network(), inputs.datamodule(),
                                                         request, context.progress, context.stop);
    JobOutcome outcome = scoringOutcome(report, request);
    for (Message& warning : tasks::sweepWarnings(report, request.rank))
        outcome.warnings.push_back(std::move(warning));
    const session::ViewProvenance view = viewOf(options, request, inputs);
    if (!report.rows.empty())
        writeResults(options, request, report, view, context, outcome);
    ordered_json metadata = runObject(options, context, inputs, request);
    describeReport(metadata, report);
    describeView(metadata, view, request.outputFolder / "sweep.json");
    results::writeJson(request.outputFolder /
                           ("sweep" + run::shardSuffix(request.selection.shard) + ".meta.json"),
                       metadata);
    return outcome;
}

JobEstimate estimate(const tasks::SweepOptions& options, const JobContext& context)
{
    const JobInputs inputs(options.scope, options.network, context);
    tasks::SweepRequest request =
        tasks::sweepRequest(options, inputs.network(), inputs.loaded().sha256);
    request.interval.resamples = 1; // the intervals are no part of a sample
    Trial trial;
    trial.selection = std::exchange(request.selection, {});
    trial.hasWork = [&](const data::Sample& sample) { return tasks::isSwept(sample, request); };
    trial.outputFolder = options.outputFolder;
    trial.run = [&](const data::Datamodule& datamodule, const std::filesystem::path& folder) {
        request.outputFolder = folder;
        return tasks::sweepLayers(inputs.network(), datamodule, request, {}, context.stop).failures;
    };
    return measure(trial, inputs.datamodule(), context.stop);
}

} // namespace saliscope::jobs
