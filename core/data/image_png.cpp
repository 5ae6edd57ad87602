// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <bit>
#include <csetjmp>
#include <cstring>
#include <vector>

#include <png.h>

#include "core/base/error.h"
#include "core/data/image_formats.h"

namespace saliscope::data
{

namespace
{

constexpr std::string_view signature("\x89PNG\r\n\x1a\n", 8);
constexpr png_alloc_size_t largestChunk = 8 << 20;

/// libpng's state and what its callbacks need. libpng reports errors with longjmp: run() is the
/// only place that is jumped to, and nothing with a destructor is made inside its steps.
class PngReader final
{
public:
    explicit PngReader(const ImageBytes& file)
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
    }
    ~PngReader() { png_destroy_read_struct(&m_png, &m_info, nullptr); }
    PngReader(const PngReader&) = delete;
    PngReader& operator=(const PngReader&) = delete;

    png_structp png() const { return m_png; }
    png_infop info() const { return m_info; }

    /// Runs one step of libpng calls. Throws Error Damaged when libpng gives up.
    template <typename Step>
    void run(Step step)
    {
        if (!attempt(step))
            failDamaged(m_file, verbatim(m_message));
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

    static void onError(png_structp png, png_const_charp message)
    {
        auto* self = static_cast<PngReader*>(png_get_error_ptr(png));
        std::strncpy(self->m_message, message, sizeof self->m_message - 1);
        png_longjmp(png, 1);
    }

    static void onWarning(png_structp, png_const_charp) {}

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

/// Grey or RGB of 8 or 16 bits, whatever is stored.
void requestPlainPixels(png_structp png, png_infop info)
{
    const int colours = png_get_color_type(png, info);
    if (colours == PNG_COLOR_TYPE_PALETTE)
        png_set_palette_to_rgb(png);
    if (colours == PNG_COLOR_TYPE_GRAY && png_get_bit_depth(png, info) < 8)
        png_set_expand_gray_1_2_4_to_8(png);
    // A palette with transparent entries expands to RGBA.
    png_set_strip_alpha(png);
    if (std::endian::native == std::endian::little)
        png_set_swap(png);
    png_set_interlace_handling(png);
    png_read_update_info(png, info);
}

DecodedImage decode(const ImageBytes& file)
{
    const Size claimed = *size(file);
    PngReader reader(file);
    int channels = 0;
    int bits = 0;
    std::size_t rowBytes = 0;
    reader.run([&] {
        png_read_info(reader.png(), reader.info());
        requestPlainPixels(reader.png(), reader.info());
        channels = png_get_channels(reader.png(), reader.info());
        bits = png_get_bit_depth(reader.png(), reader.info());
        rowBytes = png_get_rowbytes(reader.png(), reader.info());
    });

    DecodedImage image = makeImage(claimed, channels, bits);
    png_bytep pixels =
        bits == 8 ? image.bytes.data() : reinterpret_cast<png_bytep>(image.words.data());
    const std::size_t size = image.bytes.size() + 2 * image.words.size();
    if ((channels != 1 && channels != 3) || size != rowBytes * std::size_t(claimed.height))
        failDamaged(file, say("its header contradicts itself"));
    std::vector<png_bytep> rows(std::size_t(claimed.height));
    for (std::size_t row = 0; row < rows.size(); ++row)
        rows[row] = pixels + row * rowBytes;
    reader.run([&] {
        png_read_image(reader.png(), rows.data());
        png_read_end(reader.png(), nullptr);
    });
    return image;
}

} // namespace

const ImageFormat pngFormat = {".png", matches, size, decode};

} // namespace saliscope::data
