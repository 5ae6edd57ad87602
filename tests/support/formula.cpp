// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/formula.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <numeric>

using saliscope::checkpoint::Checkpoint;
using saliscope::checkpoint::NamedArray;

namespace golden
{

namespace
{

std::uint64_t fnv1a64(const std::string& text)
{
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const unsigned char c : text)
        hash = (hash ^ c) * 0x100000001b3ULL;
    return hash;
}

/// Uniform in [0, 1), for element \p index of the tensor whose name has the hash \p hash.
double uniform(std::uint64_t hash, std::uint64_t index)
{
    std::uint64_t z = hash + (index + 1) * 0x9E3779B97F4A7C15ULL;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    z ^= z >> 31;
    return static_cast<double>(z >> 40) / double(1 << 24);
}

/// What becomes of a number in 0..1.
struct Filling {
    double scale;
    double offset;
};

Filling fillingOf(const std::string& name, const NamedArray& array, double gain)
{
    if (name.ends_with("num_batches_tracked"))
        return {0, 0};
    if (name.ends_with("running_mean") || name.ends_with("bias"))
        return {0.2, -0.1};
    if (name.ends_with("cls_token") || name.ends_with("pos_embed"))
        return {0.04, -0.02};
    if (name.ends_with("running_var") || array.shape.size() == 1)
        return {1, 0.5};
    constexpr double usualGain = 6;
    const double fanIn = double(array.values.size()) / double(array.shape.front());
    const double most =
        std::sqrt((name.find("patch_embed") == std::string::npos ? gain : usualGain) / fanIn);
    return {2 * most, -most};
}

} // namespace

Checkpoint formulaCheckpoint(const std::string& shapesJson, int planes)
{
    Checkpoint checkpoint;
    checkpoint.path = "formula";
    const auto document = nlohmann::json::parse(shapesJson);
    const double gain = document.value("gain", 6.0);
    for (const auto& [name, shape] : document.at("state_dict").items()) {
        NamedArray& array = checkpoint.weights[name];
        array.shape = shape.get<std::vector<std::int64_t>>();
        array.values.resize(static_cast<std::size_t>(std::accumulate(
            array.shape.begin(), array.shape.end(), std::int64_t(1), std::multiplies<>())));
        const std::uint64_t hash = fnv1a64(name);
        const Filling filling = fillingOf(name, array, gain);
        for (std::size_t index = 0; index < array.values.size(); ++index)
            array.values[index] =
                static_cast<float>(filling.scale * uniform(hash, index) + filling.offset);
    }
    const auto count = static_cast<std::size_t>(planes);
    checkpoint.normalizer = {std::vector<float>(count, 0.5F), std::vector<float>(count, 0.25F)};
    return checkpoint;
}

} // namespace golden
