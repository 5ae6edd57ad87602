// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/common/load_checkpoint.h"

#include "core/base/hash.h"
#include "core/engine/adapters.h"
#include "core/engine/checkpoint_model.h"
#include "core/engine/model_catalogue.h"
#include "core/engine/network_file.h"
#include "core/engine/tensor_names.h"

namespace saliscope::window
{

namespace
{

std::string modelNames()
{
    std::string names;
    for (const engine::ModelInfo& model : engine::models())
        names += (names.empty() ? "" : ", ") + std::string(model.name);
    return names;
}

engine::ModelInfo modelOf(const checkpoint::Checkpoint& checkpoint, const std::string& wanted)
{
    if (checkpoint.onnx)
        return engine::modelOfFile(checkpoint);
    const engine::ModelInfo* recognised = engine::recogniseModel(checkpoint);
    if (const Message unknown = engine::unknownModule(checkpoint); !recognised && !unknown.empty())
        throw Error(ErrorKind::Mismatch, checkpoint.path.string(), unknown);
    if (const std::string prefix = engine::commonPrefix(checkpoint);
        recognised == nullptr && !prefix.empty())
        throw Error(
            ErrorKind::Mismatch, checkpoint.path.string(),
            say("its tensors, whose names begin with \"%1\", are not those of a network this "
                "program knows (%2)",
                prefix, modelNames()));
    if (recognised == nullptr)
        throw Error(
            ErrorKind::Mismatch, checkpoint.path.string(),
            say("its tensors are not those of a network this program knows (%1)", modelNames()));
    if (wanted.empty() || engine::parseModel(wanted).name == recognised->name)
        return engine::modelOfCheckpoint(*recognised, checkpoint);
    // Networks of the same tensors differ in what they are trained with.
    const engine::ModelInfo model = engine::parseModel(wanted);
    if (!engine::fitsModel(model, checkpoint))
        throw Error(ErrorKind::Mismatch, checkpoint.path.string(),
                    say("its tensors are those of %1, not of %2", recognised->name, wanted));
    return engine::modelOfCheckpoint(model, checkpoint);
}

/// Results depend on the weights that adapters were merged with as well.
void takeBase(OpenCheckpoint& opened, const std::optional<std::filesystem::path>& base)
{
    opened.sha256 = sha256OfFile(opened.checkpoint.path);
    opened.base = engine::baseFor(opened.checkpoint, base);
    if (opened.base)
        opened.sha256 += "+" + sha256OfFile(*opened.base);
    opened.checkpoint = engine::withBase(std::move(opened.checkpoint), base);
}

} // namespace

LoadedCheckpoint openCheckpointFile(const std::string& weight, const std::string& model,
                                    const std::string& device,
                                    const checkpoint::NetworkDescription& told,
                                    const std::optional<std::filesystem::path>& base, bool mayAsk)
{
    auto opened = std::make_shared<OpenCheckpoint>();
    opened->checkpoint = checkpoint::readCheckpoint(checkpoint::chooseCheckpoint(weight));
    const std::filesystem::path path = opened->checkpoint.path;
    if (mayAsk && !base && engine::lacksBase(opened->checkpoint))
        return {nullptr, BaseQuestion{path, engine::baseNameOf(opened->checkpoint)}};
    takeBase(*opened, base);
    if (opened->checkpoint.onnx) {
        checkpoint::overrideDescription(opened->checkpoint, told);
        // A description of another name is not found beside the network again.
        opened->told =
            checkpoint::isDescriptionFile(weight) ? opened->checkpoint.description : told;
    }
    const engine::ModelInfo info = modelOf(opened->checkpoint, model);
    for (const Message& note : engine::notesOnCheckpoint(info, opened->checkpoint))
        opened->checkpoint.notes.push_back(note);
    opened->name = QString::fromStdString(path.filename().string());
    opened->network = engine::openEngine()->load(info, opened->checkpoint, device);
    opened->checkpoint.onnx.reset();
    for (const Message& note : opened->network->notes())
        opened->checkpoint.notes.push_back(note);
    opened->layers = opened->network->layers();
    opened->allLayers = opened->network->allLayers();
    opened->whyTargetLayer = opened->network->whyTargetLayer();
    for (const engine::AlgorithmInfo& algorithm : engine::algorithms())
        if (const auto reason = opened->network->whyNotAlgorithm(algorithm.algorithm))
            opened->refused.emplace(algorithm.algorithm, *reason);
    opened->device = QString::fromStdString(device);
    opened->checkpoint.weights.clear();
    return {opened, {}};
}

} // namespace saliscope::window
