// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/models/forward.h"

#include <ATen/Parallel.h>
#include <torch/autograd.h>

#include "core/engine/models/thread_count.h"

namespace saliscope::engine
{

namespace
{

Tensor forwardTogether(const Graph& graph, const Tensor& inputs, const std::stop_token& stop)
{
    const torch::NoGradGuard noGradients; // threads do not inherit it
    Values values(std::size_t(graph.size()));
    values[0] = inputs;
    run(graph, values, {graph.outputNode()}, stop);
    return values.back();
}

} // namespace

Tensor forward(const Graph& graph, const Tensor& inputs, int threads, std::stop_token stop)
{
    const std::int64_t count = inputs.size(0);
    const ThreadCount here(threads);
    if (!inputs.is_cpu() || count == 1)
        return forwardTogether(graph, inputs, stop);
    std::vector<Tensor> outputs(static_cast<std::size_t>(count));
    at::parallel_for(0, count, 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t index = begin; index < end; ++index)
            outputs[std::size_t(index)] = forwardTogether(graph, inputs.narrow(0, index, 1), stop);
    });
    return torch::cat(outputs);
}

} // namespace saliscope::engine
