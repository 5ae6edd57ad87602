// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "core/checkpoint/checkpoint.h"

namespace golden
{

/// A state dict filled by the formula of golden/README.md, so that a network can be checked without
/// a checkpoint file. \p shapesJson holds "state_dict": {name: shape}; \p planes is the number of
/// planes the normalizer (mean 0.5, standard deviation 0.25) has.
saliscope::checkpoint::Checkpoint formulaCheckpoint(const std::string& shapesJson, int planes);

} // namespace golden
