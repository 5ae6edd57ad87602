// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/compare/compare_commands.h"

#include <algorithm>

#include <QMenu>

#include "app/window/cases/case_controller.h"
#include "app/window/common/actions.h"
#include "app/window/common/message_bar.h"
#include "app/window/compare/compare_members.h"
#include "app/window/compare/compare_panel.h"
#include "app/window/compare/derived_panes.h"
#include "app/window/compare/swipe_control.h"
#include "app/window/panes/comparison_texts.h"
#include "app/window/panes/pane_commands.h"
#include "widgets/viewer/viewer.h"

namespace saliscope::window
{

namespace
{

constexpr double dividerStep = 0.05;

struct DerivedAction {
    const char* id;
    session::DerivedKind kind;
};

constexpr DerivedAction derivedActions[] = {{"difference", session::DerivedKind::Difference},
                                            {"consensus", session::DerivedKind::Mean},
                                            {"disagreement", session::DerivedKind::Deviation}};

void popUpInMiddle(QMenu* menu, const QWidget& widget)
{
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPoint left(menu->sizeHint().width() / 2, 0);
    menu->popup(widget.mapToGlobal(widget.rect().center() - left));
}

} // namespace

CompareCommands::CompareCommands(Actions& actions, Workspace& workspace, CaseController& controller,
                                 PaneCommands& panes, ui::Viewer& viewer, MessageBar& messages,
                                 QObject* parent)
    : QObject(parent)
    , m_actions(actions)
    , m_workspace(workspace)
    , m_controller(controller)
    , m_panes(panes)
    , m_viewer(viewer)
    , m_messages(messages)
    , m_panel(new ComparePanel(actions, workspace, controller, viewer))
    , m_swipe(new SwipeControl(workspace, controller, viewer, messages, this))
    , m_derived(new DerivedPanes(workspace, controller, viewer, this))
{
    connectSwipe();
    connectDerived();
    connectWords();
    connect(&m_actions["compare-checkpoints"], &QAction::triggered, this,
            &CompareCommands::compareCheckpoints);
    connect(&m_viewer, &ui::Viewer::choiceChanged, this, &CompareCommands::update);
    connect(&m_viewer, &ui::Viewer::currentPaneChanged, this, &CompareCommands::update);
    connect(&m_workspace, &Workspace::checkpointsChanged, this, &CompareCommands::update);
    connect(&m_viewer, &ui::Viewer::gridChanged, this, [this] {
        m_swipe->check();
        m_derived->check();
        update();
    });
}

void CompareCommands::connectSwipe()
{
    const auto startOr = [this](const std::function<void()>& started) {
        if (m_swipe->isOn()) {
            started();
            return;
        }
        chooseOther(
            [this](int other) { m_swipe->start(basePane(), m_viewer.choice(other), other); });
    };
    connect(&m_actions["swipe"], &QAction::triggered, this, [this, startOr] {
        startOr([this] { m_swipe->end(); });
        update();
    });
    // A held key must not make the picture flicker.
    m_actions["blink"].setAutoRepeat(false);
    connect(&m_actions["blink"], &QAction::triggered, this,
            [this, startOr] { startOr([this] { m_swipe->blink(); }); });
    const auto move = [this](const char* id, double step) {
        connect(&m_actions[id], &QAction::triggered, this,
                [this, step] { m_swipe->setDivider(m_swipe->divider() + step); });
    };
    move("divider-left", -dividerStep);
    move("divider-right", dividerStep);
    connect(m_swipe, &SwipeControl::changed, this, &CompareCommands::update);
    connect(m_panel, &ComparePanel::swipeWanted, this, &CompareCommands::swipeBetween);
}

void CompareCommands::connectDerived()
{
    for (const DerivedAction& row : derivedActions)
        connect(&m_actions[row.id], &QAction::triggered, this, [this, kind = row.kind] {
            toggle(kind);
            update();
        });
    connect(m_derived, &DerivedPanes::changed, this, &CompareCommands::update);
    connect(&m_panel->members(), &CompareMembers::membersChanged, this, [this] {
        const std::vector<session::MapChoice>& members = m_panel->members().members();
        for (const session::DerivedKind kind :
             {session::DerivedKind::Mean, session::DerivedKind::Deviation})
            if (m_derived->shows(kind) && !members.empty())
                m_derived->show(kind, members);
        update();
    });
}

void CompareCommands::connectWords()
{
    connect(&m_controller, &CaseController::caseChanged, this, &CompareCommands::updateWords);
    connect(&m_controller, &CaseController::mapShown, this, &CompareCommands::updateWords);
}

std::vector<int> CompareCommands::panesWithMap() const
{
    std::vector<int> panes;
    for (int pane = 0; pane < m_viewer.paneCount(); ++pane)
        if (!m_viewer.choice(pane).hidden)
            panes.push_back(pane);
    return panes;
}

int CompareCommands::basePane() const
{
    const std::vector<int> panes = panesWithMap();
    const int current = m_viewer.currentPane();
    return panes.empty() || std::count(panes.begin(), panes.end(), current) ? current
                                                                            : panes.front();
}

void CompareCommands::chooseOther(const std::function<void(int)>& use)
{
    std::vector<int> others = panesWithMap();
    std::erase(others, basePane());
    if (others.size() == 1)
        use(others.front());
    if (others.size() < 2)
        return;
    auto* menu = new QMenu(&m_viewer);
    menu->setObjectName(QStringLiteral("choose-pane"));
    menu->addSection(tr("Pane %1 and").arg(basePane() + 1));
    for (const int other : others)
        menu->addAction(tr("&%1: %2").arg(other + 1).arg(
                            shortChoiceText(m_viewer.choice(other), m_viewer.choices())),
                        this, [use, other] { use(other); });
    popUpInMiddle(menu, m_viewer);
}

void CompareCommands::swipeBetween(session::MapChoice first, session::MapChoice second)
{
    int pane = basePane();
    const auto meaning = [this](session::MapChoice choice) {
        const auto& checkpoints = m_viewer.choices().checkpoints;
        const auto index = std::size_t(choice.checkpoint);
        if (choice.layer.empty() && index < checkpoints.size() &&
            engine::algorithmInfo(choice.algorithm).usesTargetLayer)
            choice.layer = checkpoints[index].defaultLayer.toStdString();
        return choice;
    };
    const auto paneWith = [&](const session::MapChoice& wanted) {
        for (const int shown : panesWithMap())
            if (meaning(m_viewer.choice(shown)) == meaning(wanted))
                return shown;
        return -1;
    };
    // No pane needs to change its map where one has either of the two.
    if (paneWith(first) < 0 && paneWith(second) >= 0)
        std::swap(first, second);
    if (const int shown = paneWith(first); shown >= 0)
        pane = shown;
    m_viewer.setCurrentPane(pane);
    if (!(meaning(m_viewer.choice(pane)) == meaning(first)))
        m_viewer.setChoice(pane, first);
    m_swipe->start(pane, second);
}

void CompareCommands::writeTo(session::SessionPanes& panes) const
{
    panes.derived = m_derived->shown();
    panes.swiped.reset();
    if (m_swipe->isOn())
        panes.swiped = {m_swipe->pane(), m_swipe->second(), m_swipe->divider()};
}

void CompareCommands::bringBack(const session::SessionPanes& panes)
{
    m_derived->bringBack(panes.derived);
    for (const session::DerivedPane& derived : panes.derived)
        if (derived.kind != session::DerivedKind::Difference)
            m_panel->members().setMembers(derived.members);
    m_swipe->end();
    if (panes.swiped && panes.swiped->pane < m_viewer.paneCount() &&
        !m_viewer.choice(panes.swiped->pane).hidden) {
        m_swipe->start(panes.swiped->pane, panes.swiped->second);
        m_swipe->setDivider(panes.swiped->divider);
    }
    update();
}

void CompareCommands::toggle(session::DerivedKind kind)
{
    if (m_derived->shows(kind)) {
        m_derived->end(kind);
        return;
    }
    if (kind != session::DerivedKind::Difference) {
        showDerived(kind, m_panel->members().members());
        return;
    }
    const session::MapChoice first = m_viewer.choice(basePane());
    chooseOther([this, first](int other) {
        showDerived(session::DerivedKind::Difference, {first, m_viewer.choice(other)});
    });
}

void CompareCommands::showDerived(session::DerivedKind kind,
                                  const std::vector<session::MapChoice>& members)
{
    if (m_derived->show(kind, members))
        emit panelWanted();
    else
        m_messages.showError(tr("All nine panes show maps; hide one to make room."));
}

void CompareCommands::compareCheckpoints()
{
    const int first = m_viewer.choice(basePane()).checkpoint;
    const int count = int(m_workspace.checkpoints().size());
    if (count == 2) {
        showCheckpoints(first, 1 - first);
        return;
    }
    auto* menu = new QMenu(&m_viewer);
    menu->setObjectName(QStringLiteral("choose-checkpoint"));
    menu->addSection(tr("%1 and").arg(m_workspace.checkpoints()[std::size_t(first)]->name));
    for (int other = 0; other < count; ++other)
        if (other != first)
            menu->addAction(m_workspace.checkpoints()[std::size_t(other)]->name, this,
                            [this, first, other] { showCheckpoints(first, other); });
    popUpInMiddle(menu, m_viewer);
}

void CompareCommands::showCheckpoints(int first, int second)
{
    session::MapChoice choice = m_viewer.choice(basePane());
    choice.hidden = false;
    choice.existingSet.clear();
    choice.checkpoint = first;
    session::MapChoice other = choice;
    other.checkpoint = second;
    const auto& layers = m_workspace.checkpoints()[std::size_t(second)]->layers;
    if (std::none_of(layers.begin(), layers.end(),
                     [&](const engine::LayerInfo& layer) { return layer.name == other.layer; }))
        other.layer.clear(); // another network: its default layer
    if (other.output >= m_workspace.checkpoints()[std::size_t(second)]->network->outputs())
        other.output = -1;
    if (other.contrast.value_or(0) >=
        m_workspace.checkpoints()[std::size_t(second)]->network->outputs())
        other.contrast.reset();
    m_panes.setPanes({choice, other});
    emit panelWanted();
}

void CompareCommands::refresh()
{
    m_panel->members().refresh();
    update();
}

void CompareCommands::update()
{
    const bool pair = panesWithMap().size() >= 2;
    m_actions.setPresent(Need::MapsToSwipe, pair || m_swipe->isOn());
    m_actions.setPresent(Need::MapsToSubtract,
                         pair || m_derived->shows(session::DerivedKind::Difference));
    m_actions.setPresent(Need::Swipe, m_swipe->isOn());
    m_actions.setPresent(Need::MapsToCombine, m_panel->members().members().size() >= 2);
    m_actions["swipe"].setChecked(m_swipe->isOn());
    for (const DerivedAction& row : derivedActions)
        m_actions[row.id].setChecked(m_derived->shows(row.kind));
    updateWords();
}

void CompareCommands::updateWords()
{
    QStringList parts;
    std::vector<FetchedMap> shown;
    for (const int pane : panesWithMap())
        shown.push_back({m_viewer.choice(pane), {}, m_controller.map(pane), {}});
    const QString checkpoints = probabilityText(shown, m_viewer.choices());
    emit checkpointsCompared(checkpoints);
    if (!checkpoints.isEmpty())
        parts << checkpoints;
    for (const DerivedAction& row : derivedActions)
        if (const QString text = m_derived->words(row.kind); !text.isEmpty())
            parts << text;
    if (parts.isEmpty())
        parts << tr("The numbers are rank correlations (Spearman) of the maps of this case: 1 says "
                    "that they order all pixels alike, 0 that they have nothing in common. Click "
                    "one to swipe between its two maps.");
    m_panel->setWords(parts.join(QStringLiteral("\n\n")));
}

} // namespace saliscope::window
