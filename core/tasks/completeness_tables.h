// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/completeness.h"
#include "tasks/completeness_record.h"

namespace saliscope
{

/// Fills \p report's tables and counts from the lines of \p record, in the datamodule's order, and
/// writes each table's completeness.details.json (an earlier one becomes "NAME~"), one line per
/// point. Throws Error CannotWrite, Unreadable or Damaged.
void collectTables(const Datamodule& datamodule, const Selection& selection,
                   const RunRecord& record, const CompletenessRequest& request,
                   CompletenessReport& report, int outputs);

} // namespace saliscope
