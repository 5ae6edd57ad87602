// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/work_budget.h"
#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/pickle_value.h"
#include "core/checkpoint/torch_tensors.h"

namespace saliscope::checkpoint
{

/// The checkpoint that the pickle of a torch file describes: tensors by name, a Lightning
/// checkpoint, or a whole module. Throws as readCheckpoint().
Checkpoint checkpointOf(const PickleGraph& graph, TorchStorages& storages, WorkBudget& budget);

} // namespace saliscope::checkpoint
