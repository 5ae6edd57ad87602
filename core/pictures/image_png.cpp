// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <bit>
#include <csetjmp>
#include <cstring>
#include <vector>

#include <png.h>
#include <zlib.h>

#include "core/base/error.h"
#include "core/pictures/image_formats.h"

namespace saliscope::pictures
{

namespace
{

constexpr std::string_view signature("\x89PNG\r\n\x1a\n", 8);
constexpr png_alloc_size_t largestChunk = 8 << 20;

/// Deflate says at most so many bytes with one.
constexpr unsigned mostPerByte = 1032;

/// What the chunks up to the last pixel say of themselves.
struct Chunks {
    bool pixelSumsRight = true;     ///< checksums of all IDAT chunks
    bool endsWell = false;          ///< whole chunks follow the pixels, up to a valid IEND
    std::optional<std::size_t> cut; ///< where an IDAT chunk is that the file's end cuts off
    int windowBits = 15; ///< how far, as a power of 2, the compressed pixels say they look back
};

bool isLetter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// Throws Error Damaged when a chunk that pixels depend on has a wrong checksum.
Chunks readChunks(const ImageBytes& file)
{
    constexpr std::size_t before = 8; // length and type
    constexpr std::size_t behind = 4; // checksum
    const std::string_view bytes = file.bytes;
    Chunks chunks;
    bool isInside = false;
    for (std::size_t position = signature.size(); bytes.size() - position >= before;) {
        const std::size_t length = bigEndian(bytes, position, 4);
        const std::string_view type = bytes.substr(position + 4, 4);
        if (length + behind > bytes.size() - position - before) {
            if (type == "IDAT")
                chunks.cut = position;
            return chunks;
        }
        if (!std::all_of(type.begin(), type.end(), isLetter))
            return chunks;
        const auto sum = crc32(0, reinterpret_cast<const Bytef*>(type.data()), uInt(length + 4));
        const bool right = sum == bigEndian(bytes, position + 8 + length, 4);
        if (type == "IEND") {
            chunks.endsWell = right;
            return chunks;
        }
        if (type == "IDAT" && !isInside && length > 0)
            chunks.windowBits = 8 + static_cast<int>(bigEndian(bytes, position + 8, 1) >> 4);
        isInside = isInside || (type == "IDAT" && length > 0);
        if (type == "IDAT")
            chunks.pixelSumsRight = chunks.pixelSumsRight && right;
        else if (!right && (type == "IHDR" || type == "PLTE"))
            failDamaged(file, say("the checksum of its header or palette is wrong"));
        position += before + length + behind;
    }
    return chunks;
}

/// libpng's state and what its callbacks need. libpng reports errors with longjmp: run() is the
/// only place that is jumped to, and nothing with a destructor is made inside its steps.
class PngReader final
{
public:
    /// \p widest: whatever the file says of how far its compressed pixels look back.
    PngReader(const ImageBytes& file, bool widest)
        : m_file(file)
        , m_png(png_create_read_struct(PNG_LIBPNG_VER_STRING, this, onError, onWarning))
        , m_info(m_png ? png_create_info_struct(m_png) : nullptr)
    {
        if (!m_info) {
            png_destroy_read_struct(&m_png, nullptr, nullptr);
            throw Error(ErrorKind::OutOfMemory, file.name, say("there is no memory to decode it"));
        }
        png_set_read_fn(m_png, this, onRead);
        png_set_chunk_malloc_max(m_png, largestChunk);
        if (widest)
            png_set_option(m_png, PNG_MAXIMUM_INFLATE_WINDOW, PNG_OPTION_ON);
        // What pixels do not depend on is passed over: texts and profiles may be bombs.
        png_set_keep_unknown_chunks(m_png, PNG_HANDLE_CHUNK_NEVER, nullptr, -1);
        // readChunks() has looked at the checksums.
        png_set_crc_action(m_png, PNG_CRC_QUIET_USE, PNG_CRC_QUIET_USE);
    }
    ~PngReader() { png_destroy_read_struct(&m_png, &m_info, nullptr); }
    PngReader(const PngReader&) = delete;
    PngReader& operator=(const PngReader&) = delete;

    png_structp png() const { return m_png; }
    png_infop info() const { return m_info; }
    /// Whether the compressed data end, with a right checksum.
    bool streamEndsWell() const { return m_streamEndsWell; }
    /// Whether their checksum is there, but wrong.
    bool isSumWrong() const { return m_sumWrong; }
    /// To be called once the header is read.
    void expectRows(png_uint_32 rows) { m_rows = rows; }

    /// Runs one step of libpng calls. Throws Error Damaged when libpng gives up, unless it has
    /// delivered every pixel by then.
    template <typename Step>
    void run(Step step)
    {
        if (attempt(step))
            return;
        if (!hasAllRows())
            failDamaged(m_file, verbatim(m_message));
        m_streamEndsWell = false;
    }

private:
    template <typename Step>
    bool attempt(Step& step)
    {
        if (setjmp(png_jmpbuf(m_png)))
            return false;
        step();
        return true;
    }

    /// libpng has copied a row out before it counts it, and looks for the end of the data behind
    /// the last one.
    bool hasAllRows() const
    {
        constexpr int passes = 7;
        if (m_rows == 0)
            return false;
        if (png_get_interlace_type(m_png, m_info) == PNG_INTERLACE_NONE)
            return png_get_current_row_number(m_png) >= m_rows;
        return png_get_current_pass_number(m_png) >= passes;
    }

    static void onError(png_structp png, png_const_charp message)
    {
        auto* self = static_cast<PngReader*>(png_get_error_ptr(png));
        std::strncpy(self->m_message, message, sizeof self->m_message - 1);
        png_longjmp(png, 1);
    }

    static void onWarning(png_structp png, png_const_charp message)
    {
        auto* self = static_cast<PngReader*>(png_get_error_ptr(png));
        if (!self->hasAllRows())
            return;
        if (std::strstr(message, "incorrect data check") != nullptr)
            self->m_sumWrong = true;
        self->m_streamEndsWell = false;
    }

    static void onRead(png_structp png, png_bytep target, png_size_t count)
    {
        auto* self = static_cast<PngReader*>(png_get_io_ptr(png));
        if (count > self->m_file.bytes.size() - self->m_position)
            png_error(png, "the file ends too early");
        std::memcpy(target, self->m_file.bytes.data() + self->m_position, count);
        self->m_position += count;
    }

    const ImageBytes& m_file;
    std::size_t m_position = 0;
    char m_message[160] = {};
    png_uint_32 m_rows = 0;
    bool m_streamEndsWell = true;
    bool m_sumWrong = false;
    png_structp m_png;
    png_infop m_info;
};

bool matches(std::string_view head)
{
    return head.substr(0, signature.size()) == signature;
}

std::optional<Size> size(const ImageBytes& file)
{
    if (file.bytes.size() < 33)
        failDamaged(file, say("the file ends too early"));
    if (bigEndian(file.bytes, 8, 4) != 13 || file.bytes.substr(12, 4) != "IHDR")
        failDamaged(file, say("it does not begin with a header"));
    return checkedSize(file, bigEndian(file.bytes, 16, 4), bigEndian(file.bytes, 20, 4));
}

/// Grey or RGB of 8 or 16 bits, whatever is stored; indices of palettes as they are, a byte each.
void requestPlainPixels(png_structp png, png_infop info)
{
    const int colours = png_get_color_type(png, info);
    if (colours == PNG_COLOR_TYPE_PALETTE)
        png_set_packing(png);
    if (colours == PNG_COLOR_TYPE_GRAY && png_get_bit_depth(png, info) < 8)
        png_set_expand_gray_1_2_4_to_8(png);
    png_set_strip_alpha(png);
    if (std::endian::native == std::endian::little)
        png_set_swap(png);
    png_set_interlace_handling(png);
    png_read_update_info(png, info);
}

/// What libpng delivers.
struct Rows {
    int channels = 0;
    int bits = 0;
    std::size_t bytes = 0;  ///< of each
    std::size_t stored = 0; ///< bytes of each in the file
    bool indexed = false;
    Palette palette = {};
};

void readPalette(png_structp png, png_infop info, Palette& palette)
{
    png_colorp colours = nullptr;
    int count = 0;
    png_get_PLTE(png, info, &colours, &count);
    for (int i = 0; i < count && i < int(palette.size()); ++i)
        palette[std::size_t(i)] = {colours[i].red, colours[i].green, colours[i].blue};
}

Rows readHeader(PngReader& reader, const Size& size)
{
    Rows rows;
    reader.run([&] {
        png_read_info(reader.png(), reader.info());
        rows.indexed = png_get_color_type(reader.png(), reader.info()) == PNG_COLOR_TYPE_PALETTE;
        rows.stored = png_get_rowbytes(reader.png(), reader.info());
        requestPlainPixels(reader.png(), reader.info());
        rows.channels = png_get_channels(reader.png(), reader.info());
        rows.bits = png_get_bit_depth(reader.png(), reader.info());
        rows.bytes = png_get_rowbytes(reader.png(), reader.info());
        readPalette(reader.png(), reader.info(), rows.palette);
    });
    reader.expectRows(png_uint_32(size.height));
    return rows;
}

void readRows(PngReader& reader, png_bytep pixels, std::size_t rowBytes, int height)
{
    std::vector<png_bytep> rows(static_cast<std::size_t>(height));
    for (std::size_t row = 0; row < rows.size(); ++row)
        rows[row] = pixels + row * rowBytes;
    reader.run([&] { png_read_image(reader.png(), rows.data()); });
}

/// Notes on what is behind the pixels. Throws Error Damaged when nothing vouches for them.
std::vector<Message> checkEnd(const ImageBytes& file, const Chunks& chunks, const PngReader& reader)
{
    const bool streamEndsWell = reader.streamEndsWell();
    if (reader.isSumWrong() || (!chunks.pixelSumsRight && !streamEndsWell))
        failDamaged(file, say("the checksum of its pixels is wrong"));
    std::vector<Message> notes;
    if (!chunks.pixelSumsRight)
        notes.push_back(say("A checksum of its compressed pixels is wrong, but that of the pixels "
                            "themselves is right."));
    if (!streamEndsWell)
        notes.push_back(say("Its compressed pixels have no proper end."));
    if (!chunks.endsWell)
        notes.push_back(say("The file has no proper end behind its last pixel."));
    return notes;
}

DecodedImage decodeWith(const ImageBytes& file, const Chunks& chunks, bool widest)
{
    const Size claimed = *size(file);
    PngReader reader(file, widest);
    const Rows rows = readHeader(reader, claimed);
    const std::size_t height = std::size_t(claimed.height);
    const std::size_t width = std::size_t(claimed.width);
    if ((rows.channels != 1 && rows.channels != 3) ||
        rows.bytes != width * std::size_t(rows.channels) * std::size_t(rows.bits / 8))
        failDamaged(file, say("its header contradicts itself"));
    requireEnough(file, height * rows.stored, mostPerByte);
    DecodedImage image = makeImage(claimed, rows.channels, rows.bits);
    png_bytep pixels =
        rows.bits == 8 ? image.bytes.data() : reinterpret_cast<png_bytep>(image.words.data());
    readRows(reader, pixels, rows.bytes, claimed.height);
    if (rows.indexed) {
        const std::vector<std::uint8_t> indices = std::move(image.bytes);
        image = makeImage(claimed, isGrey(rows.palette) ? 1 : 3, 8);
        paint(rows.palette, indices, image.channels, image.bytes.data());
    }
    image.notes = checkEnd(file, chunks, reader);
    return image;
}

/// The same with a last IDAT chunk of the bytes that are there: libpng takes a chunk whole or not
/// at all.
std::string withWholeChunks(std::string_view bytes, std::size_t cut)
{
    std::string whole(bytes);
    const std::size_t length =
        std::min<std::size_t>(bigEndian(bytes, cut, 4), bytes.size() - cut - 8);
    for (std::size_t i = 0; i < 4; ++i)
        whole[cut + i] = static_cast<char>(length >> (24 - 8 * i));
    whole.resize(cut + 8 + length);
    return whole.append(4, '\0').append("\0\0\0\0IEND\xae\x42\x60\x82", 12);
}

/// Some programs name a smaller window than their data need.
DecodedImage decodeChunks(const ImageBytes& file, const Chunks& chunks)
{
    constexpr int widestBits = 15;
    if (chunks.windowBits >= widestBits)
        return decodeWith(file, chunks, true);
    try {
        return decodeWith(file, chunks, false);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Damaged)
            throw;
    }
    DecodedImage image = decodeWith(file, chunks, true);
    image.notes.push_back(say("Its compressed pixels look back further than they say."));
    return image;
}

DecodedImage decode(const ImageBytes& file)
{
    size(file); // refuses what is too large
    const Chunks chunks = readChunks(file);
    if (!chunks.cut)
        return decodeChunks(file, chunks);
    const std::string whole = withWholeChunks(file.bytes, *chunks.cut);
    return decodeChunks({whole, file.name}, chunks);
}

} // namespace

const ImageFormat pngFormat = {"PNG", ".png .apng", matches, size, decode};

} // namespace saliscope::pictures
