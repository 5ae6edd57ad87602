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

constexpr data::InputSpec grey224 = {224, 1};
constexpr data::InputSpec grey512 = {512, 1};
constexpr data::InputSpec colour224 = {224, 3};
constexpr data::InputSpec colour430 = {430, 3};
constexpr data::InputSpec colour512 = {512, 3};
constexpr data::InputSpec smooth224 = {224, 3, data::ResizeFilter::Bicubic};

const checkpoint::Normalizer imagenet = {{0.485F, 0.456F, 0.406F}, {0.229F, 0.224F, 0.225F}};
/// Pixels of -1 to 1, as timm's transformers see them.
const checkpoint::Normalizer fromMinusOne = {{0.5F}, {0.5F}};
/// Pixels of -1024 to 1024, as TorchXRayVision's networks see them.
const checkpoint::Normalizer fromMinus1024 = {{0.5F}, {1.0F / 2048}};

ModelInfo mednetAlexnet()
{
    ModelInfo model = {"alexnet", "AlexNet of mednet",   colour430,          "features.11",
                       "model.",  "classifier.4.weight", "classifier.6.bias"};
    model.witnessShape = {512, 4096}; // torchvision's own has 4096 × 4096
    model.inputWeight = "features.0.weight";
    return model;
}

ModelInfo pasa()
{
    return {"pasa", "Pasa (Pasa et al., 2019)", grey512,     "fc14",
            "",     "batchNorm2d_80_2.weight",  "dense.bias"};
}

/// \p third is the number of layers in its third block, which differs in each of the family.
ModelInfo densenet(const std::string& layers, int third)
{
    const std::string block = "features.denseblock3.denselayer";
    ModelInfo model = {"densenet" + layers,
                       "DenseNet-" + layers + " of torchvision",
                       colour224,
                       "features.norm5.relu",
                       "",
                       block + std::to_string(third) + ".norm1.weight",
                       "classifier.bias"};
    model.deeperTensor = block + std::to_string(third + 1) + ".norm1.weight";
    model.inputWeight = "features.conv0.weight";
    model.normalizer = imagenet;
    return model;
}

ModelInfo mednetDensenet()
{
    ModelInfo model = densenet("121", 24);
    model.name = "densenet";
    model.title = "DenseNet-121";
    model.input = colour512;
    model.targetLayer = "features.denseblock4.denselayer16.conv2";
    model.weightPrefix = "model.";
    model.witnessTensor = "features.denseblock1.denselayer1.norm1.weight";
    model.normalizer.reset();
    return model;
}

/// \p witness is in its deepest block, \p deeper in one of the next of the family.
ModelInfo resnet(const std::string& layers, std::string witness, std::string deeper)
{
    ModelInfo model = {"resnet" + layers,
                       "ResNet-" + layers + " of torchvision",
                       colour224,
                       "layer4",
                       "",
                       std::move(witness),
                       "fc.bias"};
    model.deeperTensor = std::move(deeper);
    model.inputWeight = "conv1.weight";
    model.normalizer = imagenet;
    return model;
}

ModelInfo transformer(const std::string& size, const std::string& title, int blocks, int channels)
{
    ModelInfo model = {"vit-" + size, title,
                       smooth224,     "blocks." + std::to_string(blocks - 1) + ".norm1",
                       "model.",      "blocks." + std::to_string(blocks - 1) + ".attn.qkv.weight",
                       "head.bias"};
    model.witnessShape = {3 * channels, channels};
    model.deeperTensor = "blocks." + std::to_string(blocks) + ".attn.qkv.weight";
    model.inputWeight = "patch_embed.proj.weight";
    model.normalizer = fromMinusOne;
    return model;
}

ModelInfo xrayVision(ModelInfo model, const std::string& title, const data::InputSpec& input)
{
    model.name = "xrv-" + model.name;
    model.title = title;
    model.input = input;
    model.normalizer = fromMinus1024;
    model.described.outputs = {"Atelectasis",  "Consolidation",
                               "Infiltration", "Pneumothorax",
                               "Edema",        "Emphysema",
                               "Fibrosis",     "Effusion",
                               "Pneumonia",    "Pleural_Thickening",
                               "Cardiomegaly", "Nodule",
                               "Mass",         "Hernia",
                               "Lung Lesion",  "Fracture",
                               "Lung Opacity", "Enlarged Cardiomediastinum"};
    return model;
}

const ModelInfo resnet50 = resnet("50", "layer3.5.conv3.weight", "layer3.6.conv3.weight");

const std::array<ModelInfo, 18> allModels = {{
    mednetAlexnet(),
    mednetDensenet(),
    densenet("121", 24),
    densenet("161", 36),
    densenet("169", 32),
    densenet("201", 48),
    pasa(),
    resnet("101", "layer3.22.conv3.weight", "layer3.23.conv3.weight"),
    resnet("152", "layer3.35.conv3.weight", "layer3.36.conv3.weight"),
    resnet("18", "layer4.1.conv2.weight", "layer4.2.conv2.weight"),
    resnet("34", "layer3.5.conv2.weight", "layer1.0.conv3.weight"),
    resnet50,
    transformer("base", "ViT-Base", 12, 768),
    transformer("large", "ViT-Large", 24, 1024),
    transformer("small", "ViT-Small", 12, 384),
    transformer("tiny", "ViT-Tiny", 12, 192),
    xrayVision(densenet("121", 24), "DenseNet-121 of TorchXRayVision", grey224),
    xrayVision(resnet50, "ResNet-50 of TorchXRayVision", grey512),
}};

/// mednet registers some networks twice, to start training from other weights.
struct OtherName {
    std::string_view name;
    std::string_view model;
};

constexpr std::array otherNames = {
    OtherName{"alexnet-pretrained", "alexnet"}, OtherName{"densenet-pretrained", "densenet"},
    OtherName{"vit-large-lora", "vit-large"}, OtherName{"vit-small-lora", "vit-small"}};

/// What else mednet registers.
constexpr std::array<std::string_view, 13> absentModels = {
    "cnn3d",          "driu",        "driu-bn", "driu-od",
    "driu-pix",       "faster-rcnn", "hed",     "logistic-regression",
    "lwnet",          "m2unet",      "mlp",     "unet",
    "temporal-vitgru"};

/// "input_size": "--input-size".
std::string optionOfMember(std::string member)
{
    std::replace(member.begin(), member.end(), '_', '-');
    return "--" + member;
}

/// The tensor that \p model calls \p name, or nullptr.
const checkpoint::NamedArray* findTensor(const ModelInfo& model,
                                         const checkpoint::Checkpoint& checkpoint,
                                         const std::string& name)
{
    const std::optional<TensorNames> names = findTensorNames(model, checkpoint);
    return names ? names->find(checkpoint, name) : nullptr;
}

/// Of networks with the same tensors, whether \p model is the one.
bool isMeant(const ModelInfo& model, const checkpoint::Checkpoint& checkpoint)
{
    if (model.name.starts_with("xrv-")) {
        const checkpoint::NamedArray* input = findTensor(model, checkpoint, model.inputWeight);
        const checkpoint::NamedArray* output = findTensor(model, checkpoint, model.outputBias);
        return !checkpoint.normalizer && input && input->shape.size() == 4 &&
               input->shape[1] == model.input.channels && output &&
               output->values.size() == model.described.outputs.size();
    }
    if (model.name != "densenet121")
        return true;
    return !checkpoint.normalizer &&
           !checkpoint.weights.contains("model_ft." + model.witnessTensor);
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
        std::size_t distance = editDistance(small, known);
        if (small.starts_with(known))
            distance = std::min<std::size_t>(distance, 1);
        // Of "densenet122", "densenet121" is meant rather than its beginning.
        const bool isLonger = nearest.model && distance == nearest.distance &&
                              known.size() > nearest.model->name.size();
        if (!nearest.model || distance < nearest.distance || isLonger)
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
    model.described.activation = options.activation;
    if (!options.outputs.empty())
        model.described.outputs = options.outputs;
    return model;
}

bool fitsModel(const ModelInfo& model, const checkpoint::Checkpoint& checkpoint)
{
    const std::optional<TensorNames> names = findTensorNames(model, checkpoint);
    if (!names)
        return false;
    if (!model.deeperTensor.empty() &&
        checkpoint.weights.contains(names->inFile(model.deeperTensor)))
        return false;
    const checkpoint::NamedArray* witness = findTensor(model, checkpoint, model.witnessTensor);
    return model.witnessShape.empty() || (witness && witness->shape == model.witnessShape);
}

const ModelInfo* recogniseModel(const checkpoint::Checkpoint& checkpoint)
{
    // From the end, where those are whose files say most.
    const auto found =
        std::find_if(allModels.rbegin(), allModels.rend(), [&](const ModelInfo& model) {
            return fitsModel(model, checkpoint) && isMeant(model, checkpoint);
        });
    return found == allModels.rend() ? nullptr : &*found;
}

} // namespace saliscope::engine
