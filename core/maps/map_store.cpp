// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/maps/map_store.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <hdf5.h>
#include <unordered_map>

#include "core/base/error.h"
#include "core/maps/hdf5_object.h"
#include "core/maps/map_chunk.h"

namespace fs = std::filesystem;

namespace saliscope::maps
{

namespace
{

using Lock = std::lock_guard<std::recursive_mutex>;

constexpr std::uint64_t mostSamples = std::uint64_t(1) << 27;
constexpr std::uint64_t mostValues = std::uint64_t(1) << 28; ///< of one map
constexpr std::uint64_t mostSets = 4096;

struct OpenSet {
    Hdf5Object dataset;
    bool isOurs = false; ///< float32, one map per chunk, shuffle and gzip: unpackMap() reads it
};

/// Names a file a text was missing in.
template <typename Work>
auto inFile(const fs::path& path, Work work)
{
    try {
        return work();
    } catch (const Error& error) {
        throw Error(error.kind(), path.string(), error.detail());
    }
}

constexpr std::string_view signature = "\x89HDF\r\n\x1a\n";

/// The signature's bytes and the one behind them; zeros where the file is shorter.
std::string startOf(const fs::path& path)
{
    std::string start(signature.size() + 1, '\0');
    std::ifstream(path, std::ios::binary).read(start.data(), std::streamsize(start.size()));
    return start;
}

/// The library believes what has no checksum, and one changed byte can make it loop or crash. Files
/// begin with the version of their format behind the signature; from 2 on metadata have checksums.
void requireChecksums(const fs::path& path)
{
    const char version = startOf(path)[signature.size()];
    if (version != 2 && version != 3)
        throw Error(ErrorKind::Unsupported, path.string(),
                    say("it is an HDF5 file without checksums, which this program does not read "
                        "(\"h5repack --latest\" adds them)"));
}

Hdf5Object openFile(const fs::path& path)
{
    requireChecksums(path);
    const Hdf5Object access = hdf5Access();
    Hdf5Object file(H5Fopen(path.c_str(), H5F_ACC_RDONLY, access.id()), H5Fclose);
    if (!file.isOpen())
        throw Error(ErrorKind::Damaged, path.string(),
                    say("it is an HDF5 file that ends too early or is damaged otherwise"));
    return file;
}

Hdf5Object openDataset(const Hdf5Object& file, const std::string& name)
{
    Hdf5Object dataset(H5Dopen2(file.id(), name.c_str(), H5P_DEFAULT), H5Dclose);
    if (!dataset.isOpen())
        throw Error(ErrorKind::Damaged, {}, say("it has no dataset \"%1\"", name));
    return dataset;
}

void requireVersion(const Hdf5Object& file)
{
    const bool isOurs =
        H5Aexists(file.id(), "format") > 0 && hdf5Text(file.id(), "format") == storeLayout::format;
    if (!isOurs)
        throw Error(ErrorKind::UnknownFormat, {}, say("it is an HDF5 file, but no store of maps"));
    const std::int64_t version = hdf5Number(file.id(), "version");
    if (version != storeLayout::version)
        throw Error(ErrorKind::Unsupported, {},
                    say("it is a store of version %1, but only version %2 is known", version,
                        storeLayout::version));
}

std::uint64_t lengthOf(const Hdf5Object& list, std::uint64_t most)
{
    const std::vector<std::uint64_t> shape = hdf5Shape(list.id());
    if (shape.size() != 1)
        throw Error(ErrorKind::Damaged, {}, say("a list in it is not a list"));
    if (shape[0] > most)
        throw Error(ErrorKind::TooLarge, {}, say("a list in it is too long"));
    return shape[0];
}

bool hasOurChunks(hid_t dataset, Size size)
{
    const Hdf5Object type(H5Dget_type(dataset), H5Tclose);
    const Hdf5Object made(H5Dget_create_plist(dataset), H5Pclose);
    if (H5Tequal(type.id(), H5T_IEEE_F32LE) <= 0 || H5Pget_layout(made.id()) != H5D_CHUNKED ||
        H5Pget_nfilters(made.id()) != 2)
        return false;
    std::array<hsize_t, 3> extents = {};
    const bool oneMap = H5Pget_chunk(made.id(), 3, extents.data()) == 3 && extents[0] == 1 &&
                        extents[1] == hsize_t(size.height) && extents[2] == hsize_t(size.width);
    std::array<H5Z_filter_t, 2> filters = {};
    for (unsigned i = 0; i < 2; ++i) {
        std::size_t count = 0;
        unsigned flags = 0;
        filters[i] = H5Pget_filter2(made.id(), i, &flags, &count, nullptr, 0, nullptr, nullptr);
    }
    return oneMap && filters[0] == H5Z_FILTER_SHUFFLE && filters[1] == H5Z_FILTER_DEFLATE;
}

StoredSet describedBy(const Hdf5Object& dataset, const std::string& name, std::uint64_t rows)
{
    const std::vector<std::uint64_t> shape = hdf5Shape(dataset.id());
    if (shape.size() != 3 || shape[0] != rows || shape[1] == 0 || shape[2] == 0)
        throw Error(ErrorKind::Damaged, {},
                    say("its maps %1 are not a list of as many maps as it has samples", name));
    const std::int64_t height = hdf5Number(dataset.id(), "final-height");
    const std::int64_t width = hdf5Number(dataset.id(), "final-width");
    const auto tooMany = [](std::uint64_t rowsOf, std::uint64_t columns) {
        return rowsOf > mostValues || columns > mostValues / rowsOf;
    };
    if (height < 1 || width < 1 || tooMany(shape[1], shape[2]) ||
        tooMany(std::uint64_t(height), std::uint64_t(width)))
        throw Error(ErrorKind::TooLarge, {}, say("its maps %1 are said to be too large", name));
    const std::string values = hdf5Text(dataset.id(), "values");
    return {name,
            hdf5Text(dataset.id(), "algorithm"),
            hdf5Text(dataset.id(), "layer"),
            hdf5Text(dataset.id(), "output"),
            values == "native",
            scalingNamed(hdf5Text(dataset.id(), "scaling")),
            {int(shape[2]), int(shape[1])},
            {int(width), int(height)}};
}

} // namespace

struct MapStore::Data {
    fs::path path;
    Hdf5Object file;
    Hdf5Object records;
    StoreSettings settings;
    std::vector<StoredSet> sets;
    std::vector<OpenSet> open;
    std::vector<std::string> names;
    std::unordered_map<std::string, std::size_t> rows;

    void openAll();
    void readNames();
    void openSets();
    std::string chunk(std::size_t set, std::size_t row) const;
    Image convert(std::size_t set, std::size_t row) const;
    std::string mapName(std::size_t set, std::size_t row) const
    {
        return path.string() + ':' + sets[set].name + '/' + names[row];
    }
};

void MapStore::Data::openAll()
{
    requireVersion(file);
    settings = storeSettings(hdf5Text(file.id(), "settings"));
    readNames();
    records = openDataset(file, storeLayout::records);
    if (lengthOf(records, mostSamples) != names.size())
        throw Error(ErrorKind::Damaged, {},
                    say("it has another number of records than of samples"));
    openSets();
}

void MapStore::Data::readNames()
{
    const Hdf5Object list = openDataset(file, storeLayout::samples);
    const std::uint64_t count = lengthOf(list, mostSamples);
    while (names.size() < count)
        for (std::string& name : hdf5Texts(list.id(), names.size(),
                                           std::min<std::uint64_t>(count - names.size(), 1024))) {
            if (!rows.emplace(name, names.size()).second)
                throw Error(ErrorKind::Damaged, {}, say("it holds the sample %1 twice", name));
            names.push_back(std::move(name));
        }
}

void MapStore::Data::openSets()
{
    const Hdf5Object list = openDataset(file, storeLayout::sets);
    for (const std::string& name : hdf5Texts(list.id(), 0, lengthOf(list, mostSets))) {
        for (const StoredSet& earlier : sets)
            if (earlier.name == name)
                throw Error(ErrorKind::Damaged, {}, say("it holds the maps %1 twice", name));
        Hdf5Object dataset = openDataset(file, std::string(storeLayout::maps) + '/' + name);
        sets.push_back(describedBy(dataset, name, names.size()));
        const bool isOurs = hasOurChunks(dataset.id(), sets.back().size);
        open.push_back({std::move(dataset), isOurs});
    }
    if (sets.empty())
        throw Error(ErrorKind::Damaged, {}, say("it holds no maps"));
}

/// A compressed map; empty when the sample has none in this set.
std::string MapStore::Data::chunk(std::size_t set, std::size_t row) const
{
    const Lock lock(hdf5Mutex());
    const hid_t dataset = open[set].dataset.id();
    const std::array<hsize_t, 3> offset = {row, 0, 0};
    unsigned mask = 0;
    haddr_t address = HADDR_UNDEF;
    hsize_t bytes = 0;
    if (H5Dget_chunk_info_by_coord(dataset, offset.data(), &mask, &address, &bytes) < 0)
        throw Error(ErrorKind::Damaged, mapName(set, row), say("its place cannot be found"));
    if (address == HADDR_UNDEF || bytes == 0)
        return {};
    if (bytes > mostValues * sizeof(float) * 2 || mask != 0)
        throw Error(ErrorKind::Damaged, mapName(set, row), say("it is not stored as it should be"));
    std::string result(bytes, '\0');
    std::uint32_t filters = 0;
    if (H5Dread_chunk(dataset, H5P_DEFAULT, offset.data(), &filters, result.data()) < 0)
        throw Error(ErrorKind::Damaged, mapName(set, row), say("it cannot be read"));
    return result;
}

/// A map of a store somebody packed anew, with other chunks or filters.
Image MapStore::Data::convert(std::size_t set, std::size_t row) const
{
    const Lock lock(hdf5Mutex());
    const hid_t dataset = open[set].dataset.id();
    Image map(1, sets[set].size.height, sets[set].size.width);
    const std::array<hsize_t, 3> offset = {row, 0, 0};
    const std::array<hsize_t, 3> extent = {1, hsize_t(map.height), hsize_t(map.width)};
    const Hdf5Object file_(H5Dget_space(dataset), H5Sclose);
    H5Sselect_hyperslab(file_.id(), H5S_SELECT_SET, offset.data(), nullptr, extent.data(), nullptr);
    const Hdf5Object memory(H5Screate_simple(3, extent.data(), nullptr), H5Sclose);
    if (H5Dread(dataset, H5T_NATIVE_FLOAT, memory.id(), file_.id(), H5P_DEFAULT,
                map.values.data()) < 0)
        throw Error(ErrorKind::Damaged, mapName(set, row), say("it cannot be read"));
    return map;
}

MapStore::MapStore(fs::path path)
    : m_data(std::make_unique<Data>())
{
    m_data->path = std::move(path);
    std::error_code code;
    if (!fs::exists(m_data->path, code))
        throw Error(ErrorKind::NotFound, m_data->path.string(),
                    say("there is no such store of maps"));
    if (!isHdf5File(m_data->path))
        throw Error(ErrorKind::UnknownFormat, m_data->path.string(), say("it is no HDF5 file"));
    const Lock lock(hdf5Mutex());
    m_data->file = openFile(m_data->path);
    try {
        inFile(m_data->path, [&] { m_data->openAll(); });
    } catch (...) {
        m_data.reset(); // under the lock
        throw;
    }
}

MapStore::~MapStore()
{
    const Lock lock(hdf5Mutex());
    m_data.reset();
}

const fs::path& MapStore::path() const
{
    return m_data->path;
}

const StoreSettings& MapStore::settings() const
{
    return m_data->settings;
}

const std::vector<StoredSet>& MapStore::sets() const
{
    return m_data->sets;
}

const std::vector<std::string>& MapStore::names() const
{
    return m_data->names;
}

std::optional<std::size_t> MapStore::rowOf(const std::string& name) const
{
    const auto found = m_data->rows.find(name);
    return found == m_data->rows.end() ? std::optional<std::size_t>() : found->second;
}

bool MapStore::contains(std::size_t set, std::size_t row) const
{
    return !m_data->open[set].isOurs || !m_data->chunk(set, row).empty();
}

Image MapStore::read(std::size_t set, std::size_t row) const
{
    if (!m_data->open[set].isOurs)
        return m_data->convert(set, row);
    const std::string chunk = m_data->chunk(set, row);
    if (chunk.empty())
        throw Error(ErrorKind::NotFound, m_data->mapName(set, row), say("there is no such map"));
    try {
        return unpackMap(chunk, m_data->sets[set].size);
    } catch (const Error& error) {
        throw Error(error.kind(), m_data->mapName(set, row), error.detail());
    }
}

std::string MapStore::record(std::size_t row) const
{
    const Lock lock(hdf5Mutex());
    return inFile(m_data->path, [&] { return hdf5Texts(m_data->records.id(), row, 1).front(); });
}

StoredSample MapStore::sample(std::size_t row, bool withMaps) const
{
    StoredSample sample{m_data->names[row], record(row), {}};
    for (std::size_t set = 0; set < m_data->sets.size(); ++set) {
        if (!contains(set, row))
            continue;
        StoredMap map{m_data->sets[set], {}};
        if (withMaps)
            map.chunk = m_data->open[set].isOurs ? m_data->chunk(set, row)
                                                 : packMap(m_data->convert(set, row));
        sample.maps.push_back(std::move(map));
    }
    return sample;
}

bool isHdf5File(const fs::path& path)
{
    return startOf(path).starts_with(signature);
}

} // namespace saliscope::maps
