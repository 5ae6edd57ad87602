// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/shell/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/window/cases/case_controller.h"
#include "app/window/cases/status_line.h"
#include "app/window/common/message_bar.h"
#include "app/window/open/start_page.h"
#include "app/window/panes/pane_commands.h"
#include "app/window/session/session_commands.h"
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
    QMainWindow::changeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localPaths(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QStringList paths = localPaths(*event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    openPaths(paths);
}

} // namespace saliscope::window
