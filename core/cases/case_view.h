// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/image.h"
#include "core/data/datamodule.h"
#include "core/data/model_input.h"
#include "core/data/raw_frame.h"
#include "core/engine/engine.h"
#include "core/metrics/probability.h"
#include "core/render/screen_layers.h"

namespace saliscope::cases
{

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
    render::ScreenPicture screen; ///< the same for quick drawing
    render::InputFrame frame;
    std::vector<CaseBox> boxes;                    ///< clipped to the picture
    std::array<std::uint32_t, 256> histogram = {}; ///< of values 0..1 (grey mean of colours)
    float low = 0;                                 ///< window that auto chooses: percentiles 0.5
    float high = 1;                                ///< and 99.5 of the picture
    data::RawFrame stored; ///< the way back to the pixels of the file; empty when not from one
    std::vector<Message> notes = {}; ///< what is odd about the file or the picture
};

/// \p image (1 or 3 planes, 0..1) with all that follows from it. Throws Error BadRequest for an
/// empty image.
CasePicture casePicture(Image image, render::InputFrame frame, std::vector<CaseBox> boxes);

/// The square of prepareInput around a picture of this size.
render::InputFrame inputFrame(Size picture);

/// Decodes \p sample for the screen. Thread-safe. Throws as loadSample.
CasePicture loadCase(const data::Datamodule& datamodule, const data::Sample& sample);

/// How far a map is that sharpens while it is made: see engine::MapPreview.
struct MapProgress {
    std::int64_t done = 0;
    std::int64_t channels = 0;
    std::optional<double> change = {};
};

/// A map as the screen shows it: the cells of the layer it was made at, and how their values become
/// those of the file `generate` writes: (cells resized to the input - offset) / divisor. Where
/// offset, divisor, base and span are 0, 1, 0, 1 the cells are a file's.
struct CaseMap {
    Image raw;         ///< 1×h×w, before post-processing
    Image cells;       ///< 1×h×w, 0..1: ReLU and first scaling
    float offset = 0;  ///< second scaling: the smallest value of the resized cells, and 1e-7
    float divisor = 1; ///< more than their range
    float base = 0;    ///< max(raw, 0) = base + span * cells
    float span = 1;
    bool isSigned = false; ///< raw values mean something below zero too, and are shown
    int inputSize = 0;     ///< pixels of the network's input, or of the file
    data::Padding padding = data::Padding::Square; ///< how the picture became the input
    engine::MapFlags flags;
    engine::Algorithm algorithm = engine::Algorithm::GradCam;
    std::string layer;
    int output = 0;                   ///< index
    std::optional<int> contrast = {}; ///< likewise: the output that was subtracted
    float evidenceSign = 1;
    float rawMinimum = 0;
    float rawMaximum = 0;
    std::vector<float> logits;
    metrics::Activation activation = metrics::Activation::Sigmoid; ///< of the network
    std::string outputName;              ///< what people call the output; empty: its index
    std::string contrastName;            ///< likewise
    std::optional<MapProgress> progress; ///< of a map that is still being made
    bool ofOtherPicture = false;    ///< a map made before, of another picture than it is shown on
    float recordedMaximum = 0;      ///< of a map made before: its largest raw value; 0: not noted
    std::string recordedCheckpoint; ///< SHA-256 of the network that made it; empty: not noted

    std::size_t bytes() const; ///< of memory, for a cache
};

/// Where \p map lies on \p picture: in its frame, or on all of it where it was stretched.
render::InputFrame mapFrame(const CaseMap& map, const CasePicture& picture);

/// A map that was made with the \p logits for a network whose input has \p inputSize pixels a side.
CaseMap caseMap(engine::SaliencyMap map, const std::vector<float>& logits, int inputSize);

/// The map of \p map on the network's input, 0..1: equal to what `generate` writes.
Image inputMap(const CaseMap& map, int size);

/// The share of \p map's values, in percent, that lie below \p value. Of finite values.
double percentileIn(const Image& map, float value);

/// A map somebody made before (a file's, 0..1) as a CaseMap.
CaseMap existingCaseMap(Image map);

/// A map around zero, for example a difference of two maps.
CaseMap signedCaseMap(Image map);

/// Takes what there is so far of the map at this place of the request.
using PreviewReceiver = std::function<void(std::size_t map, CaseMap preview)>;

/// All maps \p request asks for, of one sample, from one pass of the network. Throws as loadSample,
/// prepareInput and Network::explain. Threads: one call at a time per network.
std::vector<CaseMap> explainCase(engine::Network& network, const data::Datamodule& datamodule,
                                 const data::Sample& sample, const engine::ExplainRequest& request,
                                 std::stop_token stop, const PreviewReceiver& onPreview = {});

} // namespace saliscope::cases
