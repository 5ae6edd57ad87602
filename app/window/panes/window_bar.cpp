// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/panes/window_bar.h"

#include <QMenu>
#include <QToolButton>

#include "app/window/common/actions.h"
#include "app/window/common/icons.h"
#include "app/window/common/workspace.h"
#include "app/window/panes/pane_commands.h"
#include "core/engine/model_catalogue.h"
#include "core/session/map_name.h"
#include "widgets/texts/meanings.h"
#include "widgets/texts/told.h"

namespace saliscope::window
{

namespace
{

constexpr int barIconSize = 20;
constexpr int widestName = 170;

/// Those with a switch of their own; the others are in a menu beside them.
constexpr engine::Algorithm switches[] = {engine::Algorithm::GradCam, engine::Algorithm::LayerCam,
                                          engine::Algorithm::ScoreCam};

QToolButton* menuButton(QToolBar& bar, const QString& icon, const QString& name)
{
    auto* button = new QToolButton(&bar);
    button->setIcon(lineIcon(icon));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::TabFocus);
    button->setMenu(new QMenu(button));
    bar.addWidget(button);
    return button;
}

} // namespace

WindowBar::WindowBar(Actions& actions, Workspace& workspace, PaneCommands& panes, QWidget* parent)
    : QToolBar(parent)
    , m_actions(actions)
    , m_workspace(workspace)
    , m_panes(panes)
{
    setUp();
    connect(&workspace, &Workspace::datamoduleChanged, this, &WindowBar::updateNames);
    connect(&workspace, &Workspace::checkpointsChanged, this, &WindowBar::updateNames);
    connect(&panes, &PaneCommands::shownAlgorithmsChanged, this, &WindowBar::updateAlgorithms);
    updateNames();
    updateAlgorithms();
}

void WindowBar::setUp()
{
    setObjectName(QStringLiteral("tools"));
    setWindowTitle(tr("Tool bar"));
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setIconSize(QSize(barIconSize, barIconSize));
    addOpenButtons();
    addSeparator();
    addAlgorithms();
    addSeparator();
    addLayouts();
    addSeparator();
    for (const char* id : {"link-pan", "link-window", "link-cursor"})
        addAction(&m_actions[id]);
    addSeparator();
    for (const char* id : {"fit", "boxes", "style"})
        addAction(&m_actions[id]);
    for (QToolButton* button : findChildren<QToolButton*>())
        button->setFocusPolicy(Qt::TabFocus);
}

void WindowBar::addOpenButtons()
{
    m_datamodule = menuButton(*this, QStringLiteral("datamodule"), tr("Cases"));
    for (const char* id : {"open-demo", "open-datamodule", "open-images", "open-folder"})
        m_datamodule->menu()->addAction(&m_actions[id]);
    m_checkpoint = menuButton(*this, QStringLiteral("checkpoint"), tr("Checkpoint"));
    for (const char* id : {"open-checkpoint", "inspect"})
        m_checkpoint->menu()->addAction(&m_actions[id]);
}

void WindowBar::addAlgorithms()
{
    for (const engine::AlgorithmInfo& info : engine::algorithms()) {
        auto* action = new QAction(ui::told(session::algorithmTitle(info.algorithm)), this);
        action->setCheckable(true);
        action->setToolTip(ui::algorithmMeaning(info.algorithm).says);
        connect(action, &QAction::triggered, this,
                [this, algorithm = info.algorithm](bool on) { m_panes.setShown(algorithm, on); });
        m_algorithms[info.algorithm] = action;
    }
    for (const engine::Algorithm algorithm : switches)
        addAction(m_algorithms[algorithm]);
    QToolButton* more = menuButton(*this, QStringLiteral("overlays"), tr("More algorithms"));
    more->setText(tr("More"));
    more->setToolTip(tr("All algorithms; each that is switched on has a pane."));
    more->menu()->setToolTipsVisible(true);
    more->menu()->addActions(algorithmActions());
}

QList<QAction*> WindowBar::algorithmActions() const
{
    QList<QAction*> actions;
    for (const auto& [algorithm, action] : m_algorithms)
        actions << action;
    return actions;
}

void WindowBar::addLayouts()
{
    for (const char* id : {"layout-1", "layout-2", "layout-4", "layout-9"})
        addAction(&m_actions[id]);
}

void WindowBar::updateNames()
{
    const auto name = [this](QToolButton& button, const QString& text, const QString& fallback) {
        button.setText(fontMetrics().elidedText(text.isEmpty() ? fallback : text, Qt::ElideMiddle,
                                                widestName));
        button.setToolTip(text.isEmpty() ? fallback : text);
    };
    const OpenRequest& request = m_workspace.request();
    name(*m_datamodule, requestTitle({.datamodule = request.datamodule, .images = request.images}),
         tr("No cases"));
    const auto& checkpoints = m_workspace.checkpoints();
    name(*m_checkpoint, checkpoints.empty() ? QString() : checkpoints.front()->name,
         tr("No checkpoint"));
}

void WindowBar::updateAlgorithms()
{
    for (const auto& [algorithm, action] : m_algorithms) {
        const QString whyNot = m_panes.whyNot(algorithm);
        const bool isShown = m_panes.shows(algorithm);
        action->setChecked(isShown);
        action->setEnabled(whyNot.isEmpty() || isShown); // what is shown can be switched off
        action->setToolTip(whyNot.isEmpty() ? ui::algorithmMeaning(algorithm).says : whyNot);
        action->setStatusTip(whyNot);
    }
}

} // namespace saliscope::window
