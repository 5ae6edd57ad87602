// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/session_parts.h"

#include <algorithm>
#include <limits>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/checkpoint/description_json.h"

namespace fs = std::filesystem;
using nlohmann::ordered_json;

namespace saliscope::session
{

namespace
{

constexpr int mostFrames = 1000000;
constexpr double largestCoordinate = std::numeric_limits<int>::max() / 2.0;

checkpoint::NetworkDescription describedIn(const JsonNode& node)
try {
    return checkpoint::descriptionOf(node.value(), {});
} catch (const Error& error) {
    node.refuse(error.detail());
}

} // namespace

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

ordered_json textsJson(const std::map<std::string, std::string>& texts)
{
    ordered_json object = ordered_json::object();
    for (const auto& [name, text] : texts)
        object[name] = text;
    return object;
}

ordered_json dataJson(const SessionData& data, const PathWriter& paths)
{
    ordered_json object = ordered_json::object();
    if (!data.registered.empty())
        object["registered"] = data.registered;
    if (!data.path.empty())
        object["path"] = paths.text(data.path);
    ordered_json pictures = ordered_json::array();
    for (const fs::path& path : data.pictures)
        pictures.push_back(paths.text(path));
    if (!pictures.empty())
        object["pictures"] = std::move(pictures);
    if (data.datadir)
        object["datadir"] = paths.text(*data.datadir);
    if (data.choice.values != pictures::DicomValues::Window)
        object["dicom-values"] = pictures::dicomValuesName(data.choice.values);
    if (data.choice.frame)
        object["frame"] = *data.choice.frame;
    return object;
}

SessionData dataOf(const JsonNode& node, const PathWriter& paths, UnknownMembers& unknown)
{
    SessionData data;
    data.registered = node.text("registered", {});
    data.path = paths.path(node.text("path", {}));
    for (const std::string& text : node.texts("pictures"))
        data.pictures.push_back(paths.path(text));
    if (node.has("datadir"))
        data.datadir = paths.path(node.at("datadir").text());
    data.choice.values = pictures::dicomValuesNamed(node.text("dicom-values", "window"));
    if (node.has("frame"))
        data.choice.frame = node.whole("frame", 1, 1, mostFrames);
    keepUnknown(unknown, node,
                {"registered", "path", "pictures", "datadir", "dicom-values", "frame"});
    return data;
}

ordered_json checkpointsJson(const std::vector<SessionCheckpoint>& checkpoints,
                             const PathWriter& paths)
{
    ordered_json list = ordered_json::array();
    for (const SessionCheckpoint& checkpoint : checkpoints) {
        ordered_json object = {{"model", checkpoint.model},
                               {"path", paths.text(checkpoint.path)},
                               {"sha256", checkpoint.sha256}};
        if (!(checkpoint.described == checkpoint::NetworkDescription()))
            object["description"] = checkpoint::descriptionJson(checkpoint.described);
        if (!checkpoint.base.empty())
            object["base"] = paths.text(checkpoint.base);
        list.push_back(std::move(object));
    }
    return list;
}

std::vector<SessionCheckpoint> checkpointsOf(const JsonNode& node, const PathWriter& paths)
{
    constexpr std::size_t most = 1000; // a window has room for fewer
    std::vector<SessionCheckpoint> checkpoints;
    const auto list = node.find("checkpoints");
    if (list && list->value().size() > most)
        list->refuse(say("it holds too many values"));
    for (const JsonNode& each : node.items("checkpoints")) {
        SessionCheckpoint& checkpoint = checkpoints.emplace_back();
        checkpoint.model = each.text("model", {});
        checkpoint.path = paths.path(each.text("path", {}));
        checkpoint.sha256 = each.text("sha256", {});
        checkpoint.base = paths.path(each.text("base", {}));
        if (each.has("description"))
            checkpoint.described = describedIn(each.at("description"));
    }
    return checkpoints;
}

ordered_json resultsJson(const std::vector<SessionResults>& results, const PathWriter& paths)
{
    ordered_json list = ordered_json::array();
    for (const SessionResults& each : results)
        list.push_back(ordered_json{{"name", each.name}, {"path", paths.text(each.path)}});
    return list;
}

std::vector<SessionResults> resultsOf(const JsonNode& node, const PathWriter& paths)
{
    std::vector<SessionResults> results;
    for (const JsonNode& each : node.items("results"))
        results.push_back({each.text("name", {}), paths.path(each.text("path", {}))});
    return results;
}

ordered_json boxesJson(const std::vector<data::Box>& boxes)
{
    ordered_json list = ordered_json::array();
    for (const data::Box& box : boxes)
        list.push_back(ordered_json::array({box.label, box.x, box.y, box.width, box.height}));
    return list;
}

std::vector<data::Box> boxesOf(const JsonNode& list)
{
    std::vector<data::Box> boxes;
    for (const JsonNode& each : list.items()) {
        const std::vector<double> numbers = each.numbers(5);
        const bool valid = std::all_of(numbers.begin(), numbers.end(),
                                       [](double n) { return n >= 0 && n <= largestCoordinate; }) &&
                           numbers[3] >= 1 && numbers[4] >= 1;
        if (!valid)
            each.refuse(say("an edited box is not as it should be"));
        boxes.push_back(
            {int(numbers[0]), int(numbers[1]), int(numbers[2]), int(numbers[3]), int(numbers[4])});
    }
    return boxes;
}

} // namespace saliscope::session
