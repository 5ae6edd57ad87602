// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/autosave.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <limits>
#include <string_view>

#include <sys/types.h>

#include "core/base/error.h"
#include "core/base/files.h"

namespace fs = std::filesystem;

namespace saliscope::session
{

namespace
{

constexpr std::string_view prefix = "autosave-";
constexpr std::string_view suffix = ".session";
constexpr std::uint64_t longestPath = 65536;

fs::path notePath(const fs::path& autosave)
{
    fs::path note = autosave;
    return note.replace_extension(".origin");
}

/// 0 for a name that is not one of ours.
long pidOf(const std::string& name)
{
    if (!name.starts_with(prefix) || !name.ends_with(suffix))
        return 0;
    const char* first = name.data() + prefix.size();
    const char* last = name.data() + name.size() - suffix.size();
    long pid = 0;
    const auto [end, error] = std::from_chars(first, last, pid);
    return error == std::errc() && end == last && pid > 0 ? pid : 0;
}

fs::path originOf(const fs::path& autosave)
{
    try {
        return readFile(notePath(autosave), longestPath);
    } catch (const Error&) {
        return {}; // as if it had not been saved yet: nothing is lost by that
    }
}

} // namespace

fs::path autosavePath(const fs::path& folder, long pid)
{
    return folder / (std::string(prefix) + std::to_string(pid) + std::string(suffix));
}

void writeAutosave(const fs::path& folder, long pid, const fs::path& session,
                   const std::string& text)
{
    const fs::path path = autosavePath(folder, pid);
    const std::string origin = session.empty() ? "" : absolutePath(session).string();
    writeFileAtomically(notePath(path), {origin});
    writeFileAtomically(path, {text});
}

void removeAutosave(const fs::path& folder, long pid)
{
    std::error_code code;
    const fs::path path = autosavePath(folder, pid);
    fs::remove(path, code);
    fs::remove(notePath(path), code);
}

std::vector<LostSession> lostSessions(const fs::path& folder, long ownPid)
{
    std::vector<LostSession> lost;
    std::error_code code;
    for (fs::directory_iterator file(folder, code), end; !code && file != end;
         file.increment(code)) {
        const long pid = pidOf(file->path().filename().string());
        if (pid == 0 || pid == ownPid || isAlive(pid))
            continue;
        std::error_code failed;
        LostSession session{file->path(), originOf(file->path()), file->last_write_time(failed),
                            true};
        if (failed)
            continue;
        const auto saved = fs::last_write_time(session.session, failed);
        session.isNewer = failed || session.time > saved;
        lost.push_back(std::move(session));
    }
    std::sort(lost.begin(), lost.end(),
              [](const auto& one, const auto& other) { return one.time > other.time; });
    return lost;
}

void discardLost(const LostSession& lost)
{
    std::error_code code;
    fs::remove(lost.autosave, code);
    fs::remove(notePath(lost.autosave), code);
}

bool isAlive(long pid)
{
    if (pid <= 0 || pid > std::numeric_limits<pid_t>::max())
        return false;
    return kill(static_cast<pid_t>(pid), 0) == 0 || errno == EPERM;
}

} // namespace saliscope::session
