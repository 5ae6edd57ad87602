// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/data/datamodule.h"

namespace saliscope::session
{

/// Boxes that replace those of the source, by name of sample, in pixels of the stored picture.
using EditedBoxes = std::map<std::string, std::vector<data::Box>>;

/// What is left of the boxes of \p sample.
const std::vector<data::Box>& currentBoxes(const data::Sample& sample, const EditedBoxes& edited);

/// A split list like the one \p part of \p datamodule was read from, with all its samples and
/// splits, one sample a line: openDatamodule() reads it. A sample that was left out as a problem is
/// not in it.
std::string splitListText(const data::Datamodule& datamodule, std::uint16_t part,
                          const EditedBoxes& edited);

/// COCO's format of object detection: images, annotations (bbox = x, y, width, height; area;
/// iscrowd 0) and categories ("label N"). Only samples that have boxes or were edited. Reads each
/// picture's size from its file: throws as imageSize().
std::string cocoText(const data::Datamodule& datamodule, const EditedBoxes& edited);

/// A table with a header: split, sample, label, x, y, width, height, edited (true or false).
/// Samples of which every box was deleted have one row with empty numbers. RFC 4180.
std::string boxTableText(const data::Datamodule& datamodule, const EditedBoxes& edited);

} // namespace saliscope::session
