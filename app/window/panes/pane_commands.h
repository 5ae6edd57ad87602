// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include "core/engine/algorithm.h"
#include "core/session/display_settings.h"

namespace saliscope::ui
{
class Viewer;
} // namespace saliscope::ui

namespace saliscope::window
{

class Actions;
class Workspace;

constexpr int mostPanes = 9;

struct PaneGrid {
    int rows;
    int columns;
};

/// The smallest grid of the View menu with room for \p panes, at most mostPanes.
PaneGrid smallestGrid(int panes);

/// What the View menu and the tool bar do with the panes.
class PaneCommands final : public QObject
{
    Q_OBJECT

public:
    PaneCommands(Actions& actions, Workspace& workspace, ui::Viewer& viewer, QObject* parent);

    /// The panes of a first look: of the demo with its own network Grad-CAM at fc14 and LayerCAM at
    /// fc8; else the default map, or the picture alone as long as there is no checkpoint.
    void showFirstPanes();
    /// Offers the workspace's checkpoints and sets in the panes' headers.
    void offerChoices();

    bool shows(engine::Algorithm algorithm) const;
    /// Why \p algorithm cannot explain the current pane's network: a sentence; empty where it can.
    QString whyNot(engine::Algorithm algorithm) const;
    /// Adds a pane for \p algorithm, or takes its panes away (never the last one).
    void setShown(engine::Algorithm algorithm, bool shown);
    /// The smallest grid with room for \p panes, which then shows \p choices.
    void setPanes(const std::vector<session::MapChoice>& choices);

    /// The one key for overlay styles.
    void nextStyle();

signals:
    void shownAlgorithmsChanged();

private:
    void connectLayouts();
    void connectLinks();
    void connectDisplay();
    void connectWindow();
    void changeOpacity(double step);
    void updateChecks();
    std::vector<session::MapChoice> shownChoices() const;

    Actions& m_actions;
    Workspace& m_workspace;
    ui::Viewer& m_viewer;
};

} // namespace saliscope::window
