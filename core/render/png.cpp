// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/render/png.h"

#include <algorithm>
#include <csetjmp>
#include <new>

#include <png.h>

#include "core/base/error.h"

namespace saliscope::render
{

namespace
{

constexpr int compressionLevel = 2;
constexpr std::size_t longestKeyword = 79;

/// What libpng's C code works on; it jumps out on errors, so nothing here needs a destructor.
struct PngJob {
    const std::uint8_t* values = nullptr;
    int width = 0;
    int height = 0;
    int channels = 0;
    png_text* texts = nullptr;
    int textCount = 0;
    std::string* out = nullptr;
};

void appendBytes(png_structp png, png_bytep bytes, std::size_t count)
{
    bool full = false;
    try {
        static_cast<std::string*>(png_get_io_ptr(png))
            ->append(reinterpret_cast<const char*>(bytes), count);
    } catch (const std::bad_alloc&) {
        full = true; // an exception must not cross libpng's frames
    }
    if (full)
        png_error(png, "out of memory");
}

void flushNothing(png_structp) {}

void ignoreWarning(png_structp, png_const_charp) {}

void writeJob(png_structp png, png_infop info, const PngJob& job)
{
    png_set_write_fn(png, job.out, appendBytes, flushNothing);
    const int type = job.channels == 3 ? PNG_COLOR_TYPE_RGB : PNG_COLOR_TYPE_GRAY;
    png_set_IHDR(png, info, png_uint_32(job.width), png_uint_32(job.height), 8, type,
                 PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_compression_level(png, compressionLevel);
    png_set_filter(png, 0, PNG_FILTER_UP);
    if (job.textCount > 0)
        png_set_text(png, info, job.texts, job.textCount);
    png_write_info(png, info);
    const std::size_t rowBytes = std::size_t(job.width) * std::size_t(job.channels);
    for (int y = 0; y < job.height; ++y)
        png_write_row(png, job.values + std::size_t(y) * rowBytes);
    png_write_end(png, info);
}

/// False when libpng gave up.
bool runJob(const PngJob& job)
{
    png_structp png =
        png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, ignoreWarning);
    png_infop info = png == nullptr ? nullptr : png_create_info_struct(png);
    if (info == nullptr) {
        png_destroy_write_struct(&png, nullptr);
        return false;
    }
    if (setjmp(png_jmpbuf(png)) != 0) {
        png_destroy_write_struct(&png, &info);
        return false;
    }
    writeJob(png, info, job);
    png_destroy_write_struct(&png, &info);
    return true;
}

std::vector<png_text> textChunks(const PngTexts& texts)
{
    std::vector<png_text> chunks;
    for (const auto& [keyword, text] : texts) {
        const auto plain = [](char c) { return c > 0x20 && c < 0x7f; };
        if (keyword.empty() || keyword.size() > longestKeyword ||
            !std::all_of(keyword.begin(), keyword.end(), plain))
            throw Error(ErrorKind::BadRequest, keyword, say("it cannot name a text in a PNG file"));
        png_text chunk = {};
        chunk.compression = PNG_ITXT_COMPRESSION_NONE;
        chunk.key = const_cast<char*>(keyword.c_str());
        chunk.text = const_cast<char*>(text.c_str());
        chunks.push_back(chunk);
    }
    return chunks;
}

std::string encode(PngJob job, const PngTexts& texts)
{
    if (job.width <= 0 || job.height <= 0)
        throw Error(ErrorKind::BadRequest, "", say("a picture without pixels cannot be written"));
    std::vector<png_text> chunks = textChunks(texts);
    std::string out;
    out.reserve(std::size_t(job.width) * std::size_t(job.height) * std::size_t(job.channels) +
                4096);
    job.texts = chunks.data();
    job.textCount = static_cast<int>(chunks.size());
    job.out = &out;
    if (!runJob(job))
        throw Error(ErrorKind::OutOfMemory, "", say("the picture cannot be encoded as PNG"));
    return out;
}

} // namespace

std::string encodePng(const Picture& picture, const PngTexts& texts)
{
    static_assert(sizeof(Pixel) == 3);
    const auto* values = picture.pixels.empty() ? nullptr : picture.pixels.front().data();
    return encode(
        {.values = values, .width = picture.width, .height = picture.height, .channels = 3}, texts);
}

std::string encodeGreyPng(std::span<const std::uint8_t> values, int width, int height,
                          const PngTexts& texts)
{
    if (width <= 0 || values.size() != std::size_t(width) * std::size_t(std::max(0, height)))
        throw Error(ErrorKind::BadRequest, "", say("the values do not fill the picture"));
    return encode({.values = values.data(), .width = width, .height = height, .channels = 1},
                  texts);
}

} // namespace saliscope::render
