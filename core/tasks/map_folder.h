// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <vector>

#include "base/image.h"
#include "tasks/selection.h"

namespace saliscope
{

/// Where the maps of \p samples lie below \p folder, relative to it, as `generate` and mednet leave
/// them: "" when the folder holds a map of one of them itself, else "layercam", "highest-output",
/// "gradcam/0", …, algorithms in alphabetical order, outputs in theirs. "" alone when nothing is
/// found. Throws Error NotFound when there is no such folder.
std::vector<std::filesystem::path> mapFolders(const std::filesystem::path& folder,
                                              const std::vector<SelectedSample>& samples);

/// The file of a sample's map in \p folder. Throws Error Unsafe for a name that leads outside.
std::filesystem::path mapPath(const std::filesystem::path& folder, const Sample& sample);

/// Reads a map that has to be square. Throws as readNpy, and Error Mismatch for another shape.
Image readSquareMap(const std::filesystem::path& path);

/// The same for a map of \p size × \p size.
Image readMapOfSize(const std::filesystem::path& path, int size);

/// Whether a finite value of \p map lies outside 0..1: it was not scaled as saliency maps are.
bool leavesUnitRange(const Image& map);

} // namespace saliscope
