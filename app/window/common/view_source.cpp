// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/common/view_source.h"

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/data/datamodule.h"
#include "core/engine/engine.h"
#include "core/results/json_layout.h"
#include "core/results/metadata.h"
#include "core/session/session_parts.h"
#include "core/session/view_file.h"

using nlohmann::ordered_json;

namespace saliscope::window
{

namespace
{

const data::Sample* findSample(const data::Datamodule& datamodule, const std::string& name)
{
    for (const data::Split& split : datamodule.splits)
        for (const data::Sample& sample : split.samples)
            if (sample.name == name)
                return &sample;
    return nullptr;
}

} // namespace

session::ViewProvenance completed(session::ViewProvenance view, const data::Datamodule& datamodule)
{
    if (!view.checkpoints.empty())
        view.engine = engine::openEngine()->version();
    if (const data::Sample* sample = findSample(datamodule, view.sample))
        try {
            view.imageSha256 = sha256OfFile(data::samplePath(datamodule, *sample));
        } catch (const Error&) {
            view.imageSha256.clear(); // the file went away since it was shown
        }
    return view;
}

void writeViewBeside(const std::filesystem::path& path, const session::ViewProvenance& view)
{
    ordered_json object = results::runMetadata({"saliscope"});
    object["view"] = session::viewJson(view, session::folderOf(path));
    results::writeJson(results::metadataPath(path), object);
}

} // namespace saliscope::window
