// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/load_checkpoint.h"

#include "base/hash.h"
#include "engine/model_catalogue.h"

namespace saliscope
{

namespace
{

std::string modelNames()
{
    std::string names;
    for (const ModelInfo& model : models())
        names += (names.empty() ? "" : ", ") + std::string(model.name);
    return names;
}

const ModelInfo& modelOf(const Checkpoint& checkpoint, const std::string& wanted)
{
    const ModelInfo* recognised = recogniseModel(checkpoint);
    if (recognised == nullptr)
        throw Error(
            ErrorKind::Mismatch, checkpoint.path.string(),
            say("its tensors are not those of a network this program knows (%1)", modelNames()));
    if (!wanted.empty() && &parseModel(wanted) != recognised)
        throw Error(ErrorKind::Mismatch, checkpoint.path.string(),
                    say("its tensors are those of %1, not of %2", recognised->name, wanted));
    return *recognised;
}

} // namespace

std::shared_ptr<const OpenCheckpoint> openCheckpointFile(const std::string& weight,
                                                         const std::string& model,
                                                         const std::string& device)
{
    auto opened = std::make_shared<OpenCheckpoint>();
    const std::filesystem::path path = chooseCheckpoint(weight);
    opened->checkpoint = readCheckpoint(path);
    const ModelInfo& info = modelOf(opened->checkpoint, model);
    opened->sha256 = sha256OfFile(path);
    opened->name = QString::fromStdString(path.filename().string());
    opened->network = openEngine()->load(info, opened->checkpoint, device);
    opened->layers = opened->network->layers();
    opened->device = QString::fromStdString(device);
    opened->checkpoint.weights.clear();
    return opened;
}

} // namespace saliscope
