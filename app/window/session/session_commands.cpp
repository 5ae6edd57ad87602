// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/session/session_commands.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMainWindow>
#include <QMessageBox>

#include "app/window/common/actions.h"
#include "app/window/common/file_places.h"
#include "app/window/common/message_bar.h"
#include "app/window/session/window_session.h"
#include "widgets/cases/case_browser.h"
#include "widgets/texts/shown.h"
#include "widgets/texts/told.h"
#include "widgets/viewer/viewer.h"

namespace saliscope::window
{

namespace
{

const QString extension = QStringLiteral(".saliscope");

QString sessionFilter()
{
    return SessionCommands::tr("Sessions (*.saliscope);;All files (*)");
}

QDateTime timeOf(const std::filesystem::path& path)
{
    return QFileInfo(QString::fromStdString(path.string())).lastModified();
}

} // namespace

SessionCommands::SessionCommands(Actions& actions, Workspace& workspace, ui::CaseBrowser& browser,
                                 ui::Viewer& viewer, MessageBar& messages, MessageBar& offers,
                                 QMainWindow& window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_viewer(viewer)
    , m_messages(messages)
    , m_offers(offers)
    , m_window(window)
    , m_autosave(
          workspace.runner(), messages, [this] { return m_state.collect(); }, this)
    , m_opening(workspace, browser, viewer, m_state, messages, this)
{
    m_state.addPart(dataPart(workspace));
    m_state.addPart(layoutPart(window));
    m_state.addPart(panesPart(viewer));
    m_state.addPart(notesPart(browser));
    m_state.addPart(browserPart(browser));
    m_state.addPart(placePart(viewer));
    connectActions(actions);
    connectChanges(browser);
    connect(&m_opening, &SessionOpening::applied, this, &SessionCommands::takeOpened);
    connect(&m_opening, &SessionOpening::finished, this, [this] { m_seen = seen(); });
    connect(&m_opening, &SessionOpening::otherCases, this, &SessionCommands::startAnew);
    connect(&m_autosave, &SessionAutosave::found, this, &SessionCommands::offer);
    workspace.setGuard([this](std::function<void()> proceed) { whenSafe(std::move(proceed)); });
    connect(&workspace, &Workspace::sessionWanted, this, &SessionCommands::open);
    m_autosave.lookForLost();
}

void SessionCommands::connectActions(Actions& actions)
{
    connect(&actions["save-session"], &QAction::triggered, this, [this] { saveOrAsk(); });
    connect(&actions["save-session-as"], &QAction::triggered, this, [this] { askForFile(); });
    connect(&actions["open-session"], &QAction::triggered, this, [this] {
        const QString path = QFileDialog::getOpenFileName(&m_window, tr("Open a session"),
                                                          lastFolder(), sessionFilter());
        if (!path.isEmpty())
            open(path);
    });
}

void SessionCommands::connectChanges(ui::CaseBrowser& browser)
{
    connect(&browser, &ui::CaseBrowser::notesChanged, this, &SessionCommands::noteWork);
    connect(&browser, &ui::CaseBrowser::currentChanged, this, [this] { m_autosave.noteChange(); });
    connect(&browser, &ui::CaseBrowser::shownChanged, this, [this] { m_autosave.noteChange(); });
    connect(&m_viewer, &ui::Viewer::viewChanged, this, [this] { m_autosave.noteChange(); });
    const auto view = [this] { noteView(); };
    connect(&m_viewer, &ui::Viewer::choiceChanged, this, view);
    connect(&m_viewer, &ui::Viewer::windowChanged, this, view);
    connect(&m_viewer, &ui::Viewer::displayChanged, this, view);
    connect(&m_viewer, &ui::Viewer::linksChanged, this, view);
    connect(&m_workspace, &Workspace::checkpointsChanged, this, view);
    connect(&m_workspace, &Workspace::resultsChanged, this, [this] {
        const auto base = m_state.base();
        for (const QString& path : m_workspace.request().results)
            if (!base || std::none_of(base->results.begin(), base->results.end(),
                                      [&](const session::SessionResults& results) {
                                          return results.path == path.toStdString();
                                      }))
                noteView(true);
    });
}

SessionCommands::Seen SessionCommands::seen() const
{
    Seen seen{sessionPanes(m_viewer), sessionCheckpoints(m_workspace)};
    seen.panes.current = 0; // where the user is says nothing of his work
    seen.panes.views.clear();
    return seen;
}

void SessionCommands::noteWork()
{
    ++m_revision;
    m_autosave.noteChange();
    emit titleChanged();
}

void SessionCommands::noteView(bool certain)
{
    m_autosave.noteChange();
    if (m_opening.isOpening() || m_file.isEmpty())
        return;
    if (certain || !(seen() == m_seen))
        noteWork();
    m_seen = seen();
}

void SessionCommands::setFile(const QString& file)
{
    m_file = file;
    m_autosave.setFile(file);
    if (!file.isEmpty())
        rememberRequest({.session = QFileInfo(file).absoluteFilePath()});
    emit titleChanged();
}

void SessionCommands::startAnew()
{
    m_state.setBase(nullptr);
    m_savedRevision = m_revision;
    setFile({});
}

void SessionCommands::open(const QString& path)
{
    whenSafe([this, path] { m_opening.openFile(path); });
}

CarriedWork SessionCommands::carried() const
{
    return {m_state.collect(), m_file, isModified()};
}

void SessionCommands::takeOver(const CarriedWork& work)
{
    m_opening.openCarried(work.make, work.file, work.isModified);
}

void SessionCommands::openView(const SessionToOpen& view)
{
    if (m_opening.hasCases(view))
        m_opening.openView(view);
    else
        whenSafe([this, view] { m_opening.openView(view); });
}

void SessionCommands::takeOpened(const SessionToOpen& opened)
{
    m_savedRevision = m_revision;
    if (opened.isView)
        m_state.setBase(nullptr);
    if (opened.lost) {
        ++m_revision;
        setFile(opened.file);
        m_autosave.write([this, lost = *opened.lost] { m_autosave.discard(lost); });
    } else if (opened.isModified) {
        ++m_revision;
        setFile(opened.file);
        m_autosave.write();
    } else {
        setFile(opened.file);
        m_autosave.forget();
    }
}

void SessionCommands::save(const QString& path, std::function<void()> done)
{
    if (m_opening.isOpening()) {
        m_messages.showError(tr("The session is still being opened, so it cannot be saved yet."));
        return;
    }
    ui::Job<void> job;
    job.queue = QStringLiteral("session");
    job.work = [make = m_state.collect(), path = path.toStdString()](ui::JobControl&) {
        session::saveSession(path, make());
    };
    m_workspace.runner().run(
        this, std::move(job),
        [this, path, revision = m_revision,
         done = std::move(done)](const ui::JobResult<void>& result) {
            if (result.error) {
                m_messages.showError(tr("The session was not saved, and the file is as it was. %1")
                                         .arg(ui::errorSentence(*result.error)));
                return;
            }
            m_savedRevision = revision;
            if (!isModified())
                m_autosave.forget();
            m_seen = seen();
            setFile(path);
            m_messages.showNotice(tr("The session was saved to %1.").arg(path));
            if (done)
                done();
        });
}

void SessionCommands::saveOrAsk(std::function<void()> done)
{
    if (m_file.isEmpty())
        askForFile(std::move(done));
    else
        save(m_file, std::move(done));
}

void SessionCommands::askForFile(std::function<void()> done)
{
    QString proposed = m_file;
    if (proposed.isEmpty())
        proposed = proposedPath(QFileInfo(m_workspace.request().datamodule).completeBaseName() +
                                extension);
    QString path =
        QFileDialog::getSaveFileName(&m_window, tr("Save session"), proposed, sessionFilter());
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += extension;
    rememberFolder(path);
    save(path, std::move(done));
}

void SessionCommands::whenSafe(std::function<void()> proceed)
{
    if (!isModified()) {
        proceed();
        return;
    }
    auto* box = new QMessageBox(
        QMessageBox::Question, tr("Unsaved changes"),
        m_file.isEmpty()
            ? tr("Your notes and other changes have not been saved as a session.")
            : tr("%1 has changes that are not saved.").arg(QFileInfo(m_file).fileName()),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &m_window);
    box->setObjectName(QStringLiteral("confirm-discard"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDefaultButton(QMessageBox::Save);
    connect(box, &QMessageBox::finished, this, [this, proceed = std::move(proceed)](int answer) {
        if (answer == QMessageBox::Save) {
            saveOrAsk(proceed);
        } else if (answer == QMessageBox::Discard) {
            m_savedRevision = m_revision;
            m_autosave.forget();
            emit titleChanged();
            proceed();
        }
    });
    box->open();
}

void SessionCommands::offer(const session::LostSession& lost)
{
    const QString name =
        lost.session.empty()
            ? tr("A session that had not been saved yet")
            : tr("The session %1").arg(ui::shown(lost.session.filename().string()));
    m_offers.showQuestion(
        tr("%1 was not closed properly. It was kept as it was on %2.")
            .arg(name, QLocale().toString(timeOf(lost.autosave), QLocale::ShortFormat)),
        {{tr("Restore"), [this, lost] { whenSafe([this, lost] { m_opening.openLost(lost); }); }},
         {tr("Discard"), [this, lost] { m_autosave.discard(lost); }}});
}

} // namespace saliscope::window
