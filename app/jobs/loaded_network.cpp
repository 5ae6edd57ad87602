// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/loaded_network.h"

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/engine/model_catalogue.h"
#include "core/engine/tensor_names.h"

namespace saliscope::jobs
{

LoadedNetwork loadNetwork(const std::string& model, const tasks::NetworkOptions& options,
                          const std::optional<std::filesystem::path>& fallback,
                          const NoticeCallback& notice)
{
    const auto tell = [&](NoticeLevel level, const Message& text) {
        if (notice)
            notice(level, text);
    };
    if (!options.weight && !fallback)
        throw Error(ErrorKind::BadRequest, {}, say("name a checkpoint with --weight"));
    LoadedNetwork result;
    const auto path = checkpoint::chooseCheckpoint(options.weight ? *options.weight : *fallback);
    tell(NoticeLevel::Detail, say("Reading the checkpoint %1", path.string()));
    const engine::ModelInfo& info = engine::parseModel(model);
    result.sha256 = sha256OfFile(path);
    result.checkpoint = checkpoint::readCheckpoint(path);
    if (!result.checkpoint.normalizer)
        tell(NoticeLevel::Warning,
             say("%1 holds no normalizer, so the network sees the pixels as they are",
                 path.string()));
    if (const std::optional<Message> note = engine::noteOnTensorNames(info, result.checkpoint))
        result.checkpoint.notes.push_back(*note);
    for (const Message& note : result.checkpoint.notes)
        tell(NoticeLevel::Warning, say("%1: %2", path.string(), note));
    const auto engine = engine::openEngine();
    result.engineVersion = engine->version();
    result.network = engine->load(info, result.checkpoint, options.device);
    result.parts = engine::modelParts(result.checkpoint, info);
    result.checkpoint.weights.clear();
    return result;
}

} // namespace saliscope::jobs
