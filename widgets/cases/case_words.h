// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include <QCoreApplication>

#include "widgets/cases/case_filter.h"

namespace saliscope::ui
{

/// The words of the case browser for values, in the user's language and locale.
class CaseWords final
{
    Q_DECLARE_TR_FUNCTIONS(CaseWords)

public:
    static const std::vector<CaseFlag>& allFlags();
    static QString flag(CaseFlag flag);    ///< "empty map"
    static QString flags(CaseFlags flags); ///< joined with commas
    static QString label(int label);       ///< -1: "not known"
    static QString target(const data::Target& target);
    static QString number(double value); ///< three decimals; NaN: a dash
    static QString header(const CaseColumn& column, const CaseRows& rows);
    static QString headerTip(const CaseColumn& column, const CaseRows& rows);
    static QString undefined(); ///< the text of a cell without a value
};

} // namespace saliscope::ui
