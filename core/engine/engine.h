// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/image.h"
#include "core/base/message.h"
#include "core/engine/explanation.h"
#include "core/engine/processor_report.h"

namespace saliscope::checkpoint
{
struct Checkpoint;
} // namespace saliscope::checkpoint

namespace saliscope::engine
{

struct ModelInfo;

/// A place networks can run on.
struct DeviceInfo {
    std::string name;        ///< "cpu", "cuda:0"
    std::string description; ///< "NVIDIA H200, 139.8 GiB"
};

/// A place inside a network whose activation can be explained.
struct LayerInfo {
    std::string name;                     ///< as in the network's modules: "fc14"
    std::string kind;                     ///< "convolution", "batch norm", "relu", …
    std::vector<std::int64_t> shape = {}; ///< of one picture's activation; empty where not known
    Size grid = {};                       ///< places of its maps; empty where not known
    Message obstacle = {}; ///< a clause: why it cannot be explained; empty where it can be
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
    /// Whole sentences on what a user should know of the network.
    virtual std::vector<Message> notes() const { return {}; }
    virtual int outputs() const = 0;
    virtual std::string device() const = 0;
    /// Every layer the network can be cut at, in order of execution.
    virtual std::vector<LayerInfo> layers() const = 0;
    /// layers(), and among them the values that cannot be explained, each with its obstacle.
    virtual std::vector<LayerInfo> allLayers() const { return layers(); }
    /// Why layers() has the usual target layer it has, as a whole sentence; empty where nobody
    /// says.
    virtual Message whyTargetLayer() const { return {}; }
    /// Why the value called \p name, which is not among layers(), cannot be explained: a clause;
    /// none where there is no such value.
    virtual std::optional<Message> whyNotLayer(const std::string& name) const;
    /// Why \p algorithm cannot explain this network: a clause; none where it can. The first
    /// question about a transformer's attention takes as long as a few maps. Throws Error
    /// OutOfMemory.
    virtual std::optional<Message> whyNotAlgorithm(Algorithm algorithm) const;

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
/// the prefix tensors have in a state dict. Throws Error BadRequest when there is no such layer,
/// saying why not where there is a value of this name.
std::string layerName(const Network& network, const std::string& wanted);

/// As parseAlgorithms(); "all" are all that can explain \p network. Throws Error BadRequest also
/// for one asked for by its name that cannot, saying why not.
std::vector<Algorithm> algorithmsFor(const Network& network, std::span<const std::string> names);

/// Throws Error BadRequest naming \p algorithm where it cannot explain \p network, saying why not.
void requireExplains(const Network& network, Algorithm algorithm);

/// The door to LibTorch. Threads: safe to share.
class Engine
{
public:
    virtual ~Engine() = default;

    virtual std::string version() const = 0; ///< "LibTorch 1.13.0"
    virtual std::vector<DeviceInfo> devices() const = 0;

    /// Builds \p model with the weights of \p checkpoint on \p device ("cpu", "cuda", "cuda:1"); an
    /// ONNX file is the whole network, and of \p model its input and target layer count.
    /// Throws Error BadRequest for a device that is not there (naming those that are) and Mismatch
    /// naming the first tensor that is missing or of another shape.
    virtual std::unique_ptr<Network> load(const ModelInfo& model,
                                          const checkpoint::Checkpoint& checkpoint,
                                          std::string_view device) const = 0;

    /// What the processor offers; takes 0.2 s, which are measured. Throws Error OutOfMemory.
    virtual ProcessorReport processor() const = 0;
};

/// Opens the engine's library; the first call of a process takes 0.4 to 0.9 s. Thread-safe. Throws
/// Error NotFound when it is not installed.
std::shared_ptr<const Engine> openEngine();

} // namespace saliscope::engine
