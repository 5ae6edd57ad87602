// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string_view>

namespace saliscope
{

/// How many letters to be inserted, removed, replaced or exchanged with the next make \p to of
/// \p from. Takes time for long texts: cut them.
std::size_t editDistance(std::string_view from, std::string_view to);

} // namespace saliscope
