// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/scratch.h"

#include <mutex>
#include <unistd.h>
#include <utility>
#include <vector>

namespace fs = std::filesystem;

namespace saliscope
{

namespace
{

struct ScratchRegistry {
    std::mutex mutex;
    std::vector<const Scratch*> all;
};

ScratchRegistry& scratchRegistry()
{
    static auto& made = *new ScratchRegistry; // outlives every static object
    return made;
}

void removeNow(const Scratch& scratch)
{
    std::error_code code;
    if (scratch.kind() == Scratch::Kind::All)
        fs::remove_all(scratch.path(), code);
    else
        ::rmdir(scratch.path().c_str());
}

} // namespace

Scratch::Scratch(fs::path path, Kind kind)
    : m_path(std::move(path))
    , m_kind(kind)
{
    const std::lock_guard lock(scratchRegistry().mutex);
    scratchRegistry().all.push_back(this);
}

Scratch::~Scratch()
{
    removeNow(*this);
    const std::lock_guard lock(scratchRegistry().mutex);
    std::erase(scratchRegistry().all, this);
}

void removeScratch()
{
    const std::lock_guard lock(scratchRegistry().mutex);
    auto& all = scratchRegistry().all;
    for (auto scratch = all.rbegin(); scratch != all.rend(); ++scratch) // inner folders first
        removeNow(**scratch);
}

} // namespace saliscope
