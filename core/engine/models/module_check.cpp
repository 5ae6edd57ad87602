// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/models/module_check.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/base/error.h"
#include "core/checkpoint/checkpoint.h"
#include "core/engine/models/token_operations.h"

namespace saliscope::engine
{

namespace
{

/// Classes whose forward pass is known here; what they are made of is looked at one by one.
constexpr std::array knownClasses = {
    std::string_view("torchvision.models.alexnet.AlexNet"),
    std::string_view("torchvision.models.densenet.DenseNet"),
    std::string_view("torchvision.models.densenet._DenseBlock"),
    std::string_view("torchvision.models.densenet._DenseLayer"),
    std::string_view("torchvision.models.densenet._Transition"),
    std::string_view("torchvision.models.resnet.BasicBlock"),
    std::string_view("torchvision.models.resnet.Bottleneck"),
    std::string_view("torchvision.models.resnet.ResNet"),
    std::string_view("torchxrayvision.models.DenseNet"),
    std::string_view("torchxrayvision.models._DenseBlock"),
    std::string_view("torchxrayvision.models._DenseLayer"),
    std::string_view("torchxrayvision.models._Transition"),
    std::string_view("timm.layers.attention.Attention"),
    std::string_view("timm.layers.drop.DropPath"),
    std::string_view("timm.layers.mlp.Mlp"),
    std::string_view("timm.layers.norm.LayerNorm"),
    std::string_view("timm.layers.patch_embed.PatchEmbed"),
    std::string_view("timm.models.vision_transformer.Attention"),
    std::string_view("timm.models.vision_transformer.Block"),
    std::string_view("timm.models.vision_transformer.VisionTransformer"),
    std::string_view("torch.nn.modules.activation.GELU"),
    std::string_view("torch.nn.modules.activation.ReLU"),
    std::string_view("torch.nn.modules.batchnorm.BatchNorm2d"),
    std::string_view("torch.nn.modules.container.Sequential"),
    std::string_view("torch.nn.modules.conv.Conv2d"),
    std::string_view("torch.nn.modules.dropout.Dropout"),
    std::string_view("torch.nn.modules.linear.Identity"),
    std::string_view("torch.nn.modules.linear.Linear"),
    std::string_view("torch.nn.modules.normalization.LayerNorm"),
    std::string_view("torch.nn.modules.pooling.AdaptiveAvgPool2d"),
    std::string_view("torch.nn.modules.pooling.AvgPool2d"),
    std::string_view("torch.nn.modules.pooling.MaxPool2d"),
};

/// Wrappers that hand on what the network in them says.
constexpr std::array wrapperClasses = {
    std::string_view("torch.nn.parallel.data_parallel.DataParallel"),
    std::string_view("torch.nn.parallel.distributed.DistributedDataParallel"),
    std::string_view("torch._dynamo.eval_frame.OptimizedModule"),
    std::string_view("torchxrayvision.models.ResNet"),
    std::string_view("mednet.models.classify.alexnet.Alexnet"),
    std::string_view("mednet.models.classify.densenet.Densenet"),
    std::string_view("mednet.models.classify.vit.ViT"),
};

template <std::size_t Count>
bool contains(const std::array<std::string_view, Count>& list, std::string_view name)
{
    return std::find(list.begin(), list.end(), name) != list.end();
}

/// The class of the module that does what \p operation does; "" where it is none of its own.
std::string_view classOf(const Operation& operation)
{
    if (operation.as<Convolution>())
        return "torch.nn.modules.conv.Conv2d";
    if (operation.as<BatchNorm>())
        return "torch.nn.modules.batchnorm.BatchNorm2d";
    if (operation.as<Relu>())
        return "torch.nn.modules.activation.ReLU";
    if (operation.as<MaxPool>())
        return "torch.nn.modules.pooling.MaxPool2d";
    if (operation.as<AveragePool>())
        return "torch.nn.modules.pooling.AvgPool2d";
    if (operation.as<SpatialMean>() || operation.as<AdaptiveAveragePool>())
        return "torch.nn.modules.pooling.AdaptiveAvgPool2d";
    if (operation.as<Linear>())
        return "torch.nn.modules.linear.Linear";
    if (operation.as<Gelu>())
        return "torch.nn.modules.activation.GELU";
    return {};
}

/// Whether forward() calls a function there, of which no module tells.
bool isFunction(std::string_view node)
{
    return node == "mean" || node == "features.norm5.relu" || node.ends_with(".again");
}

/// A block's steps of relu, "layer1.0.relu1" and "layer1.0" itself, are one module.
std::string moduleOf(const Node& node)
{
    constexpr std::string_view block = "layer";
    if (!node.operation.as<Relu>() || !node.name.starts_with(block))
        return node.name;
    const std::size_t relu = node.name.find(".relu");
    return node.name.substr(0, relu) + ".relu";
}

std::string pairText(const Pair& pair)
{
    return "[" + std::to_string(pair[0]) + ", " + std::to_string(pair[1]) + "]";
}

/// "2" and "[2, 2]" mean the same.
bool means(const std::string& text, const Pair& pair)
{
    return text == pairText(pair) || (pair[0] == pair[1] && text == std::to_string(pair[0]));
}

class ModuleCheck final
{
public:
    ModuleCheck(const Graph& graph, const checkpoint::Checkpoint& checkpoint,
                const std::string& prefix, const std::string& head)
        : m_graph(graph)
        , m_checkpoint(checkpoint)
        , m_prefix(prefix)
        , m_partsOfHead(prefix + head + ".")
    {
    }

    void run() const
    {
        for (const auto& [path, facts] : m_checkpoint.modules)
            requireClass(path, facts);
        for (const auto& [name, array] : m_checkpoint.weights)
            if (!name.starts_with(m_prefix) && !name.ends_with("op_threshs"))
                fail(
                    say("its parameter %1 lies beside the network, whose part in the result is not "
                        "known",
                        name));
        for (int index = 0; index < m_graph.size(); ++index)
            compare(m_graph.node(index));
    }

private:
    [[noreturn]] void fail(const Message& problem) const
    {
        throw Error(
            ErrorKind::Unsupported, m_checkpoint.path.string(),
            say("%1; write the module as an ONNX file with torch.onnx.export, and give that "
                "as the model",
                problem));
    }

    void requireClass(const std::string& path, const checkpoint::ModuleFacts& facts) const
    {
        const bool isInside = (path + ".").starts_with(m_prefix);
        if (contains(knownClasses, facts.className) || path.starts_with(m_partsOfHead) ||
            (!isInside && contains(wrapperClasses, facts.className)))
            return;
        if (path.empty())
            fail(say("it is a whole module of the class %1, which this program does not know",
                     facts.className));
        fail(say("its part %1 is of the class %2, which this program does not know", path,
                 facts.className));
    }

    void require(const std::string& name, const checkpoint::ModuleFacts& facts, const char* what,
                 const Pair& wanted) const
    {
        const auto found = facts.attributes.find(what);
        if (found != facts.attributes.end() && !means(found->second, wanted))
            fail(say("its layer %1 has the %2 %3 instead of %4", name, what, found->second,
                     pairText(wanted)));
    }

    void requireEpsilon(const std::string& name, const checkpoint::ModuleFacts& facts,
                        double wanted) const
    {
        const auto found = facts.attributes.find("eps");
        if (found == facts.attributes.end())
            return;
        double epsilon = 0;
        const std::string& text = found->second;
        std::from_chars(text.data(), text.data() + text.size(), epsilon);
        if (std::abs(epsilon - wanted) > 1e-3 * wanted)
            fail(say("its layer %1 has the %2 %3 instead of %4", name, "eps", text,
                     std::to_string(wanted)));
    }

    void require(const std::string& name, const checkpoint::ModuleFacts& facts, const char* what,
                 const std::string& wanted) const
    {
        const auto found = facts.attributes.find(what);
        if (found != facts.attributes.end() && found->second != wanted)
            fail(
                say("its layer %1 has the %2 %3 instead of %4", name, what, found->second, wanted));
    }

    /// A module of the class that does what \p node does has to be in its place.
    void compare(const Node& node) const
    {
        const std::string_view wanted = classOf(node.operation);
        const std::string path = m_prefix + moduleOf(node);
        const auto found = m_checkpoint.modules.find(path);
        if (found == m_checkpoint.modules.end()) {
            if (!wanted.empty() && !isFunction(node.name))
                fail(say("its part %1 is missing", path));
            return;
        }
        const checkpoint::ModuleFacts& facts = found->second;
        if (!wanted.empty() && facts.className != wanted)
            fail(
                say("its part %1 is of the class %2 instead of %3", path, facts.className, wanted));
        compareAttributes(node, facts);
    }

    void compareAttributes(const Node& node, const checkpoint::ModuleFacts& facts) const
    {
        if (const auto* convolution = node.operation.as<Convolution>()) {
            require(node.name, facts, "stride", convolution->stride);
            require(node.name, facts, "padding", convolution->padding);
            require(node.name, facts, "dilation", convolution->dilation);
            require(node.name, facts, "padding_mode", std::string("zeros"));
        } else if (const auto* pool = node.operation.as<MaxPool>()) {
            require(node.name, facts, "kernel_size", pool->size);
            require(node.name, facts, "stride", pool->stride);
            require(node.name, facts, "padding", pool->padding);
            require(node.name, facts, "ceil_mode", std::string("false"));
        } else if (const auto* average = node.operation.as<AveragePool>()) {
            require(node.name, facts, "kernel_size", Pair{average->size, average->size});
            require(node.name, facts, "stride", Pair{average->size, average->size});
            require(node.name, facts, "padding", Pair{0, 0});
            require(node.name, facts, "ceil_mode", std::string("false"));
        } else if (node.operation.as<SpatialMean>()) {
            require(node.name, facts, "output_size", Pair{1, 1});
        } else if (const auto* norm = node.operation.as<BatchNorm>()) {
            requireEpsilon(node.name, facts, norm->epsilon);
        } else if (const auto* layerNorm = node.operation.as<LayerNorm>()) {
            requireEpsilon(node.name, facts, layerNorm->epsilon);
        }
    }

    const Graph& m_graph;
    const checkpoint::Checkpoint& m_checkpoint;
    const std::string& m_prefix;
    std::string m_partsOfHead;
};

} // namespace

void requireSameModules(const Graph& graph, const checkpoint::Checkpoint& checkpoint,
                        const std::string& prefix, const std::string& head)
{
    if (!checkpoint.modules.empty())
        ModuleCheck(graph, checkpoint, prefix, head).run();
}

} // namespace saliscope::engine
