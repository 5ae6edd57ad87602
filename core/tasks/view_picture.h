// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/image.h"
#include "data/datamodule.h"
#include "data/model_input.h"
#include "store/legend.h"
#include "store/overlay.h"
#include "store/picture.h"
#include "store/raw_frame.h"
#include "tasks/map_notes.h"

namespace saliscope
{

/// How pictures look. The defaults are those of mednet's view.
struct ViewStyle {
    InputSpec input; ///< of the network the maps belong to
    OverlayOptions overlay;
    bool showBoxes = false;
    bool legend = false;       ///< colour bar, name, label, score
    bool originalSize = false; ///< in pixels of the stored picture instead of the network's input
};

/// What maps of one sample are drawn on.
struct Canvas {
    Image image;                   ///< 1 or 3 planes, 0..1
    std::vector<InputBox> boxes;   ///< in its pixels; empty when they are not shown
    std::optional<RawFrame> frame; ///< how a map gets there; none: pixel by pixel
};

/// Throws as prepareInput.
Canvas makeCanvas(const RawImage& raw, const Sample& sample, const ViewStyle& style);

/// The canvas alone, with its boxes.
Picture drawCanvas(const Canvas& canvas, const ViewStyle& style);

/// \p map, in the size of the network's input, over the canvas. Throws as overlay.
Picture drawMap(const Canvas& canvas, const Image& map, const ViewStyle& style);

/// Tiles in a grid that is about square.
Picture arrange(const std::vector<Tile>& tiles, const ViewStyle& style);

/// \p picture with colour bar and the sample's name and label, and what \p note says, if any; one
/// without an algorithm gives the score alone. \p textPixels as in Legend.
Picture withSampleLegend(const Picture& picture, const Sample& sample,
                         const std::optional<MapNote>& note, const ViewStyle& style,
                         int textPixels = 0);

/// "layercam", "layercam, output 3", "gradcam, against output 3", "gradcam, against the finding",
/// "gradcam, signed".
std::string captionOf(const MapNote& note);

} // namespace saliscope
