// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/saliency/attention_route.h"

#include <torch/autograd.h>

#include "core/checkpoint/checkpoint.h"

namespace saliscope::engine
{

using torch::Tensor;

namespace
{

using TokenShape = std::vector<std::int64_t>;

/// Weights of attention may add up to a little more or less where they are rounded.
constexpr double mostOff = 0.05;
/// Gradients of tokens that are averaged differ by rounding only.
constexpr double mostApart = 1e-4;

/// Numbers that repeat no pattern a network might answer with 0.
Tensor unevenNumbers(std::int64_t count, const Tensor& like)
{
    return torch::sin(torch::arange(1, count + 1, like.options()) * 1.7) + 1.5;
}

class AttentionSearch final
{
public:
    AttentionSearch(const Graph& graph, const Tensor& input)
        : m_graph(graph)
        , m_input(input)
    {
    }

    AttentionRoute route()
    {
        m_route.weights = m_graph.attention();
        m_route.whyNot = search();
        if (m_route.whyNot)
            return {{}, {}, {}, m_route.whyNot};
        return std::move(m_route);
    }

private:
    std::optional<Message> search()
    {
        if (m_route.weights.empty())
            return say("it has no attention, softmax(Q·Kᵀ)·V, of which this algorithm makes its "
                       "maps");
        measureShapes();
        for (auto check : {&AttentionSearch::checkShapes, &AttentionSearch::findTokens,
                           &AttentionSearch::findPixels, &AttentionSearch::computeValues,
                           &AttentionSearch::checkSums, &AttentionSearch::findReadTokens,
                           &AttentionSearch::checkFlow})
            if (std::optional<Message> reason = (this->*check)())
                return reason;
        return std::nullopt;
    }

    Values start() const
    {
        Values values(std::size_t(m_graph.size()));
        values[0] = m_input;
        return values;
    }

    /// What is made of a file has its shapes already.
    void measureShapes()
    {
        for (int node = 0; node < m_graph.size(); ++node)
            m_shapes.push_back(m_graph.node(node).shape);
        if (!m_shapes.back().empty())
            return;
        const torch::NoGradGuard noGradients;
        Values values = start();
        run(m_graph, values, {m_graph.outputNode()}, {}, [&](int node, const Tensor& value) {
            m_shapes[std::size_t(node)] = value.sizes().vec();
        });
    }

    const TokenShape& shape(int node) const { return m_shapes[std::size_t(node)]; }

    /// Every query of a picture looks at every token of it, or this is not what was published.
    std::optional<Message> checkShapes()
    {
        m_tokens = shape(m_route.weights.front()).back();
        for (const int node : m_route.weights) {
            const TokenShape& size = shape(node);
            const bool isWhole = size.size() == 3 || (size.size() == 4 && size[0] == 1);
            if (!isWhole || size.back() != m_tokens || size[size.size() - 2] != m_tokens)
                return say("its attention does not always go from all tokens to all tokens (%1 is "
                           "%2); these maps are not defined for windows or pooling",
                           m_graph.node(node).name, checkpoint::shapeText(size));
        }
        for (std::size_t block = 1; block < m_route.weights.size(); ++block)
            if (!m_graph.independent({m_route.weights[block]}, {m_route.weights[block - 1]})
                     .empty())
                return say("its attention is not in one block after the other (%1 does not "
                           "depend on %2)",
                           m_graph.node(m_route.weights[block]).name,
                           m_graph.node(m_route.weights[block - 1]).name);
        return std::nullopt;
    }

    bool isListOfTokens(int node) const
    {
        const TokenShape& size = shape(node);
        return size.size() == 3 && size[0] == 1 && size[1] == m_tokens && m_graph.isCut(node);
    }

    /// All tokens as the first block gets them, and as the last one leaves them.
    std::optional<Message> findTokens()
    {
        for (int node = m_route.weights.front(); node > 0 && m_first < 0; --node)
            if (isListOfTokens(node))
                m_first = node;
        for (int node = m_graph.outputNode(); node > m_route.weights.back() && m_last < 0; --node)
            if (isListOfTokens(node))
                m_last = node;
        if (m_first < 0 || m_last < 0)
            return say("no list of the %1 tokens that its attention looks at leads into its first "
                       "block and out of its last one",
                       m_tokens);
        return std::nullopt;
    }

    std::optional<Message> findPixels()
    {
        const std::optional<LayerView>& view = m_graph.node(m_last).view;
        if (!view || view->kind != LayerView::Kind::Tokens ||
            view->height * view->width + view->prefix != m_tokens)
            return say("which of its %1 tokens are pixels is not known; say so with --tokens",
                       m_tokens);
        m_route.view = *view;
        return std::nullopt;
    }

    std::optional<Message> computeValues()
    {
        const torch::NoGradGuard noGradients;
        m_values = start();
        std::vector<int> goals = m_route.weights;
        goals.push_back(m_first);
        goals.push_back(m_last);
        run(m_graph, m_values, goals, {});
        return std::nullopt;
    }

    const Tensor& value(int node) const { return m_values[std::size_t(node)]; }

    std::optional<Message> checkSums()
    {
        for (const int node : m_route.weights)
            if (!((value(node).sum(-1) - 1).abs().max().item<double>() < mostOff))
                return say("the weights of its attention (%1) do not add up to 1 for each token",
                           m_graph.node(node).name);
        return std::nullopt;
    }

    /// How strongly a mixture of all numbers of \p answer depends on each token of \p node: T×C.
    static Tensor influence(const Tensor& answer, const Tensor& tokens)
    {
        const Tensor mixture = (answer.flatten() * unevenNumbers(answer.numel(), answer)).sum();
        const auto found = torch::autograd::grad({mixture}, {tokens}, {}, {}, false, true)[0];
        return found.defined() ? found[0] : torch::zeros_like(tokens[0]);
    }

    std::optional<Message> findReadTokens()
    {
        const torch::AutoGradMode gradients(true);
        Values values(m_values.size());
        const Tensor tokens = value(m_last).detach().requires_grad_(true);
        values[std::size_t(m_last)] = tokens;
        run(m_graph, values, {m_graph.outputNode()}, {});
        const Tensor found = influence(values.back(), tokens);
        const Tensor isRead = (found != 0).any(1);
        const auto count = isRead.sum().item<std::int64_t>();
        if (count == 0)
            return say("its output does not depend on what its attention leads to");
        m_route.readTokens = isRead.to(torch::kFloat32) / double(count);
        const Tensor rows = found.index({isRead});
        const bool isAlike =
            ((rows - rows[0]).abs().max() <= mostApart * rows.abs().max()).item<bool>();
        const Tensor pixels = isRead.slice(0, m_route.view.prefix);
        if (count > 1 && (!isAlike || !pixels.all().item<bool>()))
            return say("its output is made of several tokens (%1 of %2) in different ways; these "
                       "maps are defined for one class token, or the mean of all tokens",
                       count, m_tokens);
        if (count == 1 && pixels.any().item<bool>())
            return say("the token its output is made of is counted among the pixels; say with "
                       "--tokens how many stand before these");
        return std::nullopt;
    }

    /// The token that block \p block looks at in checkFlow(): no neighbour of the class token, nor
    /// of the next block's, as what else mixes tokens mostly mixes neighbours.
    std::int64_t tokenSeen(std::size_t block) const
    {
        constexpr double golden = 0.618;
        const std::int64_t pixels = m_tokens - m_route.view.prefix;
        const auto step = std::int64_t(golden * double(pixels));
        return m_route.view.prefix + (pixels / 2 + std::int64_t(block) * step) % pixels;
    }

    /// Lets every query look at one token, another one in each block, and sees what gets through.
    std::optional<Message> checkFlow()
    {
        const torch::AutoGradMode gradients(true);
        const std::int64_t goal = m_route.readTokens.nonzero().max().item<std::int64_t>();
        const Tensor reach = torch::zeros({m_tokens}, torch::kBool);
        Values values(m_values.size());
        for (std::size_t block = 0; block < m_route.weights.size(); ++block) {
            const std::int64_t seen = tokenSeen(block);
            Tensor weights = torch::zeros_like(value(m_route.weights[block]));
            weights.select(-1, seen).fill_(1);
            values[std::size_t(m_route.weights[block])] = weights;
            reach[seen] = true;
        }
        reach[goal] = false;
        const Tensor tokens = value(m_first).detach().requires_grad_(true);
        values[std::size_t(m_first)] = tokens;
        run(m_graph, values, {m_last}, {});
        Tensor found = influence(values[std::size_t(m_last)].select(1, goal), tokens);
        found = (found != 0).any(1).to(torch::kCPU);
        const bool hasShortcut = found[goal].item<bool>();
        found[goal] = false;
        const bool isMixedOtherwise = (found & torch::logical_not(reach)).any().item<bool>();
        if (!hasShortcut || isMixedOtherwise || !(found & reach).any().item<bool>())
            return say("its tokens are mixed by other means than softmax(Q·Kᵀ)·V, of which these "
                       "maps know nothing");
        return std::nullopt;
    }

    const Graph& m_graph;
    const Tensor& m_input;
    AttentionRoute m_route;
    std::vector<TokenShape> m_shapes; ///< by step
    std::int64_t m_tokens = 0;
    int m_first = -1; ///< all tokens before the first block's attention
    int m_last = -1;  ///< all tokens behind the last one's
    Values m_values;  ///< of these two and of all weights
};

} // namespace

AttentionRoute attentionRoute(const Graph& graph, const Tensor& input)
{
    return AttentionSearch(graph, input).route();
}

Tensor headsOfAttention(const Tensor& value)
{
    return value.dim() == 4 ? value[0] : value;
}

} // namespace saliscope::engine
