// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/checkpoint/network_description.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/json.h"
#include "core/checkpoint/formats.h"

namespace fs = std::filesystem;

namespace saliscope::checkpoint
{

namespace
{

constexpr std::uint64_t maximalDescriptionBytes = std::uint64_t(1) << 20;
constexpr int largestInput = 4096;

/// The metadata that describe the network, as one JSON object. Texts need no quotation marks there.
nlohmann::ordered_json objectOf(const std::map<std::string, std::string>& metadata,
                                const std::string& file)
{
    nlohmann::ordered_json object = nlohmann::ordered_json::object();
    for (const char* name : {"input_size", "input_channels", "input_range", "mean", "std"})
        if (const auto found = metadata.find(name); found != metadata.end())
            object[name] = parseJson(found->second, {file});
    for (const char* name : {"resize", "target_layer"})
        if (const auto found = metadata.find(name); found != metadata.end())
            object[name] = found->second;
    return object;
}

/// (x·(high - low) + low - mean) / std of pixels in 0..1, as a mean and std of these.
std::optional<Normalizer> normalizerOf(const JsonNode& node, const std::string& file)
{
    if (!node.has("mean") && !node.has("std") && !node.has("input_range"))
        return std::nullopt;
    const std::vector<double> range =
        node.has("input_range") ? node.at("input_range").numbers(2) : std::vector<double>{0, 1};
    if (range[0] >= range[1])
        node.at("input_range").refuse();
    Normalizer normalizer{{0}, {1}};
    if (node.has("mean"))
        normalizer.mean = node.at("mean").floats();
    if (node.has("std"))
        normalizer.std = node.at("std").floats();
    const std::size_t count = std::max(normalizer.mean.size(), normalizer.std.size());
    for (std::vector<float>* list : {&normalizer.mean, &normalizer.std})
        if (list->size() == 1)
            list->assign(count, list->front());
    checkNormalizer(normalizer, file);
    const double width = range[1] - range[0];
    for (float& mean : normalizer.mean)
        mean = float((double(mean) - range[0]) / width);
    for (float& std : normalizer.std)
        std = float(double(std) / width);
    return normalizer;
}

NetworkDescription descriptionOf(const nlohmann::ordered_json& object, const std::string& file)
{
    const JsonNode node(object, {file});
    NetworkDescription description;
    if (node.has("input_size"))
        description.inputSize = node.at("input_size").whole(1, largestInput);
    if (node.has("input_channels"))
        description.inputChannels = node.at("input_channels").whole(1, 3);
    if (description.inputChannels == 2)
        node.at("input_channels").refuse();
    if (node.has("resize")) {
        const std::vector<std::string> names = {"bilinear", "bicubic"};
        description.resize = names[node.at("resize").choice(names)];
    }
    description.targetLayer = node.text("target_layer", "");
    description.normalizer = normalizerOf(node, file);
    return description;
}

} // namespace

fs::path descriptionFile(const fs::path& path)
{
    return fs::path(path).replace_extension(".network.json");
}

NetworkDescription readDescription(const fs::path& path,
                                   const std::map<std::string, std::string>& metadata)
{
    const fs::path beside = descriptionFile(path);
    std::error_code code;
    nlohmann::ordered_json object = objectOf(metadata, path.string());
    if (!fs::exists(beside, code))
        return descriptionOf(object, path.string());
    const nlohmann::ordered_json own = readJson(beside, maximalDescriptionBytes);
    JsonNode(own, {beside.string()})
        .refuseOthers({"input_size", "input_channels", "input_range", "mean", "std", "resize",
                       "target_layer"});
    object.update(own);
    return descriptionOf(object, beside.string());
}

} // namespace saliscope::checkpoint
