// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <memory>

#include <QObject>

#include "app/window/common/session_state.h"
#include "app/window/session/session_autosave.h"
#include "app/window/session/session_opening.h"
#include "core/session/autosave.h"

class QMainWindow;

namespace saliscope::ui
{
class CaseBrowser;
class Viewer;
} // namespace saliscope::ui

namespace saliscope::window
{

class Actions;
class MessageBar;

/// A window's work on its way to the window that takes its place.
struct CarriedWork {
    std::function<session::Session()> make; ///< any thread
    QString file;                           ///< the session's; empty: not saved yet
    bool isModified = false;
};

/// Sessions: saving and opening them, asking before work is lost, bringing it back after a crash.
/// GUI thread only; files are read and written in jobs.
class SessionCommands final : public QObject
{
    Q_OBJECT

public:
    /// \p offers is where lost work is offered.
    SessionCommands(Actions& actions, Workspace& workspace, ui::CaseBrowser& browser,
                    ui::Viewer& viewer, MessageBar& messages, MessageBar& offers,
                    QMainWindow& window);

    /// Where parts of the window say what of them a session keeps.
    SessionState& state() { return m_state; }
    SessionAutosave& autosave() { return m_autosave; }
    SessionOpening& opening() { return m_opening; }

    /// Something changed that nobody wants to lose: notes, tags, boxes, readings, work lists.
    void noteWork();
    /// What is seen may have changed, which counts once the session has a file; \p certain: it has.
    void noteView(bool certain = false);

    const QString& file() const { return m_file; } ///< empty: not saved yet
    bool isModified() const { return m_revision != m_savedRevision; }

    void open(const QString& path);
    /// All of the work as it is now, for another window.
    CarriedWork carried() const;
    /// Goes on with the work of another window.
    void takeOver(const CarriedWork& work);
    /// Shows a picture's view; asks before work would be lost by that.
    void openView(const SessionToOpen& view);
    /// Writes the session to \p path in the background; then \p done. A file there that is no
    /// session of ours stays as it is, and failed() says so.
    void save(const QString& path, std::function<void()> done = {});
    /// Saves to the session's file, or asks for one.
    void saveOrAsk(std::function<void()> done = {});
    void askForFile(std::function<void()> done = {});
    /// Calls \p proceed when nothing would be lost by it: at once, or once the user has saved or
    /// discarded what he changed; never when he cancels. Does not block.
    void whenSafe(std::function<void()> proceed);

signals:
    void titleChanged();

private:
    /// What counts as a change of the view.
    struct Seen {
        session::SessionPanes panes;
        std::vector<session::SessionCheckpoint> checkpoints;
        bool operator==(const Seen&) const = default;
    };

    void connectActions(Actions& actions);
    void connectChanges(ui::CaseBrowser& browser);
    Seen seen() const;
    void takeOpened(const SessionToOpen& opened);
    void startAnew();
    void setFile(const QString& file);
    void offer(const session::LostSession& lost);

    Workspace& m_workspace;
    ui::Viewer& m_viewer;
    MessageBar& m_messages;
    MessageBar& m_offers;
    QMainWindow& m_window;
    SessionState m_state;
    SessionAutosave m_autosave;
    SessionOpening m_opening;
    QString m_file;
    Seen m_seen;
    quint64 m_revision = 0;
    quint64 m_savedRevision = 0;
};

} // namespace saliscope::window
