// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/loaded_network.h"

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/engine/adapters.h"
#include "core/engine/checkpoint_model.h"
#include "core/engine/model_catalogue.h"
#include "core/engine/network_file.h"

namespace fs = std::filesystem;

namespace saliscope::jobs
{

namespace
{

/// The file of the weights: an ONNX file given as the model holds them itself.
std::filesystem::path checkpointPath(const std::string& model, const tasks::NetworkOptions& options,
                                     const std::optional<std::filesystem::path>& fallback)
{
    const bool isFile = engine::isNetworkFile(model);
    if (isFile && options.weight && fs::absolute(*options.weight) != fs::absolute(model) &&
        fs::absolute(*options.weight) != fs::absolute(checkpoint::networkPlace(model).network))
        throw Error(ErrorKind::BadRequest, model,
                    say("it holds its weights itself, so leave --weight out"));
    if (isFile)
        return checkpoint::networkPlace(model).network;
    if (!options.weight && !fallback)
        throw Error(ErrorKind::BadRequest, {}, say("name a checkpoint with --weight"));
    return checkpoint::chooseCheckpoint(options.weight ? *options.weight : *fallback);
}

engine::ModelInfo modelInFile(checkpoint::Checkpoint& checkpoint,
                              const tasks::NetworkOptions& options)
{
    if (!checkpoint.onnx)
        throw Error(ErrorKind::UnknownFormat, checkpoint.path.string(), say("it is no ONNX file"));
    checkpoint::overrideDescription(checkpoint, options.description);
    engine::ModelInfo info = engine::modelOfFile(checkpoint);
    info.explainsAfterActivation = options.explainAfterActivation;
    return info;
}

/// The architecture called \p model. Its input is fixed; its outputs can be named.
engine::ModelInfo knownModel(const std::string& model, const tasks::NetworkOptions& options)
{
    engine::ModelInfo info = engine::parseModel(model, options.description);
    if (options.explainAfterActivation)
        throw Error(ErrorKind::BadRequest, model,
                    say("%1 is an option for networks in ONNX files only; this one ends before "
                        "its activation",
                        "--explain-after-activation"));
    return info;
}

} // namespace

LoadedNetwork loadNetwork(const std::string& model, const tasks::NetworkOptions& options,
                          const std::optional<std::filesystem::path>& fallback,
                          const NoticeCallback& notice)
{
    const auto tell = [&](NoticeLevel level, const Message& text) {
        if (notice)
            notice(level, text);
    };
    LoadedNetwork result;
    const auto path = checkpointPath(model, options, fallback);
    tell(NoticeLevel::Detail, say("Reading the checkpoint %1", path.string()));
    const bool isFile = engine::isNetworkFile(model);
    engine::ModelInfo info = isFile ? engine::ModelInfo() : knownModel(model, options);
    result.sha256 = sha256OfFile(path);
    result.checkpoint = checkpoint::readCheckpoint(isFile ? fs::path(model) : path);
    const std::optional<fs::path> base = engine::baseFor(result.checkpoint, options.baseWeight);
    if (base)
        result.sha256 += "+" + sha256OfFile(*base);
    result.checkpoint = engine::withBase(std::move(result.checkpoint), options.baseWeight);
    info = isFile ? modelInFile(result.checkpoint, options)
                  : engine::modelOfCheckpoint(info, result.checkpoint);
    if (!options.operatingPoints)
        info.operatingPoints.clear();
    for (const Message& note : engine::notesOnCheckpoint(info, result.checkpoint))
        result.checkpoint.notes.push_back(note);
    const auto engine = engine::openEngine();
    result.engineVersion = engine->version();
    result.network = engine->load(info, result.checkpoint, options.device);
    if (!result.checkpoint.normalizer && !info.normalizer)
        tell(NoticeLevel::Warning,
             say("%1 holds no normalizer, so the network sees the pixels as they are",
                 path.string()));
    for (const Message& note : result.checkpoint.notes)
        tell(NoticeLevel::Warning, say("%1: %2", path.string(), note));
    result.checkpoint.onnx.reset();
    for (const Message& note : result.network->notes())
        tell(NoticeLevel::Detail, say("%1: %2", path.string(), note));
    result.parts = engine::modelParts(result.checkpoint, info);
    result.checkpoint.weights.clear();
    return result;
}

} // namespace saliscope::jobs
