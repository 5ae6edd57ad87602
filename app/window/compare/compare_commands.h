// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include <QObject>

#include "core/session/derived_map.h"
#include "core/session/display_settings.h"

namespace saliscope::ui
{
class Viewer;
} // namespace saliscope::ui

namespace saliscope::window
{

class Actions;
class CaseController;
class ComparePanel;
class DerivedPanes;
class MessageBar;
class PaneCommands;
class SwipeControl;
class Workspace;

/// What the Compare menu does with the panes.
class CompareCommands final : public QObject
{
    Q_OBJECT

public:
    CompareCommands(Actions& actions, Workspace& workspace, CaseController& controller,
                    PaneCommands& panes, ui::Viewer& viewer, MessageBar& messages, QObject* parent);

    /// The Compare dock's content; the caller shows it where showPanel() asks for it.
    ComparePanel& panel() { return *m_panel; }
    SwipeControl& swipe() { return *m_swipe; }
    DerivedPanes& derived() { return *m_derived; }
    /// \p first left of the divider, in the pane that shows it or in the current one.
    void swipeBetween(session::MapChoice first, session::MapChoice second);
    /// What sessions keep of it: SessionPanes::derived and ::swiped.
    void writeTo(session::SessionPanes& panes) const;
    void bringBack(const session::SessionPanes& panes);
    /// Other cases or checkpoints are open.
    void refresh();

signals:
    void panelWanted(); ///< there is something to read in it
    /// See CasePanel::setCheckpointsText.
    void checkpointsCompared(const QString& text);

private:
    void connectSwipe();
    void connectDerived();
    void connectWords();
    std::vector<int> panesWithMap() const;
    /// The current pane, or the first one with a map.
    int basePane() const;
    /// Calls \p use with another pane that has a map: the only one, or the one the user chooses.
    void chooseOther(const std::function<void(int)>& use);
    void toggle(session::DerivedKind kind);
    void showDerived(session::DerivedKind kind, const std::vector<session::MapChoice>& members);
    void compareCheckpoints();
    void showCheckpoints(int first, int second);
    void update();
    void updateWords();

    Actions& m_actions;
    Workspace& m_workspace;
    CaseController& m_controller;
    PaneCommands& m_panes;
    ui::Viewer& m_viewer;
    MessageBar& m_messages;
    ComparePanel* m_panel;
    SwipeControl* m_swipe;
    DerivedPanes* m_derived;
};

} // namespace saliscope::window
