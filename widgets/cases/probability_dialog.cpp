// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/cases/probability_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QSpinBox>

#include "widgets/texts/number_field.h"

namespace saliscope::ui
{

namespace
{

QDoubleSpinBox* probabilityBox(double value, QWidget* parent)
{
    auto* box = new NumberField(parent);
    box->setRange(0, 1);
    box->setSingleStep(0.05);
    box->setDecimals(2);
    box->setValue(value);
    return box;
}

} // namespace

ProbabilityDialog::ProbabilityDialog(int outputs, const CaseFilter::Range& range, QWidget* parent)
    : QDialog(parent)
    , m_output(new QSpinBox(this))
    , m_from(probabilityBox(range.from, this))
    , m_to(probabilityBox(range.to, this))
{
    setWindowTitle(tr("Filter by probability"));
    m_output->setRange(0, outputs - 1);
    m_output->setValue(range.output);
    auto* form = new QFormLayout(this);
    form->addRow(tr("&Output:"), m_output);
    form->setRowVisible(m_output, outputs > 1);
    form->addRow(tr("&From:"), m_from);
    form->addRow(tr("&To:"), m_to);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_from, &QDoubleSpinBox::valueChanged, m_to, &QDoubleSpinBox::setMinimum);
    m_to->setMinimum(range.from);
    form->addRow(buttons);
    m_from->setFocus();
}

CaseFilter::Range ProbabilityDialog::range() const
{
    return {m_output->value(), m_from->value(), m_to->value()};
}

} // namespace saliscope::ui
