// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/checkpoint/zip_archive.h"

#include <algorithm>
#include <limits>
#include <new>
#include <tuple>
#include <zlib.h>

#include "core/base/error.h"
#include "core/base/printable.h"

namespace saliscope::checkpoint
{

namespace
{

constexpr std::size_t endBytes = 22;       // of the record at the archive's end
constexpr std::size_t locatorBytes = 20;   // of the one that says where the long form of it is
constexpr std::size_t longEndBytes = 56;   // of the long form
constexpr std::size_t headerBytes = 30;    // in front of an entry's data, without its name
constexpr std::size_t directoryBytes = 46; // of an entry in the directory, without its name
constexpr std::uint16_t methodStored = 0;
constexpr std::uint16_t methodDeflated = 8;

/// The little-endian number of \p count bytes at \p at, which the caller has checked to be there.
std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t count)
{
    std::uint64_t result = 0;
    for (std::size_t i = 0; i < count; ++i)
        result |= std::uint64_t(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
    return result;
}

/// The content of extra field 1, which holds 64-bit numbers for those that are all ones elsewhere.
std::string_view longNumbers(std::string_view extra)
{
    while (extra.size() >= 4) {
        const std::uint64_t kind = number(extra, 0, 2);
        const std::uint64_t length = number(extra, 2, 2);
        extra.remove_prefix(4);
        if (length > extra.size())
            break;
        if (kind == 1)
            return extra.substr(0, length);
        extra.remove_prefix(length);
    }
    return {};
}

} // namespace

/// Where the directory of all entries lies.
struct ZipArchive::Directory {
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
    std::uint64_t entries = 0;
};

ZipArchive::ZipArchive(const ByteSource& source, WorkBudget& budget)
    : m_source(source)
    , m_budget(budget)
{
    const Directory directory = findDirectory();
    const std::uint64_t mostEntries = directory.size / directoryBytes;
    m_budget.takeMemory(directory.size + mostEntries * sizeof(Entry));
    m_budget.takeWork(16 * directory.size);
    addEntries(directory);
    checkEntries(directory.offset);
}

void ZipArchive::failDirectory() const
{
    throw Error(ErrorKind::Damaged, m_source.name(), say("its ZIP directory is inconsistent"));
}

ZipArchive::Directory ZipArchive::findDirectory()
{
    constexpr std::uint64_t longestEnd = endBytes + 65535;
    const std::uint64_t count = std::min<std::uint64_t>(m_source.size(), longestEnd);
    const std::uint64_t start = m_source.size() - count;
    const std::string tail = m_source.read(start, count);
    // From the back, for what lies in front may only look like the end.
    for (std::size_t at = tail.rfind("PK\5\6"); at != std::string::npos;
         at = at == 0 ? std::string::npos : tail.rfind("PK\5\6", at - 1)) {
        if (tail.size() - at < endBytes)
            continue;
        const std::uint64_t behind = tail.size() - at - endBytes;
        const std::uint64_t comment = number(tail, at + 20, 2);
        if (comment > behind)
            continue;
        Directory found{number(tail, at + 16, 4), number(tail, at + 12, 4),
                        number(tail, at + 10, 2)};
        std::uint64_t end = start + at;
        if (const auto large = findLargeDirectory(end))
            std::tie(found, end) = *large;
        const std::uint64_t disk = number(tail, at + 4, 2);
        if (disk != 0 && disk != 0xffff)
            throw Error(ErrorKind::Unsupported, m_source.name(),
                        say("it is one part of a divided ZIP archive"));
        if (found.offset > end || found.size > end - found.offset ||
            found.entries > found.size / directoryBytes)
            failDirectory();
        m_bytesBehind = behind - comment;
        return found;
    }
    throw Error(ErrorKind::Damaged, m_source.name(),
                say("it starts like a ZIP archive but lacks the directory at its end; it was "
                    "probably not copied completely"));
}

std::optional<std::pair<ZipArchive::Directory, std::uint64_t>> ZipArchive::findLargeDirectory(
    std::uint64_t end)
{
    if (end < locatorBytes + longEndBytes)
        return std::nullopt;
    const std::string locator = m_source.read(end - locatorBytes, locatorBytes);
    if (!locator.starts_with("PK\6\7"))
        return std::nullopt;
    const std::uint64_t place = number(locator, 8, 8);
    const std::string record = m_source.read(place, longEndBytes);
    if (!record.starts_with("PK\6\6"))
        failDirectory();
    const Directory found{number(record, 48, 8), number(record, 40, 8), number(record, 32, 8)};
    return std::pair(found, place);
}

void ZipArchive::addEntries(const Directory& directory)
{
    m_directory = m_source.read(directory.offset, directory.size);
    m_entries.reserve(directory.entries);
    std::string_view rest = m_directory;
    while (rest.starts_with("PK\1\2")) {
        if (rest.size() < directoryBytes)
            failDirectory();
        const std::uint64_t nameLength = number(rest, 28, 2);
        const std::uint64_t extraLength = number(rest, 30, 2);
        const std::uint64_t whole = directoryBytes + nameLength + extraLength + number(rest, 32, 2);
        if (whole > rest.size())
            failDirectory();
        Entry entry{rest.substr(directoryBytes, nameLength), number(rest, 42, 4),
                    number(rest, 20, 4), number(rest, 24, 4)};
        entry.checksum = static_cast<std::uint32_t>(number(rest, 16, 4));
        entry.method = static_cast<std::uint16_t>(number(rest, 10, 2));
        entry.encrypted = (number(rest, 8, 2) & 1) != 0;
        std::string_view longer =
            longNumbers(rest.substr(directoryBytes + nameLength, extraLength));
        for (std::uint64_t* field : {&entry.size, &entry.packed, &entry.offset}) {
            if (*field != std::numeric_limits<std::uint32_t>::max())
                continue;
            if (longer.size() < 8)
                failDirectory();
            *field = number(longer, 0, 8);
            longer.remove_prefix(8);
        }
        m_hasChecksums = m_hasChecksums || entry.checksum != 0;
        m_entries.push_back(entry);
        rest.remove_prefix(whole);
    }
    // Some programs count no further than 16 bits.
    if ((m_entries.size() & 0xffff) != (directory.entries & 0xffff))
        failDirectory();
}

/// Leaves the entries in the order of their names.
void ZipArchive::checkEntries(std::uint64_t directoryOffset)
{
    std::sort(m_entries.begin(), m_entries.end(),
              [](const Entry& left, const Entry& right) { return left.offset < right.offset; });
    std::uint64_t next = directoryOffset;
    for (std::size_t index = m_entries.size(); index-- > 0;) {
        const Entry& entry = m_entries[index];
        const std::uint64_t header = headerBytes + entry.name.size();
        if (entry.offset > next || header > next - entry.offset ||
            entry.packed > next - entry.offset - header)
            throw Error(ErrorKind::Damaged, m_source.name(),
                        say("the entry %1 of the ZIP archive overlaps another or reaches beyond "
                            "the file's end",
                            printable(entry.name)));
        next = entry.offset;
    }
    std::sort(m_entries.begin(), m_entries.end(),
              [](const Entry& left, const Entry& right) { return left.name < right.name; });
    const auto twice = std::adjacent_find(
        m_entries.begin(), m_entries.end(),
        [](const Entry& left, const Entry& right) { return left.name == right.name; });
    if (twice != m_entries.end())
        throw Error(ErrorKind::Damaged, m_source.name(),
                    say("its ZIP directory names %1 twice", printable(twice->name)));
}

const ZipArchive::Entry* ZipArchive::find(std::string_view name) const
{
    const auto found = std::lower_bound(
        m_entries.begin(), m_entries.end(), name,
        [](const Entry& entry, std::string_view wanted) { return entry.name < wanted; });
    return found == m_entries.end() || found->name != name ? nullptr : &*found;
}

/// Before anything is allocated for it.
void ZipArchive::checkSize(const Entry& entry) const
{
    if (entry.encrypted)
        throw Error(ErrorKind::Unsupported, m_source.name(),
                    say("the entry %1 of the ZIP archive is encrypted", printable(entry.name)));
    if (entry.method != methodStored && entry.method != methodDeflated)
        throw Error(ErrorKind::Unsupported, m_source.name(),
                    say("the entry %1 of the ZIP archive is compressed by another method than "
                        "deflate; unpack it and pack it anew with `zip -0 -r`",
                        printable(entry.name)));
    constexpr std::uint64_t mostOfByte = 1032; // nothing deflates any further
    if (entry.method == methodStored ? entry.size != entry.packed
                                     : entry.size / mostOfByte > entry.packed)
        throw Error(ErrorKind::Damaged, m_source.name(),
                    say("the entry %1 of the ZIP archive announces more or less than it holds",
                        printable(entry.name)));
    m_budget.takeWork(entry.size);
}

std::uint64_t ZipArchive::dataOffset(const Entry& entry) const
{
    const std::string header = m_source.read(entry.offset, headerBytes + entry.name.size());
    if (!header.starts_with("PK\3\4") || number(header, 26, 2) != entry.name.size() ||
        std::string_view(header).substr(headerBytes) != entry.name)
        failDirectory();
    return entry.offset + header.size() + number(header, 28, 2);
}

void ZipArchive::inflate(const Entry& entry, std::span<char> target) const
{
    struct Stream : z_stream {
        Stream()
            : z_stream{}
        {
            // Without the header of zlib's own files.
            if (inflateInit2(this, -MAX_WBITS) != Z_OK)
                throw std::bad_alloc();
        }
        Stream(const Stream&) = delete;
        Stream& operator=(const Stream&) = delete;
        ~Stream() { inflateEnd(this); }
    } stream;
    std::string input(65536, '\0');
    Bytef none = 0;
    std::uint64_t position = dataOffset(entry);
    std::uint64_t left = entry.packed;
    int code = Z_OK;
    while (code == Z_OK) {
        if (stream.avail_in == 0 && left != 0) {
            const std::size_t piece = std::min<std::uint64_t>(left, input.size());
            m_source.read(position, input.data(), piece);
            stream.next_in = reinterpret_cast<Bytef*>(input.data());
            stream.avail_in = static_cast<uInt>(piece);
            position += piece;
            left -= piece;
        }
        const std::size_t room = std::min<std::size_t>(target.size(), 1 << 30);
        stream.next_out = room == 0 ? &none : reinterpret_cast<Bytef*>(target.data());
        stream.avail_out = static_cast<uInt>(room);
        code = ::inflate(&stream, Z_NO_FLUSH);
        target = target.subspan(room - stream.avail_out);
    }
    if (code != Z_STREAM_END || !target.empty())
        throw Error(ErrorKind::Damaged, m_source.name(),
                    say("the entry %1 of the ZIP archive does not unpack to what it announces",
                        printable(entry.name)));
}

void ZipArchive::fill(const Entry& entry, std::span<char> target) const
{
    if (entry.method == methodStored)
        m_source.read(dataOffset(entry), target.data(), target.size());
    else
        inflate(entry, target);
    if (!m_hasChecksums)
        return;
    const auto checksum =
        ::crc32_z(0, reinterpret_cast<const Bytef*>(target.data()), target.size());
    if (checksum != entry.checksum)
        throw Error(
            ErrorKind::Damaged, m_source.name(),
            say("the checksum of the entry %1 of the ZIP archive is wrong", printable(entry.name)));
}

void ZipArchive::read(const Entry& entry, std::span<char> target)
{
    checkSize(entry);
    fill(entry, target);
}

std::string ZipArchive::read(const Entry& entry)
{
    checkSize(entry);
    std::string bytes(entry.size, '\0');
    fill(entry, bytes);
    return bytes;
}

} // namespace saliscope::checkpoint
