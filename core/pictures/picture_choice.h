// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>

namespace saliscope::pictures
{

/// Which values of a grey DICOM picture are used, black as 0 and white as 1.
enum class DicomValues {
    Window, ///< as the file's first table or window shows it; as Full where it has none
    Full,   ///< from the smallest to the largest value of the picture
    Stored, ///< the stored numbers alone, over the range that their bits can hold
};

/// What is chosen of files that offer more than one picture.
struct PictureChoice {
    DicomValues values = DicomValues::Window;
    /// Of files of several frames or pages, from 1. Those need it; others have the first only.
    std::optional<int> frame = {};
    bool operator==(const PictureChoice&) const = default;
};

/// "window", "full", "stored".
std::string dicomValuesName(DicomValues values);

/// Throws Error BadRequest for another word.
DicomValues dicomValuesNamed(const std::string& name);

} // namespace saliscope::pictures
