// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

namespace saliscope
{

/// What results of a picture are named after: its name without an extension. A number behind the
/// last point is none, for scanners call files 1.2.840.113619.5 and 1.2.840.113619.6.
inline std::string_view withoutExtension(std::string_view name)
{
    const std::size_t dot = name.rfind('.');
    const std::size_t slash = name.rfind('/');
    const std::size_t first = slash == std::string_view::npos ? 0 : slash + 1;
    if (dot == std::string_view::npos || dot <= first || dot + 1 == name.size())
        return name.substr(0, dot != std::string_view::npos && dot > first ? dot : name.size());
    const bool isNumber = name.find_first_not_of("0123456789", dot + 1) == std::string_view::npos;
    return isNumber ? name : name.substr(0, dot);
}

} // namespace saliscope
