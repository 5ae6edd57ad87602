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

struct ScratchRegistry {
    std::mutex mutex;
    std::vector<fs::path> paths;
};

ScratchRegistry& scratchRegistry()
{
    static auto& made = *new ScratchRegistry; // outlives every static object
    return made;
}

} // namespace

Scratch::Scratch(fs::path path)
    : m_path(std::move(path))
{
    const std::lock_guard lock(scratchRegistry().mutex);
    scratchRegistry().paths.push_back(m_path);
}

Scratch::~Scratch()
{
    std::error_code code;
    fs::remove_all(m_path, code);
    const std::lock_guard lock(scratchRegistry().mutex);
    auto& paths = scratchRegistry().paths;
    paths.erase(std::find(paths.begin(), paths.end(), m_path));
}

void removeScratch()
{
    const std::lock_guard lock(scratchRegistry().mutex);
    std::error_code code;
    for (const fs::path& path : scratchRegistry().paths)
        fs::remove_all(path, code);
}

} // namespace saliscope
