// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/engine.h"

#include <algorithm>
#include <utility>

#include "core/base/error.h"
#include "core/engine/model_catalogue.h"

namespace saliscope::engine
{

int Network::allowCallsAtOnce(const ExplainRequest& /*request*/, std::size_t /*samples*/)
{
    return 1;
}

std::optional<Message> Network::whyNotLayer(const std::string& /*name*/) const
{
    return std::nullopt;
}

std::optional<Message> Network::whyNotAlgorithm(Algorithm /*algorithm*/) const
{
    return std::nullopt;
}

void Network::explainEach(const Image& image, std::string_view sampleName,
                          const ExplainRequest& request, const MapReceiver& sink,
                          std::stop_token stop)
{
    Explanation explanation = explain(image, sampleName, request, std::move(stop));
    for (SaliencyMap& map : explanation.maps)
        sink(std::move(map), explanation.logits);
}

std::string layerName(const Network& network, const std::string& wanted)
{
    const ModelInfo& model = network.model();
    if (wanted.empty())
        return model.targetLayer;
    const std::string prefix = model.weightPrefix;
    std::string name =
        !prefix.empty() && wanted.starts_with(prefix) ? wanted.substr(prefix.size()) : wanted;
    const std::vector<LayerInfo> layers = network.layers();
    const bool isLayer = std::any_of(layers.begin(), layers.end(),
                                     [&](const LayerInfo& layer) { return layer.name == name; });
    if (const auto reason = isLayer ? std::nullopt : network.whyNotLayer(name))
        throw Error(
            ErrorKind::BadRequest, wanted,
            say("this layer of the network %1 cannot be explained: %2", shortName(model), *reason));
    if (!isLayer)
        throw Error(ErrorKind::BadRequest, wanted,
                    say("the network %1 has no layer of this name whose activation is a picture; "
                        "--list-layers shows those it has",
                        model.name));
    return name;
}

std::vector<Algorithm> algorithmsFor(const Network& network, std::span<const std::string> names)
{
    std::vector<Algorithm> result = parseAlgorithms(
        names, [&](Algorithm algorithm) { return !network.whyNotAlgorithm(algorithm); });
    for (const Algorithm algorithm : result)
        requireExplains(network, algorithm);
    return result;
}

void requireExplains(const Network& network, Algorithm algorithm)
{
    if (const auto reason = network.whyNotAlgorithm(algorithm))
        throw Error(ErrorKind::BadRequest, algorithmInfo(algorithm).name,
                    say("this algorithm cannot explain the network %1: %2",
                        shortName(network.model()), *reason));
}

} // namespace saliscope::engine
