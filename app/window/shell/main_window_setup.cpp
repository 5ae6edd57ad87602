// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <utility>

#include <QActionGroup>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDockWidget>
#include <QEvent>
#include <QMenuBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

#include "app/window/cases/case_commands.h"
#include "app/window/cases/case_controller.h"
#include "app/window/cases/case_panel.h"
#include "app/window/cases/status_line.h"
#include "app/window/common/icons.h"
#include "app/window/common/message_bar.h"
#include "app/window/common/settings.h"
#include "app/window/common/theme.h"
#include "app/window/compare/compare_commands.h"
#include "app/window/help/command_palette.h"
#include "app/window/help/devices_dialog.h"
#include "app/window/help/help_dialogs.h"
#include "app/window/open/checkpoint_dialog.h"
#include "app/window/open/data_folders_dialog.h"
#include "app/window/open/file_commands.h"
#include "app/window/open/start_page.h"
#include "app/window/panes/box_commands.h"
#include "app/window/panes/inspection.h"
#include "app/window/panes/pane_commands.h"
#include "app/window/panes/window_bar.h"
#include "app/window/run/report_commands.h"
#include "app/window/session/session_commands.h"
#include "app/window/session/view_commands.h"
#include "app/window/shell/main_window.h"
#include "widgets/jobs/jobs_panel.h"
#include "widgets/plots/plots_panel.h"
#include "widgets/texts/told.h"
#include "widgets/viewer/display_panel.h"
#include "widgets/viewer/viewer.h"

namespace saliscope::window
{

namespace
{

/// Scrolls up and down only: it is never narrower than what is in it.
class ColumnArea final : public QScrollArea
{
public:
    explicit ColumnArea(QWidget* parent)
        : QScrollArea(parent)
    {
        setFrameShape(QFrame::NoFrame);
        setWidgetResizable(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::NoFocus);
    }

    QSize minimumSizeHint() const override
    {
        const int width = widget() == nullptr ? 0 : widget()->minimumSizeHint().width();
        return {width + verticalScrollBar()->sizeHint().width(),
                QScrollArea::minimumSizeHint().height()};
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        // Each text that changes asks for a layout; only a new width concerns the whole window.
        if (watched == widget() && event->type() == QEvent::LayoutRequest &&
            minimumSizeHint().width() != std::exchange(m_width, minimumSizeHint().width()))
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }

private:
    int m_width = 0;
};

/// Wants no more room than the page it shows.
class Pages final : public QStackedWidget
{
public:
    using QStackedWidget::QStackedWidget;

    QSize minimumSizeHint() const override
    {
        return currentWidget() == nullptr ? QSize() : currentWidget()->minimumSizeHint();
    }
};

} // namespace

void MainWindow::setUpParts()
{
    setObjectName(QStringLiteral("main"));
    setWindowIcon(programIcon());
    setAcceptDrops(true);
    m_runner = new ui::JobRunner(this);
    m_actions = new Actions(this);
    m_messages = new MessageBar(this);
    m_offers = new MessageBar(this);
    m_workspace = new Workspace(*m_runner, *m_messages, this);
    m_viewer = new ui::Viewer(this);
    m_cases = new ui::CaseBrowser(*m_runner, this);
    m_controller = new CaseController(*m_workspace, *m_cases, *m_viewer, this);
    m_casePanel = new CasePanel(*m_workspace, *m_controller, this);
    m_inspection =
        new Inspection(*m_actions, *m_workspace, *m_controller, *m_viewer, *m_messages, this);
    m_startPage = new StartPage(*m_actions, this);
    m_status = new StatusLine(*statusBar());
}

void MainWindow::setUpCentre()
{
    m_pages = new Pages(this);
    m_pages->addWidget(m_startPage);
    m_pages->addWidget(m_viewer);
    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_offers);
    column->addWidget(m_messages);
    column->addWidget(m_pages, 1);
    setCentralWidget(centre);
}

QWidget* MainWindow::makeInspector()
{
    auto* parts = new QWidget(this);
    auto* column = new QVBoxLayout(parts);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_casePanel);
    column->addWidget(m_inspection->scoresAndBoxes());
    column->addWidget(new ui::DisplayPanel(*m_viewer, parts));
    column->addStretch(1);
    auto* area = new ColumnArea(this);
    area->setWidget(parts);
    return area;
}

QDockWidget* MainWindow::addDock(const char* id, const QString& title, QWidget* content,
                                 Qt::DockWidgetArea area, const char* keys)
{
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(QLatin1String(id));
    dock->setWidget(content);
    addDockWidget(area, dock);
    // Qt's own action hides a panel that is behind another one, where one expects to see it.
    auto* action = new QAction(title, dock);
    action->setCheckable(true);
    action->setShortcut(QKeySequence::fromString(QLatin1String(keys)));
    action->setStatusTip(tr("Show or hide this panel."));
    dock->addAction(action);
    connect(dock, &QDockWidget::visibilityChanged, action, [this, action, content](bool visible) {
        action->setChecked(visible);
        // Qt moves a dock behind another one away but does not hide it; Tab would still come to its
        // controls, and ROAD would go on computing.
        content->setVisible(visible);
        QTimer::singleShot(0, this, &MainWindow::settleTabs);
    });
    connect(action, &QAction::triggered, dock, [dock](bool wanted) {
        dock->setVisible(wanted);
        dock->raise();
    });
    return dock;
}

void MainWindow::settleTabs()
{
    // Qt keeps tab bars it has no use for, outside the window, and Tab would come to them.
    for (QTabBar* tabs : findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly))
        tabs->setFocusPolicy(
            rect().intersects(tabs->geometry()) && !showsStartPage() ? Qt::TabFocus : Qt::NoFocus);
}

void MainWindow::setUpDocks()
{
    setDockOptions(AnimatedDocks | AllowTabbedDocks | AllowNestedDocks);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_casesDock = addDock("cases", tr("Cases"), makeCases(), Qt::LeftDockWidgetArea, "F2");
    m_inspectorDock =
        addDock("inspector", tr("Inspector"), makeInspector(), Qt::RightDockWidgetArea, "F3");
    m_roadDock = addDock("road", tr("ROAD"), m_inspection->road(), Qt::RightDockWidgetArea, "F5");
    tabifyDockWidget(m_inspectorDock, m_roadDock);
    m_inspectorDock->raise();
    auto* jobs = new ui::JobsPanel(*m_runner, this);
    connect(jobs, &ui::JobsPanel::folderWanted, this,
            [](const QString& folder) { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    connect(jobs, &ui::JobsPanel::caseWanted, this, &MainWindow::showCaseNamed);
    m_jobsDock = addDock("jobs", tr("Jobs"), jobs, Qt::BottomDockWidgetArea, "F4");
    m_jobsDock->hide();
    connect(m_runner, &ui::JobRunner::jobAdded, m_jobsDock, [this] {
        m_jobsDock->show();
        m_jobsDock->raise();
    });
    m_plots = new ui::PlotsPanel(*m_runner, this);
    m_plotsDock = addDock("plots", tr("Plots"), m_plots, Qt::BottomDockWidgetArea, "F6");
    tabifyDockWidget(m_jobsDock, m_plotsDock);
    m_plotsDock->hide();
}

void MainWindow::setUpMenus()
{
    std::map<std::string_view, QMenu*> menus;
    for (const MenuInfo& info : menuTable()) {
        const std::string_view id = info.id;
        const QString title = QCoreApplication::translate("ActionTable", info.title);
        const auto slash = id.find('/');
        menus[id] = slash == std::string_view::npos ? menuBar()->addMenu(title)
                                                    : menus.at(id.substr(0, slash))->addMenu(title);
        menus[id]->setToolTipsVisible(true);
    }
    for (const ActionInfo& info : actionTable())
        if (*info.id == '\0')
            menus.at(info.menu)->addSeparator();
        else
            menus.at(info.menu)->addAction(&(*m_actions)[info.id]);
    menus.at("view/docks")->addActions(panelActions());
    m_fileCommands->setRecentMenu(*menus.at("file/recent"));
    for (const ActionInfo& info : actionTable())
        if (*info.id != '\0')
            addAction(&(*m_actions)[info.id]);
    m_bar = new WindowBar(*m_actions, *m_workspace, *m_paneCommands, this);
    addToolBar(m_bar);
}

QList<QAction*> MainWindow::panelActions() const
{
    QList<QAction*> actions;
    for (const QDockWidget* dock :
         {m_casesDock, m_inspectorDock, m_roadDock, m_compareDock, m_plotsDock, m_jobsDock})
        actions << dock->actions().constFirst();
    return actions;
}

void MainWindow::setUpCommands()
{
    m_paneCommands = new PaneCommands(*m_actions, *m_workspace, *m_viewer, this);
    m_fileCommands = new FileCommands(*m_actions, *m_workspace, *m_controller, *m_viewer,
                                      *m_messages, viewSource(), this);
    m_inspection->boxCommands().setView(viewSource());
    connect(&m_inspection->boxCommands(), &BoxCommands::boxesShown, m_casePanel, [this] {
        const ui::ShownBoxes shown = m_inspection->boxCommands().shownBoxes();
        m_casePanel->setEditedBoxes(shown.isEdited ? std::optional(int(shown.boxes.size()))
                                                   : std::nullopt);
    });
    connect(m_workspace, &Workspace::picturesMissing, this, [this](const QString& sentence) {
        m_messages->showErrorWith(
            {tr("Find the pictures…"), [this] { m_fileCommands->findPictures(); }}, sentence);
    });
    m_session = new SessionCommands(*m_actions, *m_workspace, *m_cases, *m_viewer, *m_messages,
                                    *m_offers, *this);
    new ReportCommands(*m_actions, *m_workspace, *m_controller, *m_viewer, m_session->state(),
                       *m_messages, *this);
    new ViewCommands(*m_workspace, *m_session, *m_messages, *this);
    connect(m_session, &SessionCommands::titleChanged, this, &MainWindow::updateTitle);
    new CaseCommands(*m_actions, *m_cases, this);
    setUpCompare();
    setUpRun();
    setUpReview();
    connect(&(*m_actions)["quit"], &QAction::triggered, this, &QWidget::close);
    connect(&(*m_actions)["start-page"], &QAction::triggered, this, &MainWindow::showStartPage);
    connect(&(*m_actions)["full-screen"], &QAction::toggled, this,
            [this](bool on) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, on)); });
    connect(&(*m_actions)["data-folders"], &QAction::triggered, this,
            [this] { DataFoldersDialog(*m_runner, this).exec(); });
    connect(&(*m_actions)["devices"], &QAction::triggered, this, [this] {
        DevicesDialog dialog(*m_workspace, this);
        if (dialog.exec() == QDialog::Accepted)
            m_workspace->setDevice(dialog.device());
    });
    connect(&(*m_actions)["inspect"], &QAction::triggered, this, [this] {
        const int pane = m_viewer->currentPane();
        session::MapChoice choice = m_viewer->choice(pane);
        CheckpointDialog dialog(m_workspace->checkpoints(), choice.checkpoint,
                                QString::fromStdString(choice.layer), this);
        if (dialog.exec() != QDialog::Accepted)
            return;
        choice.checkpoint = dialog.checkpoint();
        choice.layer = dialog.layer().toStdString();
        choice.hidden = false;
        m_viewer->setChoice(pane, choice);
    });
}

void MainWindow::connectHelp()
{
    connect(&(*m_actions)["keys"], &QAction::triggered, this, [this] { showKeySheet(this); });
    connect(&(*m_actions)["explain"], &QAction::triggered, this, [this] { showMeanings(this); });
    connect(&(*m_actions)["commands"], &QAction::triggered, this, [this] {
        auto* palette = new CommandPalette(*m_actions,
                                           {{Actions::menuTitle("view/docks"), panelActions()},
                                            {tr("Algorithms"), m_bar->algorithmActions()}},
                                           this);
        palette->setAttribute(Qt::WA_DeleteOnClose);
        palette->open();
    });
    connect(&(*m_actions)["about"], &QAction::triggered, this, [this] {
        ui::Job<std::string> job;
        job.queue = m_workspace->device();
        job.work = [](ui::JobControl&) { return engine::openEngine()->version(); };
        m_runner->run(this, std::move(job), [this](const ui::JobResult<std::string>& result) {
            showAbout(this, result.error ? ui::errorSentence(*result.error)
                                         : QString::fromStdString(*result.value));
        });
    });
}

void MainWindow::connectThemes()
{
    auto* group = new QActionGroup(this);
    for (const char* name : {"system", "light", "dark"}) {
        QAction& action =
            (*m_actions)[std::string_view(m_actions->info(std::string("theme-") + name).id)];
        group->addAction(&action);
        action.setChecked(setting(Setting::Theme).toString() == QLatin1String(name));
        connect(&action, &QAction::triggered, this, [name] {
            setSetting(Setting::Theme, QLatin1String(name));
            applyTheme(QLatin1String(name));
        });
    }
}

void MainWindow::connectLanguages()
{
    auto* group = new QActionGroup(this);
    for (const char* language : {"system", "en", "fr", "de"}) {
        QAction& action = (*m_actions)["language-" + std::string(language)];
        group->addAction(&action);
        action.setChecked(setting(Setting::Language).toString() == QLatin1String(language));
        connect(&action, &QAction::triggered, this, [this, language] { chooseLanguage(language); });
    }
}

void MainWindow::chooseLanguage(const char* language)
{
    if (setting(Setting::Language).toString() == QLatin1String(language))
        return;
    setSetting(Setting::Language, QLatin1String(language));
    if (m_runner->activeCount() > 0)
        m_messages->showNotice(tr("Jobs are running, so the language changes when Saliscope is "
                                  "started again."));
    else
        emit languageChosen();
}

} // namespace saliscope::window
