// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <string>
#include <unordered_map>

#include "tasks/case_view.h"

namespace saliscope
{

/// Pictures and maps of the cases seen last, so that going back takes no computing. What was not
/// asked for longest goes first. Threads: one.
class CaseCache final
{
public:
    /// Keeps at most \p bytes, and always the newest entry.
    explicit CaseCache(std::size_t bytes);

    /// Null when it is not there. What is there counts as asked for.
    std::shared_ptr<const CasePicture> picture(const std::string& key);
    std::shared_ptr<const CaseMap> map(const std::string& key);
    bool hasPicture(const std::string& key) const { return m_entries.count('p' + key) > 0; }
    bool hasMap(const std::string& key) const { return m_entries.count('m' + key) > 0; }

    void insert(const std::string& key, std::shared_ptr<const CasePicture> picture);
    void insert(const std::string& key, std::shared_ptr<const CaseMap> map);
    void clear();

    std::size_t bytes() const { return m_bytes; }

private:
    struct Entry {
        std::string key;
        std::shared_ptr<const CasePicture> picture;
        std::shared_ptr<const CaseMap> map;
        std::size_t bytes = 0;
    };
    using Entries = std::list<Entry>; ///< the one asked for last comes first

    Entry* find(const std::string& key);
    void insert(Entry entry);
    void remove(Entries::iterator entry);

    std::size_t m_limit;
    std::size_t m_bytes = 0;
    Entries m_order;
    std::unordered_map<std::string, Entries::iterator> m_entries;
};

} // namespace saliscope
