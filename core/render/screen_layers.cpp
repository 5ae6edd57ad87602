// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/render/screen_layers.h"

#include <algorithm>
#include <cmath>

#include "core/base/vectorised.h"

namespace saliscope::render
{

namespace
{

/// Pictures are halved until their longer side has fewer pixels than this.
constexpr int smallestLevel = 64;
/// Steps below this show single pixels.
constexpr double pixelStep = 1. / 6;

/// For every pixel of one axis: two neighbours among the samples and the second one's share.
struct Axis {
    int first = 0; ///< pixels first <= i < last lie on the samples
    int last = 0;
    std::vector<int> lower;
    std::vector<int> upper;
    std::vector<float> share;
};

/// \p start: place of the first pixel's edge in units of samples; \p step: samples per pixel.
Axis axisOf(double start, double step, int pixels, int samples, bool smooth)
{
    Axis axis;
    const auto pixelAt = [&](double place) {
        return int(std::clamp(std::ceil((place - start) / step - 0.5), 0., double(pixels)));
    };
    axis.first = pixelAt(0);
    axis.last = std::max(axis.first, pixelAt(samples));
    const auto count = std::size_t(axis.last - axis.first);
    axis.lower.resize(count);
    axis.upper.resize(count);
    axis.share.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        const double place = start + (axis.first + double(i) + 0.5) * step;
        const double at = std::clamp(smooth ? place - 0.5 : std::floor(place), 0., samples - 1.);
        axis.lower[i] = int(at);
        axis.upper[i] = std::min(axis.lower[i] + 1, samples - 1);
        axis.share[i] = smooth ? float(at - std::floor(at)) : 0.F;
    }
    return axis;
}

template <class Value>
struct Plane {
    const Value* values = nullptr;
    int width = 0;
};

/// One row between two rows of samples, from column \p from to \p to.
template <class Value>
SALISCOPE_INLINE void mixRows(const Value* upper, const Value* lower, float share, int from, int to,
                              float* mixed)
{
    SALISCOPE_INDEPENDENT
    for (int x = from; x <= to; ++x)
        mixed[x] = float(upper[x]) + share * (float(lower[x]) - float(upper[x]));
}

/// Rounds for whole numbers.
template <class Value>
Value stored(float value)
{
    if constexpr (std::is_same_v<Value, float>)
        return value;
    else
        return Value(value + 0.5F);
}

template <class Value>
SALISCOPE_INLINE void mixColumns(const float* mixed, const Axis& across, Value* target)
{
    const int* lower = across.lower.data();
    const int* upper = across.upper.data();
    const float* share = across.share.data();
    const int count = int(across.lower.size());
    SALISCOPE_INDEPENDENT
    for (int i = 0; i < count; ++i) {
        const float a = mixed[lower[i]];
        target[i] = stored<Value>(a + share[i] * (mixed[upper[i]] - a));
    }
}

template <class Value>
SALISCOPE_INLINE void samplePlane(const Plane<Value>& plane, const Axis& across, const Axis& down,
                                  ScreenLayer<Value>& layer, int channel)
{
    std::vector<float> mixed(std::size_t(plane.width));
    const int from = across.lower.front();
    const int to = across.upper.back();
    for (std::size_t i = 0; i < down.lower.size(); ++i) {
        const Value* upper = plane.values + std::size_t(down.lower[i]) * std::size_t(plane.width);
        const Value* lower = plane.values + std::size_t(down.upper[i]) * std::size_t(plane.width);
        mixRows(upper, lower, down.share[i], from, to, mixed.data());
        mixColumns(mixed.data(), across, layer.row(channel, down.first + int(i)) + across.first);
    }
}

SALISCOPE_VECTORISED
void sampleWords(const Plane<std::uint16_t>& plane, const Axis& across, const Axis& down,
                 PictureLayer& layer, int channel)
{
    samplePlane(plane, across, down, layer, channel);
}

SALISCOPE_VECTORISED
void sampleFloats(const Plane<float>& plane, const Axis& across, const Axis& down, MapLayer& layer)
{
    samplePlane(plane, across, down, layer, 0);
}

template <class Value>
void resizeLayer(ScreenLayer<Value>& layer, int channels, const ScreenView& view)
{
    layer.channels = channels;
    layer.width = view.width;
    layer.height = view.height;
    layer.values.resize(std::size_t(channels) * std::size_t(view.width) * std::size_t(view.height));
}

ScreenArea areaOf(const Axis& across, const Axis& down)
{
    return {across.first, down.first, across.last, down.last};
}

SALISCOPE_VECTORISED
void halveRow(const std::uint16_t* upper, const std::uint16_t* lower, int width,
              std::uint16_t* target)
{
    SALISCOPE_INDEPENDENT
    for (int x = 0; x < width; ++x)
        target[x] = std::uint16_t(
            (unsigned(upper[2 * x]) + upper[2 * x + 1] + lower[2 * x] + lower[2 * x + 1] + 2) / 4);
}

/// Odd last rows and columns are left out: the level's pixels stay aligned with the picture's.
ScreenPicture::Level halved(const ScreenPicture::Level& level, int channels)
{
    ScreenPicture::Level half{level.width / 2, level.height / 2, {}};
    const auto plane = std::size_t(half.width) * std::size_t(half.height);
    half.values.resize(std::size_t(channels) * plane);
    for (int channel = 0; channel < channels; ++channel)
        for (int y = 0; y < half.height; ++y) {
            const std::uint16_t* upper =
                level.plane(channel) + std::size_t(2 * y) * std::size_t(level.width);
            halveRow(upper, upper + level.width, half.width,
                     half.values.data() + std::size_t(channel) * plane +
                         std::size_t(y) * std::size_t(half.width));
        }
    return half;
}

SALISCOPE_VECTORISED
void toWords(const float* values, std::size_t count, std::uint16_t* words)
{
    SALISCOPE_INDEPENDENT
    for (std::size_t i = 0; i < count; ++i) {
        const float value = values[i];
        const float above = value > 0.F ? value : 0.F;
        words[i] = std::uint16_t(std::int32_t((above < 1.F ? above : 1.F) * 65535.F + 0.5F));
    }
}

} // namespace

ScreenPicture screenPicture(const Image& image)
{
    ScreenPicture picture;
    if (image.empty())
        return picture;
    picture.channels = image.channels;
    ScreenPicture::Level full{image.width, image.height, {}};
    full.values.resize(image.values.size());
    toWords(image.values.data(), image.values.size(), full.values.data());
    picture.levels.push_back(std::move(full));
    while (std::max(picture.levels.back().width, picture.levels.back().height) > smallestLevel &&
           std::min(picture.levels.back().width, picture.levels.back().height) > 1)
        picture.levels.push_back(halved(picture.levels.back(), image.channels));
    return picture;
}

void samplePicture(const ScreenPicture& picture, const ScreenView& view, PictureLayer& layer)
{
    resizeLayer(layer, picture.channels, view);
    layer.area = {};
    if (picture.empty())
        return;
    const auto wanted = std::size_t(std::max(0., std::floor(std::log2(view.step))));
    const std::size_t chosen = std::min(wanted, picture.levels.size() - 1);
    const ScreenPicture::Level& level = picture.levels[chosen];
    const double scale = std::ldexp(1., -int(chosen));
    const double step = view.step * scale;
    const bool smooth = view.step > pixelStep;
    const Axis across = axisOf(view.left * scale, step, view.width, level.width, smooth);
    const Axis down = axisOf(view.top * scale, step, view.height, level.height, smooth);
    layer.area = areaOf(across, down);
    if (layer.area.empty())
        return;
    for (int channel = 0; channel < picture.channels; ++channel)
        sampleWords({level.plane(channel), level.width}, across, down, layer, channel);
}

void sampleMap(const Image& cells, const InputFrame& frame, const ScreenView& view, bool smooth,
               MapLayer& layer)
{
    resizeLayer(layer, 1, view);
    layer.area = {};
    if (cells.empty() || !(frame.side > 0))
        return;
    const double perColumn = cells.width / frame.side;
    const double perRow = cells.height / frame.ownHeight();
    const Axis across = axisOf((view.left - frame.x) * perColumn, view.step * perColumn, view.width,
                               cells.width, smooth);
    const Axis down = axisOf((view.top - frame.y) * perRow, view.step * perRow, view.height,
                             cells.height, smooth);
    layer.area = areaOf(across, down);
    if (!layer.area.empty())
        sampleFloats({cells.plane(0), cells.width}, across, down, layer);
}

std::optional<float> mapValueAt(const Image& cells, const InputFrame& frame, double x, double y,
                                bool smooth)
{
    MapLayer layer;
    constexpr double point = 1e-6;
    sampleMap(cells, frame, {x - point / 2, y - point / 2, point, 1, 1}, smooth, layer);
    if (layer.area.empty())
        return {};
    return layer.values.front();
}

} // namespace saliscope::render
