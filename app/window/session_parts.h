// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>

#include "cases/case_types.h"
#include "window/open_request.h"
#include "window/session_state.h"

class QMainWindow;

namespace saliscope
{

class CaseBrowser;
class Viewer;
class Workspace;

// What every session keeps; other parts are added where they are made.

/// Which cases, checkpoints and results are open; those whose files were missing stay in the
/// session. Opening them is SessionCommands' business: it has to be done before the parts are
/// applied.
SessionPart dataPart(Workspace& workspace);
/// Docks, tool bars and the window's place.
SessionPart layoutPart(QMainWindow& window);
/// The panes with everything they show.
SessionPart panesPart(Viewer& viewer);
/// Brings back the part of the picture each pane shows: behind the part that goes to the case.
SessionPart placePart(Viewer& viewer);
/// Filters, order, current case, size of the thumbnails.
SessionPart browserPart(CaseBrowser& browser);
/// Tags, notes, reviewed. Notes on cases that are not open stay in the session. They are brought
/// back by notesByRow() and CaseBrowser::setAllNotes().
SessionPart notesPart(CaseBrowser& browser);

/// The notes of \p session for the rows of \p datamodule. Takes a while for long lists: for a job.
QHash<int, CaseNotes> notesByRow(const Session& session, const Datamodule& datamodule);

/// Where the cases of \p request come from, and back.
SessionData sessionData(const OpenRequest& request);
OpenRequest openRequest(const SessionData& data);

SessionPanes sessionPanes(const Viewer& viewer);
/// All but the part of the picture they are zoomed to.
void showPanes(Viewer& viewer, const SessionPanes& panes);
void showViews(Viewer& viewer, const SessionPanes& panes);

std::vector<SessionCheckpoint> sessionCheckpoints(const Workspace& workspace);
/// What was opened, by itself or by a run that made it.
std::vector<SessionResults> sessionResults(const Workspace& workspace);

/// \p panes, made with \p checkpoints, as they have to ask for those of \p open; a checkpoint is
/// recognised by its hash, else by its path. What is not open gets a number behind all that is.
SessionPanes withOpenCheckpoints(SessionPanes panes,
                                 const std::vector<SessionCheckpoint>& checkpoints,
                                 const std::vector<SessionCheckpoint>& open);

} // namespace saliscope
