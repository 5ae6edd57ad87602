// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

#include "core/base/error.h"
#include "core/pictures/dicom_picture.h"

namespace saliscope::pictures
{

namespace
{

constexpr std::size_t mostEntries = 65536;

/// Takes the numbers of a segmented table one after the other.
class SegmentReader final
{
public:
    SegmentReader(const ImageBytes& file, const std::vector<std::uint16_t>& numbers)
        : m_file(file)
        , m_numbers(numbers)
    {
    }

    std::vector<std::uint16_t> read(std::size_t entries)
    {
        m_entries = entries;
        while (m_at < m_numbers.size() && m_result.size() < entries)
            segment(take(), true);
        if (m_result.size() != entries)
            fail();
        return m_result;
    }

private:
    [[noreturn]] void fail() const { failDamaged(m_file, say("its palette is damaged")); }

    std::uint16_t take()
    {
        if (m_at >= m_numbers.size())
            fail();
        return m_numbers[m_at++];
    }

    void add(std::uint16_t value)
    {
        if (m_result.size() >= m_entries)
            fail();
        m_result.push_back(value);
    }

    void segment(unsigned kind, bool mayRepeat)
    {
        constexpr unsigned discrete = 0;
        constexpr unsigned linear = 1;
        constexpr unsigned indirect = 2;
        const unsigned count = take();
        if (kind == discrete)
            for (unsigned i = 0; i < count; ++i)
                add(take());
        else if (kind == linear)
            line(count, take());
        else if (kind == indirect && mayRepeat)
            repeat(count);
        else
            fail();
    }

    void line(unsigned count, int end)
    {
        if (m_result.empty())
            fail();
        const double start = m_result.back();
        for (unsigned i = 1; i <= count; ++i)
            add(static_cast<std::uint16_t>(std::lround(start + (end - start) * i / count)));
    }

    /// Segments that were read before, from a place in bytes.
    void repeat(unsigned count)
    {
        const std::size_t low = take();
        const std::size_t place = (low | std::size_t(take()) << 16) / 2;
        const std::size_t behind = m_at;
        if (place >= behind)
            fail();
        m_at = place;
        for (unsigned i = 0; i < count; ++i)
            segment(take(), false);
        m_at = behind;
    }

    const ImageBytes& m_file;
    const std::vector<std::uint16_t>& m_numbers;
    std::vector<std::uint16_t> m_result;
    std::size_t m_at = 0;
    std::size_t m_entries = 0;
};

/// One colour of the palette.
DicomTable paletteTable(const ImageBytes& file, const DicomPicture& picture, int colour)
{
    const DicomItem& root = picture.file.root;
    const auto offset = static_cast<DicomTag>(colour);
    const bool isSigned = picture.header.isSigned;
    if (auto table =
            dicomTable(file, picture, root, 0x00281101 + offset, 0x00281201 + offset, isSigned))
        return *table;
    const DicomElement* about = root.find(0x00281101 + offset);
    const DicomElement* segments = root.find(0x00281221 + offset);
    if (about == nullptr || segments == nullptr)
        failDamaged(file, say("it has no palette"));
    const std::vector<std::uint16_t> facts = picture.file.words(*about);
    if (facts.size() != 3 || facts[2] != 16)
        failUnsupported(file, say("palettes of this kind are not read"));
    const std::vector<std::uint16_t> numbers = picture.file.words(*segments);
    const std::size_t count = facts[0] == 0 ? mostEntries : facts[0];
    const bool readsSigned = about->hasType ? about->isSigned : isSigned;
    return {readsSigned ? std::int16_t(facts[1]) : std::int64_t(facts[1]), 16,
            SegmentReader(file, numbers).read(count)};
}

std::int64_t indexAt(const DicomFrame& frame, std::size_t i)
{
    std::uint32_t bits = 0;
    std::memcpy(&bits, frame.samples().data() + i * std::size_t(frame.bytesPerSample),
                std::size_t(frame.bytesPerSample));
    return std::int64_t((bits >> frame.shift) & ((std::uint64_t(1) << frame.stored) - 1));
}

DecodedImage paletteColours(const ImageBytes& file, const DicomPicture& picture,
                            const DicomFrame& frame)
{
    if (picture.header.allocated > 16 || picture.header.isSigned)
        failUnsupported(file, say("palettes of this kind are not read"));
    std::array<DicomTable, 3> tables;
    for (int colour = 0; colour < 3; ++colour)
        tables[std::size_t(colour)] = paletteTable(file, picture, colour);
    const int bits = tables[0].bits;
    if (tables[1].bits != bits || tables[2].bits != bits || (bits != 8 && bits != 16))
        failUnsupported(file, say("palettes of this kind are not read"));
    DecodedImage image = makeImage(picture.header.size, 3, bits);
    const auto pixels = static_cast<std::size_t>(picture.header.pixels());
    for (std::size_t i = 0; i < pixels; ++i)
        for (std::size_t colour = 0; colour < 3; ++colour) {
            const std::uint16_t value = tables[colour].at(indexAt(frame, i));
            if (bits == 8)
                image.bytes[3 * i + colour] = static_cast<std::uint8_t>(value);
            else
                image.words[3 * i + colour] = value;
        }
    return image;
}

/// Numbers of 32 bits, rounded to 16.
void narrow(std::string_view samples, std::vector<std::uint16_t>& words)
{
    constexpr double ratio = 65535.0 / 4294967295.0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::uint32_t value = 0;
        std::memcpy(&value, samples.data() + 4 * i, 4);
        words[i] = static_cast<std::uint16_t>(std::lround(ratio * value));
    }
}

/// PS3.3 C.7.6.3.1.2, rounded.
void toRgb(std::vector<std::uint8_t>& pixels)
{
    const auto byte = [](double value) {
        return static_cast<std::uint8_t>(std::clamp(std::lround(value), 0L, 255L));
    };
    for (std::size_t i = 0; i + 2 < pixels.size(); i += 3) {
        const double light = pixels[i];
        const double blue = pixels[i + 1] - 128.0;
        const double red = pixels[i + 2] - 128.0;
        pixels[i] = byte(light + 1.402 * red);
        pixels[i + 1] = byte(light - 0.344136 * blue - 0.714136 * red);
        pixels[i + 2] = byte(light + 1.772 * blue);
    }
}

} // namespace

DecodedImage dicomColours(const ImageBytes& file, const DicomPicture& picture,
                          const DicomFrame& frame)
{
    const DicomHeader& header = picture.header;
    if (header.colours == DicomColours::Indexed)
        return paletteColours(file, picture, frame);
    const bool isYbr = header.colours != DicomColours::Rgb && !frame.isRgb;
    if (isYbr && frame.bytesPerSample != 1)
        failUnsupported(file, say("DICOM pictures of %1 bits are not read", header.allocated));
    DecodedImage image = makeImage(header.size, 3, frame.bytesPerSample == 1 ? 8 : 16);
    if (frame.samples().size() !=
        3 * std::size_t(header.pixels()) * std::size_t(frame.bytesPerSample))
        failDamaged(file, say("the file ends before its last row"));
    if (frame.bytesPerSample == 4) {
        narrow(frame.samples(), image.words);
        return image;
    }
    std::memcpy(frame.bytesPerSample == 1 ? static_cast<void*>(image.bytes.data())
                                          : static_cast<void*>(image.words.data()),
                frame.samples().data(), frame.samples().size());
    if (isYbr)
        toRgb(image.bytes);
    return image;
}

} // namespace saliscope::pictures
