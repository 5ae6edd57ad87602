// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/sandbox_option.h"

#include "core/base/files.h"

namespace fs = std::filesystem;

namespace saliscope::cli
{

namespace
{

/// The path \p option names; none where it may be left out and is.
std::optional<fs::path> pathOf(const run::Option& option)
{
    if (const auto* path = std::get_if<fs::path*>(&option.value))
        return **path;
    return *std::get<std::optional<fs::path>*>(option.value);
}

} // namespace

void addSandboxOption(CLI::App& command, bool& isOff)
{
    command.add_flag("--no-sandbox", isOff,
                     "Keep the right to write anywhere and to start programs while reading files");
}

WritePermissions permissionsOf(const run::OptionList& options, const CommonArguments& common,
                               bool writesResults)
{
    WritePermissions permissions;
    if (common.jsonLog)
        permissions.files.push_back(*common.jsonLog);
    for (const run::Option& option : options) {
        if (option.name() == "--device")
            permissions.forGpu = std::get<std::string*>(option.value)->starts_with("cuda");
        const run::Writes writes = option.traits.writes;
        if (!writesResults || writes == run::Writes::Nothing)
            continue;
        const std::optional<fs::path> place = pathOf(option);
        if (!place)
            continue;
        permissions.folders.push_back(
            writes == run::Writes::InFolder ? *place : absolutePath(*place).parent_path());
    }
    return permissions;
}

} // namespace saliscope::cli
