// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/data/datamodule.h"

namespace saliscope::data
{

/// One database of a description: a list, a loader and perhaps a folder, as written.
struct PartDescription {
    std::string database;
    std::string split;  ///< list file, relative to the description
    std::string folder; ///< relative to the description; empty = not given
    bool ignoreBoxes = false;
    Loader loader;
};

/// A datamodule as a description file or the index of registered ones states it; the format is
/// documented in docs/datamodules.md.
struct Description {
    std::string name;
    std::string splitName;  ///< empty = name of the last part's list
    std::string checkpoint; ///< relative to the description; empty = none
    int outputs = 0;        ///< 0 = learnt from the labels
    bool oneHot = false;
    std::vector<std::string> findings;
    std::vector<PartDescription> parts;
};

/// Whether a JSON text is a description rather than a split list.
bool isDescription(std::string_view json);

/// Throws Error Damaged, with \p file as subject, for anything but a correct description.
Description parseDescription(std::string_view json, const std::string& file);

/// An object of descriptions by name. Throws as parseDescription.
std::map<std::string, Description, std::less<>> parseIndex(std::string_view json,
                                                           const std::string& file);

} // namespace saliscope::data
