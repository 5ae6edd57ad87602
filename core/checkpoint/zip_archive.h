// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/work_budget.h"
#include "core/checkpoint/byte_source.h"

namespace saliscope::checkpoint
{

/// Read access to a ZIP archive: entries that are stored, as torch writes them, or deflated, as
/// other programs pack them anew. What is read counts against the budget, entries do not overlap,
/// and all of it is in proportion to the file's size. Names are only ever compared, never used as
/// paths. Threads: one at a time.
class ZipArchive final
{
public:
    struct Entry {
        std::string_view name;    ///< lives as long as the archive
        std::uint64_t offset = 0; ///< of the header in front of the data
        std::uint64_t packed = 0; ///< bytes in the file
        std::uint64_t size = 0;   ///< bytes of content, as announced
        std::uint32_t checksum = 0;
        std::uint16_t method = 0;
        bool encrypted = false;
    };

    /// \p source and \p budget must outlive the archive. Throws Error Damaged, Unsupported or
    /// TooLarge.
    ZipArchive(const ByteSource& source, WorkBudget& budget);
    ZipArchive(const ZipArchive&) = delete;
    ZipArchive& operator=(const ZipArchive&) = delete;

    /// In the order of names.
    std::span<const Entry> entries() const { return m_entries; }
    /// nullptr when there is no entry of exactly this name.
    const Entry* find(std::string_view name) const;

    /// False when no entry has a checksum: torch leaves them out on demand.
    bool hasChecksums() const { return m_hasChecksums; }
    /// Bytes in the file behind the archive's end.
    std::uint64_t bytesBehind() const { return m_bytesBehind; }

    /// Fills \p target, which has \p entry's size, and compares the checksum. Throws Error Damaged,
    /// Unsupported (encrypted, an unusual compression) or TooLarge.
    void read(const Entry& entry, std::span<char> target);
    std::string read(const Entry& entry);

private:
    struct Directory;
    Directory findDirectory();
    /// The one that archives with large numbers have in front of their usual \p end, and its place.
    std::optional<std::pair<Directory, std::uint64_t>> findLargeDirectory(std::uint64_t end);
    void addEntries(const Directory& directory);
    void checkEntries(std::uint64_t directoryOffset);
    void checkSize(const Entry& entry) const;
    std::uint64_t dataOffset(const Entry& entry) const;
    void fill(const Entry& entry, std::span<char> target) const;
    void inflate(const Entry& entry, std::span<char> target) const;
    [[noreturn]] void failDirectory() const;

    const ByteSource& m_source;
    WorkBudget& m_budget;
    std::string m_directory;
    std::vector<Entry> m_entries;
    bool m_hasChecksums = false;
    std::uint64_t m_bytesBehind = 0;
};

} // namespace saliscope::checkpoint
