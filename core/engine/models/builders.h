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

/// Krizhevsky, "One weird trick for parallelizing convolutional neural networks", 2014, as in
/// mednet.
Graph buildAlexnet(const Weights& weights);

/// Huang et al., "Densely connected convolutional networks", 2017; the networks of torchvision. Its
/// depth, growth and channels are those of the tensors.
Graph buildDensenet(const Weights& weights);

/// He et al., "Deep residual learning for image recognition", 2016; the networks of torchvision,
/// whose stride is in the 3×3 convolution.
Graph buildResnet(const Weights& weights);

/// Dosovitskiy et al., "An image is worth 16x16 words", 2021; the networks of timm, of tokens as
/// long as those of the checkpoint.
Graph buildTransformer(const Weights& weights);

/// The network called \p model (a name of the catalogue) with the given weights.
Graph buildModel(const ModelInfo& model, const checkpoint::Checkpoint& checkpoint);

} // namespace saliscope::engine
