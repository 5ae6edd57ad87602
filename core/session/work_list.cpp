// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/work_list.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/base/error.h"

using nlohmann::ordered_json;

namespace saliscope::session
{

namespace
{

constexpr int deepestFilter = 16;
constexpr std::size_t mostParts = 1000;

constexpr std::array<std::pair<const char*, Comparison>, 6> signs = {{
    {"<", Comparison::Less},
    {"<=", Comparison::LessOrEqual},
    {"==", Comparison::Equal},
    {"!=", Comparison::NotEqual},
    {">=", Comparison::GreaterOrEqual},
    {">", Comparison::Greater},
}};

bool holds(double number, Comparison comparison, double value)
{
    switch (comparison) {
    case Comparison::Less:
        return number < value;
    case Comparison::LessOrEqual:
        return number <= value;
    case Comparison::Equal:
        return number == value;
    case Comparison::NotEqual:
        return number != value;
    case Comparison::GreaterOrEqual:
        return number >= value;
    case Comparison::Greater:
        return number > value;
    }
    return false;
}

/// True, false or not known (Kleene).
using Truth = std::optional<bool>;

/// A filter whose columns have been looked up once for all cases.
class Evaluator final
{
public:
    Evaluator(const Filter& filter, const CaseTable& table)
        : m_filter(filter)
    {
        for (const CaseTable::Column& column : table.columns)
            if (filter.kind == Filter::Kind::Condition && isMeant(column.name))
                m_columns.push_back(&column.values);
        for (const Filter& part : filter.parts)
            m_parts.emplace_back(part, table);
    }

    Truth at(std::size_t row) const
    {
        switch (m_filter.kind) {
        case Filter::Kind::Condition:
            return conditionAt(row);
        case Filter::Kind::All:
            return joined(row, false);
        case Filter::Kind::Any:
            return joined(row, true);
        case Filter::Kind::Not:
            return m_parts.empty() ? Truth() : negated(m_parts.front().at(row));
        }
        return {};
    }

private:
    static Truth negated(Truth truth) { return truth ? Truth(!*truth) : truth; }

    bool isMeant(const std::string& name) const
    {
        return name == m_filter.column || name.starts_with(m_filter.column + " · ");
    }

    Truth conditionAt(std::size_t row) const
    {
        Truth result;
        for (const auto* column : m_columns) {
            const std::optional<double>& number = (*column)[row];
            if (!number || std::isnan(*number))
                continue;
            if (holds(*number, m_filter.comparison, m_filter.value))
                return true;
            result = false;
        }
        return result;
    }

    /// \p deciding is what one part needs to be for the whole to be it.
    Truth joined(std::size_t row, bool deciding) const
    {
        bool isKnown = true;
        for (const Evaluator& part : m_parts) {
            const Truth truth = part.at(row);
            if (truth == deciding)
                return deciding;
            isKnown = isKnown && truth;
        }
        return isKnown ? Truth(!deciding) : Truth();
    }

    const Filter& m_filter;
    std::vector<const std::vector<std::optional<double>>*> m_columns;
    std::vector<Evaluator> m_parts;
};

ordered_json filterJson(const Filter& filter)
{
    ordered_json parts = ordered_json::array();
    for (const Filter& part : filter.parts)
        parts.push_back(filterJson(part));
    switch (filter.kind) {
    case Filter::Kind::All:
        return {{"all", std::move(parts)}};
    case Filter::Kind::Any:
        return {{"any", std::move(parts)}};
    case Filter::Kind::Not:
        return {{"not", parts.empty() ? ordered_json::object() : std::move(parts.front())}};
    case Filter::Kind::Condition:
        break;
    }
    const auto sign = std::find_if(signs.begin(), signs.end(), [&](const auto& each) {
        return each.second == filter.comparison;
    });
    return {{"column", filter.column}, {"is", sign->first}, {"value", filter.value}};
}

Filter filterOf(const JsonNode& node, int depth);

std::vector<Filter> partsOf(const JsonNode& list, int depth)
{
    std::vector<Filter> parts;
    for (const JsonNode& part : list.items())
        parts.push_back(filterOf(part, depth + 1));
    if (parts.size() > mostParts)
        list.refuse();
    return parts;
}

Filter conditionOf(const JsonNode& node)
{
    std::vector<std::string> names;
    for (const auto& [name, comparison] : signs)
        names.emplace_back(name);
    return condition(node.at("column").text(), signs[node.at("is").choice(names)].second,
                     node.at("value").number());
}

Filter filterOf(const JsonNode& node, int depth)
{
    if (depth > deepestFilter)
        node.refuse(say("a filter is nested too deeply"));
    if (const auto all = node.find("all"))
        return allOf(partsOf(*all, depth));
    if (const auto any = node.find("any"))
        return anyOf(partsOf(*any, depth));
    if (const auto inner = node.find("not"))
        return negation(filterOf(*inner, depth + 1));
    return conditionOf(node);
}

} // namespace

Filter condition(std::string column, Comparison comparison, double value)
{
    return {Filter::Kind::Condition, std::move(column), comparison, value, {}};
}

Filter allOf(std::vector<Filter> parts)
{
    return {Filter::Kind::All, {}, Comparison::Less, 0, std::move(parts)};
}

Filter anyOf(std::vector<Filter> parts)
{
    return {Filter::Kind::Any, {}, Comparison::Less, 0, std::move(parts)};
}

Filter negation(Filter part)
{
    return {Filter::Kind::Not, {}, Comparison::Less, 0, {std::move(part)}};
}

std::vector<WorkList> defaultWorkLists()
{
    using enum Comparison;
    const Filter confident = condition(columns::probability, GreaterOrEqual, 0.9);
    const Filter dismissive = condition(columns::probability, LessOrEqual, 0.1);
    const Filter positive = condition(columns::label, GreaterOrEqual, 1);
    return {
        {"confident-outside", "Confident, but the map is outside the boxes",
         allOf({confident, condition(columns::energyLift, Less, 1)})},
        {"confident-wrong", "Confident and wrong",
         anyOf({allOf({confident, negation(positive)}), allOf({dismissive, positive})})},
        {"disagree", "The algorithms disagree", condition(columns::lowestCorrelation, Less, 0.3)},
        {"degenerate", "Empty, constant or degenerate",
         anyOf({condition(columns::emptyMap, Greater, 0),
                condition(columns::constantMap, Greater, 0),
                condition(columns::degeneratePoints, Greater, 0),
                condition(columns::failed, Greater, 0)})},
    };
}

std::vector<std::size_t> matchingCases(const Filter& filter, const CaseTable& table)
{
    for (const CaseTable::Column& column : table.columns)
        if (column.values.size() != table.cases)
            throw Error(ErrorKind::BadRequest, column.name,
                        say("the column does not fit the cases"));
    const Evaluator evaluator(filter, table);
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < table.cases; ++row)
        if (evaluator.at(row) == true)
            rows.push_back(row);
    return rows;
}

WorkProgress workProgress(const std::vector<std::size_t>& list, const std::vector<bool>& reviewed,
                          std::optional<std::size_t> current)
{
    WorkProgress progress;
    progress.total = list.size();
    const auto found = current ? std::find(list.begin(), list.end(), *current) : list.end();
    const std::size_t start =
        found == list.end() ? 0 : static_cast<std::size_t>(found - list.begin()) + 1;
    for (std::size_t step = 0; step < list.size(); ++step) {
        const std::size_t index = (start + step) % list.size();
        const bool isReviewed = list[index] < reviewed.size() && reviewed[list[index]];
        progress.reviewed += isReviewed ? 1 : 0;
        if (!isReviewed && !progress.next)
            progress.next = index;
    }
    return progress;
}

ordered_json workListsJson(const std::vector<WorkList>& lists)
{
    ordered_json array = ordered_json::array();
    for (const WorkList& list : lists) {
        ordered_json entry = {{"filter", filterJson(list.filter)}};
        if (!list.id.empty())
            entry["id"] = list.id;
        entry["name"] = list.name;
        array.push_back(std::move(entry));
    }
    return array;
}

std::vector<WorkList> workListsOf(const JsonNode& node)
{
    std::vector<WorkList> lists;
    for (const JsonNode& entry : node.items())
        lists.push_back(
            {entry.text("id", {}), entry.at("name").text(), filterOf(entry.at("filter"), 0)});
    return lists;
}

} // namespace saliscope::session
