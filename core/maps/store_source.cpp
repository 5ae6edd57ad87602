// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/maps/store_source.h"

#include <algorithm>
#include <mutex>
#include <unordered_map>

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/maps/final_map.h"
#include "core/maps/map_record.h"
#include "core/maps/map_store.h"
#include "core/maps/npy.h"

namespace fs = std::filesystem;

namespace saliscope::maps
{

namespace
{

class StoreSource final : public MapSource
{
public:
    explicit StoreSource(const fs::path& path)
        : m_store(path)
    {
        for (const StoredSet& set : m_store.sets()) {
            m_indices.emplace(set.name, m_sets.size());
            m_sets.push_back({set.name, set.algorithm, set.layer, set.output,
                              set.scaling == MapScaling::Signed});
        }
        for (std::size_t row = 0; row < m_store.names().size(); ++row)
            if (!m_rows.emplace(mapKey(m_store.names()[row]), row).second)
                throw Error(ErrorKind::Damaged, path.string(),
                            say("it holds two samples that differ by their extension alone: %1",
                                m_store.names()[row]));
    }

    std::vector<std::string> samples() const override { return m_store.names(); }

    std::string record(const std::string& sample) const override
    {
        const auto row = m_store.rowOf(sample);
        return row ? m_store.record(*row) : std::string();
    }

    run::RunRecord::Settings settings() const override { return m_store.settings(); }

    std::vector<std::string> keys(const MapSet& set) const override
    {
        std::vector<std::string> found;
        for (const auto& [key, row] : m_rows)
            if (m_store.contains(indexOf(set), row))
                found.push_back(key);
        std::sort(found.begin(), found.end());
        return found;
    }

    bool contains(const MapSet& set, const std::string& key) const override
    {
        const auto row = m_rows.find(key);
        return row != m_rows.end() && m_store.contains(indexOf(set), row->second);
    }

    Image read(const MapSet& set, const std::string& key) const override
    {
        const StoredSet& stored = m_store.sets()[indexOf(set)];
        Image map = m_store.read(indexOf(set), rowOf(set, key));
        if (!stored.isNative)
            return map;
        try {
            return finalMap(map, stored.finalSize.height, stored.finalSize.width, stored.scaling);
        } catch (const Error& error) {
            throw Error(error.kind(), place(set, key), error.detail());
        }
    }

    Size size(const MapSet& set, const std::string& key) const override
    {
        if (!contains(set, key))
            throw Error(ErrorKind::NotFound, place(set, key), say("there is no such map"));
        return m_store.sets()[indexOf(set)].finalSize;
    }

    std::string place(const MapSet& set, const std::string& key) const override
    {
        return m_store.path().string() + ':' + set.name + '/' + key;
    }

    std::string sha256(const MapSet& set, const std::string& key) const override
    {
        return saliscope::sha256(npyBytes(read(set, key)));
    }

    std::optional<fs::file_time_type> changed(const MapSet&, const std::string&) const override
    {
        std::error_code code;
        const fs::file_time_type time = fs::last_write_time(m_store.path(), code);
        return code ? std::optional<fs::file_time_type>() : time;
    }

    const MapNote* note(const MapSet& set, const std::string& key) const override
    {
        const auto row = m_rows.find(key);
        if (row == m_rows.end())
            return nullptr;
        const std::lock_guard lock(m_mutex);
        const auto [notes, isNew] = m_notes.try_emplace(row->second);
        if (isNew)
            notes->second = readNotes(row->second);
        const auto found = notes->second.find(set.name);
        return found == notes->second.end() ? nullptr : &found->second;
    }

private:
    using Notes = std::unordered_map<std::string, MapNote>;

    std::size_t indexOf(const MapSet& set) const
    {
        const auto found = m_indices.find(set.name);
        if (found == m_indices.end())
            throw Error(ErrorKind::NotFound, m_store.path().string(),
                        say("it holds no maps %1", set.name));
        return found->second;
    }

    std::size_t rowOf(const MapSet& set, const std::string& key) const
    {
        const auto found = m_rows.find(key);
        if (found == m_rows.end())
            throw Error(ErrorKind::NotFound, place(set, key), say("there is no such map"));
        return found->second;
    }

    /// By set; nothing for a sample without a valid record.
    Notes readNotes(std::size_t row) const
    {
        Notes notes;
        try {
            const SampleOutcome outcome = outcomeOf(m_store.record(row));
            for (const MapOutcome& map : outcome.maps)
                notes.emplace(map.file, noteOn(map, outcome, m_store.settings()));
        } catch (const std::exception&) {
            notes.clear();
        }
        return notes;
    }

    MapStore m_store;
    std::unordered_map<std::string, std::size_t> m_indices;
    std::unordered_map<std::string, std::size_t> m_rows;
    mutable std::mutex m_mutex; ///< guards the notes
    mutable std::unordered_map<std::size_t, Notes> m_notes;
};

} // namespace

std::unique_ptr<MapSource> openStoreSource(const fs::path& path)
{
    return std::make_unique<StoreSource>(path);
}

} // namespace saliscope::maps
