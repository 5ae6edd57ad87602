// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/pictures/dicom_elements.h"

namespace saliscope::pictures
{

/// How the numbers of a DICOM picture are to be understood (photometric interpretation).
enum class DicomColours { BlackIsLow, WhiteIsLow, Indexed, Rgb, YbrFull, YbrFull422 };

/// What stored values are made of.
enum class DicomNumbers { Integers, Floats, Doubles };

/// What a file says of its pictures; all sizes are checked.
struct DicomHeader {
    Size size;
    std::uint32_t frames = 1;
    int samples = 1;   ///< per pixel: 1 or 3
    int allocated = 8; ///< bits in the file: 1, 8, 16 or 32, of floats 32 or 64
    int stored = 8;    ///< bits in use
    int highBit = 7;
    bool isSigned = false;
    bool isPlanar = false; ///< all reds, then all greens, then all blues
    DicomColours colours = DicomColours::BlackIsLow;
    DicomNumbers numbers = DicomNumbers::Integers;
    std::uint64_t pixels() const { return std::uint64_t(size.width) * std::uint64_t(size.height); }
};

/// Elements that pictures are made of, and the header.
struct DicomPicture {
    DicomFile file;
    DicomHeader header;
};

/// Width and height, checked; none when the bytes of an incomplete file do not have them. Throws as
/// readDicom(), Error Unsupported for a file without a picture.
std::optional<Size> dicomSize(const ImageBytes& file);

/// Reads the elements and checks them. Throws Error Damaged, TooLarge, Unsupported.
DicomPicture readDicomPicture(const ImageBytes& file);

/// The numbers of one frame as stored, pixels row after row, samples interleaved.
struct DicomFrame {
    std::string_view inFile; ///< where they can be taken from the file as they are
    std::string own;         ///< otherwise
    int bytesPerSample = 1;  ///< 1, 2 or 4; 8 of doubles
    int stored = 8;          ///< bits in use
    int shift = 0;           ///< bits below them
    bool isRgb = false;      ///< the decoder has changed colours to red, green and blue
    /// Little endian, each sample bytesPerSample long.
    std::string_view samples() const { return own.empty() ? inFile : std::string_view(own); }
};

/// Takes frame \p frame (from 0) out of the file, decompressed. Throws Error Damaged when the file
/// does not hold all of it, Unsupported for a compression that is not read.
DicomFrame dicomFrame(const ImageBytes& file, const DicomPicture& picture, std::uint32_t frame);

/// Grey values in 0…65535 for 0…1. \p notes receives what is odd. Throws Error Unsupported for a
/// window, table or choice that has no meaning here, Damaged.
std::vector<std::uint16_t> dicomGrey(const ImageBytes& file, const DicomPicture& picture,
                                     const DicomFrame& frame, std::uint32_t index,
                                     std::vector<Message>& notes);

/// Colours as red, green and blue, 8 bits each, or of a palette that is deeper 16. Throws likewise.
DecodedImage dicomColours(const ImageBytes& file, const DicomPicture& picture,
                          const DicomFrame& frame);

/// A table of a file: what it makes of a value.
struct DicomTable {
    std::int64_t first = 0; ///< the value its first entry is for; those below have it, too
    int bits = 8;           ///< of an entry
    std::vector<std::uint16_t> entries;
    std::uint16_t at(std::int64_t value) const;
};

/// The table whose descriptor and data have these tags; none when one of them is not there.
/// \p isSigned: how the first value is read where the file does not say it. Throws Error Damaged.
std::optional<DicomTable> dicomTable(const ImageBytes& file, const DicomPicture& picture,
                                     const DicomItem& item, DicomTag descriptor, DicomTag data,
                                     bool isSigned);

} // namespace saliscope::pictures
