// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/image.h"
#include "core/maps/hdf5_object.h"

namespace saliscope::maps
{

/// The maps of one set in a store, a row per sample, however they are packed: as writeStore() does,
/// or with other chunks, filters or none. A row that is NaN throughout holds no map: tools that
/// pack a store anew write out what was not there. Takes hdf5Mutex() itself, except while
/// decompressing maps packed as writeStore() does. Errors have no subject.
class MapDataset final
{
public:
    /// \p dataset has the shape rows × \p size.height × \p size.width.
    MapDataset(Hdf5Object dataset, Size size);

    /// Also for a map that turns out to be damaged. Throws Error Damaged when its place is.
    bool contains(std::size_t row) const;
    /// Values as stored; nothing when there is no map. Throws Error Damaged.
    std::optional<Image> read(std::size_t row) const;
    /// The map as packMap() packs it; "" when there is none. Throws Error Damaged.
    std::string chunk(std::size_t row) const;

private:
    std::optional<std::size_t> storedBytes(const std::vector<std::uint64_t>& offset) const;
    std::optional<std::size_t> storedBytes(std::size_t row) const;
    std::string storedChunk(std::size_t row, std::size_t bytes) const;
    std::optional<Image> convert(std::size_t row) const;
    bool hasOurFilters(std::int64_t made) const;

    Hdf5Object m_dataset;
    Size m_size;
    std::vector<std::uint64_t> m_chunk; ///< extents of a chunk; none when it is in one piece
    bool m_oneMapPerChunk = false;
    bool m_isOurs = false; ///< float32, shuffle and gzip: unpackMap() reads it
};

} // namespace saliscope::maps
