// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cases/case_cache.h"

#include <utility>

namespace saliscope::cases
{

namespace
{

std::size_t bytesOf(const CasePicture& picture)
{
    return sizeof(picture) + picture.image.values.size() * sizeof(float) +
           picture.boxes.size() * sizeof(CaseBox);
}

} // namespace

CaseCache::CaseCache(std::size_t maximumBytes)
    : m_maximum(maximumBytes)
{
}

CaseCache::Key CaseCache::pictureKey(const std::string& datamodule, const std::string& sample)
{
    Key key;
    key.isPicture = true;
    key.map.datamodule = datamodule;
    key.map.sample = sample;
    return key;
}

std::shared_ptr<const CaseMap> CaseCache::map(const CaseMapKey& key)
{
    const Value* value = find({false, key});
    return value ? std::get<std::shared_ptr<const CaseMap>>(*value) : nullptr;
}

std::shared_ptr<const CasePicture> CaseCache::picture(const std::string& datamodule,
                                                      const std::string& sample)
{
    const Value* value = find(pictureKey(datamodule, sample));
    return value ? std::get<std::shared_ptr<const CasePicture>>(*value) : nullptr;
}

void CaseCache::putMap(const CaseMapKey& key, std::shared_ptr<const CaseMap> map)
{
    const std::size_t bytes = map->bytes();
    put({false, key}, std::move(map), bytes);
}

void CaseCache::putPicture(const std::string& datamodule, const std::string& sample,
                           std::shared_ptr<const CasePicture> picture)
{
    const std::size_t bytes = bytesOf(*picture);
    put(pictureKey(datamodule, sample), std::move(picture), bytes);
}

void CaseCache::clear()
{
    m_places.clear();
    m_entries.clear();
    m_bytes = 0;
}

void CaseCache::setMaximumBytes(std::size_t maximumBytes)
{
    m_maximum = maximumBytes;
    shrink();
}

const CaseCache::Value* CaseCache::find(const Key& key)
{
    const auto found = m_places.find(key);
    if (found == m_places.end())
        return nullptr;
    m_entries.splice(m_entries.begin(), m_entries, found->second);
    return &found->second->value;
}

void CaseCache::put(Key key, Value value, std::size_t bytes)
{
    if (const auto found = m_places.find(key); found != m_places.end())
        remove(found->second);
    m_entries.push_front({key, std::move(value), bytes});
    m_places[std::move(key)] = m_entries.begin();
    m_bytes += bytes;
    shrink();
}

void CaseCache::remove(std::list<Entry>::iterator entry)
{
    m_bytes -= entry->bytes;
    m_places.erase(entry->key);
    m_entries.erase(entry);
}

void CaseCache::shrink()
{
    while (m_bytes > m_maximum)
        remove(std::prev(m_entries.end()));
}

} // namespace saliscope::cases
