// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/image.h"
#include "core/data/datamodule.h"
#include "core/data/model_input.h"
#include "core/data/raw_frame.h"
#include "core/maps/map_notes.h"
#include "core/render/legend.h"
#include "core/render/overlay.h"
#include "core/render/picture.h"
#include "core/run/choices.h"

namespace saliscope::tasks
{

enum class PictureSize {
    Network,  ///< in pixels of the network's input
    Original, ///< in pixels of the stored picture
};
std::vector<run::NamedChoice<PictureSize>> choicesOf(PictureSize);

/// How pictures look. The defaults are those of mednet's view.
struct ViewStyle {
    data::InputSpec input; ///< of the network the maps belong to
    render::OverlayOptions overlay;
    bool showBoxes = false;
    bool legend = false; ///< colour bar, name, label, score
    PictureSize size = PictureSize::Network;
};

/// What maps of one sample are drawn on.
struct Canvas {
    Image image;                         ///< 1 or 3 planes, 0..1
    std::vector<data::InputBox> boxes;   ///< in its pixels; empty when they are not shown
    std::optional<data::RawFrame> frame; ///< how a map gets there; none: pixel by pixel
};

/// For pictures of the stored picture's size.
Canvas storedCanvas(data::RawImage raw, const data::Sample& sample, const ViewStyle& style);

/// For pictures of the network's size, of what loadInput() made for style.input.
Canvas networkCanvas(data::ModelInput input, const ViewStyle& style);

/// The canvas alone, with its boxes.
render::Picture drawCanvas(const Canvas& canvas, const ViewStyle& style);

/// \p map, in the size of the network's input, over the canvas. Throws as overlay.
render::Picture drawMap(const Canvas& canvas, const Image& map, const ViewStyle& style);

/// \p style with the colours of a map that may be signed and that \p note, if any, describes.
ViewStyle styleFor(ViewStyle style, bool isSigned, const maps::MapNote* note);

/// Tiles in a grid that is about square.
render::Picture arrange(const std::vector<render::Tile>& tiles, const ViewStyle& style);

/// \p picture with colour bar and the sample's name and label, and what \p note says, if any; one
/// without an algorithm gives the score alone. \p textPixels as in Legend.
render::Picture withSampleLegend(const render::Picture& picture, const data::Sample& sample,
                                 const std::optional<maps::MapNote>& note, const ViewStyle& style,
                                 int textPixels = 0);

/// "layercam", "layercam, output 3", "gradcam, against output 3", "gradcam, against the finding",
/// "gradcam, signed".
std::string captionOf(const maps::MapNote& note);

} // namespace saliscope::tasks
