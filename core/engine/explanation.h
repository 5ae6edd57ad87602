// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/image.h"
#include "core/engine/algorithm.h"

namespace saliscope::engine
{

/// Which evidence a map shows. Source of the sign: the logit y or -y is explained.
enum class Evidence {
    Positive,  ///< for the output: y, as the reference does
    Negative,  ///< against the output: -y
    Predicted, ///< for the predicted class: y when y > 0, else -y
};

enum class AblationRule {
    Reference, ///< grad-cam 1.5.7: min - 1e7 when the activation's minimum is not 0, weight / y
    Zero,      ///< Desai 2020: the channel becomes 0, weight / (|y| + 1e-7)
};

enum class FullGradScaling {
    Plane,  ///< grad-cam 1.5.7: every channel plane to 0..1
    Tensor, ///< Srinivas 2019: every layer's tensor to 0..1
};

/// One map to be made: an algorithm at a layer; an empty layer is the network's default.
struct MapRequest {
    Algorithm algorithm = Algorithm::GradCam;
    std::string layer;
    bool operator==(const MapRequest&) const = default;
};

/// What an algorithm that takes one channel after the other has of a map so far.
struct MapPreview {
    Image raw;             ///< as SaliencyMap::raw, of the channels that are done
    std::int64_t done = 0; ///< channels
    std::int64_t channels = 0;
    /// How much half of these channels changed the map that the first half had made, as a share of
    /// its values (sums of magnitudes, both maps scaled to 0..1); none for the first preview.
    std::optional<double> change = {};
};

struct ExplainRequest {
    std::vector<MapRequest> maps;
    std::vector<int> outputs;         ///< indices; empty = the one with the highest logit
    std::optional<int> contrast = {}; ///< explained is the logit minus that of this output
    Evidence evidence = Evidence::Positive;
    AblationRule ablation = AblationRule::Reference;
    FullGradScaling fullGrad = FullGradScaling::Plane;
    std::uint64_t seed = 0; ///< of RandomCam, together with the sample's name
    bool fullSize = true;   ///< false: only the low-resolution maps
    bool isSigned = false;  ///< keep evidence against the output as negative values
    /// Called between the batches of Score-CAM and Ablation-CAM with the place of the map among
    /// \p maps and its output; on the thread of the call. Maps do not depend on it.
    std::function<void(std::size_t map, int output, const MapPreview& preview)> onPreview = {};
};

/// Why a map may not be read like others; several can hold.
struct MapFlags {
    bool empty = false;    ///< nothing positive (signed: nothing but 0) before post-processing: the
                           ///< map is 0 everywhere
    bool constant = false; ///< the same value everywhere before post-processing: the map is 0
    bool nonFinite = false; ///< NaN or infinity before post-processing: the map has no meaning
    bool any() const { return empty || constant || nonFinite; }
    bool operator==(const MapFlags&) const = default;
};

struct SaliencyMap {
    MapRequest request; ///< the layer is filled in
    int output = 0;
    std::optional<int> contrast = {}; ///< the output whose logit was subtracted
    float evidenceSign = 1;           ///< -1 when evidence against the output is shown
    Image raw; ///< 1×h×w, before post-processing, signed, at the layer's resolution
    Image map; ///< 1×H×W of the input, 0..1 or, when signed, -1..1; empty when not asked for
    bool isSigned = false;
    float rawMinimum = 0;
    float rawMaximum = 0;
    MapFlags flags;
};

struct Explanation {
    std::vector<float> logits;     ///< one per output
    std::vector<SaliencyMap> maps; ///< output by output, each in the order of the request
};

} // namespace saliscope::engine
