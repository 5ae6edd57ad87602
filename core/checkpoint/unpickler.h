// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/base/work_budget.h"
#include "core/checkpoint/pickle_value.h"

namespace saliscope::checkpoint
{

/// More than any checkpoint needs; the optimizer of a large network takes some hundred kilobytes.
constexpr std::size_t maximalPickleBytes = std::size_t(64) << 20;

/// Follows the instructions of a Python pickle (protocols 2 to 5, and the older instructions they
/// still contain) without importing or calling anything: a call becomes a value that says what was
/// to be called. Memory and time count against \p budget, and nothing recurses.
/// Throws Error Damaged, Unsupported (protocol, instruction), TooLarge, or Unsafe for what only an
/// attack asks for.
/// \p used gets the number of bytes up to the pickle's end: others may follow.
PickleGraph unpickle(std::string_view bytes, WorkBudget& budget, std::size_t* used = nullptr);

} // namespace saliscope::checkpoint
