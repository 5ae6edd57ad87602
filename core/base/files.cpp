// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/files.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "core/base/error.h"
#include "core/base/relative_path.h"
#include "core/base/scratch.h"
#include "core/base/write_protection.h"

namespace fs = std::filesystem;

namespace saliscope
{

namespace
{

/// Closes a file descriptor at the end of its scope.
class Descriptor final
{
public:
    explicit Descriptor(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    ~Descriptor()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Descriptor(Descriptor&& other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1))
    {
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return m_descriptor; }

private:
    int m_descriptor;
};

[[noreturn]] void failWriting(const fs::path& path, int code)
{
    throw Error(ErrorKind::CannotWrite, path.string(),
                say("it cannot be written: %1", std::generic_category().message(code)));
}

void writeAll(int descriptor, std::string_view bytes, const fs::path& path)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            failWriting(path, written < 0 ? errno : ENOSPC);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

/// Without the file's own name, which may be as long as a name can be.
fs::path temporaryBeside(const fs::path& path)
{
    static thread_local unsigned counter = 0;
    return path.parent_path() /
           (".saliscope." + std::to_string(::getpid()) + "-" + std::to_string(::gettid()) + "-" +
            std::to_string(counter++) + ".part");
}

void renameOver(const fs::path& temporary, const fs::path& path)
{
    if (::rename(temporary.c_str(), path.c_str()) == 0)
        return;
    const int code = errno;
    ::unlink(temporary.c_str());
    failWriting(path, code);
}

/// False when the file system has no unnamed files.
bool writeThroughUnnamed(const fs::path& path, const fs::path& folder,
                         std::initializer_list<std::string_view> parts)
{
    const Descriptor file(::open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666));
    if (file.get() < 0)
        return false;
    for (const std::string_view part : parts)
        writeAll(file.get(), part, path);
    const std::string self = "/proc/self/fd/" + std::to_string(file.get());
    if (::linkat(AT_FDCWD, self.c_str(), AT_FDCWD, path.c_str(), AT_SYMLINK_FOLLOW) == 0)
        return true;
    if (errno != EEXIST)
        return false;
    const fs::path temporary = temporaryBeside(path);
    if (::linkat(AT_FDCWD, self.c_str(), AT_FDCWD, temporary.c_str(), AT_SYMLINK_FOLLOW) != 0)
        failWriting(path, errno);
    renameOver(temporary, path);
    return true;
}

void writeThroughNamed(const fs::path& path, std::initializer_list<std::string_view> parts)
{
    const fs::path temporary = temporaryBeside(path);
    const Scratch scratch(temporary);
    const Descriptor file(::open(temporary.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666));
    if (file.get() < 0)
        failWriting(path, errno);
    for (const std::string_view part : parts)
        writeAll(file.get(), part, path);
    renameOver(temporary, path);
}

/// The kind is looked at first, since opening alone moves some devices, and again once it is open.
Descriptor openRegular(const fs::path& path)
{
    struct stat status = {};
    const bool found = ::stat(path.c_str(), &status) == 0;
    const bool regular = found && S_ISREG(status.st_mode);
    Descriptor file(regular ? ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
                            : -1);
    const int code = errno;
    if (found && (!regular || (file.get() >= 0 &&
                               (::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode)))))
        throw Error(ErrorKind::Unreadable, path.string(), say("it is not a regular file"));
    if (file.get() < 0)
        throw Error(code == ENOENT || code == ENOTDIR ? ErrorKind::NotFound : ErrorKind::Unreadable,
                    path.string(),
                    say("it cannot be opened: %1", std::generic_category().message(code)));
    return file;
}

std::uint64_t sizeOf(const Descriptor& file)
{
    struct stat status = {};
    return ::fstat(file.get(), &status) == 0 ? static_cast<std::uint64_t>(status.st_size) : 0;
}

/// At most \p count bytes; fewer when the file ends before.
std::string readBytes(const Descriptor& file, std::uint64_t count, const fs::path& path)
{
    std::string bytes(count, '\0');
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const ssize_t read = ::read(file.get(), bytes.data() + filled, bytes.size() - filled);
        if (read < 0 && errno == EINTR)
            continue;
        if (read < 0)
            throw Error(ErrorKind::Unreadable, path.string(),
                        say("reading failed: %1", std::generic_category().message(errno)));
        if (read == 0)
            break;
        filled += static_cast<std::size_t>(read);
    }
    bytes.resize(filled);
    return bytes;
}

} // namespace

std::string readFile(const fs::path& path, std::uint64_t limit)
{
    const Descriptor file = openRegular(path);
    const std::uint64_t size = sizeOf(file);
    if (size > limit)
        throw Error(ErrorKind::TooLarge, path.string(),
                    say("it holds %1 bytes, more than the limit of %2", size, limit));
    std::string bytes = readBytes(file, size, path);
    if (bytes.size() < size)
        throw Error(ErrorKind::Unreadable, path.string(),
                    say("it became shorter while it was read"));
    return bytes;
}

std::string readFileStart(const fs::path& path, std::size_t count)
{
    const Descriptor file = openRegular(path);
    return readBytes(file, std::min<std::uint64_t>(count, sizeOf(file)), path);
}

void requireRegularFile(const fs::path& path)
{
    openRegular(path);
}

void writeFileAtomically(const fs::path& path, std::initializer_list<std::string_view> parts)
{
    refuseProtected(path);
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    std::error_code code;
    fs::create_directories(folder, code);
    if (code)
        failWriting(folder, code.value());
    if (!writeThroughUnnamed(path, folder, parts))
        writeThroughNamed(path, parts);
}

void keepBackup(const fs::path& path)
{
    std::error_code code;
    if (!fs::exists(path, code))
        return;
    fs::path backup = path;
    backup += "~";
    refuseProtected(backup);
    refuseProtected(path);
    fs::rename(path, backup, code);
    if (code)
        failWriting(backup, code.value());
}

fs::path joinInside(const fs::path& root, std::string_view relative)
{
    return root / RelativePath::named(relative);
}

} // namespace saliscope
