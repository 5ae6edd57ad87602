// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/results/results_origin.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/data/databases.h"
#include "core/results/metadata.h"

namespace fs = std::filesystem;
using nlohmann::ordered_json;

namespace saliscope::results
{

namespace
{

constexpr std::uint64_t largestRecord = std::uint64_t(1) << 26;

/// One "databases" entry of a .meta.json, or mednet's "database-name" alone.
struct Origin {
    std::string database;
    std::string folder;
    std::string splitSha256;
};

std::vector<Origin> originsIn(const fs::path& file)
try {
    const ordered_json value = readJson(file, largestRecord);
    const JsonNode meta(value, {file.string()});
    std::vector<Origin> origins;
    for (const JsonNode& entry : meta.items("databases"))
        origins.push_back(
            {entry.text("database", {}), entry.text("folder", {}), entry.text("sha256", {})});
    if (const std::string name = meta.text("database-name", {});
        !name.empty() && !meta.has("databases"))
        origins.push_back({name, {}, {}});
    return origins;
} catch (const Error&) {
    return {};
}

/// The files that may say what the results at \p place were made of.
std::vector<fs::path> metadataFiles(const fs::path& place)
{
    std::error_code code;
    if (!fs::is_directory(place, code))
        return {metadataPath(place)};
    std::vector<fs::path> files;
    for (fs::directory_iterator entry(place, code); !code && entry != fs::end(entry);
         entry.increment(code))
        if (entry->path().filename().string().ends_with(".meta.json"))
            files.push_back(entry->path());
    std::sort(files.begin(), files.end());
    // The folder above may be that of a set's run.
    files.push_back(absolutePath(place / "x").parent_path().parent_path() / "generation.meta.json");
    return files;
}

fs::path resolved(const fs::path& folder)
{
    std::error_code code;
    const fs::path path = fs::weakly_canonical(folder, code);
    return path.has_filename() ? path : path.parent_path();
}

bool isSame(const Origin& origin, const data::Datamodule& datamodule,
            const data::DatabasePart& part)
{
    const auto isNamed = [](const std::string& name) { return name != data::unnamedDatabase; };
    if (isNamed(origin.database) && isNamed(part.database))
        return origin.database == part.database || datamodule.name.starts_with(origin.database);
    if (origin.folder.empty())
        return true; // mednet names the database alone, and this part is of none
    return resolved(origin.folder) == resolved(part.folder) ||
           (!origin.splitSha256.empty() && origin.splitSha256 == part.splitSha256);
}

} // namespace

std::optional<Message> foreignOrigin(const fs::path& place, const data::Datamodule& datamodule)
{
    for (const fs::path& file : metadataFiles(place)) {
        const std::vector<Origin> origins = originsIn(file);
        if (origins.empty())
            continue;
        const bool same = std::any_of(origins.begin(), origins.end(), [&](const Origin& origin) {
            return std::any_of(datamodule.parts.begin(), datamodule.parts.end(),
                               [&](const auto& part) { return isSame(origin, datamodule, part); });
        });
        if (same)
            return std::nullopt;
        const Origin& first = origins.front();
        return say("%1 was made of other pictures (%2) than those it is used with; it is matched "
                   "to them by names alone.",
                   place.filename().string(), first.folder.empty() ? first.database : first.folder);
    }
    return std::nullopt;
}

} // namespace saliscope::results
