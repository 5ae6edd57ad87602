// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tasks/algorithm_cost.h"

#include <algorithm>
#include <chrono>

#include "core/base/error.h"
#include "core/results/text_table.h"
#include "core/run/memory_watch.h"

namespace saliscope::tasks
{

namespace
{

constexpr int mostRuns = 3;
constexpr double longEnough = 0.5; ///< seconds in which one run is enough of a measurement
constexpr double mebibyte = 1024.0 * 1024.0;
constexpr const char* sampleName = "cost"; ///< seeds what is random

double secondsOf(engine::Network& network, const Image& image,
                 const engine::ExplainRequest& request, const std::stop_token& stop)
{
    const auto start = std::chrono::steady_clock::now();
    network.explain(image, sampleName, request, stop);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

AlgorithmCost costOf(engine::Network& network, const Image& image,
                     const engine::ExplainRequest& request, const std::stop_token& stop)
{
    AlgorithmCost cost{request.maps.front().algorithm};
    run::MemoryWatch memory;
    try {
        cost.seconds = secondsOf(network, image, request, stop);
        for (int run = 1; run < mostRuns && cost.seconds < longEnough; ++run)
            cost.seconds = std::min(cost.seconds, secondsOf(network, image, request, stop));
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Cancelled)
            throw;
        cost.failure = error.message();
    }
    cost.peakBytes = memory.peakBytes();
    return cost;
}

} // namespace

std::vector<AlgorithmCost> measureCosts(engine::Network& network, const Image& image,
                                        const engine::ExplainRequest& request, std::stop_token stop)
{
    network.logits({image}, stop);
    std::vector<AlgorithmCost> costs;
    for (const engine::MapRequest& map : request.maps) {
        engine::ExplainRequest single = request;
        single.maps = {map};
        costs.push_back(costOf(network, image, single, stop));
    }
    return costs;
}

std::string costTable(const std::vector<AlgorithmCost>& costs)
{
    results::TextTable table = {{"algorithm", "seconds per picture", "MiB of memory"}};
    for (const AlgorithmCost& cost : costs) {
        const std::string name = engine::algorithmInfo(cost.algorithm).name;
        if (cost.failure)
            table.push_back({name, "n/a", "n/a"});
        else
            table.push_back({name, results::fixedNumber(cost.seconds),
                             results::fixedNumber(double(cost.peakBytes) / mebibyte, 0)});
    }
    return results::rstTable(table);
}

} // namespace saliscope::tasks
