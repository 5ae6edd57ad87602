// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pictures/image_formats.h"

namespace saliscope::pictures
{

std::optional<Message> noteOnOrientation(std::string_view exif)
{
    constexpr std::uint32_t orientationTag = 0x112;
    constexpr std::size_t entryBytes = 12;
    if (exif.size() < 10)
        return std::nullopt;
    const bool isBig = exif.starts_with("MM");
    const auto number = [&](std::size_t at, int count) {
        if (at + std::size_t(count) > exif.size())
            return std::uint32_t(0);
        return isBig ? bigEndian(exif, at, count) : littleEndian(exif, at, count);
    };
    const std::size_t directory = number(4, 4);
    const std::size_t entries = number(directory, 2);
    for (std::size_t i = 0; i < entries; ++i) {
        const std::size_t entry = directory + 2 + entryBytes * i;
        const std::uint32_t orientation = number(entry + 8, 2);
        if (number(entry, 2) == orientationTag && orientation > 1 && orientation <= 8)
            return say("The camera asks viewers to turn or mirror the picture (Exif orientation "
                       "%1). It is used as stored, as Pillow and mednet do.",
                       orientation);
    }
    return std::nullopt;
}

} // namespace saliscope::pictures
