// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/cases/case_view.h"
#include "core/metrics/map_comparison.h"
#include "core/session/panes.h"

namespace saliscope::session
{

/// A map made from maps of one case.
struct DerivedMap {
    std::shared_ptr<const cases::CaseMap> map;     ///< null when no member says anything
    std::vector<std::size_t> leftOut;              ///< indices of members, see combineMaps
    std::optional<metrics::MapComparison> figures; ///< of a difference
};

/// All of \p maps at the largest input size among them, 0..1 each: what comparisons work on.
std::vector<Image> comparableMaps(const std::vector<std::shared_ptr<const cases::CaseMap>>& maps);

/// Combines \p maps, of which there are two for a difference and at least one otherwise. Any
/// thread; a second for twelve maps of 512×512. A difference throws Error Damaged when one of the
/// two holds values that are not numbers.
DerivedMap deriveMap(DerivedKind kind,
                     const std::vector<std::shared_ptr<const cases::CaseMap>>& maps);

} // namespace saliscope::session
