// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Operators that work on each number, or on pairs of numbers that meet by broadcasting.

#include <cmath>
#include <limits>
#include <tuple>

#include "core/engine/models/operations.h"
#include "core/engine/onnx/onnx_operators.h"

namespace saliscope::engine
{

namespace
{

/// \p function takes a tensor.
template <auto function>
Operation unary(const OnnxCall& call)
{
    call.value(0);
    return onnxStep(call, [](const Tensors& x) { return function(x[0]); });
}

/// Opsets before 7 broadcast only where an attribute says so, from an axis on.
Integers oldBroadcast(const OnnxCall& call)
{
    const Tensor& a = call.value(0);
    Integers shape = shapeOf(call.value(1));
    if (call.opset >= 7 || call.integer("broadcast", 0) == 0 || !call.has("axis"))
        return {};
    const std::int64_t axis = call.axis(call.integer("axis", 0), a.dim());
    while (axis + std::int64_t(shape.size()) < a.dim())
        shape.push_back(1);
    return shape;
}

/// \p function takes two tensors.
template <auto function>
Operation binary(const OnnxCall& call)
{
    call.value(1);
    const Integers shape = oldBroadcast(call);
    return onnxStep(call, [shape](const Tensors& x) {
        return function(x[0], shape.empty() ? x[1] : x[1].reshape(shape));
    });
}

template <auto function>
Operation variadic(const OnnxCall& call)
{
    call.value(0);
    return onnxStep(call, [](const Tensors& x) {
        Tensor result = x[0];
        for (std::size_t index = 1; index < x.size(); ++index)
            result = function(result, x[index]);
        return result;
    });
}

Operation mean(const OnnxCall& call)
{
    call.value(0);
    return onnxStep(call, [](const Tensors& x) {
        Tensor result = x[0];
        for (std::size_t index = 1; index < x.size(); ++index)
            result = result + x[index];
        return result / double(x.size());
    });
}

Tensor divide(const Tensor& a, const Tensor& b)
{
    return a.is_floating_point() ? a / b : torch::div(a, b, "trunc");
}

Tensor power(const Tensor& a, const Tensor& b)
{
    return torch::pow(a, b).to(a.scalar_type());
}

Tensor parametricRelu(const Tensor& x, const Tensor& slope)
{
    // Opset 6: a slope per channel needs no shape.
    const bool perChannel =
        slope.dim() == 1 && x.dim() > 2 && slope.size(0) == x.size(1) && slope.size(0) != 1;
    Integers shape(std::size_t(std::max<std::int64_t>(x.dim() - 1, 1)), 1);
    shape[0] = slope.numel();
    return torch::where(x > 0, x, x * (perChannel ? slope.reshape(shape) : slope));
}

Operation modulo(const OnnxCall& call)
{
    call.value(1);
    const bool truncates = call.integer("fmod", 0) != 0;
    return onnxStep(call, [truncates](const Tensors& x) {
        return truncates ? torch::fmod(x[0], x[1]) : torch::remainder(x[0], x[1]);
    });
}

Operation relu(const OnnxCall& call)
{
    if (!call.value(0).is_floating_point() || call.isConstant(0))
        return onnxStep(call, [](const Tensors& x) { return torch::relu(x[0]); });
    return Relu{};
}

Operation leakyRelu(const OnnxCall& call)
{
    const double alpha = call.real("alpha", 0.01);
    return onnxStep(call, [alpha](const Tensors& x) { return torch::leaky_relu(x[0], alpha); });
}

Operation elu(const OnnxCall& call)
{
    const double alpha = call.real("alpha", 1);
    return onnxStep(call, [alpha](const Tensors& x) { return torch::elu(x[0], alpha); });
}

Operation selu(const OnnxCall& call)
{
    const double alpha = call.real("alpha", 1.67326319217681884765625);
    const double gamma = call.real("gamma", 1.05070102214813232421875);
    return onnxStep(call, [=](const Tensors& x) { return gamma * torch::elu(x[0], alpha); });
}

Operation celu(const OnnxCall& call)
{
    const double alpha = call.real("alpha", 1);
    return onnxStep(call, [alpha](const Tensors& x) { return torch::celu(x[0], alpha); });
}

Operation thresholdedRelu(const OnnxCall& call)
{
    const double alpha = call.real("alpha", 1);
    return onnxStep(call, [alpha](const Tensors& x) { return x[0] * (x[0] > alpha); });
}

Operation hardSigmoid(const OnnxCall& call)
{
    const double alpha = call.real("alpha", 0.2);
    const double beta = call.real("beta", 0.5);
    return onnxStep(call,
                    [=](const Tensors& x) { return torch::clamp(x[0] * alpha + beta, 0, 1); });
}

Operation swish(const OnnxCall& call)
{
    const double alpha = call.real("alpha", 1);
    return onnxStep(call,
                    [alpha](const Tensors& x) { return x[0] * torch::sigmoid(alpha * x[0]); });
}

Operation shrink(const OnnxCall& call)
{
    const double bias = call.real("bias", 0);
    const double lambda = call.real("lambd", 0.5);
    return onnxStep(call, [=](const Tensors& x) {
        const Tensor zero = torch::zeros_like(x[0]);
        return torch::where(x[0] < -lambda, x[0] + bias,
                            torch::where(x[0] > lambda, x[0] - bias, zero));
    });
}

Operation gelu(const OnnxCall& call)
{
    const std::string approximate = call.text("approximate", "none");
    return onnxStep(call,
                    [approximate](const Tensors& x) { return torch::gelu(x[0], approximate); });
}

/// Limits of type \p x, each of which may be missing.
Operation clip(const OnnxCall& call)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const bool hasAttributes = call.opset < 11;
    const double low = hasAttributes ? call.real("min", -infinity) : call.number(1, -infinity);
    const double high = hasAttributes ? call.real("max", infinity) : call.number(2, infinity);
    return onnxStep(call, [=](const Tensors& x) {
        Tensor result = x[0];
        const auto limit = [&](double value) { return torch::full({}, value, result.options()); };
        if (low != -infinity)
            result = torch::maximum(result, limit(low));
        if (high != infinity)
            result = torch::minimum(result, limit(high));
        return result;
    });
}

/// TensorProto.DataType as what we compute with.
Operation castTo(const OnnxCall& call, std::int64_t type)
{
    const auto to = [&](torch::ScalarType wanted) {
        return onnxStep(
            call, [wanted](const Tensors& x) { return x[0].to(wanted); }, true);
    };
    switch (type) {
    case 1:
    case 10:
    case 11:
    case 16:
        return to(torch::kFloat32);
    case 2:
        return to(torch::kUInt8);
    case 3:
        return to(torch::kInt8);
    case 5:
        return to(torch::kInt16);
    case 4:
    case 6:
        return to(torch::kInt32);
    case 7:
    case 12:
    case 13:
        return to(torch::kInt64);
    case 9:
        return to(torch::kBool);
    default:
        call.failUnsupported(say("it asks for a type this program does not compute with"));
    }
}

Operation cast(const OnnxCall& call)
{
    call.value(0);
    return castTo(call, call.integer("to", 1));
}

Operation castLike(const OnnxCall& call)
{
    const torch::ScalarType type = call.value(1).scalar_type();
    return onnxStep(
        call, [type](const Tensors& x) { return x[0].to(type); }, true);
}

Operation where(const OnnxCall& call)
{
    call.value(2);
    return onnxStep(call, [](const Tensors& x) { return torch::where(x[0], x[1], x[2]); });
}

Operation isInfinite(const OnnxCall& call)
{
    const bool negative = call.integer("detect_negative", 1) != 0;
    const bool positive = call.integer("detect_positive", 1) != 0;
    return onnxStep(call, [=](const Tensors& x) {
        const Tensor found = torch::isinf(x[0]);
        return found & (((x[0] < 0) & negative) | ((x[0] > 0) & positive));
    });
}

Operation same(const OnnxCall& call)
{
    call.value(0);
    return onnxStep(
        call, [](const Tensors& x) { return x[0]; }, true);
}

Operation dropout(const OnnxCall& call)
{
    if (call.isGiven(2) && call.number(2, 0) != 0)
        call.failUnsupported(say("it is in training mode; export the network for inference"));
    if (call.output == 1)
        return onnxStep(call, [](const Tensors& x) {
            return torch::ones_like(x[0], torch::TensorOptions(torch::kBool));
        });
    return same(call);
}

/// \p function takes values and the axis they compete along.
template <auto function>
Operation softmaxOf(const OnnxCall& call)
{
    const std::int64_t dimensions = call.value(0).dim();
    const bool isOld = call.opset < 13; // all axes from this one on together
    const std::int64_t axis = call.axis(call.integer("axis", isOld ? 1 : -1), dimensions);
    return onnxStep(call, [=](const Tensors& x) {
        const Tensor result = function(isOld ? x[0].flatten(axis) : x[0], axis);
        return isOld ? result.reshape(x[0].sizes()) : result;
    });
}

Tensor softmaxAlong(const Tensor& x, std::int64_t axis)
{
    return torch::softmax(x, axis);
}

Tensor logSoftmaxAlong(const Tensor& x, std::int64_t axis)
{
    return torch::log_softmax(x, axis);
}

/// 1 for the first of the largest values, 0 for the others.
Tensor hardmaxAlong(const Tensor& x, std::int64_t axis)
{
    return torch::zeros_like(x).scatter(axis, torch::argmax(x, axis, true), 1);
}

/// Value \p scale · (q - zero) of what \p axis says.
Tensor alongAxis(const Tensor& values, const Tensor& x, std::int64_t axis)
{
    if (values.numel() == 1)
        return values.reshape({});
    Integers shape(std::size_t(x.dim()), 1);
    shape[std::size_t(axis < 0 ? axis + x.dim() : axis)] = -1;
    return values.reshape(shape);
}

Operation dequantizeLinear(const OnnxCall& call)
{
    call.value(1);
    const std::int64_t axis = call.integer("axis", 1);
    if (call.integer("block_size", 0) != 0)
        call.failUnsupported(say("it works on blocks"));
    return onnxStep(call, [axis](const Tensors& x) {
        Tensor result = x[0].to(torch::kFloat32);
        if (x.size() > 2 && x[2].defined())
            result = result - alongAxis(x[2].to(torch::kFloat32), x[0], axis);
        return result * alongAxis(x[1], x[0], axis);
    });
}

/// Rounded as the network does on its own, but with the gradient of no rounding at all.
Operation quantizeLinear(const OnnxCall& call)
{
    call.value(1);
    const std::int64_t axis = call.integer("axis", 1);
    if (call.integer("block_size", 0) != 0)
        call.failUnsupported(say("it works on blocks"));
    // Unsigned 16 bits are held as 32.
    double low = 0;
    double high = 255;
    if (call.isGiven(2) && call.value(2).scalar_type() == torch::kInt8)
        std::tie(low, high) = std::pair(-128.0, 127.0);
    else if (call.isGiven(2) && call.value(2).scalar_type() == torch::kInt16)
        std::tie(low, high) = std::pair(-32768.0, 32767.0);
    else if (call.isGiven(2) && call.value(2).scalar_type() == torch::kInt32)
        high = 65535;
    return onnxStep(call, [=](const Tensors& x) {
        const bool hasZero = x.size() > 2 && x[2].defined();
        const Tensor zero = hasZero ? alongAxis(x[2].to(torch::kFloat32), x[0], axis)
                                    : torch::zeros({}, x[0].options());
        const Tensor scaled = x[0] / alongAxis(x[1], x[0], axis);
        const Tensor rounded = scaled + (torch::round(scaled) - scaled).detach();
        return torch::clamp(rounded + zero, low, high);
    });
}

const OnnxOperator arithmetic[] = {
    {"Abs", &unary<[](const Tensor& x) { return torch::abs(x); }>},
    {"Acos", &unary<[](const Tensor& x) { return torch::acos(x); }>},
    {"Acosh", &unary<[](const Tensor& x) { return torch::acosh(x); }>},
    {"Add", &binary<[](const Tensor& a, const Tensor& b) { return a + b; }>},
    {"And", &binary<[](const Tensor& a, const Tensor& b) { return torch::logical_and(a, b); }>},
    {"Asin", &unary<[](const Tensor& x) { return torch::asin(x); }>},
    {"Asinh", &unary<[](const Tensor& x) { return torch::asinh(x); }>},
    {"Atan", &unary<[](const Tensor& x) { return torch::atan(x); }>},
    {"Atanh", &unary<[](const Tensor& x) { return torch::atanh(x); }>},
    {"Cast", &cast},
    {"CastLike", &castLike},
    {"Ceil", &unary<[](const Tensor& x) { return torch::ceil(x); }>},
    {"Celu", &celu},
    {"Clip", &clip},
    {"Cos", &unary<[](const Tensor& x) { return torch::cos(x); }>},
    {"Cosh", &unary<[](const Tensor& x) { return torch::cosh(x); }>},
    {"DequantizeLinear", &dequantizeLinear},
    {"Div", &binary<&divide>},
    {"Dropout", &dropout},
    {"Elu", &elu},
    {"Equal", &binary<[](const Tensor& a, const Tensor& b) { return torch::eq(a, b); }>},
    {"Erf", &unary<[](const Tensor& x) { return torch::erf(x); }>},
    {"Exp", &unary<[](const Tensor& x) { return torch::exp(x); }>},
    {"Floor", &unary<[](const Tensor& x) { return torch::floor(x); }>},
    {"Gelu", &gelu},
    {"Greater", &binary<[](const Tensor& a, const Tensor& b) { return torch::gt(a, b); }>},
    {"GreaterOrEqual", &binary<[](const Tensor& a, const Tensor& b) { return torch::ge(a, b); }>},
    {"HardSigmoid", &hardSigmoid},
    {"Hardmax", &softmaxOf<&hardmaxAlong>},
    {"HardSwish", &unary<[](const Tensor& x) { return torch::hardswish(x); }>},
    {"Identity", &same},
    {"IsInf", &isInfinite},
    {"IsNaN", &unary<[](const Tensor& x) { return torch::isnan(x); }>},
    {"LeakyRelu", &leakyRelu},
    {"Less", &binary<[](const Tensor& a, const Tensor& b) { return torch::lt(a, b); }>},
    {"LessOrEqual", &binary<[](const Tensor& a, const Tensor& b) { return torch::le(a, b); }>},
    {"Log", &unary<[](const Tensor& x) { return torch::log(x); }>},
    {"LogSoftmax", &softmaxOf<&logSoftmaxAlong>},
    {"Max", &variadic<[](const Tensor& a, const Tensor& b) { return torch::maximum(a, b); }>},
    {"Mean", &mean},
    {"Min", &variadic<[](const Tensor& a, const Tensor& b) { return torch::minimum(a, b); }>},
    {"Mish", &unary<[](const Tensor& x) { return torch::mish(x); }>},
    {"Mod", &modulo},
    {"Mul", &binary<[](const Tensor& a, const Tensor& b) { return a * b; }>},
    {"Neg", &unary<[](const Tensor& x) { return torch::neg(x); }>},
    {"Not", &unary<[](const Tensor& x) { return torch::logical_not(x); }>},
    {"Or", &binary<[](const Tensor& a, const Tensor& b) { return torch::logical_or(a, b); }>},
    {"PRelu", &binary<&parametricRelu>},
    {"Pow", &binary<&power>},
    {"QuantizeLinear", &quantizeLinear},
    {"Reciprocal", &unary<[](const Tensor& x) { return torch::reciprocal(x); }>},
    {"Relu", &relu},
    {"Round", &unary<[](const Tensor& x) { return torch::round(x); }>},
    {"Selu", &selu},
    {"Shrink", &shrink},
    {"Sigmoid", &unary<[](const Tensor& x) { return torch::sigmoid(x); }>},
    {"Sign", &unary<[](const Tensor& x) { return torch::sign(x); }>},
    {"Sin", &unary<[](const Tensor& x) { return torch::sin(x); }>},
    {"Sinh", &unary<[](const Tensor& x) { return torch::sinh(x); }>},
    {"Softmax", &softmaxOf<&softmaxAlong>},
    {"Softplus", &unary<[](const Tensor& x) { return torch::softplus(x); }>},
    {"Softsign", &unary<[](const Tensor& x) { return x / (1 + torch::abs(x)); }>},
    {"Sqrt", &unary<[](const Tensor& x) { return torch::sqrt(x); }>},
    {"Sub", &binary<[](const Tensor& a, const Tensor& b) { return a - b; }>},
    {"Sum", &variadic<[](const Tensor& a, const Tensor& b) { return a + b; }>},
    {"Swish", &swish},
    {"Tan", &unary<[](const Tensor& x) { return torch::tan(x); }>},
    {"Tanh", &unary<[](const Tensor& x) { return torch::tanh(x); }>},
    {"ThresholdedRelu", &thresholdedRelu},
    {"Where", &where},
    {"Xor", &binary<[](const Tensor& a, const Tensor& b) { return torch::logical_xor(a, b); }>},
};

} // namespace

std::span<const OnnxOperator> arithmeticOperators()
{
    return arithmetic;
}

} // namespace saliscope::engine
