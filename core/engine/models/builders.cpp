// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/models/builders.h"

#include <array>
#include <string_view>

#include "core/base/error.h"
#include "core/engine/model_catalogue.h"
#include "core/engine/models/module_check.h"
#include "core/engine/models/operating_points.h"

namespace saliscope::engine
{

namespace
{

struct Builder {
    std::string_view name;
    Graph (*build)(const Weights&);
};

/// One line per row of the catalogue.
constexpr std::array<Builder, 18> builders = {{
    {"alexnet", &buildAlexnet},
    {"densenet", &buildDensenet},
    {"densenet121", &buildDensenet},
    {"densenet161", &buildDensenet},
    {"densenet169", &buildDensenet},
    {"densenet201", &buildDensenet},
    {"pasa", &buildPasa},
    {"resnet101", &buildResnet},
    {"resnet152", &buildResnet},
    {"resnet18", &buildResnet},
    {"resnet34", &buildResnet},
    {"resnet50", &buildResnet},
    {"vit-base", &buildTransformer},
    {"vit-large", &buildTransformer},
    {"vit-small", &buildTransformer},
    {"vit-tiny", &buildTransformer},
    {"xrv-densenet121", &buildDensenet},
    {"xrv-resnet50", &buildResnet},
}};

/// Probabilities that are calibrated by the network's own operating points.
void addOperatingPoints(Graph& graph, const std::vector<float>& points)
{
    if (points.empty())
        return;
    const int last =
        graph.add("operating points", OperatingPoints{torch::tensor(points)}, {graph.outputNode()});
    graph.describe(last, {1, std::int64_t(points.size())}, std::nullopt);
}

Graph buildWith(const Builder& builder, const ModelInfo& model,
                const checkpoint::Checkpoint& checkpoint)
{
    const Weights weights(model, checkpoint);
    weights.requireModel();
    Graph graph = builder.build(weights);
    weights.requireAllUsed();
    requireSameModules(graph, checkpoint, weights.prefix(), headOf(model));
    addOperatingPoints(graph, model.operatingPoints);
    return graph;
}

} // namespace

Graph buildModel(const ModelInfo& model, const checkpoint::Checkpoint& checkpoint)
{
    for (const Builder& builder : builders)
        if (builder.name == model.name)
            return buildWith(builder, model, checkpoint);
    throw Error(ErrorKind::Internal, model.name,
                say("the catalogue names a network that no code builds"));
}

} // namespace saliscope::engine
