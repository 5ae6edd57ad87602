// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace saliscope::window
{

// Where file dialogs start. GUI thread only.

/// The folder a file was last chosen in.
QString lastFolder();
/// \p path was chosen: a file or a folder.
void rememberFolder(const QString& path);
/// A path in lastFolder() to propose for a new file: \p name, or "NAME-2" and so on where that is
/// taken. So whoever just presses Enter never writes over a file, least of all one of the data.
QString proposedPath(const QString& name);

} // namespace saliscope::window
