// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <vector>

#include "core/pictures/frame_codecs.h"

namespace saliscope::pictures
{

/// A decoded picture: component after component, row after row.
struct Jpeg2000Planes {
    Size size;
    int components = 1;
    int precision = 8; ///< bits of a value
    bool isSigned = false;
    bool isYbr = false; ///< light and two colour differences
    std::vector<std::int32_t> values;
};

/// Whether it is a JPEG 2000 file, not a code stream alone.
bool isJpeg2000File(std::string_view head);

/// What the header of a JPEG 2000 file or code stream says. Throws Error Damaged, TooLarge,
/// Unsupported for pictures whose components differ, and for those cut into so many parts that
/// their decoding would take memory out of proportion.
CodedFrame jpeg2000Header(const ImageBytes& file);

/// Decodes it. Throws likewise.
Jpeg2000Planes decodeJpeg2000(const ImageBytes& file);

} // namespace saliscope::pictures
