// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/maps/store_parts.h"

#include <algorithm>
#include <unordered_set>

#include "core/base/error.h"
#include "core/maps/hdf5_file.h"

namespace fs = std::filesystem;

namespace saliscope::maps
{

struct StoreParts::Part {
    std::unique_ptr<MapStore> store;
    std::unique_ptr<MapJournal> ownJournal;
    const MapJournal* journal = nullptr;

    const std::vector<std::string>& names() const
    {
        return store ? store->names() : journal->names();
    }
    StoredSample sample(const std::string& name, bool withMaps) const
    {
        return store ? store->sample(store->rowOf(name).value(), withMaps)
                     : journal->sample(name, withMaps);
    }
};

StoreParts::StoreParts(std::optional<StoreSettings> settings)
    : m_settings(std::move(settings))
{
}

StoreParts::~StoreParts() = default;

void StoreParts::require(const StoreSettings& settings, const fs::path& path)
{
    if (!m_settings) {
        m_settings = settings;
        return;
    }
    StoreSettings all = *m_settings;
    all.insert(settings.begin(), settings.end());
    const auto valueIn = [](const StoreSettings& from, const std::string& key) {
        const auto found = from.find(key);
        return found == from.end() ? std::string() : found->second;
    };
    for (const auto& [key, ignored] : all) {
        const std::string there = valueIn(settings, key);
        const std::string wanted = valueIn(*m_settings, key);
        if (there != wanted)
            throw Error(ErrorKind::Mismatch, path.string(),
                        say("its maps were made with other settings (%1 was \"%2\" and should be "
                            "\"%3\"); choose another store, or --overwrite",
                            key, there, wanted));
    }
}

void StoreParts::take(std::unique_ptr<Part> part)
{
    for (const std::string& name : part->names())
        if (m_owners.insert_or_assign(name, part.get()).second)
            m_names.push_back(name);
    m_parts.push_back(std::move(part));
}

std::size_t StoreParts::add(const fs::path& path)
{
    auto part = std::make_unique<Part>();
    if (isHdf5File(path) || !path.string().ends_with(".part")) {
        part->store = std::make_unique<MapStore>(path);
        require(part->store->settings(), path);
    } else {
        part->ownJournal = std::make_unique<MapJournal>(path, MapJournal::Use::Read);
        part->journal = part->ownJournal.get();
        if (part->journal->settings())
            require(*part->journal->settings(), path);
    }
    const std::size_t count = part->names().size();
    take(std::move(part));
    return count;
}

void StoreParts::add(const MapJournal& journal)
{
    auto part = std::make_unique<Part>();
    part->journal = &journal;
    if (journal.settings())
        require(*journal.settings(), journal.path());
    take(std::move(part));
}

StoredSample StoreParts::sample(const std::string& name, bool withMaps) const
{
    const auto found = m_owners.find(name);
    if (found == m_owners.end())
        throw Error(ErrorKind::NotFound, name, say("no part of the store holds this sample"));
    return found->second->sample(name, withMaps);
}

StoreContent StoreParts::content(const std::vector<std::string>& first) const
{
    StoreContent content;
    content.settings = m_settings.value_or(StoreSettings());
    std::unordered_set<std::string_view> taken;
    for (const std::vector<std::string>* list : {&first, &m_names})
        for (const std::string& name : *list)
            if (contains(name) && taken.insert(name).second)
                content.names.push_back(name);
    content.sample = [this](const std::string& name, bool withMaps) {
        return sample(name, withMaps);
    };
    return content;
}

std::vector<fs::path> shardParts(const fs::path& store)
{
    const fs::path folder = store.has_parent_path() ? store.parent_path() : fs::path(".");
    const std::string start = store.stem().string() + ".shard-";
    const std::string extension = store.extension().string();
    std::vector<fs::path> parts;
    std::error_code code;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, code)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with(start) &&
            (name.ends_with(extension) || name.ends_with(extension + ".part")))
            parts.push_back(entry.path());
    }
    std::sort(parts.begin(), parts.end());
    return parts;
}

} // namespace saliscope::maps
