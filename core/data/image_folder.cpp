// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/image_folder.h"

#include <algorithm>
#include <optional>
#include <set>
#include <sys/stat.h>
#include <utility>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/data/split_list.h"
#include "core/pictures/dicom_directory.h"
#include "core/pictures/image_file.h"

namespace fs = std::filesystem;

namespace saliscope::data
{

namespace
{

constexpr std::size_t mostImages = 1000000;

/// What tells two folders apart, whatever their names.
using FolderId = std::pair<dev_t, ino_t>;

std::optional<FolderId> idOf(const fs::path& folder)
{
    struct stat status = {};
    if (::stat(folder.c_str(), &status) != 0)
        return std::nullopt;
    return FolderId(status.st_dev, status.st_ino);
}

/// All images below a folder. Each folder is listed once: by its own name or else by that of the
/// first link to it, so that links in a circle have an end.
class FolderWalk final
{
public:
    explicit FolderWalk(const fs::path& root)
        : m_root(root)
    {
        // A link to a folder around this one would list the whole disk.
        std::error_code code;
        for (fs::path above = fs::canonical(root, code); above.has_relative_path();) {
            above = above.parent_path();
            if (const std::optional<FolderId> id = idOf(above))
                m_around.insert(*id);
        }
    }

    void run()
    {
        enter({});
        listAll();
        while (!m_links.empty()) {
            std::sort(m_links.begin(), m_links.end());
            for (const fs::path& link : std::exchange(m_links, {})) {
                if (enter(link))
                    listAll();
                else
                    notes.push_back({"images", link.string(),
                                     say("This link is left out, because it leads to a folder "
                                         "that is listed already, or to one around it.")});
            }
        }
        std::sort(names.begin(), names.end());
    }

    std::vector<std::string> names; ///< relative to the folder, sorted bytewise
    std::vector<SampleNote> notes;

private:
    /// False when the folder has been listed. One that cannot be looked at is passed over.
    bool enter(const fs::path& folder)
    {
        const std::optional<FolderId> id = idOf(m_root / folder);
        if (id && (m_around.contains(*id) || !m_seen.insert(*id).second))
            return false;
        m_open.push_back(folder);
        return true;
    }

    void listAll()
    {
        while (!m_open.empty()) {
            const fs::path folder = std::move(m_open.back());
            m_open.pop_back();
            list(folder);
        }
    }

    void list(const fs::path& folder)
    {
        std::error_code code;
        fs::directory_iterator entry(m_root / folder, fs::directory_options::skip_permission_denied,
                                     code);
        for (const fs::directory_iterator end; !code && entry != end; entry.increment(code))
            take(folder / entry->path().filename(), *entry);
        if (code)
            throw Error(ErrorKind::Unreadable, (m_root / folder).string(),
                        say("it cannot be listed: %1", code.message()));
    }

    void take(const fs::path& name, const fs::directory_entry& entry)
    {
        std::error_code ignored;
        if (name.filename().native().front() == '.')
            return;
        if (entry.is_directory(ignored)) {
            if (entry.is_symlink(ignored))
                m_links.push_back(name);
            else
                enter(name);
        } else if (entry.is_regular_file(ignored) && pictures::looksLikeImage(m_root / name)) {
            names.push_back(name.string());
        }
        if (names.size() > mostImages)
            throw Error(ErrorKind::TooLarge, m_root.string(),
                        say("it holds more than a million images"));
    }

    const fs::path m_root;
    std::set<FolderId> m_seen;
    std::set<FolderId> m_around;
    std::vector<fs::path> m_open;  ///< to be listed
    std::vector<fs::path> m_links; ///< likewise, once there are no others
};

/// Result files are JSON, which has no other characters.
bool isUtf8(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const int more = lead < 0x80 ? 0 : lead < 0xc2 ? -1 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
        if (more < 0 || lead > 0xf4 || i + std::size_t(more) >= text.size())
            return false;
        for (int k = 1; k <= more; ++k)
            if ((static_cast<unsigned char>(text[i + std::size_t(k)]) & 0xc0) != 0x80)
                return false;
        i += std::size_t(more) + 1;
    }
    return true;
}

/// A name for messages and results, where bytes that are no UTF-8 become question marks.
std::string readable(std::string name)
{
    for (char& c : name)
        if (static_cast<unsigned char>(c) >= 0x80)
            c = '?';
    return name;
}

/// What stands in for a split list's bytes.
std::string joined(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names)
        text += name + '\n';
    return text;
}

/// The datamodule of \p names below \p folder.
Datamodule datamoduleOf(const fs::path& folder, const std::vector<std::string>& names)
{
    Datamodule datamodule;
    const fs::path absolute = fs::absolute(folder).lexically_normal();
    datamodule.name =
        (absolute.has_filename() ? absolute : absolute.parent_path()).filename().string();
    datamodule.splitName = "images";
    datamodule.parts.push_back({"images", folder, folder.string(), sha256(joined(names)), {}});
    Split split{"images", {}};
    for (const std::string& name : names) {
        if (!isUtf8(name)) {
            datamodule.problems.push_back(
                {split.name, readable(name), say("its name is not encoded in UTF-8")});
            continue;
        }
        try {
            joinInside(folder, name);
            split.samples.push_back({name, {}, {}, 0});
        } catch (const Error& error) {
            datamodule.problems.push_back({split.name, name, error.detail()});
        }
    }
    datamodule.splits.push_back(std::move(split));
    separateDuplicates(datamodule);
    return datamodule;
}

/// The deepest folder that holds all \p files, which are absolute.
fs::path commonFolder(const std::vector<fs::path>& files)
{
    fs::path common = files.front().parent_path();
    for (const fs::path& file : files)
        while (*file.lexically_relative(common).begin() == "..")
            common = common.parent_path();
    return common;
}

} // namespace

Datamodule openImageFolder(const fs::path& folder)
{
    FolderWalk walk(folder);
    walk.run();
    if (walk.names.empty())
        throw Error(ErrorKind::NotFound, folder.string(), say("there is no image in this folder"));
    Datamodule datamodule = datamoduleOf(folder, walk.names);
    datamodule.notes = std::move(walk.notes);
    return datamodule;
}

Datamodule openDicomDirectory(const fs::path& file)
{
    const std::vector<std::string> names = pictures::picturesInDicomDirectory(file);
    if (names.empty())
        throw Error(ErrorKind::NotFound, file.string(), say("it names no picture"));
    return datamoduleOf(file.has_parent_path() ? file.parent_path() : fs::path("."), names);
}

Datamodule openImageFiles(const std::vector<fs::path>& files)
{
    if (files.empty())
        throw Error(ErrorKind::NotFound, {}, say("no image was named"));
    std::vector<fs::path> absolute;
    for (const fs::path& file : files) {
        if (!pictures::looksLikeImage(file))
            throw Error(ErrorKind::BadRequest, file.string(),
                        say("its name is not that of an image"));
        absolute.push_back(fs::absolute(file).lexically_normal());
    }
    const fs::path folder = commonFolder(absolute);
    std::vector<std::string> names;
    for (const fs::path& file : absolute)
        names.push_back(file.lexically_relative(folder).string());
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return datamoduleOf(folder, names);
}

} // namespace saliscope::data
