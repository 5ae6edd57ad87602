// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/file_lock.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/error.h"

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

FileLock::FileLock(int file)
    : m_file(file)
{
}

std::unique_ptr<FileLock> FileLock::take(const std::filesystem::path& path)
{
    constexpr mode_t everybody = 0666;
    while (true) {
        const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, everybody);
        if (file < 0)
            throw Error(ErrorKind::CannotWrite, path.string(), say("it cannot be written"));
        std::unique_ptr<FileLock> lock(new FileLock(file));
        if (isLockedByOthers(file, LOCK_EX))
            return nullptr;
        if (isStillThere(path, file))
            return lock;
    }
}

FileLock::~FileLock()
{
    ::close(m_file);
}

bool FileLock::isHeld(const std::filesystem::path& path)
{
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool held = isLockedByOthers(file, LOCK_SH);
    ::close(file);
    return held;
}

} // namespace saliscope
