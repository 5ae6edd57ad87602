// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/texts/number_field.h"

namespace saliscope::ui
{

QString withDecimalPoint(QString text, const QLocale& locale)
{
    const QString point = locale.decimalPoint();
    return text.replace(u'.', point).replace(u',', point);
}

std::optional<double> typedNumber(const QString& text)
{
    bool isNumber = false;
    const QLocale locale;
    const double value = locale.toDouble(withDecimalPoint(text, locale), &isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

QValidator::State NumberField::validate(QString& text, int& place) const
{
    text = withDecimalPoint(text, locale());
    return QDoubleSpinBox::validate(text, place);
}

double NumberField::valueFromText(const QString& text) const
{
    return QDoubleSpinBox::valueFromText(withDecimalPoint(text, locale()));
}

} // namespace saliscope::ui
