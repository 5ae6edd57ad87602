// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <optional>
#include <set>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/write_protection.h"
#include "core/engine/model_catalogue.h"
#include "core/engine/network_answer.h"
#include "core/maps/hdf5_file.h"
#include "core/maps/map_chunk.h"
#include "core/maps/map_sink.h"
#include "core/maps/store_parts.h"

namespace fs = std::filesystem;

namespace saliscope::maps
{

namespace
{

/// Removes what an earlier run left, but never a file that is no store.
void removeEarlier(const fs::path& store, bool withShards)
{
    std::error_code code;
    if (fs::exists(store, code) && !isHdf5File(store))
        throw Error(ErrorKind::BadRequest, store.string(),
                    say("it is no store of maps, so it is not replaced"));
    fs::remove(store, code);
    if (withShards)
        for (const fs::path& part : shardParts(store))
            fs::remove(part, code);
}

/// A store and the journal beside it. A shard has its own; a run over all finishes them all.
class StoreSink final : public MapSink
{
public:
    StoreSink(const engine::Network& network, const MapOutput& output)
        : m_network(network)
        , m_output(output)
        , m_path(storePath(*output.store, output.shard))
        , m_journal(journalPath(m_path), MapJournal::Use::Append)
        , m_settings(output.settings)
        , m_own(m_settings)
        , m_others(m_settings)
    {
        const bool isShard = output.shard.count > 1;
        refuseLink(m_path);
        if (output.overwrite) {
            removeEarlier(m_path, !isShard);
            m_journal.begin(m_settings);
        }
        if (isThere(m_path))
            m_own.add(m_path);
        for (const fs::path& part : shardParts(*output.store))
            if (part != m_path && part != m_journal.path())
                (isShard ? m_others : m_own).add(part);
        if (isShard && isThere(*output.store))
            m_others.add(*output.store);
        m_own.add(m_journal);
        if (!m_journal.settings())
            m_journal.begin(m_settings);
    }

    std::string finishedLine(const data::Sample& sample) override
    {
        if (m_stale.contains(sample.name))
            return {};
        for (const StoreParts* parts : {&m_own, &m_others})
            if (parts->contains(sample.name))
                return parts->sample(sample.name, false).record;
        return {};
    }

    void forget(const data::Sample& sample) override { m_stale.insert(sample.name); }

    SampleOutcome write(const run::SelectedSample& selected, const engine::Explanation& explanation,
                        const std::vector<Message>& notes,
                        const data::SampleOrigin& origin) override
    {
        if (const std::string names = namesOfNonFinite(explanation); !names.empty())
            throw Error(ErrorKind::Mismatch, {},
                        say("NaN or infinity in the map of %1; no map was kept", names));
        engine::requireNumbers(explanation.logits);
        SampleOutcome outcome = {selected.split->name, selected.sample->name,
                                 explanation.logits,   {},
                                 textsOf(notes),       origin};
        StoredSample stored{outcome.name, {}, {}};
        for (const engine::SaliencyMap& map : explanation.maps) {
            const StoredSet set = setFor(map);
            stored.maps.push_back({set, packMap(m_output.native ? map.raw : map.map)});
            MapOutcome& last = outcome.maps.emplace_back(MapOutcome{set.name, map});
            last.map.raw = last.map.map = Image();
        }
        stored.record = lineOf(outcome);
        m_journal.append(stored);
        m_stale.erase(outcome.name);
        return outcome;
    }

    void finish(const run::Selection& selection) override
    {
        m_journal.requirePlace();
        StoreParts parts(m_settings);
        if (isThere(m_path))
            parts.add(m_path);
        if (m_output.shard.count == 1)
            for (const fs::path& part : shardParts(m_path))
                parts.add(part);
        parts.add(m_journal);
        StoreContent content = parts.content(run::namesOf(selection));
        std::erase_if(content.names, [&](const auto& name) { return m_stale.contains(name); });
        if (!content.names.empty() && !isUpToDate(content))
            writeStore(m_path, content);
        m_journal.remove();
    }

private:
    bool isUpToDate(const StoreContent& content) const
    {
        return m_journal.names().empty() && isThere(m_path) &&
               MapStore(m_path).names() == content.names;
    }

    StoredSet setFor(const engine::SaliencyMap& map) const
    {
        StoredSet set;
        const engine::AlgorithmInfo& info = engine::algorithmInfo(map.request.algorithm);
        const Image& values = m_output.native ? map.raw : map.map;
        const int size = m_network.model().input.size;
        set.algorithm = info.name;
        set.layer = map.request.layer;
        set.output = outputPart(map, m_output, m_network.outputs());
        set.name = storedSetName(set.algorithm, set.layer, set.output);
        set.isNative = m_output.native;
        set.scaling = m_output.isSigned   ? MapScaling::Signed
                      : info.hasInputSize ? MapScaling::Plain
                                          : MapScaling::Positive;
        set.size = {values.width, values.height};
        set.finalSize = {size, size};
        return set;
    }

    const engine::Network& m_network;
    const MapOutput& m_output;
    fs::path m_path;
    MapJournal m_journal;
    StoreSettings m_settings;
    StoreParts m_own;              ///< what finish() makes one
    StoreParts m_others;           ///< what other shards have finished
    std::set<std::string> m_stale; ///< samples whose maps no longer fit, until they are made anew
};

} // namespace

std::unique_ptr<MapSink> openStoreSink(const engine::Network& network, const MapOutput& output)
{
    return std::make_unique<StoreSink>(network, output);
}

} // namespace saliscope::maps
