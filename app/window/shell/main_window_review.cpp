// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDockWidget>
#include <QVBoxLayout>

#include "app/window/cases/case_panel.h"
#include "app/window/cases/case_survey.h"
#include "app/window/cases/known_predictions.h"
#include "app/window/common/message_bar.h"
#include "app/window/compare/compare_commands.h"
#include "app/window/compare/compare_panel.h"
#include "app/window/panes/inspection.h"
#include "app/window/reading/reading_commands.h"
#include "app/window/results/plot_commands.h"
#include "app/window/run/run_commands.h"
#include "app/window/session/session_commands.h"
#include "app/window/shell/main_window.h"
#include "app/window/shell/session_work.h"
#include "widgets/cases/case_browser.h"
#include "widgets/cases/work_list_bar.h"
#include "widgets/plots/plots_panel.h"

namespace saliscope::window
{

ViewSource MainWindow::viewSource() const
{
    return [this] {
        session::ViewProvenance view =
            currentView(*m_workspace, *m_controller, *m_viewer, m_inspection->boxEdits());
        m_compare->writeTo(view.panes);
        return view;
    };
}

QWidget* MainWindow::makeCases()
{
    auto* parts = new QWidget(this);
    auto* column = new QVBoxLayout(parts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_workLists = new ui::WorkListBar(*m_cases, *m_runner, parts);
    column->addWidget(m_workLists);
    column->addWidget(m_cases, 1);
    return parts;
}

void MainWindow::setUpCompare()
{
    m_compare = new CompareCommands(*m_actions, *m_workspace, *m_controller, *m_paneCommands,
                                    *m_viewer, *m_messages, this);
    connect(m_compare, &CompareCommands::checkpointsCompared, m_casePanel,
            &CasePanel::setCheckpointsText);
    m_compareDock =
        addDock("compare", tr("Compare"), &m_compare->panel(), Qt::BottomDockWidgetArea, "F7");
    tabifyDockWidget(m_plotsDock, m_compareDock);
    m_compareDock->hide();
    connect(m_compare, &CompareCommands::panelWanted, m_compareDock, [this] {
        m_compareDock->show();
        m_compareDock->raise();
    });
}

void MainWindow::setUpRun()
{
    auto* run = new RunCommands(*m_actions, *m_workspace, *m_cases, *m_viewer, this);
    connect(run, &RunCommands::failed, m_messages, &MessageBar::showError);
    connect(run, &RunCommands::noticed, m_messages,
            qOverload<const QString&>(&MessageBar::showNotice));
    run->setWork([this] { return m_session->state().collect(); });
    connect(run, &RunCommands::swept, m_plots, [this](const std::filesystem::path& results) {
        m_plots->setChoice({ui::PlotKind::Sweep, {}, {}});
        m_workspace->open({.results = {QString::fromStdString(results.string())}});
    });
}

void MainWindow::setUpReview()
{
    auto* plots =
        new PlotCommands(*m_workspace, *m_cases, *m_plots, *m_messages, viewSource(), this);
    plots->keepIn(*m_session);
    connect(plots, &PlotCommands::panelWanted, m_plotsDock, [this] {
        m_plotsDock->show();
        m_plotsDock->raise();
    });
    m_readings =
        new ReadingCommands(*m_actions, *m_workspace, *m_cases, *m_viewer, *m_messages, this);
    m_readings->setView(viewSource());
    new KnownPredictions(*m_workspace, *m_cases, this);
    new CaseSurvey(*m_workspace, *m_cases, *m_viewer, *m_workLists);
    keepComparisons(*m_session, *m_compare, *m_workspace);
    keepWork(*m_session, m_inspection->boxEdits(), *m_workLists, *m_readings);
    connect(&(*m_actions)["next-unreviewed"], &QAction::triggered, m_workLists,
            &ui::WorkListBar::nextUnreviewed);
    connect(&(*m_actions)["review-next"], &QAction::triggered, m_workLists,
            &ui::WorkListBar::reviewAndGoOn);
    connect(&(*m_actions)["work-lists"], &QAction::triggered, m_workLists, &ui::WorkListBar::edit);
}

} // namespace saliscope::window
