// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace saliscope::session
{

/// Work that a program which ended without saying goodbye left behind.
struct LostSession {
    std::filesystem::path autosave;
    std::filesystem::path session; ///< the file it was saved to or opened from; empty: none yet
    std::filesystem::file_time_type time;
    bool isNewer = true; ///< false: the session file was saved after the autosave
};

/// Where process \p pid keeps its autosave of \p session (empty: not saved yet), in \p folder:
/// "autosave-PID.session". Which session it belongs to is in a file beside it.
std::filesystem::path autosavePath(const std::filesystem::path& folder, long pid);

/// Writes \p text there and notes \p session. Throws Error CannotWrite.
void writeAutosave(const std::filesystem::path& folder, long pid,
                   const std::filesystem::path& session, const std::string& text);

/// Removes it again: after saving, and at an orderly end. Does nothing when it is not there.
void removeAutosave(const std::filesystem::path& folder, long pid);

/// Autosaves in \p folder whose process is gone, the newest first. Those of living processes are
/// left out; so are files that are no autosaves. \p ownPid never counts as gone.
std::vector<LostSession> lostSessions(const std::filesystem::path& folder, long ownPid);

/// Deletes what \p lost left behind; its session file stays.
void discardLost(const LostSession& lost);

/// Whether a process of this number exists on this machine.
bool isAlive(long pid);

} // namespace saliscope::session
