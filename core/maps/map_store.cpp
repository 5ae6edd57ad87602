// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/maps/map_store.h"

#include <algorithm>
#include <hdf5.h>
#include <unordered_map>

#include "core/base/error.h"
#include "core/base/relative_path.h"
#include "core/base/work_budget.h"
#include "core/maps/hdf5_file.h"
#include "core/maps/map_dataset.h"

namespace fs = std::filesystem;

namespace saliscope::maps
{

namespace
{

using Lock = std::lock_guard<Hdf5Mutex>;

constexpr std::uint64_t mostSamples = std::uint64_t(1) << 27;
constexpr std::uint64_t mostStoredValues = std::uint64_t(1) << 28; ///< of one map
constexpr std::uint64_t bytesPerValue = 6; ///< of a map and what reading it takes
constexpr std::uint64_t mostSets = 4096;

/// Names a file a text was missing in.
template <typename Work>
auto inFile(const fs::path& path, Work work)
{
    try {
        return work();
    } catch (const Error& error) {
        throw Error(error.kind(), path.string(),
                    error.subject().empty() ? error.detail() : error.message());
    }
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

StoredSet describedBy(const Hdf5Object& dataset, const std::string& name, std::uint64_t rows,
                      std::uint64_t fileBytes)
{
    const std::vector<std::uint64_t> shape = hdf5Shape(dataset.id());
    if (shape.size() != 3 || shape[0] != rows || shape[1] == 0 || shape[2] == 0)
        throw Error(ErrorKind::Damaged, {},
                    say("its maps %1 are not a list of as many maps as it has samples", name));
    const std::int64_t height = hdf5Number(dataset.id(), "final-height");
    const std::int64_t width = hdf5Number(dataset.id(), "final-width");
    const auto tooMany = [](std::uint64_t rowsOf, std::uint64_t columns) {
        return rowsOf > mostStoredValues || columns > mostStoredValues / rowsOf;
    };
    if (height < 1 || width < 1 || tooMany(shape[1], shape[2]) ||
        tooMany(std::uint64_t(height), std::uint64_t(width)))
        throw Error(ErrorKind::TooLarge, {}, say("its maps %1 are said to be too large", name));
    const auto folderName = [&](const char* attribute) {
        return RelativePath::namedOrHere(hdf5Text(dataset.id(), attribute)).string();
    };
    // Before any is read: a chunk of zeros is a thousandth of what it unpacks to.
    WorkBudget budget({}, fileBytes);
    budget.takeMemory(bytesPerValue *
                      std::max(shape[1] * shape[2], std::uint64_t(height) * std::uint64_t(width)));
    const std::string values = hdf5Text(dataset.id(), "values");
    return {RelativePath::named(name).string(),
            folderName("algorithm"),
            folderName("layer"),
            folderName("output"),
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
    std::vector<MapDataset> open;
    std::vector<std::string> names;
    std::unordered_map<std::string, std::size_t> rows;

    void openAll();
    void readNames();
    void openSets();
    /// Names the map an error is about.
    template <typename Work>
    auto inMap(std::size_t set, std::size_t row, Work work) const
    {
        try {
            return work(open[set]);
        } catch (const Error& error) {
            throw Error(error.kind(), mapName(set, row), error.detail());
        }
    }
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
    records = openHdf5Dataset(file, storeLayout::records);
    if (lengthOf(records, mostSamples) != names.size())
        throw Error(ErrorKind::Damaged, {},
                    say("it has another number of records than of samples"));
    openSets();
}

void MapStore::Data::readNames()
{
    const Hdf5Object list = openHdf5Dataset(file, storeLayout::samples);
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
    const Hdf5Object list = openHdf5Dataset(file, storeLayout::sets);
    const std::uint64_t fileBytes = fs::file_size(path);
    for (const std::string& name : hdf5Texts(list.id(), 0, lengthOf(list, mostSets))) {
        for (const StoredSet& earlier : sets)
            if (earlier.name == name)
                throw Error(ErrorKind::Damaged, {}, say("it holds the maps %1 twice", name));
        Hdf5Object dataset = openHdf5Dataset(file, std::string(storeLayout::maps) + '/' + name);
        sets.push_back(describedBy(dataset, name, names.size(), fileBytes));
        open.emplace_back(std::move(dataset), sets.back().size);
    }
    if (sets.empty())
        throw Error(ErrorKind::Damaged, {}, say("it holds no maps"));
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
    m_data->file = openHdf5File(m_data->path);
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
    return m_data->inMap(set, row, [&](const MapDataset& maps) { return maps.contains(row); });
}

Image MapStore::read(std::size_t set, std::size_t row) const
{
    std::optional<Image> map =
        m_data->inMap(set, row, [&](const MapDataset& maps) { return maps.read(row); });
    if (!map)
        throw Error(ErrorKind::NotFound, m_data->mapName(set, row), say("there is no such map"));
    return *std::move(map);
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
            map.chunk =
                m_data->inMap(set, row, [&](const MapDataset& maps) { return maps.chunk(row); });
        sample.maps.push_back(std::move(map));
    }
    return sample;
}

} // namespace saliscope::maps
