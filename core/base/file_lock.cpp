// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/file_lock.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/hash.h"

namespace saliscope
{

namespace
{

bool isLockedByOthers(int file, int operation)
{
    return ::flock(file, operation | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

/// Whether \p path still names the open \p file: who held it before may have removed it.
bool isStillThere(const std::filesystem::path& path, int file)
{
    struct stat open = {};
    struct stat named = {};
    return ::fstat(file, &open) == 0 && ::stat(path.c_str(), &named) == 0 &&
           open.st_ino == named.st_ino && open.st_dev == named.st_dev;
}

} // namespace

FileLock::FileLock(int file, std::filesystem::path removed)
    : m_file(file)
    , m_removed(std::move(removed))
{
}

std::unique_ptr<FileLock> FileLock::take(const std::filesystem::path& path, int flags,
                                         const std::filesystem::path& removed)
{
    constexpr mode_t everybody = 0666;
    while (true) {
        if (isThere(path))
            requireRegularFile(path);
        const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | flags, everybody);
        if (file < 0)
            failWriting(path, errno);
        std::unique_ptr<FileLock> lock(new FileLock(file, {}));
        if (isLockedByOthers(file, LOCK_EX))
            return nullptr;
        if (!isStillThere(path, file))
            continue;
        lock->m_removed = removed;
        return lock;
    }
}

std::unique_ptr<FileLock> FileLock::take(const std::filesystem::path& path)
{
    return take(path, 0, {});
}

std::unique_ptr<FileLock> FileLock::takeFor(const std::filesystem::path& target)
{
    // A hash, so that the name fits wherever the target's does.
    constexpr std::size_t enough = 24;
    const std::string hash = sha256(target.filename().string()).substr(0, enough);
    const std::filesystem::path path = target.parent_path() / ("." + hash + ".lock");
    return take(path, O_NOFOLLOW, path);
}

FileLock::~FileLock()
{
    if (!m_removed.empty())
        ::unlink(m_removed.c_str());
    ::close(m_file);
}

bool FileLock::isHeld(const std::filesystem::path& path)
{
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0)
        return false;
    const bool held = isLockedByOthers(file, LOCK_SH);
    ::close(file);
    return held;
}

} // namespace saliscope
