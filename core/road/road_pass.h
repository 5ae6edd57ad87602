// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <mutex>
#include <stop_token>
#include <string_view>
#include <vector>

#include "core/engine/engine.h"
#include "core/road/road.h"
#include "core/road/road_imputation.h"

namespace saliscope::road
{

/// The most images that are imputed side by side or given to a network at once.
constexpr std::size_t imputedAtOnce = 16;

/// Whether \p network computes on the processor, which imputing needs too.
bool sharesProcessor(const engine::Network& network);

/// How many images \p network is best given at once when \p threads compute.
std::size_t imagesAtOnce(const engine::Network& network, int threads);

/// Makes the images ROAD shows the network in place of the original. Threads: safe to share; one
/// call works at a time, on all its threads.
class Imputer final
{
public:
    Imputer(float noise, std::uint64_t seed, int threads);

    /// \p image without the pixels of \p masks \p first to \p first + \p count, in their order.
    /// Throws what imputeBatch() throws.
    std::vector<Image> images(const Image& image, std::string_view sampleName,
                              const std::vector<const RoadMask*>& masks, std::size_t first,
                              std::size_t count);

private:
    std::mutex m_mutex;
    ImputationOptions m_options;
    std::uint64_t m_seed;
    std::vector<ImputationWorkspace> m_workspaces;
    std::vector<float> m_values; ///< kept, as fresh memory costs as much as filling it
};

/// Runs images through a network in batches that fit the memory of its device: half as many after
/// each Error OutOfMemory, and from then on. Threads: one call at a time.
class BatchRunner final
{
public:
    /// At most \p largest (above 0) images at once.
    BatchRunner(engine::Network& network, std::size_t largest);

    /// Images per batch, at present.
    std::size_t batchSize() const { return m_size; }

    /// As Network::logits, which throws OutOfMemory only for a single image.
    std::vector<std::vector<float>> logits(std::vector<Image> images, std::stop_token stop);
    /// Of \p output, from the network's answer \p logits.
    double probability(const std::vector<float>& logits, std::size_t output) const;

private:
    engine::Network& m_network;
    std::size_t m_size;
};

/// What ROAD needs beside a map.
struct RoadOptions {
    std::vector<double> percentiles = {20, 40, 60, 80};
    Ties ties = Ties::Reference;
};

/// The scores of one map of \p image for \p output, whose logits are \p logits. At most
/// imputedAtOnce images are in memory. Throws what roadMasks(), Imputer, BatchRunner and
/// roadScores() throw.
RoadScores roadOfMap(const Image& image, std::string_view sampleName,
                     const engine::SaliencyMap& map, const std::vector<float>& logits,
                     const RoadOptions& options, Imputer& imputer, BatchRunner& batches,
                     std::stop_token stop);

} // namespace saliscope::road
