// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/cases/work_list_editor.h"

#include <algorithm>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/cases/work_list_bar.h"
#include "widgets/texts/number_field.h"

namespace saliscope::ui
{

struct WorkListEditor::Row {
    QWidget* widget = nullptr;
    QComboBox* column = nullptr;
    QComboBox* comparison = nullptr;
    QDoubleSpinBox* value = nullptr;
};

namespace
{

constexpr std::pair<session::Comparison, const char*> comparisons[] = {
    {session::Comparison::Less, "<"},           {session::Comparison::LessOrEqual, "≤"},
    {session::Comparison::Equal, "="},          {session::Comparison::NotEqual, "≠"},
    {session::Comparison::GreaterOrEqual, "≥"}, {session::Comparison::Greater, ">"},
};

constexpr const char* alwaysOffered[] = {session::columns::probability,
                                         session::columns::label,
                                         session::columns::boxes,
                                         session::columns::reviewed,
                                         session::columns::energy,
                                         session::columns::energyLift,
                                         session::columns::emptyMap,
                                         session::columns::constantMap,
                                         session::columns::degeneratePoints,
                                         session::columns::failed,
                                         session::columns::lowestCorrelation};

/// Whether rows of conditions can show \p filter.
bool isFlat(const session::Filter& filter)
{
    if (filter.kind == session::Filter::Kind::Condition)
        return true;
    return filter.kind != session::Filter::Kind::Not &&
           std::all_of(filter.parts.begin(), filter.parts.end(), [](const session::Filter& part) {
               return part.kind == session::Filter::Kind::Condition;
           });
}

} // namespace

WorkListEditor::WorkListEditor(std::vector<session::WorkList> lists, const CaseNumbers& numbers,
                               QWidget* parent)
    : QDialog(parent)
    , m_lists(std::move(lists))
{
    setWindowTitle(tr("Work lists"));
    setObjectName(QStringLiteral("work-lists"));
    addColumnNames(numbers);
    setUpLists();
    setUpFields();
    setUpLayout();
    for (const session::WorkList& list : m_lists)
        m_names->addItem(WorkListBar::nameOf(list));
    m_names->setCurrentRow(0);
    showList(m_names->currentRow());
    connect(m_names, &QListWidget::currentRowChanged, this, &WorkListEditor::showList);
}

WorkListEditor::~WorkListEditor() = default;

void WorkListEditor::addColumnNames(const CaseNumbers& numbers)
{
    const auto add = [this](const std::string& name) {
        const auto known = std::any_of(m_columns.begin(), m_columns.end(),
                                       [&](const auto& each) { return each.second == name; });
        if (!known)
            m_columns.emplace_back(columnTitle(name), name);
    };
    for (const char* name : alwaysOffered)
        add(name);
    for (const session::CaseTable::Column& column : numbers.table.columns) {
        add(measureOf(column.name));
        add(column.name);
    }
}

void WorkListEditor::setUpLists()
{
    m_names = new QListWidget(this);
    m_names->setAccessibleName(tr("Work lists"));
    m_remove = new QPushButton(tr("&Remove"), this);
    connect(m_remove, &QPushButton::clicked, this, &WorkListEditor::removeList);
}

void WorkListEditor::setUpFields()
{
    m_fields = new QWidget(this);
    auto* form = new QFormLayout(m_fields);
    form->setContentsMargins(0, 0, 0, 0);
    m_name = new QLineEdit(m_fields);
    m_join = new QComboBox(m_fields);
    m_join->addItems({tr("All conditions hold"), tr("Any condition holds")});
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Cases for which"), m_join);
    m_rowLayout = new QVBoxLayout;
    m_rowLayout->setSpacing(4);
    form->addRow(m_rowLayout);
    m_addRow = new QPushButton(tr("Add c&ondition"), m_fields);
    form->addRow(QString(), m_addRow);
    m_note = new QLabel(tr("This list joins its conditions in a way that rows cannot show. It is "
                           "kept as it is."),
                        m_fields);
    m_note->setWordWrap(true);
    form->addRow(m_note);
    connect(m_name, &QLineEdit::textEdited, this, &WorkListEditor::takeName);
    connect(m_join, &QComboBox::currentIndexChanged, this, &WorkListEditor::takeRows);
    connect(m_addRow, &QPushButton::clicked, this, [this] {
        addRow(session::condition(session::columns::probability,
                                  session::Comparison::GreaterOrEqual, 0.5));
        takeRows();
    });
}

void WorkListEditor::setUpLayout()
{
    auto* add = new QPushButton(tr("&New list"), this);
    auto* defaults = new QPushButton(tr("Add the program's &lists"), this);
    defaults->setToolTip(tr("Bring back the lists that come with the program."));
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(add, &QPushButton::clicked, this, [this] {
        addList({{},
                 tr("New list").toStdString(),
                 session::allOf({session::condition(session::columns::probability,
                                                    session::Comparison::GreaterOrEqual, 0.5)})});
        m_name->selectAll();
        m_name->setFocus();
    });
    connect(defaults, &QPushButton::clicked, this, &WorkListEditor::addMissingDefaults);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* left = new QVBoxLayout;
    left->addWidget(m_names, 1);
    auto* listButtons = new QHBoxLayout;
    listButtons->addWidget(add);
    listButtons->addWidget(m_remove);
    left->addLayout(listButtons);
    left->addWidget(defaults);
    auto* right = new QVBoxLayout;
    right->addWidget(m_fields);
    right->addStretch(1);
    auto* both = new QHBoxLayout;
    both->addLayout(left, 2);
    both->addLayout(right, 3);
    auto* column = new QVBoxLayout(this);
    column->addLayout(both, 1);
    column->addWidget(m_buttons);
    resize(820, 420);
}

void WorkListEditor::addList(session::WorkList list)
{
    m_names->addItem(WorkListBar::nameOf(list));
    m_lists.push_back(std::move(list));
    m_names->setCurrentRow(m_names->count() - 1);
}

void WorkListEditor::removeList()
{
    const int place = m_names->currentRow();
    if (place < 0)
        return;
    m_lists.erase(m_lists.begin() + place);
    {
        const QSignalBlocker blocker(m_names);
        delete m_names->takeItem(place);
    }
    showList(m_names->currentRow());
}

void WorkListEditor::addMissingDefaults()
{
    for (session::WorkList& list : session::defaultWorkLists())
        if (std::none_of(m_lists.begin(), m_lists.end(),
                         [&](const session::WorkList& each) { return each.id == list.id; }))
            addList(std::move(list));
}

void WorkListEditor::showList(int place)
{
    m_filling = true;
    m_fields->setVisible(place >= 0);
    m_remove->setEnabled(place >= 0);
    clearRows();
    if (place >= 0) {
        const session::WorkList& list = m_lists[std::size_t(place)];
        m_name->setText(WorkListBar::nameOf(list));
        showRows(list.filter);
    }
    m_filling = false;
    updateButtons();
}

void WorkListEditor::showRows(const session::Filter& filter)
{
    const bool flat = isFlat(filter);
    m_note->setVisible(!flat);
    m_join->setEnabled(flat);
    m_addRow->setEnabled(flat);
    m_join->setCurrentIndex(filter.kind == session::Filter::Kind::Any ? 1 : 0);
    if (!flat)
        return;
    if (filter.kind == session::Filter::Kind::Condition)
        addRow(filter);
    for (const session::Filter& part : filter.parts)
        addRow(part);
}

void WorkListEditor::addRow(const session::Filter& condition)
{
    Row row;
    row.widget = new QWidget(m_fields);
    auto* line = new QHBoxLayout(row.widget);
    line->setContentsMargins(0, 0, 0, 0);
    fillRow(row, condition);
    auto* remove = new QToolButton(row.widget);
    remove->setText(QStringLiteral("×"));
    remove->setToolTip(tr("Remove this condition."));
    remove->setAccessibleName(tr("Remove this condition"));
    line->addWidget(row.column, 1);
    line->addWidget(row.comparison);
    line->addWidget(row.value);
    line->addWidget(remove);
    m_rowLayout->addWidget(row.widget);
    connect(row.column, &QComboBox::currentIndexChanged, this, &WorkListEditor::takeRows);
    connect(row.comparison, &QComboBox::currentIndexChanged, this, &WorkListEditor::takeRows);
    connect(row.value, &QDoubleSpinBox::valueChanged, this, &WorkListEditor::takeRows);
    connect(remove, &QToolButton::clicked, this, [this, widget = row.widget] {
        std::erase_if(m_rows, [&](const Row& each) { return each.widget == widget; });
        widget->hide();
        widget->deleteLater();
        takeRows();
    });
    m_rows.push_back(row);
}

void WorkListEditor::fillRow(Row& row, const session::Filter& condition) const
{
    row.column = new QComboBox(row.widget);
    row.column->setAccessibleName(tr("Column"));
    row.column->setMinimumContentsLength(16);
    for (const auto& [title, name] : m_columns)
        row.column->addItem(title, QString::fromStdString(name));
    const QString wanted = QString::fromStdString(condition.column);
    if (row.column->findData(wanted) < 0)
        row.column->addItem(columnTitle(condition.column), wanted);
    row.column->setCurrentIndex(row.column->findData(wanted));
    row.comparison = new QComboBox(row.widget);
    row.comparison->setAccessibleName(tr("Comparison"));
    for (const auto& [comparison, sign] : comparisons)
        row.comparison->addItem(QString::fromUtf8(sign), int(comparison));
    row.comparison->setCurrentIndex(row.comparison->findData(int(condition.comparison)));
    row.value = new NumberField(row.widget);
    row.value->setAccessibleName(tr("Value"));
    row.value->setDecimals(4);
    row.value->setRange(-1e9, 1e9);
    row.value->setSingleStep(0.05);
    row.value->setValue(condition.value);
}

void WorkListEditor::clearRows()
{
    for (const Row& row : m_rows) {
        row.widget->hide();
        row.widget->deleteLater();
    }
    m_rows.clear();
}

session::Filter WorkListEditor::conditionOf(const Row& row) const
{
    return session::condition(row.column->currentData().toString().toStdString(),
                              session::Comparison(row.comparison->currentData().toInt()),
                              row.value->value());
}

void WorkListEditor::takeName()
{
    const int place = m_names->currentRow();
    if (m_filling || place < 0)
        return;
    session::WorkList& list = m_lists[std::size_t(place)];
    list.id.clear(); // a name that the user has typed is not translated
    list.name = m_name->text().trimmed().toStdString();
    m_names->item(place)->setText(m_name->text().trimmed());
    updateButtons();
}

void WorkListEditor::takeRows()
{
    const int place = m_names->currentRow();
    if (m_filling || place < 0 || !m_addRow->isEnabled())
        return;
    std::vector<session::Filter> parts;
    for (const Row& row : m_rows)
        parts.push_back(conditionOf(row));
    m_lists[std::size_t(place)].filter = m_join->currentIndex() == 1
                                             ? session::anyOf(std::move(parts))
                                             : session::allOf(std::move(parts));
    updateButtons();
}

void WorkListEditor::updateButtons()
{
    const bool named =
        std::none_of(m_lists.begin(), m_lists.end(),
                     [](const session::WorkList& list) { return list.name.empty(); });
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(named);
}

} // namespace saliscope::ui
