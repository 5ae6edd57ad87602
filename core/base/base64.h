// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace saliscope
{

/// \p bytes in base 64 (RFC 4648), padded, in one line.
std::string base64(std::string_view bytes);

/// The reverse; none for anything but padded base 64 without blanks.
std::optional<std::string> fromBase64(std::string_view text);

} // namespace saliscope
