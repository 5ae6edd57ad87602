// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <string_view>

#include <QHash>
#include <QList>
#include <QStringList>

#include "core/data/datamodule.h"
#include "core/metrics/probability.h"
#include "widgets/cases/case_types.h"

namespace saliscope::engine
{
struct MapFlags;
} // namespace saliscope::engine

namespace saliscope::results
{
struct RecordedPredictions;
} // namespace saliscope::results

namespace saliscope::ui
{

/// A column of numbers, one per row; NaN: not known or not defined.
struct ColumnValues {
    QString name;
    QString description;
    QList<double> values;
    std::string measure{}; ///< as in ScoreColumn
};

/// Everything known of a datamodule's cases. Rows follow the datamodule: split after split, samples
/// in their order. Copies share their data until one is written, so a worker can sort a copy while
/// the original changes.
class CaseRows final
{
public:
    CaseRows() = default;
    explicit CaseRows(std::shared_ptr<const data::Datamodule> datamodule);

    int count() const { return m_starts.isEmpty() ? 0 : m_starts.back(); }
    int rowOf(CaseIndex index) const; ///< -1 when there is no such case
    CaseIndex indexOf(int row) const;
    const std::shared_ptr<const data::Datamodule>& datamodule() const { return m_datamodule; }
    const data::Sample& sample(int row) const;
    const data::Split& split(int row) const;

    int outputs() const { return m_outputs; }
    bool hasLogits() const { return !m_probabilities.isEmpty(); }
    /// 0..1, NaN while unknown.
    double probability(int row, int output) const;
    /// Sets what the logits of a row mean. Values beyond the number of the datamodule's outputs are
    /// ignored.
    void setLogits(int row, const std::vector<float>& logits,
                   metrics::Activation activation = metrics::Activation::Sigmoid);
    /// What people call an output of the first checkpoint: its name, or its index.
    QString outputName(int output) const;
    void setOutputNames(const QStringList& names) { m_outputNames = names; }
    const QStringList& outputNames() const { return m_outputNames; }

    /// Adds what a run recorded, for rows whose logits are not known.
    void addAnswers(const results::RecordedPredictions& answers);
    /// Forgets the logits, and the flags of maps and scores.
    void forgetAnswers();

    CaseFlags flags(int row) const { return CaseFlags(m_flags[row]); }
    /// Replaces the flags that \p mask selects.
    void setFlags(int row, CaseFlags flags, CaseFlags mask);
    QString failure(int row) const { return m_failures.value(row); }
    void setFailure(int row, const QString& sentence);

    const QList<ColumnValues>& scores() const { return m_scores; }
    /// Adds a column, or replaces the one of the same name. Returns its index.
    int setScores(ColumnValues values);
    void removeScores(const QString& name);

    const CaseNotes* notes(int row) const;
    void setNotes(int row, const CaseNotes& notes);
    const QHash<int, CaseNotes>& allNotes() const { return m_notes; }
    void setAllNotes(const QHash<int, CaseNotes>& notes) { m_notes = notes; }

private:
    std::shared_ptr<const data::Datamodule> m_datamodule;
    QList<int> m_starts; // first row of each split, and the number of rows
    int m_outputs = 1;
    QList<double> m_probabilities; // row by row, one per output; empty until one is known
    QStringList m_outputNames;
    QList<quint8> m_flags;
    QHash<int, QString> m_failures;
    QHash<int, CaseNotes> m_notes;
    QList<ColumnValues> m_scores;
};

CaseFlags caseFlags(const engine::MapFlags& flags);

/// The values of \p column for the rows of \p datamodule. Takes time for long lists, so call it on
/// a worker.
ColumnValues scoreValues(const data::Datamodule& datamodule, const ScoreColumn& column);

} // namespace saliscope::ui
