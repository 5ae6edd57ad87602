// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/resize.h"

#include <algorithm>
#include <cmath>

#include "base/error.h"

namespace saliscope
{

namespace
{

/// Rows that pass through the horizontal filter together, one vector lane each.
constexpr int lanes = 8;

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
        const int first = std::max(static_cast<int>(std::floor(centre - support + 0.5F)), 0);
        const int used =
            std::min(std::min(static_cast<int>(std::floor(centre + support + 0.5F)), input) - first,
                     taps.count);
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

/// The surface a picture lies on: its size and the picture's top left pixel; zeros around it.
struct Canvas {
    Size size;
    int left = 0;
    int top = 0;
};

/// One output row as the weighted sum of input rows.
void mixRows(const float* in, int width, const float* weights, int count, float* __restrict out)
{
    std::fill_n(out, width, 0.0F);
    for (int k = 0; k < count; ++k) {
        const float weight = weights[k];
        const float* row = in + std::size_t(k) * std::size_t(width);
        for (int x = 0; x < width; ++x)
            out[x] += weight * row[x];
    }
}

/// Row \p y of the output of the vertical filter, the picture's columns only.
void mixRow(const float* plane, Size picture, const Canvas& canvas, const Taps& taps, int y,
            float* out)
{
    const auto i = static_cast<std::size_t>(y);
    const int first = taps.first[i] - canvas.top;
    const int begin = std::clamp(first, 0, picture.height);
    const int end = std::clamp(first + taps.used[i], begin, picture.height);
    const float* weights =
        taps.weights.data() + i * std::size_t(taps.count) + (begin == end ? 0 : begin - first);
    mixRows(plane + std::size_t(begin) * std::size_t(picture.width), picture.width, weights,
            end - begin, out);
}

/// A row becomes one lane of columns: pixel x of all of them lies in columns[x * lanes …].
void turn(const float* row, int width, float* __restrict columns)
{
    for (int x = 0; x < width; ++x)
        columns[std::ptrdiff_t(x) * lanes] = row[x];
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

void resizePlane(const float* plane, Size picture, const Canvas& canvas, const Taps& horizontal,
                 const Taps& vertical, Size size, float* out)
{
    std::vector<float> row(std::size_t(picture.width));
    std::vector<float> columns(std::size_t(canvas.size.width) * std::size_t(lanes), 0.0F);
    float* first = columns.data() + std::size_t(canvas.left) * std::size_t(lanes);
    for (int y = 0; y < size.height; y += lanes) {
        const int rows = std::min(lanes, size.height - y);
        for (int lane = 0; lane < rows; ++lane) {
            mixRow(plane, picture, canvas, vertical, y + lane, row.data());
            turn(row.data(), picture.width, first + lane);
        }
        resampleRows(columns.data(), horizontal, rows, size.width,
                     out + std::size_t(y) * std::size_t(size.width));
    }
}

Image resizeOn(const Canvas& canvas, const Image& image, Size size, ResizeFilter filter)
{
    const Taps horizontal = tapsOf(canvas.size.width, size.width, filter);
    const Taps vertical = tapsOf(canvas.size.height, size.height, filter);
    Image result(image.channels, size.height, size.width);
    for (int channel = 0; channel < image.channels; ++channel)
        resizePlane(image.plane(channel), {image.width, image.height}, canvas, horizontal, vertical,
                    size, result.plane(channel));
    return result;
}

void checkSizes(const Image& image, Size size)
{
    if (image.empty() || size.width <= 0 || size.height <= 0)
        throw Error(ErrorKind::BadRequest, "", "an empty image cannot be resized");
}

} // namespace

Image resizeAntialiased(const Image& image, Size size, ResizeFilter filter)
{
    checkSizes(image, size);
    if (image.width == size.width && image.height == size.height)
        return image;
    return resizeOn({{image.width, image.height}, 0, 0}, image, size, filter);
}

Image resizePadded(const Image& image, int size, ResizeFilter filter)
{
    checkSizes(image, {size, size});
    const int side = std::max(image.width, image.height);
    if (image.width == size && image.height == size)
        return image;
    const Canvas canvas{{side, side}, (side - image.width) / 2, (side - image.height) / 2};
    return resizeOn(canvas, image, {size, size}, filter);
}

} // namespace saliscope
