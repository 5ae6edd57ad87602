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

/// Actions that make no sense before cases are open.
constexpr const char* needCases[] = {"open-results",
                                     "open-results-folder",
                                     "save-session",
                                     "save-session-as",
                                     "case-report",
                                     "export-view",
                                     "copy-picture",
                                     "layout-1",
                                     "layout-2",
                                     "layout-3",
                                     "layout-4",
                                     "layout-6",
                                     "layout-9",
                                     "layout-2x1",
                                     "layout-3x1",
                                     "layout-3x2",
                                     "next-pane",
                                     "previous-pane",
                                     "fit",
                                     "pixels",
                                     "zoom-in",
                                     "zoom-out",
                                     "style",
                                     "hold",
                                     "window-auto",
                                     "window-reset",
                                     "window-inverse",
                                     "opacity-more",
                                     "opacity-less",
                                     "boxes",
                                     "smooth",
                                     "next",
                                     "previous",
                                     "first",
                                     "last",
                                     "reviewed",
                                     "tags",
                                     "next-unreviewed",
                                     "review-next",
                                     "work-lists",
                                     "start-reading",
                                     "reading-report",
                                     "run-generate",
                                     "run-completeness",
                                     "run-interpretability",
                                     "run-view",
                                     "run-sweep",
                                     "run-report",
                                     "start-page"};

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
    for (const char* id : needCases)
        m_actions->setAvailable(id, cases, tr("Open cases first."));
    const bool network = !m_workspace->checkpoints().empty();
    m_actions->setAvailable("inspect", network, tr("Open a checkpoint first."));
    for (const char* id :
         {"run-generate", "run-completeness", "run-sweep", "run-report", "case-report"})
        if (cases)
            m_actions->setAvailable(id, network, tr("Open a checkpoint first."));
    m_compare->updateAvailability(cases);
    for (const QDockWidget* dock :
         {m_casesDock, m_inspectorDock, m_roadDock, m_compareDock, m_plotsDock}) {
        QAction* panel = dock->actions().constFirst();
        panel->setEnabled(cases);
        panel->setStatusTip(cases ? tr("Show or hide this panel.") : tr("Open cases first."));
        panel->setToolTip(panel->statusTip());
    }
}

} // namespace saliscope::window
