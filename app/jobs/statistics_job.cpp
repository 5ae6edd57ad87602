// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/statistics_job.h"

#include <algorithm>
#include <chrono>

#include "jobs/job_inputs.h"
#include "jobs/job_words.h"
#include "jobs/result_files.h"
#include "jobs/run_description.h"
#include "jobs/trial_folder.h"
#include "plots/score_plots.h"
#include "store/estimate_text.h"
#include "store/metadata.h"
#include "tasks/score_statistics.h"
#include "tasks/score_statistics_tables.h"

namespace fs = std::filesystem;

namespace saliscope
{

namespace
{

/// Bootstrap samples behind an estimate.
constexpr std::size_t resamplesTried = 200;

/// Of plots of a single group; several groups have a row each.
constexpr int mostColumns = 4;

StatisticsRequest makeRequest(const StatisticsJob& job)
{
    StatisticsRequest request;
    request.interval.resamples = static_cast<std::size_t>(std::max(1, job.resamples));
    request.interval.seed = job.seed;
    request.smallBelow = job.smallBelow;
    request.largeFrom = job.largeFrom;
    request.threads = workerThreads(0);
    return request;
}

std::vector<ScoreSet> setsOf(const StatisticsJob& job)
{
    std::vector<ScoreInput> inputs;
    for (const std::string& word : job.results)
        inputs.push_back(parseScoreInput(word));
    return readScoreSets(inputs);
}

/// One plot per group of \p kind and score, score by score within a group.
std::vector<BoxPlot> plotsOf(const StatisticsReport& report, const std::string& kind)
{
    std::vector<BoxPlot> plots;
    std::pair<std::size_t, Score> last;
    for (const ScoreRow& row : report.rows) {
        if (report.groups[row.group].kind != kind)
            continue;
        const ScoreInfo& info = scoreInfo(row.score);
        if (plots.empty() || last != std::pair(row.group, row.score)) {
            BoxPlot plot;
            plot.title = QString::fromStdString(std::string(info.title.text()) + ", " +
                                                groupText(report.groups[row.group]));
            plot.axis = info.axis.text();
            plot.reference = info.chance;
            plots.push_back(std::move(plot));
        }
        last = {row.group, row.score};
        plots.back().boxes.push_back(scoreBox(report.sets[row.set], row.estimate, row.whiskers));
    }
    return plots;
}

void writeBoxPlots(const StatisticsReport& report, const StatisticsJob& job,
                   const ViewProvenance& view, const JobContext& context)
{
    const ViewProvenance plotted =
        plotView(view, "boxes", scoreInfo(report.rows.front().score).name);
    for (const std::string kind : {"all", "split", "label", "size"}) {
        const std::vector<BoxPlot> plots = plotsOf(report, kind);
        PlotSheet sheet;
        sheet.count = static_cast<int>(plots.size());
        sheet.draw = [&](QCustomPlot& plot, int first, int shown, int columns) {
            drawBoxPlots(plot, {plots.begin() + first, plots.begin() + first + shown}, columns);
        };
        std::size_t groups = 0;
        for (const ScoreGroup& group : report.groups)
            groups += group.kind == kind ? 1 : 0;
        auto columns = static_cast<int>(plots.size() / std::max<std::size_t>(groups, 1));
        if (groups == 1)
            columns = std::min(columns, mostColumns);
        const std::string name = kind == "all" ? "statistics.json" : "statistics-" + kind + ".json";
        writePlotFiles(job.outputFolder / name, sheet, columns, job.plots, plotted, context);
    }
}

/// The cases with all the scores compared.
ViewProvenance viewOf(const StatisticsJob& job, const std::vector<ScoreSet>& sets)
{
    ViewProvenance view = runView(job.scope, sets.front().files.front());
    view.results.clear();
    for (const ScoreSet& set : sets)
        for (const fs::path& file : set.files)
            view.results.push_back(openedResults(file));
    return view;
}

JsonObject metadataOf(const StatisticsJob& job, const JobContext& context,
                      const std::vector<ScoreSet>& sets, const StatisticsRequest& request)
{
    JsonObject object = runMetadata(context.arguments);
    JsonList inputs;
    for (const ScoreSet& set : sets) {
        JsonList files;
        for (const fs::path& file : set.files)
            files.emplace_back(file.string());
        inputs.push_back(JsonObject{{"name", set.name},
                                    {"files", std::move(files)},
                                    {"samples", std::int64_t(set.cases.size())}});
    }
    object.emplace_back("inputs", std::move(inputs));
    object.emplace_back("output-folder", job.outputFolder.string());
    object.emplace_back("interval", bootstrapObject(request.interval));
    object.emplace_back("small-below", request.smallBelow);
    object.emplace_back("large-from", request.largeFrom);
    object.emplace_back("plot", job.plots.wanted);
    return object;
}

void writeResults(const StatisticsReport& report, const StatisticsRequest& request,
                  const StatisticsJob& job, const ViewProvenance& view, const JobContext& context)
{
    const fs::path json = job.outputFolder / "statistics.json";
    writeJson(json, statisticsObject(report, request));
    writeTextFile(job.outputFolder / "statistics.rst", statisticsText(report, request));
    writeTextFile(job.outputFolder / "statistics.csv", csvTable(scoreTable(report)));
    writeTextFile(job.outputFolder / "statistics.comparisons.csv",
                  csvTable(comparisonTable(report)));
    writeTextFile(job.outputFolder / "statistics.agreements.csv", csvTable(agreementTable(report)));
    if (!report.rows.empty())
        writeBoxPlots(report, job, view, context);
}

} // namespace

JobOutcome run(const StatisticsJob& job, const JobContext& context)
{
    const StatisticsRequest request = makeRequest(job);
    std::vector<ScoreSet> sets = setsOf(job);
    JobOutcome outcome;
    JsonObject metadata = metadataOf(job, context, sets, request);
    if (!job.scope.datamodule.empty() || context.datamodule) {
        const JobInputs inputs(job.scope, context);
        outcome.warnings = addFromDatamodule(sets, inputs.datamodule(), job.inputSize);
        describeDatamodule(metadata, inputs.datamodule());
    }
    for (Message& sentence : differingSettings(sets))
        outcome.warnings.push_back(std::move(sentence));
    const StatisticsReport report = compareScores(sets, request, context.stop);
    outcome.cancelled = report.cancelled;
    if (report.cancelled)
        return outcome;
    outcome.warnings.insert(outcome.warnings.end(), report.warnings.begin(), report.warnings.end());
    const ViewProvenance view = viewOf(job, sets);
    writeResults(report, request, job, view, context);
    describeView(metadata, view, job.outputFolder / "statistics.meta.json");
    writeJson(job.outputFolder / "statistics.meta.json", metadata);
    outcome.total = outcome.made = report.groups.front().samples;
    outcome.tables = {statisticsNotes(request, context.language) + "\n" +
                      groupTables(report, 0, context.language)};
    outcome.outputs = {job.outputFolder / "statistics.json"};
    outcome.summary = say(
        "Sets of results: %1, over samples: %2; groups and rank agreements are in statistics.rst.",
        sets.size(), outcome.total);
    return outcome;
}

JobEstimate estimate(const StatisticsJob& job, const JobContext& context)
{
    StatisticsRequest request = makeRequest(job);
    std::vector<ScoreSet> sets = setsOf(job);
    if (!job.scope.datamodule.empty() || context.datamodule)
        addFromDatamodule(sets, JobInputs(job.scope, context).datamodule(), job.inputSize);
    const auto wanted = double(request.interval.resamples);
    request.interval.resamples = std::min(request.interval.resamples, resamplesTried);
    const auto start = std::chrono::steady_clock::now();
    const StatisticsReport report = compareScores(sets, request, context.stop);
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
         {jsonText(statisticsObject(report, request)), statisticsText(report, request),
          csvTable(scoreTable(report)), csvTable(comparisonTable(report)),
          csvTable(agreementTable(report))})
        estimate.bytesPerSample += double(text.size()) / samples;
    estimate.folder = job.outputFolder;
    estimate.bytesFree = TrialFolder(job.outputFolder).bytesFree();
    return estimate;
}

std::vector<std::string> commandWords(const StatisticsJob& job)
{
    const StatisticsJob usual;
    JobWords words("statistics", JobScope());
    words.options("--result", job.results, {});
    words.option("--datamodule", job.scope.datamodule, std::string());
    if (job.scope.datadir)
        words.option("--datadir", *job.scope.datadir, fs::path());
    words.plots(job.plots);
    words.option("--output-folder", job.outputFolder, usual.outputFolder);
    words.option("--small-below", job.smallBelow, usual.smallBelow);
    words.option("--large-from", job.largeFrom, usual.largeFrom);
    words.option("--resamples", job.resamples, usual.resamples);
    words.option("--seed", std::to_string(job.seed), std::to_string(usual.seed));
    words.option("--input-size", job.inputSize, usual.inputSize);
    return words.take();
}

} // namespace saliscope
