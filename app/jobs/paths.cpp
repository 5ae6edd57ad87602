// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/paths.h"

#include <cstdlib>

#include "core/base/error.h"

namespace fs = std::filesystem;

namespace saliscope::jobs
{

namespace
{

/// The XDG base directory specification's default when the variable is not set.
fs::path configurationFolder()
{
    if (const char* folder = std::getenv("XDG_CONFIG_HOME"); folder && *folder)
        return folder;
    if (const char* home = std::getenv("HOME"); home && *home)
        return fs::path(home) / ".config";
    return {};
}

} // namespace

fs::path resourceFolder()
{
    std::error_code code;
    const fs::path program = fs::read_symlink("/proc/self/exe", code);
    const fs::path installed = program.parent_path().parent_path() / SALISCOPE_DATA_FOLDER;
    for (const fs::path& folder : {installed, fs::path(SALISCOPE_SOURCE_RESOURCES)})
        if (fs::is_directory(folder / "datamodules", code))
            return folder;
    throw Error(ErrorKind::NotFound, installed.string(),
                say("the program's own files are not there"));
}

fs::path settingsFile()
{
    return configurationFolder() / "saliscope/saliscope.toml";
}

data::DataOptions dataOptions(const std::optional<fs::path>& datadir,
                              const pictures::PictureChoice& pictures)
{
    data::DataOptions options;
    options.datadir = datadir;
    options.pictures = pictures;
    options.resources = resourceFolder();
    const fs::path folder = configurationFolder();
    data::readDataSettings(folder / "mednet.toml", options);
    data::readDataSettings(settingsFile(), options);
    return options;
}

} // namespace saliscope::jobs
