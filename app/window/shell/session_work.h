// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/common/session_state.h"

namespace saliscope::ui
{
class BoxEditStore;
class WorkListBar;
} // namespace saliscope::ui

namespace saliscope::window
{

class CompareCommands;
class ReadingCommands;
class SessionCommands;
class Workspace;

// What sessions keep of a user's work beside his notes.

/// Edited boxes, also of cases that are not open.
SessionPart boxesPart(ui::BoxEditStore& boxes);
/// The lists and which of them is open; in place of the browser's pick.
SessionPart workListsPart(ui::WorkListBar& lists);
SessionPart readingsPart(ReadingCommands& readings);

/// Maps that were made of those of the panes, and what is swiped. They come back once all
/// checkpoints are open.
void keepComparisons(SessionCommands& session, CompareCommands& compare, Workspace& workspace);

/// Makes all of it part of \p session, and its changes unsaved work.
void keepWork(SessionCommands& session, ui::BoxEditStore& boxes, ui::WorkListBar& lists,
              ReadingCommands& readings);

} // namespace saliscope::window
