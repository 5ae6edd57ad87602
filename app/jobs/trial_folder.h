// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "core/base/scratch.h"

namespace saliscope::jobs
{

/// Where a job is tried out before anybody has said that it shall run: a folder of its own among
/// the system's temporary files, which goes when this object does. The folder of the results is
/// left alone.
class TrialFolder final
{
public:
    /// For results in \p results, which need not exist. Throws Error CannotWrite.
    explicit TrialFolder(const std::filesystem::path& results);

    const std::filesystem::path& path() const { return m_scratch.path(); }

    /// Room left where the results are to lie; none when that cannot be told.
    std::optional<std::uintmax_t> bytesFree() const;

private:
    std::filesystem::path m_place;
    Scratch m_scratch;
};

/// What the files in \p place, a folder or a file, hold together.
std::uintmax_t bytesIn(const std::filesystem::path& place);

} // namespace saliscope::jobs
