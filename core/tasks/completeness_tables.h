// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/results/completeness_record.h"
#include "core/run/run_record.h"
#include "core/tasks/completeness.h"

namespace saliscope::tasks
{

/// Fills \p report's tables and counts from the lines of \p record, in the datamodule's order, and
/// writes each table's completeness.details.json (an earlier one becomes "NAME~"), one line per
/// point. Throws Error CannotWrite, Unreadable or Damaged.
void collectTables(const data::Datamodule& datamodule, const run::Selection& selection,
                   const run::RunRecord& record, const CompletenessRequest& request,
                   CompletenessReport& report, const engine::Network& network);

} // namespace saliscope::tasks
