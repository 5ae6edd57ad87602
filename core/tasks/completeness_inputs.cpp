// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tasks/completeness_inputs.h"

#include <algorithm>
#include <utility>

#include "core/base/error.h"
#include "core/data/model_input.h"
#include "core/engine/model_catalogue.h"
#include "core/render/overlay.h"
#include "core/results/completeness_record.h"
#include "core/tasks/option_texts.h"

namespace saliscope::tasks
{

namespace
{

ExistingMap existingMap(const ExistingMaps& maps, const ExistingMaps::Place& place,
                        const std::string& key, int size)
{
    ExistingMap result;
    result.map.request.algorithm = place.algorithm;
    result.map.output = place.output;
    result.map.map = maps::readMapOfSize(*maps.source, place.set, key, size);
    result.sha256 = maps.source->sha256(place.set, key);
    const render::MapCondition condition = render::mapCondition(result.map.map);
    if (condition == render::MapCondition::NotFinite)
        throw Error(ErrorKind::Damaged, maps.source->place(place.set, key),
                    say("the map holds NaN or infinity, so it has no meaning"));
    result.map.flags.empty = condition == render::MapCondition::Empty;
    result.map.flags.constant = condition == render::MapCondition::Constant;
    return result;
}

std::string outputFolder(const engine::Network& network, const CompletenessRequest& request,
                         int output)
{
    if (network.outputs() == 1)
        return {};
    return request.allOutputs || request.output ? std::to_string(output) : "highest-output";
}

} // namespace

run::RunRecord openRecord(const engine::Network& network, const CompletenessRequest& request)
{
    run::RunRecord::Settings settings = settingsOf(request);
    settings.merge(explanationSettings(network, request.checkpointSha256, request.algorithms,
                                       request.network.targetLayer, targetClassText(request)));
    return run::RunRecord(request.outputFolder, results::completenessStem,
                          run::shardSuffix(request.selection.shard), settings, request.overwrite);
}

ExistingMaps openExistingMaps(const engine::Network& network, const CompletenessRequest& request,
                              const std::vector<run::SelectedSample>& samples)
{
    ExistingMaps maps;
    if (!request.maps)
        return maps;
    maps.source = maps::openMapSource(*request.maps, samples);
    std::vector<int> outputs = chosenOutputs(request, network.outputs());
    if (outputs.empty())
        outputs = {0};
    for (const int output : outputs)
        for (const engine::Algorithm algorithm : request.algorithms) {
            const engine::AlgorithmInfo& info = engine::algorithmInfo(algorithm);
            const std::string layer =
                info.usesTargetLayer ? engine::layerName(network, request.network.targetLayer) : "";
            maps.places.push_back({algorithm, output,
                                   maps::setOf(*maps.source, info.name, layer,
                                               outputFolder(network, request, output))});
        }
    return maps;
}

CompletenessInput completenessInput(const engine::Network& network,
                                    const data::Datamodule& datamodule, const data::Sample& sample,
                                    const ExistingMaps& maps)
{
    const data::InputSpec& spec = network.model().input;
    CompletenessInput input;
    for (const ExistingMaps::Place& place : maps.places) {
        const std::string key = maps::mapKey(sample);
        input.maps.push_back(existingMap(maps, place, key, spec.size));
        input.maps.back().ofOtherPicture =
            maps::isOfOtherPicture(*maps.source, place.set, key, datamodule, sample);
    }
    data::ModelInput loaded = data::loadInput(datamodule, sample, {}, spec);
    input.image = std::move(loaded.image);
    input.picture = std::move(loaded.picture);
    return input;
}

std::vector<std::string> existingMapHashes(const ExistingMaps& maps, const data::Sample& sample)
{
    std::vector<std::string> hashes;
    for (const ExistingMaps::Place& place : maps.places)
        hashes.push_back(maps.source->sha256(place.set, maps::mapKey(sample)));
    return hashes;
}

engine::Explanation existingExplanation(engine::Network& network, CompletenessInput& input,
                                        const CompletenessRequest& request, std::stop_token stop)
{
    engine::Explanation explanation;
    explanation.logits = network.logits({input.image}, stop).at(0);
    const auto highest = std::max_element(explanation.logits.begin(), explanation.logits.end());
    for (ExistingMap& existing : input.maps) {
        if (!request.allOutputs && !request.output)
            existing.map.output = static_cast<int>(highest - explanation.logits.begin());
        explanation.maps.push_back(std::move(existing.map));
    }
    return explanation;
}

} // namespace saliscope::tasks
