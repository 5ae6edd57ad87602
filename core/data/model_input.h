// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/base/image.h"
#include "core/data/datamodule.h"
#include "core/data/picture_origin.h"

namespace saliscope::data
{

enum class ResizeFilter { Bilinear, Bicubic };

/// How a picture becomes a square.
enum class Padding {
    Square, ///< zeros on both sides of the shorter edge, as mednet does
    None,   ///< stretched
};

/// What a network takes: a square picture of 1 or 3 planes.
struct InputSpec {
    int size = 512;
    int channels = 1; ///< 1: colours are mixed to grey; 3: grey is repeated
    ResizeFilter filter = ResizeFilter::Bilinear;
    Padding padding = Padding::Square;
    bool operator==(const InputSpec&) const = default;
};

/// A box in pixels of the network's input: x0 <= x < x1, y0 <= y < y1.
struct InputBox {
    int label = 1;
    int x0 = 0;
    int y0 = 0;
    int x1 = 0;
    int y1 = 0;
    bool operator==(const InputBox&) const = default;
};

/// A sample as the network sees it, before the normalizer.
struct ModelInput {
    Image image; ///< spec.channels × spec.size × spec.size, 0..1
    std::vector<InputBox> boxes;
    std::vector<Message> notes; ///< those on the picture, and on boxes that are cut or left out
    PictureFacts picture;       ///< of loadInput()
};

/// What records call it: "square", "none". Empty is Square, as in records from before there was a
/// choice. Throws Error BadRequest for other words.
Padding paddingNamed(std::string_view name);

/// Where a picture lies in the square a network sees, in its own pixels.
struct PaddedFrame {
    int left = 0; ///< columns of zeros before it
    int top = 0;
    Size size; ///< of the whole
    bool operator==(const PaddedFrame&) const = default;
};
PaddedFrame paddedFrame(Size picture, Padding padding);

/// Grey or colour, centre pad to a square with zeros (unless \p spec says stretched), antialiased
/// resize (mednet's order), boxes alike. \p boxes are in pixels of the stored picture: removed rows
/// and columns are accounted for. Bicubic may leave 0..1 slightly, as in the reference.
/// Thread-safe. Throws Error BadRequest for an empty image or a specification out of range.
ModelInput prepareInput(const RawImage& raw, const std::vector<Box>& boxes, const InputSpec& spec);

/// prepareInput(loadSample()), to the bit, without the picture as floats in between. Threads that
/// do this at once hold 1 GiB of decoded pictures together, or one that is larger alone: the others
/// wait. Thread-safe. Throws as both.
ModelInput loadInput(const Datamodule& datamodule, const Sample& sample,
                     const std::vector<Box>& boxes, const InputSpec& spec);

/// \p boxes, which are in pixels of the stored picture, in pixels of \p raw's image: moved past the
/// rows and columns that were removed, neither clipped nor dropped.
std::vector<Box> withoutBorders(const std::vector<Box>& boxes, const RawImage& raw);

/// The geometry of prepareInput alone. \p raw is the size after removal of borders; boxes are in
/// its pixels. Clipped to the picture, then truncated to integers as in mednet 2.1.0 (which clips
/// to the padded square instead); a box of which no pixel is left is dropped, so every box returned
/// has 0 <= x0 < x1 <= inputSize, and y likewise.
std::vector<InputBox> transformBoxes(const std::vector<Box>& boxes, Size raw, int inputSize,
                                     Padding padding = Padding::Square);

/// A box with fractional edges, in pixels of the picture after removal of borders.
struct FractionalBox {
    int label = 1;
    double x0 = 0;
    double y0 = 0;
    double x1 = 0;
    double y1 = 0;
};

/// transformBoxes for one such box: whole numbers give the same box. None when no pixel is left, or
/// an edge is not finite.
std::optional<InputBox> transformBox(const FractionalBox& box, Size raw, int inputSize,
                                     Padding padding = Padding::Square);

/// What is odd about \p boxes on a picture of this size: those that are cut at its edge or left
/// out.
std::vector<Message> notesOnBoxes(const std::vector<Box>& boxes, Size stored);

/// The boxes of prepareInput for one sample of a datamodule, without decoding its picture where the
/// header says enough (all loaders that remove no borders). \p notes receives notesOnBoxes().
/// Thread-safe. Throws as loadSample.
std::vector<InputBox> inputBoxes(const Datamodule& datamodule, const Sample& sample, int inputSize,
                                 std::vector<Message>* notes = nullptr,
                                 Padding padding = Padding::Square);

/// Separable antialiased resize of every plane, half-pixel centres, the filter's support stretched
/// by the scale when shrinking (torchvision's antialias=True on float tensors). Bicubic: Keys 1981
/// with a = -0.5. Throws Error BadRequest when either size is empty.
Image resizeAntialiased(const Image& image, Size size, ResizeFilter filter);

} // namespace saliscope::data
