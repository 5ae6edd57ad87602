// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/models/classifier_head.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "core/base/error.h"
#include "core/checkpoint/checkpoint.h"

namespace saliscope::engine
{

namespace
{

constexpr std::string_view linearClass = "torch.nn.modules.linear.Linear";
constexpr std::string_view reluClass = "torch.nn.modules.activation.ReLU";
constexpr std::string_view geluClass = "torch.nn.modules.activation.GELU";

/// They hand on what they see of one row of numbers, once training is over.
constexpr std::array<std::string_view, 3> idleClasses = {"torch.nn.modules.dropout.Dropout",
                                                         "torch.nn.modules.linear.Identity",
                                                         "torch.nn.modules.flatten.Flatten"};

/// What makes probabilities of the outputs.
constexpr std::array<std::string_view, 3> closingClasses = {
    "torch.nn.modules.activation.Sigmoid", "torch.nn.modules.activation.Softmax",
    "torch.nn.modules.activation.LogSoftmax"};

class HeadBuilder final
{
public:
    HeadBuilder(Graph& graph, const Weights& weights, const std::string& name, int input,
                std::int64_t channels)
        : m_graph(graph)
        , m_weights(weights)
        , m_name(name)
        , m_value(input)
        , m_channels(channels)
    {
    }

    void build()
    {
        const std::vector<int>& places = m_weights.headPlaces();
        for (std::size_t index = 0; index < places.size(); ++index) {
            if (m_weights.isWholeModule())
                addLayersBefore(places[index]);
            else if (index > 0 && places[index] != places[index - 1] + 1)
                m_weights.fail(
                    say("between its layers %1 and %2 stands one without weights, and which is "
                        "not in the file",
                        layer(places[index - 1]), layer(places[index])));
            addLinear(layer(places[index]));
        }
        if (m_weights.isWholeModule())
            requireClosing(places.back());
    }

private:
    std::string layer(int place) const { return m_name + "." + std::to_string(place); }

    void addLinear(const std::string& name)
    {
        const checkpoint::ModuleFacts* facts = m_weights.module(name);
        if (facts && facts->className != linearClass)
            refuse(name, *facts);
        const std::int64_t outputs = m_weights.length(name + ".weight");
        m_value = m_graph.add(name, m_weights.linear(name, outputs, m_channels), {m_value});
        m_graph.describe(m_value, {}, std::nullopt);
        m_channels = outputs;
    }

    [[noreturn]] void refuse(const std::string& name, const checkpoint::ModuleFacts& facts) const
    {
        m_weights.fail(say("its layer %1 is of the class %2", name, facts.className));
    }

    /// The layers of the module by their places. Throws where it is no Sequential of layers.
    std::map<int, std::string> layers() const
    {
        const checkpoint::ModuleFacts* facts = m_weights.module(m_name);
        if (facts && facts->className != "torch.nn.modules.container.Sequential")
            refuse(m_name, *facts);
        std::map<int, std::string> found;
        for (const std::string& part : m_weights.partsOfModule(m_name)) {
            const std::string name = m_name + "." + part;
            if (part.size() > 3 || part.find_first_not_of("0123456789") != std::string::npos)
                refuse(name, *m_weights.module(name));
            found[std::stoi(part)] = name;
        }
        return found;
    }

    void addLayersBefore(int place)
    {
        for (const auto& [own, name] : layers())
            if (own >= m_next && own < place)
                addLayer(name, *m_weights.module(name));
        m_next = place + 1;
    }

    void addLayer(const std::string& name, const checkpoint::ModuleFacts& facts)
    {
        const std::string& kind = facts.className;
        if (std::find(idleClasses.begin(), idleClasses.end(), kind) != idleClasses.end())
            return;
        const auto form = facts.attributes.find("approximate");
        if (kind == reluClass)
            m_value = m_graph.add(name, Relu{}, {m_value});
        else if (kind == geluClass && form != facts.attributes.end() && form->second == "none")
            m_value = m_graph.add(name, Gelu{}, {m_value});
        else
            refuse(name, facts);
        m_graph.describe(m_value, {}, std::nullopt);
    }

    void requireClosing(int last) const
    {
        for (const auto& [place, name] : layers()) {
            const checkpoint::ModuleFacts& facts = *m_weights.module(name);
            const auto isOneOf = [&](const auto& classes) {
                return std::find(classes.begin(), classes.end(), facts.className) != classes.end();
            };
            if (place > last && !isOneOf(idleClasses) && !isOneOf(closingClasses))
                refuse(name, facts);
        }
    }

    Graph& m_graph;
    const Weights& m_weights;
    const std::string& m_name;
    int m_value;
    std::int64_t m_channels;
    int m_next = 0; ///< the first place not looked at yet
};

} // namespace

void addHead(Graph& graph, const Weights& weights, const std::string& name, int input,
             std::int64_t channels)
{
    if (weights.headPlaces().empty())
        graph.add(name, weights.linear(name, weights.outputs(), channels), {input});
    else
        HeadBuilder(graph, weights, name, input, channels).build();
}

} // namespace saliscope::engine
