// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include "core/base/message.h"
#include "core/pictures/image_file.h"

namespace saliscope::pictures
{

/// Says what makes \p picture unlike a radiograph, as it lies in its file; nothing where it may be
/// one. Looks at up to 256 × 256 of its pixels, so it takes below a millisecond. What is looked
/// for, in this order:
///
/// - values that are all within an eighth of the range (by the 0.5th and 99.5th percentile),
/// - colour: the largest and smallest channel differ by more than 0.12 in 3 % of the pixels,
/// - few grey levels: fewer than 40 of 256 are taken by at least one in 2000 pixels,
/// - one grey level other than black in 45 % of the pixels,
/// - flat areas: half of the pixels that are neither black nor white are exactly as bright as those
///   right of and below them (a 512th of the picture away).
///
/// Radiographs of the NIH lie far from each limit: no colour, 150 levels or more, 5 % at most in
/// one level, 17 % flat. A grey photograph is not told from a radiograph. Pictures of fewer than 64
/// pixels a side are not judged. \p bits is how many of a value count, 8 to 16.
std::optional<Message> pictureCaution(const DecodedImage& picture, int bits);

/// Whether \p note on a picture is such a caution.
bool isCaution(const Message& note);

} // namespace saliscope::pictures
