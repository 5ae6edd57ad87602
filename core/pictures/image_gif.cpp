// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <array>
#include <vector>

#include "core/pictures/image_formats.h"

namespace saliscope::pictures
{

namespace
{

constexpr std::size_t screenHeader = 13;
constexpr std::size_t imageHeader = 9;
constexpr int mostBits = 12; ///< of a code
constexpr std::size_t tableSize = std::size_t(1) << mostBits;
constexpr unsigned mostIndicesPerByte = tableSize; ///< a string is shorter, a code longer

/// The first picture of a file.
struct Frame {
    Size canvas; ///< the screen, or more where the picture reaches beyond it
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    bool interlaced = false;
    Palette palette = {};
    std::uint8_t background = 0; ///< index of what the picture leaves free
    std::size_t data = 0;        ///< offset of the compressed indices
};

bool matches(std::string_view head)
{
    return head.substr(0, 6) == "GIF87a" || head.substr(0, 6) == "GIF89a";
}

/// Walks over the blocks before the first picture. Every step says whether the bytes suffice.
class FrameReader final
{
public:
    explicit FrameReader(const ImageBytes& file)
        : m_file(file)
    {
    }

    /// None when an incomplete file's bytes end before the picture.
    std::optional<Frame> read()
    {
        if (!has(screenHeader))
            return ended();
        m_screen = {number(6), number(8)};
        const unsigned flags = byte(10);
        m_position = screenHeader;
        for (int i = 0; i < 256; ++i)
            m_frame.palette[std::size_t(i)].fill(static_cast<std::uint8_t>(i));
        if ((flags & 0x80) != 0 && !takePalette(flags))
            return ended();
        while (has(1)) {
            const unsigned kind = byte(m_position++);
            if (kind == ',')
                return picture();
            if (kind == ';')
                failDamaged(m_file, say("it holds no picture"));
            if (kind == '!' && !extension())
                return ended();
        }
        return ended();
    }

private:
    bool has(std::size_t count) const { return count <= m_file.bytes.size() - m_position; }

    unsigned byte(std::size_t at) const { return static_cast<unsigned char>(m_file.bytes[at]); }

    int number(std::size_t at) const { return static_cast<int>(littleEndian(m_file.bytes, at, 2)); }

    std::optional<Frame> ended() const
    {
        if (m_file.complete)
            failDamaged(m_file, say("the file ends too early"));
        return std::nullopt;
    }

    bool takePalette(unsigned flags)
    {
        const std::size_t count = std::size_t(2) << (flags & 7);
        if (!has(3 * count))
            return false;
        m_frame.palette = {};
        for (std::size_t i = 0; i < count; ++i)
            for (std::size_t channel = 0; channel < 3; ++channel)
                m_frame.palette[i][channel] =
                    static_cast<std::uint8_t>(byte(m_position + 3 * i + channel));
        m_position += 3 * count;
        return true;
    }

    bool extension()
    {
        constexpr unsigned graphicControl = 0xf9;
        if (!has(6))
            return false;
        const bool hasTransparency = byte(m_position) == graphicControl &&
                                     byte(m_position + 1) >= 4 && (byte(m_position + 2) & 1) != 0;
        if (hasTransparency)
            m_frame.background = static_cast<std::uint8_t>(byte(m_position + 5));
        ++m_position;
        while (has(1)) {
            const std::size_t length = byte(m_position++);
            if (length == 0)
                return true;
            if (!has(length))
                return false;
            m_position += length;
        }
        return false;
    }

    std::optional<Frame> picture()
    {
        if (!has(imageHeader))
            return ended();
        m_frame.x = number(m_position);
        m_frame.y = number(m_position + 2);
        m_frame.width = number(m_position + 4);
        m_frame.height = number(m_position + 6);
        const unsigned flags = byte(m_position + 8);
        m_position += imageHeader;
        m_frame.canvas = checkedSize(m_file, std::max(m_screen.width, m_frame.x + m_frame.width),
                                     std::max(m_screen.height, m_frame.y + m_frame.height));
        checkCanvas();
        checkedSize(m_file, m_frame.width, m_frame.height);
        m_frame.interlaced = (flags & 0x40) != 0;
        if ((flags & 0x80) != 0 && !takePalette(flags))
            return ended();
        m_frame.data = m_position;
        return m_frame;
    }

    /// What a picture leaves free of its screen takes no bytes at all: 40 could make 400 MB.
    void checkCanvas() const
    {
        constexpr std::uint64_t always = std::uint64_t(1) << 24;
        const std::uint64_t pixels =
            std::uint64_t(m_frame.canvas.width) * std::uint64_t(m_frame.canvas.height);
        if (m_file.complete && pixels > always)
            requireEnough(m_file, pixels, mostIndicesPerByte);
    }

    const ImageBytes& m_file;
    std::size_t m_position = 0;
    Size m_screen;
    Frame m_frame;
};

/// The bits of the compressed data, which lie in blocks of up to 255 bytes.
class Codes final
{
public:
    Codes(std::string_view bytes, std::size_t position)
        : m_bytes(bytes)
        , m_position(position)
    {
    }

    /// None at the end of the data.
    std::optional<unsigned> next(int bits)
    {
        while (m_held < bits) {
            if (m_left == 0 && m_position < m_bytes.size())
                m_left = static_cast<unsigned char>(m_bytes[m_position++]);
            if (m_left == 0 || m_position >= m_bytes.size())
                return std::nullopt;
            m_buffer |= unsigned(static_cast<unsigned char>(m_bytes[m_position++])) << m_held;
            m_held += 8;
            --m_left;
        }
        const unsigned code = m_buffer & ((1U << bits) - 1);
        m_buffer >>= bits;
        m_held -= bits;
        return code;
    }

    /// Whether the file goes on to its end as it should.
    bool endsWell()
    {
        m_position += m_left;
        while (m_position < m_bytes.size()) {
            const std::size_t length = static_cast<unsigned char>(m_bytes[m_position++]);
            if (length == 0)
                return m_position < m_bytes.size();
            m_position += length;
        }
        return false;
    }

private:
    std::string_view m_bytes;
    std::size_t m_position;
    std::size_t m_left = 0; ///< in the current block
    unsigned m_buffer = 0;
    int m_held = 0;
};

/// Lempel, Ziv and Welch's table: a string is an earlier one and an index behind it.
class StringTable final
{
public:
    explicit StringTable(int bits)
        : m_clear(1U << bits)
        , m_bits(bits)
    {
        for (unsigned i = 0; i < m_clear; ++i)
            m_last[i] = m_first[i] = static_cast<std::uint8_t>(i);
        clear();
    }

    unsigned clearCode() const { return m_clear; }
    unsigned endCode() const { return m_clear + 1; }
    int codeBits() const { return m_codeBits; }

    void clear()
    {
        m_next = m_clear + 2;
        m_codeBits = m_bits + 1;
        m_previous.reset();
    }

    /// Appends the string of \p code to \p out, but not beyond \p most indices. False for a code
    /// that means nothing yet.
    bool append(unsigned code, std::size_t most, std::vector<std::uint8_t>& out)
    {
        const bool known = m_previous ? code <= m_next : code < m_clear;
        if (!known || code == m_clear || code == m_clear + 1 ||
            (code == m_next && m_next == tableSize))
            return false;
        if (m_previous && m_next < tableSize)
            add(m_previous.value_or(0),
                code == m_next ? m_first[m_previous.value_or(0)] : m_first[code]);
        m_previous = code;
        spell(code, most, out);
        return true;
    }

private:
    void add(unsigned previous, std::uint8_t last)
    {
        m_prefix[m_next] = static_cast<std::uint16_t>(previous);
        m_first[m_next] = m_first[previous];
        m_last[m_next] = last;
        m_length[m_next] =
            static_cast<std::uint16_t>((previous < m_clear ? 1 : m_length[previous]) + 1);
        ++m_next;
        if (m_next == (1U << m_codeBits) && m_codeBits < mostBits)
            ++m_codeBits;
    }

    void spell(unsigned code, std::size_t most, std::vector<std::uint8_t>& out) const
    {
        const std::size_t length = code < m_clear ? 1 : m_length[code];
        const std::size_t begin = out.size();
        out.resize(std::min(most, begin + length));
        for (std::size_t i = length; i-- > 0; code = m_prefix[code])
            if (begin + i < out.size())
                out[begin + i] = m_last[code];
    }

    const unsigned m_clear;
    const int m_bits;
    int m_codeBits = 0;
    unsigned m_next = 0;
    std::optional<unsigned> m_previous;
    std::array<std::uint16_t, tableSize> m_prefix = {};
    std::array<std::uint16_t, tableSize> m_length = {};
    std::array<std::uint8_t, tableSize> m_first = {};
    std::array<std::uint8_t, tableSize> m_last = {};
};

/// The picture's indices, row after row as stored.
std::vector<std::uint8_t> readIndices(const ImageBytes& file, const Frame& frame, bool& endsWell)
{
    const std::size_t needed = std::size_t(frame.width) * std::size_t(frame.height);
    requireEnough(file, needed, mostIndicesPerByte);
    std::vector<std::uint8_t> indices;
    if (frame.data >= file.bytes.size())
        failDamaged(file, say("the file ends too early"));
    const int bits = static_cast<unsigned char>(file.bytes[frame.data]);
    if (bits < 1 || bits > 8)
        failDamaged(file, say("its compressed data are damaged"));
    StringTable table(bits);
    Codes codes(file.bytes, frame.data + 1);
    while (indices.size() < needed) {
        const std::optional<unsigned> code = codes.next(table.codeBits());
        if (!code || *code == table.endCode())
            failDamaged(file, say("the file ends before its last row"));
        if (*code == table.clearCode())
            table.clear();
        else if (!table.append(*code, needed, indices))
            failDamaged(file, say("its compressed data are damaged"));
    }
    endsWell = codes.endsWell();
    return indices;
}

/// Where each stored row goes.
std::vector<int> rowOrder(const Frame& frame)
{
    struct Pass {
        int first;
        int step;
    };
    constexpr std::array<Pass, 4> interlaced = {Pass{0, 8}, Pass{4, 8}, Pass{2, 4}, Pass{1, 2}};
    std::vector<int> order;
    if (frame.interlaced)
        for (const Pass& pass : interlaced)
            for (int y = pass.first; y < frame.height; y += pass.step)
                order.push_back(y);
    else
        for (int y = 0; y < frame.height; ++y)
            order.push_back(y);
    return order;
}

std::optional<Size> size(const ImageBytes& file)
{
    const std::optional<Frame> frame = FrameReader(file).read();
    return frame ? std::optional(frame->canvas) : std::nullopt;
}

DecodedImage decode(const ImageBytes& file)
{
    const Frame frame = *FrameReader(file).read();
    bool endsWell = true;
    const std::vector<std::uint8_t> indices = readIndices(file, frame, endsWell);
    DecodedImage image = makeImage(frame.canvas, isGrey(frame.palette) ? 1 : 3, 8);
    if (!endsWell)
        image.notes.push_back(say("The file ends early, behind its last pixel."));
    const std::vector<std::uint8_t> empty(std::size_t(image.width), frame.background);
    std::uint8_t* out = image.bytes.data();
    for (int y = 0; y < image.height; ++y)
        out = paint(frame.palette, empty, image.channels, out);
    const auto width = std::size_t(frame.width);
    const auto channels = std::size_t(image.channels);
    const std::uint8_t* row = indices.data();
    for (const int y : rowOrder(frame)) {
        const std::size_t first =
            std::size_t(frame.y + y) * std::size_t(image.width) + std::size_t(frame.x);
        paint(frame.palette, {row, width}, image.channels, image.bytes.data() + first * channels);
        row += width;
    }
    return image;
}

} // namespace

const ImageFormat gifFormat = {"GIF", ".gif", matches, size, decode};

} // namespace saliscope::pictures
