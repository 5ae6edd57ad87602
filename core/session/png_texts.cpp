// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/png_texts.h"

#include <cstdint>

#include "base/error.h"

namespace saliscope
{

namespace
{

constexpr std::string_view signature("\x89PNG\r\n\x1a\n", 8);
constexpr std::size_t frameBytes = 12; ///< length, type and checksum of a chunk

std::uint32_t bigEndian(std::string_view bytes)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = value << 8 | std::uint8_t(bytes[i]);
    return value;
}

/// The part before the next NUL, which is taken away with it; none when there is no NUL.
std::optional<std::string_view> field(std::string_view& data)
{
    const std::size_t end = data.find('\0');
    if (end == std::string_view::npos)
        return std::nullopt;
    const std::string_view result = data.substr(0, end);
    data.remove_prefix(end + 1);
    return result;
}

/// The text of a chunk when it has this keyword.
std::optional<std::string_view> textOf(std::string_view type, std::string_view data,
                                       std::string_view keyword)
{
    const auto found = field(data);
    if (!found || *found != keyword)
        return std::nullopt;
    if (type == "tEXt")
        return data;
    if (data.size() < 2 || data[0] != 0)
        return std::nullopt; // compressed: not by us
    data.remove_prefix(2);
    if (!field(data) || !field(data)) // language and translated keyword
        return std::nullopt;
    return data;
}

} // namespace

std::optional<std::string> pngText(std::string_view png, std::string_view keyword,
                                   std::size_t limit, const std::string& name)
{
    if (!png.starts_with(signature))
        throw Error(ErrorKind::UnknownFormat, name, say("it is no PNG file"));
    png.remove_prefix(signature.size());
    while (png.size() >= frameBytes) {
        const std::size_t length = bigEndian(png);
        const std::string_view type = png.substr(4, 4);
        if (length > png.size() - frameBytes)
            throw Error(ErrorKind::Damaged, name, say("it ends inside a chunk"));
        if (type == "IEND")
            break;
        if (type == "tEXt" || type == "iTXt") {
            const auto text = textOf(type, png.substr(8, length), keyword);
            if (text && text->size() > limit)
                throw Error(ErrorKind::TooLarge, name, say("its text is too long"));
            if (text)
                return std::string(*text);
        }
        png.remove_prefix(frameBytes + length);
    }
    return std::nullopt;
}

} // namespace saliscope
