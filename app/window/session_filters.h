// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include "cases/case_filter.h"
#include "session/session.h"

namespace saliscope
{

/// The browser's filter and order as a session keeps them: places in the datamodule become names.
/// Cases somebody picked are left out; those of a work list are workListsPart()'s business.
SessionFilters sessionFilters(const CaseFilter& filter, const CaseOrder& order,
                              const CaseRows& rows);

/// The reverse, without the pick; what \p rows do not have is left out.
CaseFilter caseFilter(const SessionFilters& filters, const CaseRows& rows);

/// None when the column is not there (yet), as with scores that are still being read.
std::optional<CaseOrder> caseOrder(const SessionFilters& filters, const CaseRows& rows);

} // namespace saliscope
