// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include "core/session/work_list.h"
#include "widgets/cases/case_rows.h"

namespace saliscope::ui
{

/// What is known of cases as numbers, for work lists and plots. A place in each list below is a row
/// of CaseRows, or a column of the table.
struct CaseNumbers {
    session::CaseTable table; ///< names as in core, whatever the language
    QStringList titles;       ///< of the columns, short: "Probability", "energy · layercam"
    QStringList axes;         ///< of the columns, with what is measured and its unit
    QStringList splits;
    QList<int> splitOf;
    QList<int> labels; ///< the class; of findings how many are present; -1: not known
};

/// Any thread; some 20 ms for 100 000 rows.
CaseNumbers caseNumbers(const CaseRows& rows);

/// The part of a column's name before " · ": what is measured.
std::string measureOf(const std::string& column);

/// What users are told a column is, also one that is not there.
QString columnTitle(const std::string& column);
/// The same as an axis says it, with the unit.
QString columnAxis(const std::string& column);

} // namespace saliscope::ui
