// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/model_catalogue.h"

#include <algorithm>
#include <array>

#include "core/base/error.h"
#include "core/checkpoint/checkpoint.h"
#include "core/engine/tensor_names.h"

namespace saliscope::engine
{

namespace
{

constexpr data::InputSpec grey512 = {512, 1, data::ResizeFilter::Bilinear};
constexpr data::InputSpec colour512 = {512, 3, data::ResizeFilter::Bilinear};

constexpr std::array<ModelInfo, 2> allModels = {{
    {"densenet", "DenseNet-121", colour512, "features.denseblock4.denselayer16.conv2", "model.",
     "features.denseblock1.denselayer1.norm1.weight", "classifier.bias"},
    {"pasa", "Pasa (Pasa et al., 2019)", grey512, "fc14", "", "batchNorm2d_80_2.weight",
     "dense.bias"},
}};

} // namespace

std::span<const ModelInfo> models()
{
    return allModels;
}

const ModelInfo& parseModel(std::string_view name)
{
    std::string known;
    for (const ModelInfo& model : allModels) {
        if (name == model.name)
            return model;
        known += (known.empty() ? "" : ", ") + std::string(model.name);
    }
    throw Error(ErrorKind::BadRequest, std::string(name),
                say("there is no network of this name; there are %1", known));
}

const ModelInfo* recogniseModel(const checkpoint::Checkpoint& checkpoint)
{
    const auto fits = [&](const ModelInfo& model) {
        return findTensorNames(model, checkpoint).has_value();
    };
    const auto found = std::find_if(allModels.begin(), allModels.end(), fits);
    return found == allModels.end() ? nullptr : &*found;
}

} // namespace saliscope::engine
