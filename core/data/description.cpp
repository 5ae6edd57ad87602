// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/description.h"

#include <optional>

#include <nlohmann/json.hpp>

#include "core/base/json.h"
#include "core/data/databases.h"
#include "core/data/list_file.h"

namespace saliscope::data
{

namespace
{

constexpr std::string_view versionKey = "saliscope-datamodule";
constexpr int newestVersion = 1;
constexpr int mostOutputs = 65536;
constexpr std::size_t mostParts = 1000;

Crop cropOf(const JsonNode& node, Crop otherwise)
{
    const std::string text = node.text("crop", {});
    if (text.empty())
        return otherwise;
    if (text == "none")
        return Crop::None;
    if (text == "left-half")
        return Crop::LeftHalf;
    if (text == "right-half")
        return Crop::RightHalf;
    node.at("crop").refuse(
        say("\"%1\" is none of none, left-half, right-half", node.at("crop").place()));
}

Loader loaderOf(const JsonNode& node, const Loader& usual)
{
    Loader loader = usual;
    loader.grey = node.flag("grey", usual.grey);
    loader.removeBorders = node.flag("remove-borders", usual.removeBorders);
    loader.crop = cropOf(node, usual.crop);
    loader.bits = node.whole("bits", usual.bits, 9, 16);
    node.refuseOthers({"grey", "remove-borders", "crop", "bits"});
    return loader;
}

PartDescription partOf(const JsonNode& node)
{
    PartDescription part;
    part.database = node.text("database", unnamedDatabase);
    part.split = node.text("split", {});
    part.folder = node.text("folder", {});
    part.ignoreBoxes = node.flag("ignore-boxes", false);
    if (const Database* database = findDatabase(part.database))
        part.loader = database->loader;
    if (const std::optional<JsonNode> loader = node.find("loader"))
        part.loader = loaderOf(*loader, part.loader);
    node.refuseOthers({"database", "split", "folder", "ignore-boxes", "loader"});
    if (part.split.empty() || part.database.empty())
        node.refuse(say("\"%1\" names no split list or an empty database", node.place()));
    return part;
}

Description describe(const JsonNode& node, const std::string& name)
{
    node.whole(versionKey, newestVersion, 1, newestVersion);
    Description description;
    description.name = node.text("name", name);
    description.splitName = node.text("split-name", {});
    description.checkpoint = node.text("checkpoint", {});
    description.outputs = node.whole("outputs", 0, 1, mostOutputs);
    description.oneHot = node.flag("one-hot", false);
    description.findings = node.texts("findings");
    for (const JsonNode& part : node.items("parts"))
        description.parts.push_back(partOf(part));
    node.refuseOthers({versionKey, "name", "split-name", "checkpoint", "outputs", "one-hot",
                       "findings", "parts"});
    if (description.parts.empty() || description.parts.size() > mostParts)
        node.refuse(say("%1 has no parts, or too many", name));
    if (description.oneHot && description.outputs == 0)
        node.refuse(say("%1 has \"one-hot\" without \"outputs\"", name));
    return description;
}

} // namespace

bool isDescription(std::string_view text)
{
    constexpr std::size_t longest = std::size_t(1) << 20;
    const std::string key = '"' + std::string(versionKey) + '"';
    return text.size() <= longest && text.find(key) != std::string_view::npos;
}

Description parseDescription(std::string_view text, const std::string& file)
{
    const nlohmann::ordered_json value = parseJson(text, {file});
    return describe(JsonNode(value, {file}), listName(file));
}

std::map<std::string, Description, std::less<>> parseIndex(std::string_view text,
                                                           const std::string& file)
{
    const nlohmann::ordered_json index = parseJson(text, {file});
    std::map<std::string, Description, std::less<>> descriptions;
    for (const auto& [name, node] : JsonNode(index, {file}).members())
        descriptions.emplace(name, describe(node, name));
    return descriptions;
}

} // namespace saliscope::data
