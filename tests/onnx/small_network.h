// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstring>
#include <string>
#include <vector>

#include "onnx/proto_writer.h"

namespace proto
{

/// Weights that differ from each other, of -0.5 to 0.5.
inline std::vector<float> someWeights(std::size_t count)
{
    std::vector<float> values;
    for (std::size_t index = 0; index < count; ++index)
        values.push_back(float((index * 7919 + 13) % 101) / 100 - 0.5F);
    return values;
}

/// A convolution, the mean of each of its channels, and three numbers made of these. The picture is
/// n×3×SIZE×SIZE; the size is open where it is -1.
inline std::string smallNetwork(std::int64_t size, bool endsInSoftmax = false)
{
    std::string nodes = aNode(node("Conv", {"image", "w"}, {"a"}, "/features/features.0/Conv")) +
                        aNode(node("Relu", {"a"}, {"b"}, "/features/features.1/Relu")) +
                        aNode(node("GlobalAveragePool", {"b"}, {"c"}, "/pool")) +
                        aNode(node("Flatten", {"c"}, {"d"}, "/flat")) +
                        aNode(node("MatMul", {"d", "v"}, {"e"}, "/fc/MatMul"));
    if (endsInSoftmax)
        nodes += aNode(node("Softmax", {"e"}, {"y"}, "/softmax"));
    return model(nodes + initialiser(tensor("w", {4, 3, 3, 3}, someWeights(108))) +
                 initialiser(tensor("v", {4, 3}, someWeights(12))) +
                 input(value("image", {-1, 3, size, size})) +
                 output(value(endsInSoftmax ? "y" : "e", {-1, 3})));
}

} // namespace proto
