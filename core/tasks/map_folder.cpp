// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/map_folder.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/error.h"
#include "base/files.h"
#include "engine/algorithm.h"
#include "store/npy.h"

namespace fs = std::filesystem;

namespace saliscope
{

namespace
{

bool isAlgorithm(const std::string& name)
{
    const auto all = algorithms();
    return std::any_of(all.begin(), all.end(),
                       [&](const AlgorithmInfo& info) { return name == info.name; });
}

bool isOutput(const std::string& name)
{
    const bool isNumber =
        name.size() <= 4 && name.find_first_not_of("0123456789") == std::string::npos;
    return name == "highest-output" || isNumber;
}

/// The folders in \p folder whose name \p matches, shorter names first so that 2 precedes 10.
std::vector<fs::path> subfolders(const fs::path& folder, bool (*matches)(const std::string&))
{
    std::vector<fs::path> names;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        if (entry.is_directory() && matches(entry.path().filename().string()))
            names.push_back(entry.path().filename());
    std::sort(names.begin(), names.end(), [&](const fs::path& a, const fs::path& b) {
        const auto key = [&](const fs::path& path) {
            const std::string name = path.string();
            return std::pair(matches == isOutput ? name.size() : 0, name);
        };
        return key(a) < key(b);
    });
    return names;
}

std::string sizeText(Size size)
{
    return std::to_string(size.width) + " x " + std::to_string(size.height);
}

} // namespace

std::vector<fs::path> mapFolders(const fs::path& folder, const std::vector<SelectedSample>& samples)
{
    std::error_code code;
    if (!fs::is_directory(folder, code))
        throw Error(ErrorKind::NotFound, folder.string(), "there is no such folder of maps");
    const auto isThere = [&](const SelectedSample& selected) {
        std::error_code ignored;
        return fs::exists(mapPath(folder, *selected.sample), ignored);
    };
    if (std::any_of(samples.begin(), samples.end(), isThere))
        return {""};
    std::vector<fs::path> found = subfolders(folder, isOutput);
    for (const fs::path& algorithm : subfolders(folder, isAlgorithm)) {
        const std::vector<fs::path> outputs = subfolders(folder / algorithm, isOutput);
        for (const fs::path& output : outputs)
            found.push_back(algorithm / output);
        if (outputs.empty())
            found.push_back(algorithm);
    }
    return found.empty() ? std::vector<fs::path>{""} : found;
}

fs::path mapPath(const fs::path& folder, const Sample& sample)
{
    return joinInside(folder, resultName(sample, ".npy").string());
}

Image readSquareMap(const fs::path& path)
{
    Image map = readNpy(path);
    if (map.width != map.height)
        throw Error(ErrorKind::Mismatch, path.string(),
                    "it has " + sizeText({map.width, map.height}) +
                        " values, but networks look at squares");
    return map;
}

Image readMapOfSize(const fs::path& path, int size)
{
    Image map = readNpy(path);
    if (map.width != size || map.height != size)
        throw Error(ErrorKind::Mismatch, path.string(),
                    "it has " + sizeText({map.width, map.height}) +
                        " values, but the network's input " + sizeText({size, size}) + " pixels");
    return map;
}

bool leavesUnitRange(const Image& map)
{
    return std::any_of(map.values.begin(), map.values.end(), [](float value) {
        return (value < 0 || value > 1) && std::isfinite(value);
    });
}

} // namespace saliscope
