// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/cases/case_words.h"

#include <cmath>

#include <QLocale>

namespace saliscope::ui
{

const std::vector<CaseFlag>& CaseWords::allFlags()
{
    static const std::vector<CaseFlag> all = {CaseFlag::EmptyMap, CaseFlag::ConstantMap,
                                              CaseFlag::NonFiniteMap, CaseFlag::Degenerate,
                                              CaseFlag::Failed};
    return all;
}

QString CaseWords::flag(CaseFlag flag)
{
    switch (flag) {
    case CaseFlag::EmptyMap:
        return tr("empty map");
    case CaseFlag::ConstantMap:
        return tr("constant map");
    case CaseFlag::NonFiniteMap:
        return tr("map not finite");
    case CaseFlag::Degenerate:
        return tr("degenerate score");
    case CaseFlag::Failed:
        return tr("failed");
    case CaseFlag::Scored:
        break;
    }
    return {};
}

QString CaseWords::flags(CaseFlags flags)
{
    QStringList words;
    for (const CaseFlag one : allFlags())
        if (flags.testFlag(one))
            words.append(flag(one));
    return words.join(QStringLiteral(", "));
}

QString CaseWords::label(int label)
{
    return label < 0 ? tr("not known") : QLocale().toString(label);
}

QString CaseWords::target(const data::Target& target)
{
    if (!target.known())
        return undefined();
    if (!target.isList)
        return QLocale().toString(target.values.front());
    QStringList present;
    for (std::size_t finding = 0; finding < target.values.size(); ++finding)
        if (target.values[finding] != 0)
            present.append(QLocale().toString(int(finding)));
    return present.isEmpty() ? tr("none") : present.join(QStringLiteral(", "));
}

QString CaseWords::number(double value)
{
    return std::isnan(value) ? undefined() : QLocale().toString(value, 'f', 3);
}

QString CaseWords::undefined()
{
    return QStringLiteral("\u2013");
}

QString CaseWords::header(const CaseColumn& column, const CaseRows& rows)
{
    switch (column.field) {
    case CaseField::Name:
        return tr("Case");
    case CaseField::Split:
        return tr("Split");
    case CaseField::Label:
        return tr("Label");
    case CaseField::Probability:
        return rows.outputs() == 1 ? tr("Probability")
                                   : tr("Probability %1").arg(rows.outputName(column.number));
    case CaseField::Boxes:
        return tr("Boxes");
    case CaseField::Score:
        return rows.scores()[column.number].name;
    case CaseField::Flags:
        return tr("Flags");
    case CaseField::Tags:
        return tr("Tags");
    case CaseField::Reviewed:
        return tr("Reviewed");
    }
    return {};
}

QString CaseWords::headerTip(const CaseColumn& column, const CaseRows& rows)
{
    switch (column.field) {
    case CaseField::Name:
        return tr("The picture's path in its database.");
    case CaseField::Label:
        return tr("What the data set says: the class, or the numbers of the findings.");
    case CaseField::Probability:
        return tr("What the first checkpoint's network says of output %1, from 0 to 1. It is known "
                  "for cases that were shown or computed, also by earlier runs whose results are "
                  "open.")
            .arg(rows.outputName(column.number));
    case CaseField::Boxes:
        return tr("How many boxes radiologists drew.");
    case CaseField::Score:
        return rows.scores()[column.number].description;
    case CaseField::Flags:
        return tr("Maps and scores that may not be read like others.");
    default:
        return {};
    }
}

} // namespace saliscope::ui
