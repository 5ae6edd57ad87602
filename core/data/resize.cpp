// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/resize.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/vectorised.h"

namespace saliscope::data
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

/// \p rows picture rows become lanes of columns: pixel x of all of them lies in
/// columns[x * lanes …].
void turn(const float* rows, int count, int width, float* columns)
{
    for (int lane = 0; lane < count; ++lane)
        for (int x = 0; x < width; ++x)
            columns[std::ptrdiff_t(x) * lanes + lane] = rows[std::ptrdiff_t(lane) * width + x];
}

/// Shrinks or stretches \p lanes rows at once, with fused multiply-adds as the reference's build of
/// LibTorch has them: gradients route through maxima, so one rounding can move a whole map.
SALISCOPE_VECTORISED
void resampleRows(const float* __restrict columns, const Taps& taps, int rows, int width,
                  float* __restrict out)
{
    for (int x = 0; x < width; ++x) {
        const float* weights = taps.weights.data() + std::size_t(x) * std::size_t(taps.count);
        const float* in = columns + std::ptrdiff_t(taps.first[std::size_t(x)]) * lanes;
        float sums[lanes] = {};
        for (int k = 0; k < taps.used[std::size_t(x)]; ++k)
            for (int lane = 0; lane < lanes; ++lane)
                sums[lane] = std::fma(weights[k], in[k * lanes + lane], sums[lane]);
        for (int lane = 0; lane < rows; ++lane)
            out[std::ptrdiff_t(lane) * width + x] = sums[lane];
    }
}

/// One output row as the weighted sum of \p count rows.
SALISCOPE_VECTORISED
void mixRows(const float* __restrict in, int width, const float* weights, int count,
             float* __restrict out)
{
    std::fill_n(out, width, 0.0F);
    for (int k = 0; k < count; ++k) {
        const float weight = weights[k];
        const float* row = in + std::ptrdiff_t(k) * width;
        for (int x = 0; x < width; ++x)
            out[x] = std::fma(weight, row[x], out[x]);
    }
}

/// The horizontal filter on every row of one channel: height × \p width.
std::vector<float> resampledRows(const RowSource& source, int channel, const Canvas& canvas,
                                 const Taps& taps, int width)
{
    const Size picture = source.size;
    std::vector<float> read(std::size_t(picture.width) * std::size_t(lanes));
    std::vector<float> columns(std::size_t(canvas.size.width) * std::size_t(lanes), 0.0F);
    float* first = columns.data() + std::ptrdiff_t(canvas.left) * lanes;
    std::vector<float> result(std::size_t(picture.height) * std::size_t(width));
    for (int y = 0; y < picture.height; y += lanes) {
        const int rows = std::min(lanes, picture.height - y);
        for (int row = 0; row < rows; ++row)
            source.read(channel, y + row, read.data() + std::ptrdiff_t(row) * picture.width);
        turn(read.data(), rows, picture.width, first);
        resampleRows(columns.data(), taps, rows, width, result.data() + std::ptrdiff_t(y) * width);
    }
    return result;
}

/// Horizontally first, then vertically, like the reference.
void resizePlane(const RowSource& source, int channel, const Canvas& canvas, const Taps& horizontal,
                 const Taps& vertical, Size size, float* out)
{
    const Size picture = source.size;
    const std::vector<float> rows = resampledRows(source, channel, canvas, horizontal, size.width);
    for (int y = 0; y < size.height; ++y) {
        const auto i = static_cast<std::size_t>(y);
        const int first = vertical.first[i] - canvas.top;
        const int begin = std::clamp(first, 0, picture.height);
        const int end = std::clamp(first + vertical.used[i], begin, picture.height);
        const float* weights = vertical.weights.data() + i * std::size_t(vertical.count) +
                               (begin == end ? 0 : begin - first);
        mixRows(rows.data() + std::ptrdiff_t(begin) * size.width, size.width, weights, end - begin,
                out + std::ptrdiff_t(y) * size.width);
    }
}

Image resizeOn(const Canvas& canvas, const RowSource& source, Size size, ResizeFilter filter)
{
    const Taps horizontal = tapsOf(canvas.size.width, size.width, filter);
    const Taps vertical = tapsOf(canvas.size.height, size.height, filter);
    Image result(source.channels, size.height, size.width);
    for (int channel = 0; channel < source.channels; ++channel)
        resizePlane(source, channel, canvas, horizontal, vertical, size, result.plane(channel));
    return result;
}

RowSource rowsOf(const Image& image)
{
    return {
        {image.width, image.height}, image.channels, [&image](int channel, int row, float* out) {
            std::copy_n(image.plane(channel) + std::ptrdiff_t(row) * image.width, image.width, out);
        }};
}

void checkSizes(Size picture, Size size)
{
    if (picture.width <= 0 || picture.height <= 0 || size.width <= 0 || size.height <= 0)
        throw Error(ErrorKind::BadRequest, "", say("an empty image cannot be resized"));
}

} // namespace

Image resizeAntialiased(const Image& image, Size size, ResizeFilter filter)
{
    checkSizes({image.width, image.height}, size);
    if (image.width == size.width && image.height == size.height)
        return image;
    return resizeOn({{image.width, image.height}, 0, 0}, rowsOf(image), size, filter);
}

Image resizePadded(const Image& image, int size, ResizeFilter filter, Padding padding)
{
    return resizePadded(rowsOf(image), size, filter, padding);
}

Image resizePadded(const RowSource& source, int size, ResizeFilter filter, Padding padding)
{
    const Size picture = source.size;
    checkSizes(picture, {size, size});
    const PaddedFrame frame = paddedFrame(picture, padding);
    const Canvas canvas{frame.size, frame.left, frame.top};
    if (picture.width != size || picture.height != size)
        return resizeOn(canvas, source, {size, size}, filter);
    Image whole(source.channels, size, size);
    for (int channel = 0; channel < source.channels; ++channel)
        for (int row = 0; row < size; ++row)
            source.read(channel, row, whole.plane(channel) + std::ptrdiff_t(row) * size);
    return whole;
}

} // namespace saliscope::data
