// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <memory>

#include "core/base/message.h"

namespace saliscope
{

/// Holds a file against other processes, and other FileLocks of this one, that ask in the same way;
/// nobody is kept from reading or writing it. The system lets go when the process ends, however it
/// ends. Where a file system knows no such locks, everybody gets one.
class FileLock final
{
public:
    /// Opens \p path, making it when it is not there; null when somebody else holds it. Throws
    /// Error CannotWrite when it cannot be opened, or is a symbolic link.
    static std::unique_ptr<FileLock> take(const std::filesystem::path& path);
    /// The same for whoever writes \p target, which need not be there yet and is itself left alone:
    /// what is held is a file beside it that goes with the lock.
    static std::unique_ptr<FileLock> takeFor(const std::filesystem::path& target);
    /// Whether somebody holds \p path.
    static bool isHeld(const std::filesystem::path& path);
    /// Who holds \p path, for a sentence: "process 4711 (saliscope)"; "another process" where the
    /// system does not tell, as between machines that share a disk.
    static Message holder(const std::filesystem::path& path);
    /// The same for whoever holds takeFor(\p target).
    static Message holderFor(const std::filesystem::path& target);

    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

private:
    FileLock(int file, std::filesystem::path removed);
    static std::unique_ptr<FileLock> take(const std::filesystem::path& path,
                                          const std::filesystem::path& removed);

    int m_file;
    std::filesystem::path m_removed; ///< with the lock; empty: it stays
};

} // namespace saliscope
