// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/results/text_table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/base/printable.h"
#include "core/results/json_scalar.h"

namespace saliscope::results
{

namespace
{

using Line = std::vector<std::string>;

std::size_t codePoints(const std::string& text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xc0) != 0x80;
    }));
}

/// The line's cells with two blanks between them.
std::string alignedLine(const Line& line, const std::vector<std::size_t>& widths,
                        std::size_t leftColumns)
{
    std::string text;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const std::string padding(widths[i] - codePoints(line[i]), ' ');
        text += (i == 0 ? "" : "  ") + (i < leftColumns ? line[i] + padding : padding + line[i]);
    }
    text.erase(text.find_last_not_of(' ') + 1);
    return text + '\n';
}

/// mednet's tables leave two blanks around a heading, none around a value.
std::vector<std::size_t> columnWidths(const TextTable& table)
{
    std::vector<std::size_t> widths;
    for (const std::string& heading : table.front())
        widths.push_back(codePoints(heading) + 2);
    for (const Line& line : table)
        for (std::size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], codePoints(line[i]));
    return widths;
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

} // namespace

std::string rstTable(const TextTable& table, std::size_t leftColumns)
{
    if (table.empty())
        return {};
    TextTable lines = table;
    for (Line& line : lines)
        for (std::string& cell : line)
            cell = printable(cell, wholeText);
    const std::vector<std::size_t> widths = columnWidths(lines);
    Line rule;
    for (const std::size_t width : widths)
        rule.emplace_back(width, '=');
    const std::string ruler = alignedLine(rule, widths, leftColumns);
    std::string text = ruler + alignedLine(lines.front(), widths, leftColumns) + ruler;
    for (std::size_t i = 1; i < lines.size(); ++i)
        text += alignedLine(lines[i], widths, leftColumns);
    text += ruler;
    text.pop_back();
    return text;
}

std::string csvTable(const TextTable& table)
{
    std::string text;
    for (const Line& line : table)
        text += csvLine(line);
    return text;
}

std::string fixedNumber(std::optional<double> value, int decimals)
{
    if (!value || !std::isfinite(*value))
        return "n/a";
    std::array<char, 400> buffer;
    const auto end =
        std::to_chars(buffer.begin(), buffer.end(), *value, std::chars_format::fixed, decimals);
    return {buffer.data(), end.ptr};
}

std::string fullNumber(std::optional<double> value)
{
    return value && std::isfinite(*value) ? shortestNumber(*value) : std::string();
}

} // namespace saliscope::results
