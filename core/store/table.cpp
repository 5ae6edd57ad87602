// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "store/json_scalar.h"

namespace saliscope
{

namespace
{

using Line = std::vector<std::string>;

std::array<std::optional<double>, 5> valuesOf(const ScoreSummary& summary)
{
    return {summary.mean, summary.deviation, summary.quartile1, summary.median, summary.quartile3};
}

/// Independent of the locale, unlike printf.
std::string threeDecimals(std::optional<double> value)
{
    if (!value || !std::isfinite(*value))
        return "n/a";
    std::array<char, 400> buffer;
    const auto end =
        std::to_chars(buffer.begin(), buffer.end(), *value, std::chars_format::fixed, 3);
    return {buffer.data(), end.ptr};
}

std::size_t codePoints(const std::string& text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xc0) != 0x80;
    }));
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

Line cells(const TableRow& row, NumberText number)
{
    Line line = {row.split, std::to_string(row.samples)};
    for (const ScoreSummary& summary : row.scores)
        for (const std::optional<double>& value : valuesOf(summary))
            line.push_back(number(value));
    return line;
}

/// The line's cells with two blanks between them; the first one left, the numbers right.
std::string alignedLine(const Line& line, const std::vector<std::size_t>& widths)
{
    std::string text;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const std::string padding(widths[i] - codePoints(line[i]), ' ');
        text += (i == 0 ? "" : "  ") + (i == 0 ? line[i] + padding : padding + line[i]);
    }
    text.erase(text.find_last_not_of(' ') + 1);
    return text + '\n';
}

/// mednet's tables leave two blanks around a heading, none around a value.
std::vector<std::size_t> columnWidths(const std::vector<Line>& lines)
{
    std::vector<std::size_t> widths;
    for (const std::string& heading : lines.front())
        widths.push_back(codePoints(heading) + 2);
    for (const Line& line : lines)
        for (std::size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], codePoints(line[i]));
    return widths;
}

std::string withoutControls(std::string text)
{
    std::replace_if(
        text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; }, ' ');
    return text;
}

std::string fullNumber(std::optional<double> value)
{
    return value && std::isfinite(*value) ? shortestNumber(*value) : std::string();
}

std::string csvLine(const Line& line)
{
    std::string text;
    for (std::size_t i = 0; i < line.size(); ++i) {
        text += i == 0 ? "" : ",";
        if (line[i].find_first_of(",\"\r\n") == std::string::npos) {
            text += line[i];
            continue;
        }
        text += '"';
        for (const char c : line[i])
            text += c == '"' ? "\"\"" : std::string(1, c);
        text += '"';
    }
    return text + '\n';
}

std::string labelText(const Target& label)
{
    std::string text;
    for (const int value : label.values)
        text += (text.empty() ? "" : " ") + std::to_string(value);
    return text;
}

} // namespace

std::string rstText(const SummaryTable& table)
{
    std::vector<Line> lines = {headings(table)};
    for (const TableRow& row : table.rows) {
        lines.push_back(cells(row, threeDecimals));
        lines.back().front() = withoutControls(row.split);
    }
    const std::vector<std::size_t> widths = columnWidths(lines);
    Line rule;
    for (const std::size_t width : widths)
        rule.emplace_back(width, '=');
    std::string text = alignedLine(rule, widths) + alignedLine(lines.front(), widths);
    text += alignedLine(rule, widths);
    for (std::size_t i = 1; i < lines.size(); ++i)
        text += alignedLine(lines[i], widths);
    text += alignedLine(rule, widths);
    text.pop_back();
    return text;
}

std::string csvText(const SummaryTable& table)
{
    std::string text = csvLine(headings(table));
    for (const TableRow& row : table.rows)
        text += csvLine(cells(row, fullNumber));
    return text;
}

std::string csvText(const Results& results, const std::vector<std::string>& scoreNames)
{
    Line heading = {"split", "name", "label", "output"};
    heading.insert(heading.end(), scoreNames.begin(), scoreNames.end());
    std::string text = csvLine(heading);
    for (const SplitResults& split : results)
        for (const SampleResult& sample : split.samples) {
            Line line = {split.split, sample.name, labelText(sample.label),
                         sample.output ? std::to_string(*sample.output) : std::string()};
            for (const std::optional<double>& score : sample.scores)
                line.push_back(fullNumber(score));
            line.resize(heading.size());
            text += csvLine(line);
        }
    return text;
}

} // namespace saliscope
