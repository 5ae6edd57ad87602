// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/work_budget.h"

#include "core/base/error.h"

namespace saliscope
{

void WorkBudget::fail() const
{
    throw Error(ErrorKind::TooLarge, file(),
                say("reading it would take more memory or time than a file of its size justifies"));
}

} // namespace saliscope
