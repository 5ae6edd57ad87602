// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/file_lock.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <fstream>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/base/write_protection.h"

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

/// The name is a hash, so that it fits wherever the target's does.
std::filesystem::path lockFor(const std::filesystem::path& target)
{
    constexpr std::size_t enough = 24;
    const std::string hash = sha256(target.filename().string()).substr(0, enough);
    return target.parent_path() / ("." + hash + ".lock");
}

/// The number of the process that /proc/locks names for the file; "" for none.
std::string processHolding(const struct stat& status)
{
    char file[64];
    std::snprintf(file, sizeof file, "%02x:%02x:%llu", major(status.st_dev), minor(status.st_dev),
                  static_cast<unsigned long long>(status.st_ino));
    std::ifstream locks("/proc/locks");
    // "7: FLOCK  ADVISORY  WRITE 4711 08:01:1835023 0 EOF"
    std::string number, kind, mode, access, process, place, rest;
    while (locks >> number >> kind >> mode >> access >> process >> place &&
           std::getline(locks, rest))
        if (kind == "FLOCK" && place == file && process.front() != '-' && process != "0")
            return process;
    return {};
}

} // namespace

FileLock::FileLock(int file, std::filesystem::path removed)
    : m_file(file)
    , m_removed(std::move(removed))
{
}

std::unique_ptr<FileLock> FileLock::take(const std::filesystem::path& path,
                                         const std::filesystem::path& removed)
{
    constexpr mode_t everybody = 0666;
    while (true) {
        refuseLink(path);
        if (isThere(path))
            requireRegularFile(path);
        const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, everybody);
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
    return take(path, {});
}

std::unique_ptr<FileLock> FileLock::takeFor(const std::filesystem::path& target)
{
    const std::filesystem::path path = lockFor(target);
    return take(path, path);
}

FileLock::~FileLock()
{
    if (!m_removed.empty())
        ::unlink(m_removed.c_str());
    ::close(m_file);
}

Message FileLock::holder(const std::filesystem::path& path)
{
    struct stat status = {};
    const std::string process =
        ::stat(path.c_str(), &status) == 0 ? processHolding(status) : std::string();
    if (process.empty())
        return say("another process");
    std::string name;
    std::getline(std::ifstream("/proc/" + process + "/comm"), name);
    return name.empty() ? say("process %1", process) : say("process %1 (%2)", process, name);
}

Message FileLock::holderFor(const std::filesystem::path& target)
{
    return holder(lockFor(target));
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
