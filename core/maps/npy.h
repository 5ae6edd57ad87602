// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>

#include "core/base/image.h"

namespace saliscope::maps
{

/// Writes one plane as float32, C order, with the very bytes numpy.save writes. \p map has one
/// channel. Throws Error CannotWrite, or Internal for another number of channels.
void writeNpy(const std::filesystem::path& path, const Image& map);

/// The bytes writeNpy() writes. Throws Error Internal as there.
std::string npyBytes(const Image& map);

/// Reads an array of float16, float32, float64, whole numbers or truth values of either byte order,
/// in C or Fortran order, with two dimensions, or three of which the first or the last is 1. The
/// result has one channel; values are as stored (NaN included), rounded to float32. Throws Error
/// NotFound, Unreadable, UnknownFormat (no .npy file), Damaged (a broken header, or a file of
/// another length than the header says), Unsupported (other types or shapes) or TooLarge.
/// Thread-safe.
Image readNpy(const std::filesystem::path& path);

/// What readNpy would return, from the header and the file's length alone. Same errors.
Size npyShape(const std::filesystem::path& path);

} // namespace saliscope::maps
