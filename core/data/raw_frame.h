// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include "core/base/image.h"
#include "core/data/datamodule.h"
#include "core/data/model_input.h"

namespace saliscope::data
{

/// The way from the network's input back to the picture in the file: rows and columns that were
/// removed return, the padding to a square goes.
struct RawFrame {
    Size stored;                  ///< size of the picture in the file
    std::vector<int> keptRows;    ///< as in RawImage; empty = all
    std::vector<int> keptColumns; ///< likewise
};

/// \p map (square, any size) of a picture that \p padding made a square, on every pixel of the
/// stored picture: bilinear, half-pixel centres, edges repeated; zero on removed rows and columns.
/// Throws Error Mismatch when the frame's rows or columns do not fit its size or the map is not one
/// square plane.
Image mapToRawFrame(const Image& map, const RawFrame& frame, Padding padding = Padding::Square);

/// The stored picture again: removed rows and columns return as zeros, which is what they held.
/// Where none were removed these are the image's own values, which are not copied. Throws Error
/// Mismatch when the image does not fit its own rows and columns.
Image storedImage(RawImage raw);

/// Radiologists' boxes, which are in pixels of the stored picture, as boxes to draw there.
std::vector<InputBox> storedBoxes(const std::vector<Box>& boxes);

} // namespace saliscope::data
