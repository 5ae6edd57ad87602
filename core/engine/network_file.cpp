// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/network_file.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/network_description.h"
#include "core/checkpoint/onnx_model.h"

namespace saliscope::engine
{

namespace
{

constexpr int usualSize = 224; ///< where neither the file nor a description says one
constexpr std::int64_t largestSize = 4096;

const checkpoint::OnnxValue& onlyInput(const checkpoint::OnnxModel& model, const std::string& file)
{
    const auto& inputs = model.graph.inputs;
    if (inputs.empty())
        throw Error(ErrorKind::Unsupported, file, say("it has no input"));
    if (inputs.size() == 1)
        return inputs.front();
    std::string names;
    for (const checkpoint::OnnxValue& input : inputs)
        names += (names.empty() ? "" : ", ") + input.name;
    throw Error(
        ErrorKind::Unsupported, file,
        say("it has several inputs (%1); only networks of one picture can be explained", names));
}

bool isChannels(std::int64_t length)
{
    return length == 1 || length == 3;
}

void checkInput(const checkpoint::OnnxValue& input, const std::string& file)
{
    const std::string& type = input.elementType;
    if (!type.empty() && type != "float" && type != "double" && type != "float16" &&
        type != "bfloat16")
        throw Error(
            ErrorKind::Unsupported, file,
            say("its input %1 is of the type %2; a network that takes numbers with fractions "
                "is needed",
                input.name, type));
    if (input.shape && input.shape->size() != 4)
        throw Error(ErrorKind::Unsupported, file,
                    say("its input %1 has the shape %2, which is no picture (N×C×H×W or N×H×W×C)",
                        input.name, checkpoint::shapeText(input)));
}

data::InputSpec inputOf(const checkpoint::OnnxValue& input,
                        const checkpoint::NetworkDescription& description, const std::string& file)
{
    checkInput(input, file);
    std::vector<std::int64_t> lengths(4, -1);
    for (std::size_t axis = 0; input.shape && axis < 4; ++axis)
        lengths[axis] = (*input.shape)[axis].length;
    const bool isLast = hasChannelsLast(input);
    const std::int64_t channels = lengths[isLast ? 3 : 1];
    const std::int64_t height = lengths[isLast ? 1 : 2];
    const std::int64_t width = lengths[isLast ? 2 : 3];
    if ((channels > 0 && !isChannels(channels)) || (height > 0 && width > 0 && height != width) ||
        std::max(height, width) > largestSize || lengths[0] > 1)
        throw Error(ErrorKind::Unsupported, file,
                    say("its input %1 has the shape %2; one square picture of 1 or 3 channels is "
                        "needed",
                        input.name, checkpoint::shapeText(input)));
    data::InputSpec spec;
    spec.channels = channels > 0 ? int(channels) : description.inputChannels.value_or(3);
    const std::int64_t fixed = std::max(height, width);
    spec.size = fixed > 0 ? int(fixed) : description.inputSize.value_or(usualSize);
    if (description.resize == "bicubic")
        spec.filter = data::ResizeFilter::Bicubic;
    if (description.pad == "none")
        spec.padding = data::Padding::None;
    if ((fixed > 0 && description.inputSize.value_or(spec.size) != spec.size) ||
        description.inputChannels.value_or(spec.channels) != spec.channels)
        throw Error(ErrorKind::Mismatch, file,
                    say("the size or channels given for it do not fit its input %1 of the shape %2",
                        input.name, checkpoint::shapeText(input)));
    return spec;
}

/// \p description with what the network takes where nobody says otherwise.
checkpoint::NetworkDescription completed(checkpoint::NetworkDescription description,
                                         const data::InputSpec& input)
{
    description.inputSize = input.size;
    description.inputChannels = input.channels;
    if (description.inputRange.empty())
        description.inputRange = {0, 1};
    if (description.mean.empty())
        description.mean = {0};
    if (description.std.empty())
        description.std = {1};
    description.resize = description.resize.value_or("bilinear");
    description.pad = description.pad.value_or("square");
    return description;
}

ModelInfo infoOf(const checkpoint::OnnxModel& model, const std::filesystem::path& path,
                 const checkpoint::NetworkDescription& description)
{
    ModelInfo info;
    info.name = path.string();
    info.title = path.filename().string();
    info.input = inputOf(onlyInput(model, path.string()), description, path.string());
    info.targetLayer = description.targetLayer;
    info.described = completed(description, info.input);
    return info;
}

} // namespace

bool isNetworkFile(std::string_view word)
{
    return std::filesystem::path(word).extension() == ".onnx" ||
           checkpoint::isDescriptionFile(word);
}

FixedInput fixedInput(const checkpoint::OnnxModel& model)
{
    const checkpoint::OnnxValue& input = onlyInput(model, {});
    if (!input.shape || input.shape->size() != 4)
        return {};
    const bool isLast = hasChannelsLast(input);
    const auto isFixed = [&](std::size_t axis) { return (*input.shape)[axis].length > 0; };
    return {isFixed(isLast ? 1 : 2) || isFixed(isLast ? 2 : 3), isFixed(isLast ? 3 : 1)};
}

bool hasChannelsLast(const checkpoint::OnnxValue& input)
{
    if (!input.shape || input.shape->size() != 4)
        return false;
    return isChannels((*input.shape)[3].length) && !isChannels((*input.shape)[1].length);
}

ModelInfo modelOfFile(const std::filesystem::path& path,
                      const checkpoint::NetworkDescription& options)
{
    const checkpoint::NetworkPlace place = checkpoint::networkPlace(path);
    const checkpoint::OnnxModel model =
        checkpoint::readOnnx(place.network, checkpoint::OnnxDetail::Structure);
    const checkpoint::NetworkDescription description =
        overridden(checkpoint::readDescription(place, model.metadata), options);
    checkpoint::checkDescription(description, path.string());
    return infoOf(model, place.network, description);
}

ModelInfo modelOfFile(const checkpoint::Checkpoint& checkpoint)
{
    return infoOf(*checkpoint.onnx, checkpoint.path, checkpoint.description);
}

} // namespace saliscope::engine
