// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>

namespace saliscope
{

/// Whether a killed process left an unfinished \p target behind, or one that still runs is writing
/// it: what removeLeftovers() of core/base/files.h would remove.
bool hasLeftovers(const std::filesystem::path& target);

} // namespace saliscope
