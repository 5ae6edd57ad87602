// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/run_record.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"

namespace fs = std::filesystem;

namespace saliscope::run
{

namespace
{

constexpr const char* recordSuffix = ".jsonl";
constexpr const char* journalSuffix = ".part";
constexpr const char* settingsKey = "settings";
constexpr const char* nameKey = "name";

/// Null when the line is not whole.
nlohmann::json parsed(const std::string& line)
{
    nlohmann::json value = nlohmann::json::parse(line, nullptr, false);
    return value.is_object() ? value : nlohmann::json();
}

void removeFiles(const std::vector<fs::path>& files)
{
    std::error_code code;
    for (const fs::path& file : files)
        fs::remove(file, code);
}

void requireSame(const nlohmann::json& found, const RunRecord::Settings& settings,
                 const fs::path& path)
{
    for (const auto& [key, value] : settings) {
        const std::string earlier = found.is_object() ? found.value(key, std::string("")) : "";
        if (earlier != value)
            throw Error(ErrorKind::Mismatch, path.string(),
                        say("this folder holds results made with other settings (%1 was \"%2\" and "
                            "is now \"%3\"); choose another folder, or --overwrite",
                            key, earlier, value));
    }
}

Error anotherRun(const fs::path& folder)
{
    return Error(ErrorKind::CannotWrite, folder.string(),
                 say("another run is writing results of this kind here; wait until it has ended, "
                     "or choose another folder"));
}

/// A run over the whole would collect what shards are still at, and they what it is about to make.
void refuseOthersAtWork(const fs::path& folder, const std::string& stem, const fs::path& ours,
                        const std::vector<fs::path>& others)
{
    const fs::path whole = folder / (stem + recordSuffix + journalSuffix);
    for (const fs::path& other : others)
        if ((ours == whole || other == whole) && FileLock::isHeld(other))
            throw anotherRun(folder);
}

} // namespace

std::vector<fs::path> recordFiles(const fs::path& folder, const std::string& stem)
{
    std::vector<fs::path> files;
    std::error_code code;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, code)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with(stem + ".") &&
            (name.ends_with(recordSuffix) ||
             name.ends_with(std::string(recordSuffix) + journalSuffix)))
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::string settingOf(const RunRecord::Settings& settings, const char* key)
{
    const auto found = settings.find(key);
    return found == settings.end() ? std::string() : found->second;
}

RunRecord::Settings recordSettings(const std::string& line)
{
    RunRecord::Settings settings;
    const nlohmann::json value = parsed(line);
    if (!value.contains(settingsKey) || !value[settingsKey].is_object())
        return settings;
    for (const auto& [key, setting] : value[settingsKey].items())
        if (setting.is_string())
            settings[key] = setting.get<std::string>();
    return settings;
}

RunRecord::RunRecord(fs::path folder, const std::string& stem, const std::string& shardSuffix,
                     const Settings& settings, bool startAnew)
    : m_folder(std::move(folder))
    , m_final(m_folder / (stem + shardSuffix + recordSuffix))
    , m_journal(m_final.string() + journalSuffix)
    , m_header(nlohmann::json{{settingsKey, settings}}.dump())
{
    std::error_code code;
    fs::create_directories(m_folder, code);
    m_lock = FileLock::take(m_journal);
    if (!m_lock)
        throw anotherRun(m_folder);
    try {
        readEarlier(stem, settings, startAnew);
    } catch (const Error&) {
        if (fs::is_empty(m_journal, code))
            fs::remove(m_journal, code);
        throw;
    }
    m_isFirst = m_files.empty();
    openJournal();
}

void RunRecord::readEarlier(const std::string& stem, const Settings& settings, bool startAnew)
{
    std::error_code code;
    std::vector<fs::path> others = recordFiles(m_folder, stem);
    std::erase(others, m_journal);
    refuseOthersAtWork(m_folder, stem, m_journal, others);
    if (startAnew) {
        const bool isWhole = m_final == m_folder / (stem + recordSuffix);
        removeFiles(isWhole ? others : std::vector<fs::path>{m_final});
        fs::resize_file(m_journal, 0, code);
        return;
    }
    for (const fs::path& file : others)
        readLines(file, settings);
    if (!fs::is_empty(m_journal, code))
        readLines(m_journal, settings);
}

void RunRecord::readLines(const fs::path& path, const Settings& settings)
{
    std::ifstream file(path, std::ios::binary);
    std::string line;
    std::uint64_t offset = 0;
    m_files.push_back(path);
    while (std::getline(file, line)) {
        const bool whole = !file.eof();
        const nlohmann::json value = parsed(line);
        if (offset == 0)
            requireSame(value.value(settingsKey, nlohmann::json()), settings, path);
        else if (whole && value.contains(nameKey) && value[nameKey].is_string())
            m_places[value[nameKey]] = {m_files.size() - 1, offset, line.size()};
        offset += line.size() + 1;
    }
    if (file.bad())
        throw Error(ErrorKind::Unreadable, path.string(), say("reading failed"));
}

/// A journal that is already there is continued; a torn last line is closed off by a line break.
void RunRecord::openJournal()
{
    std::error_code code;
    const bool isNew = fs::is_empty(m_journal, code);
    m_stream.open(m_journal, std::ios::binary | std::ios::app);
    m_stream << (isNew ? m_header : std::string()) << '\n' << std::flush;
    if (!m_stream)
        throw Error(ErrorKind::CannotWrite, m_journal.string(), say("it cannot be written"));
    m_files.push_back(m_journal);
    m_end = fs::file_size(m_journal);
}

std::string RunRecord::earlierLine(const std::string& sample) const
{
    const auto found = m_places.find(sample);
    return found == m_places.end() ? std::string() : lineAt(found->second);
}

std::string RunRecord::lineAt(const Place& place) const
{
    std::ifstream file(m_files[place.file], std::ios::binary);
    std::string line(place.length, '\0');
    file.seekg(static_cast<std::streamoff>(place.offset));
    if (!file.read(line.data(), static_cast<std::streamsize>(line.size())))
        throw Error(ErrorKind::Unreadable, m_files[place.file].string(), say("reading failed"));
    return line;
}

void RunRecord::append(const std::string& sample, std::string_view line)
{
    m_stream << line << '\n' << std::flush;
    if (!m_stream)
        throw Error(ErrorKind::CannotWrite, m_journal.string(), say("it cannot be written"));
    m_places[sample] = {m_files.size() - 1, m_end, line.size()};
    m_end += line.size() + 1;
}

void RunRecord::finish(const std::vector<std::string>& samples)
{
    std::string text = m_header + '\n';
    for (const std::string& sample : samples)
        if (const auto found = m_places.find(sample); found != m_places.end())
            text += lineAt(found->second) + '\n';
    writeFileAtomically(m_final, {text});
    m_stream.close();
    removeFiles({m_journal});
}

} // namespace saliscope::run
