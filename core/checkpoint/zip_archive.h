// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "core/checkpoint/byte_source.h"

namespace saliscope::checkpoint
{

/// Read access to a ZIP archive whose entries are stored, as torch writes them. Compressed and
/// encrypted entries are refused when read, so no entry is larger than the file.
/// Names are only ever compared, never used as paths. Threads: one at a time.
class ZipArchive final
{
public:
    struct Entry {
        std::uint64_t index = 0;
        std::uint64_t size = 0; ///< bytes of content
        bool stored = false;
        bool encrypted = false;
    };

    /// \p source must outlive the archive. Throws Error Damaged, Unsupported or TooLarge (too many
    /// entries).
    explicit ZipArchive(const ByteSource& source);
    ~ZipArchive();
    ZipArchive(const ZipArchive&) = delete;
    ZipArchive& operator=(const ZipArchive&) = delete;

    const std::map<std::string, Entry, std::less<>>& entries() const { return m_entries; }
    /// nullptr when there is no entry of exactly this name.
    const Entry* find(std::string_view name) const;

    /// Fills \p target with the first \p count bytes of \p entry and checks the checksum of the
    /// whole. Throws Error Damaged when the entry is shorter or its checksum is wrong.
    void read(const Entry& entry, char* target, std::size_t count) const;
    std::string read(const Entry& entry) const;

private:
    struct Handle;
    void addEntry(std::uint64_t index);
    void checkReadable(const Entry& entry) const;

    const ByteSource& m_source;
    std::unique_ptr<Handle> m_handle;
    std::map<std::string, Entry, std::less<>> m_entries;
};

} // namespace saliscope::checkpoint
