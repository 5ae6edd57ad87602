// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string_view>

namespace saliscope::cli
{

/// A file, pipe or terminal that lines are appended to as they come.
class LogFile final
{
public:
    /// Never waits for the other end of a pipe. Throws Error CannotWrite or NoSpace.
    explicit LogFile(const std::filesystem::path& path);
    ~LogFile();
    LogFile(const LogFile&) = delete;
    LogFile& operator=(const LogFile&) = delete;

    const std::filesystem::path& path() const { return m_path; }
    /// Throws Error CannotWrite or NoSpace.
    void append(std::string_view text) const;

private:
    std::filesystem::path m_path;
    int m_file;
};

} // namespace saliscope::cli
