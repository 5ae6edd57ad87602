// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/run_record.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <optional>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/write_protection.h"

namespace fs = std::filesystem;
using nlohmann::ordered_json;

namespace saliscope::run
{

namespace
{

constexpr const char* recordSuffix = ".jsonl";
constexpr const char* journalSuffix = ".part";
constexpr const char* settingsKey = "settings";
constexpr const char* nameKey = "name";

/// The name on a sample's line; nothing when the line is damaged.
std::optional<std::string> nameOn(const std::string& line)
try {
    const ordered_json value = parseJson(line, {});
    return JsonNode(value, {}).at(nameKey).text();
} catch (const Error&) {
    return std::nullopt;
}

/// Throws Error Damaged when the line says nothing of the kind.
RunRecord::Settings settingsOn(const std::string& line, const fs::path& path)
{
    const JsonSource source{path.string(), 1};
    const ordered_json value = parseJson(line, source);
    return JsonNode(value, source).at(settingsKey).textMap();
}

void removeFiles(const std::vector<fs::path>& files)
{
    std::error_code code;
    for (const fs::path& file : files)
        fs::remove(file, code);
}

void requireSame(const RunRecord::Settings& found, const RunRecord::Settings& settings,
                 const fs::path& path)
{
    for (const auto& [key, value] : settings) {
        const std::string earlier = settingOf(found, key.c_str());
        const bool isSame = jsonLine(earlier) == jsonLine(value); // a path may be no UTF-8
        if (!isSame && earlier.empty())
            throw Error(
                ErrorKind::Mismatch, path.string(),
                say("this folder holds results made with other settings (%1 was not set and "
                    "is now \"%2\"); choose another folder, or --overwrite",
                    key, value));
        if (!isSame)
            throw Error(ErrorKind::Mismatch, path.string(),
                        say("this folder holds results made with other settings (%1 was \"%2\" and "
                            "is now \"%3\"); choose another folder, or --overwrite",
                            key, earlier, value));
    }
    for (const auto& [key, earlier] : found)
        if (!settings.contains(key) && !earlier.empty())
            throw Error(
                ErrorKind::Mismatch, path.string(),
                say("this folder holds results made with other settings (%1 was \"%2\" and is now "
                    "not set); choose another folder, or --overwrite",
                    key, earlier));
}

/// Whether the file holds a beginning of its first line and nothing else.
bool endsInFirstLine(const fs::path& path)
{
    std::ifstream file = openToRead(path);
    std::string line;
    return std::getline(file, line) && file.eof();
}

/// Whether a run keeps its record, its journal or what it was made with under such a name.
bool isRecordName(const std::string& name, const std::string& stem)
{
    return name.starts_with(stem + ".") &&
           (name.ends_with(recordSuffix) || name.ends_with(journalSuffix) ||
            name.ends_with(".json"));
}

Error anotherRun(const fs::path& folder, const fs::path& journal)
{
    return Error(ErrorKind::CannotWrite, folder.string(),
                 say("another run is writing results of this kind here: %1; wait until it has "
                     "ended, or choose another folder",
                     FileLock::holder(journal)));
}

/// A run over the whole would collect what shards are still at, and they what it is about to make.
void refuseOthersAtWork(const fs::path& folder, const std::string& stem, const fs::path& ours,
                        const std::vector<fs::path>& others)
{
    const fs::path whole = folder / (stem + recordSuffix + journalSuffix);
    for (const fs::path& other : others)
        if ((ours == whole || other == whole) && FileLock::isHeld(other))
            throw anotherRun(folder, other);
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

void refuseRecordName(const RelativePath& result, const std::string& stem)
{
    if (!result.path().empty() && isRecordName(result.path().begin()->string(), stem))
        throw Error(ErrorKind::Unsafe, result.string(),
                    say("its result would take the place of this program's own record"));
}

std::string settingOf(const RunRecord::Settings& settings, const char* key)
{
    const auto found = settings.find(key);
    return found == settings.end() ? std::string() : found->second;
}

RunRecord::Settings recordSettings(const std::string& line)
{
    try {
        return settingsOn(line, {});
    } catch (const Error&) {
        return {};
    }
}

RunRecord::RunRecord(fs::path folder, const std::string& stem, const std::string& shardSuffix,
                     const Settings& settings, bool startAnew)
    : m_folder(std::move(folder))
    , m_final(m_folder / (stem + shardSuffix + recordSuffix))
    , m_journal(m_final.string() + journalSuffix)
    , m_header(jsonLine({{settingsKey, settings}}))
{
    std::error_code code;
    refuseLink(m_final); // before the work, which would be lost
    if (fs::create_directories(m_folder, code); code)
        failWriting(m_folder, code.value());
    m_lock = FileLock::take(m_journal);
    if (!m_lock)
        throw anotherRun(m_folder, m_journal);
    m_watch.emplace(m_journal);
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
    if (endsInFirstLine(m_journal)) // the run was killed before it had done anything
        fs::resize_file(m_journal, 0, code);
    if (!fs::is_empty(m_journal, code))
        fs::resize_file(m_journal, readLines(m_journal, settings), code);
    if (code)
        failWriting(m_journal, code.value());
}

std::uint64_t RunRecord::readLines(const fs::path& path, const Settings& settings)
{
    std::ifstream file = openToRead(path);
    std::string line;
    std::uint64_t offset = 0;
    const bool mayBeTorn = path.extension() == journalSuffix;
    m_files.push_back(path);
    for (m_lines = 0; std::getline(file, line); offset += line.size() + 1) {
        if (mayBeTorn && file.eof())
            break;
        ++m_lines;
        if (offset == 0)
            requireSame(settingsOn(line, path), settings, path);
        else if (const auto name = nameOn(line))
            m_places[*name] = {m_files.size() - 1, offset, line.size(), m_lines};
        else if (!line.empty()) // earlier versions left empty ones behind
            m_damaged.push_back({path.string(), m_lines});
    }
    if (file.bad())
        throw Error(ErrorKind::Unreadable, path.string(), say("reading failed"));
    return offset;
}

/// A journal that is already there is continued.
void RunRecord::openJournal()
{
    std::error_code code;
    const bool isNew = fs::is_empty(m_journal, code);
    m_stream.open(m_journal, std::ios::binary | std::ios::app);
    errno = 0;
    if (isNew)
        m_stream << m_header << '\n' << std::flush;
    if (!m_stream)
        failWriting(m_journal, errno);
    m_files.push_back(m_journal);
    m_lines = isNew ? 1 : m_lines;
    m_end = fs::file_size(m_journal, code);
}

std::string RunRecord::earlierLine(const std::string& sample) const
{
    const auto found = m_places.find(sample);
    return found == m_places.end() ? std::string() : lineAt(found->second);
}

JsonSource RunRecord::lineSource(const std::string& sample) const
{
    const auto found = m_places.find(sample);
    if (found == m_places.end())
        return {m_final.string()};
    return {m_files[found->second.file].string(), found->second.line};
}

std::string RunRecord::lineAt(const Place& place) const
{
    std::ifstream file = openToRead(m_files[place.file]);
    std::string line(place.length, '\0');
    file.seekg(static_cast<std::streamoff>(place.offset));
    if (!file.read(line.data(), static_cast<std::streamsize>(line.size())))
        throw Error(ErrorKind::Unreadable, m_files[place.file].string(), say("reading failed"));
    return line;
}

void RunRecord::place(const fs::path& file, const std::function<void()>& write) const
{
    m_watch->place(file, m_folder, write);
}

void RunRecord::forget(const std::string& sample)
{
    m_places.erase(sample);
}

void RunRecord::forgetDamaged(const std::string& sample)
{
    m_damaged.push_back(lineSource(sample));
    forget(sample);
}

void RunRecord::append(const std::string& sample, std::string_view line)
{
    m_watch->require(m_folder);
    errno = 0;
    m_stream << line << '\n' << std::flush;
    if (!m_stream)
        failWriting(m_journal, errno);
    m_places[sample] = {m_files.size() - 1, m_end, line.size(), ++m_lines};
    m_end += line.size() + 1;
}

void RunRecord::finish(const std::vector<std::string>& samples)
{
    m_watch->require(m_folder);
    std::string text = m_header + '\n';
    for (const std::string& sample : samples)
        if (const auto found = m_places.find(sample); found != m_places.end())
            text += lineAt(found->second) + '\n';
    writeFileAtomically(m_final, {text});
    m_stream.close();
    removeFiles({m_journal});
}

} // namespace saliscope::run
