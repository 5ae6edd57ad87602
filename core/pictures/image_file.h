// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/image.h"
#include "core/base/message.h"
#include "core/pictures/picture_choice.h"

namespace saliscope::pictures
{

/// The pixels of an image file as integers, row after row, channels interleaved. Palettes are
/// expanded (to one plane when all their colours are grey), alpha is dropped, fewer than 8 bits are
/// scaled to 8; colour profiles, gamma and orientation tags are not applied. CMYK becomes RGB as
/// Pillow converts it.
struct DecodedImage {
    int width = 0;
    int height = 0;
    int channels = 1;                 ///< 1 or 3 (RGB)
    int bits = 8;                     ///< 8: bytes holds the pixels, 16: words does
    std::vector<std::uint8_t> bytes;  ///< height × width × channels
    std::vector<std::uint16_t> words; ///< likewise
    std::vector<Message> notes = {};  ///< what is odd about the file, though all pixels are there
};

/// Decodes PNG, JPEG, BMP, GIF (its first picture), TIFF, JPEG 2000, WebP or DICOM, recognised by
/// content; \p name is for messages. Grey DICOM pictures have 16 bits. A file of several frames or
/// pages is refused as long as none is chosen. Pictures of more than 32768 pixels per side or 2^27
/// in all are refused before memory is taken. Thread-safe. A file that is odd behind its last pixel
/// is decoded, with a note. Throws Error UnknownFormat (no image at all), Damaged (broken, or a
/// pixel is missing), Unsupported, TooLarge.
DecodedImage decodeImage(std::string_view file, const std::string& name,
                         const PictureChoice& choice = {});

/// decodeImage() of a file. Also throws Error NotFound or Unreadable.
DecodedImage decodeImageFile(const std::filesystem::path& path, const PictureChoice& choice = {});

/// The whole file, of at most 1 GiB. Throws Error NotFound, Unreadable or TooLarge.
std::string readImageFile(const std::filesystem::path& path);

/// Width and height from the header of a whole file. Throws as decodeImage.
Size imageSize(std::string_view file, const std::string& name, const PictureChoice& choice = {});

/// Width and height from the header; of most files only the first 16 KiB are read. Thread-safe.
/// Throws as decodeImageFile, but does not notice damage behind the header.
Size imageSize(const std::filesystem::path& path, const PictureChoice& choice = {});

/// The name of the format that a file of these first bytes has: "PNG"; "" when decodeImage knows it
/// not.
std::string_view formatName(std::string_view head);

/// The name of the format that the file name's extension promises (any case); "" for none.
std::string_view formatPromised(const std::filesystem::path& path);

/// Whether the file name's extension is one of a format that decodeImage knows (any case).
bool hasImageExtension(const std::filesystem::path& path);

/// Whether a file is taken for a picture: by its extension, or as DICOM by its first bytes when its
/// name has none or ends with a number, as those of scanners do.
bool looksLikeImage(const std::filesystem::path& path);

} // namespace saliscope::pictures
