// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/session/session_filters.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace saliscope::window
{

namespace
{

// By CaseField.
constexpr const char* fieldNames[] = {"name",  "split", "label", "probability", "boxes",
                                      "score", "flags", "tags",  "reviewed"};

std::string jsonText(const QJsonArray& values)
{
    return QJsonDocument(values).toJson(QJsonDocument::Compact).toStdString();
}

class Terms final
{
public:
    explicit Terms(const session::SessionFilters& filters)
        : m_terms(filters.terms)
    {
    }

    QJsonArray list(const char* name) const
    {
        const auto found = m_terms.find(name);
        return found == m_terms.end()
                   ? QJsonArray()
                   : QJsonDocument::fromJson(QByteArray::fromStdString(found->second)).array();
    }

    std::optional<bool> flag(const char* name) const
    {
        const auto found = m_terms.find(name);
        return found == m_terms.end() ? std::nullopt : std::optional(found->second == "yes");
    }

private:
    const std::map<std::string, std::string>& m_terms;
};

void addFlag(session::SessionFilters& filters, const char* name, std::optional<bool> value)
{
    if (value)
        filters.terms[name] = *value ? "yes" : "no";
}

void addList(session::SessionFilters& filters, const char* name, const QJsonArray& values)
{
    if (!values.isEmpty())
        filters.terms[name] = jsonText(values);
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
    QJsonArray splits;
    for (const int split : filter.splits)
        splits << QString::fromStdString(rows.datamodule()->splits.at(std::size_t(split)).name);
    QJsonArray labels;
    for (const int label : filter.labels)
        labels << label;
    addList(filters, "splits", splits);
    addList(filters, "labels", labels);
    addList(filters, "tags", QJsonArray::fromStringList(filter.tags));
    if (const auto& range = filter.probability)
        addList(filters, "probability", {range->output, range->from, range->to});
    if (filter.flags)
        addList(filters, "flags", {int(filter.flags)});
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
    for (const QJsonValue& name : terms.list("splits"))
        for (std::size_t i = 0; i < splits.size(); ++i)
            if (splits[i].name == name.toString().toStdString())
                filter.splits.insert(int(i));
    for (const QJsonValue& label : terms.list("labels"))
        filter.labels.insert(label.toInt());
    for (const QJsonValue& tag : terms.list("tags"))
        filter.tags << tag.toString();
    const QJsonArray range = terms.list("probability");
    if (range.size() == 3 && range[0].toInt(-1) >= 0 && range[0].toInt() < rows.outputs())
        filter.probability = {range[0].toInt(), range[1].toDouble(), range[2].toDouble(1)};
    filter.flags = ui::CaseFlags(quint8(terms.list("flags").at(0).toInt()));
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
