// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMainWindow>

#include "app/window/common/actions.h"
#include "app/window/common/open_request.h"
#include "app/window/session/current_view.h"
#include "widgets/jobs/job_runner.h"

class QDockWidget;
class QRubberBand;
class QStackedWidget;

namespace saliscope::ui
{
class CaseBrowser;
class PlotsPanel;
class Viewer;
class WorkListBar;
} // namespace saliscope::ui

namespace saliscope::window
{

class CaseController;
class CasePanel;
class CompareCommands;
class FileCommands;
class Inspection;
class MessageBar;
class PaneCommands;
class SessionCommands;
class ReadingCommands;
class StartPage;
class StatusLine;
class WindowBar;
class Workspace;

/// The window: it owns the parts and connects them. What users can do is in the table of actions,
/// what happens then in the classes *Commands.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    /// What the command line or a test asks for.
    void open(const OpenRequest& request);
    void openPaths(const QStringList& paths, const OpenRequest& with = {});

    Actions& actions() { return *m_actions; }
    ui::JobRunner& runner() { return *m_runner; }
    Workspace& workspace() { return *m_workspace; }
    ui::CaseBrowser& cases() { return *m_cases; }
    ui::Viewer& viewer() { return *m_viewer; }
    CaseController& controller() { return *m_controller; }
    Inspection& inspection() { return *m_inspection; }
    MessageBar& messages() { return *m_messages; }
    SessionCommands& session() { return *m_session; }
    CompareCommands& compare() { return *m_compare; }
    ui::PlotsPanel& plots() { return *m_plots; }
    ui::WorkListBar& workLists() { return *m_workLists; }
    ReadingCommands& readings() { return *m_readings; }
    /// The start page, not cases, is shown.
    bool showsStartPage() const;
    /// Another window takes its place, and its work: nothing is asked.
    void leave();
    /// The program has to end: nothing is asked, and unsaved work is kept for the next start.
    /// Throws nothing.
    void leaveForGood();

signals:
    /// Another language is set, in which everything has to be made anew.
    void languageChosen();

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setUpParts();
    void setUpCentre();
    void setUpDocks();
    void settleTabs();
    void keepRoomForPictures();
    /// What exported files say of the window.
    ViewSource viewSource() const;
    QWidget* makeCases();
    QWidget* makeInspector();
    void setUpMenus();
    QList<QAction*> panelActions() const;
    void setUpCommands();
    void connectActions();
    QList<QDockWidget*> docks() const;
    void setPanelsHidden(bool hidden);
    void setFullScreen(bool on);
    void hideDropFrame();
    void inspectCheckpoint();
    void setUpCompare();
    void setUpRun();
    void setUpReview();
    void connectParts();
    void connectHelp();
    void connectThemes();
    void connectLanguages();
    void restoreLayout();
    void saveLayout();
    QDockWidget* addDock(const char* id, const QString& title, QWidget* content,
                         Qt::DockWidgetArea area, const char* keys);
    void takeDatamodule();
    void takeCheckpoints();
    void showStartPage();
    void showCaseNamed(const QString& split, const QString& name);
    void showCases();
    void updateAvailability();
    void updateTitle();
    bool confirmClose();
    void chooseLanguage(const char* language);

    ui::JobRunner* m_runner = nullptr;
    Actions* m_actions = nullptr;
    Workspace* m_workspace = nullptr;
    ui::CaseBrowser* m_cases = nullptr;
    ui::Viewer* m_viewer = nullptr;
    CaseController* m_controller = nullptr;
    CasePanel* m_casePanel = nullptr;
    Inspection* m_inspection = nullptr;
    FileCommands* m_fileCommands = nullptr;
    PaneCommands* m_paneCommands = nullptr;
    SessionCommands* m_session = nullptr;
    CompareCommands* m_compare = nullptr;
    MessageBar* m_messages = nullptr;
    MessageBar* m_offers = nullptr; ///< of work that was left behind
    StartPage* m_startPage = nullptr;
    StatusLine* m_status = nullptr;
    WindowBar* m_bar = nullptr;
    QStackedWidget* m_pages = nullptr;
    QDockWidget* m_casesDock = nullptr;
    QDockWidget* m_inspectorDock = nullptr;
    QDockWidget* m_roadDock = nullptr;
    QDockWidget* m_jobsDock = nullptr;
    bool m_isSafeToClose = false;
    bool m_keepsWork = false; ///< for the next start
    QDockWidget* m_compareDock = nullptr;
    QDockWidget* m_plotsDock = nullptr;
    ui::PlotsPanel* m_plots = nullptr;
    ui::WorkListBar* m_workLists = nullptr;
    ReadingCommands* m_readings = nullptr;
    QByteArray m_dockState;             ///< of the docks while the start page hides them
    QRubberBand* m_dropFrame = nullptr; ///< shown while files are dragged over the window
    bool m_hidesPanels = false;
    bool m_hadHiddenPanels = false; ///< before the pictures had the whole screen
    QByteArray m_shownPanels;       ///< the docks before they were hidden
};

} // namespace saliscope::window
