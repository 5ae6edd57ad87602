// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace saliscope::jobs
{

/// Where a job is tried out: a hidden folder in another one, or in the nearest above it that
/// exists, which goes when this object does. Only a killed process leaves it behind.
class TrialFolder final
{
public:
    /// Throws Error CannotWrite.
    explicit TrialFolder(const std::filesystem::path& folder);
    ~TrialFolder();
    TrialFolder(const TrialFolder&) = delete;
    TrialFolder& operator=(const TrialFolder&) = delete;

    const std::filesystem::path& path() const { return m_path; }

    /// Room left where it lies; none when that cannot be told.
    std::optional<std::uintmax_t> bytesFree() const;

private:
    std::filesystem::path m_place;
    std::filesystem::path m_path;
};

/// What the files in \p place, a folder or a file, hold together.
std::uintmax_t bytesIn(const std::filesystem::path& place);

} // namespace saliscope::jobs
