// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/maps/map_folder.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/base/relative_path.h"
#include "core/engine/algorithm.h"
#include "core/engine/output_names.h"
#include "core/maps/npy.h"

namespace fs = std::filesystem;

namespace saliscope::maps
{

namespace
{

/// "layercam", or "layercam@fc8" as stores call their sets.
bool isAlgorithm(const std::string& name)
{
    const auto all = engine::algorithms();
    return std::any_of(all.begin(), all.end(), [&](const engine::AlgorithmInfo& info) {
        return name == info.name ||
               (info.usesTargetLayer && name.starts_with(std::string(info.name) + '@'));
    });
}

bool isOutput(const std::string& name)
{
    return name == "highest-output" || engine::outputsNamed(name);
}

void refuseUnreadable(const fs::path& folder, const std::error_code& code)
{
    if (code)
        throw Error(ErrorKind::Unreadable, folder.string(),
                    say("it cannot be looked into: %1", code.message()));
}

/// The folders in \p folder whose name \p matches, shorter names first so that 2 precedes 10.
std::vector<fs::path> subfolders(const fs::path& folder, bool (*matches)(const std::string&))
{
    std::vector<fs::path> names;
    std::error_code code;
    for (fs::directory_iterator entry(folder, code); !code && entry != fs::end(entry);
         entry.increment(code))
        if (isFolder(entry->path()) && matches(entry->path().filename().string()))
            names.push_back(entry->path().filename());
    refuseUnreadable(folder, code);
    std::sort(names.begin(), names.end(), [&](const fs::path& a, const fs::path& b) {
        const auto key = [&](const fs::path& path) {
            const std::string name = path.string();
            return std::pair(matches == isOutput ? name.size() : 0, name);
        };
        return key(a) < key(b);
    });
    return names;
}

/// Where sets of maps lie below \p folder, by the names of its subfolders; "" alone without any.
std::vector<fs::path> setsByName(const fs::path& folder)
{
    std::vector<fs::path> found = subfolders(folder, isOutput);
    for (const fs::path& algorithm : subfolders(folder, isAlgorithm)) {
        const std::vector<fs::path> outputs = subfolders(folder / algorithm, isOutput);
        for (const fs::path& output : outputs)
            found.push_back(algorithm / output);
        if (outputs.empty())
            found.push_back(algorithm);
    }
    return found.empty() ? std::vector<fs::path>{""} : found;
}

/// A folder of .npy files and the records beside them.
class MapFolder final : public MapSource
{
public:
    MapFolder(fs::path folder, const std::vector<run::SelectedSample>& samples)
        : m_folder(std::move(folder))
        , m_notes(m_folder)
    {
        for (const fs::path& path : setFolders(samples))
            m_sets.push_back(setIn(path));
    }

    std::vector<std::string> samples() const override
    {
        std::vector<std::string> names = m_notes.samples();
        std::unordered_set<std::string> known;
        for (const std::string& name : names)
            known.insert(mapKey(name));
        for (const MapSet& set : m_sets)
            for (std::string& key : keys(set))
                if (known.insert(key).second)
                    names.push_back(std::move(key));
        return names;
    }

    std::string record(const std::string& sample) const override { return m_notes.line(sample); }

    run::RunRecord::Settings settings() const override { return m_notes.settings(); }

    std::vector<std::string> keys(const MapSet& set) const override
    {
        std::vector<std::string> found;
        const fs::path root = m_folder / RelativePath::namedOrHere(set.name);
        std::error_code code;
        for (fs::recursive_directory_iterator entry(root, code); !code && entry != fs::end(entry);
             entry.increment(code))
            if (std::error_code ignored;
                entry->path().extension() == ".npy" && entry->is_regular_file(ignored))
                found.push_back(
                    entry->path().lexically_relative(root).replace_extension().string());
        refuseUnreadable(root, code);
        std::sort(found.begin(), found.end());
        return found;
    }

    bool contains(const MapSet& set, const std::string& key) const override
    {
        try {
            std::error_code code;
            return fs::exists(file(set, key), code);
        } catch (const Error&) { // a key that leads outside
            return false;
        }
    }

    Image read(const MapSet& set, const std::string& key) const override
    {
        return readNpy(file(set, key));
    }

    Size size(const MapSet& set, const std::string& key) const override
    {
        return npyShape(file(set, key));
    }

    std::string place(const MapSet& set, const std::string& key) const override
    {
        return file(set, key).string();
    }

    std::string sha256(const MapSet& set, const std::string& key) const override
    {
        return sha256OfFile(file(set, key));
    }

    std::optional<fs::file_time_type> changed(const MapSet& set,
                                              const std::string& key) const override
    {
        std::error_code code;
        const fs::file_time_type time = fs::last_write_time(file(set, key), code);
        return code ? std::optional<fs::file_time_type>() : time;
    }

    const MapNote* note(const MapSet& set, const std::string& key) const override
    {
        return m_notes.find(file(set, key));
    }

private:
    fs::path file(const MapSet& set, const std::string& key) const
    {
        return m_folder / RelativePath::namedOrHere(set.name) /
               RelativePath::named(key.empty() ? key : key + ".npy");
    }

    std::vector<fs::path> setFolders(const std::vector<run::SelectedSample>& samples) const
    {
        const auto isHere = [&](const run::SelectedSample& selected) {
            return contains({}, mapKey(*selected.sample));
        };
        if (std::any_of(samples.begin(), samples.end(), isHere))
            return {""};
        if (samples.empty())
            if (auto noted = m_notes.setsBelow(m_folder); !noted.empty())
                return noted;
        return setsByName(m_folder);
    }

    MapSet setIn(const fs::path& path) const
    {
        MapSet set;
        set.name = RelativePath::namedOrHere(path.string()).string();
        const fs::path whole = absolutePath(m_folder / path);
        std::vector<std::string> parts;
        for (const fs::path& part : whole)
            if (!part.empty())
                parts.push_back(part.string());
        if (!parts.empty() && isOutput(parts.back()) && parts.size() > 1) {
            set.output = parts.back();
            parts.pop_back();
        }
        if (!parts.empty() && isAlgorithm(parts.back()))
            set.algorithm = parts.back();
        else
            set.algorithm = m_notes.onlyAlgorithm();
        if (const std::size_t at = set.algorithm.find('@'); at != std::string::npos) {
            set.layer = set.algorithm.substr(at + 1);
            set.algorithm.resize(at);
        }
        const bool hasLayer =
            !set.algorithm.empty() &&
            engine::algorithmInfo(engine::parseAlgorithm(set.algorithm)).usesTargetLayer;
        if (hasLayer && set.layer.empty())
            set.layer = m_notes.layer();
        set.isSigned = m_notes.areSigned();
        return set;
    }

    fs::path m_folder;
    MapNotes m_notes;
};

} // namespace

std::unique_ptr<MapSource> openMapFolder(const fs::path& folder,
                                         const std::vector<run::SelectedSample>& samples)
{
    std::error_code code;
    if (!fs::is_directory(folder, code))
        throw Error(ErrorKind::NotFound, folder.string(), say("there is no such folder of maps"));
    return std::make_unique<MapFolder>(folder, samples);
}

} // namespace saliscope::maps
