// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/pictures/jpeg2000.h"

namespace saliscope::pictures
{

namespace
{

bool matches(std::string_view head)
{
    return head.starts_with(std::string_view("\xff\x4f\xff\x51", 4)) || isJpeg2000File(head);
}

std::optional<Size> size(const ImageBytes& file)
{
    if (!file.complete)
        return std::nullopt; // the headers of all parts are looked at
    return jpeg2000Header(file).size;
}

/// As Pillow does, fewer bits become 8 or 16 by zeros below them.
DecodedImage decode(const ImageBytes& file)
{
    const Jpeg2000Planes planes = decodeJpeg2000(file);
    if (planes.isSigned || planes.isYbr)
        failUnsupported(file, say("JPEG 2000 pictures of signed values or of light and colour "
                                  "differences are not read; save it as PNG"));
    const int channels = planes.components < 3 ? 1 : 3;
    const bool isDeep = planes.precision > 8 && channels == 1;
    DecodedImage image = makeImage(planes.size, channels, isDeep ? 16 : 8);
    const int shift = (isDeep ? 16 : 8) - planes.precision;
    const std::size_t count = std::size_t(image.width) * std::size_t(image.height);
    for (std::size_t channel = 0; channel < std::size_t(channels); ++channel)
        for (std::size_t i = 0; i < count; ++i) {
            const auto value = static_cast<std::uint32_t>(planes.values[channel * count + i]);
            const std::uint32_t moved = shift >= 0 ? value << shift : value >> -shift;
            const std::size_t at = i * std::size_t(channels) + channel;
            if (isDeep)
                image.words[at] = static_cast<std::uint16_t>(moved);
            else
                image.bytes[at] = static_cast<std::uint8_t>(moved);
        }
    return image;
}

} // namespace

const ImageFormat jpeg2000Format = {"JPEG 2000", ".jp2 .j2k .j2c .jpc .jpx .jpf", matches, size,
                                    decode};

} // namespace saliscope::pictures
