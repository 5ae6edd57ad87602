// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/results/table.h"

#include <array>
#include <cmath>

#include "core/engine/output_names.h"
#include "core/results/text_table.h"

namespace saliscope::results
{

namespace
{

using Line = std::vector<std::string>;

std::array<std::optional<double>, 5> valuesOf(const ScoreSummary& summary)
{
    return {summary.mean, summary.deviation, summary.quartile1, summary.median, summary.quartile3};
}

Line headings(const SummaryTable& table)
{
    Line line = {"subset", "samples"};
    for (const std::string& score : table.scores)
        for (const char* statistic : {"[mean]", "[std]", "[25%]", "[50%]", "[75%]"})
            line.push_back(score + statistic);
    return line;
}

using NumberText = std::string (*)(std::optional<double>);

/// \p single stands for the deviation of a single score.
TextTable cells(const SummaryTable& table, NumberText number, const std::string& single)
{
    TextTable lines = {headings(table)};
    for (const TableRow& row : table.rows) {
        Line line = {row.split, std::to_string(row.samples)};
        for (const ScoreSummary& summary : row.scores) {
            for (const std::optional<double>& value : valuesOf(summary))
                line.push_back(number(value));
            if (row.samples > 0 && summary.mean && std::isfinite(*summary.mean) &&
                !summary.deviation)
                line[line.size() - 4] = single;
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

std::string labelText(const data::Target& label)
{
    std::string text;
    for (const int value : label.values)
        text += (text.empty() ? "" : " ") + std::to_string(value);
    return text;
}

} // namespace

std::string rstText(const SummaryTable& table)
{
    return rstTable(cells(
        table, [](auto value) { return fixedNumber(value); }, "nan"));
}

std::string csvText(const SummaryTable& table)
{
    return csvTable(cells(table, fullNumber, {}));
}

std::string csvText(const Results& results, const std::vector<std::string>& scoreNames,
                    const std::vector<std::string>& outputNames)
{
    Line heading = {"split", "name", "label", "output"};
    heading.insert(heading.end(), scoreNames.begin(), scoreNames.end());
    if (!outputNames.empty())
        heading.emplace_back("output-name");
    TextTable lines = {heading};
    for (const SplitResults& split : results)
        for (const SampleResult& sample : split.samples) {
            Line line = {split.split, sample.name, labelText(sample.label),
                         sample.output ? std::to_string(*sample.output) : std::string()};
            for (const std::optional<double>& score : sample.scores)
                line.push_back(fullNumber(score));
            line.resize(heading.size());
            if (!outputNames.empty() && sample.output)
                line.back() = engine::outputName(outputNames, *sample.output);
            lines.push_back(std::move(line));
        }
    return csvTable(lines);
}

} // namespace saliscope::results
