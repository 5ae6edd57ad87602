// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/checkpoint/element_type.h"

namespace saliscope::checkpoint
{

struct OnnxGraph;

/// A tensor stored in an ONNX file. Unsigned integers of 16, 32 and 64 bits are widened to the next
/// signed type (64 bits must fit).
struct OnnxTensor {
    std::string name;
    std::vector<std::int64_t> shape;
    std::optional<ElementType>
        type;               ///< none: texts, complex numbers and others nobody computes with
    std::string storedType; ///< "float", "uint16", "string", …
    /// Gives the elements; empty where only the structure was read. Large ones are read from the
    /// file each time, so that nobody holds both all of a file's tensors and what is made of them.
    std::function<std::shared_ptr<const std::string>()> read;

    /// Row-major elements as they lie in memory; null where only the structure was read. Throws
    /// Error Unreadable or Damaged when the file cannot be read any more.
    std::shared_ptr<const std::string> bytes() const { return read ? read() : nullptr; }
};

struct OnnxAttribute {
    std::string name;
    std::variant<std::monostate, std::int64_t, float, std::string, std::vector<std::int64_t>,
                 std::vector<float>, std::vector<std::string>, std::shared_ptr<const OnnxTensor>,
                 std::shared_ptr<const OnnxGraph>>
        value;
    std::string reference; ///< inside a function: the attribute of the call that is meant
};

struct OnnxNode {
    std::string name; ///< may be empty
    std::string domain;
    std::string op;
    std::vector<std::string> inputs;  ///< an empty name: an optional input that is not there
    std::vector<std::string> outputs; ///< likewise
    std::vector<OnnxAttribute> attributes;
    std::map<std::string, std::string> metadata;

    const OnnxAttribute* attribute(std::string_view wanted) const;
};

/// An input or output of a graph.
struct OnnxValue {
    struct Extent {
        std::int64_t length = -1; ///< -1: not fixed
        std::string symbol;       ///< its name where it is not fixed: "batch"
    };
    std::string name;
    std::string elementType;                  ///< "float", empty when not said
    std::optional<std::vector<Extent>> shape; ///< none when not said
};

struct OnnxGraph {
    std::string name;
    std::vector<OnnxNode> nodes; ///< in an order of execution, except in graphs within nodes
    std::map<std::string, OnnxTensor> initialisers;
    std::vector<OnnxValue> inputs; ///< without those that are initialisers
    std::vector<OnnxValue> outputs;
};

/// What an ONNX file holds: data only, nothing of it is executed.
struct OnnxModel {
    std::int64_t irVersion = 0;
    std::string producer;                       ///< "pytorch 2.15.0"
    std::map<std::string, std::int64_t> opsets; ///< version by domain; "" is ONNX's own
    std::map<std::string, std::string> metadata;
    OnnxGraph graph;
};

/// The operator with its domain, where that is not ONNX's own: "Conv", "com.microsoft.Gelu".
std::string operatorName(const OnnxNode& node);

/// The shape of an input or output: "n×3×224×224", "scalar", "of any shape". As written in the
/// file: not made printable.
std::string shapeText(const OnnxValue& value);

/// The node for messages: "NAME (Conv)", or "#12 (Conv)" for one without a name.
std::string describeNode(const OnnxNode& node);

/// How much of a file is read.
enum class OnnxDetail {
    Structure, ///< no tensor larger than 4 KiB, and no external file
    All,
};

/// Reads the ONNX file \p path. External tensors must lie in the file's folder or below; all sizes
/// are checked before memory is allocated. Initialisers listed among the inputs (IR 3) are
/// accepted, nodes are put in an order of execution. Throws Error NotFound, Unreadable,
/// UnknownFormat, Damaged (also: a cycle, a name given twice, a value nobody makes), TooLarge,
/// Unsafe, Unsupported or OutOfMemory, naming the file and, where there is one, the node. Threads:
/// call it from any.
OnnxModel readOnnx(const std::filesystem::path& path, OnnxDetail detail = OnnxDetail::All);

/// The same for a file in memory, which has no external tensors; \p name stands for it in errors.
OnnxModel parseOnnx(std::string_view bytes, const std::string& name,
                    OnnxDetail detail = OnnxDetail::All);

/// Whether \p start, the first bytes of a file called \p name, looks like an ONNX file.
bool isOnnx(std::string_view start, const std::string& name);

} // namespace saliscope::checkpoint
