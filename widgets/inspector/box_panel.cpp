// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inspector/box_panel.h"

#include <utility>

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/inspector/score_words.h"

namespace saliscope::ui
{

namespace
{

enum Column { Number, Label, Place, Energy, Focus, Columns };
constexpr int mostRows = 6;

/// Accepts any text, because a field that swallows keys does not tell the user what it expects.
class LabelDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&,
                          const QModelIndex&) const override
    {
        auto* editor = new QLineEdit(parent);
        editor->setFrame(false);
        editor->setAlignment(Qt::AlignRight);
        editor->setAccessibleName(BoxPanel::tr("Label of the box"));
        return editor;
    }
};

} // namespace

BoxPanel::BoxPanel(QWidget* parent)
    : QWidget(parent)
{
    setUp();
    fill();
}

void BoxPanel::setUp()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 4, 10, 4);
    column->setSpacing(4);
    setUpTable();
    m_note = new QLabel(this);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_buttons = new QWidget(this);
    auto* row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    column->addWidget(m_buttons);
    column->addWidget(m_table);
    column->addWidget(m_note);
}

void BoxPanel::setUpTable()
{
    m_table = new QTableWidget(0, Columns, this);
    m_table->setAccessibleName(tr("Boxes"));
    setUpScoreTable(*m_table);
    m_table->setHorizontalHeaderLabels(
        {tr("Box"), tr("Label"), tr("Size"), tr("Energy"), tr("Focus")});
    m_table->horizontalHeader()->setSectionResizeMode(Place, QHeaderView::Stretch);
    fitToTexts(*m_table, Number, {QStringLiteral("00 *")});
    fitToTexts(*m_table, Label, {QStringLiteral("000")});
    m_table->setItemDelegateForColumn(Label, new LabelDelegate(m_table));
    for (const int score : {Energy, Focus})
        fitToTexts(*m_table, score, {scoreText(0)});
    m_table->horizontalHeaderItem(Energy)->setToolTip(scoreTip(results::Score::Energy));
    m_table->horizontalHeaderItem(Focus)->setToolTip(scoreTip(results::Score::Focus));
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] {
        const QList<QTableWidgetItem*> chosen = m_table->selectedItems();
        m_selected = chosen.isEmpty() ? std::nullopt : std::optional(chosen.front()->row());
        emit boxSelected(m_selected.value_or(-1));
    });
    connect(m_table, &QTableWidget::itemChanged, this, [this](QTableWidgetItem* item) {
        // Replace the items later, because they must not be replaced while one of them changes.
        if (item->column() == Label)
            QMetaObject::invokeMethod(
                this,
                [this, row = item->row(), typed = item->text()] { emit relabelWanted(row, typed); },
                Qt::QueuedConnection);
    });
}

void BoxPanel::setActions(const QList<QAction*>& actions)
{
    for (QAction* action : actions) {
        auto* button = new QToolButton(m_buttons);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setToolButtonStyle(action->icon().isNull() ? Qt::ToolButtonTextOnly
                                                           : Qt::ToolButtonIconOnly);
        m_buttons->layout()->addWidget(button);
    }
    static_cast<QHBoxLayout*>(m_buttons->layout())->addStretch(1);
    m_table->addActions(actions);
}

void BoxPanel::setBoxes(ShownBoxes shown)
{
    m_shown = std::move(shown);
    if (m_selected && std::size_t(*m_selected) >= m_shown.boxes.size())
        m_selected.reset();
    fill();
}

void BoxPanel::setScores(const std::optional<cases::CaseScores>& scores)
{
    m_scores = scores;
    fill();
}

void BoxPanel::setSelected(std::optional<int> box)
{
    if (box == m_selected)
        return;
    m_selected = box;
    fill();
}

std::optional<int> BoxPanel::selected() const
{
    return m_selected;
}

void BoxPanel::setEditing(bool on)
{
    m_isEditing = on;
    m_table->setEditTriggers(on ? QAbstractItemView::DoubleClicked |
                                      QAbstractItemView::EditKeyPressed
                                : QAbstractItemView::NoEditTriggers);
    fill();
}

void BoxPanel::editLabel(int box)
{
    if (!m_isEditing || box < 0 || box >= m_table->rowCount())
        return;
    m_table->setFocus();
    m_table->setCurrentCell(box, Label);
    m_table->editItem(m_table->item(box, Label));
}

void BoxPanel::fill()
{
    const QSignalBlocker blocker(m_table);
    const int rows = int(m_shown.boxes.size());
    if (m_table->rowCount() != rows) {
        m_table->setRowCount(rows);
        fitToRows(*m_table, mostRows);
    }
    m_table->setVisible(rows > 0);
    std::vector<const metrics::BoxScores*> scores(std::size_t(rows), nullptr);
    if (m_scores)
        for (std::size_t i = 0; i < m_scores->all.boxes.size(); ++i)
            if (const int row = m_scores->boxIndices[i]; row < rows)
                scores[std::size_t(row)] = &m_scores->all.boxes[i];
    for (int row = 0; row < rows; ++row)
        fillRow(row, scores[std::size_t(row)]);
    m_table->clearSelection();
    if (m_selected)
        m_table->selectRow(*m_selected);
    fillNote();
}

void BoxPanel::fillRow(int row, const metrics::BoxScores* scores)
{
    const auto put = [&](int column, const QVariant& value, const QString& tip) {
        QTableWidgetItem& item = setCell(*m_table, row, column, value, tip, Qt::AlignRight);
        Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
        flags.setFlag(Qt::ItemIsEditable, column == Label && m_isEditing);
        if (item.flags() != flags)
            item.setFlags(flags);
    };
    const cases::CaseBox& box = m_shown.boxes[std::size_t(row)];
    const bool isSource = m_shown.fromSource.empty() || m_shown.fromSource[std::size_t(row)];
    put(Number, QString::number(row + 1) + (isSource ? QString() : QStringLiteral(" *")),
        isSource ? tr("As the data have it.") : tr("Edited; the data have another box or none."));
    put(Label, box.label, tr("Double click or press F2 to change it."));
    put(Place, QStringLiteral("%1×%2").arg(qRound(box.width)).arg(qRound(box.height)),
        tr("From %1, %2; %3 wide and %4 high, in pixels of the picture.")
            .arg(qRound(box.x))
            .arg(qRound(box.y))
            .arg(qRound(box.width))
            .arg(qRound(box.height)));
    using Value = std::optional<double>;
    put(Energy, scoreText(scores ? Value(scores->energy) : Value()),
        scoreTip(results::Score::Energy));
    put(Focus, scoreText(scores ? Value(scores->focus) : Value()), scoreTip(results::Score::Focus));
}

void BoxPanel::fillNote()
{
    QString text;
    if (m_shown.isEdited)
        text = tr("The boxes marked * were edited and have dashed lines. The data's own files are "
                  "never changed.");
    else if (m_isEditing && m_shown.boxes.empty())
        text = tr("Draw a box on a pane.");
    else if (m_isEditing)
        text = tr("Draw, drag or resize boxes on the panes. The data's own files are never "
                  "changed.");
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

} // namespace saliscope::ui
