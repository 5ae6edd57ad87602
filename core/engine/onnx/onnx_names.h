// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "core/checkpoint/onnx_model.h"

namespace saliscope::engine
{

/// The path of the module that \p node comes from, as in the network's state dict:
/// "features.12.squeeze". From what torch's exporters leave behind: the scopes in the node's
/// metadata, or in its name ("/features/features.12/squeeze/Conv"). Empty where there is nothing
/// of that kind, and for the network as a whole.
std::string modulePath(const checkpoint::OnnxNode& node);

} // namespace saliscope::engine
