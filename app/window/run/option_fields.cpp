// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/run/option_fields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>

#include "widgets/texts/number_field.h"

namespace saliscope::window
{

namespace
{
constexpr int listHeight = 116;
} // namespace

OptionFields::OptionFields(QFormLayout& form, std::function<void()> changed)
    : m_form(form)
    , m_changed(std::move(changed))
{
}

void OptionFields::addRow(const QString& title, const QString& tip, QWidget* field)
{
    field->setToolTip(tip);
    field->setAccessibleName(title);
    field->setAccessibleDescription(tip);
    m_form.addRow(title, field);
}

void OptionFields::addText(const QString& title, const QString& tip, const QString& value,
                           std::function<void(const QString&)> read)
{
    auto* field = new QLineEdit(value);
    addRow(title, tip, field);
    QObject::connect(field, &QLineEdit::textChanged, field, m_changed);
    m_readers.push_back([field, read = std::move(read)] { read(field->text()); });
}

void OptionFields::addChoice(const QString& title, const QString& tip, const QStringList& texts,
                             const QStringList& values, const QString& value,
                             std::function<void(const QString&)> read)
{
    auto* field = new QComboBox;
    for (qsizetype i = 0; i < texts.size(); ++i)
        field->addItem(texts[i], values[i]);
    field->setCurrentIndex(int(std::max(qsizetype(0), values.indexOf(value))));
    addRow(title, tip, field);
    QObject::connect(field, &QComboBox::currentIndexChanged, field, m_changed);
    m_readers.push_back([field, read = std::move(read)] { read(field->currentData().toString()); });
}

void OptionFields::addNumber(const QString& title, const QString& tip, double low, double high,
                             double value, std::function<void(double)> read)
{
    auto* field = new ui::NumberField;
    field->setRange(low, high);
    field->setDecimals(3);
    field->setSingleStep((high - low) / 20);
    field->setValue(value);
    addRow(title, tip, field);
    QObject::connect(field, &QDoubleSpinBox::valueChanged, field, m_changed);
    m_readers.push_back([field, read = std::move(read)] { read(field->value()); });
}

void OptionFields::addInteger(const QString& title, const QString& tip, int low, int high,
                              int value, std::function<void(int)> read)
{
    auto* field = new QSpinBox;
    field->setRange(low, high);
    field->setValue(value);
    addRow(title, tip, field);
    QObject::connect(field, &QSpinBox::valueChanged, field, m_changed);
    m_readers.push_back([field, read = std::move(read)] { read(field->value()); });
}

void OptionFields::addCheck(const QString& title, const QString& tip, bool value,
                            std::function<void(bool)> read)
{
    auto* field = new QCheckBox(title);
    field->setChecked(value);
    addRow({}, tip, field);
    QObject::connect(field, &QCheckBox::toggled, field, m_changed);
    m_readers.push_back([field, read = std::move(read)] { read(field->isChecked()); });
}

void OptionFields::addSeveral(const QString& title, const QString& tip, const QStringList& texts,
                              const QStringList& values, const QStringList& chosen,
                              std::function<void(const QStringList&)> read)
{
    auto* field = new QListWidget;
    field->setFixedHeight(listHeight);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        auto* item = new QListWidgetItem(texts[i], field);
        item->setData(Qt::UserRole, values[i]);
        item->setCheckState(chosen.contains(values[i]) ? Qt::Checked : Qt::Unchecked);
    }
    addRow(title, tip, field);
    QObject::connect(field, &QListWidget::itemChanged, field, m_changed);
    m_readers.push_back([field, read = std::move(read)] {
        QStringList several;
        for (int i = 0; i < field->count(); ++i)
            if (field->item(i)->checkState() == Qt::Checked)
                several << field->item(i)->data(Qt::UserRole).toString();
        read(several);
    });
}

void OptionFields::readAll() const
{
    for (const auto& read : m_readers)
        read();
}

} // namespace saliscope::window
