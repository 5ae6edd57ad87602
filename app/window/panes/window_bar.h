// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>

#include <QToolBar>

#include "core/engine/algorithm.h"

class QToolButton;

namespace saliscope::window
{

class Actions;
class PaneCommands;
class Workspace;

/// The tool bar: what is open, algorithms as switches, layout, links.
class WindowBar final : public QToolBar
{
    Q_OBJECT

public:
    WindowBar(Actions& actions, Workspace& workspace, PaneCommands& panes, QWidget* parent);

    /// Each switches the pane of an algorithm on or off.
    QList<QAction*> algorithmActions() const;

private:
    void setUp();
    void addOpenButtons();
    void addAlgorithms();
    void addLayouts();
    void updateNames();
    void updateAlgorithms();

    Actions& m_actions;
    Workspace& m_workspace;
    PaneCommands& m_panes;
    QToolButton* m_datamodule = nullptr;
    QToolButton* m_checkpoint = nullptr;
    std::map<engine::Algorithm, QAction*> m_algorithms;
};

} // namespace saliscope::window
