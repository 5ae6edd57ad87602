// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/maps/stored_maps.h"

namespace saliscope::maps
{

/// An HDF5 file of saliency maps, for reading. The layout is documented in
/// docs/formats.md; h5py and h5ls read it as well.
///
/// A store is complete or absent: writeStore() renames it into place and nothing changes it
/// afterwards, so it may be replaced while somebody reads it. Thread-safe; decompression does not
/// wait for other threads.
class MapStore final
{
public:
    /// Throws Error NotFound, Unreadable (still being written), UnknownFormat (no HDF5 file, or not
    /// one of maps), Unsupported (another version, a newer HDF5 format, a filter that is not here,
    /// texts of variable length), Unsafe (it leads to other files), Damaged (truncated, a dataset
    /// missing, a name twice), TooLarge.
    explicit MapStore(std::filesystem::path path);
    ~MapStore();
    MapStore(const MapStore&) = delete;
    MapStore& operator=(const MapStore&) = delete;

    const std::filesystem::path& path() const;
    const StoreSettings& settings() const;
    const std::vector<StoredSet>& sets() const;
    /// The samples, as the datamodule calls them, in order: the rows of every set.
    const std::vector<std::string>& names() const;
    std::optional<std::size_t> rowOf(const std::string& name) const;

    /// Not for a row that is NaN throughout. Throws Error Damaged.
    bool contains(std::size_t set, std::size_t row) const;
    /// Values as stored. Throws Error NotFound (the sample has no map in this set), Damaged.
    Image read(std::size_t set, std::size_t row) const;
    /// What is noted about a sample: a line of JSON, or "".
    std::string record(std::size_t row) const;
    /// Everything of a sample; without \p withMaps the chunks are left empty.
    StoredSample sample(std::size_t row, bool withMaps) const;

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

/// What a store is made of.
struct StoreContent {
    StoreSettings settings;
    std::vector<std::string> names; ///< in the order of the store's rows
    /// Everything of a sample; without maps, chunks may be empty. Asked for twice.
    std::function<StoredSample(const std::string& name, bool withMaps)> sample;
};

/// Writes a store sample by sample to a temporary file beside \p path and renames it into place
/// after a sync. Compressed maps pass through as they are; memory does not grow with their number.
/// The same content gives the same bytes. Throws Error CannotWrite, Mismatch (maps of one set with
/// different sizes), and what \p content.sample throws.
void writeStore(const std::filesystem::path& path, const StoreContent& content);

} // namespace saliscope::maps
