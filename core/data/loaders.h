// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/data/datamodule.h"
#include "core/pictures/image_file.h"

namespace saliscope::data
{

struct PictureFile;

/// Rows and columns of a picture that are used.
struct KeptLines {
    std::vector<int> rows;
    std::vector<int> columns;
};

/// A picture as its loader delivers it, its values still as decoded: floats take 4 to 12 times the
/// memory of a large one.
struct LoadedPicture {
    pictures::DecodedImage picture;
    KeptLines kept;
    float factor = 1; ///< multiplied with, as the reference does: dividing rounds otherwise
    Size size() const
    {
        return {static_cast<int>(kept.columns.size()), static_cast<int>(kept.rows.size())};
    }
};

/// As applyLoader(), of which this is the first half.
LoadedPicture loadedPicture(pictures::DecodedImage picture, const Loader& loader,
                            const std::string& name);

/// Writes row \p row of the kept ones of one channel, in 0..1.
void readRow(const LoadedPicture& loaded, int channel, int row, float* out);

/// applyLoader() without the image; takes the notes out of \p loaded.
RawImage frameOf(LoadedPicture& loaded);

/// Adds what is odd about the name of the sample's file to the notes of \p raw.
void addNotesOnName(RawImage& raw, const Datamodule& datamodule, const Sample& sample);

/// Applies a loader to a decoded picture; \p name is for messages. Grey is PIL's "L", computed on
/// 8 bits (the upper ones of 16-bit colours). Values become v / 255 or v / 65535 in float32.
/// Throws Error Damaged when nothing remains, Unsupported for a picture too small for its crop.
RawImage applyLoader(pictures::DecodedImage picture, const Loader& loader, const std::string& name);

/// What loadSample() takes in memory at most, told by the picture's header, for
/// pictures::DecodingMemory. Throws as loadSample.
std::uint64_t bytesToLoad(const Datamodule& datamodule, const Sample& sample);

/// loadSample() of \p file, which readPicture() has read.
RawImage loadSample(const Datamodule& datamodule, const Sample& sample, const PictureFile& file);

/// Reads and decodes a file, then applyLoader(). Thread-safe. Throws as loadSample.
RawImage loadPicture(const std::filesystem::path& path, const Loader& loader);

/// Throws Error Unsupported when the loader is for volumes.
void refuseVolume(const Loader& loader, const std::filesystem::path& path);

} // namespace saliscope::data
