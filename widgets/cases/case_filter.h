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

/// Which cases are shown: those for which every part that is set holds.
struct CaseFilter {
    struct Range {
        int output = 0;
        double from = 0; ///< probabilities, both ends included
        double to = 1;
        bool operator==(const Range&) const = default;
    };
    /// Cases somebody picked: a work list, a region of a plot.
    struct Pick {
        QString name;
        std::shared_ptr<const std::vector<bool>> rows;
        bool operator==(const Pick&) const = default;
    };

    QString text; ///< words; each has to be in the name, a tag or the note
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

/// A column of the table; \p number is the output or the place of the scores.
struct CaseColumn {
    CaseField field = CaseField::Name;
    int number = 0;
    bool operator==(const CaseColumn&) const = default;
};

/// How the shown cases follow each other; without a column in the datamodule's order.
struct CaseOrder {
    std::optional<CaseColumn> column;
    bool descending = false;
    bool operator==(const CaseOrder&) const = default;
};

/// The rows \p filter leaves, in \p order: what is not known comes last whichever direction, equals
/// stay in the datamodule's order. Some 100 ms for 100 000 rows: for a worker.
QList<int> shownRows(const CaseRows& rows, const CaseFilter& filter, const CaseOrder& order);

/// The labels there are, sorted; -1 when some are not known.
std::vector<int> labelsOf(const data::Datamodule& datamodule);

} // namespace saliscope::ui
