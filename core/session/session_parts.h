// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/base/files.h"
#include "core/session/session.h"

namespace saliscope::session
{

using saliscope::absolutePath;

/// The absolute folder of the file \p path.
std::filesystem::path folderOf(const std::filesystem::path& path);

/// Paths as files of ours have them: relative to the file's folder where they lie inside it, or
/// everywhere.
class PathWriter final
{
public:
    enum class Reach { Inside, Everywhere };

    /// \p earlier is the folder the file was written to; what is not found beside it now is looked
    /// for there.
    explicit PathWriter(const std::filesystem::path& folder, Reach reach = Reach::Inside,
                        const std::filesystem::path& earlier = {});

    std::string text(const std::filesystem::path& path) const;
    std::filesystem::path path(const std::string& text) const; ///< absolute when the folder is

private:
    std::filesystem::path m_folder;
    Reach m_reach;
    std::filesystem::path m_earlier;
};

// What sessions and exported pictures both say, as JSON, and back. The latter throw Error Damaged.

nlohmann::ordered_json textsJson(const std::map<std::string, std::string>& texts);

nlohmann::ordered_json dataJson(const SessionData& data, const PathWriter& paths);
SessionData dataOf(const JsonNode& node, const PathWriter& paths, UnknownMembers& unknown);

nlohmann::ordered_json checkpointsJson(const std::vector<SessionCheckpoint>& checkpoints,
                                       const PathWriter& paths);
/// The member "checkpoints" of \p node.
std::vector<SessionCheckpoint> checkpointsOf(const JsonNode& node, const PathWriter& paths);

nlohmann::ordered_json resultsJson(const std::vector<SessionResults>& results,
                                   const PathWriter& paths);
/// The member "results" of \p node.
std::vector<SessionResults> resultsOf(const JsonNode& node, const PathWriter& paths);

nlohmann::ordered_json boxesJson(const std::vector<data::Box>& boxes);
std::vector<data::Box> boxesOf(const JsonNode& list);

} // namespace saliscope::session
