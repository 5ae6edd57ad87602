// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <malloc.h>
#include <torch/cuda.h>
#include <torch/version.h>

#include "core/base/error.h"
#include "core/checkpoint/checkpoint.h"
#include "core/engine/engine.h"
#include "core/engine/model_catalogue.h"
#include "core/engine/models/builders.h"
#include "core/engine/models/thread_count.h"
#include "core/engine/onnx/onnx_network.h"
#include "core/engine/output_names.h"
#include "core/engine/torch_guard.h"
#include "core/engine/torch_network.h"
#include "core/engine/torch_processor.h"

namespace saliscope::engine
{

namespace
{

/// A network's pass takes and frees the same tensors again and again; asking the system for them
/// each time cost a twentieth of densenet's time. Tensors up to 32 MiB, the most glibc allows.
void keepFreedMemory()
{
#ifdef __GLIBC__
    constexpr int mebibyte = 1 << 20;
    mallopt(M_MMAP_THRESHOLD, 32 * mebibyte);
    mallopt(M_TRIM_THRESHOLD, 512 * mebibyte);
    mallopt(M_TOP_PAD, 64 * mebibyte);
#endif
}

class TorchEngine final : public Engine
{
public:
    std::string version() const override
    {
        return "LibTorch " + std::to_string(TORCH_VERSION_MAJOR) + "." +
               std::to_string(TORCH_VERSION_MINOR) + "." + std::to_string(TORCH_VERSION_PATCH);
    }

    std::vector<DeviceInfo> devices() const override
    {
        std::vector<DeviceInfo> result = {
            {"cpu", std::to_string(availableProcessors()) + " threads"}};
        const auto count = static_cast<std::size_t>(torch::cuda::device_count());
        for (std::size_t index = 0; index < count; ++index)
            result.push_back({"cuda:" + std::to_string(index), "CUDA device"});
        return result;
    }

    ProcessorReport processor() const override { return measureProcessor(); }

    std::unique_ptr<Network> load(const ModelInfo& model, const checkpoint::Checkpoint& checkpoint,
                                  std::string_view device) const override
    {
        return guarded(checkpoint.path.string(), [&] {
            const torch::Device place = parseDevice(device);
            if (checkpoint.onnx) {
                OnnxNetwork network = buildOnnxNetwork(model, checkpoint);
                return checked(std::make_unique<TorchNetwork>(
                    network.model, std::move(network.graph), place, std::move(network.notes)));
            }
            return checked(
                std::make_unique<TorchNetwork>(model, buildModel(model, checkpoint), place));
        });
    }

private:
    static std::unique_ptr<Network> checked(std::unique_ptr<Network> network)
    {
        checkOutputNames(network->model(), network->outputs());
        layerName(*network, network->model().targetLayer); // a described one may not be there
        return network;
    }

    torch::Device parseDevice(std::string_view name) const
    {
        const std::string wanted = name == "cuda" ? "cuda:0" : std::string(name);
        std::string known;
        for (const DeviceInfo& device : devices()) {
            if (device.name == wanted)
                return torch::Device(wanted);
            known += (known.empty() ? "" : ", ") + device.name;
        }
        throw Error(ErrorKind::BadRequest, std::string(name),
                    say("there is no such device here; there are: %1", known));
    }
};

} // namespace

} // namespace saliscope::engine

extern "C" saliscope::engine::Engine* saliscopeCreateEngine()
{
    saliscope::engine::keepFreedMemory();
    return new saliscope::engine::TorchEngine;
}
