// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/view_provenance.h"

#include <algorithm>
#include <limits>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/session/session_parts.h"

namespace fs = std::filesystem;
using nlohmann::ordered_json;

namespace saliscope::session
{

namespace
{

constexpr int viewVersion = 1;
constexpr std::size_t mostCheckpoints = 9;
constexpr std::size_t mostResults = 100;
constexpr std::size_t mostSelected = 5000;
constexpr std::size_t mostBoxes = 10000;

/// Absolute, or relative with nothing but leading ".." to leave the file's folder: either names a
/// place, and does not hide it.
void checkPath(const std::string& text)
{
    const fs::path path = fs::path(text).relative_path();
    bool isInside = fs::path(text).is_absolute();
    const bool isHidden = std::any_of(path.begin(), path.end(), [&](const fs::path& part) {
        isInside = isInside || (part != ".." && part != ".");
        return isInside && (part == ".." || part == ".") && path != ".";
    });
    const bool hasControl = std::any_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    });
    if (isHidden || hasControl)
        throw Error(ErrorKind::Unsafe, text,
                    say("the path turns back on its way, or holds a control character"));
}

/// Every path in \p value is checked before it is joined with anything.
void checkPaths(const JsonNode& node)
{
    if (node.value().is_array())
        for (const JsonNode& each : node.items())
            checkPaths(each);
    if (!node.value().is_object())
        return;
    for (const auto& [name, each] : node.members()) {
        if (each.value().is_string() && (name == "path" || name == "datadir" || name == "folder"))
            checkPath(each.text());
        if (name == "pictures")
            for (const std::string& picture : each.texts())
                checkPath(picture);
        checkPaths(each);
    }
}

bool hasPaths(const ViewProvenance& view)
{
    const auto isThere = [](const auto& each) { return !each.path.empty(); };
    return !view.data.path.empty() || view.data.datadir || !view.data.pictures.empty() ||
           !view.results.empty() ||
           std::any_of(view.checkpoints.begin(), view.checkpoints.end(), isThere);
}

void limitList(const JsonNode& node, const char* name, std::size_t most)
{
    if (node.items(name).size() > most)
        node.at(name).refuse();
}

ViewProvenance viewOf(const JsonNode& node, const PathWriter& paths)
{
    limitList(node, "checkpoints", mostCheckpoints);
    limitList(node, "results", mostResults);
    limitList(node, "selected", mostSelected);
    limitList(node, "boxes", mostBoxes);
    ViewProvenance view;
    UnknownMembers unknown;
    view.version = node.text("version", {});
    view.engine = node.text("engine", {});
    view.data = dataOf(node.inside("data"), paths, unknown);
    view.sample = node.text("sample", {});
    if (!view.sample.empty())
        joinInside("/", view.sample);
    view.imageSha256 = node.text("image-sha256", {});
    view.checkpoints = checkpointsOf(node, paths);
    view.results = resultsOf(node, paths);
    view.panes = panesOf(node.inside("panes"), unknown);
    view.settings = node.textMap("settings");
    view.selected = node.texts("selected");
    view.seed = static_cast<std::uint32_t>(
        node.number("seed", 0, 0, std::numeric_limits<std::uint32_t>::max()));
    if (node.has("boxes"))
        view.boxes = boxesOf(node.at("boxes"));
    return view;
}

} // namespace

std::string programVersion()
{
    return SALISCOPE_VERSION;
}

SessionPanes panesFor(std::vector<MapChoice> choices)
{
    constexpr std::size_t mostPanes = 9;
    choices.resize(std::min(choices.size(), mostPanes));
    SessionPanes panes;
    panes.columns = std::clamp(int(choices.size()), 1, 3);
    panes.rows = std::max(1, int(choices.size() + 2) / 3);
    panes.choices = std::move(choices);
    return panes;
}

ordered_json viewJson(const ViewProvenance& view, const fs::path& folder)
{
    const PathWriter paths(folder, PathWriter::Reach::Everywhere);
    ordered_json object = {{viewKeyword, viewVersion},
                           {"version", view.version},
                           {"engine", view.engine},
                           {"data", dataJson(view.data, paths)},
                           {"sample", view.sample},
                           {"image-sha256", view.imageSha256},
                           {"checkpoints", checkpointsJson(view.checkpoints, paths)},
                           {"panes", panesJson(view.panes, {})},
                           {"seed", std::int64_t(view.seed)}};
    if (hasPaths(view))
        object["folder"] = folder.string();
    if (!view.results.empty())
        object["results"] = resultsJson(view.results, paths);
    if (!view.settings.empty())
        object["settings"] = textsJson(view.settings);
    if (!view.selected.empty() && view.selected.size() <= mostSelected)
        object["selected"] = ordered_json(view.selected);
    if (view.boxes)
        object["boxes"] = boxesJson(*view.boxes);
    return object;
}

ViewProvenance parseView(std::string_view text, const fs::path& folder, const std::string& name)
{
    const ordered_json value = parseJson(text, {name});
    const JsonNode root(value, {name});
    const int version = root.whole(viewKeyword, 0, 0, std::numeric_limits<int>::max());
    if (version > viewVersion)
        throw Error(ErrorKind::Unsupported, name,
                    say("a newer version of Saliscope wrote what it says of its view"));
    if (version != viewVersion)
        root.at(viewKeyword).refuse();
    try {
        checkPaths(root);
        const fs::path earlier = root.text("folder", {});
        return viewOf(root, PathWriter(folder, PathWriter::Reach::Everywhere, earlier));
    } catch (const Error& error) {
        throw Error(error.kind(), name, error.detail());
    }
}

} // namespace saliscope::session
