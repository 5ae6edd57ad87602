// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>

namespace saliscope
{

/// Whether printable() leaves \p text as it is.
bool isPrintable(std::string_view text);

/// \p text from a file made safe for a terminal, a log, a label or JSON. What does not stand for a
/// sign becomes one: new lines, escape sequences and other control characters (C0, C1), the
/// characters that reorder text (a name could look like another), line separators and the byte
/// order mark are written \\u001b; bytes that are not UTF-8 are written \\xff. More than \p limit
/// bytes are cut off and marked by "…".
std::string printable(std::string_view text, std::size_t limit = 200);

/// For a \p limit that never cuts.
constexpr std::size_t wholeText = std::numeric_limits<std::size_t>::max();

/// The same for text of several lines, whose breaks and tabs stay.
std::string printableLines(std::string_view text);

} // namespace saliscope
