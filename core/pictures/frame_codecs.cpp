// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pictures/frame_codecs.h"

#include <cstring>
#include <memory>

#include <charls/charls.h>

#include "core/base/error.h"

namespace saliscope::pictures
{

namespace
{

constexpr int mostJpegScans = 200; ///< as for JPEG files

constexpr unsigned soi = 0xd8;
constexpr unsigned endOfImage = 0xd9;
constexpr unsigned startOfScan = 0xda;
constexpr unsigned jpegLsFrame = 0xf7;
constexpr unsigned jpegLsExtension = 0xf8;
constexpr unsigned lossless = 0xc3;

/// Walks over the markers of a JPEG or JPEG-LS stream up to its end.
class MarkerWalk final
{
public:
    explicit MarkerWalk(const ImageBytes& stream)
        : m_stream(stream)
    {
        m_frame.bytes = stream.bytes;
    }

    CodedFrame run()
    {
        const std::string_view bytes = m_stream.bytes;
        std::size_t at = 2;
        while (at + 2 <= bytes.size()) {
            const unsigned marker = bigEndian(bytes, at + 1, 1);
            if (bytes[at] == '\xff' && marker == endOfImage)
                return checked(true);
            if (bytes[at] != '\xff' || marker == 0xff || marker < 0xc0 || isAlone(marker)) {
                ++at; // compressed data, or bytes to fill up
                continue;
            }
            const std::size_t length = at + 4 > bytes.size() ? 0 : bigEndian(bytes, at + 2, 2);
            if (length < 2 || length > bytes.size() - at - 2)
                failDamaged(m_stream, say("its compressed data are damaged"));
            take(marker, at + 4, length - 2);
            at += 2 + length;
        }
        return checked(false);
    }

private:
    /// In JPEG-LS, bytes below 0x80 behind 0xff belong to the data; markers without a length.
    static bool isAlone(unsigned marker) { return marker >= 0xd0 && marker <= 0xd9; }

    /// CharLS looks for the rest of a stream without an end for half a minute.
    CodedFrame checked(bool hasEnd) const
    {
        if (m_frames != 1 || m_scans == 0 || (m_frame.kind == CodedFrame::Kind::JpegLs && !hasEnd))
            failDamaged(m_stream, say("its compressed data are damaged"));
        return m_frame;
    }

    void take(unsigned marker, std::size_t at, std::size_t length)
    {
        const bool isFrame =
            marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (isFrame || marker == jpegLsFrame)
            takeFrame(marker, at, length);
        else if (marker == startOfScan && ++m_scans > mostJpegScans)
            failDamaged(m_stream, say("its compressed data are damaged"));
        else if (marker == jpegLsExtension && length > 0 && m_stream.bytes[at] != '\1')
            failUnsupported(m_stream, say("JPEG-LS pictures with tables of colours are not read"));
    }

    void takeFrame(unsigned marker, std::size_t at, std::size_t length)
    {
        const std::string_view bytes = m_stream.bytes;
        if (++m_frames > 1 || length < 6)
            failDamaged(m_stream, say("its compressed data are damaged"));
        m_frame.precision = static_cast<int>(bigEndian(bytes, at, 1));
        m_frame.size =
            checkedSize(m_stream, bigEndian(bytes, at + 3, 2), bigEndian(bytes, at + 1, 2));
        m_frame.samples = static_cast<int>(bigEndian(bytes, at + 5, 1));
        if (length != 6 + 3 * std::size_t(m_frame.samples))
            failDamaged(m_stream, say("its compressed data are damaged"));
        m_frame.kind = kindOf(marker);
        if (m_frame.kind != CodedFrame::Kind::Jpeg)
            checkSampling(at + 6);
    }

    CodedFrame::Kind kindOf(unsigned marker) const
    {
        if (marker == jpegLsFrame)
            return CodedFrame::Kind::JpegLs;
        if (marker > lossless)
            failUnsupported(m_stream,
                            say("JPEG pictures of this kind (arithmetic or hierarchical) are not "
                                "read"));
        return marker == lossless || m_frame.precision != 8 ? CodedFrame::Kind::OtherJpeg
                                                            : CodedFrame::Kind::Jpeg;
    }

    /// What GDCM is given has one sample of each colour for each pixel.
    void checkSampling(std::size_t at) const
    {
        if (m_frame.precision < 2 || m_frame.precision > 16 ||
            (m_frame.samples != 1 && m_frame.samples != 3))
            failUnsupported(m_stream, say("this kind of JPEG is not read"));
        const std::uint32_t factors = bigEndian(m_stream.bytes, at + 1, 1);
        for (int i = 0; i < m_frame.samples; ++i)
            if (bigEndian(m_stream.bytes, at + 3 * std::size_t(i) + 1, 1) != factors)
                failUnsupported(m_stream, say("this kind of JPEG is not read"));
    }

    const ImageBytes& m_stream;
    CodedFrame m_frame;
    int m_frames = 0;
    int m_scans = 0;
};

/// Pixels of CharLS, which puts all of a colour together where the stream does.
class JpegLsReader final
{
public:
    explicit JpegLsReader(const CodedFrame& frame)
        : m_frame(frame)
        , m_decoder(charls_jpegls_decoder_create(), charls_jpegls_decoder_destroy)
    {
    }

    bool read(std::string& pixels)
    {
        charls_frame_info info = {};
        std::size_t bytes = 0;
        charls_interleave_mode mode = charls::interleave_mode::none;
        charls_jpegls_decoder* const decoder = m_decoder.get();
        const bool isSound = is(charls_jpegls_decoder_set_source_buffer(
                                 decoder, m_frame.bytes.data(), m_frame.bytes.size())) &&
                             is(charls_jpegls_decoder_read_header(decoder)) &&
                             is(charls_jpegls_decoder_get_frame_info(decoder, &info)) &&
                             is(charls_jpegls_decoder_get_interleave_mode(decoder, &mode)) &&
                             is(charls_jpegls_decoder_get_destination_size(decoder, 0, &bytes));
        if (!isSound || int(info.width) != m_frame.size.width ||
            int(info.height) != m_frame.size.height || bytes != pixels.size() ||
            !is(charls_jpegls_decoder_decode_to_buffer(decoder, pixels.data(), bytes, 0)))
            return false;
        if (mode == charls::interleave_mode::none && m_frame.samples > 1)
            pixels =
                interleaved(pixels, std::size_t(m_frame.samples), m_frame.precision > 8 ? 2 : 1);
        return true;
    }

private:
    static bool is(charls_jpegls_errc code) { return code == charls::jpegls_errc::success; }

    const CodedFrame& m_frame;
    const std::unique_ptr<charls_jpegls_decoder, decltype(&charls_jpegls_decoder_destroy)>
        m_decoder;
};

} // namespace

void requirePlausible(const ImageBytes& stream, const CodedFrame& frame)
{
    // A picture of one value takes no more than a bit for a row.
    constexpr std::uint64_t small = std::uint64_t(1) << 22;
    constexpr unsigned mostPerByte = 4096;
    const std::uint64_t values = std::uint64_t(frame.size.width) *
                                 std::uint64_t(frame.size.height) * std::uint64_t(frame.samples);
    if (values > small)
        requireEnough(stream, values, mostPerByte);
}

CodedFrame codedFrame(const ImageBytes& stream)
{
    if (stream.bytes.size() < 4 || bigEndian(stream.bytes, 0, 2) != 0xff00 + soi)
        failDamaged(stream, say("its compressed data are damaged"));
    const CodedFrame frame = MarkerWalk(stream).run();
    requirePlausible(stream, frame);
    return frame;
}

std::string interleaved(std::string_view planes, std::size_t samples, std::size_t width)
{
    std::string pixels(planes.size(), '\0');
    const std::size_t count = planes.size() / samples / width;
    for (std::size_t sample = 0; sample < samples; ++sample)
        for (std::size_t i = 0; i < count; ++i)
            std::memcpy(pixels.data() + (i * samples + sample) * width,
                        planes.data() + (sample * count + i) * width, width);
    return pixels;
}

std::string decodeOtherJpeg(const CodedFrame& frame, const std::string& name)
{
    std::string pixels(std::size_t(frame.size.width) * std::size_t(frame.size.height) *
                           std::size_t(frame.samples) * (frame.precision > 8 ? 2 : 1),
                       '\0');
    bool isSound = false;
    if (frame.kind == CodedFrame::Kind::JpegLs)
        isSound = JpegLsReader(frame).read(pixels);
    else if (frame.precision <= 8)
        isSound = decodeGdcmJpeg8(frame, pixels.data());
    else if (frame.precision <= 12)
        isSound = decodeGdcmJpeg12(frame, pixels.data());
    else
        isSound = decodeGdcmJpeg16(frame, pixels.data());
    if (!isSound)
        failDamaged({frame.bytes, name}, say("its compressed data are damaged"));
    return pixels;
}

} // namespace saliscope::pictures
