// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/cases/case_numbers.h"

#include <algorithm>
#include <cmath>

#include "core/results/score_catalogue.h"
#include "widgets/texts/shown.h"
#include "widgets/texts/told.h"

namespace saliscope::ui
{

namespace
{

constexpr const char* joint = " · ";

struct ColumnText {
    const char* name;
    MessageTemplate<0> title;
    MessageTemplate<0> axis;
};

/// Scores are in their catalogue.
constexpr ColumnText texts[] = {
    {session::columns::probability, sayable("Probability"), sayable("Probability (0 to 1)")},
    {session::columns::recordedProbability, sayable("Probability by another checkpoint"),
     sayable("Probability by another checkpoint (0 to 1)")},
    {session::columns::label, sayable("Label"), sayable("Label (class)")},
    {session::columns::boxes, sayable("Boxes"), sayable("Boxes (count)")},
    {session::columns::reviewed, sayable("Reviewed"), sayable("Reviewed (1 = yes)")},
    {session::columns::emptyMap, sayable("Empty map"), sayable("Empty map (1 = yes)")},
    {session::columns::constantMap, sayable("Constant map"), sayable("Constant map (1 = yes)")},
    {session::columns::degeneratePoints, sayable("Degenerate score"),
     sayable("Degenerate score (1 = yes)")},
    {session::columns::failed, sayable("Failed"), sayable("Failed (1 = yes)")},
    {session::columns::lowestCorrelation, sayable("Lowest rank correlation"),
     sayable("Lowest rank correlation of two maps (−1 to 1)")},
};

std::optional<ColumnText> textOf(const std::string& measure)
{
    for (const ColumnText& text : texts)
        if (measure == text.name)
            return text;
    for (const results::ScoreInfo& info : results::scoreCatalogue())
        if (measure == info.name)
            return ColumnText{info.name, info.title, info.caseAxis};
    return std::nullopt;
}

/// \p text of the measure, then what follows it in \p column ("layercam").
QString withSource(MessageTemplate<0> text, const std::string& column, const std::string& measure)
{
    return told(say(text)) + shown(column.substr(measure.size()));
}

std::string nameOf(const ColumnValues& score)
{
    const std::string name = score.name.toStdString();
    return score.measure.empty() ? name : score.measure + name.substr(measureOf(name).size());
}

int labelOf(const data::Target& target)
{
    if (!target.known())
        return -1;
    if (!target.isList)
        return target.values.front();
    return int(std::count_if(target.values.begin(), target.values.end(),
                             [](int value) { return value != 0; }));
}

/// Collects columns of numbers for a fixed number of rows.
class Collector final
{
public:
    Collector(const CaseRows& rows, CaseNumbers& numbers)
        : m_rows(rows)
        , m_numbers(numbers)
    {
    }

    template <typename Value>
    void add(const std::string& name, const QString& title, Value&& value)
    {
        session::CaseTable::Column column{name, {}};
        column.values.reserve(std::size_t(m_rows.count()));
        for (int row = 0; row < m_rows.count(); ++row) {
            const double number = value(row);
            column.values.push_back(std::isnan(number) ? std::nullopt : std::optional(number));
        }
        m_numbers.table.columns.push_back(std::move(column));
        m_numbers.titles.append(title);
        m_numbers.axes.append(columnAxis(name));
    }

    template <typename Value>
    void add(const char* name, Value&& value)
    {
        add(std::string(name), columnTitle(name), std::forward<Value>(value));
    }

private:
    const CaseRows& m_rows;
    CaseNumbers& m_numbers;
};

void addProbabilities(const CaseRows& rows, Collector& collector)
{
    if (!rows.hasLogits())
        return;
    for (int output = 0; output < rows.outputs(); ++output) {
        std::string name = session::columns::probability;
        if (rows.outputs() > 1)
            name += joint + std::to_string(output);
        collector.add(name, columnTitle(name),
                      [&](int row) { return rows.probability(row, output); });
    }
}

/// A flag that is not set may be unknown, when nothing was computed yet.
void addFlags(const CaseRows& rows, Collector& collector)
{
    const auto flag = [&](CaseFlag which, auto isKnown) {
        return [&rows, which, isKnown](int row) {
            const CaseFlags flags = rows.flags(row);
            return flags.testFlag(which) ? 1 : isKnown(row) ? 0 : std::nan("");
        };
    };
    const auto hasMaps = [&](int row) { return !std::isnan(rows.probability(row, 0)); };
    const auto isScored = [&](int row) { return rows.flags(row).testFlag(CaseFlag::Scored); };
    collector.add(session::columns::emptyMap, flag(CaseFlag::EmptyMap, hasMaps));
    collector.add(session::columns::constantMap, flag(CaseFlag::ConstantMap, hasMaps));
    collector.add(session::columns::degeneratePoints, flag(CaseFlag::Degenerate, isScored));
    collector.add(session::columns::failed,
                  [&](int row) { return rows.flags(row).testFlag(CaseFlag::Failed) ? 1. : 0.; });
}

void addSplits(const data::Datamodule& datamodule, CaseNumbers& numbers)
{
    for (const data::Split& split : datamodule.splits) {
        const auto place = int(numbers.splits.size());
        numbers.splits.append(QString::fromStdString(split.name));
        for (const data::Sample& sample : split.samples) {
            numbers.splitOf.append(place);
            numbers.labels.append(labelOf(sample.target));
        }
    }
}

} // namespace

CaseNumbers caseNumbers(const CaseRows& rows)
{
    CaseNumbers numbers;
    if (rows.datamodule() == nullptr)
        return numbers;
    numbers.table.cases = std::size_t(rows.count());
    addSplits(*rows.datamodule(), numbers);
    Collector collector(rows, numbers);
    addProbabilities(rows, collector);
    for (const ColumnValues& score : rows.scores())
        collector.add(nameOf(score), score.name, [&](int row) { return score.values[row]; });
    collector.add(session::columns::label, [&](int row) {
        return numbers.labels[row] < 0 ? std::nan("") : double(numbers.labels[row]);
    });
    std::vector<std::size_t> boxes;
    for (const data::Split& split : rows.datamodule()->splits)
        for (const data::Sample& sample : split.samples)
            boxes.push_back(sample.boxes.size());
    collector.add(session::columns::boxes,
                  [&](int row) { return double(boxes[std::size_t(row)]); });
    collector.add(session::columns::reviewed, [&](int row) {
        const CaseNotes* notes = rows.notes(row);
        return notes != nullptr && notes->reviewed ? 1. : 0.;
    });
    addFlags(rows, collector);
    return numbers;
}

std::string measureOf(const std::string& column)
{
    return column.substr(0, column.find(joint));
}

QString columnTitle(const std::string& column)
{
    const std::string measure = measureOf(column);
    const std::optional<ColumnText> text = textOf(measure);
    return text ? withSource(text->title, column, measure) : shown(column);
}

QString columnAxis(const std::string& column)
{
    const std::string measure = measureOf(column);
    const std::optional<ColumnText> text = textOf(measure);
    return text ? withSource(text->axis, column, measure) : shown(column);
}

} // namespace saliscope::ui
