// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/help/command_palette.h"

#include <algorithm>
#include <utility>

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>
#include <QVBoxLayout>

#include "app/window/common/actions.h"

namespace saliscope::window
{

namespace
{

QStringList keyTexts(const QAction& action)
{
    QStringList texts;
    for (const QKeySequence& keys : action.shortcuts())
        texts << keys.toString(QKeySequence::NativeText);
    return texts;
}

} // namespace

CommandPalette::CommandPalette(Actions& actions, const std::vector<Group>& others, QWidget* parent)
    : QDialog(parent)
{
    for (const ActionInfo& info : actionTable()) {
        // The palette itself and keys that are held make no sense in it.
        const std::string_view id = info.id;
        if (!id.empty() && id != "commands" && info.keyUse != KeyUse::Held)
            m_entries.push_back(
                {&actions[id], commandTexts(info), Actions::keyTexts(info), actions.reason(id)});
    }
    for (const Group& group : others)
        for (QAction* action : group.actions)
            m_entries.push_back({action,
                                 {group.place, action->iconText(), action->toolTip(), {}},
                                 keyTexts(*action),
                                 action->isEnabled() ? QString() : action->statusTip()});
    setUp();
    filter({});
}

void CommandPalette::setUp()
{
    setWindowTitle(tr("Find a command"));
    resize(560, 420);
    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Some letters of what you want to do"));
    m_search->setAccessibleName(tr("Search commands"));
    m_search->installEventFilter(this);
    m_list = new QListWidget(this);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    connect(m_search, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_search, &QLineEdit::returnPressed, this, &CommandPalette::trigger);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::trigger);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
}

void CommandPalette::filter(const QString& pattern)
{
    std::vector<std::pair<int, std::size_t>> hits;
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        if (const int score = commandScore(m_entries[i].texts, pattern); score >= 0)
            hits.emplace_back(score, i);
    std::stable_sort(hits.begin(), hits.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    m_list->clear();
    for (const auto& [score, index] : hits)
        addRow(index);
    if (hits.empty())
        new QListWidgetItem(tr("Nothing the window can do is called or described like that."),
                            m_list);
    m_list->setCurrentRow(0);
}

void CommandPalette::addRow(std::size_t index)
{
    const Entry& entry = m_entries[index];
    QString text = entry.texts.place + QStringLiteral(" › ") + entry.texts.text;
    if (!entry.keys.isEmpty())
        text += QStringLiteral("   ") + entry.keys.join(QStringLiteral(", "));
    auto* item = new QListWidgetItem(text, m_list);
    item->setData(Qt::UserRole, int(index));
    item->setToolTip(entry.action->toolTip());
    if (!entry.action->isEnabled()) {
        item->setForeground(palette().brush(QPalette::Disabled, QPalette::Text));
        if (!entry.reason.isEmpty())
            item->setText(text + QStringLiteral(" — ") + entry.reason);
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0) {
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, m_list->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::trigger()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (item == nullptr || !item->data(Qt::UserRole).isValid())
        return;
    QAction& action = *m_entries[std::size_t(item->data(Qt::UserRole).toInt())].action;
    if (!action.isEnabled())
        return;
    accept();
    // The command may open a dialog of its own, which must not have this one as its parent.
    QTimer::singleShot(0, &action, &QAction::trigger);
}

} // namespace saliscope::window
