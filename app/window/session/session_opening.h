// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QHash>
#include <QObject>
#include <QStringList>

#include "app/window/common/workspace.h"
#include "core/session/autosave.h"
#include "core/session/session.h"
#include "widgets/cases/case_types.h"

namespace saliscope::ui
{
class CaseBrowser;
class Viewer;
} // namespace saliscope::ui

namespace saliscope::window
{

class MessageBar;
class SessionState;

/// A session on its way into the window.
struct SessionToOpen {
    std::shared_ptr<const session::Session> session;
    QString file;                                  ///< it belongs to; empty: none yet
    std::optional<session::LostSession> lost;      ///< what it is brought back from
    bool isView = false;                           ///< made from what an exported file says
    std::vector<std::string> selected;             ///< of a view: names of its selected cases
    bool isModified = false;                       ///< it has changes that are not in its file
    std::vector<session::SessionCheckpoint> there; ///< its checkpoints whose files exist
    QStringList results;                           ///< its results that exist
    QStringList missing;                           ///< its results that do not
};

/// \p session with what is known of its files. May take long on a slow disk. Any thread.
SessionToOpen lookedAt(session::Session session);

/// Brings a session into the window, step by step: its file is read, its cases are opened, then its
/// checkpoints and results, and its parts are applied. What is missing is told item by item, and
/// the rest is restored. GUI thread only.
class SessionOpening final : public QObject
{
    Q_OBJECT

public:
    SessionOpening(Workspace& workspace, ui::CaseBrowser& browser, ui::Viewer& viewer,
                   SessionState& state, MessageBar& messages, QObject* parent);

    /// Reads the file and opens it.
    void openFile(const QString& path);
    void openLost(const session::LostSession& lost);
    /// Opens what \p make puts together (in a job) as the session of \p file.
    void openCarried(std::function<session::Session()> make, const QString& file, bool isModified);
    /// The cases \p opened asks for are open.
    bool hasCases(const SessionToOpen& opened) const;
    /// Opens a session made from an exported view. Where its cases are open already, notes and all
    /// else stay as they are.
    void openView(SessionToOpen view);

    /// To be called when the window shows the cases that were opened, and when it knows the
    /// checkpoints: what a session says of both comes after that.
    void takeCases();
    void finishWhenRead();

    /// Something is on its way: what is in the window is not yet what the session holds.
    bool isOpening() const { return m_opened.has_value(); }

signals:
    /// The parts have been applied; checkpoints and results may still be read.
    void applied(const saliscope::window::SessionToOpen& opened);
    /// An exported view's panes are shown on cases that were open.
    void viewShown(const saliscope::window::SessionToOpen& view);
    /// Everything is there.
    void finished();
    /// Other cases were opened than those of a session.
    void otherCases();

private:
    void read(const std::filesystem::path& path, const QString& file,
              std::optional<session::LostSession> lost);
    void start(std::function<SessionToOpen()> make);
    void begin(SessionToOpen opened);
    void showView();
    void apply(const QHash<int, ui::CaseNotes>& notes);
    void openRest();
    QStringList problems(const SessionToOpen& opened,
                         const std::vector<session::SessionCheckpoint>& open) const;
    void finish();

    Workspace& m_workspace;
    ui::CaseBrowser& m_browser;
    ui::Viewer& m_viewer;
    SessionState& m_state;
    MessageBar& m_messages;
    std::optional<SessionToOpen> m_opened;
    bool m_isApplied = false;
};

} // namespace saliscope::window
