// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/log_file.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

#include "core/base/files.h"

namespace saliscope::cli
{

LogFile::LogFile(const std::filesystem::path& path)
    : m_path(path)
    , m_file(::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_NONBLOCK | O_NOCTTY | O_CLOEXEC,
                    0666))
{
    if (m_file < 0)
        failWriting(path, errno);
    // Only opening must not wait; a line is written whole.
    ::fcntl(m_file, F_SETFL, O_APPEND);
}

LogFile::~LogFile()
{
    ::close(m_file);
}

void LogFile::append(std::string_view text) const
{
    writeAll(m_file, text, m_path);
}

} // namespace saliscope::cli
