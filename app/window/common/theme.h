// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPalette>
#include <QString>

namespace saliscope::window
{

/// The window's colours: greys around radiographs are neutral, one accent shows what is chosen.
QPalette themePalette(bool dark);

/// Applies "light", "dark", or with "system" what the desktop's own palette is. To be called once
/// before any other palette is set, since the first call remembers the desktop's. GUI thread.
void applyTheme(const QString& theme);

/// Whether what is applied now is dark.
bool themeIsDark();

} // namespace saliscope::window
