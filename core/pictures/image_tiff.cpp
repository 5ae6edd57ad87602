// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <memory>
#include <vector>

#include <tiffio.h>

#include "core/pictures/image_formats.h"

namespace saliscope::pictures
{

namespace
{

constexpr tmsize_t largestAllocation = tmsize_t(1) << 30;
/// A tile says at most so many bytes with one of the file (by LZW).
constexpr unsigned mostPerByte = 4096;

/// A file is read once, and its directories twice; one whose parts overlap would be read for ever.
constexpr toff_t timesRead = 8;
constexpr toff_t readAnyway = toff_t(1) << 20;

/// Grey values of so many bits lie without a gap, two in three bytes.
constexpr int packedBits = 12;

/// What libtiff's callbacks read from and write to.
struct Source {
    std::string_view bytes;
    toff_t position = 0;
    std::string message; ///< libtiff's first complaint
    toff_t delivered = 0;
};

tmsize_t readBytes(thandle_t handle, void* target, tmsize_t count)
{
    auto* source = static_cast<Source*>(handle);
    if (count <= 0 || source->position >= source->bytes.size())
        return 0;
    const auto length =
        std::min<toff_t>(static_cast<toff_t>(count), source->bytes.size() - source->position);
    source->delivered += length;
    if (source->delivered > timesRead * source->bytes.size() + readAnyway)
        return 0;
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
    if (choice(tiff, TIFFTAG_SAMPLEFORMAT) != SAMPLEFORMAT_UINT)
        failUnsupported(file, say("TIFF files of signed or floating-point samples are not read; "
                                  "save it as PNG of 8 or 16 bits"));
    const bool isPacked = layout.bits == packedBits && layout.samples == 1 && !layout.inverted &&
                          TIFFIsTiled(tiff) == 0;
    if (layout.bits != 8 && layout.bits != 16 && !isPacked)
        failUnsupported(file, say("TIFF files of %1 bits per sample are not read; save it as PNG "
                                  "of 8 or 16 bits",
                                  layout.bits));
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

template <typename Value>
std::vector<Value>& valuesOf(DecodedImage& image)
{
    if constexpr (sizeof(Value) == 1)
        return image.bytes;
    else
        return image.words;
}

[[noreturn]] void failReading(const ImageBytes& file)
{
    failDamaged(file, say("a part of it cannot be read"));
}

/// Where a piece goes: its top left pixel and, when planes are separate, its plane.
struct Place {
    int x = 0;
    int y = 0;
    int plane = 0;
};

/// Copies \p columns pixels of one stored row.
template <typename Value>
void copyRow(const Value* in, int columns, const Layout& layout, const Place& place, Value* pixels)
{
    const int stored = layout.separate ? 1 : layout.samples;
    const int taken = layout.separate ? 1 : layout.channels;
    const Value flip = layout.inverted ? static_cast<Value>(~Value(0)) : Value(0);
    Value* out =
        pixels + (std::size_t(place.y) * std::size_t(layout.size.width) + std::size_t(place.x)) *
                     std::size_t(layout.channels);
    for (int column = 0; column < columns; ++column)
        for (int channel = 0; channel < taken; ++channel)
            out[column * layout.channels + place.plane + channel] =
                static_cast<Value>(in[column * stored + channel] ^ flip);
}

/// Memory is taken as rows turn out to be there: a file may claim any number.
template <typename Value>
void growTo(int rows, const Layout& layout, std::vector<Value>& pixels)
{
    const std::size_t rowValues = std::size_t(layout.size.width) * std::size_t(layout.channels);
    const auto height = std::size_t(layout.size.height);
    pixels.reserve(rowValues * height);
    pixels.resize(std::max(pixels.size(), rowValues * std::min(height, std::size_t(rows))));
}

/// A row of twelve-bit values.
std::vector<std::uint16_t> unpacked(const std::vector<std::uint16_t>& row, int width)
{
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(row.data());
    std::vector<std::uint16_t> values(static_cast<std::size_t>(width));
    for (std::size_t x = 0; x < values.size(); ++x) {
        const std::uint8_t* at = bytes + 3 * (x / 2) + x % 2;
        values[x] = static_cast<std::uint16_t>(x % 2 == 0 ? at[0] << 4 | at[1] >> 4
                                                          : (at[0] & 15) << 8 | at[1]);
    }
    return values;
}

template <typename Value>
void readStrips(const ImageBytes& file, Source& source, TIFF* tiff, const Layout& layout,
                DecodedImage& image)
{
    std::vector<Value>& pixels = valuesOf<Value>(image);
    const tmsize_t rowBytes = TIFFScanlineSize(tiff);
    const std::uint64_t needed = (std::uint64_t(layout.size.width) * unsigned(layout.bits) *
                                      std::uint64_t(layout.separate ? 1 : layout.samples) +
                                  7) /
                                 8;
    if (rowBytes <= 0 || rowBytes > largestAllocation || needed > std::uint64_t(rowBytes))
        failDamaged(file, say("its strips or tiles have an impossible size"));
    std::vector<Value> row(std::size_t(rowBytes) / sizeof(Value) + 1);
    for (int plane = 0; plane < (layout.separate ? layout.channels : 1); ++plane)
        for (int y = 0; y < layout.size.height; ++y) {
            const int state = TIFFReadScanline(tiff, row.data(), static_cast<std::uint32_t>(y),
                                               static_cast<std::uint16_t>(plane));
            if (state != 1 || !source.message.empty())
                failReading(file);
            growTo(y + 1, layout, pixels);
            std::vector<Value> values;
            if constexpr (sizeof(Value) == 2)
                if (layout.bits == packedBits)
                    values = unpacked(row, layout.size.width);
            copyRow(values.empty() ? row.data() : values.data(), layout.size.width, layout,
                    {0, y, plane}, pixels.data());
        }
}

struct Tiles {
    int width = 0;
    int height = 0;
    tmsize_t bytes = 0;
};

Tiles tilesOf(const ImageBytes& file, TIFF* tiff, const Layout& layout)
{
    const std::uint32_t width = number(tiff, TIFFTAG_TILEWIDTH);
    const std::uint32_t height = number(tiff, TIFFTAG_TILELENGTH);
    const tmsize_t bytes = TIFFTileSize(tiff);
    const std::uint64_t samples = layout.separate ? 1 : std::uint64_t(layout.samples);
    const std::uint64_t needed =
        std::uint64_t(width) * height * samples * std::uint64_t(layout.bits / 8);
    if (needed == 0 || bytes <= 0 || needed > std::uint64_t(bytes) || bytes > largestAllocation)
        failDamaged(file, say("its strips or tiles have an impossible size"));
    requireEnough(file, needed, mostPerByte);
    return {static_cast<int>(width), static_cast<int>(height), bytes};
}

template <typename Value>
void copyTile(const std::vector<Value>& tile, const Tiles& tiles, const Layout& layout, Place place,
              std::vector<Value>& pixels)
{
    const int columns = std::min(layout.size.width - place.x, tiles.width);
    const int bottom = std::min(layout.size.height, place.y + tiles.height);
    const std::size_t stored = layout.separate ? 1 : std::size_t(layout.samples);
    const Value* in = tile.data();
    for (; place.y < bottom; ++place.y, in += std::size_t(tiles.width) * stored)
        copyRow(in, columns, layout, place, pixels.data());
}

template <typename Value>
void readTiles(const ImageBytes& file, Source& source, TIFF* tiff, const Layout& layout,
               DecodedImage& image)
{
    const Tiles tiles = tilesOf(file, tiff, layout);
    std::vector<Value>& pixels = valuesOf<Value>(image);
    std::vector<Value> tile(std::size_t(tiles.bytes) / sizeof(Value) + 1);
    for (int plane = 0; plane < (layout.separate ? layout.channels : 1); ++plane)
        for (int y = 0; y < layout.size.height; y += tiles.height)
            for (int x = 0; x < layout.size.width; x += tiles.width) {
                const auto index = TIFFComputeTile(tiff, static_cast<std::uint32_t>(x),
                                                   static_cast<std::uint32_t>(y), 0,
                                                   static_cast<std::uint16_t>(plane));
                if (TIFFReadEncodedTile(tiff, index, tile.data(), tiles.bytes) < tiles.bytes ||
                    !source.message.empty())
                    failReading(file);
                growTo(y + tiles.height, layout, pixels);
                copyTile(tile, tiles, layout, {x, y, plane}, pixels);
            }
}

template <typename Value>
void readPixels(const ImageBytes& file, Source& source, TIFF* tiff, const Layout& layout,
                DecodedImage& image)
{
    if (TIFFIsTiled(tiff) != 0)
        readTiles<Value>(file, source, tiff, layout, image);
    else
        readStrips<Value>(file, source, tiff, layout, image);
}

bool matches(std::string_view head)
{
    const std::string_view magic = head.substr(0, 4);
    return magic == std::string_view("II*\0", 4) || magic == std::string_view("MM\0*", 4) ||
           magic == std::string_view("II+\0", 4) || magic == std::string_view("MM\0+", 4);
}

/// Goes to the chosen page. Pictures that are smaller copies of another are none.
void choosePage(const ImageBytes& file, Source& source, TIFF* tiff)
{
    constexpr std::size_t most = 65535;
    std::vector<std::uint32_t> pages;
    std::uint32_t directory = 0;
    do {
        if ((number(tiff, TIFFTAG_SUBFILETYPE) & FILETYPE_REDUCEDIMAGE) == 0 || directory == 0)
            pages.push_back(directory);
    } while (++directory < most && TIFFReadDirectory(tiff) != 0);
    if (pages.size() == 1 && directory == 1)
        source.message.clear(); // of a directory behind the only one: as Pillow reads such files
    const std::uint32_t page = pages[chosenFrame(file, static_cast<std::uint32_t>(pages.size()))];
    if (TIFFSetDirectory(tiff, static_cast<tdir_t>(page)) == 0)
        failDamaged(file, say("its directory cannot be read"));
    source.message.clear();
}

template <typename Use>
auto withLayout(const ImageBytes& file, Use use)
{
    Source source{file.bytes, 0, {}};
    const Tiff tiff = open(source);
    if (!tiff)
        failDamaged(file, say("its directory cannot be read"));
    choosePage(file, source, tiff.get());
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
        DecodedImage image = makeImage({}, layout.channels, layout.bits == 8 ? 8 : 16);
        if (layout.bits == packedBits)
            image.notes.push_back(say("Its values have 12 bits, but count as 16 as in Pillow: a "
                                      "description of the datamodule with \"bits\": 12 makes "
                                      "them reach from black to white."));
        image.width = layout.size.width;
        image.height = layout.size.height;
        if (layout.bits == 8)
            readPixels<std::uint8_t>(file, source, tiff, layout, image);
        else
            readPixels<std::uint16_t>(file, source, tiff, layout, image);
        return image;
    });
}

} // namespace

const ImageFormat tiffFormat = {"TIFF", ".tif .tiff", matches, size, decode, true};

} // namespace saliscope::pictures
