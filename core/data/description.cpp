// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/description.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/data/databases.h"
#include "core/data/list_file.h"

using nlohmann::json;

namespace saliscope::data
{

namespace
{

constexpr std::string_view versionKey = "saliscope-datamodule";
constexpr int newestVersion = 1;
constexpr int deepest = 8;
constexpr int mostOutputs = 65536;
constexpr std::size_t mostParts = 1000;

/// The members of one JSON object, taken one by one; finish() refuses what nobody asked for, so
/// that a misspelt key is not silently ignored.
class Members final
{
public:
    Members(const json& object, std::string where, const std::string& file)
        : m_object(object)
        , m_where(std::move(where))
        , m_file(file)
    {
        if (!object.is_object())
            fail(say("%1 is no object", m_where));
    }

    [[noreturn]] void fail(const Message& detail) const
    {
        throw Error(ErrorKind::Damaged, m_file, detail);
    }

    const std::string& where() const { return m_where; }

    const json* find(const char* key)
    {
        const auto found = m_object.find(key);
        if (found == m_object.end())
            return nullptr;
        ++m_used;
        return &*found;
    }

    std::string text(const char* key, const std::string& otherwise = {})
    {
        const json* value = find(key);
        if (value != nullptr && !value->is_string())
            fail(say("%1 has a \"%2\" that is no text", m_where, key));
        return value == nullptr ? otherwise : value->get<std::string>();
    }

    bool flag(const char* key, bool otherwise)
    {
        const json* value = find(key);
        if (value != nullptr && !value->is_boolean())
            fail(say("%1 has a \"%2\" that is neither true nor false", m_where, key));
        return value == nullptr ? otherwise : value->get<bool>();
    }

    int number(const char* key, int low, int high, int otherwise)
    {
        const json* value = find(key);
        if (value == nullptr)
            return otherwise;
        if (!value->is_number_unsigned() || value->get<std::uint64_t>() > std::uint64_t(high) ||
            value->get<int>() < low)
            fail(say("%1 has a \"%2\" that is no whole number from %3 to %4", m_where, key, low,
                     high));
        return value->get<int>();
    }

    const json& list(const char* key)
    {
        static const json none = json::array();
        const json* value = find(key);
        if (value != nullptr && !value->is_array())
            fail(say("%1 has a \"%2\" that is no list", m_where, key));
        return value == nullptr ? none : *value;
    }

    void finish(std::initializer_list<std::string_view> known) const
    {
        if (m_used == m_object.size())
            return;
        for (const auto& [key, value] : m_object.items())
            if (std::find(known.begin(), known.end(), key) == known.end())
                fail(say("%1 has an unknown key \"%2\"", m_where, key));
    }

private:
    const json& m_object;
    std::string m_where;
    const std::string& m_file;
    std::size_t m_used = 0;
};

Crop cropOf(Members& members, Crop otherwise)
{
    const std::string text = members.text("crop");
    if (text.empty())
        return otherwise;
    if (text == "none")
        return Crop::None;
    if (text == "left-half")
        return Crop::LeftHalf;
    if (text == "right-half")
        return Crop::RightHalf;
    members.fail(
        say("%1 has a \"crop\" that is none of none, left-half, right-half", members.where()));
}

Loader loaderOf(const json& object, const std::string& where, const std::string& file,
                const Loader& usual)
{
    Members members(object, where + ": loader", file);
    Loader loader = usual;
    loader.grey = members.flag("grey", usual.grey);
    loader.removeBorders = members.flag("remove-borders", usual.removeBorders);
    loader.crop = cropOf(members, usual.crop);
    loader.bits = members.number("bits", 9, 16, usual.bits);
    members.finish({"grey", "remove-borders", "crop", "bits"});
    return loader;
}

PartDescription partOf(const json& object, const std::string& where, const std::string& file)
{
    Members members(object, where, file);
    PartDescription part;
    part.database = members.text("database", unnamedDatabase);
    part.split = members.text("split");
    part.folder = members.text("folder");
    part.ignoreBoxes = members.flag("ignore-boxes", false);
    if (const Database* database = findDatabase(part.database))
        part.loader = database->loader;
    if (const json* loader = members.find("loader"))
        part.loader = loaderOf(*loader, where, file, part.loader);
    members.finish({"database", "split", "folder", "ignore-boxes", "loader"});
    if (part.split.empty() || part.database.empty())
        members.fail(say("%1 names no split list or an empty database", members.where()));
    return part;
}

Description describe(const json& object, const std::string& name, const std::string& file)
{
    Members members(object, name, file);
    members.number(versionKey.data(), 1, newestVersion, newestVersion);
    Description description;
    description.name = members.text("name", name);
    description.splitName = members.text("split-name");
    description.checkpoint = members.text("checkpoint");
    description.outputs = members.number("outputs", 1, mostOutputs, 0);
    description.oneHot = members.flag("one-hot", false);
    for (const json& finding : members.list("findings")) {
        if (!finding.is_string())
            members.fail(say("%1 has a finding that is no text", members.where()));
        description.findings.push_back(finding.get<std::string>());
    }
    for (const json& part : members.list("parts"))
        description.parts.push_back(
            partOf(part, name + ": part " + std::to_string(description.parts.size() + 1), file));
    members.finish({versionKey, "name", "split-name", "checkpoint", "outputs", "one-hot",
                    "findings", "parts"});
    if (description.parts.empty() || description.parts.size() > mostParts)
        members.fail(say("%1 has no parts, or too many", members.where()));
    if (description.oneHot && description.outputs == 0)
        members.fail(say("%1 has \"one-hot\" without \"outputs\"", members.where()));
    return description;
}

json parse(std::string_view text, const std::string& file)
{
    const auto shallow = [&](int depth, json::parse_event_t, const json&) {
        if (depth > deepest)
            throw Error(ErrorKind::Damaged, file, say("it is nested too deeply"));
        return true;
    };
    try {
        return json::parse(text, shallow);
    } catch (const json::exception& error) {
        throw Error(ErrorKind::Damaged, file, say("it is no valid JSON: %1", error.what()));
    }
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
    return describe(parse(text, file), listName(file), file);
}

std::map<std::string, Description, std::less<>> parseIndex(std::string_view text,
                                                           const std::string& file)
{
    const json index = parse(text, file);
    if (!index.is_object())
        throw Error(ErrorKind::Damaged, file, say("the index is no object"));
    std::map<std::string, Description, std::less<>> descriptions;
    for (const auto& [name, object] : index.items())
        descriptions.emplace(name, describe(object, name, file));
    return descriptions;
}

} // namespace saliscope::data
