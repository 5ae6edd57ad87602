// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/session/view_provenance.h"

namespace saliscope::session
{

/// \p file, the bytes of a PNG, PDF, SVG or HTML file that will lie in \p folder, with what it says
/// of \p view: as one line of ASCII JSON in a tEXt chunk, in a comment before the trailer's end, in
/// a metadata or in a script element. Tables cannot carry it: beside them lies a .meta.json with
/// viewJson() as its member "view". Throws Error BadRequest for another file.
std::string withView(std::string file, const ViewProvenance& view,
                     const std::filesystem::path& folder);

/// Whether readView() would find something, valid or not. Reads the file; false when it cannot.
bool saysItsView(const std::filesystem::path& path);

/// What the file \p path says of its view, or for a table the .meta.json beside it, or for a folder
/// of maps the one in it or, for a set of it, above it; none when nobody says anything. Throws
/// Error NotFound, Unreadable, TooLarge (the record is longer than 1 MiB), and as parseView().
std::optional<ViewProvenance> readView(const std::filesystem::path& path);

/// The same of a run's own results; none when it cannot be read.
std::optional<ViewProvenance> validView(const std::filesystem::path& path);

} // namespace saliscope::session
