// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <array>
#include <csetjmp>
#include <cstdio>

#include <jerror.h>
#include <jpeglib.h>

#include "core/base/error.h"
#include "core/data/image_formats.h"

namespace saliscope::data
{

namespace
{

/// A progressive file may say the same pixels again and again: more scans than this are an attack.
constexpr int mostScans = 200;

bool isHarmless(int code)
{
    return code == JWRN_EXTRANEOUS_DATA || code == JWRN_ADOBE_XFORM || code == JWRN_JFIF_MAJOR;
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

    /// Runs one step of libjpeg calls. Throws Error Damaged or Unsupported when it gives up.
    template <typename Step>
    void run(Step step)
    {
        if (attempt(step))
            return;
        if (m_errors.msg_code == JERR_IMAGE_TOO_BIG)
            throw Error(ErrorKind::TooLarge, m_file.name, verbatim(message()));
        if (isBeyondLibrary(m_errors.msg_code))
            failUnsupported(m_file, say("this kind of JPEG cannot be decoded: %1", message()));
        failDamaged(m_file, verbatim(message()));
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
        if (level < 0 && !isHarmless(state->err->msg_code))
            onError(state);
    }

    static void onProgress(j_common_ptr state)
    {
        if (reinterpret_cast<j_decompress_ptr>(state)->input_scan_number > mostScans) {
            state->err->msg_code = JERR_INPUT_EOF;
            onError(state);
        }
    }

    const ImageBytes& m_file;
    jpeg_decompress_struct m_state = {};
    jpeg_error_mgr m_errors = {};
    jpeg_progress_mgr m_progress = {};
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

DecodedImage decode(const ImageBytes& file)
{
    JpegReader reader(file);
    jpeg_decompress_struct& state = reader.state();
    reader.run([&] { jpeg_read_header(&state, TRUE); });
    const Size claimed = checkedSize(file, state.image_width, state.image_height);
    if (state.num_components != 1 && state.num_components != 3)
        failUnsupported(file, say("it has %1 colour components (CMYK?); convert it to grey or RGB",
                                  state.num_components));
    state.out_color_space = state.num_components == 1 ? JCS_GRAYSCALE : JCS_RGB;

    DecodedImage image = makeImage(claimed, state.num_components, 8);
    unsigned char* pixels = image.bytes.data();
    const std::size_t rowBytes = std::size_t(claimed.width) * std::size_t(image.channels);
    reader.run([&] {
        jpeg_start_decompress(&state);
        while (state.output_scanline < state.output_height) {
            JSAMPROW row = pixels + std::size_t(state.output_scanline) * rowBytes;
            jpeg_read_scanlines(&state, &row, 1);
        }
        jpeg_finish_decompress(&state);
    });
    return image;
}

} // namespace

const ImageFormat jpegFormat = {".jpg .jpeg .jpe", matches, size, decode};

} // namespace saliscope::data
