// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reading/reading_dialog.h"

#include <limits>

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace saliscope::ui
{

ReadingDialog::ReadingDialog(int shown, int selected, const QStringList& maps, QWidget* parent)
    : QDialog(parent)
    , m_shown(shown)
    , m_selected(selected)
    , m_reader(new QLineEdit(this))
    , m_cases(new QButtonGroup(this))
    , m_maps(new QListWidget(this))
    , m_seed(new QSpinBox(this))
    , m_total(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setUp(maps);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_reader, &QLineEdit::textChanged, this, &ReadingDialog::updateButtons);
    connect(m_cases, &QButtonGroup::idToggled, this, &ReadingDialog::updateButtons);
    connect(m_maps, &QListWidget::itemChanged, this, &ReadingDialog::updateButtons);
    updateButtons();
    resize(480, sizeHint().height());
}

void ReadingDialog::setUp(const QStringList& maps)
{
    setWindowTitle(tr("Start blind reading"));
    setObjectName(QStringLiteral("start-reading"));
    auto* form = new QFormLayout(this);
    auto* intro = new QLabel(tr("The reader marks the finding in each picture and rates its map, "
                                "without seeing label, prediction, boxes, names or scores. Cases "
                                "come in an order the seed decides."),
                             this);
    intro->setWordWrap(true);
    form->addRow(intro);
    form->addRow(tr("&Reader"), m_reader);
    m_reader->setPlaceholderText(tr("name or initials"));
    setUpCases();
    for (const QString& map : maps) {
        auto* item = new QListWidgetItem(map, m_maps);
        item->setCheckState(Qt::Checked);
    }
    m_maps->setMaximumHeight(110);
    form->addRow(tr("&Maps to rate"), m_maps);
    m_maps->setAccessibleName(tr("&Maps to rate").remove(u'&'));
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setValue(1);
    form->addRow(tr("&Seed"), m_seed);
    form->addRow(m_total);
    form->addRow(m_buttons);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Start"));
}

void ReadingDialog::setUpCases()
{
    auto* all = new QRadioButton(tr("the %n case(s) the list shows", nullptr, m_shown), this);
    auto* some = new QRadioButton(tr("the %n selected case(s)", nullptr, m_selected), this);
    m_cases->addButton(all, 0);
    m_cases->addButton(some, 1);
    some->setEnabled(m_selected > 0);
    (m_selected > 1 ? some : all)->setChecked(true);
    auto* column = new QVBoxLayout;
    column->addWidget(all);
    column->addWidget(some);
    qobject_cast<QFormLayout*>(layout())->addRow(tr("Cases"), column);
}

ReadingSetup ReadingDialog::setup() const
{
    ReadingSetup setup;
    setup.reader = m_reader->text().trimmed();
    setup.selectedOnly = m_cases->checkedId() == 1;
    for (int row = 0; row < m_maps->count(); ++row)
        if (m_maps->item(row)->checkState() == Qt::Checked)
            setup.maps.push_back(row);
    setup.seed = std::uint32_t(m_seed->value());
    return setup;
}

void ReadingDialog::setReader(const QString& reader)
{
    m_reader->setText(reader);
}

void ReadingDialog::updateButtons()
{
    const ReadingSetup chosen = setup();
    const int cases = chosen.selectedOnly ? m_selected : m_shown;
    const int readings = cases * int(chosen.maps.size());
    m_total->setText(tr("%n picture(s) to read: each case with each map", nullptr, readings));
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!chosen.reader.isEmpty() && readings > 0);
}

} // namespace saliscope::ui
