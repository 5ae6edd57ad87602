// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/results/results_origin.h"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/data/databases.h"
#include "core/data/picture_origin.h"
#include "core/maps/hdf5_file.h"
#include "core/maps/map_record.h"
#include "core/maps/map_store.h"
#include "core/results/completeness_record.h"
#include "core/results/metadata.h"
#include "core/run/run_record.h"

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

/// What records say of the pictures that results were made from.
class RecordedPictures final
{
public:
    explicit RecordedPictures(const data::Datamodule& datamodule)
        : m_datamodule(datamodule)
    {
        for (const data::Split& split : datamodule.splits)
            for (const data::Sample& sample : split.samples)
                m_samples.emplace(sample.name, &sample);
    }

    void lookAt(const fs::path& place)
    {
        std::error_code code;
        if (fs::is_directory(place, code))
            lookIntoFolder(place);
        else if (maps::isHdf5File(place))
            lookAtStore(place);
        else
            lookAtRecords(place.parent_path(), place.stem().string());
    }

    std::size_t known() const { return m_known; }
    std::size_t different() const { return m_different; }

private:
    void lookIntoFolder(const fs::path& folder)
    {
        for (const char* stem : {maps::generationStem, completenessStem, "sweep"})
            lookAtRecords(folder, stem);
        fs::path above = absolutePath(folder / "x").parent_path(); // a set's run lies above it
        for (int level = 0; level < 2 && m_known == 0; ++level) {
            above = above.parent_path();
            lookAtRecords(above, maps::generationStem);
        }
    }

    void lookAtRecords(const fs::path& folder, const std::string& stem)
    {
        for (const fs::path& file : run::recordFiles(folder, stem)) {
            std::ifstream stream(file, std::ios::binary);
            std::string line;
            std::getline(stream, line); // the settings
            while (m_known < most && std::getline(stream, line))
                lookAtLine(line);
        }
    }

    void lookAtStore(const fs::path& path)
    try {
        const maps::MapStore store(path);
        for (std::size_t row = 0; row < store.names().size() && m_known < most; ++row)
            lookAtLine(store.record(row));
    } catch (const Error&) { // who reads its maps will tell
    }

    void lookAtLine(const std::string& line)
    try {
        const ordered_json value = parseJson(line, {});
        const JsonNode root(value, {});
        const auto sample = m_samples.find(root.at("name").text());
        const std::optional<data::SampleOrigin> origin = data::originIn(root);
        if (!origin || sample == m_samples.end())
            return;
        ++m_known;
        m_different +=
            data::differenceOf(origin, m_datamodule, *sample->second) == data::Difference::Picture;
    } catch (const Error&) { // a torn line
    }

    static constexpr std::size_t most = 1000;
    const data::Datamodule& m_datamodule;
    std::unordered_map<std::string_view, const data::Sample*> m_samples;
    std::size_t m_known = 0;
    std::size_t m_different = 0;
};

} // namespace

std::optional<Message> foreignOrigin(const fs::path& place, const data::Datamodule& datamodule)
{
    RecordedPictures pictures(datamodule);
    pictures.lookAt(place);
    if (pictures.different() > 0)
        return say("%1 has results that were made from other pictures than those of the same names "
                   "here: %2 of %3 that were looked at.",
                   place.filename().string(), pictures.different(), pictures.known());
    if (pictures.known() > 0)
        return std::nullopt;
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
