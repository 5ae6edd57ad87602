// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/statistics_job.h"

#include <algorithm>
#include <chrono>

#include <nlohmann/json.hpp>

#include "app/jobs/job_inputs.h"
#include "app/jobs/result_files.h"
#include "app/jobs/run_description.h"
#include "app/jobs/trial_folder.h"
#include "core/base/output_watch.h"
#include "core/results/estimate_text.h"
#include "core/results/json_layout.h"
#include "core/results/metadata.h"
#include "core/results/score_statistics.h"
#include "core/results/score_statistics_tables.h"
#include "widgets/plots/score_plots.h"
#include "widgets/texts/shown.h"

namespace fs = std::filesystem;
using nlohmann::ordered_json;

namespace saliscope::jobs
{

namespace
{

/// Bootstrap samples behind an estimate.
constexpr std::size_t resamplesTried = 200;

/// Of plots of a single group; several groups have a row each.
constexpr int mostColumns = 4;

results::StatisticsRequest makeRequest(const tasks::StatisticsOptions& options)
{
    results::StatisticsRequest request = options.statistics;
    request.threads = run::workerThreads(0);
    return request;
}

std::vector<results::ScoreSet> setsOf(const tasks::StatisticsOptions& options)
{
    std::vector<results::ScoreInput> inputs;
    for (const std::string& word : options.results)
        inputs.push_back(results::parseScoreInput(word));
    return results::readScoreSets(inputs);
}

/// One plot per group of \p kind and score, score by score within a group.
std::vector<ui::BoxPlot> plotsOf(const results::StatisticsReport& report, const std::string& kind)
{
    std::vector<ui::BoxPlot> plots;
    std::pair<std::size_t, results::Score> last;
    for (const results::ScoreRow& row : report.rows) {
        if (report.groups[row.group].kind != kind)
            continue;
        const results::ScoreInfo& info = results::scoreInfo(row.score);
        if (plots.empty() || last != std::pair(row.group, row.score)) {
            ui::BoxPlot plot;
            plot.title = ui::shown(std::string(info.title.text()) + ", " +
                                   results::groupText(report.groups[row.group]));
            plot.axis = info.axis.text();
            plot.reference = info.chance;
            plots.push_back(std::move(plot));
        }
        last = {row.group, row.score};
        plots.back().boxes.push_back(scoreBox(report.sets[row.set], row.estimate, row.whiskers));
    }
    return plots;
}

void writeBoxPlots(const results::StatisticsReport& report, const tasks::StatisticsOptions& options,
                   const session::ViewProvenance& view, const JobContext& context)
{
    const session::ViewProvenance plotted =
        plotView(view, "boxes", results::scoreInfo(report.rows.front().score).name);
    for (const std::string kind : {"all", "split", "label", "size"}) {
        const std::vector<ui::BoxPlot> plots = plotsOf(report, kind);
        ui::PlotSheet sheet;
        sheet.count = static_cast<int>(plots.size());
        sheet.draw = [&](QCustomPlot& plot, int first, int shown, int columns) {
            ui::drawBoxPlots(plot, {plots.begin() + first, plots.begin() + first + shown}, columns);
        };
        std::size_t groups = 0;
        for (const results::ScoreGroup& group : report.groups)
            groups += group.kind == kind ? 1 : 0;
        auto columns = static_cast<int>(plots.size() / std::max<std::size_t>(groups, 1));
        if (groups == 1)
            columns = std::min(columns, mostColumns);
        const std::string name = kind == "all" ? "statistics.json" : "statistics-" + kind + ".json";
        writePlotFiles(options.outputFolder / name, sheet, columns, options.plots, plotted,
                       context);
    }
}

/// The cases with all the scores compared.
session::ViewProvenance viewOf(const tasks::StatisticsOptions& options,
                               const std::vector<results::ScoreSet>& sets)
{
    session::ViewProvenance view = runView(options.scope, sets.front().files.front());
    view.results.clear();
    for (const results::ScoreSet& set : sets)
        for (const fs::path& file : set.files)
            view.results.push_back(openedResults(file));
    return view;
}

ordered_json metadataOf(const tasks::StatisticsOptions& options, const JobContext& context,
                        const std::vector<results::ScoreSet>& sets,
                        const results::StatisticsRequest& request)
{
    ordered_json object = results::runMetadata(context.arguments);
    ordered_json inputs = ordered_json::array();
    for (const results::ScoreSet& set : sets) {
        ordered_json files = ordered_json::array();
        for (const fs::path& file : set.files)
            files.emplace_back(file.string());
        inputs.push_back(ordered_json{{"name", set.name},
                                      {"files", std::move(files)},
                                      {"samples", std::int64_t(set.cases.size())}});
    }
    object["inputs"] = std::move(inputs);
    tasks::StatisticsOptions recorded = options;
    const run::OptionList list = run::described(recorded);
    describeOptions(object, list, run::Part::Output, run::Part::Output);
    object["interval"] = results::bootstrapObject(request.interval);
    describeOptions(object, list, run::Part::Target, run::Part::Plots);
    return object;
}

void writeResults(const results::StatisticsReport& report,
                  const results::StatisticsRequest& request,
                  const tasks::StatisticsOptions& options, const session::ViewProvenance& view,
                  const JobContext& context)
{
    const fs::path json = options.outputFolder / "statistics.json";
    results::writeJson(json, results::statisticsObject(report, request));
    writeTextFile(options.outputFolder / "statistics.rst",
                  results::statisticsText(report, request));
    writeTextFile(options.outputFolder / "statistics.csv",
                  results::csvTable(results::scoreTable(report)));
    writeTextFile(options.outputFolder / "statistics.comparisons.csv",
                  results::csvTable(results::comparisonTable(report)));
    writeTextFile(options.outputFolder / "statistics.agreements.csv",
                  results::csvTable(results::agreementTable(report)));
    if (!report.rows.empty())
        writeBoxPlots(report, options, view, context);
}

} // namespace

JobOutcome runJob(const tasks::StatisticsOptions& options, const JobContext& context)
{
    const results::StatisticsRequest request = makeRequest(options);
    const OutputWatch watch(options.outputFolder);
    std::vector<results::ScoreSet> sets = setsOf(options);
    JobOutcome outcome;
    ordered_json metadata = metadataOf(options, context, sets, request);
    if (!options.scope.datamodule.empty() || context.datamodule) {
        const JobInputs inputs(options.scope, context);
        outcome.warnings = results::addFromDatamodule(sets, inputs.datamodule(), options.inputSize);
        describeDatamodule(metadata, inputs.datamodule());
    }
    for (Message& sentence : results::differingSettings(sets))
        outcome.warnings.push_back(std::move(sentence));
    const results::StatisticsReport report = results::compareScores(sets, request, context.stop);
    outcome.cancelled = report.cancelled;
    if (report.cancelled)
        return outcome;
    outcome.warnings.insert(outcome.warnings.end(), report.warnings.begin(), report.warnings.end());
    const session::ViewProvenance view = viewOf(options, sets);
    watch.require();
    writeResults(report, request, options, view, context);
    describeView(metadata, view, options.outputFolder / "statistics.meta.json");
    results::writeJson(options.outputFolder / "statistics.meta.json", metadata);
    outcome.total = outcome.made = report.groups.front().samples;
    outcome.tables = {results::statisticsNotes(request, context.language) + "\n" +
                      results::groupTables(report, 0, context.language)};
    outcome.outputs = {options.outputFolder / "statistics.json"};
    outcome.summary = say(
        "Sets of results: %1, over samples: %2; groups and rank agreements are in statistics.rst.",
        sets.size(), outcome.total);
    return outcome;
}

JobEstimate estimate(const tasks::StatisticsOptions& options, const JobContext& context)
{
    results::StatisticsRequest request = makeRequest(options);
    std::vector<results::ScoreSet> sets = setsOf(options);
    if (!options.scope.datamodule.empty() || context.datamodule)
        results::addFromDatamodule(sets, JobInputs(options.scope, context).datamodule(),
                                   options.inputSize);
    const auto wanted = double(request.interval.resamples);
    request.interval.resamples = std::min(request.interval.resamples, resamplesTried);
    const auto start = std::chrono::steady_clock::now();
    const results::StatisticsReport report = results::compareScores(sets, request, context.stop);
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
    JobEstimate estimate;
    estimate.cancelled = report.cancelled;
    if (report.cancelled)
        return estimate;
    estimate.samples = estimate.measured = report.groups.front().samples;
    const double samples = double(std::max<std::size_t>(1, estimate.samples));
    estimate.secondsPerSample =
        time.count() * wanted / double(request.interval.resamples) / samples;
    for (const std::string& text :
         {results::jsonText(results::statisticsObject(report, request)),
          results::statisticsText(report, request), results::csvTable(results::scoreTable(report)),
          results::csvTable(results::comparisonTable(report)),
          results::csvTable(results::agreementTable(report))})
        estimate.bytesPerSample += double(text.size()) / samples;
    estimate.folder = options.outputFolder;
    estimate.bytesFree = TrialFolder(options.outputFolder).bytesFree();
    return estimate;
}

} // namespace saliscope::jobs
