// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/common/actions.h"

#include <QCoreApplication>

#include "app/window/common/icons.h"

namespace saliscope::window
{

QString actionText(const char* text)
{
    return QCoreApplication::translate("ActionTable", text);
}

namespace
{

QList<QKeySequence> keySequences(const ActionInfo& info)
{
    if (*info.keys == '\0')
        return {}; // Qt makes a list with one empty sequence of an empty text
    return QKeySequence::listFromString(QString::fromLatin1(info.keys), QKeySequence::PortableText);
}

} // namespace

Actions::Actions(QObject* parent)
    : QObject(parent)
{
    for (const ActionInfo& info : actionTable())
        if (*info.id != '\0')
            add(info);
}

void Actions::add(const ActionInfo& info)
{
    auto* action = new QAction(this);
    QString text = actionText(info.text);
    if (info.keyUse == KeyUse::Shortcut)
        action->setShortcuts(keySequences(info));
    else
        text += u'\t' + keyTexts(info).value(0);
    action->setText(text);
    action->setObjectName(QLatin1String(info.id));
    action->setIconText(plainText(info));
    action->setCheckable(info.checkable);
    if (*info.icon != '\0')
        action->setIcon(lineIcon(QLatin1String(info.icon)));
    m_actions.emplace(info.id, action);
    update(info);
}

QAction& Actions::operator[](std::string_view id) const
{
    return *m_actions.at(id);
}

const ActionInfo& Actions::info(std::string_view id) const
{
    const auto table = actionTable();
    return *std::find_if(table.begin(), table.end(),
                         [&](const ActionInfo& row) { return row.id == id; });
}

void Actions::setPresent(Need need, bool present)
{
    if (includes(m_present, need) == present)
        return;
    m_present = Need(unsigned(m_present) ^ unsigned(need));
    for (const ActionInfo& row : actionTable())
        if (includes(row.needs, need))
            update(row);
}

QString Actions::missing(const ActionInfo& info) const
{
    for (const NeedInfo& row : needTable())
        if (includes(info.needs, row.need) && !includes(m_present, row.need))
            return actionText(row.reason);
    return {};
}

void Actions::update(const ActionInfo& info)
{
    QAction& action = (*this)[info.id];
    const QString why = missing(info);
    const auto [known, isNew] = m_reasons.try_emplace(info.id, why);
    if (!isNew && known->second == why)
        return; // texts of menus and buttons cost a layout each
    known->second = why;
    action.setEnabled(why.isEmpty());
    action.setStatusTip(why.isEmpty() ? tip(info) : why);
    QString text = tip(info);
    if (const QStringList keys = keyTexts(info); !keys.isEmpty())
        text += QStringLiteral(" (%1)").arg(keys.join(QStringLiteral(", ")));
    if (!why.isEmpty())
        text += u'\n' + why;
    action.setToolTip(text);
}

QString Actions::reasonOf(Need missing)
{
    const auto table = needTable();
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const NeedInfo& row) { return row.need == missing; });
    return found == table.end() ? QString() : actionText(found->reason);
}

QString Actions::reason(std::string_view id) const
{
    const auto found = m_reasons.find(id);
    return found == m_reasons.end() ? QString() : found->second;
}

QString Actions::plainText(const ActionInfo& info)
{
    return actionText(info.text).remove(u'&');
}

QString Actions::menuTitle(std::string_view menu)
{
    QString title;
    for (const MenuInfo& row : menuTable()) {
        const std::string_view id = row.id;
        if (menu == id || (menu.starts_with(id) && menu[id.size()] == '/'))
            title += (title.isEmpty() ? QString() : QStringLiteral(" › ")) +
                     actionText(row.title).remove(u'&');
    }
    return title;
}

QStringList Actions::keyTexts(const ActionInfo& info)
{
    QStringList texts;
    for (const QKeySequence& keys : keySequences(info))
        texts << keys.toString(QKeySequence::NativeText);
    return texts;
}

QString Actions::tip(const ActionInfo& info)
{
    return actionText(info.tip);
}

} // namespace saliscope::window
