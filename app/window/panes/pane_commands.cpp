// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/panes/pane_commands.h"

#include <algorithm>

#include "app/window/common/actions.h"
#include "app/window/common/layer_offer.h"
#include "app/window/common/output_names.h"
#include "app/window/common/workspace.h"
#include "core/engine/model_catalogue.h"
#include "widgets/viewer/viewer.h"

namespace saliscope::window
{

namespace
{

struct Layout {
    const char* action;
    int rows;
    int columns;
};

/// Those that grow to the side first, as screens do, then the others.
constexpr Layout layouts[] = {{"layout-1", 1, 1},   {"layout-2", 1, 2},   {"layout-3", 1, 3},
                              {"layout-4", 2, 2},   {"layout-6", 2, 3},   {"layout-9", 3, 3},
                              {"layout-2x1", 2, 1}, {"layout-3x1", 3, 1}, {"layout-3x2", 3, 2}};
constexpr int wideLayouts = 6;
constexpr double zoomStep = 1.25;
constexpr double opacityStep = 0.1;

session::MapChoice pictureAlone()
{
    session::MapChoice choice;
    choice.hidden = true;
    return choice;
}

/// The demo's point is that the layer matters.
session::MapChoice demoSecond()
{
    session::MapChoice choice;
    choice.algorithm = engine::Algorithm::LayerCam;
    choice.layer = "fc8";
    return choice;
}

} // namespace

PaneGrid smallestGrid(int panes)
{
    const Layout* last = layouts + wideLayouts - 1;
    const Layout* found = std::find_if(layouts, last, [panes](const Layout& layout) {
        return layout.rows * layout.columns >= panes;
    });
    return {found->rows, found->columns};
}

PaneCommands::PaneCommands(Actions& actions, Workspace& workspace, ui::Viewer& viewer,
                           QObject* parent)
    : QObject(parent)
    , m_actions(actions)
    , m_workspace(workspace)
    , m_viewer(viewer)
{
    connectLayouts();
    connectLinks();
    connectDisplay();
    connectWindow();
    updateChecks();
}

void PaneCommands::connectLayouts()
{
    for (const Layout& layout : layouts)
        connect(&m_actions[layout.action], &QAction::triggered, this, [this, layout] {
            m_viewer.setGrid(layout.rows, layout.columns);
            updateChecks(); // the action of the grid that is there was unchecked
        });
    const auto go = [this](const char* id, int step) {
        connect(&m_actions[id], &QAction::triggered, this, [this, step] {
            const int count = m_viewer.paneCount();
            m_viewer.setCurrentPane((m_viewer.currentPane() + step + count) % count);
            m_viewer.setFocus();
        });
    };
    go("next-pane", 1);
    go("previous-pane", -1);
    connect(&m_viewer, &ui::Viewer::choiceChanged, this, &PaneCommands::updateChecks);
    connect(&m_viewer, &ui::Viewer::gridChanged, this, &PaneCommands::updateChecks);
    connect(&m_viewer, &ui::Viewer::currentPaneChanged, this,
            &PaneCommands::shownAlgorithmsChanged);
    connect(&m_actions["fit"], &QAction::triggered, &m_viewer, &ui::Viewer::zoomToFit);
    connect(&m_actions["pixels"], &QAction::triggered, &m_viewer, &ui::Viewer::zoomToPixels);
    connect(&m_actions["zoom-in"], &QAction::triggered, this,
            [this] { m_viewer.zoomBy(zoomStep); });
    connect(&m_actions["zoom-out"], &QAction::triggered, this,
            [this] { m_viewer.zoomBy(1 / zoomStep); });
}

void PaneCommands::connectLinks()
{
    const auto link = [this](const char* id, bool session::LinkSettings::*member) {
        connect(&m_actions[id], &QAction::toggled, this, [this, member](bool on) {
            session::LinkSettings links = m_viewer.links();
            links.*member = on;
            if (!(links == m_viewer.links()))
                m_viewer.setLinks(links);
        });
    };
    link("link-pan", &session::LinkSettings::panZoom);
    link("link-window", &session::LinkSettings::window);
    link("link-cursor", &session::LinkSettings::cursor);
    connect(&m_viewer, &ui::Viewer::linksChanged, this, &PaneCommands::updateChecks);
}

void PaneCommands::connectDisplay()
{
    const auto toggle = [this](const char* id, bool session::DisplaySettings::*member) {
        connect(&m_actions[id], &QAction::toggled, this, [this, member](bool on) {
            session::DisplaySettings display = m_viewer.display();
            display.*member = on;
            if (!(display == m_viewer.display()))
                m_viewer.setDisplay(display);
        });
    };
    toggle("boxes", &session::DisplaySettings::boxes);
    toggle("smooth", &session::DisplaySettings::smooth);
    connect(&m_actions["style"], &QAction::triggered, this, &PaneCommands::nextStyle);
    connect(&m_actions["opacity-more"], &QAction::triggered, this,
            [this] { changeOpacity(opacityStep); });
    connect(&m_actions["opacity-less"], &QAction::triggered, this,
            [this] { changeOpacity(-opacityStep); });
    connect(&m_viewer, &ui::Viewer::displayChanged, this, &PaneCommands::updateChecks);
}

void PaneCommands::connectWindow()
{
    connect(&m_actions["window-auto"], &QAction::triggered, this,
            [this] { m_viewer.setAutomaticWindow(m_viewer.currentPane()); });
    connect(&m_actions["window-reset"], &QAction::triggered, this,
            [this] { m_viewer.setWindow(m_viewer.currentPane(), session::GreyWindow()); });
    connect(&m_actions["window-inverse"], &QAction::triggered, this, [this] {
        session::GreyWindow window = m_viewer.window(m_viewer.currentPane());
        window.width = -window.width;
        m_viewer.setWindow(m_viewer.currentPane(), window);
    });
}

void PaneCommands::changeOpacity(double step)
{
    session::DisplaySettings display = m_viewer.display();
    display.opacity = std::clamp(display.opacity + step, 0., 1.);
    m_viewer.setDisplay(display);
}

void PaneCommands::nextStyle()
{
    session::DisplaySettings display = m_viewer.display();
    display.style = session::OverlayStyle((int(display.style) + 1) % 3);
    m_viewer.setDisplay(display);
}

void PaneCommands::updateChecks()
{
    for (const Layout& layout : layouts)
        m_actions[layout.action].setChecked(layout.rows == m_viewer.rows() &&
                                            layout.columns == m_viewer.columns());
    m_actions["link-pan"].setChecked(m_viewer.links().panZoom);
    m_actions["link-window"].setChecked(m_viewer.links().window);
    m_actions["link-cursor"].setChecked(m_viewer.links().cursor);
    m_actions["boxes"].setChecked(m_viewer.display().boxes);
    m_actions["smooth"].setChecked(m_viewer.display().smooth);
    emit shownAlgorithmsChanged();
}

void PaneCommands::showFirstPanes()
{
    session::DisplaySettings display = m_viewer.display();
    display.boxes = true;
    m_viewer.setDisplay(display);
    const bool network = !m_workspace.checkpoints().empty() || m_workspace.isLoadingCheckpoint() ||
                         m_workspace.datamodule()->defaultCheckpoint;
    session::MapChoice first;
    first.hidden = !network;
    const bool hasDemoLayers = m_workspace.isDemo() && m_workspace.request().weight.isEmpty();
    setPanes(hasDemoLayers ? std::vector<session::MapChoice>{first, demoSecond()}
                           : std::vector<session::MapChoice>{first});
}

void PaneCommands::offerChoices()
{
    ui::PaneChoices choices;
    for (const auto& checkpoint : m_workspace.checkpoints())
        choices.checkpoints.push_back(
            {checkpoint->name, checkpoint->layers,
             QString::fromStdString(checkpoint->network->model().targetLayer),
             outputNames(*checkpoint, m_workspace.datamodule().get()), layerOffer(*checkpoint),
             checkpoint->sha256, checkpoint->refused});
    choices.cohorts = m_workspace.cohorts();
    for (const ResultSet& set : m_workspace.resultSets())
        choices.existingSets << set.name;
    m_viewer.setChoices(std::move(choices));
    emit shownAlgorithmsChanged();
}

std::vector<session::MapChoice> PaneCommands::shownChoices() const
{
    std::vector<session::MapChoice> choices;
    for (int pane = 0; pane < m_viewer.paneCount(); ++pane)
        if (const session::MapChoice choice = m_viewer.choice(pane); !choice.hidden)
            choices.push_back(choice);
    return choices;
}

bool PaneCommands::shows(engine::Algorithm algorithm) const
{
    const std::vector<session::MapChoice> choices = shownChoices();
    return std::any_of(choices.begin(), choices.end(), [&](const session::MapChoice& choice) {
        return choice.existingSet.empty() && choice.algorithm == algorithm;
    });
}

QString PaneCommands::whyNot(engine::Algorithm algorithm) const
{
    return ui::whyNotAlgorithm(m_viewer.choices(),
                               m_viewer.choice(m_viewer.currentPane()).checkpoint, algorithm);
}

void PaneCommands::setShown(engine::Algorithm algorithm, bool shown)
{
    std::vector<session::MapChoice> choices = shownChoices();
    if (shown && int(choices.size()) < mostPanes) {
        session::MapChoice added;
        added.checkpoint = m_viewer.choice(m_viewer.currentPane()).checkpoint;
        added.algorithm = algorithm;
        choices.push_back(added);
    } else if (!shown) {
        std::erase_if(choices, [&](const session::MapChoice& choice) {
            return choice.existingSet.empty() && choice.algorithm == algorithm;
        });
    }
    if (choices.empty())
        choices.push_back(pictureAlone());
    setPanes(choices);
}

void PaneCommands::setPanes(const std::vector<session::MapChoice>& choices)
{
    const PaneGrid grid = smallestGrid(int(choices.size()));
    m_viewer.setPanes(grid.rows, grid.columns, choices);
    updateChecks();
}

} // namespace saliscope::window
