// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/onnx/onnx_attention_search.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace saliscope::engine
{

namespace
{

using OnnxKinds = std::set<std::string_view>;

/// Steps looked at on the way back: more are no scaling and masking any more.
constexpr std::size_t mostStepsBack = 64;

/// What may lie between the softmax and the product with V, and leaves the weights as they are.
const OnnxKinds& afterSoftmax()
{
    static const OnnxKinds kinds = {"Identity",       "Dropout",          "Cast",   "Reshape",
                                    "Squeeze",        "Unsqueeze",        "Expand", "Where",
                                    "QuantizeLinear", "DequantizeLinear", "Flatten"};
    return kinds;
}

/// What may lie between Q·Kᵀ and the softmax: scales, masks, biases of relative places.
const OnnxKinds& beforeSoftmax()
{
    static const OnnxKinds kinds = {"Add",
                                    "Sub",
                                    "Mul",
                                    "Div",
                                    "Where",
                                    "Cast",
                                    "Identity",
                                    "Reshape",
                                    "Expand",
                                    "Unsqueeze",
                                    "Clip",
                                    "Tanh",
                                    "Max",
                                    "Min",
                                    "Squeeze",
                                    "Neg",
                                    "Transpose",
                                    "Concat",
                                    "QuantizeLinear",
                                    "DequantizeLinear"};
    return kinds;
}

bool isProductOfTwo(const Node& node)
{
    const std::string kind = node.operation.kind();
    return (kind == "MatMul" || kind == "Einsum") && node.inputs.size() == 2;
}

/// The nearest of \p start and the steps before it, through steps of \p between only, that \p isIt.
int searchBack(const Graph& graph, int start, const OnnxKinds& between,
               bool (*isIt)(const Node& node))
{
    std::vector<int> open = {start};
    for (std::size_t next = 0; next < open.size() && next < mostStepsBack; ++next) {
        const Node& node = graph.node(open[next]);
        if (isIt(node))
            return open[next];
        if (!between.contains(node.operation.kind()))
            continue;
        for (const int input : node.inputs)
            if (std::find(open.begin(), open.end(), input) == open.end())
                open.push_back(input);
    }
    return -1;
}

} // namespace

int attentionWeights(const Graph& graph, const OnnxCall& call, const std::vector<int>& steps)
{
    const bool isProduct = call.node.op == "MatMul" || call.node.op == "Einsum";
    if (!isProduct || steps.size() != 2 || steps[0] < 0 || steps[1] < 0)
        return -1;
    const int softmax = searchBack(graph, steps[0], afterSoftmax(), [](const Node& node) {
        return node.operation.kind() == "Softmax";
    });
    if (softmax < 0)
        return -1;
    const int scores =
        searchBack(graph, graph.node(softmax).inputs.front(), beforeSoftmax(), isProductOfTwo);
    return scores < 0 ? -1 : steps[0];
}

} // namespace saliscope::engine
