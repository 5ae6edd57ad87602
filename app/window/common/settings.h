// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QVariant>

namespace saliscope::window
{

/// Everything the window remembers between two runs.
enum class Setting {
    Language,       ///< "system", "en", "fr", "de"
    Theme,          ///< "system", "light", "dark"
    Device,         ///< of what is on screen: "cpu", "cuda:0"
    LastFolder,     ///< of file dialogs
    OutputFolder,   ///< below which runs of the Run menu write
    RecentItems,    ///< texts of OpenRequest, newest first
    Geometry,       ///< of the window
    Docks,          ///< QMainWindow's state
    CacheMegabytes, ///< of pictures and maps kept for going back
    Wheel,          ///< over a picture: "zoom", "cases"
};

/// The stored value, or the default. Kept where QSettings keeps it for the application. GUI thread.
QVariant setting(Setting setting);
void setSetting(Setting setting, const QVariant& value);

} // namespace saliscope::window
