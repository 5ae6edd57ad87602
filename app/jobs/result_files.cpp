// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/result_files.h"

#include <exception>

#include "base/files.h"
#include "jobs/offscreen_application.h"
#include "metrics/statistics.h"
#include "plots/plot_file.h"
#include "store/metadata.h"

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

void writePlots(const fs::path& json, const Results& results, const std::vector<ScoreTitle>& titles,
                const PlotOptions& options)
{
    std::vector<HistogramPlot> plots;
    for (const SplitResults& split : results)
        for (std::size_t index = 0; index < titles.size(); ++index)
            plots.push_back(histogramOf(split, titles[index], scoresOf(split, index)));
    if (plots.empty())
        return;
    const OffscreenApplication application;
    for (const std::string& format : options.formats) {
        const fs::path path = fs::path(json).replace_extension(format);
        keepBackup(path);
        writeHistograms(path, plots, static_cast<int>(titles.size()));
    }
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

void writeText(const fs::path& path, const std::string& text)
{
    keepBackup(path);
    writeFileAtomically(path, {text});
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

void writeHistogramFiles(const fs::path& json, const Results& results,
                         const std::vector<ScoreTitle>& titles, const PlotOptions& plots,
                         const JobContext& context)
{
    onMainThread(context, [&] { writePlots(json, results, titles, plots); });
}

std::string writeResultFiles(const fs::path& json, const Results& results,
                             const std::vector<ScoreTitle>& titles, const PlotOptions& plots,
                             const JsonObject& metadata, const JobContext& context)
{
    const SummaryTable table = summaryTable(results, titles);
    const std::string text = rstText(table);
    writeResults(json, results);
    writeJson(metadataPath(json), metadata);
    writeText(fs::path(json).replace_extension(".rst"), text);
    writeText(fs::path(json).replace_extension(".csv"), csvText(results, table.scores));
    if (plots.wanted)
        writeHistogramFiles(json, results, titles, plots, context);
    return text;
}

} // namespace saliscope
