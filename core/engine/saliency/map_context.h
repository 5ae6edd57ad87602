// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>
#include <torch/types.h>

#include "core/engine/engine.h"
#include "core/engine/models/layer_view.h"

namespace saliscope::engine
{

using torch::Tensor;

/// What a transformer's attention is, block by block from the input on.
struct AttentionContext {
    std::vector<Tensor> weights;   ///< heads×T×T, without gradient: each query's row adds up to 1
    std::vector<Tensor> gradients; ///< of the score with respect to them; only where asked for
    Tensor readTokens; ///< T: each token's share in what the classifier reads, which add up to 1
    LayerView view;    ///< which of the tokens are pixels
};

/// Everything an algorithm may use for one map: one layer, one output, one sample.
/// The score explained is sign · logit of the output.
struct MapContext {
    Tensor input;      ///< 1×C×H×W, before the normalizer
    Tensor activation; ///< 1×C×h×w of the target layer, without gradient
    Tensor channels; ///< all numbers of the activation's channels: the same, 1×C×T×1 for tokens
    Tensor gradient; ///< of the score with respect to the activation; same shape
    AttentionContext attention; ///< for algorithms made of it, which have no activation
    float score = 0;
    std::uint64_t seed = 0; ///< differs from sample to sample
    AblationRule ablation = AblationRule::Reference;
    std::stop_token stop;

    /// Takes the map as it is with the first so many of all channels; may be empty.
    std::function<void(const Tensor& raw, std::int64_t done, std::int64_t channels)> onPreview;
    /// Scores with the layer's channels replaced: N×C×h×w -> N.
    std::function<Tensor(const Tensor&)> scoresOfActivations;
    /// Scores of other inputs: N×C×H×W -> N.
    std::function<Tensor(const Tensor&)> scoresOfInputs;
};

/// A map at the layer's resolution, h×w, before post-processing.
using MapFunction = Tensor (*)(const MapContext&);

/// How an algorithm is computed; FullGrad has its own pass.
struct MapMethod {
    MapFunction compute;
    bool needsGradient;
};

/// The ordered list of algorithms; adding one is a function and a line there.
MapMethod mapMethod(Algorithm algorithm);

Tensor gradCam(const MapContext& context);
Tensor hiResCam(const MapContext& context);
Tensor gradCamElementWise(const MapContext& context);
Tensor layerCam(const MapContext& context);
Tensor gradCamPlusPlus(const MapContext& context);
Tensor xGradCam(const MapContext& context);
Tensor eigenCam(const MapContext& context);
Tensor eigenGradCam(const MapContext& context);
Tensor scoreCam(const MapContext& context);
Tensor ablationCam(const MapContext& context);
Tensor randomCam(const MapContext& context);
Tensor attentionRollout(const MapContext& context);
Tensor attentionChefer(const MapContext& context);

/// Σ_c weights_c · activation_c: C and C×h×w -> h×w.
Tensor weightedSum(const Tensor& weights, const Tensor& activation);

} // namespace saliscope::engine
