// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/file_lock.h"
#include "core/base/json.h"
#include "core/base/output_watch.h"
#include "core/base/relative_path.h"

namespace saliscope::run
{

/// What a run has finished, kept so that a killed run can go on: one line of JSON per sample.
///
/// While the run goes on the lines are appended to NAME.part; when it ends they are written in the
/// datamodule's order to NAME, whole or not at all. The last line of a killed run, which may have
/// no end, is cut off. The first line holds the settings results depend on; a run with other
/// settings must not mix with these. Lines of other shards in the same folder count as finished
/// too. While the object lives nobody else may have a record of the same name in the folder, nor
/// one of a shard beside one of the whole. Threads: one at a time.
class RunRecord final
{
public:
    using Settings = std::map<std::string, std::string>;

    /// NAME is STEM + \p shardSuffix + ".jsonl" in \p folder. Reads it, its journal, and those of
    /// other shards; with \p startAnew removes them instead. Throws Error Mismatch naming the first
    /// setting that differs, Damaged when the first line is, Unreadable, CannotWrite, also while
    /// another run is at work here.
    RunRecord(std::filesystem::path folder, const std::string& stem, const std::string& shardSuffix,
              const Settings& settings, bool startAnew);

    /// Whether this is the first run in its folder.
    bool isFirst() const { return m_isFirst; }
    /// The line of an earlier run, or "" when there is none.
    std::string earlierLine(const std::string& sample) const;
    /// Where that line stands, for messages.
    JsonSource lineSource(const std::string& sample) const;

    /// Takes back that a sample is finished: its result has to be made anew.
    void forget(const std::string& sample);
    /// The same, because the line of an earlier run is damaged.
    void forgetDamaged(const std::string& sample);
    /// Those lines, and the ones that do not even name a sample.
    const std::vector<JsonSource>& damagedLines() const { return m_damaged; }

    /// Has \p write write \p file, which lies in the folder; see OutputWatch::place(). Any thread.
    void place(const std::filesystem::path& file, const std::function<void()>& write) const;

    /// Appends the line of a finished sample. Throws Error CannotWrite, and OutputGone when
    /// somebody has removed or replaced the folder, or the journal in it.
    void append(const std::string& sample, std::string_view line);

    /// Writes the final file with the lines of \p samples, in this order, and removes the journal.
    /// Throws as append().
    void finish(const std::vector<std::string>& samples);

private:
    struct Place {
        std::size_t file = 0;
        std::uint64_t offset = 0;
        std::uint64_t length = 0;
        std::size_t line = 0; ///< from 1
    };

    void readEarlier(const std::string& stem, const Settings& settings, bool startAnew);
    /// The bytes up to the end of the last whole line.
    std::uint64_t readLines(const std::filesystem::path& path, const Settings& settings);
    void openJournal();
    std::string lineAt(const Place& place) const;

    std::filesystem::path m_folder;
    std::filesystem::path m_final;
    std::filesystem::path m_journal;
    std::string m_header;
    std::vector<std::filesystem::path> m_files;
    std::unordered_map<std::string, Place> m_places;
    std::vector<JsonSource> m_damaged;
    std::unique_ptr<FileLock> m_lock;   ///< of the journal
    std::optional<OutputWatch> m_watch; ///< likewise
    std::ofstream m_stream;             ///< the journal, at its end
    std::uint64_t m_end = 0;
    std::size_t m_lines = 0; ///< line breaks in the journal
    bool m_isFirst = false;
};

/// The records NAME.jsonl of \p stem in \p folder, of all shards, and journals of runs that have
/// not ended.
std::vector<std::filesystem::path> recordFiles(const std::filesystem::path& folder,
                                               const std::string& stem);

/// Throws Error Unsafe when \p result, relative to the output folder, would lie where a run with
/// records called \p stem keeps these, as samples in a folder "generation.jsonl" would.
void refuseRecordName(const RelativePath& result, const std::string& stem);

/// The setting \p key, or "".
std::string settingOf(const RunRecord::Settings& settings, const char* key);

/// What the first line of a record says; nothing when it is damaged.
RunRecord::Settings recordSettings(const std::string& line);

} // namespace saliscope::run
