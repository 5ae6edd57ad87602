// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/road_pass.h"

#include <algorithm>
#include <iterator>

#include "base/error.h"

namespace saliscope
{

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

BatchRunner::BatchRunner(Network& network, std::size_t largest)
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

} // namespace saliscope
