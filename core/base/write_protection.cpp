// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/write_protection.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>
#include <sys/stat.h>
#include <utility>
#include <vector>

#include "core/base/error.h"

namespace fs = std::filesystem;

namespace saliscope
{

namespace
{

using FileIdentity = std::pair<dev_t, ino_t>;

std::optional<FileIdentity> identityOf(const fs::path& path)
{
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0)
        return std::nullopt;
    return FileIdentity(status.st_dev, status.st_ino);
}

} // namespace

struct ProtectedFiles {
    std::mutex mutex; ///< held while the list is called, so that it ends with its owner
    WriteProtection::List list;
    WriteProtection::Kind kind = WriteProtection::Kind::Inputs;
    std::optional<std::map<FileIdentity, fs::path>> files; ///< once somebody asked

    void add(const fs::path& path)
    {
        std::error_code code;
        if (!fs::is_directory(path, code)) {
            if (const auto identity = identityOf(path))
                files->emplace(*identity, path);
            return;
        }
        for (auto entry = fs::recursive_directory_iterator(path, code);
             !code && entry != fs::recursive_directory_iterator(); entry.increment(code))
            if (std::error_code ignored; entry->is_regular_file(ignored))
                if (const auto identity = identityOf(entry->path()))
                    files->emplace(*identity, entry->path());
    }

    bool holds(const FileIdentity& identity)
    {
        const std::lock_guard lock(mutex);
        if (!list)
            return false;
        if (!files) {
            files.emplace();
            list([this](const fs::path& path) { add(path); });
        }
        // A number may have gone to another file since.
        const auto found = files->find(identity);
        return found != files->end() && identityOf(found->second) == identity;
    }
};

namespace
{

struct Registry {
    std::mutex mutex;
    std::vector<std::shared_ptr<ProtectedFiles>> all;
    std::vector<fs::path> rewritten; ///< folders
};

Registry& registry()
{
    static auto& made = *new Registry; // outlives every static object that writes a file
    return made;
}

fs::path normal(const fs::path& path)
{
    std::error_code code;
    const fs::path found = fs::weakly_canonical(path, code);
    return code ? path.lexically_normal() : found;
}

bool isInside(const fs::path& path, const fs::path& folder)
{
    return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first ==
           folder.end();
}

} // namespace

bool isSameFile(const fs::path& one, const fs::path& other)
{
    const auto identity = identityOf(one);
    return identity && identity == identityOf(other);
}

WriteProtection::WriteProtection(List list, Kind kind)
    : m_files(std::make_shared<ProtectedFiles>())
{
    m_files->list = std::move(list);
    m_files->kind = kind;
    const std::lock_guard lock(registry().mutex);
    registry().all.push_back(m_files);
}

WriteProtection::~WriteProtection()
{
    {
        const std::lock_guard lock(registry().mutex);
        std::erase(registry().all, m_files);
    }
    const std::lock_guard lock(m_files->mutex);
    m_files->list = nullptr;
}

ResultsRewrite::ResultsRewrite(const fs::path& folder)
    : m_folder(normal(folder))
{
    const std::lock_guard lock(registry().mutex);
    registry().rewritten.push_back(m_folder);
}

ResultsRewrite::~ResultsRewrite()
{
    const std::lock_guard lock(registry().mutex);
    auto& all = registry().rewritten;
    all.erase(std::find(all.begin(), all.end(), m_folder));
}

void refuseLink(const fs::path& path)
{
    std::error_code code;
    if (fs::is_symlink(path, code))
        throw Error(ErrorKind::CannotWrite, path.string(),
                    say("it is a symbolic link, and nothing is written through links; name the "
                        "file it leads to, or remove it"));
}

void refuseProtected(const fs::path& path)
{
    refuseLink(path);
    const auto identity = identityOf(path);
    if (!identity)
        return;
    std::vector<std::shared_ptr<ProtectedFiles>> all;
    bool rewritten = false;
    {
        const std::lock_guard lock(registry().mutex);
        all = registry().all;
        const fs::path file = registry().rewritten.empty() ? fs::path() : normal(path);
        rewritten = std::any_of(registry().rewritten.begin(), registry().rewritten.end(),
                                [&](const fs::path& folder) { return isInside(file, folder); });
    }
    for (const std::shared_ptr<ProtectedFiles>& files : all)
        if (!(rewritten && files->kind == WriteProtection::Kind::Results) &&
            files->holds(*identity))
            throw Error(ErrorKind::CannotWrite, path.string(),
                        say("it is a file of the data that are in use, so it is not written over"));
}

} // namespace saliscope
