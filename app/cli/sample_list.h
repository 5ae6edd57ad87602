// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <iosfwd>

#include "core/data/datamodule.h"

namespace saliscope::cli
{

/// Lists what \p datamodule holds, one sample per line: its split, name, target and number of
/// boxes.
void listSamples(std::ostream& out, const data::Datamodule& datamodule);

/// The same as one JSON object, all of each sample on a line: "splits" {name: [{"name", "target"
/// (a number, a list, or null when it is unknown), "boxes" [{"label", "x", "y", "width", "height"}]
/// in pixels of the stored picture, "database", "file"}]}, and "problems" of those left out.
void writeSamplesAsJson(std::ostream& out, const data::Datamodule& datamodule);

} // namespace saliscope::cli
