// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Operators that put numbers elsewhere without changing them. A network's sizes are known when it
// is loaded, for one picture; how many pictures run at once is not, so the steps find out from
// their input which axis grew.

#include <algorithm>
#include <numeric>

#include "core/engine/onnx/onnx_operators.h"

namespace saliscope::engine
{

namespace
{

/// The shape \p to of a reshaped value of the shape \p from, for an input \p x that is \p from but
/// for one axis, which grew with the number of pictures. Of that axis, and of the one it becomes,
/// the pictures are the outer part.
Integers grown(const Tensor& x, const Integers& from, const Integers& to)
{
    Integers result = to;
    std::int64_t before = 1;
    for (std::size_t axis = 0; axis < from.size(); ++axis) {
        const std::int64_t now = x.size(std::int64_t(axis));
        if (now != from[axis] && from[axis] > 0 && now % from[axis] == 0) {
            std::int64_t outer = 1;
            for (std::int64_t& extent : result) {
                if (outer == before) {
                    extent *= now / from[axis];
                    break;
                }
                outer *= extent;
            }
            break;
        }
        before *= from[axis];
    }
    return result;
}

Operation reshapeTo(const OnnxCall& call, const Integers& to)
{
    const Integers from = shapeOf(call.value(0));
    return onnxStep(
        call, [=](const Tensors& x) { return x[0].reshape(grown(x[0], from, to)); }, true);
}

std::int64_t product(const Integers& shape)
{
    return std::accumulate(shape.begin(), shape.end(), std::int64_t(1), std::multiplies<>());
}

Operation reshape(const OnnxCall& call)
{
    const Tensor& x = call.value(0);
    Integers to = call.listOrAttribute("shape", 1);
    const bool allowsZero = call.integer("allowzero", 0) != 0;
    std::ptrdiff_t open = -1;
    for (std::size_t axis = 0; axis < to.size(); ++axis) {
        if (to[axis] == 0 && !allowsZero && std::int64_t(axis) < x.dim())
            to[axis] = x.size(std::int64_t(axis));
        if (to[axis] == -1)
            open = std::ptrdiff_t(axis);
    }
    if (open >= 0) {
        to[std::size_t(open)] = 1;
        const std::int64_t rest = product(to);
        to[std::size_t(open)] = rest == 0 ? 0 : x.numel() / rest;
    }
    if (std::any_of(to.begin(), to.end(), [](std::int64_t extent) { return extent < 0; }) ||
        product(to) != x.numel())
        call.fail(ErrorKind::Mismatch, say("its shape does not fit its input; the network may need "
                                           "another size of picture"));
    return reshapeTo(call, to);
}

Operation flatten(const OnnxCall& call)
{
    const Tensor& x = call.value(0);
    std::int64_t axis = call.integer("axis", 1);
    axis = axis < 0 ? axis + x.dim() : axis;
    if (axis < 0 || axis > x.dim())
        call.fail(ErrorKind::Damaged, say("it names an axis its input does not have"));
    Integers to = {1, 1};
    for (std::int64_t index = 0; index < x.dim(); ++index)
        to[index < axis ? 0 : 1] *= x.size(index);
    return reshapeTo(call, to);
}

Operation transpose(const OnnxCall& call)
{
    const std::int64_t dimensions = call.value(0).dim();
    Integers order(std::size_t(dimensions), 0);
    std::iota(order.rbegin(), order.rend(), std::int64_t(0));
    order = call.integers("perm", order);
    Integers sorted = order;
    std::sort(sorted.begin(), sorted.end());
    for (std::size_t axis = 0; axis < sorted.size(); ++axis)
        if (sorted[axis] != std::int64_t(axis) || std::int64_t(sorted.size()) != dimensions)
            call.fail(ErrorKind::Damaged, say("it names an axis its input does not have"));
    return onnxStep(
        call, [order](const Tensors& x) { return x[0].permute(order); }, true);
}

Operation squeeze(const OnnxCall& call)
{
    const Tensor& x = call.value(0);
    Integers axes = call.listOrAttribute("axes", 1);
    const bool hasAxes = call.has("axes") || call.isGiven(1);
    for (std::int64_t& axis : axes)
        axis = call.axis(axis, x.dim());
    for (std::int64_t axis = 0; !hasAxes && axis < x.dim(); ++axis)
        if (x.size(axis) == 1)
            axes.push_back(axis);
    std::sort(axes.rbegin(), axes.rend());
    return onnxStep(
        call,
        [axes](const Tensors& v) {
            Tensor result = v[0];
            for (const std::int64_t axis : axes)
                result = result.size(axis) == 1 ? result.squeeze(axis) : result.select(axis, 0);
            return result;
        },
        true);
}

Operation unsqueeze(const OnnxCall& call)
{
    const Tensor& x = call.value(0);
    Integers axes = call.listOrAttribute("axes", 1);
    for (std::int64_t& axis : axes)
        axis = call.axis(axis, x.dim() + std::int64_t(axes.size()));
    std::sort(axes.begin(), axes.end());
    return onnxStep(
        call,
        [axes](const Tensors& v) {
            Tensor result = v[0];
            for (const std::int64_t axis : axes)
                result = result.unsqueeze(axis);
            return result;
        },
        true);
}

Operation expand(const OnnxCall& call)
{
    const Tensor& x = call.value(0);
    const Integers wanted = call.list(1);
    Integers largest = shapeOf(x);
    while (largest.size() < wanted.size())
        largest.insert(largest.begin(), 1);
    for (std::size_t axis = 0; axis < wanted.size(); ++axis) {
        std::int64_t& extent = largest[largest.size() - wanted.size() + axis];
        extent = std::max(extent, wanted[axis]);
    }
    requireSize(call, largest);
    return onnxStep(
        call,
        [wanted](const Tensors& v) {
            Integers to = wanted;
            while (std::int64_t(to.size()) < v[0].dim())
                to.insert(to.begin(), 1);
            for (std::int64_t axis = 1; axis <= v[0].dim(); ++axis)
                if (std::int64_t& extent = to[to.size() - std::size_t(axis)]; v[0].size(-axis) != 1)
                    extent = v[0].size(-axis);
            return v[0].expand(to);
        },
        true);
}

Operation tile(const OnnxCall& call)
{
    const Tensor& x = call.value(0);
    Integers repeats = call.list(1);
    if (call.opset < 6) { // number and axis
        const std::int64_t count = std::int64_t(call.number(1, 1));
        const std::int64_t axis = call.axis(std::int64_t(call.number(2, 0)), x.dim());
        repeats.assign(std::size_t(x.dim()), 1);
        repeats[std::size_t(axis)] = count;
    }
    Integers shape = shapeOf(x);
    if (repeats.size() != shape.size())
        call.fail(ErrorKind::Damaged, say("it repeats more axes than its input has"));
    for (std::size_t axis = 0; axis < shape.size(); ++axis)
        shape[axis] *= repeats[axis];
    requireSize(call, shape);
    return onnxStep(call, [repeats](const Tensors& v) { return v[0].repeat(repeats); });
}

/// Parts that hold one picture's values meet those of several.
Operation concat(const OnnxCall& call)
{
    const std::int64_t dimensions = call.value(0).dim();
    const std::int64_t axis = call.axis(call.integer("axis", 1), dimensions);
    return onnxStep(
        call,
        [axis](const Tensors& x) {
            if (x.size() == 1)
                return x[0];
            Tensors parts = x;
            for (std::int64_t other = 0; other < x[0].dim(); ++other) {
                std::int64_t largest = 1;
                for (const Tensor& part : parts)
                    largest = std::max(largest, part.size(other));
                for (Tensor& part : parts) {
                    if (other == axis || part.size(other) != 1 || largest == 1)
                        continue;
                    Integers to(std::size_t(part.dim()), -1);
                    to[std::size_t(other)] = largest;
                    part = part.expand(to);
                }
            }
            return torch::cat(parts, axis);
        },
        true);
}

Operation split(const OnnxCall& call)
{
    const Tensor& x = call.value(0);
    const std::int64_t axis = call.axis(call.integer("axis", 0), x.dim());
    const std::int64_t extent = x.size(axis);
    Integers sizes = call.listOrAttribute("split", 1);
    if (sizes.empty()) {
        const std::int64_t parts =
            call.integer("num_outputs", std::int64_t(call.node.outputs.size()));
        if (parts < 1)
            call.fail(ErrorKind::Damaged, say("it splits into no parts"));
        const std::int64_t size = (extent + parts - 1) / parts;
        for (std::int64_t index = 0; index < parts; ++index)
            sizes.push_back(std::clamp<std::int64_t>(extent - index * size, 0, size));
    }
    std::int64_t begin = 0;
    for (std::size_t index = 0; index < call.output && index < sizes.size(); ++index)
        begin += sizes[index];
    if (call.output >= sizes.size() || sizes[call.output] < 0 || begin < 0 ||
        begin + sizes[call.output] > extent)
        call.fail(ErrorKind::Damaged, say("its parts are not those of its input"));
    const std::int64_t size = sizes[call.output];
    return onnxStep(
        call, [=](const Tensors& v) { return v[0].narrow(axis, begin, size); }, true);
}

Operation depthToSpace(const OnnxCall& call)
{
    const Tensor& x = call.value(0);
    const std::int64_t block = call.integer("blocksize", 1);
    if (x.dim() != 4 || block < 1 || block > 4096 || x.size(1) % (block * block) != 0)
        call.fail(ErrorKind::Damaged, say("its blocks do not fit its input"));
    const bool isColumns = call.text("mode", "DCR") == "CRD";
    return onnxStep(call, [=](const Tensors& v) {
        const Tensor& t = v[0];
        const std::int64_t channels = t.size(1) / (block * block);
        const Integers to = {t.size(0), channels, t.size(2) * block, t.size(3) * block};
        if (isColumns)
            return t.reshape({t.size(0), channels, block, block, t.size(2), t.size(3)})
                .permute({0, 1, 4, 2, 5, 3})
                .reshape(to);
        return t.reshape({t.size(0), block, block, channels, t.size(2), t.size(3)})
            .permute({0, 3, 4, 1, 5, 2})
            .reshape(to);
    });
}

Operation spaceToDepth(const OnnxCall& call)
{
    const Tensor& x = call.value(0);
    const std::int64_t block = call.integer("blocksize", 1);
    if (x.dim() != 4 || block < 1 || block > 4096 || x.size(2) % block != 0 ||
        x.size(3) % block != 0)
        call.fail(ErrorKind::Damaged, say("its blocks do not fit its input"));
    const bool isColumns = call.text("mode", "DCR") == "CRD";
    const Integers order = isColumns ? Integers{0, 1, 3, 5, 2, 4} : Integers{0, 3, 5, 1, 2, 4};
    return onnxStep(call, [=](const Tensors& v) {
        const Tensor& t = v[0];
        const std::int64_t height = t.size(2) / block;
        const std::int64_t width = t.size(3) / block;
        return t.reshape({t.size(0), t.size(1), height, block, width, block})
            .permute(order)
            .reshape({t.size(0), t.size(1) * block * block, height, width});
    });
}

/// One axis of \p x with pixels in front and behind, taken from the axis itself.
Tensor paddedByOwn(const Tensor& x, std::int64_t axis, std::int64_t before, std::int64_t behind,
                   const std::string& mode)
{
    const std::int64_t extent = x.size(axis);
    if (extent == 0)
        return x;
    Integers places;
    const std::int64_t period = std::max<std::int64_t>(2 * (extent - 1), 1);
    for (std::int64_t place = -before; place < extent + behind; ++place) {
        std::int64_t inside = std::clamp<std::int64_t>(place, 0, extent - 1);
        if (mode == "wrap")
            inside = ((place % extent) + extent) % extent;
        if (mode == "reflect") {
            inside = ((place % period) + period) % period;
            inside = inside < extent ? inside : period - inside;
        }
        places.push_back(inside);
    }
    return x.index_select(axis, torch::tensor(places).to(x.device()));
}

Operation pad(const OnnxCall& call)
{
    const Tensor& x = call.value(0);
    const Integers pads = call.listOrAttribute("pads", 1);
    const std::string mode = call.text("mode", "constant");
    const double value = call.opset < 11 ? call.real("value", 0) : call.number(2, 0);
    Integers axes = call.list(3);
    if (!call.isGiven(3)) {
        axes.resize(std::size_t(x.dim()));
        std::iota(axes.begin(), axes.end(), std::int64_t(0));
    }
    if (pads.size() != 2 * axes.size())
        call.fail(ErrorKind::Damaged, say("its padding does not fit its input"));
    Integers before(std::size_t(x.dim()), 0);
    Integers behind(std::size_t(x.dim()), 0);
    Integers shape = shapeOf(x);
    for (std::size_t index = 0; index < axes.size(); ++index) {
        const auto axis = std::size_t(call.axis(axes[index], x.dim()));
        before[axis] = pads[index];
        behind[axis] = pads[axes.size() + index];
        shape[axis] += before[axis] + behind[axis];
    }
    requireSize(call, shape);
    return onnxStep(call, [=](const Tensors& v) {
        Integers sizes;
        for (std::size_t axis = before.size(); axis-- > 0;)
            sizes.insert(sizes.end(), {before[axis], behind[axis]});
        if (mode == "constant")
            return torch::constant_pad_nd(v[0], sizes, value);
        Tensor result = v[0];
        for (std::size_t axis = 0; axis < before.size(); ++axis)
            if (before[axis] != 0 || behind[axis] != 0)
                result = paddedByOwn(result, std::int64_t(axis), before[axis], behind[axis], mode);
        return result;
    });
}

Operation trilu(const OnnxCall& call)
{
    const std::int64_t diagonal = std::int64_t(call.number(1, 0));
    const bool isUpper = call.integer("upper", 1) != 0;
    return onnxStep(call, [=](const Tensors& x) {
        return isUpper ? torch::triu(x[0], diagonal) : torch::tril(x[0], diagonal);
    });
}

} // namespace

std::span<const OnnxOperator> shapeOperators()
{
    static const OnnxOperator list[] = {
        {"Concat", &concat},
        {"DepthToSpace", &depthToSpace},
        {"Expand", &expand},
        {"Flatten", &flatten},
        {"Pad", &pad},
        {"Reshape", &reshape},
        {"SpaceToDepth", &spaceToDepth},
        {"Split", &split},
        {"Squeeze", &squeeze},
        {"Tile", &tile},
        {"Transpose", &transpose},
        {"Trilu", &trilu},
        {"Unsqueeze", &unsqueeze},
    };
    return list;
}

} // namespace saliscope::engine
