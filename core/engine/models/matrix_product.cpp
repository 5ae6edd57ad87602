// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/models/matrix_product.h"

#include <ATen/ExpandUtils.h>
#include <algorithm>
#include <optional>
#include <torch/autograd.h>

#include "core/engine/models/onednn_product.h"

namespace saliscope::engine
{

namespace
{

using Sizes = std::vector<std::int64_t>;
using Variables = torch::autograd::variable_list;

bool isPlain(const Tensor& x)
{
    return x.is_cpu() && x.scalar_type() == torch::kFloat32 && x.numel() > 0;
}

bool suitsOneDnn(const Tensor& a, const Tensor& b)
{
    return hasOneDnn() && isPlain(a) && isPlain(b);
}

/// The gradients of a product are products.
struct DifferentiableProduct : torch::autograd::Function<DifferentiableProduct> {
    static Tensor forward(torch::autograd::AutogradContext* context, const Tensor& a,
                          const Tensor& b, const std::optional<Tensor>& offset)
    {
        context->save_for_backward({a, b});
        context->saved_data["of a"] = a.requires_grad();
        context->saved_data["of b"] = b.requires_grad();
        return oneDnnProduct(a, b, offset.value_or(Tensor()));
    }

    static Variables backward(torch::autograd::AutogradContext* context, Variables gradients)
    {
        const Variables saved = context->get_saved_variables();
        const Tensor& gradient = gradients[0];
        Variables result(3);
        if (context->saved_data["of a"].toBool())
            result[0] = oneDnnProduct(gradient, saved[1].transpose(1, 2), {});
        if (context->saved_data["of b"].toBool())
            result[1] = oneDnnProduct(saved[0].transpose(1, 2), gradient, {});
        return result;
    }
};

/// B×M×K, B×K×N -> B×M×N.
Tensor batchProduct(const Tensor& a, const Tensor& b, const Tensor& offset)
{
    TORCH_CHECK(a.size(2) == b.size(1), "matrices do not fit each other");
    const bool needsGradient =
        torch::GradMode::is_enabled() && (a.requires_grad() || b.requires_grad());
    if (!needsGradient)
        return oneDnnProduct(a, b, offset);
    return DifferentiableProduct::apply(a, b,
                                        offset.defined() ? std::optional(offset) : std::nullopt);
}

/// Rows of any number of axes times one matrix K×N.
Tensor rowsTimes(const Tensor& x, const Tensor& matrix, const Tensor& offset)
{
    Sizes shape = x.sizes().vec();
    shape.back() = matrix.size(1);
    return batchProduct(x.reshape({1, -1, x.size(-1)}), matrix.unsqueeze(0), offset).view(shape);
}

Tensor broadcastProduct(const Tensor& a, const Tensor& b)
{
    const auto before = [](const Tensor& x) { return x.sizes().slice(0, x.dim() - 2); };
    const Sizes batch = at::infer_size(before(a), before(b));
    const auto together = [&](const Tensor& x) {
        Sizes shape = batch;
        shape.insert(shape.end(), {x.size(-2), x.size(-1)});
        return x.expand(shape).reshape({-1, x.size(-2), x.size(-1)});
    };
    Sizes shape = batch;
    shape.insert(shape.end(), {a.size(-2), b.size(-1)});
    return batchProduct(together(a), together(b), {}).view(shape);
}

/// The letters of a factor or a result of Einstein's summation.
struct EinsteinTerms {
    std::string a;
    std::string b;
    std::string result;
};

bool hasOnlyOnce(const std::string& letters)
{
    return std::all_of(letters.begin(), letters.end(), [&](char letter) {
        const bool isLetter = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
        return isLetter && std::count(letters.begin(), letters.end(), letter) == 1;
    });
}

/// Of "bij,bjk->bik"; nothing for an equation that is no product of two matrices.
std::optional<EinsteinTerms> termsOf(std::string equation)
{
    std::erase(equation, ' ');
    const std::size_t comma = equation.find(',');
    const std::size_t arrow = equation.find("->");
    if (comma == std::string::npos || arrow == std::string::npos || arrow < comma)
        return std::nullopt;
    EinsteinTerms terms{equation.substr(0, comma), equation.substr(comma + 1, arrow - comma - 1),
                        equation.substr(arrow + 2)};
    const auto isKnown = [&](char letter) {
        return terms.a.find(letter) != std::string::npos ||
               terms.b.find(letter) != std::string::npos;
    };
    if (!hasOnlyOnce(terms.a) || !hasOnlyOnce(terms.b) || !hasOnlyOnce(terms.result) ||
        !std::all_of(terms.result.begin(), terms.result.end(), isKnown))
        return std::nullopt;
    return terms;
}

/// \p x with its axes, called \p letters, ordered as \p wanted.
Tensor ordered(const Tensor& x, const std::string& letters, const std::string& wanted)
{
    Sizes order;
    for (const char letter : wanted)
        order.push_back(std::int64_t(letters.find(letter)));
    return x.permute(order);
}

/// The letters of \p from that are (or are not) in \p in, and that are (or are not) in \p alsoIn.
std::string lettersOf(const std::string& from, const std::string& in, bool isIn,
                      const std::string& alsoIn, bool isAlsoIn)
{
    std::string letters;
    for (const char letter : from)
        if ((in.find(letter) != std::string::npos) == isIn &&
            (alsoIn.find(letter) != std::string::npos) == isAlsoIn)
            letters += letter;
    return letters;
}

std::int64_t elementsOf(torch::IntArrayRef sizes)
{
    std::int64_t result = 1;
    for (const std::int64_t size : sizes)
        result *= size;
    return result;
}

Tensor einsteinProduct(const EinsteinTerms& terms, const Tensor& a, const Tensor& b)
{
    const std::string batch = lettersOf(terms.a, terms.b, true, terms.result, true);
    const std::string summed = lettersOf(terms.a, terms.b, true, terms.result, false);
    const std::string rows = lettersOf(terms.a, terms.b, false, terms.result, true);
    const std::string columns = lettersOf(terms.b, terms.a, false, terms.result, true);
    const Tensor left = ordered(a, terms.a, batch + rows + summed);
    const Tensor right = ordered(b, terms.b, batch + summed + columns);
    const auto part = [](const Tensor& x, std::size_t first, std::size_t count) {
        return x.sizes().slice(first, count);
    };
    const std::size_t heads = batch.size();
    const std::int64_t batches = elementsOf(part(left, 0, heads));
    const std::int64_t count = elementsOf(part(left, heads + rows.size(), summed.size()));
    Sizes shape = part(left, 0, heads + rows.size()).vec();
    const auto last = part(right, heads + summed.size(), columns.size());
    shape.insert(shape.end(), last.begin(), last.end());
    const Tensor all =
        matrixProduct(left.reshape({batches, -1, count}), right.reshape({batches, count, -1}));
    return ordered(all.view(shape), batch + rows + columns, terms.result);
}

} // namespace

Tensor matrixProduct(const Tensor& a, const Tensor& b)
{
    if (!suitsOneDnn(a, b) || a.dim() < 2 || b.dim() < 2)
        return torch::matmul(a, b);
    return b.dim() == 2 ? rowsTimes(a, b, {}) : broadcastProduct(a, b);
}

Tensor linearProduct(const Tensor& x, const Tensor& weight, const Tensor& offset)
{
    if (!suitsOneDnn(x, weight) || (offset.defined() && !isPlain(offset)))
        return torch::linear(x, weight, offset);
    return rowsTimes(x, weight.t(), offset);
}

Tensor einsteinSum(const std::string& equation, const std::vector<Tensor>& factors)
{
    const auto terms = termsOf(equation);
    const auto fits = [](const Tensor& x, const std::string& letters) {
        return x.numel() > 0 && std::size_t(x.dim()) == letters.size();
    };
    if (!terms || factors.size() != 2 || !fits(factors[0], terms->a) || !fits(factors[1], terms->b))
        return torch::einsum(equation, factors);
    // Letters of one factor alone that the result lacks are summed, and sizes of 1 broadcast:
    // LibTorch's own function sees to these.
    const bool isSum = !lettersOf(terms->a, terms->b, false, terms->result, false).empty() ||
                       !lettersOf(terms->b, terms->a, false, terms->result, false).empty();
    const auto sameSize = [&](char letter) {
        const std::size_t place = terms->b.find(letter);
        return place == std::string::npos || factors[0].size(std::int64_t(terms->a.find(letter))) ==
                                                 factors[1].size(std::int64_t(place));
    };
    if (isSum || !std::all_of(terms->a.begin(), terms->a.end(), sameSize))
        return torch::einsum(equation, factors);
    return einsteinProduct(*terms, factors[0], factors[1]);
}

} // namespace saliscope::engine
