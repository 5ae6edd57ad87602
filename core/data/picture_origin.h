// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "core/base/json.h"
#include "core/data/datamodule.h"

namespace saliscope::data
{

/// What tells a picture's file from another of the same name.
struct PictureFacts {
    std::uint64_t bytes = 0;
    std::string modified = {}; ///< UTC: "2026-11-30T13:56:25.123456789Z"; "" when nobody knows
    std::string sha256 = {};
    bool isDicom = false;
    bool operator==(const PictureFacts&) const = default;
};

/// A sample's picture, not decoded yet.
struct PictureFile {
    std::filesystem::path path;
    std::string bytes;
    PictureFacts facts;
};

/// Reads the file of a sample's picture. Throws Error NotFound or Unreadable, Unsupported for a
/// volume, and as samplePath(). Thread-safe.
PictureFile readPicture(const Datamodule& datamodule, const Sample& sample);

/// Whether the file at \p path is the one that had these facts. Size and time decide where both or
/// the size alone tell; only a file of the same size and another time is read and hashed. True
/// where it cannot be told: there is no such file. Any thread.
bool isSamePicture(const PictureFacts& facts, const std::filesystem::path& path);

/// What a result was made from, beside the settings of its run: kept in the line on its sample.
/// The same files give the same text, however often a run was interrupted.
struct SampleOrigin {
    PictureFacts picture;
    std::string loader = {};      ///< loaderText()
    std::string list = {};        ///< listText(), where the result depends on it
    std::string dicomValues = {}; ///< of DICOM pictures: pictures::dicomValuesName()
    bool operator==(const SampleOrigin&) const = default;
};

/// How pictures are read, where that changes their pixels: "grey, right half"; "" for as stored.
std::string loaderText(const Loader& loader);

/// What the split list says of \p sample, its label and boxes, as 16 hexadecimal digits.
std::string listText(const Sample& sample);

/// The origin of a result of \p sample. Results that depend on its label or boxes say \p usesList.
SampleOrigin originOf(const Datamodule& datamodule, const Sample& sample, PictureFacts picture,
                      bool usesList = false);

/// What differs between what a result was made from and what is there now.
enum class Difference {
    None,
    Picture, ///< the file has other content
    Reading, ///< it is read in another way
    List,    ///< other labels or boxes, or another split
    Maps,    ///< the maps the result was made of are others
};

/// None also where nothing was recorded, as in runs of earlier versions, and where there is no
/// picture. Of an origin without a list, lists make no difference. Throws Error Unsafe as
/// samplePath(). Any thread.
Difference differenceOf(const std::optional<SampleOrigin>& origin, const Datamodule& datamodule,
                        const Sample& sample);

/// Adds \p origin to the line of a record as its member "made-from", or reads it from there: none
/// when there is no such member. Throws Error Damaged.
void addOrigin(nlohmann::ordered_json& line, const std::optional<SampleOrigin>& origin);
std::optional<SampleOrigin> originIn(const JsonNode& line);

} // namespace saliscope::data
