// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/trial_folder.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <unistd.h>

#include "core/base/error.h"

namespace fs = std::filesystem;

namespace saliscope::jobs
{

namespace
{

/// \p folder, or the nearest above it that exists.
fs::path existing(const fs::path& folder)
{
    std::error_code code;
    fs::path place = fs::absolute(folder, code);
    while (!fs::exists(place, code) && place.has_relative_path())
        place = place.parent_path();
    return place;
}

/// As far as that can be told without writing: throws Error CannotWrite.
void refuseUnwritable(const fs::path& place)
{
    std::error_code code;
    const fs::space_info space = fs::space(place, code);
    const bool storesNothing = !code && space.capacity == 0; // /proc
    if (storesNothing || ::access(place.c_str(), W_OK | X_OK) != 0)
        throw Error(ErrorKind::CannotWrite, place.string(),
                    verbatim(std::strerror(storesNothing ? ENOTSUP : errno)));
}

fs::path newFolder()
{
    std::error_code code;
    const fs::path all = fs::temp_directory_path(code);
    if (code)
        throw Error(ErrorKind::CannotWrite, "TMPDIR", verbatim(code.message()));
    std::string name = (all / "saliscope-trial-XXXXXX").string();
    if (!::mkdtemp(name.data()))
        throw Error(ErrorKind::CannotWrite, all.string(), verbatim(std::strerror(errno)));
    return name;
}

} // namespace

TrialFolder::TrialFolder(const fs::path& results)
    : m_place(existing(results))
    , m_scratch(newFolder())
{
    refuseUnwritable(m_place);
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
