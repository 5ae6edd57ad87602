// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <torch/types.h>

namespace saliscope::engine
{

/// Whether oneDNN can be called by us: when LibTorch uses the system's library.
bool hasOneDnn();
/// "2.6.3"; empty where it cannot be called.
std::string oneDnnVersion();

/// a·b + offset by oneDNN, without gradients: B×M×K and B×K×N -> B×M×N, float32 on the processor,
/// no size 0. \p offset has N values or is undefined. Where neither of the last two axes is dense,
/// an operand is copied. Only where hasOneDnn(). Throws c10::Error.
torch::Tensor oneDnnProduct(const torch::Tensor& a, const torch::Tensor& b,
                            const torch::Tensor& offset);

} // namespace saliscope::engine
