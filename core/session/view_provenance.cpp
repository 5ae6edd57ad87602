// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/view_provenance.h"

#include <algorithm>
#include <limits>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/results/json_text.h"
#include "core/session/session_parts.h"

namespace fs = std::filesystem;

namespace saliscope::session
{

namespace
{

constexpr int formatVersion = 1;
constexpr std::size_t mostCheckpoints = 9;
constexpr std::size_t mostResults = 100;
constexpr std::size_t mostSelected = 5000;
constexpr std::size_t mostBoxes = 10000;

/// Absolute, or relative with nothing but leading ".." to leave the file's folder: either names a
/// place, and does not hide it.
void checkPath(const std::string& text)
{
    const fs::path path = fs::path(text).relative_path();
    fs::path rest;
    for (const fs::path& part : path)
        if (!part.empty() && (part != ".." || !rest.empty() || fs::path(text).is_absolute()))
            rest /= part;
    if (!rest.empty() && rest != ".")
        joinInside("/", rest.string());
}

/// Every path in \p value is checked before it is joined with anything.
void checkPaths(const results::JsonValue& value)
{
    if (const auto* list = std::get_if<results::JsonList>(&value.data))
        std::for_each(list->begin(), list->end(), checkPaths);
    const auto* object = std::get_if<results::JsonObject>(&value.data);
    if (object == nullptr)
        return;
    for (const auto& [name, each] : *object) {
        const auto* text = std::get_if<std::string>(&each.data);
        if (text != nullptr && (name == "path" || name == "datadir" || name == "folder"))
            checkPath(*text);
        if (name == "pictures")
            for (const std::string& picture : Members(value, "data").texts(name))
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

const results::JsonList& listOf(Members& members, const char* name, std::size_t most)
{
    const results::JsonList& list = members.list(name);
    if (list.size() > most)
        members.refuse(name);
    return list;
}

ViewProvenance viewOf(Members members, const PathWriter& paths)
{
    ViewProvenance view;
    UnknownMembers unknown;
    view.version = members.text("version");
    view.engine = members.text("engine");
    view.data = dataOf(members.inside("data"), paths, unknown);
    view.sample = members.text("sample");
    if (!view.sample.empty())
        joinInside("/", view.sample);
    view.imageSha256 = members.text("image-sha256");
    listOf(members, "checkpoints", mostCheckpoints);
    view.checkpoints = checkpointsOf(members, paths);
    listOf(members, "results", mostResults);
    view.results = resultsOf(members, paths);
    view.panes = panesOf(members.inside("panes"), unknown);
    view.settings = members.textMap("settings");
    listOf(members, "selected", mostSelected);
    view.selected = members.texts("selected");
    view.seed = static_cast<std::uint32_t>(
        members.number("seed", 0, 0, std::numeric_limits<std::uint32_t>::max()));
    if (members.has("boxes"))
        view.boxes = boxesOf(listOf(members, "boxes", mostBoxes));
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

results::JsonObject viewJson(const ViewProvenance& view, const fs::path& folder)
{
    const PathWriter paths(folder, PathWriter::Reach::Everywhere);
    results::JsonObject object = {{viewKeyword, formatVersion},
                                  {"version", view.version},
                                  {"engine", view.engine},
                                  {"data", dataJson(view.data, paths)},
                                  {"sample", view.sample},
                                  {"image-sha256", view.imageSha256},
                                  {"checkpoints", checkpointsJson(view.checkpoints, paths)},
                                  {"panes", panesJson(view.panes, {})},
                                  {"seed", std::int64_t(view.seed)}};
    if (hasPaths(view))
        object.emplace_back("folder", folder.string());
    if (!view.results.empty())
        object.emplace_back("results", resultsJson(view.results, paths));
    if (!view.settings.empty())
        object.emplace_back("settings", textsJson(view.settings));
    if (!view.selected.empty() && view.selected.size() <= mostSelected)
        object.emplace_back("selected",
                            results::JsonList(view.selected.begin(), view.selected.end()));
    if (view.boxes)
        object.emplace_back("boxes", boxesJson(*view.boxes));
    return object;
}

ViewProvenance parseView(std::string_view text, const fs::path& folder, const std::string& name)
{
    const results::JsonValue root = results::parseJson(text, name);
    try {
        Members members(root, "");
        const int version = members.whole(viewKeyword, 0, 0, std::numeric_limits<int>::max());
        if (version > formatVersion)
            throw Error(ErrorKind::Unsupported, name,
                        say("a newer version of Saliscope wrote what it says of its view"));
        if (version != formatVersion)
            members.refuse(viewKeyword);
        checkPaths(root);
        const fs::path earlier = members.text("folder");
        return viewOf(std::move(members),
                      PathWriter(folder, PathWriter::Reach::Everywhere, earlier));
    } catch (const Error& error) {
        throw Error(error.kind(), name, error.detail());
    }
}

} // namespace saliscope::session
