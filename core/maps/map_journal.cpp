// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/maps/map_journal.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <limits>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <zlib.h>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/file_lock.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/write_protection.h"

namespace fs = std::filesystem;
using nlohmann::ordered_json;

namespace saliscope::maps
{

/// What a frame begins with. Little-endian, as the maps.
struct FrameStart {
    char magic[4];
    std::uint32_t headerCheck;
    std::uint64_t headerBytes;
    std::uint64_t chunkBytes;
    std::uint32_t chunkCheck;
    std::uint32_t startCheck; ///< of all above
};
static_assert(sizeof(FrameStart) == 32);

namespace
{

constexpr std::string_view frameMagic = "SMJ1";
constexpr const char* format = "saliscope map journal";
constexpr int journalVersion = 1;
constexpr std::uint64_t longestFrameHeader = std::uint64_t(1) << 26;
constexpr std::uint64_t longestChunks = std::uint64_t(1) << 34;

std::uint32_t checksum(std::string_view bytes, std::uint32_t before = 0)
{
    return static_cast<std::uint32_t>(crc32_z(before, reinterpret_cast<const Bytef*>(bytes.data()),
                                              static_cast<z_size_t>(bytes.size())));
}

std::string_view bytesOf(const FrameStart& start, std::size_t count)
{
    return {reinterpret_cast<const char*>(&start), count};
}

std::uint32_t checkOf(const FrameStart& start)
{
    return checksum(bytesOf(start, offsetof(FrameStart, startCheck)));
}

ordered_json setRecord(const StoredMap& map)
{
    const StoredSet& set = map.set;
    return {{"algorithm", set.algorithm},
            {"bytes", map.chunk.size()},
            {"final-size", {set.finalSize.height, set.finalSize.width}},
            {"layer", set.layer},
            {"native", set.isNative},
            {"output", set.output},
            {"scaling", scalingName(set.scaling)},
            {"size", {set.size.height, set.size.width}}};
}

Size sizeOf(const JsonNode& list)
{
    constexpr int most = std::numeric_limits<int>::max();
    const std::vector<JsonNode> lengths = list.items();
    if (lengths.size() != 2)
        list.refuse();
    return {lengths[1].whole(0, most), lengths[0].whole(0, most)};
}

StoredSet setOf(const JsonNode& record)
{
    StoredSet set;
    set.algorithm = record.at("algorithm").text();
    set.layer = record.at("layer").text();
    set.output = record.at("output").text();
    set.isNative = record.at("native").flag();
    set.scaling = scalingNamed(record.at("scaling").text());
    set.size = sizeOf(record.at("size"));
    set.finalSize = sizeOf(record.at("final-size"));
    set.name = storedSetName(set.algorithm, set.layer, set.output);
    return set;
}

} // namespace

struct MapJournal::Frame {
    FrameStart start;
    ordered_json header;
    std::uint64_t chunks = 0; ///< where they begin
    std::uint64_t end = 0;
};

MapJournal::MapJournal(fs::path path, Use use)
    : m_path(std::move(path))
    , m_use(use)
{
    std::error_code code;
    if (use == Use::Append && m_path.has_parent_path())
        fs::create_directories(m_path.parent_path(), code);
    if (use == Use::Append)
        refuseProtected(m_path); // links, too
    if (isThere(m_path))
        requireRegularFile(m_path);
    const int flags = use == Use::Append ? O_RDWR | O_CREAT | O_NOFOLLOW : O_RDONLY;
    m_descriptor = ::open(m_path.c_str(), flags | O_CLOEXEC, 0666);
    if (m_descriptor < 0 && use == Use::Append)
        failWriting(m_path, errno);
    if (m_descriptor < 0)
        throw Error(errno == ENOENT ? ErrorKind::NotFound : ErrorKind::Unreadable, m_path.string(),
                    say("it cannot be opened: %1", std::generic_category().message(errno)));
    try {
        if (use == Use::Append)
            lock();
        m_watch.emplace(m_path);
        scan(use == Use::Append);
    } catch (...) {
        ::close(m_descriptor);
        throw;
    }
}

MapJournal::~MapJournal()
{
    if (m_use == Use::Append && m_end == 0) // nothing was begun
        remove();
    ::close(m_descriptor);
}

void MapJournal::lock()
{
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
        throw Error(ErrorKind::Mismatch, m_path.string(),
                    say("another run is writing this store: %1; wait until it has ended",
                        FileLock::holder(m_path)));
}

std::string MapJournal::bytesAt(std::uint64_t offset, std::uint64_t count) const
{
    std::string bytes(count, '\0');
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const ssize_t got = ::pread(m_descriptor, bytes.data() + filled, bytes.size() - filled,
                                    static_cast<off_t>(offset + filled));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            throw Error(ErrorKind::Unreadable, m_path.string(), say("reading failed"));
        filled += static_cast<std::size_t>(got);
    }
    return bytes;
}

/// Nothing when the frame is not whole or not valid.
std::optional<MapJournal::Frame> MapJournal::frameAt(std::uint64_t offset,
                                                     std::uint64_t fileSize) const
{
    Frame frame;
    if (fileSize - offset < sizeof(FrameStart))
        return {};
    const std::string start = bytesAt(offset, sizeof(FrameStart));
    std::memcpy(&frame.start, start.data(), sizeof(FrameStart));
    if (std::string_view(frame.start.magic, 4) != frameMagic ||
        frame.start.startCheck != checkOf(frame.start) ||
        frame.start.headerBytes > longestFrameHeader || frame.start.chunkBytes > longestChunks)
        return {};
    frame.chunks = offset + sizeof(FrameStart) + frame.start.headerBytes;
    frame.end = frame.chunks + frame.start.chunkBytes;
    if (frame.end > fileSize)
        return {};
    const std::string header = bytesAt(offset + sizeof(FrameStart), frame.start.headerBytes);
    if (checksum(header) != frame.start.headerCheck)
        return {};
    try {
        frame.header = parseJson(header, {m_path.string()});
    } catch (const Error&) {
        return {};
    }
    return frame;
}

/// Finds the frames; what follows the last whole one is left over from a kill.
void MapJournal::scan(bool mayTruncate)
{
    struct stat status = {};
    if (::fstat(m_descriptor, &status) != 0 || !S_ISREG(status.st_mode))
        throw Error(ErrorKind::Unreadable, m_path.string(), say("it is not a regular file"));
    const auto size = static_cast<std::uint64_t>(status.st_size);
    if (size >= frameMagic.size() && bytesAt(0, frameMagic.size()) != frameMagic)
        throw Error(ErrorKind::UnknownFormat, m_path.string(),
                    say("it is no journal of a map store"));
    while (const auto frame = frameAt(m_end, size)) {
        const JsonNode header(frame->header, {m_path.string()});
        if (m_end == 0) {
            constexpr int most = std::numeric_limits<int>::max();
            if (header.at("format").text() != format ||
                header.at("version").whole(0, most) != journalVersion)
                throw Error(ErrorKind::Unsupported, m_path.string(),
                            say("it is a journal of another version of this program"));
            m_settings = header.at("settings").textMap();
        } else {
            const std::string name = header.at("name").text();
            if (m_places.insert_or_assign(name, Place{m_end}).second)
                m_names.push_back(name);
        }
        m_end = frame->end;
    }
    if (mayTruncate && m_end < size && ::ftruncate(m_descriptor, static_cast<off_t>(m_end)) != 0)
        throw Error(ErrorKind::CannotWrite, m_path.string(), say("its torn end cannot be cut off"));
}

void MapJournal::write(const std::string& header, const std::vector<std::string_view>& chunks)
{
    FrameStart start = {};
    std::memcpy(start.magic, frameMagic.data(), frameMagic.size());
    start.headerBytes = header.size();
    start.headerCheck = checksum(header);
    for (const std::string_view chunk : chunks) {
        start.chunkBytes += chunk.size();
        start.chunkCheck = checksum(chunk, start.chunkCheck);
    }
    start.startCheck = checkOf(start);
    std::vector<std::string_view> parts = {bytesOf(start, sizeof start), header};
    parts.insert(parts.end(), chunks.begin(), chunks.end());
    std::uint64_t at = m_end;
    for (std::string_view part : parts)
        while (!part.empty()) {
            const ssize_t written =
                ::pwrite(m_descriptor, part.data(), part.size(), static_cast<off_t>(at));
            if (written < 0 && errno == EINTR)
                continue;
            if (written <= 0)
                failWriting(m_path, written < 0 ? errno : ENOSPC);
            part.remove_prefix(static_cast<std::size_t>(written));
            at += static_cast<std::uint64_t>(written);
        }
    m_end = at;
}

void MapJournal::begin(const StoreSettings& settings)
{
    if (::ftruncate(m_descriptor, 0) != 0)
        throw Error(ErrorKind::CannotWrite, m_path.string(), say("it cannot be emptied"));
    m_end = 0;
    m_names.clear();
    m_places.clear();
    write(jsonLine({{"format", format}, {"settings", settings}, {"version", journalVersion}}), {});
    m_settings = settings;
}

void MapJournal::requirePlace() const
{
    m_watch->require();
}

void MapJournal::append(const StoredSample& sample)
{
    requirePlace();
    ordered_json sets = ordered_json::array();
    std::vector<std::string_view> chunks;
    for (const StoredMap& map : sample.maps) {
        sets.push_back(setRecord(map));
        chunks.push_back(map.chunk);
    }
    const std::uint64_t place = m_end;
    write(jsonLine({{"maps", std::move(sets)}, {"name", sample.name}, {"record", sample.record}}),
          chunks);
    if (m_places.insert_or_assign(sample.name, Place{place}).second)
        m_names.push_back(sample.name);
}

StoredSample MapJournal::sample(const std::string& name, bool withMaps) const
{
    const auto found = m_places.find(name);
    if (found == m_places.end())
        throw Error(ErrorKind::NotFound, m_path.string(), say("it holds no sample %1", name));
    const auto frame = frameAt(found->second.offset, m_end);
    const auto damaged = [&] {
        return Error(ErrorKind::Damaged, m_path.string(),
                     say("what it holds of %1 is damaged", name));
    };
    if (!frame)
        throw damaged();
    const std::string chunks =
        withMaps ? bytesAt(frame->chunks, frame->start.chunkBytes) : std::string();
    if (withMaps && checksum(chunks) != frame->start.chunkCheck)
        throw damaged();
    const JsonNode header(frame->header, {m_path.string()});
    StoredSample sample{name, header.at("record").text(), {}};
    std::size_t offset = 0;
    for (const JsonNode& record : header.at("maps").items()) {
        const std::uint64_t bytes = record.at("bytes").natural(frame->start.chunkBytes - offset);
        sample.maps.push_back({setOf(record), withMaps ? chunks.substr(offset, bytes) : ""});
        offset += bytes;
    }
    return sample;
}

void MapJournal::remove()
{
    ::unlink(m_path.c_str());
}

fs::path journalPath(const fs::path& store)
{
    return store.string() + ".part";
}

} // namespace saliscope::maps
