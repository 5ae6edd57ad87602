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

#include "core/base/image.h"
#include "core/base/message.h"
#include "core/pictures/picture_choice.h"

namespace saliscope::data
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

/// Ground truth: one class index (isList false, one value), a 0/1 list with one entry per output
/// (isList true), or nothing at all when it is unknown (values empty).
struct Target {
    std::vector<int> values;
    bool isList = false;
    bool known() const { return !values.empty(); }
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

/// Which part of the stored picture is used. The halves leave out the last 50 rows (angioreport:
/// fluorescein on the left, indocyanine green on the right, a caption below).
enum class Crop { None, LeftHalf, RightHalf };

/// How a stored picture becomes the raw image.
struct Loader {
    bool grey = false; ///< colours mixed to 8 bits with PIL's weights; one plane stays as it is
    bool removeBorders = false;          ///< rows and columns without any pixel above 0 are dropped
    Crop crop = Crop::None;              ///< applied before borders are removed
    int bits = 0;                        ///< 16-bit files: bits in use, 9 to 16; 0 = all 16
    bool numberedFolders = false;        ///< "a/12345_6.png" may also lie at "a/12345/12345_6.png"
    bool numberedFirst = false;          ///< and does when both are there
    bool volume = false;                 ///< three-dimensional: listed, but loading is Unsupported
    pictures::PictureChoice choice = {}; ///< the user's, of DICOM and of files of several pictures
    bool operator==(const Loader&) const = default;
};

/// One database a datamodule draws from.
struct DatabasePart {
    std::string database;         ///< "tbx11k", "montgomery", …
    std::filesystem::path folder; ///< where its images lie
    std::string splitSource;      ///< resource name or path of the split list
    std::string splitSha256;      ///< of the split list's decompressed bytes
    Loader loader;
};

/// A sample that cannot be used, with the reason; tasks list it as failed and go on.
struct SampleProblem {
    std::string split;
    std::string name;
    Message reason;
};

/// A sample that is used although something is odd about its entry, or a folder left out.
struct SampleNote {
    std::string split;
    std::string name;
    Message text; ///< a sentence
};

/// A database (or several) with its splits: everything known before an image is opened.
struct Datamodule {
    std::string name;
    std::string splitName;
    int outputs = 1;                        ///< number of classes or findings
    std::vector<std::string> findings = {}; ///< their names in order, where they are known
    std::vector<DatabasePart> parts;
    std::vector<Split> splits;
    std::vector<SampleProblem> problems;
    std::vector<SampleNote> notes;
    std::optional<std::filesystem::path> defaultCheckpoint; ///< only the demo has one
};

/// Where images and shipped resources are looked for.
struct DataOptions {
    std::optional<std::filesystem::path> datadir; ///< overrides everything below
    std::map<std::string, std::filesystem::path>
        databases; ///< database name -> folder, from settings
    /// Database name -> a clause on what is wrong with its folder in the settings; "": all.
    std::map<std::string, Message> unusable;
    bool numberedFirst = false; ///< Loader::numberedFirst, where a database may have both
    pictures::PictureChoice pictures = {}; ///< Loader::choice of all parts
    std::filesystem::path resources;       ///< the program's resource folder
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

/// Opens, in this order, a registered name, a description file, a split list or COCO's annotations
/// (.json, .json.bz2; see docs/datamodules.md), a table of boxes (.csv), a folder of images (see
/// openImageFolder), a DICOMDIR, or a picture.
/// A registered name wins over a file or folder of the same name: write "./NAME" for those.
/// Reads lists only, no image; a sample that cannot be used is in Datamodule::problems instead of
/// its split. Throws Error NotFound, BadRequest, UnknownFormat, Unsupported, TooLarge or Damaged,
/// always with the file's name or that of the database whose folder the settings state wrongly.
Datamodule openDatamodule(std::string_view nameOrPath, const DataOptions& options);

/// The name of what a box of this label shows: with one finding label 1 is that, with several a
/// label is the place among them. Empty when it is not known.
std::string findingOf(const Datamodule& datamodule, int boxLabel);

/// Sets Loader::choice of all parts.
void choosePictures(Datamodule& datamodule, const pictures::PictureChoice& choice);

/// Adds what a mednet.toml says, if it is there, to \p options: the folders under [datadir], by the
/// names of their databases, and which of two places a picture is looked for in first. What cannot
/// be a folder goes to DataOptions::unusable, since other databases do not need it.
/// Throws Error Damaged when the file is no TOML.
void readDataSettings(const std::filesystem::path& configFile, DataOptions& options);

/// Sets \p database in the [datadir] of a settings file, which is made when absent; other entries
/// stay, comments do not. Throws Error Damaged (the file is left alone) or CannotWrite.
void writeDataFolder(const std::filesystem::path& configFile, const std::string& database,
                     const std::filesystem::path& folder);

/// A decoded raw image as its database's loader delivers it.
struct RawImage {
    Image image;                  ///< 1 or 3 planes, 0..1, uninformative rows and columns removed
    Size stored;                  ///< size of the picture in the file
    std::vector<int> keptRows;    ///< rows of the stored picture that remain; empty = all
    std::vector<int> keptColumns; ///< likewise for columns
    std::vector<Message> notes;   ///< what is odd about the file, in sentences; pixels are right
};

/// The picture's file. When there is none at the sample's name, where Loader::numberedFolders also
/// looks, or one whose name differs in Unicode form alone; else the former. Throws Error Unsafe
/// when the name leads outside the folder.
std::filesystem::path samplePath(const Datamodule& datamodule, const Sample& sample);

/// Decodes one sample. Thread-safe. Throws Error with the file's path: NotFound, Unreadable,
/// UnknownFormat, Damaged, Unsupported or TooLarge.
RawImage loadSample(const Datamodule& datamodule, const Sample& sample);

} // namespace saliscope::data
