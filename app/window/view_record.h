// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include <QStringList>

#include "session/view_provenance.h"

namespace saliscope
{

class BoxEditStore;
class CaseController;
struct Datamodule;
class Viewer;
class Workspace;

/// Tells what the window shows now. GUI thread.
using ViewSource = std::function<ViewProvenance()>;

/// What the window shows, as exported files say it. The picture's hash and the engine's version
/// are left to completed(). GUI thread.
ViewProvenance currentView(const Workspace& workspace, const CaseController& controller,
                           const Viewer& viewer, const BoxEditStore& boxes);

/// \p view with what takes longer to find out. Any thread.
ViewProvenance completed(ViewProvenance view, const Datamodule& datamodule);

/// A session that shows the view.
Session sessionOfView(const ViewProvenance& view);

/// Writes the .meta.json of the table \p path, which says that it is of \p view. Any thread. Throws
/// Error CannotWrite.
void writeViewBeside(const std::filesystem::path& path, const ViewProvenance& view);

/// The files and folders the view names which lie outside \p folder, that of its file, and are
/// not open: to be asked for before they are opened. GUI thread.
QStringList foreignPaths(const ViewProvenance& view, const std::filesystem::path& folder,
                         const Workspace& workspace);

} // namespace saliscope
