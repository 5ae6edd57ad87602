// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/session/view_commands.h"

#include <algorithm>

#include <QFileInfo>
#include <QMessageBox>

#include "app/jobs/paths.h"
#include "app/window/common/message_bar.h"
#include "app/window/session/current_view.h"
#include "app/window/session/session_commands.h"
#include "core/base/hash.h"
#include "core/session/view_file.h"
#include "widgets/texts/told.h"

namespace fs = std::filesystem;

namespace saliscope::window
{

namespace
{

/// A view, and the checkpoint its datamodule brings along, which is opened without being asked for.
struct ReadView {
    std::optional<session::ViewProvenance> view;
    fs::path ownCheckpoint;
    fs::path missing; ///< of what the cases are made of
};

fs::path missingPath(const session::SessionData& data)
{
    std::vector<fs::path> needed = data.pictures;
    for (const fs::path& path : {data.path, data.datadir.value_or(fs::path())})
        if (!path.empty())
            needed.push_back(path);
    std::error_code code;
    const auto missing = std::find_if(needed.begin(), needed.end(), [&](const fs::path& path) {
        return !fs::exists(path, code);
    });
    return missing == needed.end() ? fs::path() : *missing;
}

/// The demo's checkpoint lies elsewhere on every machine; its hash tells it.
ReadView viewToOpen(const std::string& path)
{
    ReadView read{session::readView(path), {}, {}};
    if (read.view)
        read.missing = missingPath(read.view->data);
    if (!read.view || !read.missing.empty() || read.view->data.registered.empty())
        return read;
    const data::Datamodule datamodule =
        data::openDatamodule(read.view->data.registered,
                             jobs::dataOptions(read.view->data.datadir, read.view->data.choice));
    if (!datamodule.defaultCheckpoint)
        return read;
    read.ownCheckpoint = fs::absolute(*datamodule.defaultCheckpoint).lexically_normal();
    const std::string sha256 = sha256OfFile(read.ownCheckpoint);
    for (session::SessionCheckpoint& checkpoint : read.view->checkpoints)
        if (checkpoint.sha256 == sha256)
            checkpoint.path = read.ownCheckpoint;
    return read;
}

} // namespace

ViewCommands::ViewCommands(Workspace& workspace, SessionCommands& session, MessageBar& messages,
                           QWidget& window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_session(session)
    , m_messages(messages)
    , m_window(window)
{
    connect(&workspace, &Workspace::viewWanted, this, &ViewCommands::open);
}

void ViewCommands::open(const QString& path)
{
    ui::Job<ReadView> job;
    job.queue = QStringLiteral("files");
    job.replaces = QStringLiteral("open");
    job.work = [path = path.toStdString()](ui::JobControl&) { return viewToOpen(path); };
    m_workspace.runner().run(
        this, std::move(job), [this, path](const ui::JobResult<ReadView>& result) {
            if (result.error) {
                if (result.error->kind() != ErrorKind::Cancelled)
                    m_messages.showError(ui::errorSentence(*result.error));
                return;
            }
            const auto read = *result.value;
            if (!read.view) {
                m_messages.showError(
                    tr("%1 does not say what it shows.").arg(QFileInfo(path).fileName()));
                return;
            }
            if (!read.missing.empty()) {
                m_messages.showError(tr("%1 shows a view of %2, which is not there any more.")
                                         .arg(QFileInfo(path).fileName(),
                                              QString::fromStdString(read.missing.string())));
                return;
            }
            const fs::path folder = QFileInfo(path).absolutePath().toStdString();
            QStringList foreign = foreignPaths(*read.view, folder, m_workspace);
            foreign.removeAll(QString::fromStdString(read.ownCheckpoint.string()));
            if (foreign.isEmpty())
                show(*read.view);
            else
                ask(*read.view, foreign);
        });
}

void ViewCommands::ask(const session::ViewProvenance& view, const QStringList& foreign)
{
    auto* box = new QMessageBox(
        QMessageBox::Question, tr("Open the view"),
        tr("To show its view again, the file asks for %n file(s) or folder(s) on this machine. "
           "Open them only when you trust where it comes from.",
           nullptr, int(foreign.size())),
        QMessageBox::Open | QMessageBox::Cancel, &m_window);
    box->setObjectName(QStringLiteral("confirm-view"));
    box->setInformativeText(foreign.join(u'\n'));
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::finished, this, [this, view](int answer) {
        if (answer == QMessageBox::Open)
            show(view);
    });
    box->open();
}

void ViewCommands::show(const session::ViewProvenance& view)
{
    ui::Job<SessionToOpen> job;
    job.queue = QStringLiteral("files");
    job.work = [view](ui::JobControl&) {
        SessionToOpen opened = lookedAt(sessionOfView(view));
        opened.isView = true;
        opened.selected = view.selected;
        return opened;
    };
    m_workspace.runner().run(this, std::move(job),
                             [this](const ui::JobResult<SessionToOpen>& result) {
                                 if (!result.error)
                                     m_session.openView(*result.value);
                             });
}

} // namespace saliscope::window
