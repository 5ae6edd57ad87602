// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/scratch.h"

#include <algorithm>
#include <mutex>
#include <utility>
#include <vector>

namespace fs = std::filesystem;

namespace saliscope
{

namespace
{

struct Registry {
    std::mutex mutex;
    std::vector<fs::path> paths;
};

Registry& registry()
{
    static auto& made = *new Registry; // outlives every static object
    return made;
}

} // namespace

Scratch::Scratch(fs::path path)
    : m_path(std::move(path))
{
    const std::lock_guard lock(registry().mutex);
    registry().paths.push_back(m_path);
}

Scratch::~Scratch()
{
    std::error_code code;
    fs::remove_all(m_path, code);
    const std::lock_guard lock(registry().mutex);
    auto& paths = registry().paths;
    paths.erase(std::find(paths.begin(), paths.end(), m_path));
}

void removeScratch()
{
    const std::lock_guard lock(registry().mutex);
    std::error_code code;
    for (const fs::path& path : registry().paths)
        fs::remove_all(path, code);
}

} // namespace saliscope
