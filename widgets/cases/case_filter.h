// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "widgets/cases/case_rows.h"

namespace saliscope::ui
{

/// Which cases are shown: those that satisfy every part that is set.
struct CaseFilter {
    struct Range {
        int output = 0;
        double from = 0; ///< probabilities, both ends included
        double to = 1;
        bool operator==(const Range&) const = default;
    };
    /// Cases that were picked by a work list or by a region of a plot.
    struct Pick {
        QString name;
        std::shared_ptr<const std::vector<bool>> rows;
        bool operator==(const Pick&) const = default;
    };

    QString text; ///< words, each of which has to be in the name, a tag or the note
    std::set<int> splits;
    std::set<int> labels; ///< the class, or findings that are present; -1: not known
    std::optional<Range> probability;
    std::optional<bool> boxes; ///< with, or without
    CaseFlags flags;           ///< any of them
    QStringList tags;          ///< any of them
    std::optional<bool> reviewed;
    std::optional<Pick> pick;

    bool empty() const { return *this == CaseFilter(); }
    bool operator==(const CaseFilter&) const = default;
};

enum class CaseField { Name, Split, Label, Probability, Boxes, Score, Flags, Tags, Reviewed };

/// A column of the table. \p number is the index of the output or of the column of scores.
struct CaseColumn {
    CaseField field = CaseField::Name;
    int number = 0;
    bool operator==(const CaseColumn&) const = default;
};

/// The order of the cases that are shown; without a column it is the datamodule's order.
struct CaseOrder {
    std::optional<CaseColumn> column;
    bool descending = false;
    bool operator==(const CaseOrder&) const = default;
};

/// The rows that pass \p filter, sorted by \p order. Unknown values come last in either direction,
/// and rows with equal values keep the datamodule's order. Takes some 100 ms for 100 000 rows, so
/// call it on a worker.
QList<int> shownRows(const CaseRows& rows, const CaseFilter& filter, const CaseOrder& order);

/// The labels that occur, sorted; they include -1 when some labels are not known.
std::vector<int> labelsOf(const data::Datamodule& datamodule);

} // namespace saliscope::ui
