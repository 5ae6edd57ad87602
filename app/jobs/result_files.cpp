// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/result_files.h"

#include <exception>

#include "base/files.h"
#include "jobs/offscreen_application.h"
#include "jobs/run_description.h"
#include "store/estimate_text.h"
#include "store/metadata.h"
#include "store/text_table.h"
#include "tasks/map_source.h"

namespace fs = std::filesystem;

namespace saliscope
{

namespace
{

using Scores = std::vector<std::optional<double>>;

bool isScored(const SampleResult& sample)
{
    return !sample.scores.empty();
}

Scores scoresOf(const SplitResults& split, std::size_t index)
{
    Scores scores;
    for (const SampleResult& sample : split.samples)
        if (isScored(sample))
            scores.push_back(sample.scores.at(index));
    return scores;
}

HistogramPlot histogramOf(const SplitResults& split, const ScoreTitle& title, const Scores& scores)
{
    const Statistics statistics = statisticsOf(scores);
    HistogramPlot plot;
    plot.title = QString::fromStdString(title.title + ", split " + split.split +
                                        " (n = " + std::to_string(statistics.count) + ")");
    plot.axis = QString::fromStdString(title.axis);
    for (const std::optional<double>& score : scores)
        if (score)
            plot.values.push_back(*score);
    plot.quartile1 = statistics.quartile1.value_or(0);
    plot.median = statistics.median.value_or(0);
    plot.quartile3 = statistics.quartile3.value_or(0);
    return plot;
}

/// Beside mednet's results, whose layout is fixed: one line per split and score. Returns the table.
std::string writeIntervals(const fs::path& json, const Results& results,
                           const std::vector<ScoreTitle>& titles, const BootstrapOptions& options)
{
    TextTable text = {{"subset", "score", "n", "mean [95 %]"}};
    TextTable full = {{"subset", "score"}};
    JsonList scores;
    for (std::string& heading : estimateHeadings())
        full.front().push_back(std::move(heading));
    for (const SplitResults& split : results) {
        std::vector<Scores> columns;
        for (std::size_t index = 0; index < titles.size(); ++index)
            columns.push_back(scoresOf(split, index));
        const std::vector<ScoreEstimate> estimates = estimatesOf(columns, options);
        for (std::size_t index = 0; index < titles.size(); ++index) {
            const ScoreEstimate& estimate = estimates[index];
            text.push_back({split.split, titles[index].heading,
                            std::to_string(estimate.statistics.count), meanText(estimate)});
            full.push_back({split.split, titles[index].heading});
            for (std::string& cell : estimateCells(estimate))
                full.back().push_back(std::move(cell));
            JsonObject score = {{"subset", split.split}, {"score", titles[index].heading}};
            for (auto& member : estimateObject(estimate))
                score.push_back(std::move(member));
            scores.emplace_back(std::move(score));
        }
    }
    std::string table = rstTable(text, 2) + "\n";
    writeTextFile(fs::path(json).replace_extension(".intervals.rst"), table);
    writeTextFile(fs::path(json).replace_extension(".intervals.csv"), csvTable(full));
    writeJson(fs::path(json).replace_extension(".intervals.json"),
              JsonObject{{"interval", bootstrapObject(options)}, {"scores", std::move(scores)}});
    return table;
}

std::vector<HistogramPlot> histogramsOf(const Results& results,
                                        const std::vector<ScoreTitle>& titles)
{
    std::vector<HistogramPlot> plots;
    for (const SplitResults& split : results)
        for (std::size_t index = 0; index < titles.size(); ++index)
            plots.push_back(histogramOf(split, titles[index], scoresOf(split, index)));
    return plots;
}

/// Runs \p action where \p context wants it and hands on what it throws.
void onMainThread(const JobContext& context, const std::function<void()>& action)
{
    if (!context.onMainThread)
        return action();
    std::exception_ptr failure;
    context.onMainThread([&] {
        try {
            action();
        } catch (...) {
            failure = std::current_exception();
        }
    });
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace

SummaryTable summaryTable(const Results& results, const std::vector<ScoreTitle>& titles)
{
    SummaryTable table;
    for (const ScoreTitle& title : titles)
        table.scores.push_back(title.heading);
    for (const SplitResults& split : results) {
        TableRow row{split.split, 0, {}};
        for (std::size_t index = 0; index < titles.size(); ++index) {
            const Scores scores = scoresOf(split, index);
            const Statistics statistics = statisticsOf(scores);
            row.samples = scores.size();
            row.scores.push_back({statistics.mean, statistics.deviation, statistics.quartile1,
                                  statistics.median, statistics.quartile3});
        }
        table.rows.push_back(row);
    }
    return table;
}

std::string writeResultFiles(const fs::path& json, const Results& results,
                             const std::vector<ScoreTitle>& titles, const PlotOptions& plots,
                             const JsonObject& metadata, const ViewProvenance& view,
                             const JobContext& context)
{
    const SummaryTable summary = summaryTable(results, titles);
    const std::string text = rstText(summary);
    writeResults(json, results);
    const BootstrapOptions intervals;
    JsonObject described = metadata;
    described.emplace_back("interval", bootstrapObject(intervals));
    ViewProvenance own = view;
    own.results.push_back(openedResults(json));
    describeView(described, own, json);
    writeJson(metadataPath(json), described);
    writeTextFile(fs::path(json).replace_extension(".rst"), text);
    writeTextFile(fs::path(json).replace_extension(".csv"), csvText(results, summary.scores));
    const std::string table = writeIntervals(json, results, titles, intervals);
    const std::vector<HistogramPlot> histograms = histogramsOf(results, titles);
    writePlotFiles(json, histogramSheet(histograms), static_cast<int>(titles.size()), plots,
                   plotView(own, "histogram",
                            std::string(scoreInfo(titles.front().score).name) + " · " +
                                setTitle(json.parent_path(), {})),
                   context);
    return text + "\n\n" + table;
}

ScoreBox scoreBox(const std::string& name, const ScoreEstimate& estimate,
                  const std::optional<Whiskers>& whiskers)
{
    const Statistics& statistics = estimate.statistics;
    ScoreBox box;
    box.name = QString::fromStdString(name);
    box.count = statistics.count;
    if (!whiskers)
        return box;
    box.quartile1 = statistics.quartile1.value_or(0);
    box.median = statistics.median.value_or(0);
    box.quartile3 = statistics.quartile3.value_or(0);
    box.low = whiskers->low;
    box.high = whiskers->high;
    box.outliers = whiskers->outliers;
    box.mean = statistics.mean.value_or(0);
    box.interval = estimate.interval;
    return box;
}

void writeTextFile(const fs::path& path, const std::string& text)
{
    keepBackup(path);
    writeFileAtomically(path, {text});
}

void writePlotFiles(const fs::path& json, const PlotSheet& sheet, int columns,
                    const PlotOptions& options, const ViewProvenance& view,
                    const JobContext& context)
{
    if (!options.wanted || sheet.count == 0)
        return;
    onMainThread(context, [&] {
        const OffscreenApplication application;
        for (const std::string& format : options.formats) {
            const fs::path path = fs::path(json).replace_extension(format);
            keepBackup(path);
            writePlots(path, sheet, columns, view);
        }
    });
}

} // namespace saliscope
