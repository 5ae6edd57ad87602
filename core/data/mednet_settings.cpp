// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <sstream>
#include <toml++/toml.h>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/data/datamodule.h"

namespace fs = std::filesystem;

namespace saliscope::data
{

namespace
{

constexpr std::uint64_t longestSettings = std::uint64_t(1) << 20;

toml::table parse(const fs::path& file)
{
    try {
        return toml::parse(readFile(file, longestSettings), file.string());
    } catch (const toml::parse_error& error) {
        throw Error(ErrorKind::Damaged, file.string(),
                    say("line %1: %2", error.source().begin.line, error.description()));
    }
}

} // namespace

std::map<std::string, fs::path> readMednetDataFolders(const fs::path& configFile)
{
    std::error_code code;
    if (!fs::exists(configFile, code))
        return {};
    const toml::table settings = parse(configFile);
    const toml::node* node = settings.get("datadir");
    if (node == nullptr)
        return {};
    if (!node->is_table())
        throw Error(ErrorKind::Damaged, configFile.string(), say("\"datadir\" is no table"));
    std::map<std::string, fs::path> folders;
    for (const auto& [key, value] : *node->as_table()) {
        const auto text = value.value_exact<std::string>();
        if (!text)
            throw Error(ErrorKind::Damaged, configFile.string(),
                        say("the folder of \"%1\" is no text", key.str()));
        folders.emplace(std::string(key.str()), *text);
    }
    return folders;
}

void writeDataFolder(const fs::path& configFile, const std::string& database,
                     const fs::path& folder)
{
    std::error_code code;
    toml::table settings = fs::exists(configFile, code) ? parse(configFile) : toml::table();
    if (!settings.contains("datadir"))
        settings.insert("datadir", toml::table());
    toml::table* folders = settings["datadir"].as_table();
    if (folders == nullptr)
        throw Error(ErrorKind::Damaged, configFile.string(), say("\"datadir\" is no table"));
    folders->insert_or_assign(database, folder.string());
    std::ostringstream text;
    text << settings << '\n';
    writeFileAtomically(configFile, {text.str()});
}

} // namespace saliscope::data
