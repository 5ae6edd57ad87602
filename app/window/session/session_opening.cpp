// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/session/session_opening.h"

#include "app/window/common/message_bar.h"
#include "app/window/common/session_state.h"
#include "app/window/session/window_session.h"
#include "widgets/cases/case_browser.h"
#include "widgets/texts/told.h"
#include "widgets/viewer/viewer.h"

namespace fs = std::filesystem;

namespace saliscope::window
{

namespace
{

QString shown(const fs::path& path)
{
    return QString::fromStdString(path.string());
}

bool isOpen(const session::SessionCheckpoint& checkpoint,
            const std::vector<session::SessionCheckpoint>& open)
{
    return std::any_of(open.begin(), open.end(), [&](const session::SessionCheckpoint& each) {
        return checkpoint.sha256.empty() ? each.path == checkpoint.path
                                         : each.sha256 == checkpoint.sha256;
    });
}

} // namespace

SessionToOpen lookedAt(session::Session session)
{
    SessionToOpen opened;
    std::error_code code;
    for (const session::SessionCheckpoint& checkpoint : session.checkpoints)
        if (fs::exists(checkpoint.path, code))
            opened.there.push_back(checkpoint);
    for (const session::SessionResults& results : session.results)
        (fs::exists(results.path, code) ? opened.results : opened.missing) << shown(results.path);
    opened.session = std::make_shared<const session::Session>(std::move(session));
    return opened;
}

SessionOpening::SessionOpening(Workspace& workspace, ui::CaseBrowser& browser, ui::Viewer& viewer,
                               SessionState& state, MessageBar& messages, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_browser(browser)
    , m_viewer(viewer)
    , m_state(state)
    , m_messages(messages)
{
    connect(&workspace, &Workspace::resultsRead, this, &SessionOpening::finishWhenRead);
    connect(&workspace, &Workspace::casesRefused, this, [this] { m_opened.reset(); });
}

void SessionOpening::openFile(const QString& path)
{
    read(path.toStdString(), path, std::nullopt);
}

void SessionOpening::openLost(const session::LostSession& lost)
{
    read(lost.autosave, QString::fromStdString(lost.session.string()), lost);
}

void SessionOpening::read(const fs::path& path, const QString& file,
                          std::optional<session::LostSession> lost)
{
    start([path, file, lost] {
        SessionToOpen opened = lookedAt(session::loadSession(path));
        opened.file = file;
        opened.lost = lost;
        return opened;
    });
}

void SessionOpening::openCarried(std::function<session::Session()> make, const QString& file,
                                 bool isModified)
{
    start([make = std::move(make), file, isModified] {
        SessionToOpen opened = lookedAt(make());
        opened.file = file;
        opened.isModified = isModified;
        return opened;
    });
}

void SessionOpening::start(std::function<SessionToOpen()> make)
{
    ui::Job<SessionToOpen> job;
    job.queue = QStringLiteral("session");
    job.replaces = QStringLiteral("open-session");
    job.work = [make = std::move(make)](ui::JobControl&) { return make(); };
    m_workspace.runner().run(this, std::move(job),
                             [this](const ui::JobResult<SessionToOpen>& result) {
                                 if (!result.error)
                                     begin(*result.value);
                                 else if (result.error->kind() != ErrorKind::Cancelled)
                                     m_messages.showError(ui::errorSentence(*result.error));
                             });
}

bool SessionOpening::hasCases(const SessionToOpen& opened) const
{
    if (!m_workspace.datamodule())
        return false;
    session::SessionData open = sessionData(m_workspace.request());
    const session::SessionData& wanted = opened.session->data;
    // Of pictures opened by themselves a view names the one it shows.
    if (opened.isView && wanted.pictures.size() == 1 &&
        std::find(open.pictures.begin(), open.pictures.end(), wanted.pictures.front()) !=
            open.pictures.end())
        open.pictures = wanted.pictures;
    return open == wanted;
}

void SessionOpening::openView(SessionToOpen view)
{
    if (hasCases(view)) {
        m_opened = std::move(view);
        showView();
    } else {
        begin(std::move(view));
    }
}

void SessionOpening::showView()
{
    m_isApplied = true;
    const session::Session& session = *m_opened->session;
    std::vector<session::SessionCheckpoint> open = sessionCheckpoints(m_workspace);
    showPanes(m_viewer, withOpenCheckpoints(session.panes, session.checkpoints, open));
    browserPart(m_browser).apply(m_opened->session);
    showViews(m_viewer, session.panes);
    emit viewShown(*m_opened);
    QStringList results = m_opened->results;
    for (const session::SessionResults& known : sessionResults(m_workspace))
        results.removeAll(shown(known.path));
    if (!results.isEmpty())
        m_workspace.openNow({.results = results});
    for (const session::SessionCheckpoint& checkpoint : m_opened->there)
        m_workspace.remember(checkpoint);
    for (const session::SessionCheckpoint& checkpoint : m_opened->there)
        if (!isOpen(checkpoint, open))
            m_workspace.openNow({.model = QString::fromStdString(checkpoint.model),
                                 .weight = shown(checkpoint.path)});
    finishWhenRead();
}

void SessionOpening::begin(SessionToOpen opened)
{
    OpenRequest request = openRequest(opened.session->data);
    if (!request.hasCases()) {
        m_messages.showError(tr("The session names no cases, so there is nothing to open."));
        return;
    }
    for (const session::SessionCheckpoint& checkpoint : opened.there)
        m_workspace.remember(checkpoint);
    if (!opened.there.empty()) {
        request.weight = shown(opened.there.front().path);
        request.model = QString::fromStdString(opened.there.front().model);
    }
    m_opened = std::move(opened);
    m_isApplied = false;
    m_workspace.openNow(request);
}

void SessionOpening::takeCases()
{
    if (!m_opened || m_isApplied ||
        !(sessionData(m_workspace.request()) == m_opened->session->data)) {
        m_opened.reset();
        m_isApplied = false;
        emit otherCases();
        return;
    }
    ui::Job<QHash<int, ui::CaseNotes>> job;
    job.queue = QStringLiteral("session");
    job.replaces = QStringLiteral("open-session");
    job.era = m_workspace.era().mark();
    job.work = [session = m_opened->session, datamodule = m_workspace.datamodule()](
                   ui::JobControl&) { return notesByRow(*session, *datamodule); };
    m_workspace.runner().run(this, std::move(job),
                             [this](const ui::JobResult<QHash<int, ui::CaseNotes>>& result) {
                                 if (m_opened && !result.error)
                                     apply(*result.value);
                             });
}

void SessionOpening::apply(const QHash<int, ui::CaseNotes>& notes)
{
    m_isApplied = true;
    m_browser.setAllNotes(notes);
    m_state.setBase(m_opened->session);
    m_state.apply(m_opened->session);
    openRest();
    emit applied(*m_opened);
    finishWhenRead();
}

void SessionOpening::openRest()
{
    for (std::size_t i = 1; i < m_opened->there.size(); ++i)
        m_workspace.openNow({.model = QString::fromStdString(m_opened->there[i].model),
                             .weight = shown(m_opened->there[i].path)});
    if (!m_opened->results.isEmpty())
        m_workspace.openNow({.results = m_opened->results});
}

void SessionOpening::finishWhenRead()
{
    if (m_opened && m_isApplied && !m_workspace.isLoadingCheckpoint() &&
        !m_workspace.isReadingResults())
        finish();
}

QStringList SessionOpening::problems(const SessionToOpen& opened,
                                     const std::vector<session::SessionCheckpoint>& open) const
{
    QStringList sentences;
    for (const session::SessionCheckpoint& kept : opened.session->checkpoints) {
        const bool isThere =
            std::find(opened.there.begin(), opened.there.end(), kept) != opened.there.end();
        if (isOpen(kept, open))
            continue;
        sentences << (isThere ? tr("The checkpoint %1 is not the one it was: its SHA-256 differs, "
                                   "or it cannot be opened, and maps may differ.")
                              : tr("The checkpoint %1 is not there."))
                         .arg(kept.path.empty() ? QString::fromStdString(kept.sha256)
                                                : shown(kept.path));
    }
    for (const QString& results : opened.missing)
        sentences << tr("The results %1 are not there.").arg(results);
    const auto& cases = m_browser.rows();
    if (!opened.session->currentCase.empty() && cases.count() > 0 &&
        cases.sample(cases.rowOf(m_browser.current())).name != opened.session->currentCase)
        sentences << tr("The case %1 is not among the cases any more.")
                         .arg(QString::fromStdString(opened.session->currentCase));
    return sentences;
}

void SessionOpening::finish()
{
    const SessionToOpen opened = *std::exchange(m_opened, std::nullopt);
    const session::Session& session = *opened.session;
    const std::vector<session::SessionCheckpoint> open = sessionCheckpoints(m_workspace);
    const session::SessionPanes panes =
        withOpenCheckpoints(session.panes, session.checkpoints, open);
    if (panes.choices != sessionPanes(m_viewer).choices)
        showPanes(m_viewer, panes);
    if (const QStringList sentences = problems(opened, open); !sentences.isEmpty())
        m_messages.showError(sentences.join(u' '));
    emit finished();
}

} // namespace saliscope::window
