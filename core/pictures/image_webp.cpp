// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <webp/decode.h>

#include "core/base/error.h"
#include "core/pictures/image_formats.h"

namespace saliscope::pictures
{

namespace
{

bool matches(std::string_view head)
{
    return head.substr(0, 4) == "RIFF" && head.size() >= 12 && head.substr(8, 4) == "WEBP";
}

std::optional<WebPBitstreamFeatures> featuresOf(const ImageBytes& file)
{
    WebPBitstreamFeatures features;
    const VP8StatusCode state = WebPGetFeatures(
        reinterpret_cast<const std::uint8_t*>(file.bytes.data()), file.bytes.size(), &features);
    if (state == VP8_STATUS_NOT_ENOUGH_DATA && !file.complete)
        return std::nullopt;
    if (state != VP8_STATUS_OK)
        failDamaged(file, say("its header is damaged, or the file ends too early"));
    return features;
}

std::optional<Size> size(const ImageBytes& file)
{
    const auto features = featuresOf(file);
    return features ? std::optional(checkedSize(file, features->width, features->height))
                    : std::nullopt;
}

DecodedImage decode(const ImageBytes& file)
{
    constexpr std::uint64_t small = std::uint64_t(1) << 22;
    constexpr unsigned mostPerByte = 4096;
    const WebPBitstreamFeatures features = *featuresOf(file);
    const Size claimed = checkedSize(file, features.width, features.height);
    if (features.has_animation != 0)
        failUnsupported(file, say("moving WebP pictures are not read; save one of them as PNG"));
    const std::uint64_t pixels = std::uint64_t(claimed.width) * std::uint64_t(claimed.height);
    if (pixels > small)
        requireEnough(file, pixels, mostPerByte);
    DecodedImage image = makeImage(claimed, 3, 8);
    if (WebPDecodeRGBInto(reinterpret_cast<const std::uint8_t*>(file.bytes.data()),
                          file.bytes.size(), image.bytes.data(), image.bytes.size(),
                          3 * claimed.width) == nullptr)
        failDamaged(file, say("its compressed data are damaged"));
    return image;
}

} // namespace

const ImageFormat webpFormat = {"WebP", ".webp", matches, size, decode};

} // namespace saliscope::pictures
