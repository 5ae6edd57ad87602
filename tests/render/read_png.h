// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <stdexcept>
#include <string>

#include <png.h>

#include "core/base/files.h"
#include "core/render/picture.h"

namespace saliscope
{

using namespace saliscope::render;

/// A PNG file's bytes as RGB, whatever they hold.
inline Picture decodePng(const std::string& bytes)
{
    png_image image = {};
    image.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0)
        throw std::runtime_error(image.message);
    image.format = PNG_FORMAT_RGB;
    Picture picture(int(image.width), int(image.height));
    if (png_image_finish_read(&image, nullptr, picture.pixels.data(), 0, nullptr) == 0)
        throw std::runtime_error(image.message);
    return picture;
}

inline Picture readPng(const std::filesystem::path& path)
{
    return decodePng(readFile(path));
}

} // namespace saliscope
