// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/base/image.h"

/// Reference results of the replaced tool, in ../shared of a development machine only.
namespace golden
{

/// ../shared/golden, or an empty path when there is none.
std::filesystem::path folder();

/// The arrays of an .npz file by their key (the entry's name without ".npy").
class Archive final
{
public:
    explicit Archive(const std::filesystem::path& path);
    ~Archive();
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;

    bool contains(const std::string& key) const;
    saliscope::Image read(const std::string& key) const;
    std::vector<std::string> keys() const;

private:
    struct Handle;
    std::unique_ptr<Handle> m_handle;
};

/// Every \p step-th row and column of \p image's first plane.
saliscope::Image everyNth(const saliscope::Image& image, int step);

/// The largest magnitude of the difference; infinity when sizes differ or a value is not a number.
double largestDifference(const saliscope::Image& one, const saliscope::Image& other);

/// The mean magnitude of the difference of two maps of the same size.
double meanDifference(const saliscope::Image& one, const saliscope::Image& other);

/// What is known of one sample beside its maps.
struct Sample {
    std::string split;
    std::string name;
    std::vector<double> logits;
    std::map<std::string, double> largest; ///< maximum of the map, by algorithm
};

/// The samples listed in an expected.json.
std::vector<Sample> samples(const std::filesystem::path& expectedJson);

} // namespace golden
