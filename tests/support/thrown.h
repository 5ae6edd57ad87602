// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "core/base/error.h"

/// The short name of the error that \p action throws; "nothing" when it throws none.
template <typename Action>
std::string thrownBy(Action action)
{
    try {
        action();
    } catch (const saliscope::Error& error) {
        return saliscope::errorKindName(error.kind());
    }
    return "nothing";
}
