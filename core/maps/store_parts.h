// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/maps/map_journal.h"
#include "core/maps/map_store.h"

namespace saliscope::maps
{

/// Stores and journals as one: what a store is made of when it is resumed or merged. Of a sample
/// that several parts hold, the one added last counts. Threads: one at a time.
class StoreParts final
{
public:
    /// \p settings are required of every part; none: those of the first part are.
    explicit StoreParts(std::optional<StoreSettings> settings = {});
    ~StoreParts();

    /// Adds a store or a journal, whichever \p path is. Throws as MapStore and MapJournal, and
    /// Error Mismatch, naming the first setting that differs. Returns how many samples it
    /// holds.
    std::size_t add(const std::filesystem::path& path);
    /// Adds what \p journal holds; it has to outlive this.
    void add(const MapJournal& journal);

    std::size_t parts() const { return m_parts.size(); }
    const std::optional<StoreSettings>& settings() const { return m_settings; }
    /// In the order they were added.
    const std::vector<std::string>& names() const { return m_names; }
    bool contains(const std::string& name) const { return m_owners.contains(name); }
    StoredSample sample(const std::string& name, bool withMaps) const;

    /// Everything, those of \p first that are there before the rest.
    StoreContent content(const std::vector<std::string>& first = {}) const;

private:
    struct Part;

    void require(const StoreSettings& settings, const std::filesystem::path& path);
    void take(std::unique_ptr<Part> part);

    std::optional<StoreSettings> m_settings;
    std::vector<std::unique_ptr<Part>> m_parts;
    std::vector<std::string> m_names;
    std::unordered_map<std::string, const Part*> m_owners;
};

/// The parts of \p store that shards left beside it ("maps.shard-1-of-3.h5" of "maps.h5") and their
/// journals, in alphabetical order.
std::vector<std::filesystem::path> shardParts(const std::filesystem::path& store);

} // namespace saliscope::maps
