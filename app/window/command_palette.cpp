// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/command_palette.h"

#include <algorithm>

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>
#include <QVBoxLayout>

#include "window/actions.h"

namespace saliscope
{

namespace
{

constexpr int startOfWord = 8;
constexpr int inARow = 5;

struct Hit {
    const ActionInfo* info = nullptr;
    int score = 0;
};

std::vector<Hit> hitsFor(const QString& pattern)
{
    std::vector<Hit> hits;
    for (const ActionInfo& info : actionTable()) {
        // The palette itself and keys that are held make no sense in it.
        const std::string_view id = info.id;
        if (id.empty() || id == "commands" || info.keyUse == KeyUse::Held)
            continue;
        const QString text = Actions::plainText(info);
        const int score =
            std::max(fuzzyScore(pattern, text),
                     fuzzyScore(pattern, Actions::menuTitle(info.menu) + u' ' + text));
        if (score >= 0)
            hits.push_back({&info, score});
    }
    std::stable_sort(hits.begin(), hits.end(),
                     [](const Hit& a, const Hit& b) { return a.score > b.score; });
    return hits;
}

} // namespace

int fuzzyScore(const QString& pattern, const QString& text)
{
    int score = 0;
    int from = 0;
    int last = -2;
    for (const QChar letter : pattern) {
        if (letter.isSpace())
            continue;
        const int at = int(text.indexOf(letter, from, Qt::CaseInsensitive));
        if (at < 0)
            return -1;
        if (at == 0 || !text[at - 1].isLetterOrNumber())
            score += startOfWord;
        if (at == last + 1)
            score += inARow;
        ++score;
        last = at;
        from = at + 1;
    }
    return score;
}

CommandPalette::CommandPalette(Actions& actions, QWidget* parent)
    : QDialog(parent)
    , m_actions(actions)
{
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
    m_list->clear();
    for (const Hit& hit : hitsFor(pattern)) {
        const ActionInfo& info = *hit.info;
        QString text =
            Actions::menuTitle(info.menu) + QStringLiteral(" › ") + Actions::plainText(info);
        if (const QStringList keys = Actions::keyTexts(info); !keys.isEmpty())
            text += QStringLiteral("   ") + keys.join(QStringLiteral(", "));
        auto* item = new QListWidgetItem(text, m_list);
        item->setData(Qt::UserRole, QLatin1String(info.id));
        item->setToolTip(m_actions[info.id].toolTip());
        if (!m_actions[info.id].isEnabled()) {
            item->setForeground(palette().brush(QPalette::Disabled, QPalette::Text));
            item->setText(text + QStringLiteral(" — ") + m_actions.reason(info.id));
        }
    }
    m_list->setCurrentRow(0);
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
    if (item == nullptr)
        return;
    QAction& action = m_actions[item->data(Qt::UserRole).toString().toStdString()];
    if (!action.isEnabled())
        return;
    accept();
    // The command may open a dialog of its own, which must not have this one as its parent.
    QTimer::singleShot(0, &action, &QAction::trigger);
}

} // namespace saliscope
