// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/cases/case_filter.h"

#include <algorithm>
#include <cmath>
#include <compare>

namespace saliscope::ui
{

namespace
{

bool containsText(const CaseRows& rows, int row, const QStringList& words)
{
    const std::string& name = rows.sample(row).name;
    const QString text = QString::fromUtf8(name.data(), qsizetype(name.size()));
    const CaseNotes* notes = rows.notes(row);
    return std::all_of(words.begin(), words.end(), [&](const QString& word) {
        if (text.contains(word, Qt::CaseInsensitive))
            return true;
        if (!notes)
            return false;
        return notes->note.contains(word, Qt::CaseInsensitive) ||
               std::any_of(notes->tags.begin(), notes->tags.end(), [&](const QString& tag) {
                   return tag.contains(word, Qt::CaseInsensitive);
               });
    });
}

bool hasAnyLabel(const data::Target& target, const std::set<int>& labels)
{
    if (!target.known())
        return labels.contains(-1);
    return std::any_of(labels.begin(), labels.end(), [&](int label) {
        if (!target.isList)
            return target.values.front() == label;
        return label >= 0 && label < int(target.values.size()) &&
               target.values[std::size_t(label)] != 0;
    });
}

bool hasNotes(const CaseRows& rows, int row, const CaseFilter& filter)
{
    const CaseNotes* notes = rows.notes(row);
    if (filter.reviewed && *filter.reviewed != (notes && notes->reviewed))
        return false;
    return filter.tags.isEmpty() ||
           (notes && std::any_of(filter.tags.begin(), filter.tags.end(),
                                 [&](const QString& tag) { return notes->tags.contains(tag); }));
}

bool hasProbability(const CaseRows& rows, int row, const CaseFilter::Range& range)
{
    const double probability = rows.probability(row, range.output);
    return probability >= range.from && probability <= range.to;
}

bool matches(const CaseRows& rows, int row, const CaseFilter& filter, const QStringList& words)
{
    if (filter.pick && !(*filter.pick->rows)[std::size_t(row)])
        return false;
    if (!filter.splits.empty() && !filter.splits.contains(rows.indexOf(row).split))
        return false;
    if (filter.boxes && *filter.boxes != !rows.sample(row).boxes.empty())
        return false;
    if (filter.flags && !(rows.flags(row) & filter.flags))
        return false;
    if (!filter.labels.empty() && !hasAnyLabel(rows.sample(row).target, filter.labels))
        return false;
    if (filter.probability && !hasProbability(rows, row, *filter.probability))
        return false;
    return hasNotes(rows, row, filter) && (words.isEmpty() || containsText(rows, row, words));
}

double numberOf(const CaseRows& rows, int row, const CaseColumn& column)
{
    const CaseNotes* notes = rows.notes(row);
    switch (column.field) {
    case CaseField::Split:
        return rows.indexOf(row).split;
    case CaseField::Probability:
        return rows.probability(row, column.number);
    case CaseField::Boxes:
        return double(rows.sample(row).boxes.size());
    case CaseField::Score:
        return column.number < rows.scores().size() ? rows.scores()[column.number].values[row]
                                                    : std::nan("");
    case CaseField::Flags:
        return rows.flags(row) ? rows.flags(row).toInt() : std::nan("");
    case CaseField::Reviewed:
        return notes && notes->reviewed ? 1 : 0;
    default:
        return 0;
    }
}

struct Numbered {
    double number;
    int row;
};

void sortByNumbers(QList<int>& shown, const CaseRows& rows, const CaseColumn& column,
                   bool descending)
{
    std::vector<Numbered> keys;
    keys.reserve(std::size_t(shown.size()));
    for (const int row : shown)
        keys.push_back({numberOf(rows, row, column), row});
    const auto known = std::stable_partition(
        keys.begin(), keys.end(), [](const Numbered& key) { return !std::isnan(key.number); });
    std::sort(keys.begin(), known, [descending](const Numbered& one, const Numbered& other) {
        if (one.number != other.number)
            return descending ? one.number > other.number : one.number < other.number;
        return one.row < other.row;
    });
    std::transform(keys.begin(), keys.end(), shown.begin(),
                   [](const Numbered& key) { return key.row; });
}

/// Sorts rows by the key that \p keyOf points to; null: not known.
template <typename KeyOf>
void sortByKeys(QList<int>& shown, const KeyOf& keyOf, bool descending)
{
    using Key = decltype(keyOf(0));
    std::vector<std::pair<Key, int>> keys;
    keys.reserve(std::size_t(shown.size()));
    for (const int row : shown)
        keys.emplace_back(keyOf(row), row);
    const auto known = std::stable_partition(keys.begin(), keys.end(),
                                             [](const auto& key) { return key.first != nullptr; });
    std::sort(keys.begin(), known, [descending](const auto& one, const auto& other) {
        if (*one.first < *other.first)
            return !descending;
        if (*other.first < *one.first)
            return descending;
        return one.second < other.second;
    });
    std::transform(keys.begin(), keys.end(), shown.begin(),
                   [](const auto& key) { return key.second; });
}

void sortRows(QList<int>& shown, const CaseRows& rows, const CaseColumn& column, bool descending)
{
    switch (column.field) {
    case CaseField::Name:
        sortByKeys(
            shown, [&](int row) { return &rows.sample(row).name; }, descending);
        break;
    case CaseField::Label:
        sortByKeys(
            shown,
            [&](int row) {
                const data::Target& target = rows.sample(row).target;
                return target.known() ? &target.values : nullptr;
            },
            descending);
        break;
    case CaseField::Tags:
        sortByKeys(
            shown,
            [&](int row) {
                const CaseNotes* notes = rows.notes(row);
                return notes && !notes->tags.isEmpty() ? &notes->tags : nullptr;
            },
            descending);
        break;
    default:
        sortByNumbers(shown, rows, column, descending);
    }
}

} // namespace

QList<int> shownRows(const CaseRows& rows, const CaseFilter& filter, const CaseOrder& order)
{
    QList<int> shown;
    shown.reserve(rows.count());
    const bool all = filter.empty();
    const QStringList words = filter.text.split(u' ', Qt::SkipEmptyParts);
    for (int row = 0; row < rows.count(); ++row)
        if (all || matches(rows, row, filter, words))
            shown.append(row);
    if (order.column)
        sortRows(shown, rows, *order.column, order.descending);
    return shown;
}

std::vector<int> labelsOf(const data::Datamodule& datamodule)
{
    std::set<int> labels;
    for (const data::Split& split : datamodule.splits)
        for (const data::Sample& sample : split.samples) {
            if (!sample.target.known())
                labels.insert(-1);
            else if (!sample.target.isList)
                labels.insert(sample.target.values.front());
            else
                for (std::size_t label = 0; label < sample.target.values.size(); ++label)
                    if (sample.target.values[label] != 0)
                        labels.insert(int(label));
        }
    return {labels.begin(), labels.end()};
}

} // namespace saliscope::ui
