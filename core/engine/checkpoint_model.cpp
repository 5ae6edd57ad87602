// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/checkpoint_model.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/error.h"
#include "core/engine/tensor_names.h"

namespace saliscope::engine
{

namespace
{

float meanOf(const std::vector<float>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0F) / float(values.size());
}

/// Colour statistics for a network that was changed to see grey.
void fitNormalizer(ModelInfo& model)
{
    if (!model.normalizer || model.input.channels != 1)
        return;
    model.normalizer->mean = {meanOf(model.normalizer->mean)};
    model.normalizer->std = {meanOf(model.normalizer->std)};
}

/// The side of the picture whose patches are as many as there are positions behind the class token.
int sideOf(const checkpoint::NamedArray& positions, const checkpoint::NamedArray& patches,
           int otherwise)
{
    if (positions.shape.size() != 3 || patches.shape.size() != 4)
        return otherwise;
    const auto grid =
        std::lround(std::sqrt(double(std::max<std::int64_t>(positions.shape[1] - 1, 0))));
    const std::int64_t side = grid * patches.shape[2];
    constexpr std::int64_t largest = 4096;
    return grid * grid == positions.shape[1] - 1 && side > 0 && side <= largest ? int(side)
                                                                                : otherwise;
}

void readOperatingPoints(ModelInfo& model, const checkpoint::Checkpoint& checkpoint,
                         std::int64_t outputs)
{
    const auto found =
        std::find_if(checkpoint.weights.begin(), checkpoint.weights.end(), [](const auto& entry) {
            return entry.first == "op_threshs" || entry.first.ends_with(".op_threshs");
        });
    if (found == checkpoint.weights.end())
        return;
    const std::vector<float>& points = found->second.values;
    const bool areProbabilities = std::all_of(points.begin(), points.end(), [](float point) {
        return std::isnan(point) || (point > 0 && point < 1);
    });
    if (std::int64_t(points.size()) != outputs || !areProbabilities)
        throw Error(ErrorKind::Damaged, checkpoint.path.string(),
                    say("its operating points (%1) are not one probability for each of its %2 "
                        "outputs",
                        found->first, outputs));
    model.operatingPoints = points;
}

/// Where a whole module ends in Softmax, its probabilities are those.
void readActivation(ModelInfo& model, const checkpoint::Checkpoint& checkpoint,
                    const TensorNames& names)
{
    if (names.headPlaces.empty() || model.described.activation)
        return;
    const std::string head = names.prefix + headOf(model) + ".";
    for (auto it = checkpoint.modules.lower_bound(head);
         it != checkpoint.modules.end() && it->first.starts_with(head); ++it)
        if (it->second.className.ends_with(".Softmax") ||
            it->second.className.ends_with(".LogSoftmax"))
            model.activation = metrics::Activation::Softmax;
}

} // namespace

ModelInfo modelOfCheckpoint(ModelInfo model, const checkpoint::Checkpoint& checkpoint)
{
    const std::optional<TensorNames> names = findTensorNames(model, checkpoint);
    if (!names || checkpoint.onnx || model.inputWeight.empty())
        return model;
    const checkpoint::NamedArray* input = names->find(checkpoint, model.inputWeight);
    if (input && input->shape.size() == 4 && (input->shape[1] == 1 || input->shape[1] == 3))
        model.input.channels = int(input->shape[1]);
    fitNormalizer(model);
    const checkpoint::NamedArray* positions = names->find(checkpoint, "pos_embed");
    if (input && positions)
        model.input.size = sideOf(*positions, *input, model.input.size);
    const checkpoint::NamedArray* bias = names->find(checkpoint, model.outputBias);
    const auto outputs = bias ? std::int64_t(bias->values.size()) : 0;
    if (!checkpoint.outputNames.empty())
        model.described.outputs = checkpoint.outputNames;
    if (std::int64_t(model.described.outputs.size()) != outputs)
        model.described.outputs.clear();
    readOperatingPoints(model, checkpoint, outputs);
    readActivation(model, checkpoint, *names);
    return model;
}

std::vector<Message> notesOnCheckpoint(const ModelInfo& model,
                                       const checkpoint::Checkpoint& checkpoint)
{
    std::vector<Message> notes;
    if (const std::optional<Message> names = noteOnTensorNames(model, checkpoint))
        notes.push_back(*names);
    if (const std::optional<TensorNames> names = findTensorNames(model, checkpoint);
        names && !names->headPlaces.empty() && checkpoint.modules.empty())
        notes.push_back(say(
            "Its layer %1 is a Sequential, of which a state dict holds the linear layers alone; "
            "what else stands there was taken for Dropout, or for what makes probabilities of "
            "the outputs.",
            headOf(model)));
    if (const ModelInfo* usual = findModel(model.name);
        usual && usual->input.channels != model.input.channels)
        notes.push_back(model.input.channels == 1
                            ? say("It was changed to see grey pictures of one channel.")
                            : say("It was changed to see colour pictures."));
    return notes;
}

Message unknownModule(const checkpoint::Checkpoint& checkpoint)
{
    const auto whole = checkpoint.modules.find(std::string());
    if (whole == checkpoint.modules.end())
        return {};
    return say(
        "it is a whole module of the class %1, which this program does not know; write it as "
        "an ONNX file with torch.onnx.export, and give that as the model",
        whole->second.className);
}

} // namespace saliscope::engine
