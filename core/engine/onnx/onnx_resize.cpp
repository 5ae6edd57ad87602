// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Resize and Upsample: along each axis that changes, an output pixel is a weighted sum of input
// pixels, so a resize is a product with a small matrix per axis. GridSample reads pixels at places
// that are an input of its own.

#include <algorithm>
#include <cmath>

#include "core/engine/models/matrix_product.h"
#include "core/engine/onnx/onnx_operators.h"

namespace saliscope::engine
{

namespace
{

/// How one axis is resized.
struct OnnxResizeAxis {
    std::int64_t axis = 0;
    std::int64_t from = 0;
    std::int64_t to = 0;
    double scale = 1; ///< as asked for, which need not be to / from
    double begin = 0; ///< region of interest, as parts of the axis
    double end = 1;
};

struct OnnxResizeRules {
    std::string mode;
    std::string coordinates;
    std::string nearest;
    double cubic = -0.75;
    bool excludesOutside = false;
    bool antialiases = false;
    double extrapolation = 0;
};

/// Where the middle of output pixel \p place lies in the input.
double sourceOf(const OnnxResizeRules& rules, const OnnxResizeAxis& axis, std::int64_t place)
{
    const double x = double(place);
    const double to = axis.scale * double(axis.from); // not rounded
    if (rules.coordinates == "asymmetric")
        return x / axis.scale;
    if (rules.coordinates == "align_corners")
        return axis.to == 1 ? 0 : x * double(axis.from - 1) / (to - 1);
    if (rules.coordinates == "pytorch_half_pixel")
        return axis.to == 1 ? 0 : (x + 0.5) / axis.scale - 0.5;
    if (rules.coordinates == "half_pixel_symmetric") {
        const double centre = double(axis.from) / 2 * (1 - double(axis.to) / to);
        return centre + (x + 0.5) / axis.scale - 0.5;
    }
    if (rules.coordinates == "tf_half_pixel_for_nn")
        return (x + 0.5) / axis.scale;
    if (rules.coordinates == "tf_crop_and_resize") {
        const double last = double(axis.from - 1);
        return axis.to == 1 ? (axis.begin + axis.end) / 2 * last
                            : axis.begin * last + x * (axis.end - axis.begin) * last / (to - 1);
    }
    return (x + 0.5) / axis.scale - 0.5;
}

std::int64_t nearestOf(const OnnxResizeRules& rules, double source)
{
    if (rules.nearest == "floor")
        return std::int64_t(std::floor(source));
    if (rules.nearest == "ceil")
        return std::int64_t(std::ceil(source));
    if (rules.nearest == "round_prefer_ceil")
        return std::int64_t(std::floor(source + 0.5));
    return std::int64_t(std::ceil(source - 0.5));
}

/// What a pixel at \p distance counts.
double kernelAt(const OnnxResizeRules& rules, double distance)
{
    const double d = std::abs(distance);
    if (rules.mode == "linear")
        return std::max(0.0, 1 - d);
    const double a = rules.cubic; // Keys 1981
    if (d < 1)
        return ((a + 2) * d - (a + 3)) * d * d + 1;
    return d < 2 ? ((a * d - 5 * a) * d + 8 * a) * d - 4 * a : 0;
}

/// The weights of the input pixels for the output pixel whose middle is at \p source.
void fillRow(const OnnxResizeRules& rules, const OnnxResizeAxis& axis, double source, float* row)
{
    const std::int64_t last = axis.from - 1;
    const auto add = [&](std::int64_t place, double weight) {
        row[std::clamp<std::int64_t>(place, 0, last)] += float(weight);
    };
    if (rules.mode == "nearest")
        return add(nearestOf(rules, source), 1);
    const double width = rules.antialiases ? std::max(1.0, 1 / axis.scale) : 1;
    const double reach = (rules.mode == "linear" ? 1 : 2) * width;
    const auto first = std::int64_t(std::floor(source - reach)) + 1;
    const auto end = std::int64_t(std::ceil(source + reach));
    double sum = 0;
    std::vector<double> weights;
    for (std::int64_t place = first; place < end; ++place) {
        const bool isLeftOut = (place < 0 || place > last) && rules.excludesOutside;
        weights.push_back(isLeftOut ? 0 : kernelAt(rules, (double(place) - source) / width));
        sum += weights.back();
    }
    for (std::int64_t place = first; place < end; ++place)
        add(place, weights[std::size_t(place - first)] / sum);
}

/// axis.to × axis.from.
Tensor matrixOf(const OnnxResizeRules& rules, const OnnxResizeAxis& axis)
{
    Tensor matrix = torch::zeros({axis.to, axis.from});
    for (std::int64_t place = 0; place < axis.to; ++place)
        fillRow(rules, axis, sourceOf(rules, axis, place),
                matrix.data_ptr<float>() + place * axis.from);
    return matrix;
}

/// 1 where an output pixel lies in the input, which only tf_crop_and_resize leaves; to values.
Tensor insideOf(const OnnxResizeRules& rules, const OnnxResizeAxis& axis)
{
    Tensor inside = torch::ones({axis.to});
    for (std::int64_t place = 0; place < axis.to; ++place) {
        const double source = sourceOf(rules, axis, place);
        if (source < 0 || source > double(axis.from - 1))
            inside[place] = 0;
    }
    return inside;
}

Tensor resizedAlong(const Tensor& x, std::int64_t axis, const Tensor& matrix)
{
    return matrixProduct(x.transpose(axis, -1), matrix.to(x.device()).t()).transpose(axis, -1);
}

Operation resizeStep(const OnnxCall& call, const OnnxResizeRules& rules,
                     const std::vector<OnnxResizeAxis>& axes)
{
    std::vector<std::pair<OnnxResizeAxis, Tensor>> matrices;
    const bool crops = rules.coordinates == "tf_crop_and_resize";
    for (const OnnxResizeAxis& axis : axes)
        if (crops || axis.to != axis.from || axis.scale != 1) {
            requireSize(call, {axis.to, axis.from});
            matrices.emplace_back(axis, matrixOf(rules, axis));
        }
    return onnxStep(call, [=](const Tensors& x) {
        Tensor result = x[0].to(torch::kFloat32);
        for (const auto& [axis, matrix] : matrices) {
            result = resizedAlong(result, axis.axis, matrix);
            if (!crops)
                continue;
            Integers shape(std::size_t(result.dim()), 1);
            shape[std::size_t(axis.axis)] = axis.to;
            const Tensor inside = insideOf(rules, axis).reshape(shape).to(result.device());
            result = torch::where(inside > 0, result,
                                  torch::full({}, rules.extrapolation, result.options()));
        }
        return result.to(x[0].scalar_type());
    });
}

std::vector<double> numbersOf(const OnnxCall& call, std::size_t index)
{
    if (!call.isGiven(index))
        return {};
    if (!call.isConstant(index))
        call.failUnsupported(say("a size in it depends on the picture"));
    const Tensor values = call.value(index).to(torch::kCPU, torch::kFloat64).contiguous();
    return {values.data_ptr<double>(), values.data_ptr<double>() + values.numel()};
}

/// Scales and sizes of the axes in \p axes as the operator's policy wants them.
void setSizes(const OnnxCall& call, std::vector<OnnxResizeAxis>& axes,
              const std::vector<double>& scales, const Integers& sizes)
{
    const std::string policy = call.text("keep_aspect_ratio_policy", "stretch");
    double common = 0;
    for (std::size_t index = 0; index < axes.size() && !sizes.empty(); ++index) {
        const double scale = double(sizes[index]) / double(axes[index].from);
        common = index == 0               ? scale
                 : policy == "not_larger" ? std::min(common, scale)
                                          : std::max(common, scale);
    }
    for (std::size_t index = 0; index < axes.size(); ++index) {
        OnnxResizeAxis& axis = axes[index];
        axis.scale = sizes.empty() ? scales[index] : double(sizes[index]) / double(axis.from);
        axis.to =
            sizes.empty() ? std::int64_t(std::floor(double(axis.from) * axis.scale)) : sizes[index];
        if (!sizes.empty() && policy != "stretch") {
            axis.scale = common;
            axis.to = std::int64_t(std::floor(common * double(axis.from) + 0.5));
        }
        if (axis.to < 1 || axis.from < 1 || !(axis.scale > 0) || axis.to > (1 << 16))
            call.fail(ErrorKind::Damaged, say("its sizes make no sense"));
    }
}

Operation resize(const OnnxCall& call)
{
    const Tensor& x = call.value(0);
    const bool isOld = call.opset < 11; // scales are the second input, or an attribute
    Integers order = call.integers("axes");
    for (std::int64_t axis = 0; !call.has("axes") && axis < x.dim(); ++axis)
        order.push_back(axis);
    std::vector<OnnxResizeAxis> axes;
    const std::vector<double> region = isOld ? std::vector<double>() : numbersOf(call, 1);
    for (std::size_t index = 0; index < order.size(); ++index) {
        const std::int64_t axis = call.axis(order[index], x.dim());
        axes.push_back({axis, x.size(axis), x.size(axis), 1, 0, 1});
        if (region.size() == 2 * order.size()) {
            axes.back().begin = region[index];
            axes.back().end = region[order.size() + index];
        }
    }
    std::vector<double> scales = numbersOf(call, isOld ? 1 : 2);
    if (const auto* attribute = call.node.attribute("scales"))
        if (const auto* list = std::get_if<std::vector<float>>(&attribute->value))
            scales.assign(list->begin(), list->end());
    const Integers sizes = isOld ? Integers() : call.list(3);
    if ((sizes.empty() ? scales.size() : sizes.size()) != axes.size())
        call.fail(ErrorKind::Damaged, say("its sizes do not fit its input"));
    setSizes(call, axes, scales, sizes);
    OnnxResizeRules rules;
    rules.mode = call.text("mode", "nearest");
    rules.mode = rules.mode == "bilinear" ? "linear" : rules.mode;
    rules.coordinates =
        call.text("coordinate_transformation_mode", isOld ? "asymmetric" : "half_pixel");
    rules.nearest = call.text("nearest_mode", isOld ? "floor" : "round_prefer_floor");
    rules.cubic = call.real("cubic_coeff_a", -0.75);
    rules.excludesOutside = call.integer("exclude_outside", 0) != 0;
    rules.antialiases = call.integer("antialias", 0) != 0 && rules.mode != "nearest";
    rules.extrapolation = call.real("extrapolation_value", 0);
    if (rules.mode != "nearest" && rules.mode != "linear" && rules.mode != "cubic")
        call.failUnsupported(say("it resizes in a way this program does not know"));
    return resizeStep(call, rules, axes);
}

/// The place of \p word in \p words, as torch counts its ways to sample a grid.
std::int64_t gridRule(const OnnxCall& call, std::string word, const std::vector<std::string>& words)
{
    if (word == "linear" || word == "cubic") // opset 16 called them so
        word = "bi" + word;
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end())
        call.failUnsupported(say("it resizes in a way this program does not know"));
    return found - words.begin();
}

Operation gridSample(const OnnxCall& call)
{
    const Tensor& x = call.value(0);
    const Tensor& grid = call.value(1);
    const std::int64_t mode =
        gridRule(call, call.text("mode", "bilinear"), {"bilinear", "nearest", "bicubic"});
    const std::int64_t padding =
        gridRule(call, call.text("padding_mode", "zeros"), {"zeros", "border", "reflection"});
    const bool alignsCorners = call.integer("align_corners", 0) != 0;
    if ((x.dim() != 4 && x.dim() != 5) || grid.dim() != x.dim() || grid.size(0) != x.size(0) ||
        grid.size(-1) != x.dim() - 2 || x.numel() == 0)
        call.fail(ErrorKind::Damaged, say("its sizes do not fit its input"));
    if (x.dim() == 5 && mode != 0) // torch rounds halves up there, ONNX to even numbers
        call.failUnsupported(say("it resizes in a way this program does not know"));
    return onnxStep(call, [=](const Tensors& inputs) {
        Integers shape = shapeOf(inputs[1]);
        shape[0] = inputs[0].size(0); // a constant grid is that of one picture
        return torch::grid_sampler(inputs[0], inputs[1].expand(shape), mode, padding,
                                   alignsCorners);
    });
}

} // namespace

std::span<const OnnxOperator> resizeOperators()
{
    static const OnnxOperator list[] = {
        {"GridSample", &gridSample},
        {"Resize", &resize},
        {"Upsample", &resize},
    };
    return list;
}

} // namespace saliscope::engine
