// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Algorithms that weigh channels by what happens to the score when they are shown or taken away.

#include <ATen/Parallel.h>
#include <algorithm>
#include <torch/nn/functional.h>

#include "core/base/error.h"
#include "core/engine/saliency/map_context.h"

namespace saliscope::engine
{

namespace
{

/// grad-cam's AblationCAM works in batches of this size, and its ablated values depend on it.
constexpr std::int64_t referenceAblationBatch = 32;
constexpr float referenceAblationStep = 1e7F;
/// Channels per forward pass; more where there are more threads to share them.
constexpr std::int64_t forwardBatch = 8;

/// The value that replaces channel \p index.
/// The reference writes min - 1e7 and takes the minimum anew after each channel of a batch.
std::vector<float> ablatedValues(const MapContext& context, std::int64_t channels)
{
    std::vector<float> values(static_cast<std::size_t>(channels), 0.0F);
    const float minimum = context.channels.min().item<float>();
    if (context.ablation == AblationRule::Zero || minimum == 0)
        return values;
    float lowest = minimum;
    for (std::int64_t index = 0; index < channels; ++index) {
        if (index % referenceAblationBatch == 0)
            lowest = minimum;
        lowest -= referenceAblationStep;
        values[static_cast<std::size_t>(index)] = lowest;
    }
    return values;
}

/// Scores of \p count variants made by \p variant(first, number), batch after batch; \p mapOf makes
/// a map of the first scores.
template <typename Variants, typename Score, typename MapOf>
Tensor scoresInBatches(const MapContext& context, std::int64_t count, std::int64_t batch,
                       Variants variants, const Score& score, const MapOf& mapOf)
{
    std::vector<Tensor> scores;
    for (std::int64_t first = 0; first < count; first += batch) {
        if (context.stop.stop_requested())
            throw Error(ErrorKind::Cancelled, {}, say("cancelled"));
        scores.push_back(score(variants(first, std::min(batch, count - first))));
        if (const std::int64_t done = first + batch; context.onPreview && done < count)
            context.onPreview(mapOf(torch::cat(scores)), done, count);
    }
    return torch::cat(scores);
}

} // namespace

Tensor scoreCam(const MapContext& context)
{
    namespace functional = torch::nn::functional;
    const Tensor& input = context.input;
    const Tensor& activation = context.activation;
    const auto options = functional::InterpolateFuncOptions()
                             .size(std::vector<std::int64_t>{input.size(2), input.size(3)})
                             .mode(torch::kBilinear)
                             .align_corners(true);
    const auto masked = [&](std::int64_t first, std::int64_t count) {
        Tensor planes = functional::interpolate(activation.narrow(1, first, count), options)[0];
        const Tensor low = planes.amin({1, 2}, true);
        const Tensor high = planes.amax({1, 2}, true);
        planes = ((planes - low) / (high - low + 1e-8)).unsqueeze(1);
        return (input * planes).contiguous(torch::MemoryFormat::ChannelsLast);
    };
    const std::int64_t batch = std::max<std::int64_t>(forwardBatch, at::get_num_threads());
    const auto mapOf = [&](const Tensor& scores) {
        return weightedSum(torch::softmax(scores, 0), activation[0].narrow(0, 0, scores.size(0)));
    };
    return mapOf(
        scoresInBatches(context, activation.size(1), batch, masked, context.scoresOfInputs, mapOf));
}

Tensor ablationCam(const MapContext& context)
{
    const Tensor& all = context.channels;
    const std::int64_t channels = all.size(1);
    const std::vector<float> values = ablatedValues(context, channels);
    const auto ablated = [&](std::int64_t first, std::int64_t count) {
        Tensor copies = all.repeat({count, 1, 1, 1});
        for (std::int64_t index = 0; index < count; ++index)
            copies[index][first + index].fill_(values[static_cast<std::size_t>(first + index)]);
        return copies;
    };
    const float divisor =
        context.ablation == AblationRule::Zero ? std::abs(context.score) + 1e-7F : context.score;
    const auto mapOf = [&](const Tensor& scores) {
        return weightedSum((context.score - scores) / divisor,
                           context.activation[0].narrow(0, 0, scores.size(0)));
    };
    return mapOf(scoresInBatches(context, channels, referenceAblationBatch, ablated,
                                 context.scoresOfActivations, mapOf));
}

} // namespace saliscope::engine
