// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/results/json_value.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/results/json_scalar.h"

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

/// Turns each alternative of a value into a node.
struct Formatter {
    int depth = 0;

    Node operator()(std::nullptr_t) const { return leaf(Kind::Null, "null"); }
    Node operator()(bool value) const { return leaf(Kind::Boolean, value ? "true" : "false"); }
    Node operator()(std::int64_t value) const { return leaf(Kind::Integer, std::to_string(value)); }
    Node operator()(double value) const
    {
        return std::isfinite(value) ? leaf(Kind::Real, shortestNumber(value)) : (*this)(nullptr);
    }
    Node operator()(const std::string& value) const { return leaf(Kind::Text, quotedJson(value)); }

    Node operator()(const JsonList& list) const
    {
        std::vector<Node> parts;
        for (const JsonValue& value : list)
            parts.push_back(std::visit(Formatter{depth + 1}, value.data));
        return layOut(Kind::List, std::move(parts), depth);
    }

    Node operator()(const JsonObject& object) const
    {
        std::vector<Node> parts;
        for (const auto& [name, value] : object) {
            parts.push_back(std::visit(Formatter{depth + 1}, value.data));
            parts.back().name = quotedJson(name);
        }
        return layOut(Kind::Object, std::move(parts), depth);
    }
};

} // namespace

std::string jsonText(const JsonValue& value)
{
    return std::visit(Formatter{}, value.data).text + '\n';
}

} // namespace saliscope::results
