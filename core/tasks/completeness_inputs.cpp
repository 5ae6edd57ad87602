// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/completeness_inputs.h"

#include <algorithm>

#include "base/error.h"
#include "data/model_input.h"
#include "engine/model_catalogue.h"
#include "store/overlay.h"

namespace saliscope
{

namespace
{

ExistingMap existingMap(const ExistingMaps& maps, const ExistingMaps::Place& place,
                        const std::string& key, int size)
{
    ExistingMap result;
    result.map.request.algorithm = place.algorithm;
    result.map.output = place.output;
    result.map.map = readMapOfSize(*maps.source, place.set, key, size);
    result.sha256 = maps.source->sha256(place.set, key);
    const MapCondition condition = mapCondition(result.map.map);
    if (condition == MapCondition::NotFinite)
        throw Error(ErrorKind::Damaged, maps.source->place(place.set, key),
                    say("the map holds NaN or infinity, so it has no meaning"));
    result.map.flags.empty = condition == MapCondition::Empty;
    result.map.flags.constant = condition == MapCondition::Constant;
    return result;
}

std::string outputName(const Network& network, const CompletenessRequest& request, int output)
{
    if (network.outputs() == 1)
        return {};
    return request.allOutputs ? std::to_string(output) : "highest-output";
}

} // namespace

ExistingMaps openExistingMaps(const Network& network, const CompletenessRequest& request,
                              const std::vector<SelectedSample>& samples)
{
    ExistingMaps maps;
    if (!request.mapFolder)
        return maps;
    maps.source = openMapSource(*request.mapFolder, samples);
    const int outputs = request.allOutputs ? network.outputs() : 1;
    for (int output = 0; output < outputs; ++output)
        for (const Algorithm algorithm : request.algorithms) {
            const AlgorithmInfo& info = algorithmInfo(algorithm);
            const std::string layer =
                info.usesTargetLayer ? layerName(network, request.targetLayer) : "";
            maps.places.push_back(
                {algorithm, output,
                 setOf(*maps.source, info.name, layer, outputName(network, request, output))});
        }
    return maps;
}

CompletenessInput completenessInput(const Network& network, const Datamodule& datamodule,
                                    const Sample& sample, const ExistingMaps& maps)
{
    const InputSpec& spec = network.model().input;
    CompletenessInput input;
    for (const ExistingMaps::Place& place : maps.places)
        input.maps.push_back(existingMap(maps, place, mapKey(sample), spec.size));
    input.image = prepareInput(loadSample(datamodule, sample), {}, spec).image;
    return input;
}

std::vector<std::string> existingMapHashes(const ExistingMaps& maps, const Sample& sample)
{
    std::vector<std::string> hashes;
    for (const ExistingMaps::Place& place : maps.places)
        hashes.push_back(maps.source->sha256(place.set, mapKey(sample)));
    return hashes;
}

Explanation existingExplanation(Network& network, CompletenessInput& input,
                                const CompletenessRequest& request, std::stop_token stop)
{
    Explanation explanation;
    explanation.logits = network.logits({input.image}, stop).at(0);
    const auto highest = std::max_element(explanation.logits.begin(), explanation.logits.end());
    for (ExistingMap& existing : input.maps) {
        if (!request.allOutputs)
            existing.map.output = static_cast<int>(highest - explanation.logits.begin());
        explanation.maps.push_back(std::move(existing.map));
    }
    return explanation;
}

} // namespace saliscope
