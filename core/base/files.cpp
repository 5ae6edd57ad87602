// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/files.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <iterator>
#include <random>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/leftovers.h"
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
    /// False when the system could not keep what was written.
    bool close() { return ::close(std::exchange(m_descriptor, -1)) == 0; }

private:
    int m_descriptor;
};

fs::path folderOf(const fs::path& path)
{
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

constexpr const char* temporarySuffix = ".part";

/// What the names of all temporary files for \p target begin with.
std::string temporaryPrefix(const fs::path& target)
{
    constexpr std::size_t enough = 8;
    return "." + sha256(target.filename().string()).substr(0, enough) + "-";
}

std::string temporaryName(const fs::path& target)
{
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz234567";
    constexpr int length = 10;
    std::random_device random;
    std::string name = temporaryPrefix(target);
    for (int i = 0; i < length; ++i)
        name += letters[random() % letters.size()];
    return name + temporarySuffix;
}

/// Unfinished files of this target.
std::vector<fs::path> leftoversOf(const fs::path& target)
{
    const std::string prefix = temporaryPrefix(target);
    std::vector<fs::path> leftovers;
    std::error_code code;
    for (fs::directory_iterator entry(folderOf(target), code); !code && entry != fs::end(entry);
         entry.increment(code)) {
        const std::string name = entry->path().filename().string();
        if (name.starts_with(prefix) && name.ends_with(temporarySuffix))
            leftovers.push_back(entry->path());
    }
    return leftovers;
}

/// Flushes a file's data, or a folder's names.
bool isSynced(const fs::path& path)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    return file.get() >= 0 && ::fsync(file.get()) == 0;
}

/// Some file systems cannot flush folders, which is no fault of the file's.
void syncFolderOf(const fs::path& path, Durability durability)
{
    if (durability == Durability::Synced)
        isSynced(folderOf(path));
}

void writeParts(const Descriptor& file, std::initializer_list<std::string_view> parts,
                Durability durability, const fs::path& path)
{
    for (const std::string_view part : parts)
        writeAll(file.get(), part, path);
    if (durability == Durability::Synced && ::fsync(file.get()) != 0)
        failWriting(path, errno);
}

/// False when the file system has no unnamed files.
bool writeThroughUnnamed(const fs::path& path, std::initializer_list<std::string_view> parts,
                         Durability durability)
{
    Descriptor file(::open(folderOf(path).c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666));
    if (file.get() < 0)
        return false;
    writeParts(file, parts, durability, path);
    const std::string self = "/proc/self/fd/" + std::to_string(file.get());
    const auto linkTo = [&](const fs::path& name) {
        return ::linkat(AT_FDCWD, self.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0;
    };
    if (linkTo(path)) {
        syncFolderOf(path, durability);
    } else {
        if (errno != EEXIST)
            return false;
        const TemporaryFile temporary(path);
        if (!linkTo(temporary.path()))
            return false;                            // as the first version of Landlock has it
        temporary.moveToTarget(Durability::Written); // its data are flushed already
        syncFolderOf(path, durability);
    }
    if (!file.close())
        failWriting(path, errno);
    return true;
}

void writeThroughNamed(const fs::path& path, std::initializer_list<std::string_view> parts,
                       Durability durability)
{
    const TemporaryFile temporary(path);
    Descriptor file(
        ::open(temporary.path().c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666));
    if (file.get() < 0)
        failWriting(path, errno);
    writeParts(file, parts, durability, path);
    if (!file.close())
        failWriting(path, errno);
    temporary.moveToTarget(Durability::Written);
    syncFolderOf(path, durability);
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

std::ifstream openToRead(const fs::path& path)
{
    if (isThere(path))
        requireRegularFile(path);
    return std::ifstream(path, std::ios::binary);
}

Error writeError(std::string subject, int code)
{
    const std::string reason = std::generic_category().message(code);
    if (code == ENOSPC || code == EDQUOT || code == EFBIG)
        return {ErrorKind::NoSpace, std::move(subject),
                say("there is no room to write it (%1); what is complete is kept: make room and "
                    "try again",
                    reason)};
    return {ErrorKind::CannotWrite, std::move(subject), say("it cannot be written: %1", reason)};
}

void failWriting(const fs::path& path, int code)
{
    throw writeError(path.string(), code);
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

TemporaryFile::TemporaryFile(const fs::path& target)
    : m_target(target)
    , m_scratch(target.parent_path() / temporaryName(target))
{
}

void TemporaryFile::moveToTarget(Durability durability) const
{
    if (durability == Durability::Synced && !isSynced(path()))
        failWriting(m_target, errno);
    if (::rename(path().c_str(), m_target.c_str()) != 0)
        failWriting(m_target, errno);
    syncFolderOf(m_target, durability);
}

bool isTemporary(const fs::path& path)
{
    const std::string name = path.filename().string();
    return name.size() == temporaryName(path).size() && name.starts_with('.') &&
           name[temporaryPrefix(path).size() - 1] == '-' && name.ends_with(temporarySuffix);
}

bool hasLeftovers(const fs::path& target)
{
    return !leftoversOf(target).empty();
}

void removeLeftovers(const fs::path& target)
{
    std::error_code ignored;
    for (const fs::path& path : leftoversOf(target))
        fs::remove(path, ignored);
}

void writeFileAtomically(const fs::path& path, std::initializer_list<std::string_view> parts,
                         Durability durability)
{
    refuseProtected(path);
    std::error_code code;
    fs::create_directories(folderOf(path), code);
    if (code)
        failWriting(folderOf(path), code.value());
    if (!writeThroughUnnamed(path, parts, durability))
        writeThroughNamed(path, parts, durability);
}

bool isThere(const fs::path& path)
{
    std::error_code code;
    return fs::exists(path, code);
}

bool isFolder(const fs::path& path)
{
    std::error_code code;
    return fs::is_directory(path, code);
}

fs::path absolutePath(const fs::path& path)
{
    std::error_code code;
    const fs::path found = fs::absolute(path, code);
    return (code ? path : found).lexically_normal();
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

void removeWithEmptyFolders(const fs::path& file, const fs::path& root)
{
    std::error_code code;
    fs::remove(file, code);
    const auto depth = [](const fs::path& path) { return std::distance(path.begin(), path.end()); };
    for (fs::path folder = file.parent_path(); depth(folder) >= depth(root);
         folder = folder.parent_path())
        if (!fs::remove(folder, code))
            return;
}

fs::path joinInside(const fs::path& root, std::string_view relative)
{
    return root / RelativePath::named(relative);
}

} // namespace saliscope
