// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include "core/session/session.h"
#include "widgets/cases/case_filter.h"

namespace saliscope::window
{

/// The browser's filter and order as a session keeps them: places in the datamodule become names.
/// Cases somebody picked are left out; those of a work list are workListsPart()'s business.
session::SessionFilters sessionFilters(const ui::CaseFilter& filter, const ui::CaseOrder& order,
                                       const ui::CaseRows& rows);

/// The reverse, without the pick; what \p rows do not have is left out.
ui::CaseFilter caseFilter(const session::SessionFilters& filters, const ui::CaseRows& rows);

/// None when the column is not there (yet), as with scores that are still being read.
std::optional<ui::CaseOrder> caseOrder(const session::SessionFilters& filters,
                                       const ui::CaseRows& rows);

} // namespace saliscope::window
