// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstring>
#include <memory>
#include <string>
#include <zip.h>

#include "base/error.h"
#include "base/image.h"

/// The bytes of \p entry in the zip archive \p path.
inline std::string readZipEntry(const std::string& path, const std::string& entry)
{
    int code = 0;
    const std::unique_ptr<zip_t, decltype(&zip_discard)> archive(
        zip_open(path.c_str(), ZIP_RDONLY, &code), &zip_discard);
    zip_stat_t status;
    if (!archive || zip_stat(archive.get(), entry.c_str(), 0, &status) != 0)
        throw saliscope::Error(saliscope::ErrorKind::NotFound, path, entry + " is not there");
    std::string bytes(status.size, '\0');
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(
        zip_fopen(archive.get(), entry.c_str(), 0), &zip_fclose);
    if (!file || zip_fread(file.get(), bytes.data(), bytes.size()) != zip_int64_t(bytes.size()))
        throw saliscope::Error(saliscope::ErrorKind::Damaged, path, entry + " cannot be read");
    return bytes;
}

/// A square little-endian float32 array, as all golden maps are.
inline saliscope::Image readGoldenMap(const std::string& path)
{
    const std::string bytes = readZipEntry(path, "map.npy");
    const std::size_t start = 10 + std::size_t(static_cast<unsigned char>(bytes.at(8))) +
                              256 * std::size_t(static_cast<unsigned char>(bytes.at(9)));
    saliscope::Image map(1, 512, 512);
    if (bytes.find("'<f4'") == std::string::npos ||
        bytes.size() != start + map.values.size() * sizeof(float))
        throw saliscope::Error(saliscope::ErrorKind::Damaged, path, "it is not 512 x 512 float32");
    std::memcpy(map.values.data(), bytes.data() + start, bytes.size() - start);
    return map;
}
