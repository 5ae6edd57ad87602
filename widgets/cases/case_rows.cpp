// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/cases/case_rows.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/metrics/probability.h"
#include "core/results/recorded_predictions.h"

namespace saliscope::ui
{

namespace
{

constexpr CaseFlags scoreFlags = CaseFlag::Degenerate | CaseFlag::Scored;
constexpr double unknownScore = std::numeric_limits<double>::quiet_NaN();

} // namespace

CaseRows::CaseRows(std::shared_ptr<const data::Datamodule> datamodule)
    : m_datamodule(std::move(datamodule))
{
    int start = 0;
    for (const data::Split& split : m_datamodule->splits) {
        m_starts.append(start);
        start += int(split.samples.size());
    }
    m_starts.append(start);
    m_outputs = std::max(1, m_datamodule->outputs);
    m_flags = QList<quint8>(start, 0);
}

int CaseRows::rowOf(CaseIndex index) const
{
    if (index.split < 0 || index.split + 1 >= m_starts.size() || index.sample < 0)
        return -1;
    const int row = m_starts[index.split] + index.sample;
    return row < m_starts[index.split + 1] ? row : -1;
}

CaseIndex CaseRows::indexOf(int row) const
{
    if (row < 0 || row >= count())
        return {};
    const auto next = std::upper_bound(m_starts.begin(), m_starts.end(), row);
    const int split = int(next - m_starts.begin()) - 1;
    return {split, row - m_starts[split]};
}

const data::Sample& CaseRows::sample(int row) const
{
    const CaseIndex index = indexOf(row);
    return m_datamodule->splits[std::size_t(index.split)].samples[std::size_t(index.sample)];
}

const data::Split& CaseRows::split(int row) const
{
    return m_datamodule->splits[std::size_t(indexOf(row).split)];
}

double CaseRows::probability(int row, int output) const
{
    if (m_probabilities.isEmpty())
        return unknownScore;
    return m_probabilities[qsizetype(row) * m_outputs + output];
}

QString CaseRows::outputName(int output) const
{
    return m_outputNames.value(output, QString::number(output));
}

void CaseRows::setLogits(int row, const std::vector<float>& logits, metrics::Activation activation)
{
    if (m_probabilities.isEmpty())
        m_probabilities = QList<double>(qsizetype(count()) * m_outputs, unknownScore);
    const std::size_t known = std::min(logits.size(), std::size_t(m_outputs));
    for (std::size_t output = 0; output < known; ++output)
        m_probabilities[qsizetype(row) * m_outputs + qsizetype(output)] =
            metrics::probabilityOf(logits, output, activation);
}

void CaseRows::addAnswers(const results::RecordedPredictions& answers)
{
    const int rows = std::min(count(), int(answers.samples.size()));
    for (int row = 0; row < rows; ++row) {
        const results::RecordedPrediction& answer = answers.samples[std::size_t(row)];
        if (answer.logits.empty())
            continue;
        if (std::isnan(probability(row, 0))) {
            setLogits(row, answer.logits, answers.activation);
            setFlags(row, caseFlags(answer.flags), mapFlags);
        }
        if (answers.scored)
            setFlags(row, answer.degenerate ? scoreFlags : CaseFlag::Scored, scoreFlags);
    }
}

void CaseRows::forgetAnswers()
{
    m_probabilities.clear();
    for (int row = 0; row < count(); ++row)
        setFlags(row, {}, mapFlags | scoreFlags);
}

void CaseRows::setFlags(int row, CaseFlags flags, CaseFlags mask)
{
    m_flags[row] = quint8(((CaseFlags(m_flags[row]) & ~mask) | (flags & mask)).toInt());
}

void CaseRows::setFailure(int row, const QString& sentence)
{
    setFlags(row, sentence.isEmpty() ? CaseFlags() : CaseFlags(CaseFlag::Failed), CaseFlag::Failed);
    if (sentence.isEmpty())
        m_failures.remove(row);
    else
        m_failures[row] = sentence;
}

int CaseRows::setScores(ColumnValues values)
{
    const auto found =
        std::find_if(m_scores.begin(), m_scores.end(),
                     [&](const ColumnValues& other) { return other.name == values.name; });
    const int place = int(found - m_scores.begin());
    if (found == m_scores.end())
        m_scores.append(std::move(values));
    else
        m_scores[place] = std::move(values);
    return place;
}

void CaseRows::removeScores(const QString& name)
{
    m_scores.removeIf([&](const ColumnValues& values) { return values.name == name; });
}

const CaseNotes* CaseRows::notes(int row) const
{
    const auto found = m_notes.constFind(row);
    return found == m_notes.constEnd() ? nullptr : &*found;
}

void CaseRows::setNotes(int row, const CaseNotes& notes)
{
    if (notes == CaseNotes())
        m_notes.remove(row);
    else
        m_notes[row] = notes;
}

CaseFlags caseFlags(const engine::MapFlags& flags)
{
    CaseFlags result;
    result.setFlag(CaseFlag::EmptyMap, flags.empty);
    result.setFlag(CaseFlag::ConstantMap, flags.constant);
    result.setFlag(CaseFlag::NonFiniteMap, flags.nonFinite);
    return result;
}

ColumnValues scoreValues(const data::Datamodule& datamodule, const ScoreColumn& column)
{
    ColumnValues result{column.name, column.description, {}, column.measure};
    for (const data::Split& split : datamodule.splits)
        for (const data::Sample& sample : split.samples) {
            const auto found = column.values.find(sample.name);
            const bool defined = found != column.values.end() && found->second;
            result.values.append(defined ? *found->second : unknownScore);
        }
    return result;
}

} // namespace saliscope::ui
