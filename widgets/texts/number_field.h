// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include <QDoubleSpinBox>

namespace saliscope::ui
{

/// \p text with the decimal sign of \p locale. People type a point or a comma, and no number here
/// groups thousands.
QString withDecimalPoint(QString text, const QLocale& locale);

/// The number that was typed, with a point or a comma; none when the text is not a number.
std::optional<double> typedNumber(const QString& text);

/// A field for numbers that takes "0.5" and "0,5" in every language. Qt's own field leaves out the
/// sign that is not the language's, so that 0.5 becomes 0.
class NumberField final : public QDoubleSpinBox
{
public:
    using QDoubleSpinBox::QDoubleSpinBox;

    QValidator::State validate(QString& text, int& place) const override;
    double valueFromText(const QString& text) const override;
};

} // namespace saliscope::ui
