// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/panes/inspection.h"

#include <QVBoxLayout>

#include "app/window/common/workspace.h"
#include "app/window/panes/box_commands.h"
#include "app/window/panes/road_feed.h"
#include "widgets/inspector/box_edit_store.h"
#include "widgets/inspector/box_panel.h"
#include "widgets/inspector/road_panel.h"
#include "widgets/inspector/scores_panel.h"
#include "widgets/viewer/viewer.h"

namespace saliscope::window
{

Inspection::Inspection(Actions& actions, Workspace& workspace, CaseController& controller,
                       ui::Viewer& viewer, MessageBar& messages, QWidget* window)
    : QObject(window)
    , m_viewer(viewer)
    , m_panels(new QWidget(window))
    , m_scores(new ui::ScoresPanel(m_panels))
    , m_boxes(new ui::BoxPanel(m_panels))
    , m_road(new ui::RoadPanel(workspace.runner(), window))
    , m_store(new ui::BoxEditStore(this))
    , m_commands(new BoxCommands(actions, workspace, controller, viewer, *m_store, *m_boxes,
                                 messages, window))
{
    auto* column = new QVBoxLayout(m_panels);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_scores);
    column->addWidget(m_boxes);
    connectScores();
    new RoadFeed(workspace, controller, viewer, *m_road);
}

QWidget* Inspection::road() const
{
    return m_road;
}

void Inspection::connectScores()
{
    connect(m_scores, &ui::ScoresPanel::scoresChanged, this,
            [this] { m_boxes->setScores(m_scores->scores(m_viewer.currentPane())); });
    connect(m_scores, &ui::ScoresPanel::paneChosen, &m_viewer, &ui::Viewer::setCurrentPane);
    connect(&m_viewer, &ui::Viewer::currentPaneChanged, m_scores, &ui::ScoresPanel::setCurrentPane);
    connect(&m_viewer, &ui::Viewer::displayChanged, this,
            [this] { m_scores->setThreshold(m_viewer.display().threshold); });
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &Inspection::takeCase);
    const auto later = [this] { m_later.start(); };
    connect(&m_viewer, &ui::Viewer::pictureChanged, this, later);
    connect(&m_viewer, &ui::Viewer::mapChanged, this, later);
    connect(&m_viewer, &ui::Viewer::gridChanged, this, later);
    connect(m_commands, &BoxCommands::boxesShown, this, later);
    m_scores->setThreshold(m_viewer.display().threshold);
    takeCase();
}

void Inspection::takeCase()
{
    ui::ScoredCase shown;
    if (const cases::CasePicture* picture = m_viewer.picture())
        shown.picture = Size{picture->image.width, picture->image.height};
    shown.boxes = m_commands->boxes();
    for (int pane = 0; pane < m_viewer.paneCount(); ++pane)
        shown.maps.push_back({m_viewer.mapTitle(pane), m_viewer.map(pane)});
    m_boxes->setBoxes(m_commands->shownBoxes());
    m_scores->setCase(std::move(shown));
}

} // namespace saliscope::window
