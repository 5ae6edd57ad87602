// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/image.h"
#include "core/cases/case_view.h"
#include "core/engine/engine.h"
#include "core/metrics/probability.h"
#include "core/road/road.h"
#include "core/road/road_pass.h"

namespace saliscope::cases
{

/// What decides the points of a curve. The defaults are those of `completeness`.
struct RoadCurveOptions {
    road::Ties ties = road::Ties::Reference;
    double noise = 0.01; ///< standard deviation of what is added to imputed values
    std::uint64_t seed = 0;
    metrics::Activation activation = metrics::Activation::Sigmoid; ///< of the network
};

/// What the network would see at one percentile.
struct RoadStep {
    road::RoadMask mask; ///< what is removed, its fraction, and whether it is degenerate
    Image picture; ///< the network's input with those pixels imputed; unchanged when degenerate
};

/// ROAD of one map of one case, made visible: the picture at any percentile at once, the network's
/// answer when it is there. The same seed gives the points of `completeness` (its details file).
/// Threads: step() may be called beside curve(); they wait for each other's imputations only.
class RoadCurve final
{
public:
    /// \p input is what the network sees (prepareInput), \p map the map on it (inputMap),
    /// \p logits the network's answer to the input, \p output the one that was explained. Throws
    /// Error Mismatch when sizes or output do not fit, Damaged for a map or logit that is not
    /// finite, BadRequest for a noise out of range.
    RoadCurve(Image input, std::string sampleName, const Image& map,
              const std::vector<float>& logits, int output, const RoadCurveOptions& options);

    /// A few milliseconds for 512×512. Throws Error BadRequest for a percentile out of 0..100.
    RoadStep step(double percentile, road::RemovalOrder order);

    /// What \p network answers to \p step. Throws as Network::logits.
    road::RoadPoint answer(engine::Network& network, const RoadStep& step,
                           std::stop_token stop) const;

    /// All points, MoRF then LeRF for each percentile. \p onPoint hears of each as soon as it is
    /// there. Throws Error Cancelled soon after a stop is asked for, else as step() and answer().
    road::RoadScores curve(engine::Network& network, std::span<const double> percentiles,
                           std::stop_token stop,
                           const std::function<void(const road::RoadPoint&)>& onPoint = {});

    double probability() const; ///< of the output before anything is removed, 0..1
    /// Of the output with the pixels of \p point removed; none for a degenerate point.
    std::optional<double> probability(const road::RoadPoint& point) const;
    const Image& input() const { return m_input; }

private:
    double answerTo(engine::Network& network, const Image& picture, std::stop_token stop) const;

    Image m_input;
    std::string m_sampleName;
    road::RoadRanking m_ranking;
    road::Imputer m_imputer;
    metrics::Activation m_activation;
    double m_probability = 0;
    std::size_t m_output = 0;
};

/// A picture in the network's input, seen from the case's picture of \p size: bilinear, half-pixel
/// centres, without the padding that made it a square. Throws Error Mismatch when the input is not
/// square or the size is empty.
Image onCasePicture(const Image& input, Size size, data::Padding padding = data::Padding::Square);

/// \p picture with the pixels of \p input, the network's imputed input, instead of its own. Window,
/// histogram and boxes stay those of \p picture, so that only what was imputed looks different.
/// Throws as onCasePicture().
CasePicture imputedPicture(const CasePicture& picture, const Image& input,
                           data::Padding padding = data::Padding::Square);

} // namespace saliscope::cases
