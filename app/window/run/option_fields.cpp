// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/run/option_fields.h"

#include <cmath>

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>

#include "app/window/run/run_dialog.h"
#include "widgets/texts/number_field.h"
#include "widgets/texts/told.h"

namespace saliscope::window
{

namespace
{

constexpr int listHeight = 116;
constexpr int largestInteger = 1'000'000'000; ///< of an option without a range

QString textOf(const run::Choice& choice)
{
    return choice.title.empty() ? QString::fromStdString(choice.name) : ui::told(choice.title);
}

/// What \p text says as a number; none where it says nothing.
template <typename Number>
std::optional<Number> numberOf(const QString& text)
{
    const std::optional<double> value = ui::typedNumber(text);
    return value ? std::optional(Number(*value)) : std::nullopt;
}

QStringList wordsOf(const QString& text, QChar separator)
{
    QStringList words;
    for (const QString& word : text.split(separator, Qt::SkipEmptyParts))
        words << word.trimmed();
    return words;
}

} // namespace

/// Makes the field of an option and its reader: one overload for each kind of member.
struct OptionFields::AddField {
    OptionFields& fields;
    const run::Option& option;

    void operator()(bool* value) const
    {
        auto* field = new QCheckBox(ui::told(option.traits.field.title));
        field->setChecked(*value);
        fields.addRow({{}, option.traits.field.tip}, field);
        QObject::connect(field, &QCheckBox::toggled, field, fields.m_changed);
        fields.m_readers.push_back([field, value] { *value = field->isChecked(); });
    }
    void operator()(int* value) const { addInteger(*value); }
    void operator()(std::uint64_t* value) const { addInteger(*value); }
    void operator()(double* value) const
    {
        const run::Range& range = option.traits.range;
        auto* field = new ui::NumberField;
        field->setRange(range.low, range.high);
        field->setDecimals(3);
        field->setSingleStep((range.high - range.low) / 20);
        field->setValue(*value);
        fields.addRow(option.traits.field, field);
        QObject::connect(field, &QDoubleSpinBox::valueChanged, field, fields.m_changed);
        fields.m_readers.push_back([field, value] { *value = field->value(); });
    }
    void operator()(std::string* value) const
    {
        addChoice(*value, [value](const std::string& name) { *value = name; });
    }
    void operator()(std::optional<std::string>* value) const
    {
        addChoice(value->value_or(std::string()), [value](const std::string& name) {
            *value = name.empty() ? std::nullopt : std::optional(name);
        });
    }
    void operator()(const run::ChoiceValue& value) const { addChoice(value.name(), value.set); }
    void operator()(std::optional<int>* value) const
    {
        addText({}, [value](const QString& text) { *value = numberOf<int>(text); });
    }
    void operator()(std::optional<double>* value) const
    {
        addText({}, [value](const QString& text) { *value = numberOf<double>(text); });
    }
    void operator()(std::vector<double>* values) const
    {
        QStringList words;
        for (const double value : *values)
            words << QLocale().toString(value);
        addText(words.join(u' '), [values](const QString& text) {
            values->clear();
            for (const QString& word : wordsOf(text, u' '))
                values->push_back(ui::typedNumber(word).value_or(std::nan(""))); // is refused
        });
    }
    void operator()(std::vector<std::string>* values) const
    {
        auto* field = new QListWidget;
        field->setFixedHeight(listHeight);
        for (const run::Choice& choice : option.traits.choices) {
            auto* item = new QListWidgetItem(textOf(choice), field);
            item->setData(Qt::UserRole, QString::fromStdString(choice.name));
            const bool isChosen =
                std::find(values->begin(), values->end(), choice.name) != values->end();
            item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
        }
        fields.addRow(option.traits.field, field);
        QObject::connect(field, &QListWidget::itemChanged, field, fields.m_changed);
        fields.m_readers.push_back([field, values] {
            values->clear();
            for (int i = 0; i < field->count(); ++i)
                if (field->item(i)->checkState() == Qt::Checked)
                    values->push_back(field->item(i)->data(Qt::UserRole).toString().toStdString());
        });
    }
    /// No form shows a member of another kind.
    void operator()(const auto&) const { Q_ASSERT(false); }

private:
    void addInteger(auto& value) const
    {
        const run::Range& range = option.traits.range;
        auto* field = new QSpinBox;
        field->setRange(range.isLimited() ? int(range.low) : 0,
                        range.isLimited() ? int(range.high) : largestInteger);
        field->setValue(int(value));
        fields.addRow(option.traits.field, field);
        QObject::connect(field, &QSpinBox::valueChanged, field, fields.m_changed);
        fields.m_readers.push_back(
            [field, &value] { value = std::remove_reference_t<decltype(value)>(field->value()); });
    }

    void addText(const QString& text, std::function<void(const QString&)> read) const
    {
        auto* field = new QLineEdit(text);
        fields.addRow(option.traits.field, field);
        QObject::connect(field, &QLineEdit::textChanged, field, fields.m_changed);
        fields.m_readers.push_back([field, read = std::move(read)] { read(field->text()); });
    }

    void addChoice(const std::string& chosen, std::function<void(const std::string&)> read) const
    {
        auto* field = new QComboBox;
        for (const run::Choice& choice : option.traits.choices) {
            field->addItem(textOf(choice), QString::fromStdString(choice.name));
            if (choice.name == chosen)
                field->setCurrentIndex(field->count() - 1);
        }
        fields.addRow(option.traits.field, field);
        QObject::connect(field, &QComboBox::currentIndexChanged, field, fields.m_changed);
        fields.m_readers.push_back([field, read = std::move(read)] {
            read(field->currentData().toString().toStdString());
        });
    }
};

OptionFields::OptionFields(QFormLayout& form, std::function<void()> changed)
    : m_form(form)
    , m_changed(std::move(changed))
{
}

void OptionFields::addRow(const run::Field& texts, QWidget* field)
{
    const QString title = ui::told(texts.title);
    const QString tip = ui::told(texts.tip);
    field->setToolTip(tip);
    field->setAccessibleName(title);
    field->setAccessibleDescription(tip);
    m_form.addRow(title, field);
}

void OptionFields::add(const run::Option& option)
{
    if (!option.traits.field.title.empty())
        std::visit(AddField{*this, option}, option.value);
}

QLineEdit* OptionFields::addFolder(const QString& title, const QString& name, bool several)
{
    auto* box = new QWidget;
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    auto* field = new QLineEdit(box);
    field->setAccessibleName(name);
    auto* browse = new QPushButton(RunDialog::tr("Browse…"), box);
    browse->setAccessibleName(name);
    row->addWidget(field, 1);
    row->addWidget(browse);
    QObject::connect(field, &QLineEdit::textChanged, field, m_changed);
    QObject::connect(browse, &QPushButton::clicked, field, [field, name, several] {
        const QString path =
            QFileDialog::getExistingDirectory(field->window(), name, field->text());
        if (!path.isEmpty())
            field->setText(several && !field->text().isEmpty() ? field->text() + u';' + path
                                                               : path);
    });
    m_form.addRow(title, box);
    return field;
}

void OptionFields::addPlace(const run::Option& option, const QString& text)
{
    const run::Field& texts = option.traits.field;
    auto* const* list = std::get_if<std::vector<std::string>*>(&option.value);
    QLineEdit* field = addFolder(ui::told(texts.title), ui::told(texts.place), list != nullptr);
    field->setText(text);
    field->setPlaceholderText(ui::told(texts.tip));
    m_places.push_back({field, ui::told(texts.missing)});
    m_readers.push_back([field, value = option.value] {
        const std::string path = field->text().trimmed().toStdString();
        if (auto* const* place = std::get_if<std::filesystem::path*>(&value)) {
            **place = path;
        } else if (auto* const* other =
                       std::get_if<std::optional<std::filesystem::path>*>(&value)) {
            **other = path.empty() ? std::nullopt : std::optional<std::filesystem::path>(path);
        } else if (auto* const* several = std::get_if<std::vector<std::string>*>(&value)) {
            (*several)->clear();
            for (const QString& word : wordsOf(field->text(), u';'))
                (*several)->push_back(word.toStdString());
        }
    });
}

void OptionFields::readAll() const
{
    for (const auto& read : m_readers)
        read();
}

QString OptionFields::missing() const
{
    for (const Place& place : m_places)
        if (!place.missing.isEmpty() && place.field->text().trimmed().isEmpty())
            return place.missing;
    return {};
}

} // namespace saliscope::window
