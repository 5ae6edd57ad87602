// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <map>
#include <memory>

#include "core/checkpoint/onnx_model.h"
#include "core/checkpoint/protobuf_reader.h"

namespace saliscope::checkpoint
{

/// Networks have some thousand nodes; more than this only keeps us busy.
constexpr std::size_t maximalOnnxNodes = 200000;

/// What the parts of the ONNX reader share while a file is read.
struct OnnxReading {
    ProtobufFile& file;
    OnnxDetail detail;
    std::filesystem::path folder; ///< of external tensors; empty: there can be none
    /// The file, for tensors that are read later; null for memory.
    std::shared_ptr<const ByteSource> source = nullptr;

    struct External {
        std::shared_ptr<const ByteSource> source;
        std::uint64_t used = 0; ///< by its tensors: no file is read over and over again
    };
    std::map<std::string, External> external = {};

    const std::string& name() const { return file.source().name(); }
};

/// The entries of a StringStringEntryProto, added to \p entries.
void readOnnxEntry(OnnxReading& reading, const ProtobufField& field,
                   std::map<std::string, std::string>& entries);

/// A TensorProto. Throws as readOnnx().
OnnxTensor readOnnxTensor(OnnxReading& reading, const ProtobufField& field);

/// The name of a number of TensorProto.DataType: "float", "uint16"; "type 99" for one unknown here.
std::string onnxTypeName(std::int64_t number);

/// A function of the file: nodes that stand for an operator.
struct OnnxFunctionBody {
    std::string name;
    std::string domain;
    std::vector<std::string> inputs;
    std::vector<std::string> outputs;
    std::vector<OnnxNode> nodes;
    std::vector<OnnxAttribute> defaults; ///< of attributes that a call may leave out
};

/// Replaces the nodes of \p graph that call one of \p functions by what that consists of. Throws
/// Error Unsupported for functions that call themselves or each other too deep, TooLarge for more
/// nodes than the file's size explains.
void inlineFunctions(OnnxGraph& graph, const std::vector<OnnxFunctionBody>& functions,
                     OnnxReading& reading);

/// Puts the nodes of \p graph in an order of execution. Throws Error Damaged naming \p file for a
/// name given twice, a value nobody makes, or a cycle.
void orderNodes(OnnxGraph& graph, const std::string& file);

} // namespace saliscope::checkpoint
