// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/models/forward.h"

#include <ATen/Parallel.h>
#include <cstdlib>
#include <omp.h>
#include <torch/autograd.h>

namespace saliscope
{

namespace
{

/// While it lives, parallel work of this thread uses every processor, also where a network is too
/// small to share one input among them. OMP_NUM_THREADS is the user's word and stays.
class AllProcessors final
{
public:
    AllProcessors()
        : m_before(omp_get_max_threads())
    {
        if (!std::getenv("OMP_NUM_THREADS"))
            omp_set_num_threads(omp_get_num_procs());
    }
    ~AllProcessors() { omp_set_num_threads(m_before); }
    AllProcessors(const AllProcessors&) = delete;
    AllProcessors& operator=(const AllProcessors&) = delete;

private:
    int m_before;
};

Tensor forwardTogether(const Graph& graph, const Tensor& inputs, const std::stop_token& stop)
{
    const torch::NoGradGuard noGradients; // threads do not inherit it
    Values values(std::size_t(graph.size()));
    values[0] = inputs;
    run(graph, values, {graph.outputNode()}, stop);
    return values.back();
}

} // namespace

Tensor forward(const Graph& graph, const Tensor& inputs, std::stop_token stop)
{
    const std::int64_t count = inputs.size(0);
    if (!inputs.is_cpu() || count == 1)
        return forwardTogether(graph, inputs, stop);
    std::vector<Tensor> outputs(static_cast<std::size_t>(count));
    const AllProcessors processors;
    at::parallel_for(0, count, 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t index = begin; index < end; ++index)
            outputs[std::size_t(index)] = forwardTogether(graph, inputs.narrow(0, index, 1), stop);
    });
    return torch::cat(outputs);
}

} // namespace saliscope
