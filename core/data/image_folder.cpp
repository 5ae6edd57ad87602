// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/image_folder.h"

#include <algorithm>

#include "base/error.h"
#include "base/files.h"
#include "base/hash.h"
#include "data/image_file.h"
#include "data/split_list.h"

namespace fs = std::filesystem;

namespace saliscope
{

namespace
{

constexpr std::size_t mostImages = 1000000;

/// Names relative to the folder, sorted bytewise.
std::vector<std::string> imagesBelow(const fs::path& folder)
{
    std::vector<std::string> names;
    std::error_code code;
    fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied,
                                           code);
    const fs::recursive_directory_iterator end;
    for (; !code && entry != end; entry.increment(code)) {
        std::error_code ignored;
        if (entry->path().filename().native().front() == '.')
            entry.disable_recursion_pending();
        else if (hasImageExtension(entry->path()) && entry->is_regular_file(ignored))
            names.push_back(entry->path().lexically_relative(folder).string());
        if (names.size() > mostImages)
            throw Error(ErrorKind::TooLarge, folder.string(),
                        "it holds more than a million images");
    }
    if (code)
        throw Error(ErrorKind::Unreadable, folder.string(),
                    "it cannot be listed: " + code.message());
    std::sort(names.begin(), names.end());
    return names;
}

/// What stands in for a split list's bytes.
std::string joined(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names)
        text += name + '\n';
    return text;
}

} // namespace

Datamodule openImageFolder(const fs::path& folder)
{
    const std::vector<std::string> names = imagesBelow(folder);
    if (names.empty())
        throw Error(ErrorKind::NotFound, folder.string(), "there is no image in this folder");
    Datamodule datamodule;
    const fs::path absolute = fs::absolute(folder).lexically_normal();
    datamodule.name =
        (absolute.has_filename() ? absolute : absolute.parent_path()).filename().string();
    datamodule.splitName = "images";
    datamodule.parts.push_back({"images", folder, folder.string(), sha256(joined(names)), {}});
    Split split{"images", {}};
    for (const std::string& name : names) {
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

} // namespace saliscope
