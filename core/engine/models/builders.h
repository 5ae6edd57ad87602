// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/models/graph.h"
#include "core/engine/models/weights.h"

namespace saliscope::engine
{

/// Pasa et al., "Efficient deep network architectures for fast chest X-ray tuberculosis screening
/// and visualization", 2019, as in mednet.
Graph buildPasa(const Weights& weights);

/// Huang et al., "Densely connected convolutional networks", 2017; the 121-layer network of
/// torchvision.
Graph buildDensenet(const Weights& weights);

/// The network called \p model (a name of the catalogue) with the given weights.
Graph buildModel(const ModelInfo& model, const checkpoint::Checkpoint& checkpoint);

} // namespace saliscope::engine
