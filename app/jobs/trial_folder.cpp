// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/trial_folder.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "core/base/error.h"

namespace fs = std::filesystem;

namespace saliscope::jobs
{

TrialFolder::TrialFolder(const fs::path& folder)
{
    std::error_code code;
    m_place = fs::absolute(folder, code);
    while (!fs::exists(m_place, code) && m_place.has_relative_path())
        m_place = m_place.parent_path();
    std::string name = (m_place / ".saliscope-trial-XXXXXX").string();
    if (!::mkdtemp(name.data()))
        throw Error(ErrorKind::CannotWrite, m_place.string(), verbatim(std::strerror(errno)));
    m_path = name;
}

TrialFolder::~TrialFolder()
{
    std::error_code code;
    fs::remove_all(m_path, code);
}

std::optional<std::uintmax_t> TrialFolder::bytesFree() const
{
    std::error_code code;
    const fs::space_info space = fs::space(m_place, code);
    return code ? std::optional<std::uintmax_t>() : space.available;
}

std::uintmax_t bytesIn(const fs::path& place)
{
    std::error_code code;
    if (fs::is_regular_file(place, code))
        return fs::file_size(place, code);
    std::uintmax_t bytes = 0;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(place, code))
        if (entry.is_regular_file(code))
            bytes += entry.file_size(code);
    return bytes;
}

} // namespace saliscope::jobs
