// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <memory>
#include <vector>

#include <tiffio.h>

#include "core/data/image_formats.h"

namespace saliscope::data
{

namespace
{

constexpr tmsize_t largestAllocation = tmsize_t(1) << 30;

/// What libtiff's callbacks read from and write to.
struct Source {
    std::string_view bytes;
    toff_t position = 0;
    std::string message; ///< libtiff's first complaint
};

tmsize_t readBytes(thandle_t handle, void* target, tmsize_t count)
{
    auto* source = static_cast<Source*>(handle);
    if (count <= 0 || source->position >= source->bytes.size())
        return 0;
    const auto length =
        std::min<toff_t>(static_cast<toff_t>(count), source->bytes.size() - source->position);
    std::memcpy(target, source->bytes.data() + source->position, length);
    source->position += length;
    return static_cast<tmsize_t>(length);
}

toff_t seek(thandle_t handle, toff_t offset, int whence)
{
    auto* source = static_cast<Source*>(handle);
    const toff_t base = whence == SEEK_CUR   ? source->position
                        : whence == SEEK_END ? source->bytes.size()
                                             : 0;
    return source->position = base + offset;
}

int remember(TIFF*, void* user, const char*, const char* format, va_list arguments)
{
    auto* source = static_cast<Source*>(user);
    char text[200] = {};
    std::vsnprintf(text, sizeof text, format, arguments);
    if (source->message.empty())
        source->message = text;
    return 1;
}

using Tiff = std::unique_ptr<TIFF, decltype(&TIFFClose)>;

Tiff open(Source& source)
{
    const std::unique_ptr<TIFFOpenOptions, decltype(&TIFFOpenOptionsFree)> options(
        TIFFOpenOptionsAlloc(), TIFFOpenOptionsFree);
    TIFFOpenOptionsSetMaxSingleMemAlloc(options.get(), largestAllocation);
    TIFFOpenOptionsSetErrorHandlerExtR(options.get(), remember, &source);
    TIFFOpenOptionsSetWarningHandlerExtR(
        options.get(), [](TIFF*, void*, const char*, const char*, va_list) { return 1; }, nullptr);
    return {TIFFClientOpenExt(
                "", "rm", &source, readBytes,
                [](thandle_t, void*, tmsize_t) { return tmsize_t(0); }, seek,
                [](thandle_t) { return 0; },
                [](thandle_t handle) {
                    return static_cast<toff_t>(static_cast<Source*>(handle)->bytes.size());
                },
                nullptr, nullptr, options.get()),
            TIFFClose};
}

std::uint32_t number(TIFF* tiff, std::uint32_t tag)
{
    std::uint32_t value = 0;
    TIFFGetField(tiff, tag, &value);
    return value;
}

std::uint16_t choice(TIFF* tiff, std::uint32_t tag)
{
    std::uint16_t value = 0;
    TIFFGetFieldDefaulted(tiff, tag, &value);
    return value;
}

struct Layout {
    Size size;
    int channels = 1; ///< wanted: 1 or 3
    int samples = 1;  ///< stored per pixel
    int bits = 8;
    bool separate = false; ///< one plane after the other
    bool inverted = false; ///< 0 is white
};

void checkKind(const ImageBytes& file, TIFF* tiff, const Layout& layout)
{
    const std::uint16_t compression = choice(tiff, TIFFTAG_COMPRESSION);
    const std::uint16_t known[] = {COMPRESSION_NONE, COMPRESSION_LZW, COMPRESSION_ADOBE_DEFLATE,
                                   COMPRESSION_DEFLATE, COMPRESSION_PACKBITS};
    if (std::find(std::begin(known), std::end(known), compression) == std::end(known))
        failUnsupported(file, say("TIFF files with this compression are not read"));
    if (layout.bits != 8 && layout.bits != 16)
        failUnsupported(
            file, say("TIFF files of %1 bits per sample are not read (8 and 16 are)", layout.bits));
    if (choice(tiff, TIFFTAG_SAMPLEFORMAT) != SAMPLEFORMAT_UINT)
        failUnsupported(file, say("TIFF files of signed or floating-point samples are not read"));
    if (choice(tiff, TIFFTAG_ORIENTATION) != ORIENTATION_TOPLEFT)
        failUnsupported(file, say("TIFF files stored turned or mirrored are not read"));
    if (layout.samples < layout.channels)
        failDamaged(file, say("it has fewer samples per pixel than colours"));
}

Layout layoutOf(const ImageBytes& file, TIFF* tiff)
{
    Layout layout;
    layout.size =
        checkedSize(file, number(tiff, TIFFTAG_IMAGEWIDTH), number(tiff, TIFFTAG_IMAGELENGTH));
    const std::uint16_t photometric = choice(tiff, TIFFTAG_PHOTOMETRIC);
    if (photometric > PHOTOMETRIC_RGB)
        failUnsupported(file, say("TIFF files that are neither grey nor RGB are not read"));
    layout.channels = photometric == PHOTOMETRIC_RGB ? 3 : 1;
    layout.inverted = photometric == PHOTOMETRIC_MINISWHITE;
    layout.samples = choice(tiff, TIFFTAG_SAMPLESPERPIXEL);
    layout.bits = choice(tiff, TIFFTAG_BITSPERSAMPLE);
    layout.separate =
        choice(tiff, TIFFTAG_PLANARCONFIG) == PLANARCONFIG_SEPARATE && layout.samples > 1;
    checkKind(file, tiff, layout);
    return layout;
}

/// The pieces (strips or tiles) a picture is stored in.
struct Pieces {
    bool tiled = false;
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    tmsize_t bytes = 0;
};

Pieces piecesOf(const ImageBytes& file, TIFF* tiff, const Layout& layout)
{
    Pieces pieces;
    pieces.tiled = TIFFIsTiled(tiff) != 0;
    if (pieces.tiled) {
        pieces.width = number(tiff, TIFFTAG_TILEWIDTH);
        pieces.height = number(tiff, TIFFTAG_TILELENGTH);
        pieces.bytes = TIFFTileSize(tiff);
    } else {
        std::uint32_t rows = 0;
        TIFFGetFieldDefaulted(tiff, TIFFTAG_ROWSPERSTRIP, &rows);
        pieces.width = static_cast<std::uint32_t>(layout.size.width);
        pieces.height = std::min(rows, static_cast<std::uint32_t>(layout.size.height));
        pieces.bytes = TIFFStripSize(tiff);
    }
    const std::uint64_t samples = layout.separate ? 1 : std::uint64_t(layout.samples);
    const std::uint64_t needed =
        std::uint64_t(pieces.width) * pieces.height * samples * std::uint64_t(layout.bits / 8);
    if (needed == 0 || pieces.bytes <= 0 || needed > std::uint64_t(pieces.bytes) ||
        pieces.bytes > largestAllocation)
        failDamaged(file, say("its strips or tiles have an impossible size"));
    return pieces;
}

/// Where a piece goes: its top left pixel and, when planes are separate, its plane.
struct Place {
    int x = 0;
    int y = 0;
    int plane = 0;
};

template <typename Value>
void copyPiece(const Value* piece, const Pieces& pieces, const Layout& layout, const Place& place,
               Value* pixels)
{
    const int rows = std::min(layout.size.height - place.y, static_cast<int>(pieces.height));
    const int columns = std::min(layout.size.width - place.x, static_cast<int>(pieces.width));
    const int stored = layout.separate ? 1 : layout.samples;
    const int taken = layout.separate ? 1 : layout.channels;
    const Value flip = layout.inverted ? static_cast<Value>(~Value(0)) : Value(0);
    for (int row = 0; row < rows; ++row) {
        const Value* in = piece + std::size_t(row) * pieces.width * std::size_t(stored);
        Value* out = pixels + (std::size_t(place.y + row) * std::size_t(layout.size.width) +
                               std::size_t(place.x)) *
                                  std::size_t(layout.channels);
        for (int column = 0; column < columns; ++column)
            for (int channel = 0; channel < taken; ++channel)
                out[column * layout.channels + place.plane + channel] =
                    static_cast<Value>(in[column * stored + channel] ^ flip);
    }
}

/// A strip at the bottom may hold fewer rows than the others.
tmsize_t bytesNeeded(const Layout& layout, const Pieces& pieces, int y)
{
    const int rows = std::min(layout.size.height - y, static_cast<int>(pieces.height));
    return tmsize_t(rows) * tmsize_t(pieces.width) * (layout.separate ? 1 : layout.samples) *
           (layout.bits / 8);
}

template <typename Value>
void readPieces(const ImageBytes& file, Source& source, TIFF* tiff, const Layout& layout,
                Value* pixels)
{
    const Pieces pieces = piecesOf(file, tiff, layout);
    std::vector<Value> piece(std::size_t(pieces.bytes) / sizeof(Value) + 1);
    const auto width = static_cast<int>(pieces.width);
    const auto height = static_cast<int>(pieces.height);
    for (int plane = 0; plane < (layout.separate ? layout.channels : 1); ++plane)
        for (int y = 0; y < layout.size.height; y += height)
            for (int x = 0; x < layout.size.width; x += width) {
                const auto column = static_cast<std::uint32_t>(x);
                const auto row = static_cast<std::uint32_t>(y);
                const auto sample = static_cast<std::uint16_t>(plane);
                const tmsize_t got =
                    pieces.tiled
                        ? TIFFReadEncodedTile(tiff, TIFFComputeTile(tiff, column, row, 0, sample),
                                              piece.data(), pieces.bytes)
                        : TIFFReadEncodedStrip(tiff, TIFFComputeStrip(tiff, row, sample),
                                               piece.data(), pieces.bytes);
                if (got < bytesNeeded(layout, pieces, y) || !source.message.empty())
                    failDamaged(file, source.message.empty() ? say("a part of it cannot be read")
                                                             : verbatim(source.message));
                copyPiece(piece.data(), pieces, layout, {x, y, plane}, pixels);
            }
}

bool matches(std::string_view head)
{
    const std::string_view magic = head.substr(0, 4);
    return magic == std::string_view("II*\0", 4) || magic == std::string_view("MM\0*", 4) ||
           magic == std::string_view("II+\0", 4) || magic == std::string_view("MM\0+", 4);
}

template <typename Use>
auto withLayout(const ImageBytes& file, Use use)
{
    Source source{file.bytes, 0, {}};
    const Tiff tiff = open(source);
    if (!tiff)
        failDamaged(file, source.message.empty() ? say("its directory cannot be read")
                                                 : verbatim(source.message));
    return use(source, tiff.get(), layoutOf(file, tiff.get()));
}

std::optional<Size> size(const ImageBytes& file)
{
    // The directory is usually behind the pixels.
    if (!file.complete)
        return std::nullopt;
    return withLayout(file, [](Source&, TIFF*, const Layout& layout) { return layout.size; });
}

DecodedImage decode(const ImageBytes& file)
{
    return withLayout(file, [&](Source& source, TIFF* tiff, const Layout& layout) {
        DecodedImage image = makeImage(layout.size, layout.channels, layout.bits);
        if (layout.bits == 8)
            readPieces(file, source, tiff, layout, image.bytes.data());
        else
            readPieces(file, source, tiff, layout, image.words.data());
        return image;
    });
}

} // namespace

const ImageFormat tiffFormat = {".tif .tiff", matches, size, decode};

} // namespace saliscope::data
