// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/libraries.h"

#include <opencv2/core/utility.hpp>
#include <png.h>

namespace saliscope
{

std::vector<std::string> libraryVersions()
{
    return {"OpenCV " + cv::getVersionString(),
            std::string("libpng ") + png_get_libpng_ver(nullptr)};
}

} // namespace saliscope
