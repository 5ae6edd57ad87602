// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/results/json_layout.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/results/json_scalar.h"

using nlohmann::ordered_json;

namespace saliscope::results
{

namespace
{

constexpr std::size_t longestLine = 88;
constexpr int deepestLine = 2; ///< levels of brackets one line may hold

enum class Kind { Null, Boolean, Integer, Real, Text, List, Object, Mixed };

/// A value with its text, as far as it is laid out.
struct Node {
    std::string name; ///< quoted; of members of an object
    std::string text;
    std::size_t width = 0; ///< what the layout reckons with; may exceed the text in columns
    int complexity = 0;    ///< levels of brackets
    Kind kind = Kind::Null;
    bool onOneLine = true;
    std::vector<Node> parts;
};

bool isNumber(Kind kind)
{
    return kind == Kind::Integer || kind == Kind::Real;
}

Kind common(Kind column, Kind value)
{
    if (column == Kind::Null || column == value)
        return value;
    return isNumber(column) && isNumber(value) ? Kind::Real : Kind::Mixed;
}

/// Width and alignment of values that stand below each other.
class Column final
{
public:
    void add(const Node& node)
    {
        m_longest = std::max(width(), node.width);
        m_kind = common(m_kind, node.kind);
        if (!isNumber(node.kind))
            return;
        const std::size_t point = std::min(node.text.find('.'), node.text.size());
        m_whole = std::max(m_whole, point);
        m_decimals = std::max(m_decimals, node.text.size() - std::min(point + 1, node.text.size()));
    }

    Kind kind() const { return m_kind; }

    std::size_t width() const
    {
        if (m_kind == Kind::Integer)
            return m_whole;
        return m_kind == Kind::Real ? m_whole + 1 + m_decimals : m_longest;
    }

    std::string cell(const Node& node) const
    {
        std::string text = node.text;
        if (isNumber(m_kind)) {
            text = withDecimals(text, m_decimals);
            const std::size_t room = m_whole + m_decimals + (m_decimals > 0 ? 1 : 0);
            text.insert(0, room - std::min(room, text.size()), ' ');
        } else {
            text.append(width() - std::min(width(), text.size()), ' ');
        }
        return text;
    }

private:
    Kind m_kind = Kind::Null;
    std::size_t m_longest = 0;
    std::size_t m_whole = 0;
    std::size_t m_decimals = 0;
};

Node leaf(Kind kind, std::string text)
{
    Node node;
    node.kind = kind;
    node.width = text.size();
    node.text = std::move(text);
    return node;
}

std::string indent(int depth)
{
    return std::string(static_cast<std::size_t>(depth) * 2, ' ');
}

char opening(const Node& node)
{
    return node.kind == Kind::List ? '[' : '{';
}

char closing(const Node& node)
{
    return node.kind == Kind::List ? ']' : '}';
}

std::string label(const Node& member)
{
    return member.name.empty() ? std::string() : member.name + ": ";
}

bool layOnOneLine(Node& node)
{
    const auto broken = [](const Node& part) { return !part.onOneLine; };
    if (node.complexity > deepestLine || std::any_of(node.parts.begin(), node.parts.end(), broken))
        return false;
    const std::string padding = node.complexity > 1 ? " " : "";
    std::size_t width = 2 + 2 * padding.size() + 2 * (node.parts.size() - 1);
    for (const Node& part : node.parts)
        width += label(part).size() + part.width;
    if (width > longestLine)
        return false;
    node.text = opening(node) + padding;
    for (const Node& part : node.parts)
        node.text += (&part == &node.parts.front() ? "" : ", ") + label(part) + part.text;
    node.text += padding + closing(node);
    node.width = width;
    return true;
}

void alignNumbers(std::vector<Node>& parts)
{
    Column column;
    for (const Node& part : parts)
        column.add(part);
    if (parts.size() < 2 || !isNumber(column.kind()))
        return;
    for (Node& part : parts) {
        part.text = column.cell(part);
        part.width = column.width();
    }
}

std::size_t rowWidth(const std::vector<Column>& columns)
{
    return std::accumulate(
        columns.begin(), columns.end(), 4 + 2 * (columns.size() - 1),
        [](std::size_t width, const Column& column) { return width + column.width(); });
}

/// The columns of \p rows; none when they are not lists of about the same length or too long.
std::vector<Column> columnsOf(const std::vector<Node>& rows)
{
    const auto isRow = [](const Node& row) { return row.kind == Kind::List && row.onOneLine; };
    if (rows.size() < 2 || !std::all_of(rows.begin(), rows.end(), isRow))
        return {};
    std::vector<Column> columns;
    std::size_t cells = 0;
    for (const Node& row : rows) {
        cells += row.parts.size();
        columns.resize(std::max(columns.size(), row.parts.size()));
        for (std::size_t i = 0; i < row.parts.size(); ++i)
            columns[i].add(row.parts[i]);
    }
    // A table has at least three quarters of its cells filled.
    const bool alike = 4 * cells >= 3 * columns.size() * rows.size();
    if (columns.empty() || !alike || rowWidth(columns) > longestLine)
        return {};
    return columns;
}

void layAsRow(Node& row, const std::vector<Column>& columns)
{
    row.text = "[ ";
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (i < row.parts.size())
            row.text += (i == 0 ? "" : ", ") + columns[i].cell(row.parts[i]);
        else
            row.text.append(columns[i].width() + (i == 0 ? 0 : 2), ' ');
    }
    row.text += " ]";
    row.onOneLine = false;
}

/// As many parts per line as there is room for.
void layInLines(Node& node, int depth)
{
    node.text = std::string(1, opening(node)) + '\n' + indent(depth + 1);
    std::size_t used = 0;
    for (const Node& part : node.parts) {
        const std::size_t needed = part.width + 2;
        const bool first = &part == &node.parts.front();
        const bool wraps = used > 0 && used + needed > longestLine + 2;
        if (!first)
            node.text += wraps ? ",\n" + indent(depth + 1) : ", ";
        node.text += part.text;
        used = (wraps ? 0 : used) + needed;
    }
    node.text += '\n' + indent(depth) + closing(node);
}

/// One part per line; \p alignNames gives the names of members the same width.
void layBelowEachOther(Node& node, int depth, bool alignNames)
{
    std::size_t longest = 0;
    for (const Node& part : node.parts)
        longest = std::max(longest, part.name.size());
    node.text = opening(node);
    for (Node& part : node.parts) {
        if (alignNames)
            part.name.append(longest - part.name.size(), ' ');
        node.text += (&part == &node.parts.front() ? "\n" : ",\n") + indent(depth + 1) +
                     label(part) + part.text;
    }
    node.text += '\n' + indent(depth) + closing(node);
}

Node layOut(Kind kind, std::vector<Node> parts, int depth)
{
    if (parts.empty())
        return leaf(kind, kind == Kind::List ? "[]" : "{}");
    Node node;
    node.kind = kind;
    node.parts = std::move(parts);
    for (const Node& part : node.parts)
        node.complexity = std::max(node.complexity, part.complexity + 1);
    if (layOnOneLine(node))
        return node;
    node.onOneLine = false;
    if (kind == Kind::List)
        alignNumbers(node.parts);
    const std::vector<Column> columns = columnsOf(node.parts);
    if (!columns.empty())
        for (Node& row : node.parts)
            layAsRow(row, columns);
    if (kind == Kind::List && columns.empty() && node.complexity <= 1)
        layInLines(node, depth);
    else
        layBelowEachOther(node, depth, !columns.empty());
    node.parts.clear();
    return node;
}

/// Everything but lists and objects.
Node scalar(const ordered_json& value)
{
    switch (value.type()) {
    case ordered_json::value_t::boolean:
        return leaf(Kind::Boolean, value.get<bool>() ? "true" : "false");
    case ordered_json::value_t::number_integer:
        return leaf(Kind::Integer, std::to_string(value.get<std::int64_t>()));
    case ordered_json::value_t::number_unsigned:
        if (value.get<std::uint64_t>() > std::uint64_t(std::numeric_limits<std::int64_t>::max()))
            return leaf(Kind::Real, shortestNumber(value.get<double>()));
        return leaf(Kind::Integer, std::to_string(value.get<std::uint64_t>()));
    case ordered_json::value_t::number_float:
        if (std::isfinite(value.get<double>()))
            return leaf(Kind::Real, shortestNumber(value.get<double>()));
        return leaf(Kind::Null, "null");
    case ordered_json::value_t::string:
        return leaf(Kind::Text, quotedJson(value.get_ref<const std::string&>()));
    default:
        return leaf(Kind::Null, "null");
    }
}

Node formatted(const ordered_json& value, int depth)
{
    if (!value.is_structured())
        return scalar(value);
    std::vector<Node> parts;
    for (auto each = value.begin(); each != value.end(); ++each) {
        parts.push_back(formatted(*each, depth + 1));
        if (value.is_object())
            parts.back().name = quotedJson(each.key());
    }
    return layOut(value.is_object() ? Kind::Object : Kind::List, std::move(parts), depth);
}

void appendCompact(std::string& text, const ordered_json& value)
{
    if (!value.is_structured()) {
        text += scalar(value).text;
        return;
    }
    text += value.is_object() ? '{' : '[';
    for (auto each = value.begin(); each != value.end(); ++each) {
        text += each == value.begin() ? "" : ", ";
        if (value.is_object())
            text += quotedJson(each.key()) + ": ";
        appendCompact(text, *each);
    }
    text += value.is_object() ? '}' : ']';
}

} // namespace

std::string jsonText(const ordered_json& value)
{
    return formatted(value, 0).text + '\n';
}

std::string compactJson(const ordered_json& value)
{
    std::string text;
    appendCompact(text, value);
    return text;
}

void writeJson(const std::filesystem::path& path, const ordered_json& value)
{
    const std::string text = jsonText(value);
    keepBackup(path);
    writeFileAtomically(path, {text});
}

} // namespace saliscope::results
