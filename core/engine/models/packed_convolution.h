// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/models/operations.h"

namespace saliscope::engine
{

/// \p convolution for passes without gradients, and a relu behind it when \p relu is set. On a
/// processor the weights are laid out as oneDNN wants them, once instead of at every call, and the
/// relu costs no pass over memory.
PackedConvolution pack(const Convolution& convolution, bool relu);

/// N×C×H×W, dense -> N×outputs×h×w. Thread-safe.
Tensor convolvePacked(const Tensor& x, const PackedConvolution& op);

} // namespace saliscope::engine
