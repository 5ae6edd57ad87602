// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cases/road_curve.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/error.h"
#include "core/metrics/probability.h"

namespace saliscope::cases
{

namespace
{

/// Where each pixel of a picture's row (or column) lies between two of the input's.
struct Blend {
    std::size_t first = 0;
    std::size_t second = 0;
    float part = 0; ///< of the second
};

std::vector<Blend> blends(int length, int before, int side, int inputSize)
{
    const double scale = double(inputSize) / side;
    std::vector<Blend> result;
    for (int i = 0; i < length; ++i) {
        const double place =
            std::clamp((i + before + 0.5) * scale - 0.5, 0.0, double(inputSize - 1));
        const auto first = static_cast<std::size_t>(place);
        result.push_back({first, std::min(first + 1, std::size_t(inputSize - 1)),
                          static_cast<float>(place - double(first))});
    }
    return result;
}

double checkedProbability(const std::vector<float>& logits, int output,
                          metrics::Activation activation)
{
    if (output < 0 || std::size_t(output) >= logits.size())
        throw Error(ErrorKind::Mismatch, "ROAD", say("the network has no such output"));
    if (!std::isfinite(logits[std::size_t(output)]))
        throw Error(ErrorKind::Damaged, "ROAD", say("the network's output is not finite"));
    return metrics::probabilityOf(logits, std::size_t(output), activation);
}

} // namespace

RoadCurve::RoadCurve(Image input, std::string sampleName, const Image& map,
                     const std::vector<float>& logits, int output, const RoadCurveOptions& options)
    : m_input(std::move(input))
    , m_sampleName(std::move(sampleName))
    , m_ranking(map, options.ties)
    , m_imputer(static_cast<float>(options.noise), options.seed, 1)
    , m_activation(options.activation)
    , m_probability(checkedProbability(logits, output, options.activation))
    , m_output(std::size_t(output))
{
    if (m_input.width != map.width || m_input.height != map.height || m_input.channels < 1)
        throw Error(ErrorKind::Mismatch, "ROAD",
                    say("the map is not as large as the network's input"));
    if (!(options.noise >= 0) || !std::isfinite(options.noise))
        throw Error(ErrorKind::BadRequest, "ROAD", say("the noise must be 0 or more"));
}

RoadStep RoadCurve::step(double percentile, road::RemovalOrder order)
{
    RoadStep step;
    step.mask = m_ranking.mask(percentile, order);
    if (step.mask.degenerate)
        step.picture = m_input;
    else
        step.picture =
            std::move(m_imputer.images(m_input, m_sampleName, {&step.mask}, 0, 1).front());
    return step;
}

double RoadCurve::answerTo(engine::Network& network, const Image& picture,
                           std::stop_token stop) const
{
    const std::vector<float> logits = network.logits({picture}, std::move(stop)).at(0);
    if (m_output >= logits.size())
        throw Error(ErrorKind::Mismatch, "ROAD", say("the network has no such output"));
    return metrics::probabilityOf(logits, m_output, m_activation);
}

road::RoadPoint RoadCurve::answer(engine::Network& network, const RoadStep& step,
                                  std::stop_token stop) const
{
    const double after =
        step.mask.degenerate ? 0 : answerTo(network, step.picture, std::move(stop));
    return road::roadScores(m_probability, {&step.mask, 1}, {&after, 1}).points.front();
}

road::RoadScores RoadCurve::curve(engine::Network& network, std::span<const double> percentiles,
                                  std::stop_token stop,
                                  const std::function<void(const road::RoadPoint&)>& onPoint)
{
    std::vector<road::RoadMask> masks;
    std::vector<double> answers;
    for (const double percentile : percentiles) {
        for (const road::RemovalOrder order :
             {road::RemovalOrder::MostRelevantFirst, road::RemovalOrder::LeastRelevantFirst}) {
            if (stop.stop_requested())
                throw Error(ErrorKind::Cancelled, "ROAD", say("cancelled"));
            RoadStep next = step(percentile, order);
            answers.push_back(next.mask.degenerate ? 0 : answerTo(network, next.picture, stop));
            next.mask.mask = {};
            if (onPoint)
                onPoint(road::roadScores(m_probability, {&next.mask, 1}, {&answers.back(), 1})
                            .points.front());
            masks.push_back(std::move(next.mask));
        }
    }
    return road::roadScores(m_probability, masks, answers);
}

double RoadCurve::probability() const
{
    return m_probability;
}

std::optional<double> RoadCurve::probability(const road::RoadPoint& point) const
{
    if (!point.score)
        return std::nullopt;
    return probability() + *point.score;
}

Image onCasePicture(const Image& input, Size size, data::Padding padding)
{
    if (input.empty() || input.width != input.height || size.width <= 0 || size.height <= 0)
        throw Error(ErrorKind::Mismatch, "picture", say("a square input and a size are needed"));
    const data::PaddedFrame whole = data::paddedFrame(size, padding);
    const std::vector<Blend> rows = blends(size.height, whole.top, whole.size.height, input.height);
    const std::vector<Blend> columns =
        blends(size.width, whole.left, whole.size.width, input.width);
    Image result(input.channels, size.height, size.width);
    std::vector<float> mixed(std::size_t(input.width));
    for (int channel = 0; channel < input.channels; ++channel) {
        float* out = result.plane(channel);
        for (const Blend& row : rows) {
            const float* above = input.plane(channel) + row.first * std::size_t(input.width);
            const float* below = input.plane(channel) + row.second * std::size_t(input.width);
            for (std::size_t x = 0; x < mixed.size(); ++x)
                mixed[x] = above[x] + row.part * (below[x] - above[x]);
            for (const Blend& column : columns)
                *out++ = mixed[column.first] +
                         column.part * (mixed[column.second] - mixed[column.first]);
        }
    }
    return result;
}

CasePicture imputedPicture(const CasePicture& picture, const Image& input, data::Padding padding)
{
    CasePicture result;
    result.image = onCasePicture(input, {picture.image.width, picture.image.height}, padding);
    result.screen = render::screenPicture(result.image);
    result.frame = picture.frame;
    result.boxes = picture.boxes;
    result.histogram = picture.histogram;
    result.low = picture.low;
    result.high = picture.high;
    result.stored = picture.stored;
    return result;
}

} // namespace saliscope::cases
