// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include <QDoubleSpinBox>

namespace saliscope::ui
{

/// \p text with a point or a comma as \p locale writes it: people type either, and nothing here
/// groups thousands.
QString withDecimalPoint(QString text, const QLocale& locale);

/// What was typed as a number, with either; none when it is not one.
std::optional<double> typedNumber(const QString& text);

/// A field for numbers that takes "0.5" and "0,5" in every language: Qt's leaves out the sign that
/// is not the language's, so that 0.5 becomes 0.
class NumberField final : public QDoubleSpinBox
{
public:
    using QDoubleSpinBox::QDoubleSpinBox;

    QValidator::State validate(QString& text, int& place) const override;
    double valueFromText(const QString& text) const override;
};

} // namespace saliscope::ui
