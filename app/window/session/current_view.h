// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <vector>

#include <QStringList>

#include "app/window/common/view_source.h"

namespace saliscope::ui
{
class BoxEditStore;
class Viewer;
} // namespace saliscope::ui

namespace saliscope::window
{

class CaseController;
class Workspace;

/// What the window shows, as exported files say it. The picture's hash and the engine's version
/// are left to completed(). GUI thread.
session::ViewProvenance currentView(const Workspace& workspace, const CaseController& controller,
                                    const ui::Viewer& viewer, const ui::BoxEditStore& boxes);

/// A session that shows the view.
session::Session sessionOfView(const session::ViewProvenance& view);

/// The files and folders the view names which lie outside \p folder, that of its file, and are
/// not open: to be asked for before they are opened. GUI thread.
QStringList foreignPaths(const session::ViewProvenance& view, const std::filesystem::path& folder,
                         const Workspace& workspace);

} // namespace saliscope::window
