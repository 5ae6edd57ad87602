// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>

#include "core/engine/engine.h"

namespace saliscope::session
{

/// Which map a pane shows.
struct MapChoice {
    int checkpoint = 0; ///< index into the workspace's checkpoints
    engine::Algorithm algorithm = engine::Algorithm::GradCam;
    std::string layer; ///< empty: the network's default
    int output = -1;   ///< -1: the one with the highest logit
    engine::Evidence evidence = engine::Evidence::Positive;
    std::string existingSet;          ///< not empty: maps made before, by the name of their set
    bool hidden = false;              ///< the picture alone
    std::optional<int> contrast = {}; ///< an output that is subtracted from the one explained
    bool operator==(const MapChoice&) const = default;
};

/// The part of the picture's values 0..1 that becomes black to white.
struct GreyWindow {
    double centre = 0.5;
    double width = 1;       ///< negative: white to black
    bool automatic = false; ///< every picture's own: CasePicture::low and high
    bool operator==(const GreyWindow&) const = default;
};

enum class OverlayStyle { Colours, Contours, Both };

/// Which values of a map are the ends of the colour bar.
enum class RangePolicy {
    PerImage, ///< each map's own smallest and largest: as in the map's file
    Fixed,    ///< two raw values
    Shared,   ///< from no evidence to the largest raw value among several maps
};

/// How panes draw. Values of maps are 0..1, or raw values where the range is fixed or shared.
struct DisplaySettings {
    double opacity = 1;   ///< of colours that keep lightness, their strength
    double threshold = 0; ///< share of the range below which nothing is drawn
    std::string colormap = "reading";
    OverlayStyle style = OverlayStyle::Colours;
    bool transparentZero = true; ///< the opacity of mixed colours follows the value
    /// A map much weaker than others of its kind is drawn fainter, where each has its own range.
    bool weakLooksWeak = true;
    bool smooth = true; ///< false: the true cells of the layer
    bool boxes = true;
    RangePolicy range = RangePolicy::PerImage;
    double fixedLow = 0; ///< raw values, for RangePolicy::Fixed
    double fixedHigh = 1;
    bool operator==(const DisplaySettings&) const = default;
};

/// The part of a picture a pane shows, whatever the pane's size and the picture's resolution.
struct PictureView {
    double x = 0.5; ///< of its centre, in shares of the network's square (InputFrame)
    double y = 0.5;
    double zoom = 1; ///< 1 = the whole picture fits
    bool operator==(const PictureView&) const = default;
};

/// What the panes of a grid have in common; each part has a visible switch.
struct LinkSettings {
    bool panZoom = true;
    bool window = true;
    bool cursor = true;
    bool operator==(const LinkSettings&) const = default;
};

} // namespace saliscope::session
