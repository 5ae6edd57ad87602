// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>

namespace saliscope::window
{

/// The line drawing \p name of resources/icons in the colour of text: it follows the theme, the
/// state (disabled, checked in a tool bar) and the screen's resolution. GUI thread.
QIcon lineIcon(const QString& name);

/// The program's own, in its own colours.
QIcon programIcon();

} // namespace saliscope::window
