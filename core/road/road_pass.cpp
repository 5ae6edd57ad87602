// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/road/road_pass.h"

#include <algorithm>
#include <iterator>

#include "core/base/error.h"
#include "core/engine/model_catalogue.h"
#include "core/metrics/probability.h"

namespace saliscope::road
{

bool sharesProcessor(const engine::Network& network)
{
    return network.device() == "cpu";
}

/// On a processor each core takes an image: no more at once than keep all of them busy.
std::size_t imagesAtOnce(const engine::Network& network, int threads)
{
    if (!sharesProcessor(network))
        return imputedAtOnce;
    return std::clamp<std::size_t>(std::size_t(std::max(0, threads)), 1, imputedAtOnce);
}

Imputer::Imputer(float noise, std::uint64_t seed, int threads)
    : m_seed(seed)
    , m_workspaces(static_cast<std::size_t>(std::max(1, threads)))
{
    m_options.noise = noise;
}

std::vector<Image> Imputer::images(const Image& image, std::string_view sampleName,
                                   const std::vector<const RoadMask*>& masks, std::size_t first,
                                   std::size_t count)
{
    std::vector<ImputationJob> jobs;
    for (std::size_t index = first; index < first + count; ++index) {
        const RoadMask& mask = *masks[index];
        jobs.push_back({&mask.mask, roadNoiseKey(m_seed, sampleName, mask.percentile, mask.order)});
    }
    const std::lock_guard lock(m_mutex);
    const std::size_t size = image.values.size();
    m_values.resize(size * count);
    imputeBatch(image, jobs, m_options, m_workspaces, m_values);
    std::vector<Image> result(count);
    for (std::size_t index = 0; index < count; ++index) {
        const auto begin = m_values.begin() + static_cast<std::ptrdiff_t>(index * size);
        result[index].channels = image.channels;
        result[index].height = image.height;
        result[index].width = image.width;
        result[index].values.assign(begin, begin + static_cast<std::ptrdiff_t>(size));
    }
    return result;
}

BatchRunner::BatchRunner(engine::Network& network, std::size_t largest)
    : m_network(network)
    , m_size(largest)
{
}

std::vector<std::vector<float>> BatchRunner::logits(std::vector<Image> images, std::stop_token stop)
{
    std::vector<std::vector<float>> result;
    while (result.size() < images.size()) {
        const auto first = images.begin() + static_cast<std::ptrdiff_t>(result.size());
        const std::size_t count = std::min(m_size, images.size() - result.size());
        const auto last = first + static_cast<std::ptrdiff_t>(count);
        std::vector<Image> batch(std::make_move_iterator(first), std::make_move_iterator(last));
        try {
            for (std::vector<float>& each : m_network.logits(batch, stop))
                result.push_back(std::move(each));
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::OutOfMemory || count == 1)
                throw;
            m_size = count / 2;
            std::move(batch.begin(), batch.end(), first);
        }
    }
    return result;
}

double BatchRunner::probability(const std::vector<float>& logits, std::size_t output) const
{
    if (output >= logits.size())
        throw Error(ErrorKind::Mismatch, "ROAD", say("the network has no such output"));
    return metrics::probabilityOf(logits, output, m_network.model().activation);
}

RoadScores roadOfMap(const Image& image, std::string_view sampleName,
                     const engine::SaliencyMap& map, const std::vector<float>& logits,
                     const RoadOptions& options, Imputer& imputer, BatchRunner& batches,
                     std::stop_token stop)
{
    const auto output = static_cast<std::size_t>(map.output);
    const std::vector<RoadMask> masks = roadMasks(map.map, options.percentiles, options.ties);
    std::vector<const RoadMask*> open;
    for (const RoadMask& mask : masks)
        if (!mask.degenerate)
            open.push_back(&mask);
    std::vector<double> answers;
    while (answers.size() < open.size()) {
        const std::size_t count = std::min(open.size() - answers.size(), imputedAtOnce);
        auto images = imputer.images(image, sampleName, open, answers.size(), count);
        for (const std::vector<float>& each : batches.logits(std::move(images), stop))
            answers.push_back(batches.probability(each, output));
    }
    std::vector<double> perturbed;
    auto next = answers.begin();
    for (const RoadMask& mask : masks)
        perturbed.push_back(mask.degenerate ? 0 : *next++);
    return roadScores(batches.probability(logits, output), masks, perturbed);
}

} // namespace saliscope::road
