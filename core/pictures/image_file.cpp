// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pictures/image_file.h"

#include <algorithm>
#include <cctype>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/pictures/image_formats.h"

namespace fs = std::filesystem;

namespace saliscope::pictures
{

namespace
{

/// Tried in this order.
constexpr const ImageFormat* formats[] = {&dicomFormat, &pngFormat,  &jpegFormat,     &bmpFormat,
                                          &gifFormat,   &tiffFormat, &jpeg2000Format, &webpFormat};

constexpr std::int64_t longestSide = 32768;
constexpr std::int64_t mostPixels = std::int64_t(1) << 27;
constexpr std::uint64_t largestFile = std::uint64_t(1) << 30;
constexpr std::size_t headLength = 16384;

/// None when it is no picture.
const ImageFormat* formatOf(std::string_view head)
{
    const auto* const found =
        std::find_if(std::begin(formats), std::end(formats),
                     [&](const ImageFormat* format) { return format->matches(head); });
    return found == std::end(formats) ? nullptr : *found;
}

const ImageFormat& formatOf(std::string_view head, const std::string& name)
{
    if (const ImageFormat* format = formatOf(head))
        return *format;
    throw Error(ErrorKind::UnknownFormat, name,
                head.empty()
                    ? say("the file is empty")
                    : say("it is not a PNG, JPEG, BMP, GIF, TIFF, JPEG 2000, WebP or DICOM image"));
}

} // namespace

void failDamaged(const ImageBytes& file, const Message& detail)
{
    throw Error(ErrorKind::Damaged, file.name, say("the image is damaged: %1", detail));
}

void failUnsupported(const ImageBytes& file, const Message& detail)
{
    throw Error(ErrorKind::Unsupported, file.name, detail);
}

Size checkedSize(const ImageBytes& file, std::int64_t width, std::int64_t height)
{
    if (width <= 0 || height <= 0)
        failDamaged(file, say("its width or height is not positive"));
    if (width > longestSide || height > longestSide || width * height > mostPixels)
        throw Error(
            ErrorKind::TooLarge, file.name,
            say("the image claims %1 x %2 pixels, more than this program opens", width, height));
    return {static_cast<int>(width), static_cast<int>(height)};
}

void requireEnough(const ImageBytes& file, std::uint64_t values, unsigned mostPerByte)
{
    if (values / mostPerByte > file.bytes.size())
        failDamaged(file, say("the file ends before its last row"));
}

DecodedImage makeImage(Size size, int channels, int bits)
{
    DecodedImage image;
    image.width = size.width;
    image.height = size.height;
    image.channels = channels;
    image.bits = bits;
    const std::size_t count =
        std::size_t(size.width) * std::size_t(size.height) * std::size_t(channels);
    if (bits == 8)
        image.bytes.resize(count);
    else
        image.words.resize(count);
    return image;
}

bool isGrey(const Palette& palette)
{
    return std::all_of(palette.begin(), palette.end(),
                       [](const auto& c) { return c[0] == c[1] && c[1] == c[2]; });
}

std::uint8_t* paint(const Palette& palette, std::span<const std::uint8_t> indices, int channels,
                    std::uint8_t* out)
{
    for (const std::uint8_t index : indices)
        out = std::copy_n(palette[index].data(), channels, out);
    return out;
}

std::uint32_t bigEndian(std::string_view bytes, std::size_t offset, int count)
{
    std::uint32_t value = 0;
    for (int i = 0; i < count; ++i)
        value = (value << 8) | static_cast<unsigned char>(bytes[offset + std::size_t(i)]);
    return value;
}

std::uint32_t littleEndian(std::string_view bytes, std::size_t offset, int count)
{
    std::uint32_t value = 0;
    for (int i = count - 1; i >= 0; --i)
        value = (value << 8) | static_cast<unsigned char>(bytes[offset + std::size_t(i)]);
    return value;
}

std::uint32_t chosenFrame(const ImageBytes& file, std::uint32_t count)
{
    const std::optional<int> frame = file.choice.frame;
    if (!frame && count > 1)
        failUnsupported(
            file, say("it holds %1 pictures; choose one of them by its number (--frame)", count));
    if (frame && (*frame < 1 || std::uint32_t(*frame) > count))
        failUnsupported(
            file, count == 1 ? say("it holds one picture: there is no number %1", *frame)
                             : say("it holds %1 pictures: there is no number %2", count, *frame));
    return frame ? std::uint32_t(*frame) - 1 : 0;
}

DecodedImage decodeImage(std::string_view file, const std::string& name,
                         const PictureChoice& choice)
{
    const ImageFormat& format = formatOf(file, name);
    const ImageBytes bytes{file, name, true, choice};
    if (!format.hasFrames)
        chosenFrame(bytes, 1);
    return format.decode(bytes);
}

DecodedImage decodeImageFile(const fs::path& path, const PictureChoice& choice)
{
    return decodeImage(readImageFile(path), path.string(), choice);
}

std::string readImageFile(const fs::path& path)
{
    return readFile(path, largestFile);
}

Size imageSize(std::string_view file, const std::string& name, const PictureChoice& choice)
{
    if (const std::optional<Size> size = formatOf(file, name).size({file, name, true, choice}))
        return *size;
    failDamaged({file, name}, say("it has no header with its size"));
}

Size imageSize(const fs::path& path, const PictureChoice& choice)
{
    const std::string name = path.string();
    const std::string head = readFileStart(path, headLength);
    if (!head.empty()) {
        const ImageBytes start{head, name, head.size() < headLength, choice};
        if (const std::optional<Size> size = formatOf(head, name).size(start))
            return *size;
    }
    return imageSize(readImageFile(path), name, choice);
}

std::string_view formatName(std::string_view head)
{
    const ImageFormat* format = formatOf(head);
    return format ? format->name : std::string_view();
}

std::string_view formatPromised(const fs::path& path)
{
    std::string extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (extension.size() < 2 || extension.find(' ') != std::string::npos)
        return {};
    extension += ' ';
    for (const ImageFormat* format : formats)
        if ((std::string(format->extensions) + ' ').find(extension) != std::string::npos)
            return format->name;
    return {};
}

bool hasImageExtension(const fs::path& path)
{
    return !formatPromised(path).empty();
}

bool looksLikeImage(const fs::path& path)
{
    constexpr std::size_t enough = 256;
    if (hasImageExtension(path))
        return true;
    const std::string extension = path.extension().string();
    const bool isNumber =
        !extension.empty() && std::all_of(extension.begin() + 1, extension.end(),
                                          [](unsigned char c) { return std::isdigit(c) != 0; });
    if (!extension.empty() && !isNumber)
        return false;
    try {
        return path.filename() != "DICOMDIR" && dicomFormat.matches(readFileStart(path, enough));
    } catch (const Error&) {
        return false;
    }
}

} // namespace saliscope::pictures
