// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

#include "core/data/image_formats.h"

namespace saliscope::data
{

namespace
{

enum Compression : std::uint32_t { Uncompressed = 0, Masks = 3 };
constexpr std::size_t fileHeader = 14;

struct Header {
    Size size;
    bool topDown = false;
    int bits = 0;
    std::size_t pixels = 0;   ///< offset of the first row
    std::size_t rowBytes = 0; ///< rows are padded to four bytes
    std::string_view palette; ///< blue, green, red, unused
};

bool matches(std::string_view head)
{
    return head.substr(0, 2) == "BM";
}

void checkKind(const ImageBytes& file, std::uint32_t compression, int bits)
{
    if (bits != 8 && bits != 24 && bits != 32)
        failUnsupported(
            file, say("BMP files of %1 bits per pixel are not read (8, 24 and 32 are)", bits));
    if (compression == Uncompressed)
        return;
    if (compression != Masks || bits != 32)
        failUnsupported(file, say("compressed BMP files are not read"));
    const std::string_view bytes = file.bytes;
    if (bytes.size() < fileHeader + 52)
        failDamaged(file, say("the file ends too early"));
    if (littleEndian(bytes, 54, 4) != 0xff0000 || littleEndian(bytes, 58, 4) != 0xff00 ||
        littleEndian(bytes, 62, 4) != 0xff)
        failUnsupported(file, say("BMP files with an unusual order of colours are not read"));
}

Header readHeader(const ImageBytes& file)
{
    const std::string_view bytes = file.bytes;
    if (bytes.size() < fileHeader + 40)
        failDamaged(file, say("the file ends too early"));
    const std::size_t length = littleEndian(bytes, 14, 4);
    if (length < 40 || length > 1024)
        failUnsupported(file, say("this kind of BMP header is not read"));
    const auto width = static_cast<std::int32_t>(littleEndian(bytes, 18, 4));
    const auto height = static_cast<std::int32_t>(littleEndian(bytes, 22, 4));
    Header header;
    header.size = checkedSize(file, width, std::abs(std::int64_t(height)));
    header.topDown = height < 0;
    header.bits = static_cast<int>(littleEndian(bytes, 28, 2));
    checkKind(file, littleEndian(bytes, 30, 4), header.bits);
    header.pixels = littleEndian(bytes, 10, 4);
    header.rowBytes = (std::size_t(width) * std::size_t(header.bits) / 8 + 3) / 4 * 4;
    if (header.bits == 8) {
        const std::size_t used = littleEndian(bytes, 46, 4);
        const std::size_t count = used == 0 ? 256 : std::min<std::size_t>(used, 256);
        if (fileHeader + length < bytes.size())
            header.palette = bytes.substr(fileHeader + length, 4 * count);
    }
    return header;
}

std::optional<Size> size(const ImageBytes& file)
{
    return readHeader(file).size;
}

/// Red, green and blue of the 256 indices; those behind the palette's end are black.
std::array<std::array<std::uint8_t, 3>, 256> paletteOf(const Header& header)
{
    std::array<std::array<std::uint8_t, 3>, 256> colours = {};
    for (std::size_t i = 0; i < header.palette.size() / 4; ++i)
        for (std::size_t channel = 0; channel < 3; ++channel)
            colours[i][channel] = static_cast<std::uint8_t>(header.palette[4 * i + 2 - channel]);
    return colours;
}

DecodedImage decodePalette(const Header& header, const char* pixels)
{
    const auto colours = paletteOf(header);
    const bool grey = std::all_of(colours.begin(), colours.end(),
                                  [](const auto& c) { return c[0] == c[1] && c[1] == c[2]; });
    DecodedImage image = makeImage(header.size, grey ? 1 : 3, 8);
    std::uint8_t* out = image.bytes.data();
    for (int y = 0; y < image.height; ++y) {
        const int row = header.topDown ? y : image.height - 1 - y;
        const char* in = pixels + std::size_t(row) * header.rowBytes;
        for (int x = 0; x < image.width; ++x)
            out =
                std::copy_n(colours[static_cast<unsigned char>(in[x])].data(), image.channels, out);
    }
    return image;
}

DecodedImage decodeColours(const Header& header, const char* pixels)
{
    DecodedImage image = makeImage(header.size, 3, 8);
    const int step = header.bits / 8;
    std::uint8_t* out = image.bytes.data();
    for (int y = 0; y < image.height; ++y) {
        const int row = header.topDown ? y : image.height - 1 - y;
        const char* in = pixels + std::size_t(row) * header.rowBytes;
        for (int x = 0; x < image.width; ++x, in += step)
            for (int channel = 2; channel >= 0; --channel)
                *out++ = static_cast<std::uint8_t>(in[channel]);
    }
    return image;
}

DecodedImage decode(const ImageBytes& file)
{
    const Header header = readHeader(file);
    const std::size_t needed = header.rowBytes * std::size_t(header.size.height);
    if (header.pixels < fileHeader + 40 || header.pixels > file.bytes.size() ||
        needed > file.bytes.size() - header.pixels)
        failDamaged(file, say("the file ends before its last row"));
    const char* pixels = file.bytes.data() + header.pixels;
    return header.bits == 8 ? decodePalette(header, pixels) : decodeColours(header, pixels);
}

} // namespace

const ImageFormat bmpFormat = {".bmp .dib", matches, size, decode};

} // namespace saliscope::data
