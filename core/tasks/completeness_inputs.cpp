// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/completeness_inputs.h"

#include <algorithm>

#include "base/error.h"
#include "base/files.h"
#include "base/hash.h"
#include "data/model_input.h"
#include "engine/model_catalogue.h"
#include "store/overlay.h"
#include "tasks/completeness_record.h"
#include "tasks/generate_record.h"
#include "tasks/map_folder.h"

namespace fs = std::filesystem;

namespace saliscope
{

namespace
{

struct MapPlace {
    Algorithm algorithm = Algorithm::GradCam;
    int output = 0;
    fs::path file;
};

/// Output by output, each in the order of the algorithms, as Network::explain() does.
std::vector<MapPlace> mapPlaces(const Network& network, const Sample& sample,
                                const CompletenessRequest& request)
{
    std::vector<MapPlace> places;
    if (!request.mapFolder)
        return places;
    const GenerateRequest generate = mapRequest(request);
    const int outputs = request.allOutputs ? network.outputs() : 1;
    for (int output = 0; output < outputs; ++output)
        for (const Algorithm algorithm : request.algorithms) {
            SaliencyMap map;
            map.request.algorithm = algorithm;
            map.output = output;
            const fs::path name = mapFile(sample, map, generate, network.outputs());
            places.push_back({algorithm, output, joinInside(*request.mapFolder, name.string())});
        }
    return places;
}

ExistingMap existingMap(const MapPlace& place, int size)
{
    ExistingMap result;
    result.map.request.algorithm = place.algorithm;
    result.map.output = place.output;
    result.map.map = readMapOfSize(place.file, size);
    result.sha256 = sha256OfFile(place.file);
    const MapCondition condition = mapCondition(result.map.map);
    if (condition == MapCondition::NotFinite)
        throw Error(ErrorKind::Damaged, place.file.string(),
                    "the map holds NaN or infinity, so it has no meaning");
    result.map.flags.empty = condition == MapCondition::Empty;
    result.map.flags.constant = condition == MapCondition::Constant;
    return result;
}

} // namespace

CompletenessInput completenessInput(const Network& network, const Datamodule& datamodule,
                                    const Sample& sample, const CompletenessRequest& request)
{
    const InputSpec& spec = network.model().input;
    CompletenessInput input;
    for (const MapPlace& place : mapPlaces(network, sample, request))
        input.maps.push_back(existingMap(place, spec.size));
    input.image = prepareInput(loadSample(datamodule, sample), {}, spec).image;
    return input;
}

std::vector<std::string> existingMapHashes(const Network& network, const Sample& sample,
                                           const CompletenessRequest& request)
{
    std::vector<std::string> hashes;
    for (const MapPlace& place : mapPlaces(network, sample, request))
        hashes.push_back(sha256OfFile(place.file));
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
