// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/model_catalogue.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/edit_distance.h"
#include "core/base/error.h"
#include "core/checkpoint/checkpoint.h"
#include "core/engine/network_file.h"
#include "core/engine/tensor_names.h"

namespace saliscope::engine
{

namespace
{

constexpr data::InputSpec grey512 = {512, 1};
constexpr data::InputSpec colour512 = {512, 3};

const std::array<ModelInfo, 2> allModels = {{
    {"densenet", "DenseNet-121", colour512, "features.denseblock4.denselayer16.conv2", "model.",
     "features.denseblock1.denselayer1.norm1.weight", "classifier.bias"},
    {"pasa", "Pasa (Pasa et al., 2019)", grey512, "fc14", "", "batchNorm2d_80_2.weight",
     "dense.bias"},
}};

/// mednet registers some networks twice, to start training from other weights.
struct OtherName {
    std::string_view name;
    std::string_view model;
};

constexpr std::array otherNames = {OtherName{"densenet-pretrained", "densenet"}};

/// What else mednet registers.
constexpr std::array<std::string_view, 19> absentModels = {"alexnet",
                                                           "alexnet-pretrained",
                                                           "cnn3d",
                                                           "driu",
                                                           "driu-bn",
                                                           "driu-od",
                                                           "driu-pix",
                                                           "faster-rcnn",
                                                           "hed",
                                                           "logistic-regression",
                                                           "lwnet",
                                                           "m2unet",
                                                           "mlp",
                                                           "unet",
                                                           "temporal-vitgru",
                                                           "vit-large",
                                                           "vit-large-lora",
                                                           "vit-small",
                                                           "vit-small-lora"};

/// "input_size": "--input-size".
std::string optionOfMember(std::string member)
{
    std::replace(member.begin(), member.end(), '_', '-');
    return "--" + member;
}

} // namespace

std::span<const ModelInfo> models()
{
    return allModels;
}

const ModelInfo* findModel(std::string_view name)
{
    for (const OtherName& other : otherNames)
        if (name == other.name)
            name = other.model;
    const auto found = std::find_if(allModels.begin(), allModels.end(),
                                    [&](const ModelInfo& model) { return name == model.name; });
    return found == allModels.end() ? nullptr : &*found;
}

std::string shortName(const ModelInfo& model)
{
    return std::filesystem::path(model.name).filename().string();
}

std::string otherNamesOf(const ModelInfo& model)
{
    std::string names;
    for (const OtherName& other : otherNames)
        if (other.model == model.name)
            names += (names.empty() ? "" : ", ") + std::string(other.name);
    return names;
}

NearestModel nearestModel(std::string_view name)
{
    std::string small(name.substr(0, 64));
    std::transform(small.begin(), small.end(), small.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    if (std::find(absentModels.begin(), absentModels.end(), small) != absentModels.end())
        return {nullptr, 0, true};
    NearestModel nearest;
    for (const ModelInfo& model : allModels) {
        const std::string_view known = model.name;
        const std::size_t distance = small.starts_with(known) ? 1 : editDistance(small, known);
        if (!nearest.model || distance < nearest.distance)
            nearest = {&model, distance, distance <= known.size() / 4};
    }
    return nearest;
}

ModelInfo parseModel(std::string_view name, const checkpoint::NetworkDescription& options)
{
    if (isNetworkFile(name))
        return modelOfFile(std::filesystem::path(name), options);
    if (const ModelInfo* model = findModel(name))
        return describedModel(*model, options);
    std::string known;
    for (const ModelInfo& model : allModels)
        known += (known.empty() ? "" : ", ") + std::string(model.name);
    const NearestModel nearest = nearestModel(name);
    if (!nearest.model)
        throw Error(ErrorKind::BadRequest, std::string(name),
                    say("this network of mednet is not known here; there are %1", known));
    if (nearest.isLikely)
        throw Error(ErrorKind::BadRequest, std::string(name),
                    say("there is no network of this name; was %1 meant? There are %2",
                        nearest.model->name, known));
    throw Error(ErrorKind::BadRequest, std::string(name),
                say("there is no network of this name; there are %1", known));
}

ModelInfo describedModel(ModelInfo model, const checkpoint::NetworkDescription& options)
{
    checkpoint::checkDescription(options, model.name);
    checkpoint::NetworkDescription applied;
    applied.outputs = options.outputs;
    applied.activation = options.activation;
    checkpoint::NetworkDescription asked = options;
    asked.targetLayer.clear(); // chosen by its own option
    const nlohmann::ordered_json members = checkpoint::descriptionJson(asked);
    for (const auto& [member, value] : members.items())
        if (member != "outputs" && member != "activation")
            throw Error(ErrorKind::BadRequest, model.name,
                        say("%1 is an option for networks in ONNX files only; what this one "
                            "takes is fixed",
                            optionOfMember(member)));
    if (options.activation)
        model.activation = metrics::activationNamed(*options.activation);
    model.described = std::move(applied);
    return model;
}

const ModelInfo* recogniseModel(const checkpoint::Checkpoint& checkpoint)
{
    const auto fits = [&](const ModelInfo& model) {
        return findTensorNames(model, checkpoint).has_value();
    };
    const auto found = std::find_if(allModels.begin(), allModels.end(), fits);
    return found == allModels.end() ? nullptr : &*found;
}

} // namespace saliscope::engine
