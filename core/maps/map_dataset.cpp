// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/maps/map_dataset.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <hdf5.h>

#include "core/base/error.h"
#include "core/maps/map_chunk.h"

namespace saliscope::maps
{

namespace
{

using Lock = std::lock_guard<Hdf5Mutex>;
using Offset = std::vector<std::uint64_t>; ///< row, line, column

static_assert(sizeof(hsize_t) == sizeof(std::uint64_t));

constexpr std::size_t mostBytes = std::size_t(1) << 31; ///< of a chunk
constexpr int errorsOfMissingChunk = 2;                 ///< more: looking for it failed

bool isNanThroughout(const Image& map)
{
    return std::all_of(map.values.begin(), map.values.end(),
                       [](float value) { return std::isnan(value); });
}

Error unreadable()
{
    return {ErrorKind::Damaged, {}, say("it cannot be read")};
}

const hsize_t* extents(const Offset& offset)
{
    return reinterpret_cast<const hsize_t*>(offset.data());
}

} // namespace

MapDataset::MapDataset(Hdf5Object dataset, Size size)
    : m_dataset(std::move(dataset))
    , m_size(size)
{
    const Lock lock(hdf5Mutex());
    const Hdf5Object made(H5Dget_create_plist(m_dataset.id()), H5Pclose);
    std::array<hsize_t, 3> chunk = {};
    if (H5Pget_layout(made.id()) != H5D_CHUNKED || H5Pget_chunk(made.id(), 3, chunk.data()) != 3 ||
        chunk[0] * chunk[1] * chunk[2] == 0)
        return;
    m_chunk.assign(chunk.begin(), chunk.end());
    m_oneMapPerChunk =
        m_chunk == Offset{1, Offset::value_type(size.height), Offset::value_type(size.width)};
    m_isOurs = m_oneMapPerChunk && hasOurFilters(made.id());
}

bool MapDataset::hasOurFilters(std::int64_t made) const
{
    const Hdf5Object type(H5Dget_type(m_dataset.id()), H5Tclose);
    if (H5Tequal(type.id(), H5T_IEEE_F32LE) <= 0 || H5Pget_nfilters(made) != 2)
        return false;
    std::array<H5Z_filter_t, 2> filters = {};
    for (unsigned i = 0; i < 2; ++i) {
        std::size_t count = 0;
        unsigned flags = 0;
        filters[i] = H5Pget_filter2(made, i, &flags, &count, nullptr, 0, nullptr, nullptr);
    }
    return filters[0] == H5Z_FILTER_SHUFFLE && filters[1] == H5Z_FILTER_DEFLATE;
}

/// Bytes of a chunk, nothing when it is not there.
std::optional<std::size_t> MapDataset::storedBytes(const Offset& offset) const
{
    hsize_t bytes = 0;
    if (H5Dget_chunk_storage_size(m_dataset.id(), extents(offset), &bytes) < 0) {
        if (H5Eget_num(H5E_DEFAULT) > errorsOfMissingChunk)
            throw Error(ErrorKind::Damaged, {}, say("its place cannot be found"));
        return {};
    }
    if (bytes > mostBytes)
        throw Error(ErrorKind::Damaged, {}, say("it is not stored as it should be"));
    return bytes == 0 ? std::optional<std::size_t>() : bytes;
}

/// Bytes of a row's chunk, or of the first of its pieces there is.
std::optional<std::size_t> MapDataset::storedBytes(std::size_t row) const
{
    const std::uint64_t first = row / m_chunk[0] * m_chunk[0];
    for (std::uint64_t line = 0; line < std::uint64_t(m_size.height); line += m_chunk[1])
        for (std::uint64_t column = 0; column < std::uint64_t(m_size.width); column += m_chunk[2])
            if (const auto bytes = storedBytes(Offset{first, line, column}))
                return bytes;
    return {};
}

/// "" when a filter was left out, as HDF5 does where it gains nothing.
std::string MapDataset::storedChunk(std::size_t row, std::size_t bytes) const
{
    const Offset offset = {row, 0, 0};
    std::string result(bytes, '\0');
    std::uint32_t leftOut = 0;
    if (H5Dread_chunk(m_dataset.id(), H5P_DEFAULT, extents(offset), &leftOut, result.data()) < 0)
        throw unreadable();
    return leftOut == 0 ? result : std::string();
}

/// Through the library, whatever chunks and filters there are.
std::optional<Image> MapDataset::convert(std::size_t row) const
{
    const hid_t dataset = m_dataset.id();
    Image map(1, m_size.height, m_size.width);
    const std::array<hsize_t, 3> offset = {row, 0, 0};
    const std::array<hsize_t, 3> extent = {1, hsize_t(map.height), hsize_t(map.width)};
    const Hdf5Object file(H5Dget_space(dataset), H5Sclose);
    H5Sselect_hyperslab(file.id(), H5S_SELECT_SET, offset.data(), nullptr, extent.data(), nullptr);
    const Hdf5Object memory(H5Screate_simple(3, extent.data(), nullptr), H5Sclose);
    if (H5Dread(dataset, H5T_NATIVE_FLOAT, memory.id(), file.id(), H5P_DEFAULT, map.values.data()) <
        0)
        throw unreadable();
    return isNanThroughout(map) ? std::optional<Image>() : map;
}

bool MapDataset::contains(std::size_t row) const
{
    {
        const Lock lock(hdf5Mutex());
        const auto bytes = m_chunk.empty() ? std::optional<std::size_t>(0) : storedBytes(row);
        if (!bytes)
            return false;
        // Compressed, but not as well as a single value is.
        const std::size_t plain = m_size.width * std::size_t(m_size.height) * sizeof(float);
        if (m_oneMapPerChunk && *bytes > plain / 8 + 64 && *bytes < plain)
            return true;
    }
    try {
        return read(row).has_value();
    } catch (const Error&) { // something is there; read() says what is wrong
        return true;
    }
}

std::optional<Image> MapDataset::read(std::size_t row) const
{
    std::string packed;
    {
        const Lock lock(hdf5Mutex());
        const auto bytes = m_chunk.empty() ? std::optional<std::size_t>(0) : storedBytes(row);
        if (!bytes)
            return {};
        packed = m_isOurs ? storedChunk(row, *bytes) : std::string();
        if (packed.empty())
            return convert(row);
    }
    Image map = unpackMap(packed, m_size);
    return isNanThroughout(map) ? std::optional<Image>() : std::move(map);
}

std::string MapDataset::chunk(std::size_t row) const
{
    if (!contains(row))
        return {};
    if (m_isOurs) {
        const Lock lock(hdf5Mutex());
        if (std::string packed = storedChunk(row, storedBytes(row).value_or(0)); !packed.empty())
            return packed;
    }
    return packMap(read(row).value());
}

} // namespace saliscope::maps
