// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/loaded_network.h"

#include "base/error.h"
#include "base/hash.h"
#include "engine/model_catalogue.h"

namespace saliscope
{

LoadedNetwork loadNetwork(const std::string& model, const NetworkOptions& options,
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
    const auto path = chooseCheckpoint(options.weight ? *options.weight : *fallback);
    tell(NoticeLevel::Detail, say("Reading the checkpoint %1", path.string()));
    const ModelInfo& info = parseModel(model);
    result.sha256 = sha256OfFile(path);
    result.checkpoint = readCheckpoint(path);
    if (!result.checkpoint.normalizer)
        tell(NoticeLevel::Warning,
             say("%1 holds no normalizer, so the network sees the pixels as they are",
                 path.string()));
    const auto engine = openEngine();
    result.engineVersion = engine->version();
    result.network = engine->load(info, result.checkpoint, options.device);
    result.checkpoint.weights.clear();
    return result;
}

} // namespace saliscope
