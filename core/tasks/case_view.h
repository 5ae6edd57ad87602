// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

#include "base/image.h"
#include "data/datamodule.h"
#include "data/model_input.h"
#include "engine/engine.h"

namespace saliscope
{

/// The square the network sees, in pixels of the case's picture: it may reach beyond the picture,
/// where the padding is.
struct InputFrame {
    double x = 0;
    double y = 0;
    double side = 0;
};

/// A box in pixels of the case's picture.
struct CaseBox {
    int label = 1;
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    bool operator==(const CaseBox&) const = default;
};

/// A sample as the screen shows it: the picture as its database's loader delivers it, at full
/// resolution (RawImage::image), with what lies on it.
struct CasePicture {
    Image image;
    InputFrame frame;
    std::vector<CaseBox> boxes;
    std::array<std::uint32_t, 256> histogram = {}; ///< of values 0..1 (grey mean of colours)
    float low = 0;                                 ///< window that auto chooses: percentiles 0.5
    float high = 1;                                ///< and 99.5 of the picture
};

/// Decodes \p sample for the screen. Thread-safe. Throws as loadSample.
CasePicture loadCase(const Datamodule& datamodule, const Sample& sample);

/// A map as the screen shows it: the cells of the layer it was made at, and how their values become
/// those of the file `generate` writes (0..1, see finalMap).
struct CaseMap {
    Image raw;      ///< 1×h×w, before post-processing
    Image cells;    ///< 1×h×w, 0..1: ReLU and first scaling
    float low = 0;  ///< smallest and largest value of the cells resized to the
    float high = 1; ///< network's input: what the second scaling uses
    MapFlags flags;
    Algorithm algorithm = Algorithm::GradCam;
    std::string layer;
    int output = 0;
    float evidenceSign = 1;
    float rawMinimum = 0;
    float rawMaximum = 0;
    std::vector<float> logits;

    std::size_t bytes() const; ///< of memory, for a cache
};

/// The map of \p map on the network's input, 0..1: equal to what `generate` writes.
Image inputMap(const CaseMap& map, int size);

/// A map somebody made before (a file's, 0..1) as a CaseMap.
CaseMap existingCaseMap(Image map);

/// All maps \p request asks for, of one sample, from one pass of the network. Throws as loadSample,
/// prepareInput and Network::explain. Threads: one call at a time per network.
std::vector<CaseMap> explainCase(Network& network, const Datamodule& datamodule,
                                 const Sample& sample, const ExplainRequest& request,
                                 std::stop_token stop);

} // namespace saliscope
