// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>

#include "app/window/common/open_request.h"
#include "app/window/common/session_state.h"
#include "widgets/cases/case_types.h"

class QMainWindow;

namespace saliscope::ui
{
class CaseBrowser;
class Viewer;
} // namespace saliscope::ui

namespace saliscope::window
{

class Workspace;

// What every session keeps; other parts are added where they are made.

/// Which cases, checkpoints and results are open; those whose files were missing stay in the
/// session. Opening them is SessionCommands' business: it has to be done before the parts are
/// applied.
SessionPart dataPart(Workspace& workspace);
/// Docks, tool bars and the window's place.
SessionPart layoutPart(QMainWindow& window);
/// The panes with everything they show.
SessionPart panesPart(ui::Viewer& viewer);
/// Brings back the part of the picture each pane shows: behind the part that goes to the case.
SessionPart placePart(ui::Viewer& viewer);
/// Filters, order, current case, size of the thumbnails.
SessionPart browserPart(ui::CaseBrowser& browser);
/// Tags, notes, reviewed. Notes on cases that are not open stay in the session. They are brought
/// back by notesByRow() and CaseBrowser::setAllNotes().
SessionPart notesPart(ui::CaseBrowser& browser);

/// The notes of \p session for the rows of \p datamodule. Takes a while for long lists: for a job.
QHash<int, ui::CaseNotes> notesByRow(const session::Session& session,
                                     const data::Datamodule& datamodule);

/// Where the cases of \p request come from, and back.
session::SessionData sessionData(const OpenRequest& request);
OpenRequest openRequest(const session::SessionData& data);

session::SessionPanes sessionPanes(const ui::Viewer& viewer);
/// All but the part of the picture they are zoomed to.
void showPanes(ui::Viewer& viewer, const session::SessionPanes& panes);
void showViews(ui::Viewer& viewer, const session::SessionPanes& panes);

std::vector<session::SessionCheckpoint> sessionCheckpoints(const Workspace& workspace);
/// What was opened, by itself or by a run that made it.
std::vector<session::SessionResults> sessionResults(const Workspace& workspace);

/// \p panes, made with \p checkpoints, as they have to ask for those of \p open; a checkpoint is
/// recognised by its hash, else by its path. What is not open gets a number behind all that is.
session::SessionPanes withOpenCheckpoints(
    session::SessionPanes panes, const std::vector<session::SessionCheckpoint>& checkpoints,
    const std::vector<session::SessionCheckpoint>& open);

} // namespace saliscope::window
