// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <limits>

#include "core/engine/models/operations.h"
#include "core/engine/onnx/onnx_operators.h"

namespace saliscope::engine
{

namespace
{

Tensor reducedSum(const Tensor& x, const Integers& axes, bool keeps)
{
    return torch::sum(x, axes, keeps, x.scalar_type());
}

Tensor reducedProduct(const Tensor& x, const Integers& axes, bool keeps)
{
    Integers sorted = axes;
    std::sort(sorted.rbegin(), sorted.rend());
    Tensor result = x;
    for (const std::int64_t axis : sorted)
        result = torch::prod(result, axis, keeps, x.scalar_type());
    return result;
}

/// What any value of \p type is larger than, or smaller than.
torch::Scalar limitOf(torch::ScalarType type, bool isLowest)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const auto limit = [&](auto number) {
        using Limits = std::numeric_limits<decltype(number)>;
        return torch::Scalar(std::int64_t(isLowest ? Limits::lowest() : Limits::max()));
    };
    switch (type) {
    case torch::kBool:
        return !isLowest;
    case torch::kUInt8:
        return limit(std::uint8_t());
    case torch::kInt8:
        return limit(std::int8_t());
    case torch::kInt16:
        return limit(std::int16_t());
    case torch::kInt32:
        return limit(std::int32_t());
    case torch::kInt64:
        return limit(std::int64_t());
    default:
        return isLowest ? -infinity : infinity;
    }
}

/// The largest or smallest values; of nothing, what every value would replace.
template <bool isLargest>
Tensor extremeOf(const Tensor& x, const Integers& axes, bool keeps)
{
    const bool isNothing =
        std::any_of(axes.begin(), axes.end(), [&](std::int64_t axis) { return x.size(axis) == 0; });
    if (!isNothing)
        return isLargest ? torch::amax(x, axes, keeps) : torch::amin(x, axes, keeps);
    const Tensor sums = reducedSum(x, axes, keeps);
    return torch::full(sums.sizes(), limitOf(x.scalar_type(), isLargest), x.options());
}

/// \p function takes a tensor, the axes, and whether they stay with length 1.
template <auto function>
Operation reduce(const OnnxCall& call)
{
    const std::int64_t dimensions = call.value(0).dim();
    Integers axes = call.listOrAttribute("axes", 1);
    for (std::int64_t& axis : axes)
        axis = call.axis(axis, dimensions);
    const bool keeps = call.integer("keepdims", 1) != 0;
    if (axes.empty() && call.integer("noop_with_empty_axes", 0) != 0)
        return onnxStep(
            call, [](const Tensors& x) { return x[0]; }, true);
    if (axes.empty())
        for (std::int64_t axis = 0; axis < dimensions; ++axis)
            axes.push_back(axis);
    const bool isPooling = axes == Integers{2, 3} && dimensions == 4 && !keeps &&
                           call.node.op == "ReduceMean" && !call.isConstant(0);
    if (isPooling)
        return SpatialMean{};
    return onnxStep(call, [=](const Tensors& x) {
        return axes.empty() ? function(x[0].reshape({1}), {0}, false) : function(x[0], axes, keeps);
    });
}

Operation argumentOf(const OnnxCall& call, bool isLargest)
{
    const std::int64_t axis = call.axis(call.integer("axis", 0), call.value(0).dim());
    const bool keeps = call.integer("keepdims", 1) != 0;
    const bool takesLast = call.integer("select_last_index", 0) != 0;
    return onnxStep(call, [=](const Tensors& x) {
        const Tensor values = takesLast ? x[0].flip({axis}) : x[0];
        const Tensor found =
            isLargest ? torch::argmax(values, axis, keeps) : torch::argmin(values, axis, keeps);
        return takesLast ? x[0].size(axis) - 1 - found : found;
    });
}

Operation argMax(const OnnxCall& call)
{
    return argumentOf(call, true);
}

Operation argMin(const OnnxCall& call)
{
    return argumentOf(call, false);
}

Operation cumulativeSum(const OnnxCall& call)
{
    const std::int64_t axis = call.axis(std::int64_t(call.number(1, 0)), call.value(0).dim());
    const bool isExclusive = call.integer("exclusive", 0) != 0;
    const bool isReversed = call.integer("reverse", 0) != 0;
    return onnxStep(call, [=](const Tensors& x) {
        const Tensor values = isReversed ? x[0].flip({axis}) : x[0];
        Tensor sums = torch::cumsum(values, axis, x[0].scalar_type());
        if (isExclusive)
            sums = sums - values;
        return isReversed ? sums.flip({axis}) : sums;
    });
}

Operation topK(const OnnxCall& call)
{
    const std::int64_t axis = call.axis(call.integer("axis", -1), call.value(0).dim());
    const std::int64_t count =
        call.has("k") ? call.integer("k", 1) : std::int64_t(call.number(1, 1));
    const bool largest = call.integer("largest", 1) != 0;
    if (count < 0 || count > call.value(0).size(axis))
        call.fail(ErrorKind::Damaged, say("it asks for more values than there are"));
    const bool wantsPlaces = call.output == 1;
    return onnxStep(call, [=](const Tensors& x) {
        // A stable order: of equal values the first comes first.
        const auto [values, places] = torch::sort(x[0], true, axis, largest);
        return (wantsPlaces ? places : values).narrow(axis, 0, count);
    });
}

} // namespace

std::span<const OnnxOperator> reductionOperators()
{
    using T = Tensor;
    using I = Integers;
    static const OnnxOperator list[] = {
        {"ArgMax", &argMax},
        {"ArgMin", &argMin},
        {"CumSum", &cumulativeSum},
        {"ReduceL1", &reduce<[](const T& x, const I& axes, bool keeps) {
             return reducedSum(torch::abs(x), axes, keeps);
         }>},
        {"ReduceL2", &reduce<[](const T& x, const I& axes, bool keeps) {
             return torch::sqrt(reducedSum(x * x, axes, keeps).to(torch::kFloat32));
         }>},
        {"ReduceLogSum", &reduce<[](const T& x, const I& axes, bool keeps) {
             return torch::log(reducedSum(x, axes, keeps));
         }>},
        {"ReduceLogSumExp", &reduce<[](const T& x, const I& axes, bool keeps) {
             return torch::logsumexp(x, axes, keeps);
         }>},
        {"ReduceMax", &reduce<&extremeOf<true>>},
        {"ReduceMean", &reduce<[](const T& x, const I& axes, bool keeps) {
             return x.is_floating_point()
                        ? torch::mean(x, axes, keeps)
                        : torch::mean(x.to(torch::kFloat32), axes, keeps).to(x.scalar_type());
         }>},
        {"ReduceMin", &reduce<&extremeOf<false>>},
        {"ReduceProd", &reduce<&reducedProduct>},
        {"ReduceSum", &reduce<&reducedSum>},
        {"ReduceSumSquare", &reduce<[](const T& x, const I& axes, bool keeps) {
             return reducedSum(x * x, axes, keeps);
         }>},
        {"TopK", &topK},
    };
    return list;
}

} // namespace saliscope::engine
