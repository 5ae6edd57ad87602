// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/maps/map_sink.h"

#include <algorithm>
#include <map>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/engine/model_catalogue.h"
#include "core/engine/network_answer.h"
#include "core/engine/output_names.h"
#include "core/maps/npy.h"

namespace fs = std::filesystem;

namespace saliscope::maps
{

namespace
{

/// Whether the \p file a record names is a complete float map of size × size in \p folder.
bool isWholeMap(const fs::path& folder, const std::string& file, int size)
{
    try {
        return npyShape(folder / RelativePath::named(file)) == Size{size, size};
    } catch (const Error&) {
        return false;
    }
}

/// A folder of .npy files and generation.jsonl.
class FolderSink final : public MapSink
{
public:
    FolderSink(const engine::Network& network, const MapOutput& output,
               const run::Selection& selection)
        : m_network(network)
        , m_output(output)
        , m_record(output.folder, generationStem, run::shardSuffix(output.shard), output.settings,
                   output.overwrite)
    {
        if (m_record.isFirst() && !output.overwrite)
            refuseUnknownMaps(selection);
    }

    std::string finishedLine(const data::Sample& sample) override
    {
        std::string line = m_record.earlierLine(sample.name);
        return !line.empty() && isComplete(sample.name, line) ? line : std::string();
    }

    std::vector<JsonSource> damagedLines() const override { return m_record.damagedLines(); }

    void forget(const data::Sample& sample) override
    {
        for (const MapOutcome& map : outcomeOf(m_record.earlierLine(sample.name)).maps)
            m_stale[sample.name].push_back(map.file);
        m_record.forget(sample.name);
    }

    SampleOutcome write(const run::SelectedSample& selected, const engine::Explanation& explanation,
                        const std::vector<Message>& notes,
                        const data::SampleOrigin& origin) override
    {
        SampleOutcome outcome = {selected.split->name, selected.sample->name,
                                 explanation.logits,   {},
                                 textsOf(notes),       origin};
        for (const engine::SaliencyMap& map : explanation.maps)
            if (!map.flags.nonFinite)
                outcome.maps.push_back(writeMap(*selected.sample, map));
        if (const std::string names = namesOfNonFinite(explanation); !names.empty())
            throw Error(ErrorKind::Mismatch, {},
                        say("NaN or infinity in the map of %1, which was not written", names));
        engine::requireNumbers(explanation.logits);
        m_record.append(outcome.name, lineOf(outcome));
        m_stale.erase(outcome.name);
        return outcome;
    }

    void finish(const run::Selection& selection) override
    {
        m_record.finish(run::namesOf(selection));
        for (const auto& [sample, files] : m_stale)
            for (const std::string& file : files)
                removeStale(file);
    }

private:
    /// Maps somebody else put where ours go would be lost.
    void refuseUnknownMaps(const run::Selection& selection) const
    {
        for (const run::SelectedSample& selected : selection.samples) {
            engine::SaliencyMap map;
            map.request.algorithm = m_output.algorithms.front();
            fs::path file;
            try {
                file =
                    m_output.folder / mapFile(*selected.sample, map, m_output, m_network.outputs());
            } catch (const Error&) {
                continue; // an unsafe name: the sample fails by itself when its turn comes
            }
            if (isThere(file))
                throw Error(ErrorKind::Mismatch, file.string(),
                            say("this map was not made by this program, so it is not replaced; "
                                "choose another folder, or --overwrite"));
        }
    }

    bool isComplete(const std::string& name, const std::string& line)
    try {
        const int size = m_network.model().input.size;
        const SampleOutcome outcome = outcomeOf(line, m_record.lineSource(name));
        return std::all_of(outcome.maps.begin(), outcome.maps.end(), [&](const MapOutcome& map) {
            return isWholeMap(m_output.folder, map.file, size);
        });
    } catch (const Error&) {
        m_record.forgetDamaged(name);
        return false;
    }

    /// A map of another picture that could not be replaced would be taken for one of this.
    void removeStale(const std::string& file) const
    try {
        removeWithEmptyFolders(placeInside(m_output.folder, RelativePath::named(file)),
                               m_output.folder);
    } catch (const Error&) { // the record named no file of ours
    }

    MapOutcome writeMap(const data::Sample& sample, const engine::SaliencyMap& map) const
    {
        MapOutcome outcome;
        const RelativePath file = mapFile(sample, map, m_output, m_network.outputs());
        outcome.file = file.string();
        const fs::path place = placeInside(m_output.folder, file);
        m_record.place(place, [&] { writeNpy(place, map.map); });
        outcome.map = map;
        outcome.map.raw = outcome.map.map = Image();
        return outcome;
    }

    const engine::Network& m_network;
    const MapOutput& m_output;
    run::RunRecord m_record;
    /// Files of samples that no longer fit, until they are made anew.
    std::map<std::string, std::vector<std::string>> m_stale;
};

} // namespace

fs::path storePath(const fs::path& store, const run::Shard& shard)
{
    fs::path path = store;
    return path.replace_extension(run::shardSuffix(shard) + store.extension().string());
}

std::string outputPart(const engine::SaliencyMap& map, const MapOutput& output, int outputs)
{
    if (outputs == 1)
        return {};
    return output.allOutputs ? engine::outputPart(map.output, map.contrast) : "highest-output";
}

RelativePath mapFile(const data::Sample& sample, const engine::SaliencyMap& map,
                     const MapOutput& output, int outputs)
{
    RelativePath folder;
    if (output.algorithms.size() > 1)
        folder = RelativePath::named(engine::algorithmInfo(map.request.algorithm).name);
    if (outputs > 1)
        folder = folder / RelativePath::named(outputPart(map, output, outputs));
    RelativePath file = folder / RelativePath::named(run::resultName(sample, ".npy").string());
    run::refuseRecordName(file, generationStem);
    return file;
}

std::unique_ptr<MapSink> openFolderSink(const engine::Network& network, const MapOutput& output,
                                        const run::Selection& selection)
{
    return std::make_unique<FolderSink>(network, output, selection);
}

std::unique_ptr<MapSink> openMapSink(const engine::Network& network, const MapOutput& output,
                                     const run::Selection& selection)
{
    return output.store ? openStoreSink(network, output)
                        : openFolderSink(network, output, selection);
}

std::vector<std::string> textsOf(const std::vector<Message>& notes)
{
    std::vector<std::string> texts;
    for (const Message& note : notes)
        texts.push_back(note.text());
    return texts;
}

std::string namesOfNonFinite(const engine::Explanation& explanation)
{
    std::string names;
    for (const engine::SaliencyMap& map : explanation.maps)
        if (map.flags.nonFinite)
            names += (names.empty() ? "" : ", ") +
                     std::string(engine::algorithmInfo(map.request.algorithm).name);
    return names;
}

} // namespace saliscope::maps
