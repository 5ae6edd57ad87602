// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/report.h"
#include "core/report/report_task.h"

namespace saliscope::report
{

/// What deriveMap() makes of \p members, over the case's picture as \p input sees it. A difference
/// of maps that hold values that are not numbers has no picture. Throws as loadSample and
/// prepareInput.
ReportedDerivation reportOfDerived(session::DerivedKind kind,
                                   const std::vector<ReportedMap>& members,
                                   const data::Datamodule& datamodule, const data::Sample& sample,
                                   const data::InputSpec& input, const ReportRequest& request);

/// \p first left and \p second right of a line at \p divider, a share of the picture's width.
ReportedDerivation reportOfSwipe(const ReportedMap& first, const ReportedMap& second,
                                 double divider);

/// The maps made from others, with captions and what they mean.
ReportSection derivedSection(const std::vector<ReportedDerivation>& derived, int imageWidth);

/// The bar of \p colours; none where there are none.
std::optional<ReportScale> scaleOf(const ReportedColours& colours);

} // namespace saliscope::report
