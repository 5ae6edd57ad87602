// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/onnx/onnx_call.h"

#include <cmath>
#include <limits>

namespace saliscope::engine
{

namespace
{

using checkpoint::ElementType;

torch::ScalarType scalarType(ElementType type)
{
    switch (type) {
    case ElementType::Float16:
        return torch::kFloat16;
    case ElementType::BFloat16:
        return torch::kBFloat16;
    case ElementType::Float32:
        return torch::kFloat32;
    case ElementType::Float64:
        return torch::kFloat64;
    case ElementType::Int8:
        return torch::kInt8;
    case ElementType::UInt8:
        return torch::kUInt8;
    case ElementType::Int16:
        return torch::kInt16;
    case ElementType::Int32:
        return torch::kInt32;
    case ElementType::Int64:
        return torch::kInt64;
    case ElementType::Bool:
        return torch::kBool;
    }
    return torch::kFloat32;
}

template <typename Value>
const Value* find(const checkpoint::OnnxNode& node, std::string_view name)
{
    const checkpoint::OnnxAttribute* attribute = node.attribute(name);
    return attribute ? std::get_if<Value>(&attribute->value) : nullptr;
}

} // namespace

Tensor toTorch(const checkpoint::OnnxTensor& tensor, const std::string& file)
{
    const auto bytes = tensor.bytes();
    if (!tensor.type || !bytes)
        throw Error(ErrorKind::Unsupported, file,
                    say("the tensor %1 is of the type %2, which this program does not compute with",
                        tensor.name, tensor.storedType));
    const Tensor stored = torch::from_blob(
        const_cast<char*>(bytes->data()), tensor.shape,
        [bytes](void*) { /* keeps the bytes as long as the tensor */ },
        torch::TensorOptions(scalarType(*tensor.type)));
    return stored.is_floating_point() ? stored.to(torch::kFloat32) : stored;
}

std::int64_t OnnxCall::integer(std::string_view name, std::int64_t missing) const
{
    const auto* value = find<std::int64_t>(node, name);
    return value ? *value : missing;
}

double OnnxCall::real(std::string_view name, double missing) const
{
    const auto* value = find<float>(node, name);
    return value ? double(*value) : missing;
}

std::string OnnxCall::text(std::string_view name, const std::string& missing) const
{
    const auto* value = find<std::string>(node, name);
    return value ? *value : missing;
}

Integers OnnxCall::integers(std::string_view name, const Integers& missing) const
{
    const auto* value = find<Integers>(node, name);
    return value ? *value : missing;
}

const Tensor& OnnxCall::value(std::size_t index) const
{
    if (!isGiven(index))
        fail(ErrorKind::Damaged, say("it has too few inputs"));
    return arguments[index].value;
}

Integers OnnxCall::list(std::size_t index, const Integers& missing) const
{
    if (!isGiven(index))
        return missing;
    if (!isConstant(index))
        failUnsupported(say("a size in it depends on the picture"));
    const Tensor values = value(index).to(torch::kCPU, torch::kInt64).contiguous();
    return {values.data_ptr<std::int64_t>(), values.data_ptr<std::int64_t>() + values.numel()};
}

double OnnxCall::number(std::size_t index, double missing) const
{
    if (!isGiven(index))
        return missing;
    if (!isConstant(index) || value(index).numel() != 1)
        failUnsupported(say("a number in it depends on the picture"));
    return value(index).to(torch::kFloat64).item<double>();
}

Integers OnnxCall::listOrAttribute(std::string_view name, std::size_t index,
                                   const Integers& missing) const
{
    return has(name) ? integers(name) : list(index, missing);
}

std::int64_t OnnxCall::axis(std::int64_t axis, std::int64_t dimensions) const
{
    const std::int64_t result = axis < 0 ? axis + dimensions : axis;
    if (result < 0 || result >= std::max<std::int64_t>(dimensions, 1))
        fail(ErrorKind::Damaged, say("it names an axis its input does not have"));
    return result;
}

void OnnxCall::fail(ErrorKind kind, const Message& problem) const
{
    throw Error(kind, file,
                say("the node %1 cannot be used: %2", checkpoint::describeNode(node), problem));
}

Tensor OnnxOperation::apply(const Tensors& inputs, bool /*inPlace*/) const
{
    Tensors all = constants;
    for (std::size_t index = 0; index < places.size(); ++index)
        all[places[index]] = inputs[index];
    return function(all);
}

Tensor OnnxOperation::bias() const
{
    if (biasSign == 0 || places.size() != 1)
        return {};
    const Tensor& constant = constants[1 - places[0]];
    // a - x adds a, x - a adds -a.
    const int sign = biasSign < 0 && places[0] == 0 ? -1 : 1;
    return constant.dim() == 4 ? sign * constant[0] : sign * constant;
}

std::vector<Tensor*> OnnxOperation::parameters()
{
    std::vector<Tensor*> result;
    for (Tensor& constant : constants)
        result.push_back(&constant);
    return result;
}

Operation onnxStep(const OnnxCall& call, OnnxFunction function, bool isView)
{
    OnnxOperation step{call.node.op, std::move(function), {}, {}, isView, 0};
    step.constants.resize(call.arguments.size());
    for (std::size_t index = 0; index < call.arguments.size(); ++index)
        if (call.isConstant(index))
            step.constants[index] = call.value(index);
        else if (call.isGiven(index))
            step.places.push_back(index);
    if (call.arguments.size() == 2 && (call.node.op == "Add" || call.node.op == "Sub"))
        step.biasSign = call.node.op == "Add" ? 1 : -1;
    return step;
}

Integers shapeOf(const Tensor& tensor)
{
    return tensor.sizes().vec();
}

void requireSize(const OnnxCall& call, const Integers& shape)
{
    // What depends on the picture may be large; of constants a file of some bytes makes any number.
    bool isConstant = true;
    for (std::size_t index = 0; index < call.arguments.size(); ++index)
        isConstant = isConstant && (!call.isGiven(index) || call.isConstant(index));
    const double limit = double(1 << (isConstant ? 25 : 28));
    double count = 1;
    for (const std::int64_t extent : shape) {
        if (extent < 0)
            call.fail(ErrorKind::Damaged, say("it asks for a negative size"));
        count *= double(extent);
    }
    if (count > limit)
        call.fail(ErrorKind::TooLarge, say("its result would not fit into memory"));
}

} // namespace saliscope::engine
