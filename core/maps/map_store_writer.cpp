// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <array>
#include <cmath>
#include <fcntl.h>
#include <hdf5.h>
#include <memory>
#include <sys/mman.h>
#include <unistd.h>
#include <unordered_map>

#include "core/base/error.h"
#include "core/base/file_lock.h"
#include "core/base/files.h"
#include "core/base/output_watch.h"
#include "core/base/write_protection.h"
#include "core/maps/hdf5_object.h"
#include "core/maps/map_store.h"

namespace fs = std::filesystem;

namespace saliscope::maps
{

namespace
{

constexpr std::size_t bytesPerChunk = 65536; ///< of a list of texts
constexpr hsize_t mostPerChunk = 512;

/// What has to be known of all samples before the first is written.
struct Outline {
    std::vector<StoredSet> sets; ///< every one that occurs, in the order of first sight
    std::size_t longestName = 0;
    std::size_t longestRecord = 0;
};

Outline outlineOf(const StoreContent& content)
{
    Outline outline;
    std::unordered_map<std::string, std::size_t> known;
    for (const std::string& name : content.names) {
        const StoredSample sample = content.sample(name, false);
        outline.longestName = std::max(outline.longestName, name.size());
        outline.longestRecord = std::max(outline.longestRecord, sample.record.size());
        for (const StoredMap& map : sample.maps) {
            const auto [place, isNew] = known.emplace(map.set.name, outline.sets.size());
            if (isNew)
                outline.sets.push_back(map.set);
            else if (outline.sets[place->second] != map.set)
                throw Error(ErrorKind::Mismatch, map.set.name + " of " + name,
                            say("the map has another size or scaling than those before it"));
        }
    }
    return outline;
}

Hdf5Object untimed(hid_t kind)
{
    Hdf5Object list(H5Pcreate(kind), H5Pclose);
    H5Pset_obj_track_times(list.id(), false); // the same content gives the same bytes
    return list;
}

/// The file while it grows.
class StoreFile final
{
public:
    StoreFile(const fs::path& path, const StoreContent& content, const Outline& outline)
        : m_samples(content.names.size())
    {
        const Hdf5Object made = untimed(H5P_FILE_CREATE);
        const Hdf5Object access = hdf5Access();
        m_file = {H5Fcreate(path.c_str(), H5F_ACC_EXCL, made.id(), access.id()), H5Fclose};
        if (!m_file.isOpen())
            throw hdf5WriteError("content");
        setHdf5Text(m_file.id(), "format", storeLayout::format);
        setHdf5Number(m_file.id(), "version", storeLayout::version);
        setHdf5Text(m_file.id(), "created-by", "Saliscope " SALISCOPE_VERSION);
        setHdf5Text(m_file.id(), "settings", settingsText(content.settings));
        m_names = textList(storeLayout::samples, m_samples, outline.longestName);
        m_records = textList(storeLayout::records, m_samples, outline.longestRecord);
        addSets(outline.sets);
    }

    ~StoreFile()
    {
        if (m_file.isOpen())
            writeNowhere();
    }
    StoreFile(const StoreFile&) = delete;
    StoreFile& operator=(const StoreFile&) = delete;

    void add(std::size_t row, const StoredSample& sample)
    {
        setHdf5TextAt(m_names.id(), row, sample.name);
        setHdf5TextAt(m_records.id(), row, sample.record);
        for (const StoredMap& map : sample.maps) {
            const std::array<hsize_t, 3> offset = {row, 0, 0};
            if (H5Dwrite_chunk(m_sets.at(map.set.name).id(), H5P_DEFAULT, 0, offset.data(),
                               map.chunk.size(), map.chunk.data()) < 0)
                throw hdf5WriteError("maps");
        }
    }

    /// Whatever the library kept back is written now, or not at all.
    void finish()
    {
        if (H5Fflush(m_file.id(), H5F_SCOPE_GLOBAL) < 0)
            throw hdf5WriteError("content");
        m_sets.clear();
        m_records.closeNow();
        m_names.closeNow();
        if (!m_file.closeNow())
            throw hdf5WriteError("content");
    }

private:
    /// A file that the library cannot write stays open in it, and keeps its room on the disk. So
    /// what is given up is written to memory instead.
    void writeNowhere()
    {
        void* handle = nullptr;
        const Hdf5Object access = hdf5Access();
        if (H5Fget_vfd_handle(m_file.id(), access.id(), &handle) < 0 || handle == nullptr)
            return;
        const int nowhere = ::memfd_create("saliscope-given-up", MFD_CLOEXEC);
        if (nowhere < 0)
            return;
        ::dup3(nowhere, *static_cast<int*>(handle), O_CLOEXEC);
        ::close(nowhere);
    }

    void addSets(const std::vector<StoredSet>& sets)
    {
        std::size_t longest = 0;
        for (const StoredSet& set : sets)
            longest = std::max(longest, set.name.size());
        const Hdf5Object list = textList(storeLayout::sets, sets.size(), longest);
        for (std::size_t index = 0; index < sets.size(); ++index) {
            setHdf5TextAt(list.id(), index, sets[index].name);
            m_sets.emplace(sets[index].name, mapList(sets[index]));
        }
    }

    Hdf5Object textList(const char* name, std::size_t count, std::size_t bytes)
    {
        const hsize_t extent = count;
        const Hdf5Object type = hdf5TextType(bytes);
        const hsize_t fitting = bytesPerChunk / H5Tget_size(type.id());
        const hsize_t chunk = std::clamp<hsize_t>(std::min(extent, fitting), 1, mostPerChunk);
        const Hdf5Object space(H5Screate_simple(1, &extent, nullptr), H5Sclose);
        const Hdf5Object made = untimed(H5P_DATASET_CREATE);
        H5Pset_chunk(made.id(), 1, &chunk);
        H5Pset_deflate(made.id(), 1);
        Hdf5Object list(H5Dcreate2(m_file.id(), name, type.id(), space.id(), H5P_DEFAULT, made.id(),
                                   H5P_DEFAULT),
                        H5Dclose);
        if (!list.isOpen())
            throw hdf5WriteError("lists");
        return list;
    }

    Hdf5Object mapList(const StoredSet& set)
    {
        const std::array<hsize_t, 3> extent = {m_samples, hsize_t(set.size.height),
                                               hsize_t(set.size.width)};
        const std::array<hsize_t, 3> chunk = {1, extent[1], extent[2]};
        const float missing = NAN;
        const Hdf5Object space(H5Screate_simple(3, extent.data(), nullptr), H5Sclose);
        const Hdf5Object made = untimed(H5P_DATASET_CREATE);
        H5Pset_chunk(made.id(), 3, chunk.data());
        H5Pset_shuffle(made.id());
        H5Pset_deflate(made.id(), 1);
        H5Pset_fill_value(made.id(), H5T_NATIVE_FLOAT, &missing);
        const std::string name = std::string(storeLayout::maps) + '/' + set.name;
        addGroupsOf(name);
        Hdf5Object dataset(H5Dcreate2(m_file.id(), name.c_str(), H5T_IEEE_F32LE, space.id(),
                                      H5P_DEFAULT, made.id(), H5P_DEFAULT),
                           H5Dclose);
        if (!dataset.isOpen())
            throw hdf5WriteError("maps");
        setHdf5Text(dataset.id(), "algorithm", set.algorithm);
        setHdf5Text(dataset.id(), "layer", set.layer);
        setHdf5Text(dataset.id(), "output", set.output);
        setHdf5Text(dataset.id(), "values", set.isNative ? "native" : "final");
        setHdf5Text(dataset.id(), "scaling", std::string(scalingName(set.scaling)));
        setHdf5Number(dataset.id(), "final-height", set.finalSize.height);
        setHdf5Number(dataset.id(), "final-width", set.finalSize.width);
        return dataset;
    }

    /// The library can make them by itself, but notes the time then.
    void addGroupsOf(const std::string& dataset)
    {
        const Hdf5Object made = untimed(H5P_GROUP_CREATE);
        for (std::size_t end = dataset.find('/'); end != std::string::npos;
             end = dataset.find('/', end + 1)) {
            const std::string group = dataset.substr(0, end);
            if (H5Lexists(m_file.id(), group.c_str(), H5P_DEFAULT) == 0)
                Hdf5Object(
                    H5Gcreate2(m_file.id(), group.c_str(), H5P_DEFAULT, made.id(), H5P_DEFAULT),
                    H5Gclose);
        }
    }

    std::size_t m_samples;
    Hdf5Object m_file;
    Hdf5Object m_names;
    Hdf5Object m_records;
    std::unordered_map<std::string, Hdf5Object> m_sets;
};

/// Readers of other stores need not wait for where the maps come from.
StoredSample sampleUnlocked(std::unique_lock<Hdf5Mutex>& lock, const StoreContent& content,
                            const std::string& name)
{
    lock.unlock();
    try {
        StoredSample sample = content.sample(name, true);
        lock.lock();
        return sample;
    } catch (...) {
        lock.lock();
        throw;
    }
}

void fill(const fs::path& path, const StoreContent& content)
{
    const Outline outline = outlineOf(content);
    const OutputWatch watch(path.has_parent_path() ? path.parent_path() : fs::path("."));
    std::unique_lock lock(hdf5Mutex());
    StoreFile file(path, content, outline);
    for (std::size_t row = 0; row < content.names.size(); ++row) {
        watch.require();
        file.add(row, sampleUnlocked(lock, content, content.names[row]));
    }
    watch.require();
    file.finish();
}

} // namespace

void writeStore(const fs::path& path, const StoreContent& content)
{
    refuseProtected(path);
    std::error_code code;
    if (path.has_parent_path())
        fs::create_directories(path.parent_path(), code);
    const std::unique_ptr<FileLock> lock = FileLock::takeFor(path);
    if (!lock)
        throw Error(ErrorKind::CannotWrite, path.string(),
                    say("it is being written already: %1; wait until that has ended",
                        FileLock::holderFor(path)));
    removeLeftovers(path);
    try {
        const TemporaryFile temporary(path);
        fill(temporary.path(), content);
        temporary.moveToTarget(Durability::Synced);
    } catch (const Error& error) {
        throw Error(error.kind(), error.subject().empty() ? path.string() : error.subject(),
                    error.detail());
    }
}

} // namespace saliscope::maps
