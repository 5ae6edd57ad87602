// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/case_cache.h"

namespace saliscope
{

namespace
{

std::size_t bytesOf(const CasePicture& picture)
{
    return sizeof(CasePicture) + picture.image.values.size() * sizeof(float) +
           picture.boxes.size() * sizeof(CaseBox);
}

} // namespace

CaseCache::CaseCache(std::size_t bytes)
    : m_limit(bytes)
{
}

std::shared_ptr<const CasePicture> CaseCache::picture(const std::string& key)
{
    const Entry* entry = find('p' + key);
    return entry == nullptr ? nullptr : entry->picture;
}

std::shared_ptr<const CaseMap> CaseCache::map(const std::string& key)
{
    const Entry* entry = find('m' + key);
    return entry == nullptr ? nullptr : entry->map;
}

void CaseCache::insert(const std::string& key, std::shared_ptr<const CasePicture> picture)
{
    const std::size_t bytes = bytesOf(*picture);
    insert({'p' + key, std::move(picture), nullptr, bytes});
}

void CaseCache::insert(const std::string& key, std::shared_ptr<const CaseMap> map)
{
    const std::size_t bytes = map->bytes();
    insert({'m' + key, nullptr, std::move(map), bytes});
}

void CaseCache::clear()
{
    m_entries.clear();
    m_order.clear();
    m_bytes = 0;
}

CaseCache::Entry* CaseCache::find(const std::string& key)
{
    const auto found = m_entries.find(key);
    if (found == m_entries.end())
        return nullptr;
    m_order.splice(m_order.begin(), m_order, found->second);
    return &*found->second;
}

void CaseCache::insert(Entry entry)
{
    if (const auto known = m_entries.find(entry.key); known != m_entries.end())
        remove(known->second);
    m_bytes += entry.bytes;
    m_order.push_front(std::move(entry));
    m_entries[m_order.front().key] = m_order.begin();
    while (m_bytes > m_limit && m_order.size() > 1)
        remove(std::prev(m_order.end()));
}

void CaseCache::remove(Entries::iterator entry)
{
    m_bytes -= entry->bytes;
    m_entries.erase(entry->key);
    m_order.erase(entry);
}

} // namespace saliscope
