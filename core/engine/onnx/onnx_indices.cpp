// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Operators that pick numbers by their places, and those that make tensors out of sizes.

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "core/engine/onnx/onnx_operators.h"

namespace saliscope::engine
{

namespace
{

/// Indices may count from the end.
Tensor fromFront(const Tensor& indices, std::int64_t extent)
{
    const Tensor wide = indices.to(torch::kInt64);
    return torch::where(wide < 0, wide + extent, wide);
}

/// Constant places that do not exist are found when the network is loaded.
void checkPlaces(const OnnxCall& call, const Tensor& places, std::int64_t extent)
{
    if (places.numel() == 0)
        return;
    if ((places.min() < -extent).item<bool>() || (places.max() >= extent).item<bool>())
        call.fail(ErrorKind::Damaged, say("it picks a value that does not exist"));
}

Operation gather(const OnnxCall& call)
{
    const Tensor& x = call.value(0);
    const std::int64_t axis = call.axis(call.integer("axis", 0), x.dim());
    checkPlaces(call, call.value(1), x.size(axis));
    if (call.isConstant(1) && call.value(1).dim() == 0) {
        const auto place = std::int64_t(call.number(1, 0));
        return onnxStep(
            call, [=](const Tensors& v) { return v[0].select(axis, place); }, true);
    }
    return onnxStep(call, [axis](const Tensors& v) {
        const Tensor places = fromFront(v[1], v[0].size(axis));
        const Tensor picked = v[0].index_select(axis, places.flatten());
        Integers shape = shapeOf(v[0]);
        shape.erase(shape.begin() + axis);
        const Integers inner = shapeOf(places);
        shape.insert(shape.begin() + axis, inner.begin(), inner.end());
        return picked.reshape(shape);
    });
}

Operation gatherElements(const OnnxCall& call)
{
    const Tensor& x = call.value(0);
    const std::int64_t axis = call.axis(call.integer("axis", 0), x.dim());
    checkPlaces(call, call.value(1), x.size(axis));
    return onnxStep(call, [axis](const Tensors& v) {
        return torch::gather(v[0], axis, fromFront(v[1], v[0].size(axis)));
    });
}

/// One number for each row of \p places, the last axis of which are coordinates within \p shape.
Tensor flatPlaces(const Tensor& places, const Integers& shape, std::int64_t first)
{
    Tensor flat;
    for (std::int64_t axis = 0; axis < places.size(-1); ++axis) {
        const std::int64_t extent = shape[std::size_t(first + axis)];
        const Tensor one = fromFront(places.select(-1, axis), extent);
        flat = flat.defined() ? flat * extent + one : one;
    }
    return flat;
}

void checkCoordinates(const OnnxCall& call, std::int64_t batchAxes)
{
    const Tensor& x = call.value(0);
    const Tensor& places = call.value(1);
    if (batchAxes < 0 || places.dim() <= batchAxes || places.size(-1) < 1 ||
        batchAxes + places.size(-1) > x.dim())
        call.fail(ErrorKind::Damaged, say("its places do not fit its input"));
    for (std::int64_t axis = 0; axis < places.size(-1); ++axis)
        checkPlaces(call, places.select(-1, axis), x.size(batchAxes + axis));
}

Operation gatherNd(const OnnxCall& call)
{
    const std::int64_t batchAxes = call.integer("batch_dims", 0);
    checkCoordinates(call, batchAxes);
    return onnxStep(call, [batchAxes](const Tensors& v) {
        const Integers shape = shapeOf(v[0]);
        const std::int64_t last = batchAxes + v[1].size(-1);
        Integers rest(shape.begin() + last, shape.end());
        Integers to(shape.begin(), shape.begin() + batchAxes);
        const Tensor flat = flatPlaces(v[1], shape, batchAxes);
        Tensor rows = v[0].flatten(batchAxes, last - 1);
        for (std::int64_t axis = batchAxes; axis < flat.dim(); ++axis)
            to.push_back(flat.size(axis));
        to.insert(to.end(), rest.begin(), rest.end());
        if (batchAxes == 0)
            return rows.index_select(0, flat.flatten()).reshape(to);
        rows = rows.flatten(0, batchAxes - 1).flatten(2);
        const Tensor perBatch = flat.reshape({rows.size(0), -1, 1}).expand({-1, -1, rows.size(2)});
        return torch::gather(rows.reshape({rows.size(0), rows.size(1), -1}), 1, perBatch)
            .reshape(to);
    });
}

/// How values that are put somewhere join those that are there.
Tensor scattered(const Tensor& x, std::int64_t axis, const Tensor& places, const Tensor& values,
                 const std::string& how)
{
    if (how == "none")
        return x.scatter(axis, places, values);
    if (how == "add")
        return x.scatter_add(axis, places, values);
    static const std::map<std::string, const char*> names = {
        {"mul", "prod"}, {"max", "amax"}, {"min", "amin"}};
    return x.scatter_reduce(axis, places, values, names.at(how), true);
}

std::string reductionOf(const OnnxCall& call)
{
    const std::string how = call.text("reduction", "none");
    if (how != "none" && how != "add" && how != "mul" && how != "max" && how != "min")
        call.failUnsupported(say("it joins values in a way this program does not know"));
    return how;
}

Operation scatterElements(const OnnxCall& call)
{
    const Tensor& x = call.value(0);
    const std::int64_t axis = call.axis(call.integer("axis", 0), x.dim());
    checkPlaces(call, call.value(1), x.size(axis));
    call.value(2);
    const std::string how = reductionOf(call);
    return onnxStep(call, [=](const Tensors& v) {
        return scattered(v[0], axis, fromFront(v[1], v[0].size(axis)), v[2], how);
    });
}

Operation scatterNd(const OnnxCall& call)
{
    checkCoordinates(call, 0);
    call.value(2);
    const std::string how = reductionOf(call);
    return onnxStep(call, [how](const Tensors& v) {
        const std::int64_t axes = v[1].size(-1);
        const Tensor flat = flatPlaces(v[1], shapeOf(v[0]), 0).flatten();
        const Tensor table = v[0].reshape({v[0].flatten(0, axes - 1).size(0), -1});
        const Tensor values = v[2].reshape({flat.numel(), -1});
        const Tensor places = flat.unsqueeze(1).expand_as(values);
        return scattered(table, 0, places, values, how).reshape(v[0].sizes());
    });
}

/// One axis of a slice, in LibTorch's terms.
struct OnnxSlice {
    std::int64_t axis = 0;
    std::int64_t begin = 0;
    std::int64_t end = 0;
    std::int64_t step = 1;
    std::int64_t extent = 0; ///< for which these were worked out
};

OnnxSlice sliceOf(const OnnxCall& call, std::int64_t axis, std::int64_t begin, std::int64_t end,
                  std::int64_t step)
{
    const std::int64_t extent = call.value(0).size(axis);
    if (step == 0)
        call.fail(ErrorKind::Damaged, say("its step is 0"));
    const auto inside = [&](std::int64_t place, std::int64_t low, std::int64_t high) {
        return std::clamp<std::int64_t>(place < 0 ? place + extent : place, low, high);
    };
    if (step > 0)
        return {axis, inside(begin, 0, extent), inside(end, 0, extent), step, extent};
    // Backwards: the same places of the axis turned around.
    const std::int64_t first = inside(begin, -1, extent - 1);
    const std::int64_t last = inside(std::max(end, -extent - 1), -1, extent - 1);
    const std::int64_t back = step == std::numeric_limits<std::int64_t>::min() ? extent : -step;
    return {axis, extent - 1 - first, extent - 1 - last, -back, extent};
}

Tensor sliced(const Tensor& x, const OnnxSlice& slice)
{
    // All of an axis stays all of it, also where more pictures made it longer.
    if (slice.begin == 0 && slice.end == slice.extent && slice.step == 1)
        return x;
    const std::int64_t step = slice.step < 0 ? -slice.step : slice.step;
    const Tensor ahead = slice.step < 0 ? x.flip({slice.axis}) : x;
    return ahead.slice(slice.axis, slice.begin, std::max(slice.begin, slice.end), step);
}

Operation slice(const OnnxCall& call)
{
    const Tensor& x = call.value(0);
    const Integers begins = call.listOrAttribute("starts", 1);
    const Integers ends = call.listOrAttribute("ends", 2);
    Integers axes = call.listOrAttribute("axes", 3);
    if (axes.empty())
        for (std::size_t axis = 0; axis < begins.size(); ++axis)
            axes.push_back(std::int64_t(axis));
    const Integers steps = call.list(4, Integers(begins.size(), 1));
    if (axes.size() != begins.size() || ends.size() != begins.size() ||
        steps.size() != begins.size())
        call.fail(ErrorKind::Damaged, say("its lists have different lengths"));
    std::vector<OnnxSlice> slices;
    for (std::size_t index = 0; index < axes.size(); ++index)
        slices.push_back(sliceOf(call, call.axis(axes[index], x.dim()), begins[index], ends[index],
                                 steps[index]));
    return onnxStep(
        call,
        [slices](const Tensors& v) {
            Tensor result = v[0];
            for (const OnnxSlice& one : slices)
                result = sliced(result, one);
            return result;
        },
        true);
}

Operation constantOfShape(const OnnxCall& call)
{
    const Integers shape = call.list(0);
    requireSize(call, shape);
    const auto* attribute = call.node.attribute("value");
    const auto* stored =
        attribute ? std::get_if<std::shared_ptr<const checkpoint::OnnxTensor>>(&attribute->value)
                  : nullptr;
    const Tensor value = stored ? toTorch(**stored, call.file) : torch::zeros({1});
    if (value.numel() != 1)
        call.fail(ErrorKind::Damaged, say("its value is no single number"));
    return onnxStep(call,
                    [=](const Tensors&) { return value.reshape({}).expand(shape).contiguous(); });
}

Operation range(const OnnxCall& call)
{
    const double begin = call.number(0, 0);
    const double end = call.number(1, 0);
    const double step = call.number(2, 1);
    if (step == 0 || !std::isfinite(begin) || !std::isfinite(end) || !std::isfinite(step))
        call.fail(ErrorKind::Damaged, say("its numbers make no sense"));
    const double count = std::max(0.0, std::ceil((end - begin) / step));
    if (count > double(1 << 28))
        call.fail(ErrorKind::TooLarge, say("its result would not fit into memory"));
    const torch::ScalarType type = call.value(0).scalar_type();
    return onnxStep(call, [=](const Tensors&) {
        return (torch::arange(std::int64_t(count), torch::kFloat64) * step + begin).to(type);
    });
}

Operation nonZero(const OnnxCall& call)
{
    if (!call.isConstant(0))
        call.failUnsupported(say("how large its result is depends on the picture"));
    return onnxStep(call, [](const Tensors& x) { return torch::nonzero(x[0]).t().contiguous(); });
}

Operation oneHot(const OnnxCall& call)
{
    const auto depth = std::int64_t(call.number(1, 0));
    const Tensor& places = call.value(0);
    const Tensor& values = call.value(2);
    const std::int64_t axis = call.axis(call.integer("axis", -1), places.dim() + 1);
    Integers shape = shapeOf(places);
    shape.push_back(depth);
    requireSize(call, shape);
    if (depth < 1 || values.numel() != 2)
        call.fail(ErrorKind::Damaged, say("its numbers make no sense"));
    return onnxStep(call, [=](const Tensors& v) {
        Integers row(std::size_t(v[0].dim()) + 1, 1);
        row[std::size_t(axis)] = depth;
        const Tensor wanted = fromFront(v[0], depth).unsqueeze(axis);
        const Tensor isHot = wanted == torch::arange(depth, wanted.options()).reshape(row);
        return torch::where(isHot, v[2][1], v[2][0]);
    });
}

Operation eyeLike(const OnnxCall& call)
{
    const Tensor& x = call.value(0);
    if (x.dim() != 2)
        call.fail(ErrorKind::Damaged, say("its input is no matrix"));
    const std::int64_t diagonal = call.integer("k", 0);
    const Integers shape = shapeOf(x);
    return onnxStep(call, [=](const Tensors& v) {
        const Tensor row = torch::arange(shape[0], torch::kInt64).unsqueeze(1);
        const Tensor column = torch::arange(shape[1], torch::kInt64).unsqueeze(0);
        return (column - row == diagonal).to(v[0].device(), v[0].scalar_type());
    });
}

} // namespace

std::span<const OnnxOperator> indexOperators()
{
    static const OnnxOperator list[] = {
        {"ConstantOfShape", &constantOfShape},
        {"EyeLike", &eyeLike},
        {"Gather", &gather},
        {"GatherElements", &gatherElements},
        {"GatherND", &gatherNd},
        {"NonZero", &nonZero},
        {"OneHot", &oneHot},
        {"Range", &range},
        {"ScatterElements", &scatterElements},
        {"ScatterND", &scatterNd},
        {"Slice", &slice},
    };
    return list;
}

} // namespace saliscope::engine
