// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <vector>

#include "core/maps/map_source.h"
#include "core/session/evidence_strength.h"

namespace saliscope::session
{

/// What the record beside the maps of \p source says of the strength of their evidence, an entry
/// for each algorithm and layer. Nothing where the record is missing, names no checkpoint, or holds
/// no map that shows anything; damaged lines are passed over. Seconds for 100 000 samples. Any
/// thread.
std::vector<std::shared_ptr<const CohortEvidence>> cohortEvidence(const maps::MapSource& source);

/// Writes what is noted about a map made before into \p map: which side of the evidence it shows,
/// of which output, and how strong it was. As it is where nobody noted it. Reads the notes.
void takeNote(cases::CaseMap& map, const maps::MapSource& source, const maps::MapSet& set,
              const std::string& key);

} // namespace saliscope::session
