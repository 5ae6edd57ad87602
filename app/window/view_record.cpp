// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/view_record.h"

#include <algorithm>

#include "base/error.h"
#include "base/hash.h"
#include "inspector/box_edit_store.h"
#include "session/session_parts.h"
#include "store/metadata.h"
#include "viewer/viewer.h"
#include "window/case_controller.h"
#include "window/session_parts.h"

namespace fs = std::filesystem;

namespace saliscope
{

namespace
{

const Sample* findSample(const Datamodule& datamodule, const std::string& name)
{
    for (const Split& split : datamodule.splits)
        for (const Sample& sample : split.samples)
            if (sample.name == name)
                return &sample;
    return nullptr;
}

/// The picture \p sample's file alone, of pictures opened by themselves.
std::vector<fs::path> shownPicture(const Datamodule& datamodule, const Sample& sample)
{
    return {absolutePath(samplePath(datamodule, sample))};
}

bool isInside(const fs::path& path, const fs::path& folder)
{
    const fs::path relative = path.lexically_relative(folder);
    return !relative.empty() && *relative.begin() != "..";
}

/// What of the view's data is open already.
bool isOpenData(const SessionData& data, const SessionData& open)
{
    const bool sameSource = data.registered == open.registered && data.path == open.path &&
                            data.datadir == open.datadir;
    return sameSource && std::all_of(data.pictures.begin(), data.pictures.end(), [&](auto& each) {
               return std::find(open.pictures.begin(), open.pictures.end(), each) !=
                      open.pictures.end();
           });
}

} // namespace

ViewProvenance currentView(const Workspace& workspace, const CaseController& controller,
                           const Viewer& viewer, const BoxEditStore& boxes)
{
    ViewProvenance view;
    view.version = programVersion();
    view.data = sessionData(workspace.request());
    if (const Sample* sample = controller.currentSample()) {
        view.sample = sample->name;
        if (!view.data.pictures.empty())
            view.data.pictures = shownPicture(*workspace.datamodule(), *sample);
        if (const auto edited = boxes.edited().find(sample->name); edited != boxes.edited().end())
            view.boxes = edited->second;
    }
    view.checkpoints = sessionCheckpoints(workspace);
    view.results = sessionResults(workspace);
    std::erase_if(view.results, [](const auto& each) { return isSweepName(each.path); });
    view.panes = sessionPanes(viewer);
    return view;
}

ViewProvenance completed(ViewProvenance view, const Datamodule& datamodule)
{
    if (!view.checkpoints.empty())
        view.engine = openEngine()->version();
    if (const Sample* sample = findSample(datamodule, view.sample))
        try {
            view.imageSha256 = sha256OfFile(samplePath(datamodule, *sample));
        } catch (const Error&) {
            view.imageSha256.clear(); // the file went away since it was shown
        }
    return view;
}

Session sessionOfView(const ViewProvenance& view)
{
    Session session;
    session.data = view.data;
    session.checkpoints = view.checkpoints;
    session.results = view.results;
    session.panes = view.panes;
    for (const char* name : {plotSetting, plotAcrossSetting, plotUpSetting})
        if (const auto found = view.settings.find(name); found != view.settings.end())
            session.settings.insert(*found);
    session.currentCase = view.sample;
    if (view.boxes)
        session.cases[view.sample].boxes = view.boxes;
    return session;
}

void writeViewBeside(const fs::path& path, const ViewProvenance& view)
{
    JsonObject object = runMetadata({"saliscope"});
    object.emplace_back("view", viewJson(view, folderOf(path)));
    writeJson(metadataPath(path), object);
}

QStringList foreignPaths(const ViewProvenance& view, const fs::path& folder,
                         const Workspace& workspace)
{
    QStringList foreign;
    const auto ask = [&](const fs::path& path) {
        if (!path.empty() && !isInside(path, folder))
            foreign << QString::fromStdString(path.string());
    };
    if (!workspace.datamodule() || !isOpenData(view.data, sessionData(workspace.request()))) {
        ask(view.data.path);
        for (const fs::path& picture : view.data.pictures)
            ask(picture);
        ask(view.data.datadir.value_or(fs::path()));
    }
    const std::vector<SessionCheckpoint> open = sessionCheckpoints(workspace);
    for (const SessionCheckpoint& checkpoint : view.checkpoints)
        if (std::none_of(open.begin(), open.end(), [&](const SessionCheckpoint& each) {
                return each.path == checkpoint.path ||
                       (!each.sha256.empty() && each.sha256 == checkpoint.sha256);
            }))
            ask(checkpoint.path);
    const std::vector<SessionResults> results = sessionResults(workspace);
    for (const SessionResults& each : view.results)
        if (std::none_of(results.begin(), results.end(),
                         [&](const SessionResults& known) { return known.path == each.path; }))
            ask(each.path);
    return foreign;
}

} // namespace saliscope
