// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/engine/models/layer_view.h"
#include "core/engine/models/operations.h"

namespace saliscope::engine
{

/// One step of a network. Steps are numbered in order of execution; inputs come before.
struct Node {
    std::string name; ///< of the module, as in the state dict; unique
    Operation operation;
    std::vector<int> inputs;
    std::vector<std::int64_t> shape; ///< of its value for one input; empty where that is not known
    /// How its value is read as planes; none where it is no picture, or the output does not depend
    /// on it.
    std::optional<LayerView> view;
};

/// Why a part of a network has no step of its own.
enum class NoStep {
    Constant, ///< its value is the same for every picture
    Unused,   ///< the output does not need it
};

/// The value of each node; undefined where it is not known (yet, or any more).
using Values = std::vector<Tensor>;

/// A network as a list of steps, so that it can be cut anywhere: what does not depend on a layer is
/// its head, the rest its tail, whatever parallel branches there are.
/// Threads: const members are safe to share.
class Graph final
{
public:
    Graph();

    /// Appends a step; returns its number. Step 0 is the input.
    int add(std::string name, Operation operation, std::vector<int> inputs);

    int size() const { return static_cast<int>(m_nodes.size()); }
    int outputNode() const { return size() - 1; }
    const Node& node(int index) const { return m_nodes[static_cast<std::size_t>(index)]; }
    /// The step called \p name, or that gives the value of the module called so; -1 for none.
    int find(std::string_view name) const;

    /// Lets find() know \p node also as the value of a module that consists of several steps.
    void nameModule(std::string name, int node);
    /// These modules, by name.
    const std::map<std::string, int, std::less<>>& modules() const { return m_modules; }
    /// Notes that what is known by these names (empty ones apart) is no step, and why.
    template <typename... Names>
    void nameNoStep(NoStep reason, const Names&... names)
    {
        (m_noSteps.emplace(names, reason), ...);
    }
    std::optional<NoStep> noStep(std::string_view name) const
    {
        const auto found = m_noSteps.find(name);
        return name.empty() || found == m_noSteps.end() ? std::nullopt
                                                        : std::optional(found->second);
    }
    /// All these names.
    const std::map<std::string, NoStep, std::less<>>& noSteps() const { return m_noSteps; }
    /// Whether the output depends on \p node.
    bool reachesOutput(int node) const;
    void describe(int node, std::vector<std::int64_t> shape, std::optional<LayerView> view)
    {
        m_nodes[std::size_t(node)].shape = std::move(shape);
        m_nodes[std::size_t(node)].view = view;
    }
    /// Notes that the value of \p node are weights of attention: …×queries×keys, which a later step
    /// multiplies with the keys' values.
    void markAttention(int node);
    /// What was noted and the output depends on, in order of execution.
    std::vector<int> attention() const;
    /// Those of \p nodes that do not depend on any of \p layers.
    std::vector<int> independent(const std::vector<int>& nodes,
                                 const std::vector<int>& layers) const;
    /// Whether all that the output is made of goes through \p node.
    bool isCut(int node) const;
    void rename(int node, std::string name) { m_nodes[std::size_t(node)].name = std::move(name); }

    /// The values that the steps depending on \p layers are computed from: the layers themselves
    /// and, where a branch runs beside them, that branch's value. Sorted. A layer that depends on
    /// another one of the list is left out.
    std::vector<int> frontier(const std::vector<int>& layers) const;

    /// The same network for passes without gradients, with each batch norm and the relu behind it
    /// joined. Steps keep their numbers; the values of \p kept and of the output are as before, a
    /// batch norm that was joined must not be asked for. Batch norms are not folded into
    /// convolutions: that changes maps by more than 1e-5.
    Graph optimised(const std::vector<int>& kept) const;

    /// The same network for passes that only its output is wanted of: also with batch norms folded
    /// into the convolutions before them, weights packed, and average pools moved before
    /// convolutions of single pixels, which makes these four times cheaper.
    Graph forScores() const;

    /// Calls \p visit for every parameter of every step.
    void forEachParameter(const std::function<void(Tensor&)>& visit)
    {
        for (Node& node : m_nodes)
            node.operation.forEachParameter(visit);
    }

private:
    std::vector<bool> dependents(const std::vector<int>& layers) const;
    std::vector<int> soleConsumers() const;
    void joinConvolution(int index, const std::vector<int>& consumers, Graph& result) const;

    std::vector<Node> m_nodes;
    std::map<std::string, int, std::less<>> m_modules;
    std::map<std::string, NoStep, std::less<>> m_noSteps;
    std::vector<int> m_attention;
};

/// Computes the values of \p goals from those at hand in \p values, step by step, and gives the
/// memory of everything else back as soon as no step needs it. Values at hand are not overwritten.
/// \p visit sees each computed value. Throws Error Cancelled between two steps.
void run(const Graph& graph, Values& values, const std::vector<int>& goals, std::stop_token stop,
         const std::function<void(int node, const Tensor& value)>& visit = {});

} // namespace saliscope::engine
