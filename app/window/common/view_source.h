// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <functional>

#include "core/session/view_provenance.h"

namespace saliscope::data
{
struct Datamodule;
} // namespace saliscope::data

namespace saliscope::window
{

/// Tells what the window shows now. GUI thread.
using ViewSource = std::function<session::ViewProvenance()>;

/// \p view with what takes longer to find out. Any thread.
session::ViewProvenance completed(session::ViewProvenance view, const data::Datamodule& datamodule);

/// Writes the .meta.json of the table \p path, which says that it is of \p view. Any thread. Throws
/// Error CannotWrite.
void writeViewBeside(const std::filesystem::path& path, const session::ViewProvenance& view);

} // namespace saliscope::window
