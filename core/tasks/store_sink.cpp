// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <optional>

#include "base/error.h"
#include "engine/model_catalogue.h"
#include "store/map_chunk.h"
#include "store/store_parts.h"
#include "tasks/generate_record.h"
#include "tasks/map_sink.h"

namespace fs = std::filesystem;

namespace saliscope
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
    StoreSink(const Network& network, const GenerateRequest& request)
        : m_network(network)
        , m_request(request)
        , m_path(storePath(*request.store, request.selection.shard))
        , m_journal(journalPath(m_path), MapJournal::Use::Append)
        , m_settings(generateSettings(network, request))
        , m_own(m_settings)
        , m_others(m_settings)
    {
        const bool isShard = request.selection.shard.count > 1;
        if (request.overwrite) {
            removeEarlier(m_path, !isShard);
            m_journal.begin(m_settings);
        }
        if (fs::exists(m_path))
            m_own.add(m_path);
        for (const fs::path& part : shardParts(*request.store))
            if (part != m_path && part != m_journal.path())
                (isShard ? m_others : m_own).add(part);
        if (isShard && fs::exists(*request.store))
            m_others.add(*request.store);
        m_own.add(m_journal);
        if (!m_journal.settings())
            m_journal.begin(m_settings);
    }

    std::string finishedLine(const Sample& sample) const override
    {
        for (const StoreParts* parts : {&m_own, &m_others})
            if (parts->contains(sample.name))
                return parts->sample(sample.name, false).record;
        return {};
    }

    SampleOutcome write(const SelectedSample& selected, const Explanation& explanation) override
    {
        if (const std::string names = namesOfNonFinite(explanation); !names.empty())
            throw Error(ErrorKind::Mismatch, {},
                        say("NaN or infinity in the map of %1; no map was kept", names));
        SampleOutcome outcome = {
            selected.split->name, selected.sample->name, explanation.logits, {}};
        StoredSample stored{outcome.name, {}, {}};
        for (const SaliencyMap& map : explanation.maps) {
            const StoredSet set = setFor(map);
            stored.maps.push_back({set, packMap(m_request.native ? map.raw : map.map)});
            MapOutcome& last = outcome.maps.emplace_back(MapOutcome{set.name, map});
            last.map.raw = last.map.map = Image();
        }
        stored.record = lineOf(outcome);
        m_journal.append(stored);
        return outcome;
    }

    void finish(const Selection& selection) override
    {
        StoreParts parts(m_settings);
        if (fs::exists(m_path))
            parts.add(m_path);
        if (m_request.selection.shard.count == 1)
            for (const fs::path& part : shardParts(m_path))
                parts.add(part);
        parts.add(m_journal);
        const StoreContent content = parts.content(namesOf(selection));
        if (!content.names.empty() && !isUpToDate(content))
            writeStore(m_path, content);
        m_journal.remove();
    }

private:
    bool isUpToDate(const StoreContent& content) const
    {
        return m_journal.names().empty() && fs::exists(m_path) &&
               MapStore(m_path).names() == content.names;
    }

    StoredSet setFor(const SaliencyMap& map) const
    {
        StoredSet set;
        const bool hasLayer = algorithmInfo(map.request.algorithm).usesTargetLayer;
        const Image& values = m_request.native ? map.raw : map.map;
        const int size = m_network.model().input.size;
        set.algorithm = algorithmInfo(map.request.algorithm).name;
        set.layer = map.request.layer;
        if (m_network.outputs() > 1)
            set.output = m_request.allOutputs ? std::to_string(map.output) : "highest-output";
        set.name = storedSetName(set.algorithm, set.layer, set.output);
        set.isNative = m_request.native;
        set.scaling = m_request.isSigned ? MapScaling::Signed
                      : hasLayer         ? MapScaling::Positive
                                         : MapScaling::Plain;
        set.size = {values.width, values.height};
        set.finalSize = {size, size};
        return set;
    }

    const Network& m_network;
    const GenerateRequest& m_request;
    fs::path m_path;
    MapJournal m_journal;
    StoreSettings m_settings;
    StoreParts m_own;    ///< what finish() makes one
    StoreParts m_others; ///< what other shards have finished
};

} // namespace

std::unique_ptr<MapSink> openStoreSink(const Network& network, const GenerateRequest& request)
{
    return std::make_unique<StoreSink>(network, request);
}

} // namespace saliscope
