// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/shell/main_window.h"

#include <algorithm>
#include <utility>

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QRubberBand>
#include <QScreen>
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
#include "app/window/cases/case_survey.h"
#include "app/window/cases/known_predictions.h"
#include "app/window/cases/status_line.h"
#include "app/window/common/icons.h"
#include "app/window/common/message_bar.h"
#include "app/window/common/settings.h"
#include "app/window/common/theme.h"
#include "app/window/common/workspace.h"
#include "app/window/compare/compare_commands.h"
#include "app/window/compare/compare_panel.h"
#include "app/window/help/command_palette.h"
#include "app/window/help/devices_dialog.h"
#include "app/window/help/help_dialogs.h"
#include "app/window/open/checkpoint_dialog.h"
#include "app/window/open/data_folders_dialog.h"
#include "app/window/open/file_commands.h"
#include "app/window/open/start_page.h"
#include "app/window/panes/box_commands.h"
#include "app/window/panes/inspection.h"
#include "app/window/panes/map_commands.h"
#include "app/window/panes/pane_commands.h"
#include "app/window/panes/window_bar.h"
#include "app/window/reading/reading_commands.h"
#include "app/window/results/plot_commands.h"
#include "app/window/run/report_commands.h"
#include "app/window/run/run_commands.h"
#include "app/window/session/session_commands.h"
#include "app/window/session/view_commands.h"
#include "app/window/shell/session_work.h"
#include "widgets/cases/case_browser.h"
#include "widgets/cases/work_list_bar.h"
#include "widgets/jobs/jobs_panel.h"
#include "widgets/plots/plots_panel.h"
#include "widgets/texts/told.h"
#include "widgets/viewer/display_panel.h"
#include "widgets/viewer/viewer.h"

namespace saliscope::window
{

namespace
{

/// Keys that the focused control would rather type than have taken for a command.
bool takesText(const QWidget* widget)
{
    return widget != nullptr &&
           (widget->inherits("QLineEdit") || widget->inherits("QAbstractSpinBox") ||
            widget->inherits("QTextEdit") || widget->inherits("QPlainTextEdit"));
}

ui::CaseIndex firstCase(const data::Datamodule& datamodule)
{
    for (std::size_t split = 0; split < datamodule.splits.size(); ++split)
        if (!datamodule.splits[split].samples.empty())
            return {int(split), 0};
    return {};
}

QStringList localPaths(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    return paths;
}

/// Half a screen has to do, with a panel on either side of the pictures.
constexpr int narrowest = 560;
constexpr int narrowPanel = 150;
constexpr int narrowWindow = 1000; ///< panels scroll to the side in windows below

/// Scrolls up and down; to the side, too, in narrow windows.
class ColumnArea final : public QScrollArea
{
public:
    explicit ColumnArea(QWidget* parent)
        : QScrollArea(parent)
    {
        setFrameShape(QFrame::NoFrame);
        setWidgetResizable(true);
        setFocusPolicy(Qt::NoFocus);
    }

    QSize minimumSizeHint() const override
    {
        const int width = widget() == nullptr ? 0 : widget()->minimumSizeHint().width();
        const int whole = width + verticalScrollBar()->sizeHint().width();
        return {window()->width() < narrowWindow ? std::min(whole, narrowPanel) : whole,
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

constexpr QSize usualSize = {1440, 900};
constexpr int casesWidth = 360;
constexpr int inspectorWidth = 280;
/// Of QMainWindow's saved state: raised when docks are added that an older state does not know.
constexpr int stateVersion = 3;

} // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent)
{
    setUpParts();
    setUpCentre();
    setUpDocks();
    setUpCommands();
    setUpMenus();
    connectParts();
    connectHelp();
    connectThemes();
    connectLanguages();
    restoreLayout();
    showStartPage();
    m_workspace->prepareEngine();
}

MainWindow::~MainWindow()
{
    qApp->removeEventFilter(this);
    hide(); // panels cancel their jobs when they are hidden
    // The panes and the workspace get results from the workers as long as those run.
    delete m_runner;
    if (!m_keepsWork)
        SessionAutosave::removeOwn();
}

void MainWindow::open(const OpenRequest& request)
{
    m_workspace->open(request);
}

void MainWindow::openPaths(const QStringList& paths, const OpenRequest& with)
{
    m_workspace->openPaths(paths, with);
}

void MainWindow::leave()
{
    saveLayout();
    m_runner->cancelAll();
    hide();
}

void MainWindow::leaveForGood()
{
    leave();
    m_keepsWork = m_session->isModified();
    if (m_keepsWork)
        m_session->autosave().writeNow();
    else
        SessionAutosave::removeOwn(); // now, too: a job may keep the end waiting
}

bool MainWindow::showsStartPage() const
{
    return m_pages->currentWidget() == m_startPage;
}

void MainWindow::connectParts()
{
    connect(m_workspace, &Workspace::datamoduleChanged, this, &MainWindow::takeDatamodule);
    connect(m_workspace, &Workspace::checkpointsChanged, this, &MainWindow::takeCheckpoints);
    connect(m_workspace, &Workspace::resultsChanged, this, [this](const OpenedResults& results) {
        for (const ui::ScoreColumn& column : results.columns)
            m_cases->setScoreColumn(column);
        m_paneCommands->offerChoices();
        if (results.doubt.isEmpty())
            m_messages->showNotice(results.summary);
        else
            m_messages->showError(results.doubt + u' ' + results.summary);
    });
    connect(m_workspace, &Workspace::busy, m_status, &StatusLine::setBusy);
    connect(m_viewer, &ui::Viewer::probed, m_status, &StatusLine::setReading);
    connect(m_viewer, &ui::Viewer::probeLeft, m_status, &StatusLine::clearReading);
    connect(m_viewer, &ui::Viewer::displayChanged, this,
            [this] { m_status->setPolicy(m_viewer->display()); });
    connect(m_startPage, &StartPage::chosen, m_workspace, &Workspace::open);
    connect(m_controller, &CaseController::checkpointWanted, &(*m_actions)["open-checkpoint"],
            &QAction::trigger);
    connect(m_cases, &ui::CaseBrowser::activated, this, [this] { m_viewer->setFocus(); });
    connect(m_cases, &ui::CaseBrowser::currentChanged, this, &MainWindow::updateAvailability);
    m_status->setPolicy(m_viewer->display());
    m_status->setDevice(m_workspace->device());
    qApp->installEventFilter(this);
}

void MainWindow::takeDatamodule()
{
    m_paneCommands->offerChoices();
    m_paneCommands->showFirstPanes();
    m_cases->setDatamodule(m_workspace->datamodule());
    m_messages->hide();
    showCases();
    updateTitle();
    updateAvailability();
    m_cases->setCurrent(firstCase(*m_workspace->datamodule()));
    m_viewer->setFocus();
    m_session->opening().takeCases();
}

void MainWindow::takeCheckpoints()
{
    m_paneCommands->offerChoices();
    // Cases opened without a network showed the picture alone.
    if (!m_workspace->checkpoints().empty() && m_viewer->paneCount() == 1 &&
        m_viewer->choice(0).hidden)
        m_paneCommands->setPanes({session::MapChoice()});
    m_status->setDevice(m_workspace->device());
    updateAvailability();
    m_session->opening().finishWhenRead();
}

void MainWindow::showCaseNamed(const QString& split, const QString& name)
{
    if (!m_workspace->datamodule())
        return;
    const auto& splits = m_workspace->datamodule()->splits;
    for (std::size_t i = 0; i < splits.size(); ++i)
        for (std::size_t k = 0; k < splits[i].samples.size(); ++k)
            if (splits[i].name == split.toStdString() &&
                splits[i].samples[k].name == name.toStdString())
                m_cases->setCurrent({int(i), int(k)});
}

void MainWindow::updateTitle()
{
    const QString file = QFileInfo(m_session->file()).fileName();
    const QString title = file.isEmpty() ? requestTitle(m_workspace->request()) : file;
    setWindowTitle(title.isEmpty() || (showsStartPage() && !m_session->isModified())
                       ? QStringLiteral("Saliscope")
                       : title + QStringLiteral("[*] — Saliscope"));
    setWindowModified(m_session->isModified());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_session->isModified() && !m_isSafeToClose) {
        event->ignore();
        m_session->whenSafe([this] {
            m_isSafeToClose = true;
            close();
        });
        return;
    }
    m_isSafeToClose = false;
    if (!confirmClose()) {
        event->ignore();
        return;
    }
    saveLayout();
    m_runner->cancelAll();
    event->accept();
}

bool MainWindow::confirmClose()
{
    const int active = m_runner->activeCount();
    if (active == 0)
        return true;
    QMessageBox box(QMessageBox::Question, tr("Close Saliscope"),
                    tr("%n job(s) are still running. Closing cancels them; what they have finished "
                       "is kept.",
                       nullptr, active),
                    QMessageBox::Close | QMessageBox::Cancel, this);
    box.setObjectName(QStringLiteral("confirm-close"));
    box.setDefaultButton(QMessageBox::Cancel);
    return box.exec() == QMessageBox::Close;
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    const char* id = nullptr;
    switch (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier
                ? event->key()
                : 0) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        id = "next";
        break;
    case Qt::Key_Left:
    case Qt::Key_Up:
        id = "previous";
        break;
    case Qt::Key_Home:
        id = "first";
        break;
    case Qt::Key_End:
        id = "last";
        break;
    default:
        break;
    }
    if (event->key() == Qt::Key_Escape && isFullScreen()) {
        (*m_actions)["full-screen"].setChecked(false);
        return;
    }
    if (id == nullptr || showsStartPage()) {
        QMainWindow::keyPressEvent(event);
        return;
    }
    (*m_actions)[id].trigger();
    event->accept();
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    const bool press = event->type() == QEvent::KeyPress;
    if (!press && event->type() != QEvent::KeyRelease)
        return QMainWindow::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() != Qt::Key_H || key->modifiers() != Qt::NoModifier || key->isAutoRepeat())
        return QMainWindow::eventFilter(watched, event);
    if (press && (!isActiveWindow() || takesText(QApplication::focusWidget())))
        return QMainWindow::eventFilter(watched, event);
    m_viewer->setOverlayHeld(press);
    return false;
}

void MainWindow::changeEvent(QEvent* event)
{
    // The key may be released while another window has the keyboard.
    if (event->type() == QEvent::ActivationChange && m_viewer != nullptr && !isActiveWindow())
        m_viewer->setOverlayHeld(false);
    // The desktop has keys of its own that end it.
    if (event->type() == QEvent::WindowStateChange && m_actions != nullptr && !isFullScreen())
        (*m_actions)["full-screen"].setChecked(false);
    QMainWindow::changeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (localPaths(*event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    if (m_dropFrame == nullptr)
        m_dropFrame = new QRubberBand(QRubberBand::Rectangle, this);
    m_dropFrame->setGeometry(rect());
    m_dropFrame->show();
    m_dropFrame->raise();
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent* event)
{
    hideDropFrame();
    QMainWindow::dragLeaveEvent(event);
}

void MainWindow::hideDropFrame()
{
    if (m_dropFrame != nullptr)
        m_dropFrame->hide();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    hideDropFrame();
    const QStringList paths = localPaths(*event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    openPaths(paths);
}

void MainWindow::setUpParts()
{
    setObjectName(QStringLiteral("main"));
    setWindowIcon(programIcon());
    setAcceptDrops(true);
    setMinimumWidth(narrowest); // less than the panels want
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
    column->addWidget(m_pages, 1);
    constexpr int belowHeaders = 32; // they tell what the panes show, and are chosen from
    m_messages->floatOver(*centre, belowHeaders);
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
    connect(action, &QAction::triggered, dock, [this, dock](bool wanted) {
        if (wanted && m_hidesPanels) { // this one alone, from here on
            m_hidesPanels = false;
            (*m_actions)["hide-panels"].setChecked(false);
        }
        dock->setVisible(wanted);
        dock->raise();
    });
    return dock;
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    if ((event->oldSize().width() < narrowWindow) != (width() < narrowWindow))
        for (const QDockWidget* dock : docks())
            dock->widget()->updateGeometry();
    // Once the layout knows how narrow the panels may be, and has given all parts their places.
    constexpr int milliseconds = 30;
    QTimer::singleShot(milliseconds, this, &MainWindow::keepRoomForPictures);
}

/// Qt takes the room that is missing from the pictures.
void MainWindow::keepRoomForPictures()
{
    const int most = std::max(narrowPanel, width() / 4);
    if (width() >= narrowWindow)
        return;
    for (const QDockWidget* dock : docks())
        dock->layout()->activate();
    layout()->activate();
    for (QDockWidget* dock : {m_casesDock, m_inspectorDock, m_roadDock})
        if (dock->isVisible() && !dock->isFloating() && dock->width() > most &&
            !dock->visibleRegion().isEmpty())
            resizeDocks({dock}, {most}, Qt::Horizontal);
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
    auto* road = new ColumnArea(this);
    road->setWidget(m_inspection->road());
    m_roadDock = addDock("road", tr("ROAD"), road, Qt::RightDockWidgetArea, "F5");
    tabifyDockWidget(m_inspectorDock, m_roadDock);
    m_inspectorDock->raise();
    auto* jobs = new ui::JobsPanel(*m_runner, this);
    connect(jobs, &ui::JobsPanel::folderWanted, this,
            [](const QString& folder) { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    connect(jobs, &ui::JobsPanel::caseWanted, this, &MainWindow::showCaseNamed);
    m_jobsDock = addDock("jobs", tr("Jobs"), jobs, Qt::BottomDockWidgetArea, "F4");
    m_jobsDock->hide();
    connect(m_runner, &ui::JobRunner::jobAdded, m_jobsDock, [this] {
        if (m_hidesPanels)
            return; // it is there when the panels come back
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
        const QString title = actionText(info.title);
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
    for (const QDockWidget* dock : docks())
        actions << dock->actions().constFirst();
    return actions;
}

void MainWindow::setUpCommands()
{
    m_paneCommands = new PaneCommands(*m_actions, *m_workspace, *m_viewer, this);
    new MapCommands(*m_actions, *m_viewer, this);
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
    connectActions();
}

void MainWindow::connectActions()
{
    connect(&(*m_actions)["quit"], &QAction::triggered, this, &QWidget::close);
    connect(&(*m_actions)["start-page"], &QAction::triggered, this, &MainWindow::showStartPage);
    connect(&(*m_actions)["full-screen"], &QAction::toggled, this, &MainWindow::setFullScreen);
    connect(&(*m_actions)["hide-panels"], &QAction::toggled, this, &MainWindow::setPanelsHidden);
    connect(&(*m_actions)["data-folders"], &QAction::triggered, this,
            [this] { DataFoldersDialog(*m_runner, this).exec(); });
    connect(&(*m_actions)["devices"], &QAction::triggered, this, [this] {
        DevicesDialog dialog(*m_workspace, this);
        if (dialog.exec() == QDialog::Accepted)
            m_workspace->setDevice(dialog.device());
    });
    connect(&(*m_actions)["inspect"], &QAction::triggered, this, &MainWindow::inspectCheckpoint);
}

QList<QDockWidget*> MainWindow::docks() const
{
    return {m_casesDock, m_inspectorDock, m_roadDock, m_compareDock, m_plotsDock, m_jobsDock};
}

void MainWindow::setPanelsHidden(bool hidden)
{
    if (hidden == m_hidesPanels || showsStartPage())
        return;
    m_hidesPanels = hidden;
    if (!hidden) {
        restoreState(m_shownPanels, stateVersion);
        m_bar->setVisible(!isFullScreen());
        return;
    }
    m_shownPanels = saveState(stateVersion);
    for (QDockWidget* dock : docks())
        dock->hide();
    m_viewer->setFocus();
}

/// Over cases nothing but the pictures is left; a start page without a menu would lead nowhere.
void MainWindow::setFullScreen(bool on)
{
    const bool alone = on && !showsStartPage();
    if (on)
        m_hadHiddenPanels = m_hidesPanels;
    (*m_actions)["hide-panels"].setChecked(alone || (m_hadHiddenPanels && !showsStartPage()));
    menuBar()->setVisible(!alone);
    statusBar()->setVisible(!alone);
    m_bar->setVisible(!alone && !showsStartPage());
    setWindowState(windowState().setFlag(Qt::WindowFullScreen, on));
}

void MainWindow::inspectCheckpoint()
{
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
    setSetting(Setting::Docks, showsStartPage() ? m_dockState
                               : m_hidesPanels  ? m_shownPanels
                                                : saveState(stateVersion));
}

void MainWindow::showStartPage()
{
    (*m_actions)["full-screen"].setChecked(false);
    (*m_actions)["hide-panels"].setChecked(false);
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
        keepRoomForPictures();
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
    auto* area = new ColumnArea(this);
    area->setWidget(parts);
    return area;
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
    auto* run = new RunCommands(*m_actions, *m_workspace, *m_cases, *m_viewer, *m_messages, this);
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
