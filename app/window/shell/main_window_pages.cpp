// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAction>
#include <QDockWidget>
#include <QScreen>
#include <QStackedWidget>
#include <QTimer>

#include "app/window/common/settings.h"
#include "app/window/common/workspace.h"
#include "app/window/compare/compare_commands.h"
#include "app/window/help/help_dialogs.h"
#include "app/window/open/start_page.h"
#include "app/window/panes/window_bar.h"
#include "app/window/shell/main_window.h"
#include "widgets/viewer/viewer.h"

namespace saliscope::window
{

namespace
{

constexpr QSize usualSize = {1440, 900};
constexpr int casesWidth = 360;
constexpr int inspectorWidth = 280;
/// Of QMainWindow's saved state: raised when docks are added that an older state does not know.
constexpr int stateVersion = 3;

} // namespace

void MainWindow::restoreLayout()
{
    resize(usualSize.boundedTo(screen()->availableSize()));
    restoreGeometry(setting(Setting::Geometry).toByteArray());
    m_dockState = setting(Setting::Docks).toByteArray();
    settleTabs();
}

void MainWindow::saveLayout()
{
    setSetting(Setting::Geometry, saveGeometry());
    setSetting(Setting::Docks, showsStartPage() ? m_dockState : saveState(stateVersion));
}

void MainWindow::showStartPage()
{
    if (m_pages->currentWidget() != m_startPage)
        m_dockState = saveState(stateVersion);
    m_pages->setCurrentWidget(m_startPage);
    for (QWidget* part : std::initializer_list<QWidget*>{m_casesDock, m_inspectorDock, m_roadDock,
                                                         m_compareDock, m_plotsDock, m_bar})
        part->hide();
    m_jobsDock->setVisible(m_runner->activeCount() > 0);
    closeHelp(*this);
    m_startPage->refresh();
    m_startPage->setFocus();
    updateTitle();
    updateAvailability();
}

void MainWindow::showCases()
{
    if (!showsStartPage())
        return;
    m_pages->setCurrentWidget(m_viewer);
    m_bar->show();
    m_casesDock->show();
    m_inspectorDock->show();
    m_roadDock->show();
    const bool isUsual = !restoreState(m_dockState, stateVersion);
    // Docks have widths, and tabs that can be raised, once the window was laid out.
    QTimer::singleShot(0, m_inspectorDock, [this, isUsual] {
        if (isUsual)
            resizeDocks({m_casesDock, m_inspectorDock}, {casesWidth, inspectorWidth},
                        Qt::Horizontal);
        m_inspectorDock->raise();
    });
    m_jobsDock->setVisible(m_runner->activeCount() > 0);
}

void MainWindow::updateAvailability()
{
    const bool cases = m_workspace->datamodule() != nullptr && !showsStartPage();
    m_actions->setPresent(Need::Cases, cases);
    m_actions->setPresent(Need::Network, !m_workspace->checkpoints().empty());
    m_actions->setPresent(Need::SecondNetwork, m_workspace->checkpoints().size() >= 2);
    m_compare->refresh();
    for (const QDockWidget* dock :
         {m_casesDock, m_inspectorDock, m_roadDock, m_compareDock, m_plotsDock}) {
        QAction* panel = dock->actions().constFirst();
        panel->setEnabled(cases);
        panel->setStatusTip(cases ? tr("Show or hide this panel.")
                                  : Actions::reasonOf(Need::Cases));
        panel->setToolTip(panel->statusTip());
    }
}

} // namespace saliscope::window
