// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

namespace saliscope::results
{

/// Names and versions of the libraries results can depend on, as loaded: "OpenCV 4.6.0".
std::vector<std::string> libraryVersions();

} // namespace saliscope::results
