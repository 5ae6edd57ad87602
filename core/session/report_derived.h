// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/report.h"
#include "session/report_task.h"

namespace saliscope
{

/// What deriveMap() makes of \p members, over the case's picture as \p input sees it. A difference
/// of maps that hold values that are not numbers has no picture. Throws as loadSample and
/// prepareInput.
ReportedDerivation reportOfDerived(DerivedKind kind, const std::vector<ReportedMap>& members,
                                   const Datamodule& datamodule, const Sample& sample,
                                   const InputSpec& input, const ReportRequest& request);

/// \p first left and \p second right of a line at \p divider, a share of the picture's width.
ReportedDerivation reportOfSwipe(const ReportedMap& first, const ReportedMap& second,
                                 double divider);

/// The maps made from others, with captions and what they mean.
ReportSection derivedSection(const std::vector<ReportedDerivation>& derived, int imageWidth);

/// The bar of \p colours; none where there are none.
std::optional<ReportScale> scaleOf(const ReportedColours& colours);

} // namespace saliscope
