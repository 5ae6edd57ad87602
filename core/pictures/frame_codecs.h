// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

#include "core/pictures/image_formats.h"

namespace saliscope::pictures
{

/// What the header of a compressed frame says.
struct CodedFrame {
    enum class Kind {
        Jpeg,      ///< what libjpeg-turbo reads: 8 bits, lossy
        OtherJpeg, ///< 12 bits, or lossless
        JpegLs,
        Jpeg2000,
    };
    Kind kind = Kind::Jpeg;
    std::string_view bytes;
    Size size;
    int samples = 1;
    int precision = 8; ///< bits of a sample, 2 to 16
};

/// Looks at the markers of a JPEG, JPEG-LS or JPEG 2000 stream. Throws Error Damaged or TooLarge,
/// Unsupported for arithmetic or hierarchical coding.
CodedFrame codedFrame(const ImageBytes& stream);

/// Throws Error Damaged when a large picture is said by too few bytes, also with the best of these
/// compressions.
void requirePlausible(const ImageBytes& stream, const CodedFrame& frame);

/// Samples of a Kind::OtherJpeg or JpegLs, interleaved, one byte each or, above 8 bits, two, the
/// lower first; colours as stored. Thread-safe. Throws Error Damaged.
std::string decodeOtherJpeg(const CodedFrame& frame, const std::string& name);

/// Samples of \p width bytes, all of one colour after those of another, as those of one pixel after
/// the other.
std::string interleaved(std::string_view planes, std::size_t samples, std::size_t width);

/// Decodes a Kind::OtherJpeg to \p pixels with GDCM's libjpeg for samples of up to so many bits,
/// which reads what others do not: lossless and 12 bits. Not with GDCM itself, which Debian builds
/// so that it ends the program at what it does not expect. False where it cannot.
bool decodeGdcmJpeg8(const CodedFrame& frame, char* pixels);
bool decodeGdcmJpeg12(const CodedFrame& frame, char* pixels);
bool decodeGdcmJpeg16(const CodedFrame& frame, char* pixels);

} // namespace saliscope::pictures
