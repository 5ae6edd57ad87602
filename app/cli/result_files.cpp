// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/result_files.h"

#include <iostream>

#include "base/files.h"
#include "metrics/statistics.h"
#include "offscreen_application.h"
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

void writeText(const fs::path& path, const std::string& text)
{
    keepBackup(path);
    writeFileAtomically(path, {text});
}

} // namespace

void addPlotOptions(CLI::App& command, const std::string& letter, PlotOptions& options)
{
    command.add_flag(letter + ",--plot,--no-plot{false}", options.wanted,
                     "Write histograms of the scores (the default), or leave them out");
    command
        .add_option("--plot-format", options.formats,
                    "Kind of file for the histograms; can be repeated")
        ->check(CLI::IsMember({"pdf", "svg", "png"}))
        ->allow_extra_args(false)
        ->capture_default_str();
}

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

void writeResultFiles(const fs::path& json, const Results& results,
                      const std::vector<ScoreTitle>& titles, const PlotOptions& plots,
                      const JsonObject& metadata)
{
    const SummaryTable table = summaryTable(results, titles);
    const std::string text = rstText(table);
    writeResults(json, results);
    writeJson(metadataPath(json), metadata);
    writeText(fs::path(json).replace_extension(".rst"), text);
    writeText(fs::path(json).replace_extension(".csv"), csvText(results, table.scores));
    std::cout << text << std::endl;
    if (plots.wanted)
        writePlots(json, results, titles, plots);
}

} // namespace saliscope
