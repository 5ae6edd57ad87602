// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

namespace saliscope::cli
{
struct WindowOptions;
} // namespace saliscope::cli

namespace saliscope::window
{

/// Opens the window with what \p options name, and returns the exit code when it is closed. Throws
/// Error Unsupported when there is no display. Main thread only.
int runWindow(const std::vector<std::string>& arguments, const cli::WindowOptions& options);

/// Names, icon, settings, theme: what the window expects of the QApplication, also in tests.
void setUpApplication();

} // namespace saliscope::window
