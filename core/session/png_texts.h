// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace saliscope
{

/// The first uncompressed text (tEXt or iTXt) of a PNG file under \p keyword; none when there is no
/// such text. Nothing is decoded. Throws Error UnknownFormat when it is no PNG, Damaged when its
/// chunks do not fit the file, TooLarge for a text beyond \p limit bytes; \p name is for messages.
std::optional<std::string> pngText(std::string_view png, std::string_view keyword,
                                   std::size_t limit, const std::string& name);

} // namespace saliscope
