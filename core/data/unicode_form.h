// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace saliscope::data
{

/// Whether \p name has only one form.
bool isAscii(std::string_view name);

/// The file \p name below \p folder, or one whose name differs in Unicode form alone: accents as
/// letters of their own (NFD, as macOS writes them) or in one with the letter below (NFC). None
/// when there is neither. \p name is a path that joinInside() accepts.
std::optional<std::filesystem::path> findInAnyForm(const std::filesystem::path& folder,
                                                   std::string_view name);

} // namespace saliscope::data
