// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <torch/types.h>

namespace saliscope::engine
{

using torch::Tensor;

// LibTorch gives its matrix products to the system's BLAS. Where that is the reference BLAS, they
// run at a hundredth of what the processor can do. These go to oneDNN instead, forwards and
// backwards, where LibTorch itself uses that library; another LibTorch brings a fast BLAS along.
// They take float32 on processors; anything else is left to LibTorch. Sizes that do not fit throw
// c10::Error. Threads: safe to share.

/// a·b as torch::matmul computes it: axes before the last two are broadcast.
Tensor matrixProduct(const Tensor& a, const Tensor& b);

/// x·weightᵀ + offset for x of any number of axes; \p weight is outputs×inputs, \p offset has
/// outputs values or is undefined.
Tensor linearProduct(const Tensor& x, const Tensor& weight, const Tensor& offset);

/// Einstein's summation, as torch::einsum computes it.
Tensor einsteinSum(const std::string& equation, const std::vector<Tensor>& factors);

} // namespace saliscope::engine
