// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/image.h"

namespace saliscope
{

/// A radiologist's box in pixels of the raw image (before borders are removed).
struct Box {
    int label = 1;
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    bool operator==(const Box&) const = default;
};

/// Ground truth: one class index (isList false, one value) or a 0/1 list, one entry per output.
struct Target {
    std::vector<int> values;
    bool isList = false;
    bool operator==(const Target&) const = default;
};

/// One picture of a datamodule; nothing of it is decoded yet.
struct Sample {
    std::string name; ///< path relative to its database's folder, as in the split list
    Target target;
    std::vector<Box> boxes;
    std::uint16_t part = 0; ///< index into Datamodule::parts
};

struct Split {
    std::string name;
    std::vector<Sample> samples;
};

/// One database a datamodule draws from.
struct DatabasePart {
    std::string database;         ///< "tbx11k", "montgomery", …
    std::filesystem::path folder; ///< where its images lie
    std::string splitSource;      ///< resource name or path of the split list
    std::string splitSha256;      ///< of the split list's decompressed bytes
};

/// A sample that cannot be used, with the reason; tasks list it as failed and go on.
struct SampleProblem {
    std::string split;
    std::string name;
    std::string reason;
};

/// A database (or several) with its splits: everything known before an image is opened.
struct Datamodule {
    std::string name;
    std::string splitName;
    int outputs = 1; ///< number of classes or findings
    std::vector<DatabasePart> parts;
    std::vector<Split> splits;
    std::vector<SampleProblem> problems;
    std::optional<std::filesystem::path> defaultCheckpoint; ///< only the demo has one
};

/// Where images and shipped resources are looked for.
struct DataOptions {
    std::optional<std::filesystem::path> datadir; ///< overrides everything below
    std::map<std::string, std::filesystem::path>
        databases;                   ///< database name -> folder, from settings
    std::filesystem::path resources; ///< the program's resource folder
};

/// A row of the list of registered datamodules.
struct DatamoduleEntry {
    std::string name;
    std::vector<std::string> databases;
    int outputs = 1;
};

/// Every registered datamodule, sorted by name, the demo included. Throws Error when the shipped
/// index is missing or damaged.
std::vector<DatamoduleEntry> registeredDatamodules(const std::filesystem::path& resources);

/// Opens a registered name, a split list (.json, .json.bz2), a description file (see
/// resources/datamodules/README.md) or a folder of images. Reads lists only, no image.
/// Throws Error NotFound, BadRequest, UnknownFormat or Damaged, always with the file's name.
Datamodule openDatamodule(std::string_view nameOrPath, const DataOptions& options);

/// `[datadir]` of a mednet.toml; empty when the file is absent. Throws Error Damaged.
std::map<std::string, std::filesystem::path> readMednetDataFolders(
    const std::filesystem::path& configFile);

/// A decoded raw image as its database's loader delivers it.
struct RawImage {
    Image image;                  ///< 1 or 3 planes, 0..1, uninformative rows and columns removed
    Size stored;                  ///< size of the picture in the file
    std::vector<int> keptRows;    ///< rows of the stored picture that remain; empty = all
    std::vector<int> keptColumns; ///< likewise for columns
};

/// Decodes one sample. Thread-safe. Throws Error with the file's path.
RawImage loadSample(const Datamodule& datamodule, const Sample& sample);

} // namespace saliscope
