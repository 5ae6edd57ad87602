// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/message.h"
#include "core/pictures/image_file.h"

namespace saliscope::pictures
{

/// What a format reads from: a whole file or its beginning.
struct ImageBytes {
    std::string_view bytes;
    const std::string& name; ///< for messages
    bool complete = true;    ///< false: the file goes on behind \p bytes
    PictureChoice choice = {};
};

/// One image file format. To add one: a file that defines it and a line in image_file.cpp.
struct ImageFormat {
    std::string_view name;       ///< "PNG"
    std::string_view extensions; ///< lower case, each with its dot, separated by blanks
    bool (*matches)(std::string_view head);
    /// Checked dimensions; empty when the header ends behind an incomplete file's bytes.
    std::optional<Size> (*size)(const ImageBytes& file);
    DecodedImage (*decode)(const ImageBytes& file);
    bool hasFrames = false; ///< it heeds PictureChoice::frame; others hold one picture
};

extern const ImageFormat pngFormat;
extern const ImageFormat jpegFormat;
extern const ImageFormat bmpFormat;
extern const ImageFormat gifFormat;
extern const ImageFormat tiffFormat;
extern const ImageFormat dicomFormat;
extern const ImageFormat jpeg2000Format;
extern const ImageFormat webpFormat;

[[noreturn]] void failDamaged(const ImageBytes& file, const Message& detail);
[[noreturn]] void failUnsupported(const ImageBytes& file, const Message& detail);

/// The size when it is within the limits of decodeImage. Throws Error Damaged or TooLarge.
Size checkedSize(const ImageBytes& file, std::int64_t width, std::int64_t height);

/// Throws Error Damaged when the file is too short to say \p values, of which a byte of it says at
/// most so many: asked before memory is taken for them.
void requireEnough(const ImageBytes& file, std::uint64_t values, unsigned mostPerByte);

/// The chosen one of \p count pictures, from 0. Throws Error Unsupported when it is not there, or
/// when there are several and none is chosen.
std::uint32_t chosenFrame(const ImageBytes& file, std::uint32_t count);

/// What the colours of a JPEG stream are.
enum class JpegColours { AsItSays, Rgb, Ybr };

/// Decodes a JPEG stream as a file. Throws as decodeImage().
DecodedImage decodeJpeg(const ImageBytes& file, JpegColours colours);

/// A note when a camera's orientation in Exif data (a TIFF header and what follows) asks viewers
/// to turn or mirror the picture, which is not done here.
std::optional<Message> noteOnOrientation(std::string_view exif);

/// An image with its pixels allocated. \p channels 1 or 3, \p bits 8 or 16.
DecodedImage makeImage(Size size, int channels, int bits);

/// Red, green and blue by index. What a file leaves out is black.
using Palette = std::array<std::array<std::uint8_t, 3>, 256>;

/// Whether all its colours are grey: such a picture has one plane.
bool isGrey(const Palette& palette);

/// Writes \p channels values per index, 1 (of a grey palette) or 3, and returns where they end.
std::uint8_t* paint(const Palette& palette, std::span<const std::uint8_t> indices, int channels,
                    std::uint8_t* out);

/// An unsigned integer of \p count bytes at \p offset. The caller has checked the bounds.
std::uint32_t bigEndian(std::string_view bytes, std::size_t offset, int count);
std::uint32_t littleEndian(std::string_view bytes, std::size_t offset, int count);

} // namespace saliscope::pictures
