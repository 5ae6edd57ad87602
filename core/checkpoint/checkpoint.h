// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/base/message.h"
#include "core/checkpoint/network_description.h"

namespace saliscope::checkpoint
{

/// A tensor from a file, converted to contiguous row-major float32.
struct NamedArray {
    std::vector<std::int64_t> shape; ///< empty for a scalar
    std::vector<float> values;
    std::string storedType; ///< "float32", "bfloat16", "int64", …
};

/// "64×3×7×7", "scalar".
std::string shapeText(const std::vector<std::int64_t>& shape);

/// Per-plane (x - mean) / std, applied before a network's first layer. A list of one number is for
/// all planes.
struct Normalizer {
    std::vector<float> mean;
    std::vector<float> std;
};

struct OnnxModel;

/// A module of a network that was saved as a whole, with its objects.
struct ModuleFacts {
    std::string className; ///< "torch.nn.modules.conv.Conv2d"
    /// Plain attributes as text, as in Checkpoint::attributes: "stride" "[2, 2]".
    std::map<std::string, std::string> attributes;
};

/// What a checkpoint file holds, without anything having been executed.
struct Checkpoint {
    std::filesystem::path path;
    std::string format; ///< "lightning-zip", "torch-zip" (tensors without more), the same with
                        ///< "-legacy" (of torch before 1.6), "torch-module" (a whole module),
                        ///< "safetensors", "onnx"
    std::map<std::string, NamedArray> weights; ///< none for "onnx"
    std::shared_ptr<const OnnxModel> onnx;     ///< of "onnx": the whole network
    NetworkDescription description;            ///< of "onnx": what is said of it, checked
    /// Entries among the weights that are no tensors of real numbers, by name, with what is wrong:
    /// an error only for a network that needs them. At most 1000.
    std::map<std::string, Error> unusable;
    std::optional<Normalizer> normalizer;
    std::optional<std::int64_t> epoch;
    std::optional<std::int64_t> globalStep;
    std::string lightningVersion; ///< empty when not recorded
    /// Plain values as text ("12", "0.5", "true", "null", "adam", "[1, 2]"): those at the top and,
    /// as "peft_config.r", those in dictionaries and objects one level below, where a dictionary
    /// is "{}" or "{…}".
    std::map<std::string, std::string> attributes;
    /// Of "torch-module": every module by its path, the whole under "".
    std::map<std::string, ModuleFacts> modules;
    std::vector<std::string> outputNames;    ///< findings that a whole module lists; may be empty
    std::vector<std::string> ignoredObjects; ///< "module.name" of objects made inert
    std::optional<std::string> monitor;      ///< metric of the best checkpoint callback
    std::optional<double> monitorValue;
    std::vector<Message> notes; ///< whole sentences on what a user should know of the file
};

/// Reads a Lightning .ckpt (ZIP of a pickle and storages), a dictionary of tensors that
/// torch.save() wrote (.pt, .pth; before torch 1.6 too), a whole module it wrote, of which
/// parameters, buffers and plain attributes are read, or a .safetensors file (whose metadata may
/// hold "normalizer.mean" and "normalizer.std" as JSON lists, "epoch" and "global_step"), or an
/// ONNX file (see onnx_model.h; its metadata or the file beside it may describe what the network
/// takes). A description (NAME.network.json) stands for the network it is of.
/// No pickle is executed: constructors on a fixed list are interpreted, others become inert and are
/// refused only where the normalizer or all weights need them (else see Checkpoint::unusable); what
/// only an attack asks for (os.system, subprocess, eval …) is refused everywhere. Sizes are checked
/// before allocation; at most one storage is held besides the converted weights. Throws Error
/// NotFound, Unreadable, UnknownFormat, Damaged, TooLarge, Unsafe, Unsupported or OutOfMemory, with
/// the file's name. Threads: call it from any.
Checkpoint readCheckpoint(const std::filesystem::path& path);

/// The same for a file already in memory; \p name stands for it in errors and Checkpoint::path. No
/// other file describes it.
Checkpoint parseCheckpoint(std::string_view bytes, const std::string& name);

/// Lets \p options go before what is said of the network of \p checkpoint, an ONNX file: its
/// description and the normalizer that follows from it. Throws Error BadRequest where both together
/// make no sense.
void overrideDescription(Checkpoint& checkpoint, const NetworkDescription& options);

/// The file itself, or for a training folder the checkpoint mednet would take: the best
/// (model-at-{lowest,highest}-validation-METRIC-epoch=N.ckpt, metric and mode from train.meta.json,
/// default lowest loss), else the latest model-at-epoch=N.ckpt. Throws Error NotFound, Unreadable,
/// Damaged, or Unsupported for what others make a folder of (DeepSpeed, FSDP, an unpacked archive).
std::filesystem::path chooseCheckpoint(const std::filesystem::path& fileOrFolder);

} // namespace saliscope::checkpoint
