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

/// What has to be there for an action to be of use, in the order in which users come by it. Of
/// those that are missing the first is told.
enum class Need : unsigned {
    None = 0,
    Cases = 1U << 0U,          ///< on the screen
    Network = 1U << 1U,        ///< a checkpoint
    SecondNetwork = 1U << 2U,  ///< another one
    Picture = 1U << 3U,        ///< of the current case
    MapsToSwipe = 1U << 4U,    ///< two of them, or a swipe
    MapsToSubtract = 1U << 5U, ///< two of them, or their difference
    Swipe = 1U << 6U,          ///< that is on
    MapsToCombine = 1U << 7U,  ///< chosen in the Compare panel
    BoxEditing = 1U << 8U,     ///< that is on
    SelectedBox = 1U << 9U,
    EditedBoxes = 1U << 10U, ///< of the current case
    EditToUndo = 1U << 11U,
    EditToRedo = 1U << 12U,
    PausedReading = 1U << 13U,
};
constexpr Need operator|(Need one, Need other)
{
    return Need(unsigned(one) | unsigned(other));
}
constexpr bool includes(Need all, Need one)
{
    return (unsigned(all) & unsigned(one)) != 0;
}

/// A need, and what a user without it is told: one sentence.
struct NeedInfo {
    Need need;
    const char* reason;
};

/// One row of the table of everything a user can do. Texts are English, to be translated.
struct ActionInfo {
    const char* id;
    const char* menu; ///< "view", or "view/layout" for a menu in it
    const char* text; ///< as the menu shows it, with "&" before its letter
    const char* keys; ///< portable, several separated by "; "
    const char* tip;  ///< one sentence
    const char* icon; ///< name of a line icon, or ""
    Need needs = Need::None;
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
std::span<const NeedInfo> needTable();
/// A text of these tables in the window's language.
QString actionText(const char* text);

/// The QActions of the table, by id. Menus, tool bar, palette and key sheet are all made from it.
class Actions final : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QObject* parent);

    /// The action called \p id, which has to be in the table.
    QAction& operator[](std::string_view id) const;
    const ActionInfo& info(std::string_view id) const;

    /// Enables what needs nothing else, or disables what does need it. A disabled action says why
    /// in its tool tip and status tip and in the palette. At first nothing is there.
    void setPresent(Need need, bool present);
    /// Why the action is disabled; empty when it is not.
    QString reason(std::string_view id) const;
    static QString reasonOf(Need missing);

    /// Text without mnemonics, and the keys as people write them.
    static QString plainText(const ActionInfo& info);
    static QString menuTitle(std::string_view menu);
    static QStringList keyTexts(const ActionInfo& info);
    static QString tip(const ActionInfo& info);

private:
    void add(const ActionInfo& info);
    void update(const ActionInfo& info);
    QString missing(const ActionInfo& info) const;

    std::map<std::string_view, QAction*> m_actions;
    std::map<std::string_view, QString> m_reasons;
    Need m_present = Need::None;
};

} // namespace saliscope::window
