// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/data/datamodule.h"

namespace saliscope::data
{

/// A box of a file of annotations, in pixels of the stored picture. Edges may have fractions.
struct AnnotatedBox {
    std::size_t finding = 0; ///< index into Annotations::findings
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
};

/// What a file of annotations says of one picture.
struct AnnotatedPicture {
    std::vector<AnnotatedBox> boxes; ///< none: the picture was read and shows none of the findings
    std::vector<Message> notes;      ///< sentences on what is left out
    Message problem;                 ///< a clause: why it cannot be used; empty when it can
};

/// Boxes of pictures, as radiologists' tools and public data sets store them.
struct Annotations {
    std::string format;                ///< "COCO", "table"
    std::vector<std::string> findings; ///< what boxes may show, in the order of the file's own list
    std::map<std::string, AnnotatedPicture> pictures; ///< by the name the file gives a picture
};

/// Whether a JSON text is COCO's object of images and annotations.
bool isCoco(std::string_view json);

/// COCO JSON: boxes, and the boxes around polygons where there is no box. Findings come in the
/// order of their categories' ids. Throws Error Damaged or TooLarge with \p file as subject.
Annotations readCoco(std::string_view json, const std::string& file);

/// A table of boxes (CSV) with a line of titles: that of NIH ChestX-ray14 (BBox_List_2017.csv), of
/// VinDr-CXR, of RSNA's pneumonia challenge, or any with a column for the picture and four for the
/// box, as x, y, width and height or as its edges. Findings are sorted by name. A line that cannot
/// be read makes its picture unusable. Throws Error UnknownFormat for other titles.
Annotations readBoxTable(std::string_view csv, const std::string& file);

/// The pictures that \p annotations name, below \p folder, as one split "annotated". A picture is
/// found by its path below the folder, by its file name, or by that without its extension. With one
/// finding the target is 1 where there is a box and boxes have label 1; with several it is a list
/// in the order of findings, and a box's label is the place of its finding in it. Pictures that
/// are not found, or found twice, go to problems; those nobody named are counted in a note. Throws
/// as openImageFolder().
Datamodule openAnnotations(const Annotations& annotations, const std::filesystem::path& file,
                           const std::filesystem::path& folder);

} // namespace saliscope::data
