// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/golden.h"

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <unistd.h>
#include <zip.h>

#include "core/base/files.h"
#include "core/maps/npy.h"

namespace fs = std::filesystem;
using saliscope::Image;

namespace golden
{

fs::path folder()
{
    const fs::path path = fs::path(SHARED_FOLDER) / "golden";
    return fs::is_directory(path) ? path : fs::path();
}

struct Archive::Handle {
    zip_t* zip = nullptr;
};

Archive::Archive(const fs::path& path)
    : m_handle(std::make_unique<Handle>())
{
    int code = 0;
    m_handle->zip = zip_open(path.c_str(), ZIP_RDONLY, &code);
    if (!m_handle->zip)
        throw std::runtime_error("cannot open " + path.string());
}

Archive::~Archive()
{
    zip_discard(m_handle->zip);
}

bool Archive::contains(const std::string& key) const
{
    return zip_name_locate(m_handle->zip, (key + ".npy").c_str(), 0) >= 0;
}

Image Archive::read(const std::string& key) const
{
    const std::string name = key + ".npy";
    zip_stat_t status;
    zip_stat(m_handle->zip, name.c_str(), 0, &status);
    zip_file_t* file = zip_fopen(m_handle->zip, name.c_str(), 0);
    if (!file)
        throw std::runtime_error("no entry " + name);
    std::string bytes(status.size, '\0');
    const zip_int64_t count = zip_fread(file, bytes.data(), bytes.size());
    zip_fclose(file);
    if (count != static_cast<zip_int64_t>(bytes.size()))
        throw std::runtime_error("cannot read " + name);
    const fs::path temporary =
        fs::temp_directory_path() / ("saliscope-test-" + std::to_string(::getpid()) + ".npy");
    saliscope::writeFileAtomically(temporary, {bytes});
    Image image = saliscope::maps::readNpy(temporary);
    fs::remove(temporary);
    return image;
}

std::vector<std::string> Archive::keys() const
{
    std::vector<std::string> result;
    for (zip_int64_t index = 0; index < zip_get_num_entries(m_handle->zip, 0); ++index) {
        const std::string name = zip_get_name(m_handle->zip, static_cast<zip_uint64_t>(index), 0);
        result.push_back(name.substr(0, name.size() - 4));
    }
    return result;
}

Image everyNth(const Image& image, int step)
{
    Image result(1, (image.height + step - 1) / step, (image.width + step - 1) / step);
    for (int y = 0; y < result.height; ++y)
        for (int x = 0; x < result.width; ++x)
            result.values[std::size_t(y * result.width + x)] =
                image.values[std::size_t(y * step * image.width + x * step)];
    return result;
}

double largestDifference(const Image& one, const Image& other)
{
    if (one.height != other.height || one.width != other.width)
        return std::numeric_limits<double>::infinity();
    double largest = 0;
    for (std::size_t index = 0; index < one.planeSize(); ++index) {
        const double difference = std::abs(double(one.values[index]) - double(other.values[index]));
        if (!(difference <= largest))
            largest = std::isnan(difference) ? std::numeric_limits<double>::infinity() : difference;
    }
    return largest;
}

double meanDifference(const Image& one, const Image& other)
{
    if (!std::isfinite(largestDifference(one, other)))
        return std::numeric_limits<double>::infinity();
    double sum = 0;
    for (std::size_t index = 0; index < one.planeSize(); ++index)
        sum += std::abs(double(one.values[index]) - double(other.values[index]));
    return sum / double(one.planeSize());
}

std::vector<Sample> samples(const fs::path& expectedJson)
{
    const auto document = nlohmann::json::parse(saliscope::readFile(expectedJson));
    std::vector<Sample> result;
    for (const auto& [split, list] : document.items())
        for (const auto& entry : list) {
            Sample sample = {split, entry.at("name"), entry.at("logits"), {}};
            for (const auto& [algorithm, figures] : entry.at("saliency").items())
                sample.largest[algorithm] = figures.at("max");
            result.push_back(std::move(sample));
        }
    return result;
}

} // namespace golden
