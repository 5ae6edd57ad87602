// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/probability.h"

#include <algorithm>
#include <limits>
#include <string>

#include "core/base/error.h"

namespace saliscope::metrics
{

Activation activationNamed(std::string_view name)
{
    for (const Activation each : {Activation::Sigmoid, Activation::Softmax, Activation::None})
        if (name == nameOf(each))
            return each;
    if (name.empty())
        return Activation::Sigmoid;
    throw Error(ErrorKind::BadRequest, std::string(name),
                say("an activation is one of sigmoid, softmax and none"));
}

const char* nameOf(Activation activation)
{
    if (activation == Activation::None)
        return "none";
    return activation == Activation::Softmax ? "softmax" : "sigmoid";
}

double probabilityOf(std::span<const float> logits, std::size_t output, Activation activation)
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    if (!std::isfinite(logits[output]))
        return none;
    if (activation == Activation::None)
        return double(logits[output]);
    if (activation == Activation::Sigmoid)
        return probabilityOfLogit(double(logits[output]));
    const double largest = double(*std::max_element(logits.begin(), logits.end()));
    double sum = 0;
    for (const float logit : logits)
        sum += std::exp(double(logit) - largest);
    return std::exp(double(logits[output]) - largest) / sum;
}

} // namespace saliscope::metrics
