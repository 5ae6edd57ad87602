// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPoint>

#include "core/engine/engine.h"

namespace saliscope::ui
{
class Viewer;
} // namespace saliscope::ui

namespace saliscope::window
{

class Actions;

/// What is done with the map and the picture of the current pane: which evidence it shows, on which
/// scale, and its menu.
class MapCommands final : public QObject
{
    Q_OBJECT

public:
    MapCommands(Actions& actions, ui::Viewer& viewer, QWidget* window);

private:
    void connectEvidence();
    void connectScale();
    void connectPicture();
    void connectWheel();
    void setEvidence(engine::Evidence evidence);
    void updateChecks();
    void showMenu(int pane, QPoint onScreen);

    Actions& m_actions;
    ui::Viewer& m_viewer;
    QWidget* m_window;
};

} // namespace saliscope::window
