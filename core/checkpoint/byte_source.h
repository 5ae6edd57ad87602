// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace saliscope::checkpoint
{

/// The bytes of a regular file, or of memory that outlives this object, read piece by piece.
/// Nothing is mapped: a file that shrinks while it is read gives an Error, not a SIGBUS.
/// Threads: one at a time.
class ByteSource final
{
public:
    /// Opens \p path. Throws Error NotFound or Unreadable (a folder, pipe or device, for example).
    explicit ByteSource(const std::filesystem::path& path);
    /// \p name stands for the file in errors.
    ByteSource(std::string_view bytes, std::string name);
    ~ByteSource();
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;

    const std::string& name() const { return m_name; }
    std::uint64_t size() const { return m_size; }

    /// Fills \p target with \p count bytes from \p offset. Throws Error Damaged when the source
    /// ends before, Unreadable when the system fails.
    void read(std::uint64_t offset, char* target, std::size_t count) const;
    std::string read(std::uint64_t offset, std::size_t count) const;

private:
    std::string m_name;
    std::string_view m_bytes;
    int m_descriptor = -1;
    std::uint64_t m_size = 0;
};

} // namespace saliscope::checkpoint
