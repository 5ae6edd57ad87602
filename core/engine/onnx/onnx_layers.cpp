// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Operators with weights: convolutions, normalisations, matrix products.

#include <algorithm>

#include "core/engine/models/matrix_product.h"
#include "core/engine/models/operations.h"
#include "core/engine/onnx/onnx_operators.h"
#include "core/engine/onnx/onnx_window.h"

namespace saliscope::engine
{

namespace
{

Tensor constantOrNone(const OnnxCall& call, std::size_t index)
{
    return call.isGiven(index) ? call.value(index) : Tensor();
}

Integers behind(const Tensor& x, std::int64_t first)
{
    return {x.sizes().begin() + first, x.sizes().end()};
}

void checkConvolution(const OnnxCall& call, std::int64_t channels)
{
    const Tensor& x = call.value(0);
    const std::int64_t groups = call.integer("group", 1);
    if (x.dim() < 3 || x.dim() != call.value(1).dim() || groups < 1 || x.size(1) != channels ||
        x.size(1) % groups != 0)
        call.fail(ErrorKind::Mismatch,
                  say("its weights and its input do not fit each other; the network may need "
                      "another size of picture"));
}

/// Convolution with any number of axes and padding.
Operation generalConvolution(const OnnxCall& call, const OnnxWindow& window, std::int64_t groups)
{
    const Integers none(window.kernel.size(), 0);
    return onnxStep(call, [=](const Tensors& x) {
        const Tensor offset = x.size() > 2 ? x[2] : Tensor();
        return at::convolution(padded(x[0], window.begin, window.end, 0), x[1], offset,
                               window.stride, none, window.dilation, false, none, groups);
    });
}

Operation convolution(const OnnxCall& call)
{
    const std::int64_t groups = call.integer("group", 1);
    checkConvolution(call, call.value(1).size(1) * groups);
    const Tensor& weight = call.value(1);
    const Integers spatial = behind(call.value(0), 2);
    const OnnxWindow window =
        windowOf(call, spatial, call.integers("kernel_shape", behind(weight, 2)));
    const bool isFlat = spatial.size() == 2 && window.isSymmetric() && call.isConstant(1) &&
                        (!call.isGiven(2) || call.isConstant(2)) && !call.isConstant(0);
    if (!isFlat)
        return generalConvolution(call, window, groups);
    Convolution result;
    result.weight = weight.contiguous(torch::MemoryFormat::ChannelsLast);
    result.offset = constantOrNone(call, 2);
    result.stride = {window.stride[0], window.stride[1]};
    result.padding = {window.begin[0], window.begin[1]};
    result.dilation = {window.dilation[0], window.dilation[1]};
    result.groups = groups;
    return result;
}

/// What a transposed convolution cuts off its full result, or adds to it when negative.
struct Crop {
    Integers begin;
    Integers end;
};

Crop cropOf(const OnnxCall& call, const Integers& spatial, const OnnxWindow& window)
{
    const std::size_t count = spatial.size();
    const Integers extra = call.integers("output_padding", Integers(count, 0));
    const Integers wanted = call.integers("output_shape");
    const std::string automatic = call.text("auto_pad", "NOTSET");
    Crop crop{window.begin, window.end};
    if (extra.size() != count || (!wanted.empty() && wanted.size() < count))
        call.fail(ErrorKind::Damaged, say("its window makes no sense"));
    for (std::size_t axis = 0; axis < count; ++axis) {
        const std::int64_t full = (spatial[axis] - 1) * window.stride[axis] +
                                  (window.kernel[axis] - 1) * window.dilation[axis] + 1;
        const bool isSame = automatic.starts_with("SAME");
        if (isSame || !wanted.empty()) {
            const std::int64_t size = wanted.empty() ? spatial[axis] * window.stride[axis]
                                                     : wanted[wanted.size() - count + axis];
            const std::int64_t all = full + extra[axis] - size;
            crop.begin[axis] = automatic == "SAME_UPPER" ? all / 2 : all - all / 2;
            if (!isSame)
                crop.begin[axis] = all / 2;
            crop.end[axis] = all - crop.begin[axis];
        }
        crop.end[axis] -= extra[axis];
    }
    return crop;
}

Operation transposedConvolution(const OnnxCall& call)
{
    checkConvolution(call, call.value(1).size(0));
    const std::int64_t groups = call.integer("group", 1);
    const Integers spatial = behind(call.value(0), 2);
    const Integers kernel = call.integers("kernel_shape", behind(call.value(1), 2));
    const Integers large(spatial.size(), 1 << 15); // no window is too large for its input here
    OnnxWindow window = windowOf(call, large, kernel);
    if (call.text("auto_pad", "NOTSET") != "NOTSET")
        window.begin = window.end = Integers(spatial.size(), 0);
    const Crop crop = cropOf(call, spatial, window);
    const Integers none(spatial.size(), 0);
    return onnxStep(call, [=](const Tensors& x) {
        const Tensor full = at::convolution(x[0], x[1], {}, window.stride, none, window.dilation,
                                            true, none, groups);
        Integers begin = crop.begin;
        Integers end = crop.end;
        for (std::size_t axis = 0; axis < begin.size(); ++axis) {
            begin[axis] = -begin[axis];
            end[axis] = -end[axis];
        }
        const Tensor result = padded(full, begin, end, 0);
        if (x.size() < 3 || !x[2].defined())
            return result;
        Integers shape(std::size_t(result.dim()), 1);
        shape[1] = x[2].numel();
        return result + x[2].reshape(shape);
    });
}

Operation batchNormalization(const OnnxCall& call)
{
    const Tensor& x = call.value(0);
    // Weights that are standardised before they are used are a batch of their own.
    const bool isTraining = call.integer("training_mode", 0) != 0;
    if (call.output != 0 || (isTraining && !call.isConstant(0)))
        call.failUnsupported(say("it is in training mode; export the network for inference"));
    for (std::size_t index = 1; index < 5; ++index)
        if (call.value(index).numel() != (x.dim() > 1 ? x.size(1) : 1))
            call.fail(ErrorKind::Mismatch, say("its weights do not fit its input"));
    const double epsilon = call.real("epsilon", 1e-5);
    const bool isPlain = x.dim() == 4 && !call.isConstant(0) && call.isConstant(1) &&
                         call.isConstant(2) && call.isConstant(3) && call.isConstant(4);
    if (isPlain)
        return BatchNorm{call.value(1), call.value(2), call.value(3), call.value(4), epsilon};
    return onnxStep(call, [epsilon, isTraining](const Tensors& v) {
        const Tensor mean = isTraining ? Tensor() : v[3];
        const Tensor variance = isTraining ? Tensor() : v[4];
        return torch::batch_norm(v[0], v[1], v[2], mean, variance, isTraining, 0.0, epsilon, false);
    });
}

Operation instanceNormalization(const OnnxCall& call)
{
    call.value(2);
    const double epsilon = call.real("epsilon", 1e-5);
    return onnxStep(call, [epsilon](const Tensors& x) {
        return torch::instance_norm(x[0], x[1], x[2], {}, {}, true, 0.0, epsilon, false);
    });
}

/// The further outputs of a layer normalisation: mean, and 1 / standard deviation.
Operation statisticsOf(const OnnxCall& call, std::int64_t first, double epsilon)
{
    Integers axes;
    for (std::int64_t axis = first; axis < call.value(0).dim(); ++axis)
        axes.push_back(axis);
    const bool wantsMean = call.output == 1;
    return onnxStep(call, [=](const Tensors& x) {
        const Tensor mean = torch::mean(x[0], axes, true);
        const Tensor centred = x[0] - mean;
        return wantsMean ? mean
                         : torch::rsqrt(torch::mean(centred * centred, axes, true) + epsilon);
    });
}

Operation layerNormalization(const OnnxCall& call)
{
    const std::int64_t dimensions = call.value(0).dim();
    const std::int64_t axis = call.axis(call.integer("axis", -1), dimensions);
    const double epsilon = call.real("epsilon", 1e-5);
    if (call.output != 0)
        return statisticsOf(call, axis, epsilon);
    return onnxStep(call, [=](const Tensors& x) {
        const Tensor offset = x.size() > 2 ? x[2] : Tensor();
        const Integers shape = behind(x[0], axis);
        if (x[1].sizes() == torch::IntArrayRef(shape) &&
            (!offset.defined() || offset.sizes() == x[1].sizes()))
            return torch::layer_norm(x[0], shape, x[1], offset, epsilon);
        const Tensor result = torch::layer_norm(x[0], shape, {}, {}, epsilon) * x[1];
        return offset.defined() ? result + offset : result;
    });
}

Operation rmsNormalization(const OnnxCall& call)
{
    const std::int64_t dimensions = call.value(0).dim();
    const std::int64_t axis = call.axis(call.integer("axis", -1), dimensions);
    const double epsilon = call.real("epsilon", 1e-5);
    return onnxStep(call, [=](const Tensors& x) {
        Integers axes;
        for (std::int64_t index = axis; index < x[0].dim(); ++index)
            axes.push_back(index);
        return x[0] * torch::rsqrt(torch::mean(x[0] * x[0], axes, true) + epsilon) * x[1];
    });
}

Operation groupNormalization(const OnnxCall& call)
{
    const Tensor& x = call.value(0);
    const std::int64_t groups = call.integer("num_groups", 1);
    if (x.dim() < 2 || groups < 1 || x.size(1) % groups != 0)
        call.fail(ErrorKind::Damaged, say("its groups do not fit its input"));
    const std::int64_t perGroup = x.size(1) / groups;
    const double epsilon = call.real("epsilon", 1e-5);
    return onnxStep(call, [=](const Tensors& v) {
        // Opset 18 had one scale per group.
        const bool isOld = v[1].numel() == groups && perGroup != 1;
        const Tensor scale = isOld ? v[1].repeat_interleave(perGroup) : v[1];
        const Tensor offset = isOld ? v[2].repeat_interleave(perGroup) : v[2];
        return torch::group_norm(v[0].contiguous(), groups, scale, offset, epsilon);
    });
}

Operation meanVarianceNormalization(const OnnxCall& call)
{
    const Integers axes = call.integers("axes", {0, 2, 3});
    return onnxStep(call, [axes](const Tensors& x) {
        const Tensor centred = x[0] - torch::mean(x[0], axes, true);
        return centred / (torch::sqrt(torch::mean(centred * centred, axes, true)) + 1e-9);
    });
}

Operation lpNormalization(const OnnxCall& call)
{
    const std::int64_t axis = call.axis(call.integer("axis", -1), call.value(0).dim());
    const double p = double(call.integer("p", 2));
    return onnxStep(call, [=](const Tensors& x) {
        const Tensor length = torch::norm(x[0], p, {axis}, true);
        return torch::where(length == 0, torch::zeros_like(x[0]), x[0] / length);
    });
}

/// Krizhevsky 2012: each channel divided by what its neighbours sum up to.
Operation localResponse(const OnnxCall& call)
{
    const std::int64_t size = call.integer("size", 1);
    const double alpha = call.real("alpha", 1e-4);
    const double beta = call.real("beta", 0.75);
    const double bias = call.real("bias", 1);
    if (size < 1 || size > 4096 || call.value(0).dim() < 2)
        call.fail(ErrorKind::Damaged, say("its window makes no sense"));
    return onnxStep(call, [=](const Tensors& x) {
        Integers sizes(2 * std::size_t(x[0].dim() - 2), 0);
        sizes.insert(sizes.end(), {(size - 1) / 2, size / 2});
        const Tensor squares = torch::constant_pad_nd(x[0] * x[0], sizes, 0);
        const Tensor sums = squares.unfold(1, size, 1).sum(-1);
        return x[0] / torch::pow(bias + alpha / double(size) * sums, beta);
    });
}

/// x·W with a constant W, for x of any number of axes.
struct MatrixProduct {
    Tensor weight; ///< inputs×outputs

    std::string kind() const { return "matrix product"; }
    Tensor apply(const Tensors& inputs, bool) const { return matrixProduct(inputs[0], weight); }
    std::vector<Tensor*> parameters() { return {&weight}; }
};

Operation matMul(const OnnxCall& call)
{
    const Tensor& a = call.value(0);
    const Tensor& b = call.value(1);
    if (call.isConstant(1) && !call.isConstant(0) && b.dim() == 2 && a.dim() >= 2 &&
        a.is_floating_point() && a.size(-1) == b.size(0))
        return MatrixProduct{b};
    return onnxStep(call, [](const Tensors& x) { return matrixProduct(x[0], x[1]); });
}

Operation gemm(const OnnxCall& call)
{
    const Tensor& a = call.value(0);
    const Tensor& b = call.value(1);
    const double alpha = call.real("alpha", 1);
    const double beta = call.real("beta", 1);
    const bool transposesA = call.integer("transA", 0) != 0;
    const bool transposesB = call.integer("transB", 0) != 0;
    if (a.dim() != 2 || b.dim() != 2 || a.size(transposesA ? 0 : 1) != b.size(transposesB ? 1 : 0))
        call.fail(ErrorKind::Mismatch,
                  say("its weights and its input do not fit each other; the network may need "
                      "another size of picture"));
    const bool hasOffset = call.isGiven(2);
    const std::int64_t outputs = b.size(transposesB ? 0 : 1);
    const bool isPlain =
        !transposesA && !call.isConstant(0) && call.isConstant(1) &&
        (!hasOffset ||
         (call.isConstant(2) && (call.value(2).numel() == outputs || call.value(2).numel() == 1)));
    if (isPlain && a.is_floating_point()) {
        const Tensor weight = transposesB ? b : b.t();
        Linear result{alpha == 1 ? weight : weight * alpha, {}};
        if (hasOffset)
            result.offset = (call.value(2) * beta).flatten().expand({outputs}).contiguous();
        return result;
    }
    return onnxStep(call, [=](const Tensors& x) {
        const Tensor product =
            matrixProduct(transposesA ? x[0].t() : x[0], transposesB ? x[1].t() : x[1]) * alpha;
        return x.size() > 2 && x[2].defined() ? product + x[2] * beta : product;
    });
}

Operation einsum(const OnnxCall& call)
{
    const std::string equation = call.text("equation", "");
    call.value(0);
    return onnxStep(call, [equation](const Tensors& x) { return einsteinSum(equation, x); });
}

} // namespace

std::span<const OnnxOperator> layerOperators()
{
    static const OnnxOperator list[] = {
        {"BatchNormalization", &batchNormalization},
        {"Conv", &convolution},
        {"ConvTranspose", &transposedConvolution},
        {"Einsum", &einsum},
        {"Gemm", &gemm},
        {"GroupNormalization", &groupNormalization},
        {"InstanceNormalization", &instanceNormalization},
        {"LRN", &localResponse},
        {"LayerNormalization", &layerNormalization},
        {"LpNormalization", &lpNormalization},
        {"MatMul", &matMul},
        {"MeanVarianceNormalization", &meanVarianceNormalization},
        {"RMSNormalization", &rmsNormalization},
    };
    return list;
}

} // namespace saliscope::engine
