// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/inspection.h"

#include <QVBoxLayout>

#include "inspector/box_edit_store.h"
#include "inspector/box_panel.h"
#include "inspector/road_panel.h"
#include "inspector/scores_panel.h"
#include "viewer/viewer.h"
#include "window/box_commands.h"
#include "window/road_feed.h"
#include "window/workspace.h"

namespace saliscope
{

Inspection::Inspection(Actions& actions, Workspace& workspace, CaseController& controller,
                       Viewer& viewer, QWidget* window)
    : QObject(window)
    , m_viewer(viewer)
    , m_panels(new QWidget(window))
    , m_scores(new ScoresPanel(m_panels))
    , m_boxes(new BoxPanel(m_panels))
    , m_road(new RoadPanel(workspace.runner(), window))
    , m_store(new BoxEditStore(this))
    , m_commands(
          new BoxCommands(actions, workspace, controller, viewer, *m_store, *m_boxes, window))
{
    auto* column = new QVBoxLayout(m_panels);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_scores);
    column->addWidget(m_boxes);
    connect(m_commands, &BoxCommands::failed, this, &Inspection::failed);
    connect(m_commands, &BoxCommands::noticed, this, &Inspection::noticed);
    connectScores();
    new RoadFeed(workspace, controller, viewer, *m_road);
}

QWidget* Inspection::road() const
{
    return m_road;
}

void Inspection::connectScores()
{
    connect(m_scores, &ScoresPanel::scoresChanged, this,
            [this] { m_boxes->setScores(m_scores->scores(m_viewer.currentPane())); });
    connect(m_scores, &ScoresPanel::paneChosen, &m_viewer, &Viewer::setCurrentPane);
    connect(&m_viewer, &Viewer::currentPaneChanged, m_scores, &ScoresPanel::setCurrentPane);
    connect(&m_viewer, &Viewer::displayChanged, this,
            [this] { m_scores->setThreshold(m_viewer.display().threshold); });
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &Inspection::takeCase);
    const auto later = [this] { m_later.start(); };
    connect(&m_viewer, &Viewer::pictureChanged, this, later);
    connect(&m_viewer, &Viewer::mapChanged, this, later);
    connect(&m_viewer, &Viewer::gridChanged, this, later);
    connect(m_commands, &BoxCommands::boxesShown, this, later);
    m_scores->setThreshold(m_viewer.display().threshold);
    takeCase();
}

void Inspection::takeCase()
{
    ScoredCase shown;
    if (const CasePicture* picture = m_viewer.picture())
        shown.picture = Size{picture->image.width, picture->image.height};
    shown.boxes = m_commands->boxes();
    for (int pane = 0; pane < m_viewer.paneCount(); ++pane)
        shown.maps.push_back({m_viewer.mapTitle(pane), m_viewer.map(pane)});
    m_boxes->setBoxes(m_commands->shownBoxes());
    m_scores->setCase(std::move(shown));
}

} // namespace saliscope
