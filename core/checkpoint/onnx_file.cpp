// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <new>

#include "core/base/error.h"
#include "core/checkpoint/onnx_parts.h"

namespace fs = std::filesystem;

namespace saliscope::checkpoint
{

namespace
{

// These limits keep a hostile file from keeping us busy.
constexpr int maximalDepth = 8;
constexpr std::uint64_t maximalOnnxBytes = std::uint64_t(16) << 30;
constexpr std::size_t bytesOfInitialiser = 512; ///< in the map, beside its elements
constexpr std::size_t bytesOfOnnxEntry = 128;   ///< beside its texts

OnnxGraph readGraph(OnnxReading& reading, const ProtobufField& field, int depth);

/// The lists of an attribute; only one of them is used.
struct AttributeLists {
    std::vector<std::int64_t> integers;
    std::vector<float> floats;
    std::vector<std::string> texts;
};

/// A list may be empty, and some writers leave out a number that is 0: then the type says what it
/// is.
void finishAttribute(OnnxAttribute& attribute, AttributeLists&& lists, std::int64_t type)
{
    enum Type { Float = 1, Integer = 2, Text = 3, Floats = 6, Integers = 7 };
    const bool isEmpty = attribute.value.index() == 0;
    if (type == Floats || !lists.floats.empty())
        attribute.value = std::move(lists.floats);
    else if (type == Integers || !lists.integers.empty())
        attribute.value = std::move(lists.integers);
    else if (!lists.texts.empty())
        attribute.value = std::move(lists.texts);
    else if (isEmpty && type == Float)
        attribute.value = 0.0F;
    else if (isEmpty && type == Integer)
        attribute.value = std::int64_t(0);
    else if (isEmpty && type == Text)
        attribute.value = std::string();
}

float readFloat(OnnxReading& reading, const ProtobufField& field)
{
    std::vector<float> values;
    reading.file.floats(field, values);
    return values.empty() ? 0 : values.back();
}

/// \p names grows: while it moves, it is there twice.
void addName(OnnxReading& reading, const ProtobufField& field, std::vector<std::string>& names)
{
    reading.file.budget().takeMemory(2 * sizeof(std::string));
    names.push_back(reading.file.text(field));
}

OnnxAttribute readAttribute(OnnxReading& reading, const ProtobufField& field, int depth)
{
    ProtobufFile& file = reading.file;
    OnnxAttribute attribute;
    AttributeLists lists;
    std::int64_t type = 0;
    ProtobufMessage message(file, field);
    while (const auto part = message.next()) {
        if (part->number == 1)
            attribute.name = file.text(*part);
        else if (part->number == 2)
            attribute.value = readFloat(reading, *part);
        else if (part->number == 3)
            attribute.value = part->integer();
        else if (part->number == 4)
            attribute.value = file.text(*part);
        else if (part->number == 5)
            attribute.value = std::make_shared<const OnnxTensor>(readOnnxTensor(reading, *part));
        else if (part->number == 6)
            attribute.value =
                std::make_shared<const OnnxGraph>(readGraph(reading, *part, depth + 1));
        else if (part->number == 7)
            file.floats(*part, lists.floats);
        else if (part->number == 8)
            file.integers(*part, lists.integers);
        else if (part->number == 9)
            addName(reading, *part, lists.texts);
        else if (part->number == 20)
            type = part->integer();
        else if (part->number == 21)
            attribute.reference = file.text(*part);
    }
    finishAttribute(attribute, std::move(lists), type);
    return attribute;
}

OnnxNode readNode(OnnxReading& reading, const ProtobufField& field, int depth)
{
    ProtobufFile& file = reading.file;
    file.budget().takeMemory(2 * sizeof(OnnxNode));
    OnnxNode node;
    ProtobufMessage message(file, field);
    while (const auto part = message.next()) {
        if (part->number == 1)
            addName(reading, *part, node.inputs);
        else if (part->number == 2)
            addName(reading, *part, node.outputs);
        else if (part->number == 3)
            node.name = file.text(*part);
        else if (part->number == 4)
            node.op = file.text(*part);
        else if (part->number == 5) {
            file.budget().takeMemory(2 * sizeof(OnnxAttribute));
            node.attributes.push_back(readAttribute(reading, *part, depth));
        } else if (part->number == 7)
            node.domain = file.text(*part);
        else if (part->number == 9)
            readOnnxEntry(reading, *part, node.metadata);
    }
    if (node.domain == "ai.onnx")
        node.domain.clear();
    return node;
}

OnnxValue::Extent readExtent(OnnxReading& reading, const ProtobufField& field)
{
    OnnxValue::Extent extent;
    ProtobufMessage message(reading.file, field);
    while (const auto part = message.next()) {
        if (part->number == 1)
            extent.length = part->integer();
        else if (part->number == 2)
            extent.symbol = reading.file.text(*part);
    }
    if (extent.length <= 0) // some exporters write 0 for "not fixed"
        extent.length = -1;
    return extent;
}

void readTensorType(OnnxReading& reading, const ProtobufField& field, OnnxValue& value)
{
    ProtobufMessage message(reading.file, field);
    while (const auto part = message.next()) {
        if (part->number == 1)
            value.elementType = onnxTypeName(part->integer());
        if (part->number != 2)
            continue;
        value.shape.emplace();
        ProtobufMessage extents(reading.file, *part);
        while (const auto extent = extents.next())
            if (extent->number == 1) {
                reading.file.budget().takeMemory(2 * sizeof(OnnxValue::Extent));
                value.shape->push_back(readExtent(reading, *extent));
            }
    }
}

OnnxValue readValue(OnnxReading& reading, const ProtobufField& field)
{
    reading.file.budget().takeMemory(2 * sizeof(OnnxValue));
    OnnxValue value;
    ProtobufMessage message(reading.file, field);
    while (const auto part = message.next()) {
        if (part->number == 1)
            value.name = reading.file.text(*part);
        if (part->number != 2)
            continue;
        ProtobufMessage type(reading.file, *part);
        while (const auto kind = type.next()) {
            if (kind->number == 1)
                readTensorType(reading, *kind, value);
            else
                value.elementType = "no tensor";
        }
    }
    return value;
}

void addInitialiser(OnnxReading& reading, const ProtobufField& field, OnnxGraph& graph)
{
    reading.file.budget().takeMemory(bytesOfInitialiser);
    OnnxTensor tensor = readOnnxTensor(reading, field);
    std::string name = tensor.name;
    if (!graph.initialisers.emplace(name, std::move(tensor)).second)
        throw Error(ErrorKind::Damaged, reading.name(),
                    say("there are two tensors called %1", name));
}

OnnxGraph readGraph(OnnxReading& reading, const ProtobufField& field, int depth)
{
    if (depth > maximalDepth)
        throw Error(ErrorKind::Unsupported, reading.name(),
                    say("its graphs lie too deep within each other"));
    OnnxGraph graph;
    ProtobufMessage message(reading.file, field);
    while (const auto part = message.next()) {
        if (part->number == 1)
            graph.nodes.push_back(readNode(reading, *part, depth));
        else if (part->number == 2)
            graph.name = reading.file.text(*part);
        else if (part->number == 5)
            addInitialiser(reading, *part, graph);
        else if (part->number == 11)
            graph.inputs.push_back(readValue(reading, *part));
        else if (part->number == 12)
            graph.outputs.push_back(readValue(reading, *part));
        else if (part->number == 15)
            throw Error(ErrorKind::Unsupported, reading.name(),
                        say("it holds sparse tensors, which this program does not read"));
        if (graph.nodes.size() > maximalOnnxNodes)
            throw Error(ErrorKind::TooLarge, reading.name(),
                        say("it has more than %1 nodes", maximalOnnxNodes));
    }
    std::erase_if(graph.inputs,
                  [&](const OnnxValue& input) { return graph.initialisers.contains(input.name); });
    return graph;
}

/// Operator nodes without a name are called by their number.
void numberNodes(OnnxGraph& graph)
{
    std::size_t number = 0;
    for (OnnxNode& node : graph.nodes) {
        ++number;
        if (node.name.empty())
            node.name = "#" + std::to_string(number);
    }
}

void readOpset(OnnxReading& reading, const ProtobufField& field, OnnxModel& model)
{
    std::string domain;
    std::int64_t version = 1;
    ProtobufMessage message(reading.file, field);
    while (const auto part = message.next()) {
        if (part->number == 1)
            domain = reading.file.text(*part);
        else if (part->number == 2)
            version = part->integer();
    }
    reading.file.budget().takeMemory(bytesOfOnnxEntry);
    model.opsets[domain == "ai.onnx" ? std::string() : domain] = version;
}

OnnxFunctionBody readFunction(OnnxReading& reading, const ProtobufField& field)
{
    ProtobufFile& file = reading.file;
    file.budget().takeMemory(2 * sizeof(OnnxFunctionBody) + bytesOfOnnxEntry);
    OnnxFunctionBody function;
    ProtobufMessage message(file, field);
    while (const auto part = message.next()) {
        if (part->number == 1)
            function.name = file.text(*part);
        else if (part->number == 4)
            addName(reading, *part, function.inputs);
        else if (part->number == 5)
            addName(reading, *part, function.outputs);
        else if (part->number == 7)
            function.nodes.push_back(readNode(reading, *part, 0));
        else if (part->number == 10)
            function.domain = file.text(*part);
        else if (part->number == 11) {
            file.budget().takeMemory(2 * sizeof(OnnxAttribute));
            function.defaults.push_back(readAttribute(reading, *part, 0));
        }
        if (function.nodes.size() > maximalOnnxNodes)
            throw Error(ErrorKind::TooLarge, reading.name(),
                        say("it has more than %1 nodes", maximalOnnxNodes));
    }
    return function;
}

OnnxModel readModel(OnnxReading& reading)
{
    OnnxModel model;
    std::vector<OnnxFunctionBody> functions;
    std::string producerVersion;
    bool hasGraph = false;
    ProtobufMessage message(reading.file);
    while (const auto part = message.next()) {
        if (part->number == 1)
            model.irVersion = part->integer();
        else if (part->number == 2)
            model.producer = reading.file.text(*part);
        else if (part->number == 3)
            producerVersion = " " + reading.file.text(*part);
        else if (part->number == 7 && !hasGraph) {
            model.graph = readGraph(reading, *part, 0);
            hasGraph = true;
        } else if (part->number == 8)
            readOpset(reading, *part, model);
        else if (part->number == 14)
            readOnnxEntry(reading, *part, model.metadata);
        else if (part->number == 25)
            functions.push_back(readFunction(reading, *part));
    }
    if (!hasGraph || model.graph.nodes.empty())
        throw Error(ErrorKind::Damaged, reading.name(), say("it holds no network"));
    model.producer += producerVersion;
    numberNodes(model.graph);
    inlineFunctions(model.graph, functions, reading);
    orderNodes(model.graph, reading.name());
    return model;
}

OnnxModel readFrom(const ByteSource& source, OnnxDetail detail, const fs::path& folder = {},
                   const std::shared_ptr<const ByteSource>& kept = nullptr)
{
    if (source.size() > maximalOnnxBytes)
        throw Error(ErrorKind::TooLarge, source.name(), say("it is larger than 16 GiB"));
    try {
        WorkBudget budget(source.name(), source.size());
        ProtobufFile file(source, budget);
        OnnxReading reading{file, detail, folder, kept};
        return readModel(reading);
    } catch (const std::bad_alloc&) {
        throw Error(ErrorKind::OutOfMemory, source.name(),
                    say("its weights do not fit into memory"));
    }
}

} // namespace

const OnnxAttribute* OnnxNode::attribute(std::string_view wanted) const
{
    const auto found =
        std::find_if(attributes.begin(), attributes.end(),
                     [&](const OnnxAttribute& attribute) { return attribute.name == wanted; });
    return found == attributes.end() ? nullptr : &*found;
}

std::string operatorName(const OnnxNode& node)
{
    return (node.domain.empty() ? "" : node.domain + ".") + node.op;
}

std::string shapeText(const OnnxValue& value)
{
    if (!value.shape)
        return "of any shape";
    std::string text;
    for (const OnnxValue::Extent& extent : *value.shape)
        text += (text.empty() ? "" : "×") + (extent.length > 0       ? std::to_string(extent.length)
                                             : extent.symbol.empty() ? "?"
                                                                     : extent.symbol);
    return text.empty() ? "scalar" : text;
}

std::string describeNode(const OnnxNode& node)
{
    return node.name + " (" + operatorName(node) + ")";
}

void readOnnxEntry(OnnxReading& reading, const ProtobufField& field,
                   std::map<std::string, std::string>& entries)
{
    std::string key;
    std::string value;
    ProtobufMessage message(reading.file, field);
    while (const auto part = message.next()) {
        if (part->number == 1)
            key = reading.file.text(*part);
        else if (part->number == 2)
            value = reading.file.text(*part);
    }
    reading.file.budget().takeMemory(bytesOfOnnxEntry);
    entries[key] = std::move(value);
}

OnnxModel readOnnx(const fs::path& path, OnnxDetail detail)
{
    const fs::path folder = path.parent_path();
    const auto source = std::make_shared<const ByteSource>(path);
    return readFrom(*source, detail, folder.empty() ? fs::path(".") : folder, source);
}

OnnxModel parseOnnx(std::string_view bytes, const std::string& name, OnnxDetail detail)
{
    return readFrom(ByteSource(bytes, name), detail);
}

bool isOnnx(std::string_view start, const std::string& name)
{
    // ir_version, a small number, comes first and the producer's name, version or the graph next.
    const bool begins =
        start.size() > 3 && start[0] == '\x08' && start[1] > 0 && start[1] < 32 &&
        std::string_view("\x12\x1a\x22\x28\x32\x3a\x42").find(start[2]) != std::string_view::npos;
    return begins || (fs::path(name).extension() == ".onnx" && !start.empty());
}

} // namespace saliscope::checkpoint
