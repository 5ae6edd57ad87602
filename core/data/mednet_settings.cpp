// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <sstream>
#include <toml++/toml.h>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/data/databases.h"
#include "core/data/datamodule.h"

namespace fs = std::filesystem;

namespace saliscope::data
{

namespace
{

constexpr std::uint64_t longestSettings = std::uint64_t(1) << 20;
constexpr std::string_view foldersKey = "datadir";
constexpr std::string_view quotedPrefix = "datadir."; ///< of "datadir.tbx11k" = …
constexpr std::string_view numberedTable = "cxr8";
constexpr std::string_view numberedKey = "idiap_folder_structure";

/// How deep a TOML text nests by dots in keys and by brackets, at most; never too low.
class NestingCount final
{
public:
    explicit NestingCount(std::string_view text)
        : m_text(text)
    {
        while (m_position < m_text.size())
            step();
    }

    std::size_t deepest() const { return m_deepest; }

private:
    void step()
    {
        const char c = m_text[m_position];
        if (c == '"' || c == '\'')
            skipQuoted(c);
        else if (c == '#')
            m_position = std::min(m_text.size(), m_text.find('\n', m_position));
        else
            ++m_position;
        if (c == '[' || c == '{') {
            m_around.push_back(m_open);
            m_open += std::exchange(m_dots, 0) + 1;
        } else if ((c == ']' || c == '}') && !m_around.empty()) {
            m_open = m_around.back();
            m_around.pop_back();
        } else if (c == '.') {
            ++m_dots;
        } else if (c == ',' || c == '\n') {
            m_dots = 0;
        }
        m_deepest = std::max(m_deepest, m_open + m_dots);
    }

    void skipQuoted(char quote)
    {
        const std::string triple(3, quote);
        const bool isLong = m_text.substr(m_position, 3) == triple;
        m_position += isLong ? 3 : 1;
        while (m_position < m_text.size()) {
            const char c = m_text[m_position];
            if (isLong ? m_text.substr(m_position, 3) == triple : c == quote || c == '\n') {
                m_position += isLong ? 3 : 1;
                return;
            }
            m_position += c == '\\' && quote == '"' ? 2 : 1;
        }
    }

    std::string_view m_text;
    std::size_t m_position = 0;
    std::vector<std::size_t> m_around; ///< the next, before each open bracket
    std::size_t m_open = 0;            ///< brackets, and dots before them
    std::size_t m_dots = 0;            ///< since the last comma or line
    std::size_t m_deepest = 0;
};

/// Tables are read and freed by functions that call themselves: a deep one would overflow the
/// stack.
toml::table parse(const fs::path& file)
{
    constexpr std::size_t deepest = 200;
    const std::string text = readFile(file, longestSettings);
    if (NestingCount(text).deepest() > deepest)
        throw Error(ErrorKind::Damaged, file.string(), say("it is nested too deeply"));
    try {
        return toml::parse(text, file.string());
    } catch (const toml::parse_error& error) {
        throw Error(ErrorKind::Damaged, file.string(),
                    say("line %1: it is no valid TOML", error.source().begin.line));
    }
}

/// What the settings say about folders, by key. A key in quotes, "datadir.tbx11k", goes before the
/// table's, as in mednet.
std::map<std::string, const toml::node*> folderEntries(const toml::table& settings)
{
    std::map<std::string, const toml::node*> entries;
    if (const toml::table* folders = settings[foldersKey].as_table())
        for (const auto& [key, value] : *folders)
            entries[std::string(key.str())] = &value;
    for (const auto& [key, value] : settings)
        if (key.str().starts_with(quotedPrefix))
            entries[std::string(key.str().substr(quotedPrefix.size()))] = &value;
    return entries;
}

/// Whether mednet reads another key than this for the same database, and the settings have it.
bool isOverruled(const std::string& key, const std::map<std::string, const toml::node*>& entries)
{
    const Database* database = findDatabase(key);
    return database != nullptr && !database->settingsKey.empty() &&
           entries.contains(std::string(database->settingsKey));
}

/// As Python takes a value for true.
bool isTrue(const toml::node& value)
{
    if (const auto flag = value.value_exact<bool>())
        return *flag;
    if (const auto number = value.value_exact<std::int64_t>())
        return *number != 0;
    const auto text = value.value_exact<std::string>();
    return text && !text->empty();
}

void readNumbered(const toml::table& settings, DataOptions& options)
{
    const std::string quoted = std::string(numberedTable) + '.' + std::string(numberedKey);
    const toml::node* value = settings.get(quoted);
    if (value == nullptr)
        value = settings[numberedTable][numberedKey].node();
    if (value != nullptr)
        options.numberedFirst = isTrue(*value);
}

} // namespace

void readDataSettings(const fs::path& configFile, DataOptions& options)
{
    std::error_code code;
    if (!fs::exists(configFile, code))
        return;
    const toml::table settings = parse(configFile);
    if (settings.contains(foldersKey) && !settings[foldersKey].is_table())
        options.unusable[""] = say("\"datadir\" in %1 is no table", configFile.string());
    const auto entries = folderEntries(settings);
    for (const auto& [key, value] : entries) {
        if (isOverruled(key, entries))
            continue;
        const std::string database(databaseOfKey(key));
        options.databases.erase(database);
        options.unusable.erase(database);
        if (const auto text = value->value_exact<std::string>())
            options.databases[database] = *text;
        else
            options.unusable[database] =
                say("its folder, \"%1\" in %2, is no text", key, configFile.string());
    }
    readNumbered(settings, options);
}

void writeDataFolder(const fs::path& configFile, const std::string& database,
                     const fs::path& folder)
{
    std::error_code code;
    toml::table settings = fs::exists(configFile, code) ? parse(configFile) : toml::table();
    if (!settings.contains(foldersKey))
        settings.insert(foldersKey, toml::table());
    toml::table* folders = settings[foldersKey].as_table();
    if (folders == nullptr)
        throw Error(ErrorKind::Damaged, configFile.string(), say("\"datadir\" is no table"));
    // What would be read before it must not stay.
    const Database* known = findDatabase(database);
    for (const std::string_view key :
         {std::string_view(database), known == nullptr ? database : known->settingsKey}) {
        folders->erase(key);
        settings.erase(std::string(quotedPrefix) + std::string(key));
    }
    folders->insert_or_assign(database, folder.string());
    std::ostringstream text;
    text << settings << '\n';
    writeFileAtomically(configFile, {text.str()});
}

} // namespace saliscope::data
