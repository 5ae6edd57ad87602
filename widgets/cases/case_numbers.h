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

/// The numbers known of cases, for work lists and plots. The index into a list below is a row of
/// CaseRows or a column of the table.
struct CaseNumbers {
    session::CaseTable table; ///< columns have the names that core uses, whatever the language
    QStringList titles;       ///< short titles of the columns: "Probability", "energy · layercam"
    QStringList axes; ///< titles of axes that show the columns: what is measured, with its unit
    QStringList splits;
    QList<int> splitOf;
    QList<int> labels; ///< the class, or the number of findings that are present; -1: not known
};

/// Collects the numbers of \p rows. Any thread; takes some 20 ms for 100 000 rows.
CaseNumbers caseNumbers(const CaseRows& rows);

/// The part of a column's name before " · ": what is measured.
std::string measureOf(const std::string& column);

/// The title of a column, even of one that does not exist, in the user's language.
QString columnTitle(const std::string& column);
/// The title of an axis that shows the column, with the unit.
QString columnAxis(const std::string& column);

} // namespace saliscope::ui
