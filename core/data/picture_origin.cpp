// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/picture_origin.h"

#include <array>
#include <cstdio>
#include <ctime>
#include <limits>
#include <sys/stat.h>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/data/loaders.h"
#include "core/pictures/dicom_elements.h"
#include "core/pictures/image_file.h"

namespace fs = std::filesystem;
using nlohmann::ordered_json;

namespace saliscope::data
{

namespace
{

constexpr const char* originKey = "made-from";

std::string timeText(const timespec& time)
{
    std::tm parts = {};
    std::array<char, 64> text = {};
    if (::gmtime_r(&time.tv_sec, &parts) == nullptr)
        return {};
    const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S", &parts);
    std::snprintf(text.data() + length, text.size() - length, ".%09ldZ", time.tv_nsec);
    return text.data();
}

/// "" when the system does not tell.
std::string modifiedTime(const fs::path& path)
{
    struct stat status = {};
    return ::stat(path.c_str(), &status) == 0 ? timeText(status.st_mtim) : std::string();
}

} // namespace

PictureFile readPicture(const Datamodule& datamodule, const Sample& sample)
{
    PictureFile file;
    file.path = samplePath(datamodule, sample);
    refuseVolume(datamodule.parts[sample.part].loader, file.path);
    // First, so that a file that changes while it is read counts as another.
    file.facts.modified = modifiedTime(file.path);
    file.bytes = pictures::readImageFile(file.path);
    file.facts.bytes = file.bytes.size();
    file.facts.sha256 = sha256(file.bytes);
    file.facts.isDicom = pictures::isDicom(file.bytes);
    return file;
}

bool isSamePicture(const PictureFacts& facts, const fs::path& path)
{
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode))
        return true;
    if (std::uint64_t(status.st_size) != facts.bytes)
        return false;
    if (timeText(status.st_mtim) == facts.modified)
        return true;
    try {
        return sha256OfFile(path) == facts.sha256;
    } catch (const Error&) {
        return true;
    }
}

std::string loaderText(const Loader& loader)
{
    std::string text;
    const auto add = [&](bool holds, const std::string& word) {
        if (holds)
            text += (text.empty() ? "" : ", ") + word;
    };
    add(loader.grey, "grey");
    add(loader.crop == Crop::LeftHalf, "left half");
    add(loader.crop == Crop::RightHalf, "right half");
    add(loader.removeBorders, "borders removed");
    add(loader.bits != 0, std::to_string(loader.bits) + " bits");
    add(loader.choice.frame.has_value(),
        "frame " + std::to_string(loader.choice.frame.value_or(0)));
    return text;
}

std::string listText(const Sample& sample)
{
    constexpr std::size_t enough = 16;
    ordered_json boxes = ordered_json::array();
    for (const Box& box : sample.boxes)
        boxes.push_back({box.label, box.x, box.y, box.width, box.height});
    const ordered_json all = {sample.target.isList, sample.target.values, std::move(boxes)};
    return sha256(jsonLine(all)).substr(0, enough);
}

SampleOrigin originOf(const Datamodule& datamodule, const Sample& sample, PictureFacts picture,
                      bool usesList)
{
    const Loader& loader = datamodule.parts.at(sample.part).loader;
    const std::string values =
        picture.isDicom ? pictures::dicomValuesName(loader.choice.values) : std::string();
    return {std::move(picture), loaderText(loader), usesList ? listText(sample) : std::string(),
            values};
}

Difference differenceOf(const std::optional<SampleOrigin>& origin, const Datamodule& datamodule,
                        const Sample& sample)
{
    if (!origin)
        return Difference::None;
    const Loader& loader = datamodule.parts.at(sample.part).loader;
    const bool sameValues = origin->dicomValues.empty() ||
                            origin->dicomValues == pictures::dicomValuesName(loader.choice.values);
    if (origin->loader != loaderText(loader) || !sameValues)
        return Difference::Reading;
    if (!origin->list.empty() && origin->list != listText(sample))
        return Difference::List;
    return isSamePicture(origin->picture, samplePath(datamodule, sample)) ? Difference::None
                                                                          : Difference::Picture;
}

void addOrigin(ordered_json& line, const std::optional<SampleOrigin>& origin)
{
    if (!origin)
        return;
    ordered_json made = {{"bytes", origin->picture.bytes}};
    if (!origin->dicomValues.empty())
        made["dicom-values"] = origin->dicomValues;
    if (!origin->list.empty())
        made["list"] = origin->list;
    if (!origin->loader.empty())
        made["loader"] = origin->loader;
    made["modified"] = origin->picture.modified;
    made["sha256"] = origin->picture.sha256;
    line[originKey] = std::move(made);
}

std::optional<SampleOrigin> originIn(const JsonNode& line)
{
    if (!line.has(originKey))
        return std::nullopt;
    const JsonNode made = line.at(originKey);
    return SampleOrigin{{made.at("bytes").natural(std::numeric_limits<std::uint64_t>::max()),
                         made.at("modified").text(), made.at("sha256").text(),
                         made.has("dicom-values")},
                        made.text("loader", {}),
                        made.text("list", {}),
                        made.text("dicom-values", {})};
}

} // namespace saliscope::data
