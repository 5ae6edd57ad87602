// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cmath>
#include <cstddef>
#include <span>
#include <string_view>

namespace saliscope::metrics
{

/// What makes probabilities of a network's outputs.
enum class Activation {
    Sigmoid, ///< of each output alone, as mednet's predictions are made
    Softmax, ///< of all outputs together
    None,    ///< they are probabilities already, or have none
};

/// "sigmoid", "softmax", "none"; empty: sigmoid. Throws Error BadRequest for others.
Activation activationNamed(std::string_view name);
const char* nameOf(Activation activation);

/// The probability 0..1 an output stands for where outputs are independent of each other: the
/// sigmoid of its logit. Not a number for one.
inline double probabilityOfLogit(double logit)
{
    return 1 / (1 + std::exp(-logit));
}

/// The probability of \p output, an index into \p logits: 0..1, of Activation::None whatever the
/// output says. Not a number where the logit is not finite.
double probabilityOf(std::span<const float> logits, std::size_t output, Activation activation);

} // namespace saliscope::metrics
