// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/result_files.h"

#include <exception>

#include <nlohmann/json.hpp>

#include "app/jobs/offscreen_application.h"
#include "app/jobs/run_description.h"
#include "core/base/files.h"
#include "core/maps/map_source.h"
#include "core/results/estimate_text.h"
#include "core/results/json_layout.h"
#include "core/results/metadata.h"
#include "core/results/text_table.h"
#include "widgets/texts/shown.h"

namespace fs = std::filesystem;
using nlohmann::ordered_json;

namespace saliscope::jobs
{

namespace
{

using Scores = std::vector<std::optional<double>>;

bool isScored(const results::SampleResult& sample)
{
    return !sample.scores.empty();
}

Scores scoresOf(const results::SplitResults& split, std::size_t index)
{
    Scores scores;
    for (const results::SampleResult& sample : split.samples)
        if (isScored(sample))
            scores.push_back(sample.scores.at(index));
    return scores;
}

ui::HistogramPlot histogramOf(const results::SplitResults& split, const ScoreTitle& title,
                              const Scores& scores)
{
    const metrics::Statistics statistics = metrics::statisticsOf(scores);
    ui::HistogramPlot plot;
    plot.title = ui::shown(title.title + ", split " + split.split +
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
std::string writeIntervals(const fs::path& json, const results::Results& results,
                           const std::vector<ScoreTitle>& titles,
                           const metrics::BootstrapOptions& options)
{
    results::TextTable text = {{"subset", "score", "n", "mean [95 %]"}};
    results::TextTable full = {{"subset", "score"}};
    ordered_json scores = ordered_json::array();
    for (std::string& heading : results::estimateHeadings())
        full.front().push_back(std::move(heading));
    for (const results::SplitResults& split : results) {
        std::vector<Scores> columns;
        for (std::size_t index = 0; index < titles.size(); ++index)
            columns.push_back(scoresOf(split, index));
        const std::vector<metrics::ScoreEstimate> estimates =
            metrics::estimatesOf(columns, options);
        for (std::size_t index = 0; index < titles.size(); ++index) {
            const metrics::ScoreEstimate& estimate = estimates[index];
            text.push_back({split.split, titles[index].heading,
                            std::to_string(estimate.statistics.count),
                            results::meanText(estimate)});
            full.push_back({split.split, titles[index].heading});
            for (std::string& cell : results::estimateCells(estimate))
                full.back().push_back(std::move(cell));
            ordered_json score = {{"subset", split.split}, {"score", titles[index].heading}};
            score.update(results::estimateObject(estimate));
            scores.push_back(std::move(score));
        }
    }
    std::string table = results::rstTable(text, 2) + "\n";
    writeTextFile(fs::path(json).replace_extension(".intervals.rst"), table);
    writeTextFile(fs::path(json).replace_extension(".intervals.csv"), results::csvTable(full));
    results::writeJson(fs::path(json).replace_extension(".intervals.json"),
                       ordered_json{{"interval", results::bootstrapObject(options)},
                                    {"scores", std::move(scores)}});
    return table;
}

std::vector<ui::HistogramPlot> histogramsOf(const results::Results& results,
                                            const std::vector<ScoreTitle>& titles)
{
    std::vector<ui::HistogramPlot> plots;
    for (const results::SplitResults& split : results)
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

results::SummaryTable summaryTable(const results::Results& results,
                                   const std::vector<ScoreTitle>& titles)
{
    results::SummaryTable table;
    for (const ScoreTitle& title : titles)
        table.scores.push_back(title.heading);
    for (const results::SplitResults& split : results) {
        results::TableRow row{split.split, 0, {}};
        for (std::size_t index = 0; index < titles.size(); ++index) {
            const Scores scores = scoresOf(split, index);
            const metrics::Statistics statistics = metrics::statisticsOf(scores);
            row.samples = scores.size();
            row.scores.push_back({statistics.mean, statistics.deviation, statistics.quartile1,
                                  statistics.median, statistics.quartile3});
        }
        table.rows.push_back(row);
    }
    return table;
}

std::string writeResultFiles(const fs::path& json, const results::Results& results,
                             const std::vector<ScoreTitle>& titles, const run::PlotOptions& plots,
                             const ordered_json& metadata, const session::ViewProvenance& view,
                             const JobContext& context)
{
    const results::SummaryTable summary = summaryTable(results, titles);
    const std::string text = results::rstText(summary);
    results::writeResults(json, results);
    const metrics::BootstrapOptions intervals;
    ordered_json described = metadata;
    described["interval"] = results::bootstrapObject(intervals);
    session::ViewProvenance own = view;
    own.results.push_back(openedResults(json));
    describeView(described, own, json);
    results::writeJson(results::metadataPath(json), described);
    writeTextFile(fs::path(json).replace_extension(".rst"), text);
    writeTextFile(fs::path(json).replace_extension(".csv"),
                  results::csvText(results, summary.scores, results::outputNamesBeside(json)));
    const std::string table = writeIntervals(json, results, titles, intervals);
    const std::vector<ui::HistogramPlot> histograms = histogramsOf(results, titles);
    writePlotFiles(json, ui::histogramSheet(histograms), static_cast<int>(titles.size()), plots,
                   plotView(own, "histogram",
                            std::string(results::scoreInfo(titles.front().score).name) + " · " +
                                maps::setTitle(fs::absolute(json).parent_path(), {})),
                   context);
    return text + "\n\n" + table;
}

ui::ScoreBox scoreBox(const std::string& name, const metrics::ScoreEstimate& estimate,
                      const std::optional<metrics::Whiskers>& whiskers)
{
    const metrics::Statistics& statistics = estimate.statistics;
    ui::ScoreBox box;
    box.name = ui::shown(name);
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

void writePlotFiles(const fs::path& json, const ui::PlotSheet& sheet, int columns,
                    const run::PlotOptions& options, const session::ViewProvenance& view,
                    const JobContext& context)
{
    if (!options.wanted || sheet.count == 0)
        return;
    onMainThread(context, [&] {
        const OffscreenApplication application;
        for (const run::PlotFormat format : options.formats) {
            const fs::path path = fs::path(json).replace_extension(run::nameOf(format));
            keepBackup(path);
            ui::writePlots(path, sheet, columns, view);
        }
    });
}

} // namespace saliscope::jobs
