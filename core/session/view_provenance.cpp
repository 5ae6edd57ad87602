// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/view_provenance.h"

#include <algorithm>
#include <limits>

#include "base/error.h"
#include "base/files.h"
#include "session/png_texts.h"
#include "session/session_parts.h"
#include "store/json_text.h"

namespace fs = std::filesystem;

namespace saliscope
{

namespace
{

constexpr int formatVersion = 1;
constexpr std::size_t longestText = std::size_t(1) << 20;
constexpr std::size_t mostCheckpoints = 9;
constexpr std::size_t mostBoxes = 10000;

/// A path that is relative to the picture's folder and stays in it, or absolute and plain.
void checkPath(const std::string& text)
{
    if (text.empty() || text == ".")
        return;
    const fs::path path(text);
    joinInside("/", path.is_absolute() ? path.relative_path().string() : text);
}

/// Every path in \p object is checked before it is joined with anything.
void checkPaths(const JsonValue& value)
{
    if (const auto* list = std::get_if<JsonList>(&value.data))
        std::for_each(list->begin(), list->end(), checkPaths);
    const auto* object = std::get_if<JsonObject>(&value.data);
    if (object == nullptr)
        return;
    for (const auto& [name, each] : *object) {
        const auto* text = std::get_if<std::string>(&each.data);
        if (text != nullptr && (name == "path" || name == "datadir"))
            checkPath(*text);
        if (name == "pictures")
            for (const std::string& picture : Members(value, "data").texts(name))
                checkPath(picture);
        checkPaths(each);
    }
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
    view.checkpoints = checkpointsOf(members, paths);
    if (view.checkpoints.size() > mostCheckpoints)
        members.refuse("checkpoints");
    view.panes = panesOf(members.inside("panes"), unknown);
    view.seed = static_cast<std::uint32_t>(
        members.number("seed", 0, 0, std::numeric_limits<std::uint32_t>::max()));
    if (members.has("boxes")) {
        if (members.list("boxes").size() > mostBoxes)
            members.refuse("boxes");
        view.boxes = boxesOf(members.list("boxes"));
    }
    return view;
}

} // namespace

std::string programVersion()
{
    return SALISCOPE_VERSION;
}

PngTexts viewTexts(const ViewProvenance& view, const fs::path& folder)
{
    const PathWriter paths(folder);
    JsonObject object = {{viewKeyword, formatVersion},
                         {"version", view.version},
                         {"engine", view.engine},
                         {"data", dataJson(view.data, paths)},
                         {"sample", view.sample},
                         {"image-sha256", view.imageSha256},
                         {"checkpoints", checkpointsJson(view.checkpoints, paths)},
                         {"panes", panesJson(view.panes, {})},
                         {"seed", std::int64_t(view.seed)}};
    if (view.boxes)
        object.emplace_back("boxes", boxesJson(*view.boxes));
    return {{viewKeyword, compactJson(std::move(object))}};
}

std::optional<ViewProvenance> parseView(std::string_view png, const fs::path& folder,
                                        const std::string& name)
{
    const std::optional<std::string> text = pngText(png, viewKeyword, longestText, name);
    if (!text)
        return std::nullopt;
    const JsonValue root = parseJson(*text, name);
    try {
        Members members(root, "");
        const int version = members.whole(viewKeyword, 0, 0, std::numeric_limits<int>::max());
        if (version > formatVersion)
            throw Error(ErrorKind::Unsupported, name, say("a newer version of Saliscope wrote it"));
        if (version != formatVersion)
            members.refuse(viewKeyword);
        checkPaths(root);
        return viewOf(members, PathWriter(folder));
    } catch (const Error& error) {
        throw Error(error.kind(), name, error.detail());
    }
}

std::optional<ViewProvenance> readView(const fs::path& path)
{
    return parseView(readFile(path), fs::absolute(path).lexically_normal().parent_path(),
                     path.string());
}

} // namespace saliscope
