// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/base/work_budget.h"
#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/pickle_value.h"

namespace saliscope::checkpoint
{

/// Whether \p value is an object with the parts of torch's modules, whatever its class.
bool isModule(const PickleGraph& graph, const PickleValue& value);

/// What is known of the modules of a network that was saved as a whole.
struct ModuleTree {
    std::map<std::string, ModuleFacts> modules; ///< by path; the whole under ""
    std::vector<std::string> outputNames;       ///< findings the whole lists; may be empty
};

/// Takes a parameter or buffer by its dotted name, as in a state dict.
using TensorVisitor = std::function<void(const std::string& name, const PickleValue& value)>;

/// Walks \p module and the modules in it as data: parameters and buffers go to \p visit. Nothing is
/// constructed, and nothing recurses. Throws Error Damaged, or TooLarge for more modules or deeper
/// ones than any network has.
ModuleTree readModules(const PickleGraph& graph, const PickleValue& module, WorkBudget& budget,
                       const TensorVisitor& visit);

} // namespace saliscope::checkpoint
