// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pictures/jpeg2000.h"

#include <algorithm>
#include <cstring>
#include <memory>

#include <openjpeg.h>

#include "core/base/error.h"

namespace saliscope::pictures
{

namespace
{

constexpr std::string_view streamMagic("\xff\x4f\xff\x51", 4);

[[noreturn]] void failCoding(const ImageBytes& file)
{
    failDamaged(file, say("its compressed data are damaged"));
}

/// The code stream of a file: the file itself, or its box "jp2c".
std::string_view codeStream(const ImageBytes& file)
{
    const std::string_view bytes = file.bytes;
    if (bytes.starts_with(streamMagic))
        return bytes;
    for (std::size_t at = 0; bytes.size() - at >= 8;) {
        const std::size_t length = bigEndian(bytes, at, 4);
        if (bytes.substr(at + 4, 4) == "jp2c")
            return bytes.substr(at + (length == 1 ? 16 : 8));
        if (length < 8 || length > bytes.size() - at)
            break;
        at += length;
    }
    failCoding(file);
}

/// Looks at all headers of a code stream before the library does.
class StreamCheck final
{
public:
    StreamCheck(const ImageBytes& file, std::string_view stream)
        : m_file(file)
        , m_stream(stream)
    {
    }

    CodedFrame run()
    {
        if (m_stream.size() < 50 || !m_stream.starts_with(streamMagic))
            failCoding(m_file);
        readSize();
        std::size_t at = 2;
        while (at + 12 <= m_stream.size() && number(at, 2) != endOfStream) {
            at = number(at, 2) == startOfTile ? readTile(at) : readSegment(at, 1);
            if (++m_segments > mostSegments)
                failCoding(m_file);
        }
        return m_frame;
    }

private:
    static constexpr std::uint32_t startOfTile = 0xff90;
    static constexpr std::uint32_t startOfData = 0xff93;
    static constexpr std::uint32_t endOfStream = 0xffd9;
    static constexpr std::uint32_t codingStyle = 0xff52;
    static constexpr std::uint32_t componentStyle = 0xff53;
    static constexpr int mostSegments = 1000000;
    static constexpr std::uint64_t fewTiles = 1024;
    static constexpr std::uint64_t pixelsOfTile = 4096;
    static constexpr std::uint32_t whole = 0xff; ///< precincts as large as can be

    std::uint32_t number(std::size_t at, int count) const
    {
        if (at + std::size_t(count) > m_stream.size())
            failCoding(m_file);
        return bigEndian(m_stream, at, count);
    }

    void readSize()
    {
        const std::uint64_t right = number(8, 4);
        const std::uint64_t bottom = number(12, 4);
        const std::uint64_t left = number(16, 4);
        const std::uint64_t top = number(20, 4);
        const std::uint64_t tileWidth = number(24, 4);
        const std::uint64_t tileHeight = number(28, 4);
        if (right <= left || bottom <= top || tileWidth == 0 || tileHeight == 0)
            failCoding(m_file);
        m_frame.size = checkedSize(m_file, std::int64_t(right - left), std::int64_t(bottom - top));
        requireTiles(right / tileWidth + 1, bottom / tileHeight + 1);
        const auto parts = [](std::uint64_t length, std::uint64_t tile) {
            return (length + tile - 1) / tile;
        };
        m_tiles = parts(right - left, tileWidth) * parts(bottom - top, tileHeight);
        const auto pixels = std::uint64_t(m_frame.size.width) * std::uint64_t(m_frame.size.height);
        if (m_tiles > fewTiles + pixels / pixelsOfTile)
            failSmall();
        readComponents();
    }

    [[noreturn]] void failSmall() const
    {
        failUnsupported(m_file, say("JPEG 2000 pictures that are cut so small are not read"));
    }

    /// Each tile has a header of 14 bytes at least.
    void requireTiles(std::uint64_t across, std::uint64_t down) const
    {
        constexpr std::uint64_t least = 14;
        if (across > m_stream.size() || down > m_stream.size() ||
            (across - 1) * (down - 1) * least > m_stream.size())
            failCoding(m_file);
    }

    void readComponents()
    {
        const std::uint32_t count = number(40, 2);
        if (count == 0 || count > 4)
            failUnsupported(m_file, say("JPEG 2000 pictures of %1 components are not read", count));
        const std::uint32_t kind = number(42, 3);
        for (std::size_t i = 0; i < count; ++i)
            if (number(42 + 3 * i, 3) != kind || (kind & 0xffff) != 0x0101)
                failUnsupported(m_file,
                                say("JPEG 2000 pictures whose components differ are not read"));
        m_frame.kind = CodedFrame::Kind::Jpeg2000;
        m_frame.bytes = m_stream;
        m_frame.samples = static_cast<int>(count);
        m_frame.precision = static_cast<int>(((kind >> 16) & 0x7f) + 1);
        if (m_frame.precision > 16)
            failUnsupported(m_file,
                            say("JPEG 2000 pictures of %1 bits are not read", m_frame.precision));
    }

    /// \p tiles: it is about one of so many.
    std::size_t readSegment(std::size_t at, std::uint64_t tiles)
    {
        const std::uint32_t marker = number(at, 2);
        const std::size_t length = number(at + 2, 2);
        if (length < 2)
            failCoding(m_file);
        const bool isStyle = marker == codingStyle;
        if ((isStyle || marker == componentStyle) && length > 9)
            checkStyle(at + 4, length - 2, isStyle, tiles);
        return at + 2 + length;
    }

    /// Blocks and precincts must not be so small that what describes them outgrows the pixels.
    void checkStyle(std::size_t at, std::size_t length, bool isStyle, std::uint64_t tiles)
    {
        constexpr std::uint32_t smallest = 3; // 8 pixels, as a power of two
        const std::size_t flags = isStyle ? at : at + 1;
        const std::size_t fixed = isStyle ? 10 : 7;
        if (isStyle)
            m_layers = std::max(m_layers, std::uint64_t(number(at + 2, 2)));
        const std::uint32_t levels = number(at + (isStyle ? 5 : 2), 1);
        const bool hasPrecincts = (number(flags, 1) & 1) != 0;
        std::uint64_t precincts = 0;
        for (std::uint32_t level = 0; level <= levels; ++level) {
            const std::size_t place = fixed + level;
            const std::uint32_t size =
                hasPrecincts && place < length ? number(at + place, 1) : whole;
            if ((size & 15) < smallest || (size >> 4) < smallest)
                failSmall();
            precincts += precinctsOf(levels - std::min(level, levels), size);
        }
        // Each has a packet in each layer, of a byte at least.
        const auto components = isStyle ? std::uint64_t(m_frame.samples) : 1;
        if (precincts / tiles * m_layers * components > m_stream.size())
            failCoding(m_file);
    }

    /// How many there are at least in a picture that is halved so often.
    std::uint64_t precinctsOf(std::uint32_t halvings, std::uint32_t size) const
    {
        const auto along = [&](int pixels, std::uint32_t bits) {
            const std::uint64_t length = std::uint64_t(pixels) >> std::min(halvings, 31U);
            return std::max<std::uint64_t>(1, length >> bits);
        };
        return std::max(m_tiles, along(m_frame.size.width, size & 15) *
                                     along(m_frame.size.height, size >> 4));
    }

    std::size_t readTile(std::size_t at)
    {
        const std::size_t length = number(at + 6, 4);
        for (std::size_t inside = at + 12; number(inside, 2) != startOfData;) {
            const std::size_t next = readSegment(inside, m_tiles);
            if (++m_segments > mostSegments)
                failCoding(m_file);
            inside = next;
        }
        if (length == 0)
            return m_stream.size(); // the last one
        if (length < 14 || length > m_stream.size() - at)
            failCoding(m_file);
        return at + length;
    }

    const ImageBytes& m_file;
    const std::string_view m_stream;
    CodedFrame m_frame;
    std::uint64_t m_tiles = 1;
    std::uint64_t m_layers = 1;
    int m_segments = 0;
};

/// What the library reads from.
struct StreamSource {
    std::string_view bytes;
    std::size_t position = 0;
};

OPJ_SIZE_T readFrom(void* target, OPJ_SIZE_T count, void* user)
{
    auto* source = static_cast<StreamSource*>(user);
    const std::size_t length = std::min(count, source->bytes.size() - source->position);
    if (length == 0)
        return static_cast<OPJ_SIZE_T>(-1);
    std::memcpy(target, source->bytes.data() + source->position, length);
    source->position += length;
    return length;
}

OPJ_OFF_T skipIn(OPJ_OFF_T count, void* user)
{
    auto* source = static_cast<StreamSource*>(user);
    const std::size_t left = source->bytes.size() - source->position;
    if (count < 0)
        return -1;
    source->position += std::min(static_cast<std::size_t>(count), left);
    return count;
}

OPJ_BOOL seekIn(OPJ_OFF_T place, void* user)
{
    auto* source = static_cast<StreamSource*>(user);
    if (place < 0 || std::size_t(place) > source->bytes.size())
        return OPJ_FALSE;
    source->position = std::size_t(place);
    return OPJ_TRUE;
}

using Stream = std::unique_ptr<opj_stream_t, decltype(&opj_stream_destroy)>;
using Codec = std::unique_ptr<opj_codec_t, decltype(&opj_destroy_codec)>;
using Picture = std::unique_ptr<opj_image_t, decltype(&opj_image_destroy)>;

Stream streamFrom(StreamSource& source)
{
    constexpr OPJ_SIZE_T buffer = 1 << 16;
    Stream stream(opj_stream_create(buffer, OPJ_TRUE), opj_stream_destroy);
    opj_stream_set_user_data(stream.get(), &source, nullptr);
    opj_stream_set_user_data_length(stream.get(), source.bytes.size());
    opj_stream_set_read_function(stream.get(), readFrom);
    opj_stream_set_skip_function(stream.get(), skipIn);
    opj_stream_set_seek_function(stream.get(), seekIn);
    return stream;
}

Picture decodeStream(const ImageBytes& file, StreamSource& source)
{
    const bool isFile = !file.bytes.starts_with(streamMagic);
    const Stream stream = streamFrom(source);
    const Codec codec(opj_create_decompress(isFile ? OPJ_CODEC_JP2 : OPJ_CODEC_J2K),
                      opj_destroy_codec);
    opj_dparameters_t parameters;
    opj_set_default_decoder_parameters(&parameters);
    opj_image_t* image = nullptr;
    const bool read = opj_setup_decoder(codec.get(), &parameters) &&
                      opj_decoder_set_strict_mode(codec.get(), OPJ_TRUE) &&
                      opj_read_header(stream.get(), codec.get(), &image);
    Picture picture(image, opj_image_destroy);
    if (!read || !opj_decode(codec.get(), stream.get(), image) ||
        !opj_end_decompress(codec.get(), stream.get()))
        failCoding(file);
    return picture;
}

void copyComponent(const ImageBytes& file, const opj_image_comp_t& component,
                   Jpeg2000Planes& planes)
{
    if (component.data == nullptr || int(component.w) != planes.size.width ||
        int(component.h) != planes.size.height || int(component.prec) != planes.precision)
        failCoding(file);
    const std::size_t count = std::size_t(component.w) * std::size_t(component.h);
    planes.values.insert(planes.values.end(), component.data, component.data + count);
}

} // namespace

bool isJpeg2000File(std::string_view head)
{
    return head.starts_with(std::string_view("\0\0\0\x0cjP  \r\n\x87\n", 12));
}

CodedFrame jpeg2000Header(const ImageBytes& file)
{
    const CodedFrame frame = StreamCheck(file, codeStream(file)).run();
    requirePlausible(file, frame);
    return frame;
}

Jpeg2000Planes decodeJpeg2000(const ImageBytes& file)
{
    const CodedFrame header = jpeg2000Header(file);
    StreamSource source{file.bytes};
    const Picture picture = decodeStream(file, source);
    Jpeg2000Planes planes;
    planes.size = header.size;
    planes.precision = header.precision;
    planes.components = header.samples;
    planes.isSigned = picture->comps[0].sgnd != 0;
    planes.isYbr =
        picture->color_space == OPJ_CLRSPC_SYCC || picture->color_space == OPJ_CLRSPC_EYCC;
    if (int(picture->numcomps) != header.samples || picture->color_space == OPJ_CLRSPC_CMYK)
        failUnsupported(file, say("JPEG 2000 pictures with a palette or inks are not read"));
    planes.values.reserve(std::size_t(header.samples) * std::size_t(header.size.width) *
                          std::size_t(header.size.height));
    for (OPJ_UINT32 i = 0; i < picture->numcomps; ++i)
        copyComponent(file, picture->comps[i], planes);
    return planes;
}

} // namespace saliscope::pictures
