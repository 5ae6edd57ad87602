// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/image_folder.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/data/image_file.h"
#include "core/data/split_list.h"

namespace fs = std::filesystem;

namespace saliscope::data
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
                        say("it holds more than a million images"));
    }
    if (code)
        throw Error(ErrorKind::Unreadable, folder.string(),
                    say("it cannot be listed: %1", code.message()));
    std::sort(names.begin(), names.end());
    return names;
}

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
    const std::vector<std::string> names = imagesBelow(folder);
    if (names.empty())
        throw Error(ErrorKind::NotFound, folder.string(), say("there is no image in this folder"));
    return datamoduleOf(folder, names);
}

Datamodule openImageFiles(const std::vector<fs::path>& files)
{
    if (files.empty())
        throw Error(ErrorKind::NotFound, {}, say("no image was named"));
    std::vector<fs::path> absolute;
    for (const fs::path& file : files) {
        if (!hasImageExtension(file))
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
