// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "base/image.h"
#include "engine/algorithm.h"

namespace saliscope
{

struct Checkpoint;
struct ModelInfo;

/// A place networks can run on.
struct DeviceInfo {
    std::string name;        ///< "cpu", "cuda:0"
    std::string description; ///< "NVIDIA H200, 139.8 GiB"
};

/// A place inside a network whose activation can be explained.
struct LayerInfo {
    std::string name; ///< as in the network's modules: "fc14"
    std::string kind; ///< "convolution", "batch norm", "relu", …
};

/// Which evidence a map shows. Source of the sign: the logit y or -y is explained.
enum class Evidence {
    Positive,  ///< for the output: y, as the reference does
    Negative,  ///< against the output: -y
    Predicted, ///< for the side the network took: y when y > 0, else -y
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

struct ExplainRequest {
    std::vector<MapRequest> maps;
    std::vector<int> outputs; ///< indices; empty = the one with the highest logit
    Evidence evidence = Evidence::Positive;
    AblationRule ablation = AblationRule::Reference;
    FullGradScaling fullGrad = FullGradScaling::Plane;
    std::uint64_t seed = 0; ///< of RandomCam, together with the sample's name
    bool fullSize = true;   ///< false: only the low-resolution maps
    bool isSigned = false;  ///< keep evidence against the output as negative values
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
    float evidenceSign = 1; ///< -1 when evidence against the output is shown
    Image raw;              ///< 1×h×w, before post-processing, signed, at the layer's resolution
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

/// Takes the maps of an explanation one by one, with the logits of the unchanged image. What it
/// throws ends the explanation. It may call Network::logits.
using MapReceiver = std::function<void(SaliencyMap map, const std::vector<float>& logits)>;

/// A network with its weights on a device. Threads: one call at a time per object, but see
/// allowCallsAtOnce().
class Network
{
public:
    virtual ~Network() = default;

    /// Prepares for \p request of \p samples samples: from now on explain(), explainEach() and
    /// logits() may run on as many threads at once as this returns, each with its share of the
    /// processors. 1 where more would not be faster.
    virtual int allowCallsAtOnce(const ExplainRequest& request, std::size_t samples);

    virtual const ModelInfo& model() const = 0;
    virtual int outputs() const = 0;
    virtual std::string device() const = 0;
    /// Every layer the network can be cut at, in order of execution.
    virtual std::vector<LayerInfo> layers() const = 0;

    /// Logits of \p images (each as the network's InputSpec says, 0..1), image by image, outputs()
    /// each. Throws Error Cancelled, OutOfMemory or Mismatch.
    virtual std::vector<std::vector<float>> logits(const std::vector<Image>& images,
                                                   std::stop_token stop) = 0;

    /// All maps asked for, from one pass through the network's head. \p sampleName seeds what is
    /// random. Throws Error BadRequest (unknown layer or output, signed maps where there are none),
    /// Cancelled, OutOfMemory, Mismatch.
    virtual Explanation explain(const Image& image, std::string_view sampleName,
                                const ExplainRequest& request, std::stop_token stop) = 0;

    /// The same maps in the same order, each given to \p sink as soon as it is made, so that only
    /// one of full size is in memory however many are asked for. Throws likewise.
    virtual void explainEach(const Image& image, std::string_view sampleName,
                             const ExplainRequest& request, const MapReceiver& sink,
                             std::stop_token stop);
};

/// The name \p network has for the layer \p wanted: its usual target layer when empty, and without
/// the prefix tensors have in a state dict. Throws Error BadRequest when there is no such layer.
std::string layerName(const Network& network, const std::string& wanted);

/// The door to LibTorch. Threads: safe to share.
class Engine
{
public:
    virtual ~Engine() = default;

    virtual std::string version() const = 0; ///< "LibTorch 1.13.0"
    virtual std::vector<DeviceInfo> devices() const = 0;

    /// Builds \p model with the weights of \p checkpoint on \p device ("cpu", "cuda", "cuda:1").
    /// Throws Error BadRequest for a device that is not there (naming those that are) and Mismatch
    /// naming the first tensor that is missing or of another shape.
    virtual std::unique_ptr<Network> load(const ModelInfo& model, const Checkpoint& checkpoint,
                                          std::string_view device) const = 0;
};

/// Opens the engine's library; the first call of a process takes 0.4 to 0.9 s. Thread-safe. Throws
/// Error NotFound when it is not installed.
std::shared_ptr<const Engine> openEngine();

} // namespace saliscope
