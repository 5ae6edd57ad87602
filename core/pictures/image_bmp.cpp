// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <vector>

#include "core/pictures/image_formats.h"

namespace saliscope::pictures
{

namespace
{

enum Compression : std::uint32_t { Uncompressed = 0, RunLength8 = 1, RunLength4 = 2, Masks = 3 };
constexpr std::size_t fileHeader = 14;
constexpr std::size_t oldestHeader = 12; ///< 16-bit width and height, colours of three bytes
constexpr std::size_t usualHeader = 40;
constexpr std::array<std::size_t, 7> headerLengths = {oldestHeader, usualHeader, 52, 56,
                                                      64,           108,         124};

/// Where red, green or blue lies in a pixel.
struct Channel {
    int shift = 0;
    std::uint32_t highest = 0;
};

struct Header {
    Size size;
    bool topDown = false;
    int bits = 0;
    std::uint32_t compression = Uncompressed;
    std::size_t length = 0;   ///< of the second header
    std::size_t pixels = 0;   ///< offset of the first row
    std::size_t rowBytes = 0; ///< rows are padded to four bytes
    std::size_t rowUsed = 0;  ///< without the padding
    Palette palette = {};
    std::array<Channel, 3> channels; ///< of pixels of 16 bits and more
};

bool matches(std::string_view head)
{
    return head.substr(0, 2) == "BM";
}

bool hasPalette(const Header& header)
{
    return header.bits <= 8;
}

void checkKind(const ImageBytes& file, const Header& header)
{
    constexpr std::array<int, 6> known = {1, 4, 8, 16, 24, 32};
    if (std::find(known.begin(), known.end(), header.bits) == known.end())
        failUnsupported(file, say("BMP files of %1 bits per pixel are not read", header.bits));
    const std::uint32_t compression = header.compression;
    if (compression > Masks || (compression == Masks && hasPalette(header)) ||
        (compression == RunLength8 && header.bits != 8) ||
        (compression == RunLength4 && header.bits != 4))
        failUnsupported(file, say("BMP files with this compression are not read"));
}

/// A mask as libraries write them: whole bytes of 24 and 32 bits, runs of bits of 16.
std::optional<Channel> channelOf(std::uint32_t mask, int bits)
{
    const int shift = std::countr_zero(mask);
    const std::uint32_t highest = mask == 0 ? 0 : mask >> shift;
    const bool isByte = highest == 0xff && shift % 8 == 0;
    const bool isRun = bits == 16 && (highest == 0x1f || highest == 0x3f);
    if (!isByte && !isRun)
        return std::nullopt;
    return Channel{shift, highest};
}

void readChannels(const ImageBytes& file, Header& header)
{
    const bool few = header.bits == 16;
    std::array<std::uint32_t, 3> masks = {0xff0000, 0xff00, 0xff};
    if (few)
        masks = {0x7c00, 0x3e0, 0x1f};
    constexpr std::size_t place = fileHeader + usualHeader; // behind the usual header or in a later
    if (header.compression == Masks) {
        if (file.bytes.size() < place + 12)
            failDamaged(file, say("the file ends too early"));
        std::array<std::uint32_t, 3> stored = {};
        for (std::size_t i = 0; i < 3; ++i)
            stored[i] = littleEndian(file.bytes, place + 4 * i, 4);
        if (stored != std::array<std::uint32_t, 3>{})
            masks = stored;
    }
    for (std::size_t i = 0; i < 3; ++i) {
        const std::optional<Channel> channel = channelOf(masks[i], header.bits);
        if (!channel)
            failUnsupported(file, say("BMP files with an unusual order of colours are not read"));
        header.channels[i] = *channel;
    }
}

/// Returns the number of its bytes in the file. Indices behind the palette's end are black.
std::size_t readPalette(const ImageBytes& file, std::uint32_t used, Header& header)
{
    const std::size_t step = header.length == oldestHeader ? 3 : 4;
    const std::size_t count = used == 0 ? std::size_t(1) << header.bits : used;
    const std::size_t start = fileHeader + header.length;
    for (std::size_t i = 0; i < std::min(count, header.palette.size()); ++i)
        for (std::size_t channel = 0; channel < 3; ++channel)
            if (const std::size_t at = start + step * i + 2 - channel; at < file.bytes.size())
                header.palette[i][channel] = static_cast<std::uint8_t>(file.bytes[at]);
    return step * count;
}

/// Some programs leave out the place of the pixels, or forget the palette before them.
std::size_t pixelsAt(const ImageBytes& file, const Header& header, std::size_t paletteBytes)
{
    const std::size_t stored = littleEndian(file.bytes, 10, 4);
    const std::size_t headers = fileHeader + header.length;
    const std::size_t masks = header.compression == Masks && header.length == usualHeader ? 12 : 0;
    if (stored == 0)
        return headers + paletteBytes + masks;
    return stored == headers ? stored + paletteBytes : stored;
}

Header readHeader(const ImageBytes& file)
{
    const std::string_view bytes = file.bytes;
    if (bytes.size() < fileHeader + oldestHeader)
        failDamaged(file, say("the file ends too early"));
    Header header;
    header.length = littleEndian(bytes, 14, 4);
    if (std::find(headerLengths.begin(), headerLengths.end(), header.length) == headerLengths.end())
        failUnsupported(file, say("this kind of BMP header is not read"));
    if (bytes.size() < fileHeader + std::min(header.length, usualHeader))
        failDamaged(file, say("the file ends too early"));
    std::uint32_t coloursUsed = 0;
    if (header.length == oldestHeader) {
        header.size = checkedSize(file, littleEndian(bytes, 18, 2), littleEndian(bytes, 20, 2));
        header.bits = static_cast<int>(littleEndian(bytes, 24, 2));
    } else {
        const auto width = static_cast<std::int32_t>(littleEndian(bytes, 18, 4));
        const auto height = static_cast<std::int32_t>(littleEndian(bytes, 22, 4));
        header.size = checkedSize(file, width, std::abs(std::int64_t(height)));
        header.topDown = height < 0;
        header.bits = static_cast<int>(littleEndian(bytes, 28, 2));
        header.compression = littleEndian(bytes, 30, 4);
        coloursUsed = littleEndian(bytes, 46, 4);
    }
    checkKind(file, header);
    std::size_t paletteBytes = 0;
    if (hasPalette(header))
        paletteBytes = readPalette(file, coloursUsed, header);
    else
        readChannels(file, header);
    header.pixels = pixelsAt(file, header, paletteBytes);
    header.rowUsed = (std::size_t(header.size.width) * std::size_t(header.bits) + 7) / 8;
    header.rowBytes = (header.rowUsed + 3) / 4 * 4;
    return header;
}

std::optional<Size> size(const ImageBytes& file)
{
    return readHeader(file).size;
}

/// Indices of one row, a byte each.
void unpackIndices(const char* in, int bits, std::vector<std::uint8_t>& indices)
{
    const int perByte = 8 / bits;
    for (std::size_t x = 0; x < indices.size(); ++x) {
        const auto byte = static_cast<unsigned char>(in[x / std::size_t(perByte)]);
        const int shift = 8 - bits * (1 + int(x % std::size_t(perByte)));
        indices[x] = static_cast<std::uint8_t>((byte >> shift) & ((1 << bits) - 1));
    }
}

void paintColours(const char* in, const Header& header, std::uint8_t* out)
{
    const int step = header.bits / 8;
    for (int x = 0; x < header.size.width; ++x, in += step) {
        std::uint32_t pixel = 0;
        for (int i = step - 1; i >= 0; --i)
            pixel = (pixel << 8) | static_cast<unsigned char>(in[i]);
        for (const Channel& channel : header.channels)
            *out++ = static_cast<std::uint8_t>(((pixel >> channel.shift) & channel.highest) * 255 /
                                               channel.highest);
    }
}

/// Undoes run-length coding: one index a byte, row after row as stored. Lines that end early and
/// jumps leave index 0. Coded as Pillow decodes it, which differs from the format's description for
/// an empty line (it is passed over) and for runs across a line's end (they are cut).
class RunLengths final
{
public:
    RunLengths(const ImageBytes& file, const Header& header)
        : m_file(file)
        , m_header(header)
        , m_width(std::size_t(header.size.width))
        , m_needed(m_width * std::size_t(header.size.height))
        , m_position(header.pixels)
    {
    }

    std::vector<std::uint8_t> decode()
    {
        while (m_indices.size() < m_needed && m_position + 2 <= m_file.bytes.size()) {
            const std::size_t count = next();
            const std::size_t value = next();
            if (count > 0)
                run(count, value);
            else if (!special(value))
                break;
        }
        if (m_indices.size() < m_needed)
            failDamaged(m_file, say("the file ends before its last row"));
        m_indices.resize(m_needed);
        return std::move(m_indices);
    }

    /// Whether there is room for the mark of the picture's end.
    bool endsWell() const { return m_position + 2 <= m_file.bytes.size(); }

private:
    std::size_t next() { return static_cast<unsigned char>(m_file.bytes[m_position++]); }

    std::uint8_t indexOf(std::size_t byte, std::size_t place) const
    {
        if (m_header.bits == 8)
            return static_cast<std::uint8_t>(byte);
        return static_cast<std::uint8_t>(place % 2 == 0 ? byte >> 4 : byte & 0xf);
    }

    void run(std::size_t count, std::size_t value)
    {
        const std::size_t fits = std::min(count, m_width - std::min(m_width, m_x));
        for (std::size_t i = 0; i < fits; ++i)
            m_indices.push_back(indexOf(value, i));
        m_x += fits;
    }

    /// False at the picture's end.
    bool special(std::size_t code)
    {
        if (code == 0) {
            m_indices.resize((m_indices.size() + m_width - 1) / m_width * m_width, 0);
            m_x = 0;
            return true;
        }
        if (code == 1)
            return false;
        return code == 2 ? jump() : literal(code);
    }

    bool jump()
    {
        if (m_position + 2 > m_file.bytes.size())
            return false;
        const std::size_t right = next();
        const std::size_t distance = right + next() * m_width;
        m_indices.resize(std::min(m_needed, m_indices.size() + distance), 0);
        m_x = m_indices.size() % m_width;
        return true;
    }

    bool literal(std::size_t count)
    {
        const std::size_t wanted = std::min(m_needed - m_indices.size(), count);
        const std::size_t perByte = m_header.bits == 8 ? 1 : 2;
        const std::size_t bytes = (wanted + perByte - 1) / perByte;
        if (m_position + bytes > m_file.bytes.size())
            return false;
        for (std::size_t i = 0; i < wanted; ++i)
            m_indices.push_back(
                indexOf(static_cast<unsigned char>(m_file.bytes[m_position + i / perByte]), i));
        m_position += bytes;
        m_position += m_position % 2;
        m_x += count;
        return m_indices.size() < m_needed;
    }

    const ImageBytes& m_file;
    const Header& m_header;
    const std::size_t m_width;
    const std::size_t m_needed;
    std::size_t m_position;
    std::size_t m_x = 0; ///< in the line, as far as it is coded
    std::vector<std::uint8_t> m_indices;
};

/// Row \p y of the picture, counted from the top, among those stored.
std::size_t storedRow(const Header& header, int y)
{
    return std::size_t(header.topDown ? y : header.size.height - 1 - y);
}

/// Throws Error Damaged when pixels are missing.
std::vector<Message> checkLength(const ImageBytes& file, const Header& header)
{
    const std::size_t needed = header.rowBytes * std::size_t(header.size.height);
    const std::size_t padding = header.rowBytes - header.rowUsed;
    const std::size_t held = file.bytes.size() - header.pixels;
    if (held < needed - padding)
        failDamaged(file, say("the file ends before its last row"));
    if (held < needed)
        return {say("The file ends a few bytes early, behind its last pixel.")};
    return {};
}

DecodedImage decodeRunLengths(const ImageBytes& file, const Header& header)
{
    RunLengths reader(file, header);
    const std::vector<std::uint8_t> indices = reader.decode();
    DecodedImage image = makeImage(header.size, isGrey(header.palette) ? 1 : 3, 8);
    if (!reader.endsWell())
        image.notes.push_back(say("The file ends a few bytes early, behind its last pixel."));
    const auto width = std::size_t(image.width);
    std::uint8_t* out = image.bytes.data();
    for (int y = 0; y < image.height; ++y)
        out = paint(header.palette, {indices.data() + storedRow(header, y) * width, width},
                    image.channels, out);
    return image;
}

DecodedImage decode(const ImageBytes& file)
{
    const Header header = readHeader(file);
    if (header.pixels < fileHeader + header.length || header.pixels > file.bytes.size())
        failDamaged(file, say("the file ends before its last row"));
    if (header.compression == RunLength8 || header.compression == RunLength4)
        return decodeRunLengths(file, header);
    std::vector<Message> notes = checkLength(file, header);
    DecodedImage image =
        makeImage(header.size, hasPalette(header) && isGrey(header.palette) ? 1 : 3, 8);
    image.notes = std::move(notes);
    std::vector<std::uint8_t> indices(hasPalette(header) ? std::size_t(image.width) : 0);
    const std::size_t rowValues = std::size_t(image.width) * std::size_t(image.channels);
    for (int y = 0; y < image.height; ++y) {
        const char* in = file.bytes.data() + header.pixels + storedRow(header, y) * header.rowBytes;
        std::uint8_t* out = image.bytes.data() + std::size_t(y) * rowValues;
        if (hasPalette(header)) {
            unpackIndices(in, header.bits, indices);
            paint(header.palette, indices, image.channels, out);
        } else {
            paintColours(in, header, out);
        }
    }
    return image;
}

} // namespace

const ImageFormat bmpFormat = {"BMP", ".bmp .dib", matches, size, decode};

} // namespace saliscope::pictures
