// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/panes/map_commands.h"

#include <utility>

#include <QActionGroup>
#include <QMenu>

#include "app/window/common/actions.h"
#include "app/window/common/settings.h"
#include "widgets/viewer/viewer.h"

namespace saliscope::window
{

namespace
{

constexpr std::pair<const char*, engine::Evidence> evidenceActions[] = {
    {"evidence-for", engine::Evidence::Positive},
    {"evidence-against", engine::Evidence::Negative},
    {"evidence-predicted", engine::Evidence::Predicted}};

/// The menu of a pane; "" is a line.
constexpr const char* menuActions[] = {"evidence-for",
                                       "evidence-against",
                                       "evidence-predicted",
                                       "hide-map",
                                       "",
                                       "weak-evidence",
                                       "shared-scale",
                                       "",
                                       "window-auto",
                                       "window-inverse",
                                       "reset-view",
                                       "maximise",
                                       "hide-panels",
                                       "",
                                       "copy-picture",
                                       "export-view",
                                       "case-report"};

} // namespace

MapCommands::MapCommands(Actions& actions, ui::Viewer& viewer, QWidget* window)
    : QObject(window)
    , m_actions(actions)
    , m_viewer(viewer)
    , m_window(window)
{
    connectEvidence();
    connectScale();
    connectPicture();
    connectWheel();
    for (const auto signal :
         {&ui::Viewer::choiceChanged, &ui::Viewer::mapChanged, &ui::Viewer::currentPaneChanged})
        connect(&viewer, signal, this, &MapCommands::updateChecks);
    connect(&viewer, &ui::Viewer::displayChanged, this, &MapCommands::updateChecks);
    connect(&viewer, &ui::Viewer::gridChanged, this, &MapCommands::updateChecks);
    connect(&viewer, &ui::Viewer::menuWanted, this, &MapCommands::showMenu);
    updateChecks();
}

void MapCommands::connectEvidence()
{
    for (const auto& [id, evidence] : evidenceActions)
        connect(&m_actions[id], &QAction::triggered, this,
                [this, evidence = evidence] { setEvidence(evidence); });
    connect(&m_actions["hide-map"], &QAction::triggered, this, [this](bool on) {
        session::MapChoice choice = m_viewer.choice(m_viewer.currentPane());
        choice.hidden = on;
        m_viewer.setChoice(m_viewer.currentPane(), choice);
        updateChecks();
    });
}

void MapCommands::setEvidence(engine::Evidence evidence)
{
    session::MapChoice choice = m_viewer.choice(m_viewer.currentPane());
    choice.evidence = evidence;
    choice.hidden = false;
    choice.existingSet.clear(); // what was made before shows what it shows
    m_viewer.setChoice(m_viewer.currentPane(), choice);
    updateChecks(); // an action that was checked already was unchecked
}

void MapCommands::connectScale()
{
    connect(&m_actions["weak-evidence"], &QAction::triggered, this, [this](bool on) {
        session::DisplaySettings display = m_viewer.display();
        display.weakLooksWeak = on;
        m_viewer.setDisplay(display);
    });
    connect(&m_actions["shared-scale"], &QAction::triggered, this, [this](bool on) {
        session::DisplaySettings display = m_viewer.display();
        display.range = on ? session::RangePolicy::Shared : session::RangePolicy::PerImage;
        m_viewer.setDisplay(display);
    });
}

void MapCommands::connectPicture()
{
    connect(&m_actions["reset-view"], &QAction::triggered, this, [this] {
        m_viewer.zoomToFit();
        m_viewer.setWindow(m_viewer.currentPane(), session::GreyWindow());
    });
    connect(&m_actions["maximise"], &QAction::triggered, &m_viewer, &ui::Viewer::setMaximised);
    connect(&m_viewer, &ui::Viewer::maximisedChanged, &m_actions["maximise"], &QAction::setChecked);
    connect(&m_viewer, &ui::Viewer::panelsKeyPressed, &m_actions["hide-panels"], &QAction::toggle);
}

void MapCommands::connectWheel()
{
    const bool steps = setting(Setting::Wheel).toString() == QLatin1String("cases");
    m_viewer.setWheelSteps(steps);
    auto* group = new QActionGroup(this);
    for (const auto& [id, name] :
         {std::pair("wheel-zoom", "zoom"), std::pair("wheel-cases", "cases")}) {
        QAction& action = m_actions[id];
        const bool wanted = QLatin1String(name) == QLatin1String("cases");
        group->addAction(&action);
        action.setChecked(steps == wanted);
        connect(&action, &QAction::triggered, this, [this, name = name, wanted] {
            setSetting(Setting::Wheel, QLatin1String(name));
            m_viewer.setWheelSteps(wanted);
        });
    }
    connect(&m_viewer, &ui::Viewer::stepWanted, this,
            [this](int cases) { m_actions[cases > 0 ? "next" : "previous"].trigger(); });
}

void MapCommands::updateChecks()
{
    const session::MapChoice choice = m_viewer.choice(m_viewer.currentPane());
    const bool isComputed =
        !choice.hidden && choice.existingSet.empty() && !m_viewer.isDerived(m_viewer.currentPane());
    for (const auto& [id, evidence] : evidenceActions)
        m_actions[id].setChecked(isComputed && choice.evidence == evidence);
    m_actions["hide-map"].setChecked(choice.hidden);
    m_actions["weak-evidence"].setChecked(m_viewer.display().weakLooksWeak);
    m_actions["shared-scale"].setChecked(m_viewer.display().range == session::RangePolicy::Shared);
}

void MapCommands::showMenu(int pane, QPoint onScreen)
{
    m_viewer.setCurrentPane(pane);
    auto* menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("pane-menu"));
    menu->setToolTipsVisible(true);
    for (const char* id : menuActions)
        if (*id == '\0')
            menu->addSeparator();
        else
            menu->addAction(&m_actions[id]);
    menu->popup(onScreen);
}

} // namespace saliscope::window
