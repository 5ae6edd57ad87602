// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "core/base/error.h"
#include "core/base/scratch.h"

namespace saliscope
{

/// The whole file as bytes. Throws Error NotFound, Unreadable (also for what is no regular file),
/// or TooLarge when it holds more than \p limit bytes (checked before anything is allocated).
std::string readFile(const std::filesystem::path& path, std::uint64_t limit = std::uint64_t(1)
                                                                              << 31);

/// The first bytes of a file, at most \p count. Throws Error NotFound or Unreadable.
std::string readFileStart(const std::filesystem::path& path, std::size_t count);

/// Throws Error NotFound or Unreadable unless \p path is a file whose bytes can be read at once:
/// opening a pipe waits for its other end, a device may give bytes for ever. To be asked before a
/// library opens a file of the user's.
void requireRegularFile(const std::filesystem::path& path);

/// A stream of \p path, which is bad when there is no such file. Throws Error Unreadable for what
/// is no regular file.
std::ifstream openToRead(const std::filesystem::path& path);

/// That \p subject cannot be written for the reason \p code (errno): NoSpace, with how to go on,
/// when there is no room; CannotWrite otherwise.
Error writeError(std::string subject, int code);
/// Throws writeError().
[[noreturn]] void failWriting(const std::filesystem::path& path, int code);

/// Writes \p bytes to an open file; \p path names it in errors. Throws writeError().
void writeAll(int descriptor, std::string_view bytes, const std::filesystem::path& path);

/// What is certain when a function that writes returns.
enum class Durability {
    Written, ///< everybody sees the new content
    Synced,  ///< and it is still there after a power failure; takes some milliseconds
};

/// A file that becomes \p target once it is complete. It lies in the same folder under a name that
/// nobody can foresee and that is short, so that it fits wherever the target's name does; whoever
/// writes it creates it so that nothing is there before (O_EXCL). What still lies there when this
/// object goes is removed, also by removeScratch().
class TemporaryFile final
{
public:
    explicit TemporaryFile(const std::filesystem::path& target);

    const std::filesystem::path& path() const { return m_scratch.path(); }
    /// Replaces the target. Throws Error CannotWrite.
    void moveToTarget(Durability durability) const;

private:
    std::filesystem::path m_target;
    Scratch m_scratch;
};

/// Whether \p path is called as a TemporaryFile is.
bool isTemporary(const std::filesystem::path& path);

/// Removes what killed processes left of TemporaryFiles for \p target. Only for who holds
/// FileLock::takeFor(\p target): others may be writing theirs.
void removeLeftovers(const std::filesystem::path& target);

/// Writes \p parts one after the other so that \p path holds either its former content or all of
/// the new one, never a part, whenever the process is killed. Missing folders are created. The data
/// are kept in an unnamed file until complete, so a kill leaves nothing behind where the file
/// system offers such files (O_TMPFILE). Throws Error CannotWrite, also for a file that is
/// protected and for symbolic links (write_protection.h).
void writeFileAtomically(const std::filesystem::path& path,
                         std::initializer_list<std::string_view> parts,
                         Durability durability = Durability::Written);

/// Whether there is something at \p path; false when the system does not tell.
bool isThere(const std::filesystem::path& path);
bool isFolder(const std::filesystem::path& path); ///< likewise

/// \p path from the root, without dots; as it is where the working folder is gone.
std::filesystem::path absolutePath(const std::filesystem::path& path);

/// Renames an existing \p path to "PATH~", replacing an older backup. Throws Error CannotWrite.
void keepBackup(const std::filesystem::path& path);

/// Removes \p file, and the folders from it up to \p root, this one included, that are empty then.
/// What cannot be removed stays.
void removeWithEmptyFolders(const std::filesystem::path& file, const std::filesystem::path& root);

/// \p root / \p relative, for reading what a file names. Throws Error Unsafe as RelativePath.
std::filesystem::path joinInside(const std::filesystem::path& root, std::string_view relative);

} // namespace saliscope
