// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The operators Attention, softmax(Q·Kᵀ·scale + mask)·V for several heads (Vaswani 2017), and
// RotaryEmbedding, which turns pairs of numbers by an angle of their place (Su 2021).

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "core/engine/models/matrix_product.h"
#include "core/engine/onnx/onnx_operators.h"

namespace saliscope::engine
{

namespace
{

struct OnnxAttentionRules {
    std::int64_t queryHeads = 0; ///< 0: the inputs have an axis for heads
    std::int64_t keyHeads = 0;
    double scale = 0; ///< 0: 1 / sqrt(length of a head)
    double softcap = 0;
    bool isCausal = false;
};

/// N×T×(heads·length) -> N×heads×T×length.
Tensor headsOf(const Tensor& x, std::int64_t heads)
{
    if (x.dim() == 4)
        return x;
    return x.reshape({x.size(0), x.size(1), heads, -1}).transpose(1, 2);
}

/// Keys or values behind those of earlier calls, once for each head of the queries.
Tensor withPast(const Tensor& x, const Tensor& past)
{
    return past.defined() ? torch::cat({past, x}, 2) : x;
}

Tensor repeated(const Tensor& x, std::int64_t heads)
{
    return x.size(1) == heads ? x : x.repeat_interleave(heads / x.size(1), 1);
}

Tensor inputOrNone(const Tensors& x, std::size_t index)
{
    return index < x.size() ? x[index] : Tensor();
}

/// \p earlier keys come from earlier calls: all queries may look at them.
Tensor maskedScores(const Tensor& scores, const Tensor& given, bool isCausal, std::int64_t earlier)
{
    constexpr double never = -std::numeric_limits<double>::infinity();
    Tensor result = scores;
    if (isCausal) {
        const Tensor all = torch::ones({scores.size(2), scores.size(3)},
                                       torch::TensorOptions(torch::kBool).device(scores.device()));
        result = result.masked_fill(torch::triu(all, 1 + earlier), never);
    }
    if (!given.defined())
        return result;
    const Tensor mask =
        given.size(-1) < scores.size(3) && given.scalar_type() != torch::kBool
            ? torch::constant_pad_nd(given, {0, scores.size(3) - given.size(-1)}, never)
            : given;
    if (mask.scalar_type() == torch::kBool)
        return result.masked_fill(torch::logical_not(mask), never);
    return result + mask;
}

/// N×heads×queries×keys, adding up to 1 for each query; nothing where it may look at nothing.
Tensor weightsOf(const Tensors& x, const OnnxAttentionRules& rules)
{
    const Tensor query = headsOf(x[0], rules.queryHeads);
    const Tensor key =
        repeated(withPast(headsOf(x[1], rules.keyHeads), inputOrNone(x, 4)), query.size(1));
    const double scale = rules.scale == 0 ? 1 / std::sqrt(double(query.size(3))) : rules.scale;
    Tensor scores = matrixProduct(query, key.transpose(2, 3)) * scale;
    if (rules.softcap > 0)
        scores = rules.softcap * torch::tanh(scores / rules.softcap);
    const Tensor past = inputOrNone(x, 4);
    scores =
        maskedScores(scores, inputOrNone(x, 3), rules.isCausal, past.defined() ? past.size(2) : 0);
    // A query that may look at nothing answers 0.
    const Tensor isBlind = torch::isinf(scores.amax(-1, true)) & (scores.amax(-1, true) < 0);
    return torch::softmax(scores.masked_fill(isBlind, 0), -1).masked_fill(isBlind, 0);
}

/// What the weights, the last input, make of the values.
Tensor attend(const Tensors& x, const OnnxAttentionRules& rules, bool hasHeads)
{
    const Tensor& weights = x.back();
    const Tensor value =
        repeated(withPast(headsOf(x[2], rules.keyHeads), inputOrNone(x, 5)), weights.size(1));
    const Tensor result = matrixProduct(weights, value);
    return hasHeads ? result : result.transpose(1, 2).reshape({result.size(0), result.size(2), -1});
}

/// Newer versions of the operator narrow down what a query may look at.
bool hasKnownAttributes(const OnnxCall& call)
{
    static const std::set<std::string_view> known = {
        "is_causal", "kv_num_heads",          "q_num_heads",      "scale",
        "softcap",   "qk_matmul_output_mode", "softmax_precision"};
    return std::all_of(
        call.node.attributes.begin(), call.node.attributes.end(),
        [&](const checkpoint::OnnxAttribute& attribute) { return known.contains(attribute.name); });
}

OnnxAttentionRules rulesOf(const OnnxCall& call)
{
    OnnxAttentionRules rules;
    rules.queryHeads = call.integer("q_num_heads", 0);
    rules.keyHeads = call.integer("kv_num_heads", 0);
    rules.scale = call.real("scale", 0);
    rules.softcap = call.real("softcap", 0);
    rules.isCausal = call.integer("is_causal", 0) != 0;
    const bool lacksHeads =
        call.value(0).dim() == 3 && (rules.queryHeads < 1 || rules.keyHeads < 1);
    if (lacksHeads || call.value(0).dim() < 3 || call.value(2).dim() != call.value(0).dim())
        call.fail(ErrorKind::Damaged, say("it does not say how many heads it has"));
    if (call.output == 3 || !hasKnownAttributes(call))
        call.failUnsupported(say("it keeps more than this program computes"));
    return rules;
}

/// Without the inputs that a step does not read, it does not depend on them.
OnnxCall without(OnnxCall call, std::initializer_list<std::size_t> inputs)
{
    for (const std::size_t index : inputs)
        if (index < call.arguments.size())
            call.arguments[index] = {};
    return call;
}

Operation attentionSoftmax(const OnnxCall& call)
{
    if (call.isGiven(6))
        call.failUnsupported(say("it keeps more than this program computes"));
    const OnnxAttentionRules rules = rulesOf(call);
    return onnxStep(without(call, {2, 5}),
                    [rules](const Tensors& x) { return weightsOf(x, rules); });
}

Operation attention(const OnnxCall& call)
{
    const OnnxAttentionRules rules = rulesOf(call);
    if (call.output > 0)
        return onnxStep(call, [rules, index = call.output](const Tensors& x) {
            return withPast(headsOf(x[index], rules.keyHeads), inputOrNone(x, 3 + index));
        });
    return onnxStep(without(call, {0, 1, 3, 4}),
                    [rules, hasHeads = call.value(0).dim() == 4](const Tensors& x) {
                        return attend(x, rules, hasHeads);
                    });
}

struct OnnxRotaryRules {
    std::int64_t heads = 0;  ///< 0: the input has an axis for heads
    std::int64_t length = 0; ///< of what is turned of each head; even
    bool isInterleaved = false;
};

/// \p x is N×T×heads×length, the others are N×T×1×(length / 2).
Tensor turned(const Tensor& x, const Tensor& cosine, const Tensor& sine, bool isInterleaved)
{
    const std::int64_t half = x.size(3) / 2;
    const Tensor first = isInterleaved ? x.slice(3, 0, {}, 2) : x.narrow(3, 0, half);
    const Tensor second = isInterleaved ? x.slice(3, 1, {}, 2) : x.narrow(3, half, half);
    const Tensor real = cosine * first - sine * second;
    const Tensor imaginary = sine * first + cosine * second;
    if (!isInterleaved)
        return torch::cat({real, imaginary}, 3);
    return torch::stack({real, imaginary}, 4).flatten(3);
}

Tensor rotate(const Tensors& x, const OnnxRotaryRules& rules)
{
    const Tensor tokens = rules.heads > 0
                              ? x[0].reshape({x[0].size(0), x[0].size(1), rules.heads, -1})
                              : x[0].transpose(1, 2);
    const Tensor places = inputOrNone(x, 3);
    const auto anglesOf = [&](const Tensor& cache) {
        return (places.defined() ? cache.index({places}) : cache).unsqueeze(2);
    };
    const Tensor result =
        torch::cat({turned(tokens.narrow(3, 0, rules.length), anglesOf(x[1]), anglesOf(x[2]),
                           rules.isInterleaved),
                    tokens.narrow(3, rules.length, tokens.size(3) - rules.length)},
                   3);
    return rules.heads > 0 ? result.reshape(x[0].sizes()) : result.transpose(1, 2);
}

Operation rotaryEmbedding(const OnnxCall& call)
{
    const Tensor& x = call.value(0);
    OnnxRotaryRules rules;
    rules.heads = x.dim() == 3 ? call.integer("num_heads", 0) : 0;
    rules.isInterleaved = call.integer("interleaved", 0) != 0;
    const bool isTokens =
        (x.dim() == 3 && rules.heads > 0 && x.size(2) % rules.heads == 0) || (x.dim() == 4);
    const std::int64_t whole = !isTokens ? 0 : x.dim() == 4 ? x.size(3) : x.size(2) / rules.heads;
    const std::int64_t part = call.integer("rotary_embedding_dim", 0);
    rules.length = part == 0 ? whole : part;
    const bool hasPlaces = call.isGiven(3);
    const auto fits = [&](const Tensor& cache) {
        return cache.dim() == (hasPlaces ? 2 : 3) && 2 * cache.size(-1) == rules.length;
    };
    if (!isTokens || rules.length < 2 || rules.length % 2 != 0 || rules.length > whole ||
        !fits(call.value(1)) || !fits(call.value(2)))
        call.fail(ErrorKind::Damaged, say("its angles do not fit its input"));
    return onnxStep(call, [rules](const Tensors& inputs) { return rotate(inputs, rules); });
}

} // namespace

std::span<const OnnxOperator> attentionOperators()
{
    static const OnnxOperator list[] = {
        {"Attention", &attention, &attentionSoftmax, 7},
        {"RotaryEmbedding", &rotaryEmbedding},
    };
    return list;
}

} // namespace saliscope::engine
