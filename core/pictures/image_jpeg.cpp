// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstdio>
#include <vector>

#include <jerror.h>
#include <jpeglib.h>

#include "core/base/error.h"
#include "core/pictures/image_formats.h"

namespace saliscope::pictures
{

namespace
{

/// A progressive file may say the same pixels again and again: more scans than this are an attack,
/// as are fewer of a very large picture. Encoders write a dozen.
constexpr int mostScans = 200;
constexpr int fewScans = 24;
constexpr std::uint64_t mostBlocksScanned = std::uint64_t(1) << 26;

/// Every block of 8 x 8 pixels takes a bit at least.
constexpr unsigned mostPixelsPerByte = 512;

/// Warnings that do not touch pixels. JWRN_JPEG_EOF is one as long as no pixel is missing, which
/// checkScans() finds out.
bool isHarmless(int code)
{
    return code == JWRN_EXTRANEOUS_DATA || code == JWRN_ADOBE_XFORM || code == JWRN_JFIF_MAJOR ||
           code == JWRN_NOT_SEQUENTIAL || code == JWRN_JPEG_EOF;
}

bool isBeyondLibrary(int code)
{
    return code == JERR_BAD_PRECISION || code == JERR_SOF_UNSUPPORTED ||
           code == JERR_ARITH_NOTIMPL || code == JERR_CONVERSION_NOTIMPL ||
           code == JERR_COMPONENT_COUNT || code == JERR_EMPTY_IMAGE;
}

/// libjpeg's state and error handling. libjpeg reports errors with longjmp: run() is the only place
/// that is jumped to, and nothing with a destructor is made inside its steps.
class JpegReader final
{
public:
    explicit JpegReader(const ImageBytes& file)
        : m_file(file)
    {
        m_state.err = jpeg_std_error(&m_errors);
        m_state.client_data = this;
        m_errors.error_exit = onError;
        m_errors.emit_message = onMessage;
        m_errors.output_message = [](j_common_ptr) {};
        run([this] {
            jpeg_create_decompress(&m_state);
            m_progress.progress_monitor = onProgress;
            m_state.progress = &m_progress;
            jpeg_mem_src(&m_state, reinterpret_cast<const unsigned char*>(m_file.bytes.data()),
                         m_file.bytes.size());
        });
    }
    ~JpegReader() { jpeg_destroy_decompress(&m_state); }
    JpegReader(const JpegReader&) = delete;
    JpegReader& operator=(const JpegReader&) = delete;

    jpeg_decompress_struct& state() { return m_state; }
    bool warnedOf(int code) const { return m_warnings[std::size_t(code)]; }

    /// Runs one step of libjpeg calls. Throws Error Damaged or Unsupported when it gives up.
    template <typename Step>
    void run(Step step)
    {
        if (attempt(step))
            return;
        if (m_errors.msg_code == JERR_IMAGE_TOO_BIG)
            throw Error(ErrorKind::TooLarge, m_file.name, say("the image is too large"));
        if (isBeyondLibrary(m_errors.msg_code))
            failUnsupported(m_file, say("this kind of JPEG cannot be decoded: %1", message()));
        failDamaged(m_file, say("its compressed data are damaged"));
    }

private:
    template <typename Step>
    bool attempt(Step& step)
    {
        if (setjmp(m_target))
            return false;
        step();
        return true;
    }

    std::string message()
    {
        std::array<char, JMSG_LENGTH_MAX> text = {};
        m_errors.format_message(reinterpret_cast<j_common_ptr>(&m_state), text.data());
        return text.data();
    }

    static void onError(j_common_ptr state)
    {
        std::longjmp(static_cast<JpegReader*>(state->client_data)->m_target, 1);
    }

    // A file that is cut off is only worth a warning to libjpeg, which paints the rest grey.
    static void onMessage(j_common_ptr state, int level)
    {
        if (level >= 0)
            return;
        if (!isHarmless(state->err->msg_code))
            onError(state);
        static_cast<JpegReader*>(state->client_data)
            ->m_warnings[std::size_t(state->err->msg_code)] = true;
    }

    static int scansOf(const jpeg_decompress_struct& state)
    {
        constexpr std::uint64_t pixelsOfBlock = 64;
        const std::uint64_t blocks = 1 + std::uint64_t(state.image_width) * state.image_height *
                                             std::uint64_t(state.num_components) / pixelsOfBlock;
        return std::clamp(int(mostBlocksScanned / blocks), fewScans, mostScans);
    }

    static void onProgress(j_common_ptr state)
    {
        const auto& decoder = *reinterpret_cast<j_decompress_ptr>(state);
        if (decoder.input_scan_number > scansOf(decoder)) {
            state->err->msg_code = JERR_INPUT_EOF;
            onError(state);
        }
    }

    const ImageBytes& m_file;
    jpeg_decompress_struct m_state = {};
    jpeg_error_mgr m_errors = {};
    jpeg_progress_mgr m_progress = {};
    std::array<bool, JMSG_LASTMSGCODE> m_warnings = {}; ///< the harmless ones, by code
    std::jmp_buf m_target;
};

bool matches(std::string_view head)
{
    return head.substr(0, 3) == "\xff\xd8\xff";
}

bool isStartOfFrame(unsigned marker)
{
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

bool standsAlone(unsigned marker)
{
    return marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

/// Walks over the markers as libjpeg does, which skips rubbish between them.
std::optional<Size> size(const ImageBytes& file)
{
    const std::string_view bytes = file.bytes;
    std::size_t position = 2;
    while (position + 9 <= bytes.size()) {
        const unsigned marker = bigEndian(bytes, position + 1, 1);
        if (bytes[position] != '\xff' || marker == 0xff) {
            ++position;
        } else if (isStartOfFrame(marker)) {
            return checkedSize(file, bigEndian(bytes, position + 7, 2),
                               bigEndian(bytes, position + 5, 2));
        } else if (standsAlone(marker)) {
            position += 2;
        } else {
            const std::uint32_t length = bigEndian(bytes, position + 2, 2);
            if (length < 2 || marker == 0xda || marker == 0xd9)
                failDamaged(file, say("its pixels come before their size"));
            position += 2 + length;
        }
    }
    if (file.complete)
        failDamaged(file, say("the file ends too early"));
    return std::nullopt;
}

/// The Exif data of a file; empty when there are none.
std::string_view exifOf(std::string_view bytes)
{
    constexpr std::string_view name("Exif\0\0", 6);
    for (std::size_t at = 2; at + 4 <= bytes.size() && bytes[at] == '\xff';) {
        const unsigned marker = bigEndian(bytes, at + 1, 1);
        const std::size_t length = bigEndian(bytes, at + 2, 2);
        if (marker == 0xda || length < 2)
            return {};
        const std::string_view segment = bytes.substr(at + 4, length - 2);
        if (marker == 0xe1 && segment.starts_with(name))
            return segment.substr(name.size());
        at += 2 + length;
    }
    return {};
}

/// Pillow's product of two parts of 255.
unsigned product(unsigned a, unsigned b)
{
    const unsigned value = a * b + 128;
    return ((value >> 8) + value) >> 8;
}

/// One row of CMYK as Pillow turns it into RGB. All four are stored inverted, as Adobe's programs
/// do, whether the file says so or not.
void paintInks(const JSAMPLE* in, int width, std::uint8_t* out)
{
    for (int x = 0; x < width; ++x, in += 4) {
        const unsigned light = in[3];
        for (int ink = 0; ink < 3; ++ink)
            *out++ = static_cast<std::uint8_t>(light - product(255U - in[ink], light));
    }
}

/// A file without an end may have lost a scan: libjpeg paints with those it has. To be asked before
/// libjpeg finishes, which forgets its scans; files of several have been read to their end by then.
void checkScans(const ImageBytes& file, JpegReader& reader)
{
    if (!reader.warnedOf(JWRN_JPEG_EOF))
        return;
    jpeg_decompress_struct& state = reader.state();
    bool whole = state.arith_code == FALSE; // zeros are made up without a warning
    if (state.progressive_mode != FALSE) {
        for (int component = 0; component < state.num_components; ++component)
            for (int i = 0; i < DCTSIZE2; ++i)
                whole = whole && state.coef_bits[component][i] == 0;
    } else {
        for (int component = 0; component < state.num_components; ++component)
            whole = whole && state.comp_info[component].quant_table != nullptr; // its scan began
    }
    if (!whole)
        failDamaged(file, say("the file ends too early"));
}

std::vector<Message> notesOn(const JpegReader& reader)
{
    std::vector<Message> notes;
    if (reader.warnedOf(JWRN_NOT_SEQUENTIAL))
        notes.push_back(say("The header of its pixels is not filled in as the format asks."));
    if (reader.warnedOf(JWRN_EXTRANEOUS_DATA))
        notes.push_back(say("There are bytes between its parts that belong to none."));
    if (reader.warnedOf(JWRN_JPEG_EOF))
        notes.push_back(say("The file ends early, behind its last pixel."));
    return notes;
}

/// Chooses what libjpeg delivers: grey, RGB, or CMYK. Returns the planes of the image.
int chooseColours(const ImageBytes& file, JpegColours colours, jpeg_decompress_struct& state)
{
    const int stored = state.num_components;
    if (stored != 1 && stored != 3 && stored != 4)
        failUnsupported(file, say("it has %1 colour components; convert it to grey or RGB",
                                  state.num_components));
    state.out_color_space = stored == 1 ? JCS_GRAYSCALE : stored == 3 ? JCS_RGB : JCS_CMYK;
    if (stored == 3 && colours != JpegColours::AsItSays)
        state.jpeg_color_space = colours == JpegColours::Rgb ? JCS_RGB : JCS_YCbCr;
    return stored == 1 ? 1 : 3;
}

} // namespace

DecodedImage decodeJpeg(const ImageBytes& file, JpegColours colours)
{
    JpegReader reader(file);
    jpeg_decompress_struct& state = reader.state();
    reader.run([&] { jpeg_read_header(&state, TRUE); });
    const Size claimed = checkedSize(file, state.image_width, state.image_height);
    const int channels = chooseColours(file, colours, state);
    if (state.arith_code == FALSE)
        requireEnough(file, std::uint64_t(claimed.width) * std::uint64_t(claimed.height),
                      mostPixelsPerByte);
    const bool inks = state.num_components == 4;

    reader.run([&] { jpeg_start_decompress(&state); });
    DecodedImage image = makeImage(claimed, channels, 8);
    unsigned char* pixels = image.bytes.data();
    const std::size_t rowBytes = std::size_t(claimed.width) * std::size_t(channels);
    std::vector<JSAMPLE> inkRow(inks ? 4 * std::size_t(claimed.width) : 0);
    reader.run([&] {
        while (state.output_scanline < state.output_height) {
            unsigned char* target = pixels + std::size_t(state.output_scanline) * rowBytes;
            JSAMPROW row = inks ? inkRow.data() : target;
            jpeg_read_scanlines(&state, &row, 1);
            if (inks)
                paintInks(row, claimed.width, target);
        }
    });
    checkScans(file, reader);
    reader.run([&] { jpeg_finish_decompress(&state); });
    image.notes = notesOn(reader);
    return image;
}

namespace
{

DecodedImage decode(const ImageBytes& file)
{
    DecodedImage image = decodeJpeg(file, JpegColours::AsItSays);
    if (auto note = noteOnOrientation(exifOf(file.bytes)))
        image.notes.push_back(std::move(*note));
    return image;
}

} // namespace

const ImageFormat jpegFormat = {"JPEG", ".jpg .jpeg .jpe .jfif", matches, size, decode};

} // namespace saliscope::pictures
