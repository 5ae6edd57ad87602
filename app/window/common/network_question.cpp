// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/common/network_question.h"

#include "core/base/hash.h"
#include "core/checkpoint/onnx_model.h"

namespace saliscope::window
{

NetworkQuestion questionOn(const std::filesystem::path& path)
{
    const checkpoint::NetworkPlace place = checkpoint::networkPlace(path);
    const checkpoint::OnnxModel model =
        checkpoint::readOnnx(place.network, checkpoint::OnnxDetail::Structure);
    const checkpoint::NetworkDescription said = checkpoint::readDescription(place, model.metadata);
    NetworkQuestion question;
    question.network = place.network;
    question.description = place.description;
    question.sha256 = sha256OfFile(place.network);
    question.model = engine::modelOfFile(path);
    question.fixed = engine::fixedInput(model);
    question.isOpen = said.inputRange.empty() && said.mean.empty() && said.std.empty();
    return question;
}

} // namespace saliscope::window
