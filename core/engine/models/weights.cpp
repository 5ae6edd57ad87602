// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/models/weights.h"

#include <algorithm>
#include <cmath>

#include <torch/types.h>

#include "core/base/error.h"
#include "core/checkpoint/checkpoint.h"
#include "core/engine/model_catalogue.h"

namespace saliscope::engine
{

Weights::Weights(const ModelInfo& model, const checkpoint::Checkpoint& checkpoint)
    : m_model(model)
    , m_checkpoint(checkpoint)
    , m_names(findTensorNames(model, checkpoint).value_or(TensorNames{model.weightPrefix, {}, {}}))
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
    if (fitting == &m_model)
        advice = say("it is a variant of this network that is not known here");
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
    if (found != m_checkpoint.weights.end())
        return found->second;
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

Normalize Weights::normalizer(std::int64_t channels) const
{
    if (!m_checkpoint.normalizer)
        return {torch::zeros({1, channels, 1, 1}), torch::ones({1, channels, 1, 1})};
    const auto expand = [&](const std::vector<float>& values, const char* what) {
        const auto count = static_cast<std::int64_t>(values.size());
        if (count != 1 && count != channels)
            fail(say("its normalizer has %1 values of %2, the input %3 planes", count, what,
                     channels));
        return perPlane(values, channels);
    };
    return {expand(m_checkpoint.normalizer->mean, "mean"),
            expand(m_checkpoint.normalizer->std, "standard deviation")};
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

} // namespace saliscope::engine
