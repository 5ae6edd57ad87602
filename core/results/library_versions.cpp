// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/results/library_versions.h"

#include <hdf5.h>
#include <opencv2/core/utility.hpp>
#include <png.h>

namespace saliscope::results
{

std::vector<std::string> libraryVersions()
{
    unsigned major = 0;
    unsigned minor = 0;
    unsigned release = 0;
    H5get_libversion(&major, &minor, &release);
    return {"OpenCV " + cv::getVersionString(),
            "HDF5 " + std::to_string(major) + '.' + std::to_string(minor) + '.' +
                std::to_string(release),
            std::string("libpng ") + png_get_libpng_ver(nullptr)};
}

} // namespace saliscope::results
