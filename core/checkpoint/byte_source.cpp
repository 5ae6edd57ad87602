// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/checkpoint/byte_source.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "core/base/error.h"

namespace saliscope::checkpoint
{

namespace
{

[[noreturn]] void failReading(const std::string& name, int code)
{
    throw Error(code == ENOENT || code == ENOTDIR ? ErrorKind::NotFound : ErrorKind::Unreadable,
                name, say("it cannot be read: %1", std::generic_category().message(code)));
}

} // namespace

ByteSource::ByteSource(const std::filesystem::path& path)
    : m_name(path.string())
{
    // Without O_NONBLOCK, opening a pipe would wait for somebody to write into it.
    m_descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (m_descriptor < 0)
        failReading(m_name, errno);
    struct stat status = {};
    const int code = ::fstat(m_descriptor, &status) == 0 ? 0 : errno;
    if (code != 0 || !S_ISREG(status.st_mode)) {
        ::close(m_descriptor);
        if (code != 0)
            failReading(m_name, code);
        throw Error(ErrorKind::Unreadable, m_name, say("it is not a regular file"));
    }
    m_size = static_cast<std::uint64_t>(status.st_size);
}

ByteSource::ByteSource(std::string_view bytes, std::string name)
    : m_name(std::move(name))
    , m_bytes(bytes)
    , m_size(bytes.size())
{
}

ByteSource::~ByteSource()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void ByteSource::read(std::uint64_t offset, char* target, std::size_t count) const
{
    if (offset > m_size || count > m_size - offset)
        throw Error(ErrorKind::Damaged, m_name, say("it ends before the data it announces"));
    if (m_descriptor < 0) {
        if (count != 0)
            std::memcpy(target, m_bytes.data() + offset, count);
        return;
    }
    while (count != 0) {
        const ssize_t got = ::pread(m_descriptor, target, count, static_cast<off_t>(offset));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            failReading(m_name, errno);
        if (got == 0)
            throw Error(ErrorKind::Damaged, m_name, say("it became shorter while it was read"));
        target += got;
        offset += static_cast<std::uint64_t>(got);
        count -= static_cast<std::size_t>(got);
    }
}

std::string ByteSource::read(std::uint64_t offset, std::size_t count) const
{
    if (offset > m_size || count > m_size - offset)
        throw Error(ErrorKind::Damaged, m_name, say("it ends before the data it announces"));
    std::string bytes(count, '\0');
    read(offset, bytes.data(), count);
    return bytes;
}

} // namespace saliscope::checkpoint
