// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/session_parts.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "core/base/error.h"

namespace fs = std::filesystem;

namespace saliscope::session
{

namespace
{

constexpr double largestCoordinate = std::numeric_limits<int>::max() / 2;

} // namespace

fs::path absolutePath(const fs::path& path)
{
    return fs::absolute(path).lexically_normal();
}

fs::path folderOf(const fs::path& path)
{
    return absolutePath(path).parent_path();
}

PathWriter::PathWriter(const fs::path& folder, Reach reach, const fs::path& earlier)
    : m_folder(folder.lexically_normal())
    , m_reach(reach)
    , m_earlier(earlier)
{
}

std::string PathWriter::text(const fs::path& path) const
{
    if (path.empty())
        return {};
    const fs::path normal = path.lexically_normal();
    const fs::path relative = normal.lexically_relative(m_folder);
    const bool isMeant =
        !relative.empty() && (m_reach == Reach::Everywhere || *relative.begin() != "..");
    return (isMeant ? relative : normal).generic_string();
}

fs::path PathWriter::path(const std::string& text) const
{
    if (text.empty())
        return {};
    const fs::path here = (m_folder / fs::path(text)).lexically_normal();
    std::error_code code;
    return m_earlier.empty() || fs::exists(here, code)
               ? here
               : (m_earlier / fs::path(text)).lexically_normal();
}

results::JsonObject textsJson(const std::map<std::string, std::string>& texts)
{
    results::JsonObject object;
    for (const auto& [name, text] : texts)
        object.emplace_back(name, text);
    return object;
}

results::JsonObject dataJson(const SessionData& data, const PathWriter& paths)
{
    results::JsonObject object;
    if (!data.registered.empty())
        object.emplace_back("registered", data.registered);
    if (!data.path.empty())
        object.emplace_back("path", paths.text(data.path));
    results::JsonList pictures;
    for (const fs::path& path : data.pictures)
        pictures.emplace_back(paths.text(path));
    if (!pictures.empty())
        object.emplace_back("pictures", std::move(pictures));
    if (data.datadir)
        object.emplace_back("datadir", paths.text(*data.datadir));
    return object;
}

SessionData dataOf(Members members, const PathWriter& paths, UnknownMembers& unknown)
{
    SessionData data;
    data.registered = members.text("registered");
    data.path = paths.path(members.text("path"));
    for (const std::string& text : members.texts("pictures"))
        data.pictures.push_back(paths.path(text));
    if (members.has("datadir"))
        data.datadir = paths.path(members.text("datadir"));
    keepUnknown(unknown, members);
    return data;
}

results::JsonList checkpointsJson(const std::vector<SessionCheckpoint>& checkpoints,
                                  const PathWriter& paths)
{
    results::JsonList list;
    for (const SessionCheckpoint& checkpoint : checkpoints)
        list.emplace_back(results::JsonObject{{"model", checkpoint.model},
                                              {"path", paths.text(checkpoint.path)},
                                              {"sha256", checkpoint.sha256}});
    return list;
}

std::vector<SessionCheckpoint> checkpointsOf(Members& members, const PathWriter& paths)
{
    std::vector<SessionCheckpoint> checkpoints;
    for (const results::JsonValue& each : members.list("checkpoints")) {
        Members inner(each, "checkpoints");
        checkpoints.push_back(
            {inner.text("model"), paths.path(inner.text("path")), inner.text("sha256")});
    }
    return checkpoints;
}

results::JsonList resultsJson(const std::vector<SessionResults>& results, const PathWriter& paths)
{
    results::JsonList list;
    for (const SessionResults& each : results)
        list.emplace_back(
            results::JsonObject{{"name", each.name}, {"path", paths.text(each.path)}});
    return list;
}

std::vector<SessionResults> resultsOf(Members& members, const PathWriter& paths)
{
    std::vector<SessionResults> results;
    for (const results::JsonValue& each : members.list("results")) {
        Members inner(each, "results");
        results.push_back({inner.text("name"), paths.path(inner.text("path"))});
    }
    return results;
}

results::JsonList boxesJson(const std::vector<data::Box>& boxes)
{
    results::JsonList list;
    for (const data::Box& box : boxes)
        list.emplace_back(results::JsonList{box.label, box.x, box.y, box.width, box.height});
    return list;
}

std::vector<data::Box> boxesOf(const results::JsonList& list)
{
    std::vector<data::Box> boxes;
    for (const results::JsonValue& each : list) {
        const std::vector<double> numbers = numbersOf(each, 5, "cases.boxes");
        const bool sound = std::all_of(numbers.begin(), numbers.end(),
                                       [](double n) { return n >= 0 && n <= largestCoordinate; }) &&
                           numbers[3] >= 1 && numbers[4] >= 1;
        if (!sound)
            throw Error(ErrorKind::Damaged, {}, say("an edited box is not as it should be"));
        boxes.push_back(
            {int(numbers[0]), int(numbers[1]), int(numbers[2]), int(numbers[3]), int(numbers[4])});
    }
    return boxes;
}

} // namespace saliscope::session
