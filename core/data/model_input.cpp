// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/model_input.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <memory>
#include <utility>

#include "core/base/error.h"
#include "core/data/loaders.h"
#include "core/data/resize.h"
#include "core/pictures/decoding_memory.h"
#include "core/pictures/image_file.h"

namespace saliscope::data
{

namespace
{

constexpr int largestInput = 8192;

void checkSpec(const InputSpec& spec)
{
    if (spec.size <= 0 || spec.size > largestInput || (spec.channels != 1 && spec.channels != 3))
        throw Error(ErrorKind::BadRequest, "",
                    say("a network's input has 1 or 3 planes of at most 8192 x 8192 pixels"));
}

void mixToGrey(const float* red, const float* green, const float* blue, std::size_t count,
               float* grey)
{
    for (std::size_t i = 0; i < count; ++i)
        grey[i] = 0.2989F * red[i] + 0.587F * green[i] + 0.114F * blue[i];
}

Image mixedToGrey(const Image& colours)
{
    Image grey(1, colours.height, colours.width);
    mixToGrey(colours.plane(0), colours.plane(1), colours.plane(2), grey.values.size(),
              grey.values.data());
    return grey;
}

/// The picture's rows for a network of one or three planes.
RowSource rowsOf(const LoadedPicture& loaded, const InputSpec& spec)
{
    const Size size = loaded.size();
    const int channels = loaded.picture.channels;
    if (spec.channels != 1 || channels != 3)
        return {size, channels, [&loaded](int channel, int row, float* out) {
                    readRow(loaded, channel, row, out);
                }};
    const auto width = static_cast<std::size_t>(size.width);
    const auto colours = std::make_shared<std::vector<float>>(3 * width);
    return {size, 1, [&loaded, colours, width](int, int row, float* out) {
                float* red = colours->data();
                for (int channel = 0; channel < 3; ++channel)
                    readRow(loaded, channel, row, red + std::size_t(channel) * width);
                mixToGrey(red, red + width, red + 2 * width, width, out);
            }};
}

Image repeated(const Image& grey)
{
    Image colours(3, grey.height, grey.width);
    for (int channel = 0; channel < 3; ++channel)
        std::copy(grey.values.begin(), grey.values.end(), colours.plane(channel));
    return colours;
}

/// How many of the kept lines lie before \p line; all are kept when the list is empty.
std::int64_t linesBefore(const std::vector<int>& kept, std::int64_t line)
{
    if (kept.empty())
        return line;
    return std::lower_bound(kept.begin(), kept.end(), line) - kept.begin();
}

/// A coordinate of the picture, clipped to it, in the network's input. float32 and truncation as in
/// the reference.
int transformed(double value, int length, int before, int side, int inputSize)
{
    const double shifted = std::clamp<double>(value, 0, length) + before;
    if (side == inputSize)
        return static_cast<int>(shifted);
    const auto ratio = static_cast<float>(static_cast<double>(inputSize) / side);
    return std::min(static_cast<int>(static_cast<float>(shifted) * ratio), inputSize);
}

FractionalBox edgesOf(const Box& box)
{
    return {box.label, double(box.x), double(box.y), double(box.x) + box.width,
            double(box.y) + box.height};
}

/// Grey is repeated for a network of three planes.
Image withChannels(Image image, const InputSpec& spec)
{
    return spec.channels == 3 && image.channels == 1 ? repeated(image) : std::move(image);
}

/// An input without its image. \p size is the picture's once borders are removed.
ModelInput framedInput(const RawImage& raw, Size size, const std::vector<Box>& boxes,
                       const InputSpec& spec)
{
    ModelInput input;
    input.boxes = transformBoxes(withoutBorders(boxes, raw), size, spec.size, spec.padding);
    input.notes = raw.notes;
    for (Message& note : notesOnBoxes(boxes, raw.stored))
        input.notes.push_back(std::move(note));
    return input;
}

/// What the picture takes when it has three channels of 16 bits; its file counts too.
std::uint64_t decodedBytes(const std::string& file, const std::string& name,
                           const pictures::PictureChoice& choice)
{
    const Size size = pictures::imageSize(file, name, choice);
    return 6 * std::uint64_t(size.width) * std::uint64_t(size.height) + file.size();
}

} // namespace

Padding paddingNamed(std::string_view name)
{
    if (name.empty() || name == "square")
        return Padding::Square;
    if (name == "none")
        return Padding::None;
    throw Error(ErrorKind::BadRequest, std::string(name), say("padding is square or none"));
}

PaddedFrame paddedFrame(Size picture, Padding padding)
{
    if (padding == Padding::None)
        return {0, 0, picture};
    const int side = std::max(picture.width, picture.height);
    return {(side - picture.width) / 2, (side - picture.height) / 2, {side, side}};
}

std::vector<Box> withoutBorders(const std::vector<Box>& boxes, const RawImage& raw)
{
    std::vector<Box> moved;
    for (const Box& box : boxes) {
        const std::int64_t x0 = linesBefore(raw.keptColumns, box.x);
        const std::int64_t y0 = linesBefore(raw.keptRows, box.y);
        const std::int64_t x1 = linesBefore(raw.keptColumns, std::int64_t(box.x) + box.width);
        const std::int64_t y1 = linesBefore(raw.keptRows, std::int64_t(box.y) + box.height);
        moved.push_back({box.label, static_cast<int>(x0), static_cast<int>(y0),
                         static_cast<int>(x1 - x0), static_cast<int>(y1 - y0)});
    }
    return moved;
}

std::optional<InputBox> transformBox(const FractionalBox& box, Size raw, int inputSize,
                                     Padding padding)
{
    if (!std::isfinite(box.x0 + box.y0 + box.x1 + box.y1))
        return std::nullopt;
    const PaddedFrame frame = paddedFrame(raw, padding);
    const auto across = [&](double x) {
        return transformed(x, raw.width, frame.left, frame.size.width, inputSize);
    };
    const auto down = [&](double y) {
        return transformed(y, raw.height, frame.top, frame.size.height, inputSize);
    };
    const InputBox result{box.label, across(box.x0), down(box.y0), across(box.x1), down(box.y1)};
    if (result.x0 >= result.x1 || result.y0 >= result.y1)
        return std::nullopt;
    return result;
}

std::vector<InputBox> transformBoxes(const std::vector<Box>& boxes, Size raw, int inputSize,
                                     Padding padding)
{
    std::vector<InputBox> transformedBoxes;
    for (const Box& box : boxes)
        if (const auto result = transformBox(edgesOf(box), raw, inputSize, padding))
            transformedBoxes.push_back(*result);
    return transformedBoxes;
}

std::vector<Message> notesOnBoxes(const std::vector<Box>& boxes, Size stored)
{
    constexpr std::size_t most = 8; // more say no more
    std::vector<Message> notes;
    for (const Box& box : boxes) {
        if (notes.size() == most)
            break;
        const bool outside = box.x >= stored.width || box.y >= stored.height;
        if (outside)
            notes.push_back(say("The box at x %1, y %2 lies outside the picture and is left out.",
                                box.x, box.y));
        else if (box.width > stored.width - box.x || box.height > stored.height - box.y)
            notes.push_back(
                say("The box at x %1, y %2 reaches beyond the picture and is cut.", box.x, box.y));
    }
    return notes;
}

std::vector<InputBox> inputBoxes(const Datamodule& datamodule, const Sample& sample, int inputSize,
                                 std::vector<Message>* notes, Padding padding)
{
    if (sample.boxes.empty())
        return {};
    const std::filesystem::path path = samplePath(datamodule, sample);
    const Loader& loader = datamodule.parts[sample.part].loader;
    refuseVolume(loader, path);
    RawImage raw;
    Size size;
    if (!loader.removeBorders && loader.crop == Crop::None) {
        raw.stored = size = pictures::imageSize(path, loader.choice);
    } else {
        raw = loadPicture(path, loader);
        size = {raw.image.width, raw.image.height};
    }
    if (notes != nullptr)
        *notes = notesOnBoxes(sample.boxes, raw.stored);
    return transformBoxes(withoutBorders(sample.boxes, raw), size, inputSize, padding);
}

ModelInput prepareInput(const RawImage& raw, const std::vector<Box>& boxes, const InputSpec& spec)
{
    checkSpec(spec);
    if (raw.image.empty())
        throw Error(ErrorKind::BadRequest, "", say("an empty image cannot be prepared"));
    const Size size{raw.image.width, raw.image.height};
    const bool mix = spec.channels == 1 && raw.image.channels == 3;
    ModelInput input = framedInput(raw, size, boxes, spec);
    input.image = withChannels(
        mix ? resizePadded(mixedToGrey(raw.image), spec.size, spec.filter, spec.padding)
            : resizePadded(raw.image, spec.size, spec.filter, spec.padding),
        spec);
    return input;
}

ModelInput loadInput(const Datamodule& datamodule, const Sample& sample,
                     const std::vector<Box>& boxes, const InputSpec& spec)
{
    checkSpec(spec);
    PictureFile file = readPicture(datamodule, sample);
    const std::string name = file.path.string();
    const Loader& loader = datamodule.parts[sample.part].loader;
    const pictures::DecodingMemory memory(decodedBytes(file.bytes, name, loader.choice));
    LoadedPicture loaded =
        loadedPicture(pictures::decodeImage(file.bytes, name, loader.choice), loader, name);
    RawImage frame = frameOf(loaded);
    addNotesOnName(frame, datamodule, sample);
    ModelInput input = framedInput(frame, loaded.size(), boxes, spec);
    input.picture = std::move(file.facts);
    input.image = withChannels(
        resizePadded(rowsOf(loaded, spec), spec.size, spec.filter, spec.padding), spec);
    return input;
}

} // namespace saliscope::data
