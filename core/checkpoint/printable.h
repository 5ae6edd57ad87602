// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace saliscope::checkpoint
{

/// True when \p text is well-formed UTF-8 without control characters.
bool isPrintable(std::string_view text);

/// \p text from a file made safe for a terminal, a window or JSON: control characters and bytes
/// that are not UTF-8 become "?", and more than \p limit bytes are cut off and marked by "…".
std::string printable(std::string_view text, std::size_t limit = 200);

} // namespace saliscope::checkpoint
