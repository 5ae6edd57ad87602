// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

class QWidget;

namespace saliscope::ui
{
class BoxEditStore;
class BoxPanel;
class RoadPanel;
class ScoresPanel;
class Viewer;
} // namespace saliscope::ui

namespace saliscope::window
{

class Actions;
class BoxCommands;
class CaseController;
class MessageBar;
class Workspace;

/// Scores, boxes and ROAD of the current case: the panels of the inspector, fed with what the panes
/// show. GUI thread only.
class Inspection final : public QObject
{
    Q_OBJECT

public:
    Inspection(Actions& actions, Workspace& workspace, CaseController& controller,
               ui::Viewer& viewer, MessageBar& messages, QWidget* window);

    /// Panels to be put into docks.
    QWidget* scoresAndBoxes() const { return m_panels; }
    QWidget* road() const;
    /// What a session keeps of boxes.
    ui::BoxEditStore& boxEdits() const { return *m_store; }
    BoxCommands& boxCommands() const { return *m_commands; }
    ui::ScoresPanel& scores() const { return *m_scores; }

private:
    void connectScores();
    void takeCase();

    ui::Viewer& m_viewer;
    QTimer
        m_later; ///< a case has many parts: they are taken together, after they are on the screen
    QWidget* m_panels = nullptr;
    ui::ScoresPanel* m_scores = nullptr;
    ui::BoxPanel* m_boxes = nullptr;
    ui::RoadPanel* m_road = nullptr;
    ui::BoxEditStore* m_store = nullptr;
    BoxCommands* m_commands = nullptr;
};

} // namespace saliscope::window
