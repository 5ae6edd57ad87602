// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "session/session.h"

namespace saliscope
{

/// Paths as files of ours have them: relative where they lie inside the file's folder.
class PathWriter final
{
public:
    explicit PathWriter(const std::filesystem::path& folder);

    std::string text(const std::filesystem::path& path) const;
    std::filesystem::path path(const std::string& text) const; ///< absolute when the folder is

private:
    std::filesystem::path m_folder;
};

// What sessions and exported pictures both say, as JSON, and back. The latter throw Error Damaged.

JsonObject dataJson(const SessionData& data, const PathWriter& paths);
SessionData dataOf(Members members, const PathWriter& paths, UnknownMembers& unknown);

JsonList checkpointsJson(const std::vector<SessionCheckpoint>& checkpoints,
                         const PathWriter& paths);
/// The member "checkpoints" of \p members.
std::vector<SessionCheckpoint> checkpointsOf(Members& members, const PathWriter& paths);

JsonList boxesJson(const std::vector<Box>& boxes);
std::vector<Box> boxesOf(const JsonList& list);

} // namespace saliscope
