// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <cmath>

#include "base/error.h"
#include "data/model_input.h"

namespace saliscope
{

namespace
{

/// Rows that pass through the horizontal filter together, one vector lane each.
constexpr int lanes = 16;

float triangle(float x)
{
    return std::max(1.0F - std::fabs(x), 0.0F);
}

/// Keys 1981, a = -0.5.
float cubic(float x)
{
    constexpr float a = -0.5F;
    x = std::fabs(x);
    if (x < 1.0F)
        return ((a + 2.0F) * x - (a + 3.0F)) * x * x + 1.0F;
    if (x < 2.0F)
        return (((x - 5.0F) * x + 8.0F) * x - 4.0F) * a;
    return 0.0F;
}

/// Weights of the input pixels for every output pixel along one axis.
struct Taps {
    int count = 0;          ///< weights stored per output pixel, padded with zeros
    std::vector<int> first; ///< first input pixel
    std::vector<int> used;  ///< input pixels that count
    std::vector<float> weights;
};

/// In float32 like the reference: with centres near 1000, doubles would differ by 1e-5.
Taps tapsOf(int input, int output, ResizeFilter filter)
{
    const float scale = static_cast<float>(input) / static_cast<float>(output);
    const float stretch = std::max(scale, 1.0F);
    const float support = (filter == ResizeFilter::Bilinear ? 1.0F : 2.0F) * stretch;
    const float inverse = scale >= 1.0F ? 1.0F / scale : 1.0F;
    Taps taps;
    taps.count = static_cast<int>(std::ceil(support)) * 2 + 1;
    taps.first.resize(std::size_t(output));
    taps.used.resize(std::size_t(output));
    taps.weights.resize(std::size_t(output) * std::size_t(taps.count), 0.0F);
    for (int i = 0; i < output; ++i) {
        const float centre = scale * (static_cast<float>(i) + 0.5F);
        const int first = std::max(static_cast<int>(centre - support + 0.5F), 0);
        const int used = std::min(
            std::min(static_cast<int>(centre + support + 0.5F), input) - first, taps.count);
        float* weights = taps.weights.data() + std::size_t(i) * std::size_t(taps.count);
        float sum = 0.0F;
        for (int j = 0; j < used; ++j) {
            const float x = (static_cast<float>(j + first) - centre + 0.5F) * inverse;
            weights[j] = filter == ResizeFilter::Bilinear ? triangle(x) : cubic(x);
            sum += weights[j];
        }
        for (int j = 0; j < used; ++j)
            weights[j] /= sum;
        taps.first[std::size_t(i)] = first;
        taps.used[std::size_t(i)] = used;
    }
    return taps;
}

/// One output row as the weighted sum of input rows.
void mixRows(const float* in, int width, const float* weights, int count, float* __restrict out)
{
    for (int x = 0; x < width; ++x)
        out[x] = weights[0] * in[x];
    for (int k = 1; k < count; ++k) {
        const float weight = weights[k];
        const float* row = in + std::size_t(k) * std::size_t(width);
        for (int x = 0; x < width; ++x)
            out[x] += weight * row[x];
    }
}

/// Rows of \p in turned so that pixel x of all of them lies in columns[x * lanes …].
void turn(const float* in, int width, int rows, float* __restrict columns)
{
    for (int lane = 0; lane < rows; ++lane)
        for (int x = 0; x < width; ++x)
            columns[x * lanes + lane] = in[lane * width + x];
}

/// Shrinks or stretches up to \p lanes rows at once.
void resampleRows(const float* columns, const Taps& taps, int rows, int width, float* out)
{
    for (int x = 0; x < width; ++x) {
        const float* weights = taps.weights.data() + std::size_t(x) * std::size_t(taps.count);
        const float* in = columns + std::size_t(taps.first[std::size_t(x)]) * lanes;
        float sums[lanes] = {};
        for (int k = 0; k < taps.used[std::size_t(x)]; ++k)
            for (int lane = 0; lane < lanes; ++lane)
                sums[lane] += weights[k] * in[k * lanes + lane];
        for (int lane = 0; lane < rows; ++lane)
            out[lane * width + x] = sums[lane];
    }
}

void resizePlane(const float* in, Size from, const Taps& horizontal, const Taps& vertical,
                 Size size, float* out)
{
    std::vector<float> mixed(std::size_t(from.width) * lanes);
    std::vector<float> columns(std::size_t(from.width) * lanes);
    for (int y = 0; y < size.height; y += lanes) {
        const int rows = std::min(lanes, size.height - y);
        for (int row = 0; row < rows; ++row) {
            const auto i = std::size_t(y + row);
            mixRows(in + std::size_t(vertical.first[i]) * std::size_t(from.width), from.width,
                    vertical.weights.data() + i * std::size_t(vertical.count), vertical.used[i],
                    mixed.data() + std::size_t(row) * std::size_t(from.width));
        }
        turn(mixed.data(), from.width, rows, columns.data());
        resampleRows(columns.data(), horizontal, rows, size.width,
                     out + std::size_t(y) * std::size_t(size.width));
    }
}

} // namespace

Image resizeAntialiased(const Image& image, Size size, ResizeFilter filter)
{
    if (image.empty() || size.width <= 0 || size.height <= 0)
        throw Error(ErrorKind::BadRequest, "", "an empty image cannot be resized");
    if (image.width == size.width && image.height == size.height)
        return image;
    const Taps horizontal = tapsOf(image.width, size.width, filter);
    const Taps vertical = tapsOf(image.height, size.height, filter);
    Image result(image.channels, size.height, size.width);
    for (int channel = 0; channel < image.channels; ++channel)
        resizePlane(image.plane(channel), {image.width, image.height}, horizontal, vertical, size,
                    result.plane(channel));
    return result;
}

} // namespace saliscope
