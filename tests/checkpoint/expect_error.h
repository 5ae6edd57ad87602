// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "core/base/error.h"

/// "kind: text" of the Error that \p function throws, "no error" when it throws none. Every other
/// exception ends the test.
template <typename Function>
std::string errorOf(Function function)
{
    try {
        function();
    } catch (const saliscope::Error& error) {
        return std::string(saliscope::errorKindName(error.kind())) + ": " + error.what();
    }
    return "no error";
}
