// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/models/builders.h"

#include <array>
#include <string_view>

#include "core/base/error.h"
#include "core/engine/model_catalogue.h"

namespace saliscope::engine
{

namespace
{

struct Builder {
    std::string_view name;
    Graph (*build)(const Weights&);
};

/// One line per row of the catalogue.
constexpr std::array<Builder, 2> builders = {{
    {"densenet", &buildDensenet},
    {"pasa", &buildPasa},
}};

} // namespace

Graph buildModel(const ModelInfo& model, const checkpoint::Checkpoint& checkpoint)
{
    for (const Builder& builder : builders)
        if (builder.name == model.name)
            return builder.build(Weights(model, checkpoint));
    throw Error(ErrorKind::Internal, model.name,
                say("the catalogue names a network that no code builds"));
}

} // namespace saliscope::engine
