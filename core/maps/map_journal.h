// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/base/output_watch.h"
#include "core/maps/stored_maps.h"

namespace saliscope::maps
{

/// Finished samples of a store that is being made, beside it: STORE.part.
///
/// Why not append to the HDF5 file itself? Its index, heaps and superblock are rewritten in place
/// and through a cache, so a process that is killed in between leaves a file no program opens; SWMR
/// mode would save the maps, but not the strings. A journal is only ever appended to, one frame per
/// sample with a checksum, so what a kill at any moment can damage is the last frame alone; it is
/// cut off when the journal is opened again. The HDF5 file is then made of it in one go and
/// renamed into place, and is never changed afterwards.
///
/// Frames go to the system with write(2): they outlive the process, not a power failure. One
/// process at a time may write (flock). Threads: one at a time.
class MapJournal final
{
public:
    enum class Use { Read, Append };

    /// Opens \p path; for appending it is created and a torn frame cut off. Throws Error NotFound,
    /// Unreadable, UnknownFormat, Unsupported (another version), Damaged, CannotWrite, and Mismatch
    /// (somebody else is writing it).
    MapJournal(std::filesystem::path path, Use use);
    ~MapJournal();
    MapJournal(const MapJournal&) = delete;
    MapJournal& operator=(const MapJournal&) = delete;

    const std::filesystem::path& path() const { return m_path; }
    /// None as long as nothing was begun.
    const std::optional<StoreSettings>& settings() const { return m_settings; }
    /// In the order they were finished; a name counts once, with what was written last.
    const std::vector<std::string>& names() const { return m_names; }
    bool contains(const std::string& name) const { return m_places.contains(name); }

    /// Empties the journal and writes \p settings. Throws Error CannotWrite.
    void begin(const StoreSettings& settings);
    /// Throws Error OutputGone when somebody has removed or replaced the file, or its folder.
    void requirePlace() const;
    /// Appends a finished sample after begin(). Throws Error CannotWrite, OutputGone.
    void append(const StoredSample& sample);

    /// Reads a sample; without \p withMaps its chunks are left empty. Throws Error NotFound,
    /// Unreadable, Damaged (checksum).
    StoredSample sample(const std::string& name, bool withMaps) const;

    /// Removes the file.
    void remove();

private:
    struct Place {
        std::uint64_t offset = 0; ///< of the frame
    };
    struct Frame;

    void lock();
    void scan(bool mayTruncate);
    void write(const std::string& header, const std::vector<std::string_view>& chunks);
    std::optional<Frame> frameAt(std::uint64_t offset, std::uint64_t fileSize) const;
    std::string bytesAt(std::uint64_t offset, std::uint64_t count) const;

    std::filesystem::path m_path;
    Use m_use;
    int m_descriptor = -1;
    std::optional<OutputWatch> m_watch;
    std::uint64_t m_end = 0;
    std::optional<StoreSettings> m_settings;
    std::vector<std::string> m_names;
    std::unordered_map<std::string, Place> m_places;
};

/// The journal of the store \p store.
std::filesystem::path journalPath(const std::filesystem::path& store);

} // namespace saliscope::maps
