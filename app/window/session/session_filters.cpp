// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/session/session_filters.h"

#include <limits>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/json.h"

using nlohmann::ordered_json;

namespace saliscope::window
{

namespace
{

// By CaseField.
constexpr const char* fieldNames[] = {"name",  "split", "label", "probability", "boxes",
                                      "score", "flags", "tags",  "reviewed"};

class Terms final
{
public:
    explicit Terms(const session::SessionFilters& filters)
        : m_terms(filters.terms)
    {
    }

    std::vector<std::string> texts(const char* name) const
    {
        return list<std::string>(name, [](const JsonNode& item) { return item.text(); });
    }

    std::vector<int> integers(const char* name) const
    {
        return list<int>(name, [](const JsonNode& item) {
            return item.whole(-1, std::numeric_limits<int>::max());
        });
    }

    std::vector<double> numbers(const char* name) const
    {
        return list<double>(name, [](const JsonNode& item) { return item.number(); });
    }

    std::optional<bool> flag(const char* name) const
    {
        const auto found = m_terms.find(name);
        return found == m_terms.end() ? std::nullopt : std::optional(found->second == "yes");
    }

private:
    /// What is no such list is no term: a session may be of a newer version.
    template <typename Value, typename Read>
    std::vector<Value> list(const char* name, const Read& read) const
    {
        const auto found = m_terms.find(name);
        if (found == m_terms.end())
            return {};
        try {
            const ordered_json values = parseJson(found->second, {name});
            std::vector<Value> result;
            for (const JsonNode& item : JsonNode(values, {name}).items())
                result.push_back(read(item));
            return result;
        } catch (const Error&) {
            return {};
        }
    }

    const std::map<std::string, std::string>& m_terms;
};

void addFlag(session::SessionFilters& filters, const char* name, std::optional<bool> value)
{
    if (value)
        filters.terms[name] = *value ? "yes" : "no";
}

void addList(session::SessionFilters& filters, const char* name, const ordered_json& values)
{
    if (!values.empty())
        filters.terms[name] = jsonLine(values);
}

std::string columnText(const ui::CaseColumn& column, const ui::CaseRows& rows)
{
    std::string text = fieldNames[int(column.field)];
    if (column.field == ui::CaseField::Probability)
        text += ' ' + std::to_string(column.number);
    if (column.field == ui::CaseField::Score && column.number < rows.scores().size())
        text += ' ' + rows.scores()[column.number].name.toStdString();
    return text;
}

} // namespace

session::SessionFilters sessionFilters(const ui::CaseFilter& filter, const ui::CaseOrder& order,
                                       const ui::CaseRows& rows)
{
    session::SessionFilters filters;
    filters.text = filter.text.toStdString();
    ordered_json splits = ordered_json::array();
    for (const int split : filter.splits)
        splits.push_back(rows.datamodule()->splits.at(std::size_t(split)).name);
    ordered_json tags = ordered_json::array();
    for (const QString& tag : filter.tags)
        tags.push_back(tag.toStdString());
    addList(filters, "splits", splits);
    addList(filters, "labels", filter.labels);
    addList(filters, "tags", tags);
    if (const auto& range = filter.probability)
        addList(filters, "probability", {range->output, range->from, range->to});
    if (filter.flags)
        addList(filters, "flags", ordered_json::array({int(filter.flags)}));
    addFlag(filters, "boxes", filter.boxes);
    addFlag(filters, "reviewed", filter.reviewed);
    if (order.column)
        filters.sortColumn = columnText(*order.column, rows);
    filters.sortDescending = order.descending;
    return filters;
}

ui::CaseFilter caseFilter(const session::SessionFilters& filters, const ui::CaseRows& rows)
{
    const Terms terms(filters);
    ui::CaseFilter filter;
    filter.text = QString::fromStdString(filters.text);
    const auto& splits = rows.datamodule()->splits;
    for (const std::string& name : terms.texts("splits"))
        for (std::size_t i = 0; i < splits.size(); ++i)
            if (splits[i].name == name)
                filter.splits.insert(int(i));
    for (const int label : terms.integers("labels"))
        filter.labels.insert(label);
    for (const std::string& tag : terms.texts("tags"))
        filter.tags << QString::fromStdString(tag);
    const std::vector<double> range = terms.numbers("probability");
    if (range.size() == 3 && range[0] >= 0 && range[0] < rows.outputs())
        filter.probability = {int(range[0]), range[1], range[2]};
    if (const std::vector<int> flags = terms.integers("flags"); !flags.empty())
        filter.flags = ui::CaseFlags(quint8(flags.front()));
    filter.boxes = terms.flag("boxes");
    filter.reviewed = terms.flag("reviewed");
    return filter;
}

std::optional<ui::CaseOrder> caseOrder(const session::SessionFilters& filters,
                                       const ui::CaseRows& rows)
{
    ui::CaseOrder order{{}, filters.sortDescending};
    const std::string& text = filters.sortColumn;
    if (text.empty())
        return order;
    const std::size_t blank = text.find(' ');
    const std::string rest = blank == std::string::npos ? "" : text.substr(blank + 1);
    for (int field = 0; field <= int(ui::CaseField::Reviewed); ++field)
        if (text.substr(0, blank) == fieldNames[field])
            order.column = ui::CaseColumn{ui::CaseField(field), 0};
    if (!order.column)
        return ui::CaseOrder();
    if (order.column->field == ui::CaseField::Probability)
        order.column->number = QString::fromStdString(rest).toInt();
    if (order.column->number < 0 || order.column->number >= rows.outputs())
        return ui::CaseOrder();
    if (order.column->field == ui::CaseField::Score) {
        const auto& scores = rows.scores();
        const auto found = std::find_if(scores.begin(), scores.end(), [&](const auto& values) {
            return values.name.toStdString() == rest;
        });
        if (found == scores.end())
            return std::nullopt;
        order.column->number = int(found - scores.begin());
    }
    return order;
}

} // namespace saliscope::window
