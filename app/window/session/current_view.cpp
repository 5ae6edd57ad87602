// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/session/current_view.h"

#include <algorithm>

#include "app/window/cases/case_controller.h"
#include "app/window/session/window_session.h"
#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/results/metadata.h"
#include "core/session/session_parts.h"
#include "widgets/inspector/box_edit_store.h"
#include "widgets/viewer/viewer.h"

namespace fs = std::filesystem;

namespace saliscope::window
{

namespace
{

/// The picture \p sample's file alone, of pictures opened by themselves.
std::vector<fs::path> shownPicture(const data::Datamodule& datamodule, const data::Sample& sample)
{
    return {session::absolutePath(data::samplePath(datamodule, sample))};
}

bool isInside(const fs::path& path, const fs::path& folder)
{
    const fs::path relative = path.lexically_relative(folder);
    return !relative.empty() && *relative.begin() != "..";
}

/// What of the view's data is open already.
bool isOpenData(const session::SessionData& data, const session::SessionData& open)
{
    const bool sameSource = data.registered == open.registered && data.path == open.path &&
                            data.datadir == open.datadir && data.choice == open.choice;
    return sameSource && std::all_of(data.pictures.begin(), data.pictures.end(), [&](auto& each) {
               return std::find(open.pictures.begin(), open.pictures.end(), each) !=
                      open.pictures.end();
           });
}

} // namespace

session::ViewProvenance currentView(const Workspace& workspace, const CaseController& controller,
                                    const ui::Viewer& viewer, const ui::BoxEditStore& boxes)
{
    session::ViewProvenance view;
    view.version = session::programVersion();
    view.data = sessionData(workspace.request());
    if (const data::Sample* sample = controller.currentSample()) {
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

session::Session sessionOfView(const session::ViewProvenance& view)
{
    session::Session session;
    session.data = view.data;
    session.checkpoints = view.checkpoints;
    session.results = view.results;
    session.panes = view.panes;
    for (const char* name :
         {session::plotSetting, session::plotAcrossSetting, session::plotUpSetting})
        if (const auto found = view.settings.find(name); found != view.settings.end())
            session.settings.insert(*found);
    session.currentCase = view.sample;
    if (view.boxes)
        session.cases[view.sample].boxes = view.boxes;
    return session;
}

QStringList foreignPaths(const session::ViewProvenance& view, const fs::path& folder,
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
    const std::vector<session::SessionCheckpoint> open = sessionCheckpoints(workspace);
    for (const session::SessionCheckpoint& checkpoint : view.checkpoints)
        if (std::none_of(open.begin(), open.end(), [&](const session::SessionCheckpoint& each) {
                return each.path == checkpoint.path ||
                       (!each.sha256.empty() && each.sha256 == checkpoint.sha256);
            }))
            ask(checkpoint.path);
    const std::vector<session::SessionResults> results = sessionResults(workspace);
    for (const session::SessionResults& each : view.results)
        if (std::none_of(results.begin(), results.end(), [&](const session::SessionResults& known) {
                return known.path == each.path;
            }))
            ask(each.path);
    return foreign;
}

} // namespace saliscope::window
