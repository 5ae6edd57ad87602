// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ATen/Parallel.h>
#include <algorithm>
#include <cstdlib>
#include <thread>
#include <torch/cuda.h>
#include <torch/version.h>

#include "base/error.h"
#include "checkpoint/checkpoint.h"
#include "engine/engine.h"
#include "engine/model_catalogue.h"
#include "engine/models/builders.h"
#include "engine/torch_guard.h"
#include "engine/torch_network.h"

namespace saliscope
{

namespace
{

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
        std::vector<DeviceInfo> result = {{"cpu", std::to_string(processors()) + " threads"}};
        const auto count = static_cast<std::size_t>(torch::cuda::device_count());
        for (std::size_t index = 0; index < count; ++index)
            result.push_back({"cuda:" + std::to_string(index), "CUDA device"});
        return result;
    }

    std::unique_ptr<Network> load(const ModelInfo& model, const Checkpoint& checkpoint,
                                  std::string_view device) const override
    {
        return guarded(checkpoint.path.string(), [&] {
            const torch::Device place = parseDevice(device);
            chooseThreads(checkpoint);
            return std::make_unique<TorchNetwork>(model, buildModel(model, checkpoint), place);
        });
    }

private:
    static int processors()
    {
        return static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    }

    /// Debian's LibTorch starts with one thread. A network as small as pasa is not faster with two,
    /// which only take the cores from decoding; measured: 14.7 ms per sample with two, 9.1 with
    /// one.
    static void chooseThreads(const Checkpoint& checkpoint)
    {
        constexpr std::size_t smallNetwork = 1000000;
        std::size_t parameters = 0;
        for (const auto& [name, array] : checkpoint.weights)
            parameters += array.values.size();
        if (!std::getenv("OMP_NUM_THREADS"))
            at::set_num_threads(parameters < smallNetwork ? 1 : processors());
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

} // namespace saliscope

extern "C" saliscope::Engine* saliscopeCreateEngine()
{
    return new saliscope::TorchEngine;
}
