// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/models/weights.h"

#include <algorithm>
#include <cmath>

#include <torch/types.h>

#include "core/base/error.h"
#include "core/checkpoint/checkpoint.h"
#include "core/engine/checkpoint_model.h"
#include "core/engine/model_catalogue.h"

namespace saliscope::engine
{

Weights::Weights(const ModelInfo& model, const checkpoint::Checkpoint& checkpoint)
    : m_model(model)
    , m_checkpoint(checkpoint)
    , m_names(
          findTensorNames(model, checkpoint).value_or(TensorNames{model.weightPrefix, {}, {}, {}}))
{
    if (!m_names.choices.empty())
        throw Error(ErrorKind::Mismatch, checkpoint.path.string(),
                    say("it holds the network %1 more than once, under %2 and under %3, and which "
                        "is meant is open; save one of them alone",
                        model.name, m_names.choices[0], m_names.choices[1]));
}

void Weights::fail(const Message& problem) const
{
    const ModelInfo* fitting = recogniseModel(m_checkpoint);
    Message advice = say("it fits none of the networks known here");
    if (fitting && fitting->name == m_model.name)
        advice = say("it is a variant of this network that is not known here; write it as an ONNX "
                     "file with torch.onnx.export, and give that as the model");
    else if (const Message unknown = unknownModule(m_checkpoint); !fitting && !unknown.empty())
        advice = unknown;
    else if (fitting)
        advice = say("the file fits the network %1", fitting->name);
    else if (const Message hint = hintOnTensorNames(m_model, m_checkpoint); !hint.empty())
        advice = hint;
    throw Error(ErrorKind::Mismatch, m_checkpoint.path.string(),
                say("it does not fit the network %1: %2; %3", m_model.name, problem, advice));
}

const checkpoint::NamedArray& Weights::find(const std::string& name) const
{
    const auto found = m_checkpoint.weights.find(m_names.inFile(name));
    if (found != m_checkpoint.weights.end()) {
        m_used.insert(found->first);
        return found->second;
    }
    if (const auto unusable = m_checkpoint.unusable.find(m_names.inFile(name));
        unusable != m_checkpoint.unusable.end())
        throw Error(unusable->second);
    fail(say("the tensor %1%2 is missing", m_names.prefix, name));
}

Tensor Weights::tensor(const std::string& name, const std::vector<std::int64_t>& shape) const
{
    const checkpoint::NamedArray& array = find(name);
    if (array.shape != shape)
        fail(say("the tensor %1%2 has the shape %3 instead of %4", m_names.prefix, name,
                 checkpoint::shapeText(array.shape), checkpoint::shapeText(shape)));
    if (!std::all_of(array.values.begin(), array.values.end(),
                     [](float value) { return std::isfinite(value); }))
        throw Error(ErrorKind::Damaged, m_checkpoint.path.string(),
                    say("the tensor %1%2 holds NaN or infinity, so its output is of no use; its "
                        "training probably diverged",
                        m_names.prefix, name));
    return torch::from_blob(const_cast<float*>(array.values.data()), shape, torch::kFloat32)
        .clone();
}

Convolution Weights::convolution(const std::string& module, std::int64_t outputs,
                                 std::int64_t inputs, std::int64_t kernel, std::int64_t stride,
                                 std::int64_t padding, bool bias) const
{
    Convolution result;
    result.weight = tensor(module + ".weight", {outputs, inputs, kernel, kernel})
                        .contiguous(torch::MemoryFormat::ChannelsLast);
    if (bias)
        result.offset = tensor(module + ".bias", {outputs});
    result.stride = {stride, stride};
    result.padding = {padding, padding};
    return result;
}

BatchNorm Weights::batchNorm(const std::string& module, std::int64_t channels) const
{
    return {tensor(module + ".weight", {channels}), tensor(module + ".bias", {channels}),
            tensor(module + ".running_mean", {channels}),
            tensor(module + ".running_var", {channels})};
}

Linear Weights::linear(const std::string& module, std::int64_t outputs, std::int64_t inputs) const
{
    return {tensor(module + ".weight", {outputs, inputs}), tensor(module + ".bias", {outputs})};
}

LayerNorm Weights::layerNorm(const std::string& module, std::int64_t channels, double epsilon) const
{
    return {tensor(module + ".weight", {channels}), tensor(module + ".bias", {channels}), epsilon};
}

Normalize Weights::normalizer(std::int64_t channels) const
{
    const std::optional<checkpoint::Normalizer>& normalizer =
        m_checkpoint.normalizer ? m_checkpoint.normalizer : m_model.normalizer;
    if (!normalizer)
        return {torch::zeros({1, channels, 1, 1}), torch::ones({1, channels, 1, 1})};
    const auto expand = [&](const std::vector<float>& values, const char* what) {
        const auto count = static_cast<std::int64_t>(values.size());
        if (count != 1 && count != channels)
            fail(say("its normalizer has %1 values of %2, the input %3 planes", count, what,
                     channels));
        return perPlane(values, channels);
    };
    return {expand(normalizer->mean, "mean"), expand(normalizer->std, "standard deviation")};
}

Tensor perPlane(const std::vector<float>& values, std::int64_t channels)
{
    return torch::tensor(values)
        .view({1, std::int64_t(values.size()), 1, 1})
        .expand({1, channels, 1, 1})
        .contiguous();
}

std::int64_t Weights::outputs() const
{
    const checkpoint::NamedArray& bias = find(m_model.outputBias);
    if (bias.shape.size() != 1 || bias.shape.front() < 1)
        fail(say("the tensor %1%2 is not a list of biases", m_names.prefix, m_model.outputBias));
    return bias.shape.front();
}

bool Weights::has(const std::string& name) const
{
    return m_checkpoint.weights.contains(m_names.inFile(name));
}

bool Weights::isWholeModule() const
{
    return !m_checkpoint.modules.empty();
}

const checkpoint::ModuleFacts* Weights::module(const std::string& name) const
{
    const auto found = m_checkpoint.modules.find(m_names.prefix + name);
    return found == m_checkpoint.modules.end() ? nullptr : &found->second;
}

std::vector<std::string> Weights::partsOfModule(const std::string& name) const
{
    const std::string start = m_names.prefix + name + ".";
    std::vector<std::string> parts;
    for (auto it = m_checkpoint.modules.lower_bound(start);
         it != m_checkpoint.modules.end() && it->first.starts_with(start); ++it)
        parts.push_back(it->first.substr(start.size()));
    return parts;
}

std::int64_t Weights::length(const std::string& name, std::size_t axis) const
{
    const checkpoint::NamedArray& array = find(name);
    if (array.shape.size() <= axis)
        fail(say("the tensor %1%2 has the shape %3, which is none this network has", m_names.prefix,
                 name, checkpoint::shapeText(array.shape)));
    return array.shape[axis];
}

std::int64_t Weights::inputChannels() const
{
    return length(m_model.inputWeight, 1);
}

void Weights::requireModel() const
{
    const checkpoint::NamedArray& witness = find(m_model.witnessTensor);
    if (!m_model.witnessShape.empty() && witness.shape != m_model.witnessShape)
        fail(say("the tensor %1%2 has the shape %3 instead of %4", m_names.prefix,
                 m_model.witnessTensor, checkpoint::shapeText(witness.shape),
                 checkpoint::shapeText(m_model.witnessShape)));
    if (!m_model.deeperTensor.empty() && has(m_model.deeperTensor))
        refuse(m_model.deeperTensor);
}

void Weights::requireSetting(const std::string& key, const std::string& wanted) const
{
    const auto require = [&](const std::map<std::string, std::string>& settings) {
        const auto found = settings.find(key);
        if (found != settings.end() && found->second != wanted)
            fail(say("its %1 is %2 instead of %3", key, found->second, wanted));
    };
    require(m_checkpoint.attributes);
    for (const auto& [path, facts] : m_checkpoint.modules)
        require(facts.attributes);
}

void Weights::refuse(const std::string& name) const
{
    fail(say("it has a tensor %1%2 as well, so it computes something else", m_names.prefix, name));
}

void Weights::requireAllUsed() const
{
    const auto partOf = [&](const std::string& name) {
        return name.substr(0, name.find('.', m_names.prefix.size()));
    };
    std::set<std::string> parts;
    for (const std::string& name : m_used)
        parts.insert(partOf(name));
    for (auto it = m_checkpoint.weights.lower_bound(m_names.prefix);
         it != m_checkpoint.weights.end() && it->first.starts_with(m_names.prefix); ++it)
        if (!m_used.contains(it->first) && parts.contains(partOf(it->first)) &&
            !it->first.ends_with("num_batches_tracked"))
            refuse(it->first.substr(m_names.prefix.size()));
}

} // namespace saliscope::engine
