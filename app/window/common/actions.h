// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <span>
#include <string_view>
#include <vector>

#include <QAction>
#include <QObject>

namespace saliscope::window
{

/// How an action's keys reach it.
enum class KeyUse {
    Shortcut, ///< anywhere in the window
    Passed,   ///< only where the focused control has no use for them: arrows
    Held,     ///< as long as the key is down
};

/// One row of the table of everything a user can do. Texts are English, to be translated.
struct ActionInfo {
    const char* id;
    const char* menu; ///< "view", or "view/layout" for a menu in it
    const char* text; ///< as the menu shows it, with "&" before its letter
    const char* keys; ///< portable, several separated by "; "
    const char* tip;  ///< one sentence
    const char* icon; ///< name of a line icon, or ""
    bool checkable = false;
    KeyUse keyUse = KeyUse::Shortcut;
};

/// A menu: where its rows stand, and what it is called.
struct MenuInfo {
    const char* id;
    const char* title;
};

/// In the order of the menus. A row without id is a separator of its menu.
std::span<const ActionInfo> actionTable();
std::span<const MenuInfo> menuTable();

/// The QActions of the table, by id. Menus, tool bar, palette and key sheet are all made from it.
class Actions final : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QObject* parent);

    /// The action called \p id, which has to be in the table.
    QAction& operator[](std::string_view id) const;
    const ActionInfo& info(std::string_view id) const;

    /// A disabled action says \p reason, one sentence, in its tool tip and status tip and in the
    /// palette.
    void setAvailable(std::string_view id, bool available, const QString& reason = {});
    QString reason(std::string_view id) const;

    /// Text without mnemonics, and the keys as people write them.
    static QString plainText(const ActionInfo& info);
    static QString menuTitle(std::string_view menu);
    static QStringList keyTexts(const ActionInfo& info);
    static QString tip(const ActionInfo& info);

private:
    void add(const ActionInfo& info);

    std::map<std::string_view, QAction*> m_actions;
    std::map<std::string_view, QString> m_reasons;
};

} // namespace saliscope::window
