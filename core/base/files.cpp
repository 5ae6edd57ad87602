// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/files.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include "core/base/error.h"
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

fs::path temporaryBeside(const fs::path& path)
{
    static thread_local unsigned counter = 0;
    return path.parent_path() /
           ("." + path.filename().string() + "." + std::to_string(::getpid()) + "-" +
            std::to_string(::gettid()) + "-" + std::to_string(counter++) + ".part");
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

} // namespace

std::string readFile(const fs::path& path, std::uint64_t limit)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0)
        throw Error(
            errno == ENOENT || errno == ENOTDIR ? ErrorKind::NotFound : ErrorKind::Unreadable,
            path.string(), say("it cannot be opened: %1", std::generic_category().message(errno)));
    struct stat status = {};
    if (::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode))
        throw Error(ErrorKind::Unreadable, path.string(), say("it is not a regular file"));
    const auto size = static_cast<std::uint64_t>(status.st_size);
    if (size > limit)
        throw Error(ErrorKind::TooLarge, path.string(),
                    say("it holds %1 bytes, more than the limit of %2", size, limit));
    std::string bytes(size, '\0');
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const ssize_t count = ::read(file.get(), bytes.data() + filled, bytes.size() - filled);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            throw Error(ErrorKind::Unreadable, path.string(),
                        count < 0
                            ? say("reading failed: %1", std::generic_category().message(errno))
                            : say("it became shorter while it was read"));
        filled += static_cast<std::size_t>(count);
    }
    return bytes;
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
    const auto refuse = [&](const Message& reason) {
        throw Error(ErrorKind::Unsafe, std::string(relative), reason);
    };
    if (relative.empty())
        refuse(say("a sample name is empty"));
    for (const char c : relative)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            refuse(say("the name holds a control character"));
    const fs::path name(relative);
    if (name.is_absolute())
        refuse(say("the name is an absolute path, so it could lead outside its folder"));
    for (const fs::path& part : name)
        if (part == ".." || part == "." || part.empty())
            refuse(say("the name has an empty, \".\" or \"..\" part, so it could lead outside its "
                       "folder"));
    return root / name;
}

} // namespace saliscope
