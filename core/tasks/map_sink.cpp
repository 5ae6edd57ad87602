// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/map_sink.h"

#include <algorithm>

#include "base/error.h"
#include "base/files.h"
#include "engine/model_catalogue.h"
#include "store/npy.h"
#include "tasks/generate_record.h"

namespace fs = std::filesystem;

namespace saliscope
{

namespace
{

/// A folder of .npy files and generation.jsonl.
class FolderSink final : public MapSink
{
public:
    FolderSink(const Network& network, const GenerateRequest& request, const Selection& selection)
        : m_network(network)
        , m_request(request)
        , m_record(openRecord(network, request))
    {
        if (m_record.isFirst() && !request.overwrite)
            refuseUnknownMaps(selection);
    }

    std::string finishedLine(const Sample& sample) const override
    {
        std::string line = m_record.earlierLine(sample.name);
        return !line.empty() && isComplete(line) ? line : std::string();
    }

    SampleOutcome write(const SelectedSample& selected, const Explanation& explanation) override
    {
        SampleOutcome outcome = {
            selected.split->name, selected.sample->name, explanation.logits, {}};
        for (const SaliencyMap& map : explanation.maps)
            if (!map.flags.nonFinite)
                outcome.maps.push_back(writeMap(*selected.sample, map));
        if (const std::string names = namesOfNonFinite(explanation); !names.empty())
            throw Error(ErrorKind::Mismatch, {},
                        say("NaN or infinity in the map of %1, which was not written", names));
        m_record.append(outcome.name, lineOf(outcome));
        return outcome;
    }

    void finish(const Selection& selection) override { m_record.finish(namesOf(selection)); }

private:
    /// Maps somebody else put where ours go would be lost.
    void refuseUnknownMaps(const Selection& selection) const
    {
        for (const SelectedSample& selected : selection.samples) {
            SaliencyMap map;
            map.request.algorithm = m_request.algorithms.front();
            const fs::path file = m_request.outputFolder /
                                  mapFile(*selected.sample, map, m_request, m_network.outputs());
            if (fs::exists(file))
                throw Error(ErrorKind::Mismatch, file.string(),
                            say("this map was not made by this program, so it is not replaced; "
                                "choose another folder, or --overwrite"));
        }
    }

    bool isComplete(const std::string& line) const
    {
        const int size = m_network.model().input.size;
        const SampleOutcome outcome = outcomeOf(line);
        return std::all_of(outcome.maps.begin(), outcome.maps.end(), [&](const MapOutcome& map) {
            return !map.file.empty() && isWholeMap(m_request.outputFolder / map.file, size);
        });
    }

    MapOutcome writeMap(const Sample& sample, const SaliencyMap& map) const
    {
        MapOutcome outcome;
        outcome.file = mapFile(sample, map, m_request, m_network.outputs()).string();
        writeNpy(joinInside(m_request.outputFolder, outcome.file), map.map);
        outcome.map = map;
        outcome.map.raw = outcome.map.map = Image();
        return outcome;
    }

    const Network& m_network;
    const GenerateRequest& m_request;
    RunRecord m_record;
};

} // namespace

std::unique_ptr<MapSink> openFolderSink(const Network& network, const GenerateRequest& request,
                                        const Selection& selection)
{
    return std::make_unique<FolderSink>(network, request, selection);
}

std::unique_ptr<MapSink> openMapSink(const Network& network, const GenerateRequest& request,
                                     const Selection& selection)
{
    return request.store ? openStoreSink(network, request)
                         : openFolderSink(network, request, selection);
}

std::string namesOfNonFinite(const Explanation& explanation)
{
    std::string names;
    for (const SaliencyMap& map : explanation.maps)
        if (map.flags.nonFinite)
            names += (names.empty() ? "" : ", ") +
                     std::string(algorithmInfo(map.request.algorithm).name);
    return names;
}

} // namespace saliscope
