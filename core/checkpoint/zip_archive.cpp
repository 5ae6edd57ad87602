// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/checkpoint/zip_archive.h"

#include <algorithm>
#include <utility>
#include <zip.h>

#include "core/base/error.h"
#include "core/checkpoint/printable.h"

namespace saliscope::checkpoint
{

namespace
{

// A network has a few thousand tensors; libzip keeps some hundred bytes for each entry.
constexpr zip_int64_t maximalEntries = 1 << 18;

/// What libzip calls to read from a ByteSource.
struct Reader {
    const ByteSource& source;
    std::uint64_t position = 0;
    zip_error_t error = {};
};

zip_int64_t readBytes(Reader& reader, void* data, zip_uint64_t length)
{
    const std::uint64_t count = std::min(length, reader.source.size() - reader.position);
    try {
        reader.source.read(reader.position, static_cast<char*>(data), count);
    } catch (const Error&) {
        zip_error_set(&reader.error, ZIP_ER_READ, 0);
        return -1;
    }
    reader.position += count;
    return static_cast<zip_int64_t>(count);
}

zip_int64_t seekTo(Reader& reader, void* data, zip_uint64_t length)
{
    const zip_int64_t position = zip_source_seek_compute_offset(
        reader.position, reader.source.size(), data, length, &reader.error);
    if (position < 0)
        return -1;
    reader.position = static_cast<std::uint64_t>(position);
    return 0;
}

zip_int64_t describe(Reader& reader, void* data)
{
    auto* status = static_cast<zip_stat_t*>(data);
    zip_stat_init(status);
    status->size = reader.source.size();
    status->valid |= ZIP_STAT_SIZE;
    return sizeof(zip_stat_t);
}

zip_int64_t answer(void* state, void* data, zip_uint64_t length, zip_source_cmd_t command)
{
    Reader& reader = *static_cast<Reader*>(state);
    switch (command) {
    case ZIP_SOURCE_OPEN:
        reader.position = 0;
        return 0;
    case ZIP_SOURCE_READ:
        return readBytes(reader, data, length);
    case ZIP_SOURCE_SEEK:
        return seekTo(reader, data, length);
    case ZIP_SOURCE_TELL:
        return static_cast<zip_int64_t>(reader.position);
    case ZIP_SOURCE_STAT:
        return describe(reader, data);
    case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&reader.error, data, length);
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE:
        return 0;
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(
            ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
            ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS, -1);
    default:
        zip_error_set(&reader.error, ZIP_ER_OPNOTSUPP, 0);
        return -1;
    }
}

[[noreturn]] void failOpening(const std::string& name, zip_error_t& error)
{
    const int code = zip_error_code_zip(&error);
    zip_error_fini(&error);
    switch (code) {
    case ZIP_ER_NOZIP:
        throw Error(ErrorKind::Damaged, name,
                    say("it starts like a ZIP archive but lacks the directory at its end; it was "
                        "probably not copied completely"));
    case ZIP_ER_MEMORY:
        throw Error(ErrorKind::OutOfMemory, name,
                    say("its ZIP directory does not fit into memory"));
    case ZIP_ER_MULTIDISK:
        throw Error(ErrorKind::Unsupported, name, say("it is one part of a divided ZIP archive"));
    case ZIP_ER_EXISTS:
        throw Error(ErrorKind::Damaged, name, say("its ZIP directory names an entry twice"));
    default:
        throw Error(ErrorKind::Damaged, name, say("its ZIP directory is inconsistent"));
    }
}

} // namespace

struct ZipArchive::Handle {
    explicit Handle(const ByteSource& source)
        : reader{source}
    {
        zip_error_t error = {};
        zip_error_init(&error);
        zip_error_init(&reader.error);
        zip_source_t* zipSource = zip_source_function_create(&answer, &reader, &error);
        if (zipSource)
            zip = zip_open_from_source(zipSource, ZIP_RDONLY | ZIP_CHECKCONS, &error);
        if (zip)
            return;
        zip_source_free(zipSource);
        failOpening(source.name(), error);
    }
    ~Handle() { zip_discard(zip); }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;

    Reader reader;
    zip_t* zip = nullptr;
};

ZipArchive::ZipArchive(const ByteSource& source)
    : m_source(source)
    , m_handle(std::make_unique<Handle>(source))
{
    const zip_int64_t count = zip_get_num_entries(m_handle->zip, 0);
    if (count > maximalEntries)
        throw Error(ErrorKind::TooLarge, source.name(),
                    say("its ZIP directory has %1 entries", count));
    for (zip_int64_t index = 0; index < count; ++index)
        addEntry(static_cast<std::uint64_t>(index));
}

ZipArchive::~ZipArchive() = default;

void ZipArchive::addEntry(std::uint64_t index)
{
    zip_stat_t status = {};
    const zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_METHOD;
    if (zip_stat_index(m_handle->zip, index, ZIP_FL_ENC_RAW, &status) != 0 ||
        (status.valid & needed) != needed)
        throw Error(ErrorKind::Damaged, m_source.name(), say("its ZIP directory is incomplete"));
    Entry entry{index, status.size, status.comp_method == ZIP_CM_STORE};
    entry.encrypted =
        (status.valid & ZIP_STAT_ENCRYPTION_METHOD) && status.encryption_method != ZIP_EM_NONE;
    if (!m_entries.emplace(status.name, entry).second)
        throw Error(ErrorKind::Damaged, m_source.name(),
                    say("its ZIP directory names %1 twice", printable(status.name)));
}

const ZipArchive::Entry* ZipArchive::find(std::string_view name) const
{
    const auto found = m_entries.find(name);
    return found == m_entries.end() ? nullptr : &found->second;
}

void ZipArchive::checkReadable(const Entry& entry) const
{
    if (!entry.stored || entry.encrypted)
        throw Error(ErrorKind::Unsupported, m_source.name(),
                    say("its entries are compressed or encrypted, unlike those torch writes"));
    if (entry.size > m_source.size())
        throw Error(ErrorKind::Damaged, m_source.name(),
                    say("an entry of the ZIP archive claims to be larger than the file"));
}

void ZipArchive::read(const Entry& entry, char* target, std::size_t count) const
{
    checkReadable(entry);
    if (count > entry.size)
        throw Error(ErrorKind::Damaged, m_source.name(), say("an entry ends before its data do"));
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(
        zip_fopen_index(m_handle->zip, entry.index, 0), &zip_fclose);
    const auto readExactly = [&](char* bytes, std::size_t size) {
        if (!file || zip_fread(file.get(), bytes, size) != static_cast<zip_int64_t>(size))
            throw Error(ErrorKind::Damaged, m_source.name(),
                        say("an entry of the ZIP archive cannot be read or its checksum is wrong"));
    };
    readExactly(target, count);
    char rest[4096];
    for (std::uint64_t left = entry.size - count; left != 0;) {
        const std::size_t piece = std::min<std::uint64_t>(left, sizeof rest);
        readExactly(rest, piece);
        left -= piece;
    }
    // libzip compares the checksum when it meets the end, so the end has to be read as well.
    if (zip_fread(file.get(), rest, 1) != 0)
        throw Error(ErrorKind::Damaged, m_source.name(),
                    say("the checksum of an entry of the ZIP archive is wrong"));
}

std::string ZipArchive::read(const Entry& entry) const
{
    checkReadable(entry);
    std::string bytes(entry.size, '\0');
    read(entry, bytes.data(), bytes.size());
    return bytes;
}

} // namespace saliscope::checkpoint
