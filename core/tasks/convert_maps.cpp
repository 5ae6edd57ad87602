// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tasks/convert_maps.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/leftovers.h"
#include "core/base/output_watch.h"
#include "core/base/relative_path.h"
#include "core/engine/algorithm.h"
#include "core/maps/map_chunk.h"
#include "core/maps/map_record.h"
#include "core/maps/map_source.h"
#include "core/maps/npy.h"
#include "core/maps/store_parts.h"

namespace fs = std::filesystem;

namespace saliscope::tasks
{

namespace
{

bool isHollow(const Image& map)
{
    return std::all_of(map.values.begin(), map.values.end(),
                       [](float value) { return std::isnan(value); });
}

/// One conversion, to a store or to a folder.
class Conversion final
{
public:
    Conversion(const fs::path& from, const fs::path& to, std::optional<std::size_t> most,
               const run::ProgressCallback& progress, std::stop_token stop)
        : m_source(maps::openMapSource(from))
        , m_to(to)
        , m_samples(m_source->samples())
        , m_progress(m_samples.size(), progress)
        , m_stop(std::move(stop))
    {
        m_report.total = m_samples.size();
        m_samples.resize(std::min(m_samples.size(), most.value_or(m_samples.size())));
        for (const maps::MapSet& set : m_source->sets())
            m_names[set.name] =
                isStoreName(to)
                    ? RelativePath::named(maps::storedSetName(set.algorithm, set.layer, set.output))
                    : folderName(set);
    }

    ConvertReport toStore()
    {
        maps::StoreContent content;
        content.settings = m_source->settings();
        content.settings["values"] = "final";
        for (const std::string& name : m_samples)
            if (isReadable(name))
                content.names.push_back(name);
        content.sample = [this](const std::string& name, bool withMaps) {
            maps::StoredSample sample = stored(name, withMaps);
            if (withMaps) {
                m_report.missing += missingMaps(name);
                report(sample.maps.size(), name);
            }
            return sample;
        };
        m_report.startsOver = hasLeftovers(m_to);
        try {
            maps::writeStore(m_to, content);
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::Cancelled)
                throw;
            m_report.cancelled = true;
        }
        return std::move(m_report);
    }

    /// Finds what an earlier conversion of the same maps to the same folder has written. Throws
    /// Error Mismatch when something else is there.
    void keepFinished()
    {
        std::set<std::string> known;
        for (const std::string& name : m_samples) {
            if (m_stop.stop_requested())
                return;
            for (const maps::MapSet& set : m_source->sets())
                if (isWritten(set, maps::mapKey(name)))
                    known.insert(fileOf(set, maps::mapKey(name)).string());
        }
        for (const fs::path& record : run::recordFiles(m_to, maps::generationStem))
            known.insert(record.filename().string());
        std::error_code code;
        for (fs::recursive_directory_iterator entry(m_to, code); !code && entry != fs::end(entry);
             entry.increment(code))
            if (!entry->is_directory(code) && !isTemporary(entry->path()) &&
                !known.contains(entry->path().lexically_relative(m_to).string()))
                throw Error(ErrorKind::Mismatch, m_to.string(),
                            say("there is something already that these maps do not make (%1); "
                                "choose another name, or --overwrite",
                                entry->path().lexically_relative(m_to).string()));
        m_written = std::move(known);
    }

    ConvertReport toFolder(bool overwrite)
    {
        std::error_code code;
        fs::create_directories(m_to, code); // writing the first map says what is wrong, if anything
        m_watch.emplace(m_to);
        run::RunRecord::Settings settings = m_source->settings();
        settings.erase("values");
        std::optional<run::RunRecord> record; // none of maps nobody noted anything about
        if (!settings.empty())
            record.emplace(m_to, maps::generationStem, "", settings, overwrite);
        for (const std::string& name : m_samples) {
            m_report.cancelled = m_stop.stop_requested();
            if (m_report.cancelled)
                return std::move(m_report);
            try {
                const std::string line = renamed(name);
                const bool isKept =
                    isFinished(name) && (!record || record->earlierLine(name) == line);
                const std::size_t count = writeMaps(name);
                if (record && !line.empty() && !isKept)
                    record->append(name, line);
                m_report.missing += missingMaps(name);
                report(count, name, isKept);
            } catch (const Error& error) {
                fail(name, error);
            }
        }
        m_watch->require();
        if (record)
            record->finish(m_samples);
        return std::move(m_report);
    }

private:
    /// As `generate` lays a folder out: no folder for a single algorithm, nor for a single output.
    RelativePath folderName(const maps::MapSet& set) const
    {
        const std::vector<maps::MapSet>& sets = m_source->sets();
        const bool manyAlgorithms =
            std::any_of(sets.begin(), sets.end(), [&](const maps::MapSet& other) {
                return other.algorithm != set.algorithm;
            });
        const bool manyLayers =
            std::any_of(sets.begin(), sets.end(), [&](const maps::MapSet& other) {
                return other.algorithm == set.algorithm && other.layer != set.layer;
            });
        RelativePath path;
        if (manyAlgorithms || manyLayers)
            path = RelativePath::named(
                maps::storedSetName(set.algorithm, manyLayers ? set.layer : "", ""));
        return path / RelativePath::namedOrHere(set.output);
    }

    bool isReadable(const std::string& name)
    {
        if (m_stop.stop_requested())
            throw Error(ErrorKind::Cancelled, {}, say("cancelled"));
        try {
            return !stored(name, false).maps.empty();
        } catch (const Error& error) {
            fail(name, error);
            return false;
        }
    }

    maps::StoredSample stored(const std::string& name, bool withMaps)
    {
        if (m_stop.stop_requested())
            throw Error(ErrorKind::Cancelled, {}, say("cancelled"));
        maps::StoredSample sample{name, renamed(name), {}};
        const std::string key = maps::mapKey(name);
        for (const maps::MapSet& set : m_source->sets()) {
            if (!m_source->contains(set, key))
                continue;
            maps::StoredMap map{storedSet(set, m_source->size(set, key)), {}};
            if (withMaps) {
                const Image values = m_source->read(set, key);
                if (isHollow(values)) { // no map, as readers of stores see it
                    ++m_report.hollow;
                    continue;
                }
                map.chunk = maps::packMap(values);
            }
            sample.maps.push_back(std::move(map));
        }
        return sample;
    }

    maps::StoredSet storedSet(const maps::MapSet& set, Size size) const
    {
        const bool hasInputSize =
            !set.algorithm.empty() &&
            engine::algorithmInfo(engine::parseAlgorithm(set.algorithm)).hasInputSize;
        return {m_names.at(set.name).string(),
                set.algorithm,
                set.layer,
                set.output,
                false,
                set.isSigned   ? maps::MapScaling::Signed
                : hasInputSize ? maps::MapScaling::Plain
                               : maps::MapScaling::Positive,
                size,
                size};
    }

    /// Whether the map's file is there and holds just what would be written.
    bool isWritten(const maps::MapSet& set, const std::string& key) const
    try {
        const fs::path file = m_to / fileOf(set, key);
        return isThere(file) && m_source->contains(set, key) &&
               readFile(file) == maps::npyBytes(m_source->read(set, key));
    } catch (const Error&) {
        return false;
    }

    /// Whether an earlier conversion wrote all maps of the sample.
    bool isFinished(const std::string& name) const
    {
        const std::string key = maps::mapKey(name);
        const std::vector<maps::MapSet>& sets = m_source->sets();
        return !m_written.empty() &&
               std::all_of(sets.begin(), sets.end(), [&](const maps::MapSet& set) {
                   return !m_source->contains(set, key) ||
                          m_written.contains(fileOf(set, key).string());
               });
    }

    std::size_t writeMaps(const std::string& name) const
    {
        std::size_t count = 0;
        const std::string key = maps::mapKey(name);
        for (const maps::MapSet& set : m_source->sets()) {
            const RelativePath file = fileOf(set, key);
            if (!m_source->contains(set, key) || m_written.contains(file.string()))
                continue;
            const Image map = m_source->read(set, key);
            const fs::path place = placeInside(m_to, file);
            m_watch->place(place, m_to, [&] { maps::writeNpy(place, map); });
            ++count;
        }
        return count;
    }

    /// Where a map goes in the folder.
    RelativePath fileOf(const maps::MapSet& set, const std::string& key) const
    {
        RelativePath file = m_names.at(set.name) / RelativePath::named(key + ".npy");
        run::refuseRecordName(file, maps::generationStem);
        return file;
    }

    /// The sample's record with the places its maps have now.
    std::string renamed(const std::string& name) const
    {
        std::string line = m_source->record(name);
        if (line.empty())
            return line;
        maps::SampleOutcome outcome = maps::outcomeOf(line);
        std::erase_if(outcome.maps,
                      [&](const maps::MapOutcome& map) { return isMissing(map, name); });
        for (maps::MapOutcome& map : outcome.maps)
            for (const maps::MapSet& set : m_source->sets())
                if (belongs(map, set, name))
                    map.file = isStoreName(m_to) ? m_names.at(set.name).string()
                                                 : fileOf(set, maps::mapKey(name)).string();
        return maps::lineOf(outcome);
    }

    static bool belongs(const maps::MapOutcome& map, const maps::MapSet& set,
                        const std::string& sample)
    {
        return map.file == set.name ||
               map.file == (fs::path(set.name) / (maps::mapKey(sample) + ".npy")).string();
    }

    /// Whether the record of \p sample says that there is \p map, and it is not.
    bool isMissing(const maps::MapOutcome& map, const std::string& sample) const
    {
        const std::vector<maps::MapSet>& sets = m_source->sets();
        return std::any_of(sets.begin(), sets.end(), [&](const maps::MapSet& set) {
            return belongs(map, set, sample) && !m_source->contains(set, maps::mapKey(sample));
        });
    }

    std::size_t missingMaps(const std::string& sample) const
    {
        const std::string line = m_source->record(sample);
        if (line.empty())
            return 0;
        const maps::SampleOutcome outcome = maps::outcomeOf(line);
        return std::size_t(
            std::count_if(outcome.maps.begin(), outcome.maps.end(),
                          [&](const maps::MapOutcome& map) { return isMissing(map, sample); }));
    }

    void report(std::size_t maps, const std::string& name, bool isKept = false)
    {
        m_report.maps += maps;
        ++(isKept ? m_report.kept : m_report.written);
        m_progress.update(m_report.written, m_report.kept, m_report.failures, name);
    }

    void fail(const std::string& name, const Error& error)
    {
        if (error.kind() == ErrorKind::Cancelled || endsJob(error))
            throw error;
        m_report.failures.push_back({{}, name, error.message()});
    }

    std::unique_ptr<const maps::MapSource> m_source;
    fs::path m_to;
    std::vector<std::string> m_samples;
    std::map<std::string, RelativePath> m_names; ///< sets here -> sets there
    std::set<std::string> m_written;             ///< files an earlier conversion made
    std::optional<OutputWatch> m_watch;          ///< on the folder
    run::ProgressReporter m_progress;
    std::stop_token m_stop;
    ConvertReport m_report;
};

} // namespace

bool isStoreName(const fs::path& path)
{
    return path.extension() == ".h5" || path.extension() == ".hdf5";
}

void describe(run::OptionList& list, ConvertOptions& options)
{
    list.add(&options.from, "FROM,--from", "Folder or store of maps, or one set of it as FROM:SET",
             {.isRequired = true,
              .field = {say("Maps in"),
                        say("a folder or store of maps; PLACE:SET is one set of several"),
                        say("Folder of maps"), say("Name the folder or store of maps.")}});
    list.add(&options.to, "TO,--to", "Store (.h5, .hdf5) or folder to be made",
             {.isRequired = true,
              .writes = isStoreName(options.to) ? run::Writes::BesideFile : run::Writes::InFolder});
    list.add(&options.overwrite, "--overwrite", "Replace what is there",
             {.field = {say("Replace"), say("Replace what is there.")}});
}

ConvertReport convertMaps(const ConvertOptions& options, const run::ProgressCallback& progress,
                          std::stop_token stop, std::optional<std::size_t> most)
{
    const auto& [from, to, overwrite] = options;
    std::error_code code;
    const bool isTaken = isStoreName(to) ? fs::exists(to, code)
                                         : fs::is_directory(to, code) && !fs::is_empty(to, code);
    if (isTaken && !overwrite && isStoreName(to))
        throw Error(ErrorKind::Mismatch, to.string(),
                    say("there is something already; choose another name, or --overwrite"));
    if (fs::equivalent(from, to, code))
        throw Error(ErrorKind::BadRequest, to.string(),
                    say("maps are not converted onto themselves"));
    Conversion conversion(from, to, most, progress, std::move(stop));
    if (isStoreName(to))
        return conversion.toStore();
    if (isTaken && !overwrite)
        conversion.keepFinished();
    return conversion.toFolder(overwrite);
}

MergeReport mergeStores(const fs::path& to, const std::vector<fs::path>& parts, bool dryRun)
{
    maps::StoreParts all;
    std::size_t samples = 0;
    for (const fs::path& part : parts)
        samples += all.add(part);
    const maps::StoreContent content = all.content();
    if (content.names.empty())
        throw Error(ErrorKind::BadRequest, to.string(), say("there is no sample to put into it"));
    if (!dryRun)
        maps::writeStore(to, content);
    return {content.names.size(), samples - content.names.size()};
}

} // namespace saliscope::tasks
