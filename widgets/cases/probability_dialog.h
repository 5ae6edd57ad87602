// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

#include "widgets/cases/case_filter.h"

class QDoubleSpinBox;
class QSpinBox;

namespace saliscope::ui
{

/// Asks for a range of predicted probabilities.
class ProbabilityDialog final : public QDialog
{
    Q_OBJECT

public:
    ProbabilityDialog(int outputs, const CaseFilter::Range& range, QWidget* parent = nullptr);

    CaseFilter::Range range() const;

private:
    QSpinBox* m_output;
    QDoubleSpinBox* m_from;
    QDoubleSpinBox* m_to;
};

} // namespace saliscope::ui
