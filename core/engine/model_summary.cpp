// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/model_summary.h"

#include <map>
#include <string_view>

namespace saliscope::engine
{

namespace
{

struct Part {
    std::int64_t parameters = 0;
    std::size_t weightDimensions = 0;
    bool isLayer = true; ///< its tensors lie in it, not in parts of it
    bool hasStatistics = false;
};

bool isOfTraining(const std::string& part)
{
    return part == "train_loss" || part == "validation_loss" || part == "_normalizer" ||
           part == "normalizer";
}

std::string kindOf(const Part& part, const ModelInfo& model)
{
    if (part.isLayer && part.hasStatistics)
        return "BatchNorm2d";
    if (part.isLayer && part.weightDimensions == 4)
        return "Conv2d";
    if (part.isLayer && part.weightDimensions == 2)
        return "Linear";
    return model.title;
}

void add(Part& part, std::string_view rest, const checkpoint::NamedArray& array)
{
    const std::string_view last = rest.substr(rest.rfind('.') + 1);
    part.isLayer = part.isLayer && last.size() == rest.size();
    if (last == "running_mean" || last == "running_var" || last == "num_batches_tracked") {
        part.hasStatistics = true;
        return;
    }
    part.parameters += static_cast<std::int64_t>(array.values.size());
    if (last == "weight")
        part.weightDimensions = array.shape.size();
}

} // namespace

std::vector<ModelPart> modelParts(const checkpoint::Checkpoint& checkpoint, const ModelInfo& model)
{
    std::map<std::string, Part> parts;
    for (const auto& [name, array] : checkpoint.weights) {
        const std::size_t dot = name.find('.');
        const std::string first = name.substr(0, dot);
        if (dot != std::string::npos && !isOfTraining(first))
            add(parts[first], std::string_view(name).substr(dot + 1), array);
    }
    std::vector<ModelPart> result;
    for (const auto& [name, part] : parts)
        result.push_back({name, kindOf(part, model), part.parameters});
    return result;
}

} // namespace saliscope::engine
