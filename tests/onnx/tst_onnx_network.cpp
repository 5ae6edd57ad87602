// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <algorithm>
#include <cmath>

#include "checkpoint/expect_error.h"
#include "core/checkpoint/checkpoint.h"
#include "core/engine/engine.h"
#include "core/engine/network_file.h"
#include "onnx/proto_writer.h"

using namespace saliscope;
using namespace saliscope::checkpoint;
using namespace saliscope::engine;

namespace
{

using proto::aNode;
using proto::initialiser;
using proto::node;
using proto::tensor;

/// Weights that differ from each other, of -0.5 to 0.5.
std::vector<float> weights(std::size_t count)
{
    std::vector<float> values;
    for (std::size_t index = 0; index < count; ++index)
        values.push_back(float((index * 7919 + 13) % 101) / 100 - 0.5F);
    return values;
}

/// An attribute of integers.
std::string integers(const std::string& name, const std::vector<std::uint64_t>& values)
{
    std::string content = proto::bytes(1, name);
    for (const std::uint64_t value : values)
        content += proto::integer(8, value);
    return proto::bytes(5, content + proto::integer(20, 7));
}

std::string integer(const std::string& name, std::uint64_t value)
{
    return proto::bytes(5,
                        proto::bytes(1, name) + proto::integer(3, value) + proto::integer(20, 2));
}

std::string integerTensor(const std::string& name, const std::vector<std::int64_t>& values)
{
    std::string raw(values.size() * sizeof(std::int64_t), '\0');
    std::memcpy(raw.data(), values.data(), raw.size());
    return proto::integer(1, values.size()) + proto::integer(2, 7) + proto::bytes(8, name) +
           proto::bytes(9, raw);
}

/// Convolution, relu, and what is between them and the output, of 4 channels of 8×8 pixels.
std::string network(const std::string& end, const std::string& output = "y")
{
    return aNode(node("Conv", {"image", "w"}, {"a"}, "/features/features.0/Conv",
                      integers("pads", {1, 1, 1, 1}))) +
           aNode(node("Relu", {"a"}, {"b"}, "/features/features.1/Relu")) + end +
           initialiser(tensor("w", {4, 3, 3, 3}, weights(108))) +
           initialiser(tensor("v", {4, 2}, weights(8))) +
           proto::input(proto::value("image", {-1, 3, 8, 8})) +
           proto::output(proto::value(output, {-1, 2}));
}

const std::string pooled = aNode(node("GlobalAveragePool", {"b"}, {"c"}, "/pool")) +
                           aNode(node("Flatten", {"c"}, {"d"}, "/flat"));
const std::string product = aNode(node("MatMul", {"d", "v"}, {"e"}, "/fc/MatMul"));

Checkpoint checkpointOf(const std::string& graph)
{
    return parseCheckpoint(proto::model(graph), "net.onnx");
}

std::unique_ptr<Network> load(const std::string& graph)
{
    const Checkpoint checkpoint = checkpointOf(graph);
    return openEngine()->load(modelOfFile(checkpoint), checkpoint, "cpu");
}

/// The network of \p checkpoint as \p options describe it.
std::unique_ptr<Network> described(Checkpoint& checkpoint, const NetworkDescription& options = {})
{
    overrideDescription(checkpoint, options);
    return openEngine()->load(modelOfFile(checkpoint), checkpoint, "cpu");
}

double probability(const Network& network, const std::vector<float>& logits, std::size_t output)
{
    return metrics::probabilityOf(logits, output, network.model().activation);
}

Image picture()
{
    Image image;
    image.channels = 3;
    image.height = image.width = 8;
    for (int index = 0; index < 192; ++index)
        image.values.push_back(float((index * 31) % 17) / 16);
    return image;
}

Image mapOf(Network& network, Algorithm algorithm, const std::string& layer = "")
{
    ExplainRequest request;
    request.maps = {{algorithm, layer}};
    request.outputs = {0};
    return network.explain(picture(), "x", request, {}).maps.at(0).map;
}

double apart(const Image& one, const Image& other)
{
    double largest = one.values.size() == other.values.size() ? 0 : 1;
    for (std::size_t index = 0; index < one.values.size() && largest < 1; ++index)
        largest = std::max(largest, double(std::abs(one.values[index] - other.values[index])));
    return largest;
}

} // namespace

class TestOnnxNetwork final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesLayersAsModules();
    void explainsBeforeTheLastActivation();
    void computesEveryAlgorithm();
    void runsFixedBatchesPictureByPicture();
    void readsChannelsLast();
    void saysThatItIsQuantised();
    void readsTokensAsPixels();
    void readsTokensAsTold();
    void explainsAfterTheLastActivationWhenAskedTo();
    void probabilitiesAreThoseOfTheEnd();
    void saysWhyALayerCannotBeExplained();
    void optionsGoBeforeTheFile();
    void refusesDescriptionsThatDoNotFit();
    void refuses_data();
    void refuses();
};

void TestOnnxNetwork::namesLayersAsModules()
{
    const auto net = load(network(pooled + aNode(node("MatMul", {"d", "v"}, {"y"}, "/fc/MatMul"))));
    QCOMPARE(net->outputs(), 2);
    QCOMPARE(net->model().targetLayer, std::string("features.1"));
    std::vector<std::string> names;
    for (const LayerInfo& layer : net->layers())
        names.push_back(layer.name);
    for (const char* name : {"features.0", "features.1", "features"})
        QVERIFY2(std::find(names.begin(), names.end(), name) != names.end(), name);
    QVERIFY(std::find(names.begin(), names.end(), "/pool") == names.end());
}

void TestOnnxNetwork::explainsBeforeTheLastActivation()
{
    const auto plain = load(network(pooled + product, "e"));
    const auto closed =
        load(network(pooled + product + aNode(node("Softmax", {"e"}, {"y"}, "/softmax"))));
    QCOMPARE(closed->logits({picture()}, {}), plain->logits({picture()}, {}));
    QVERIFY(closed->notes().front().text().find("Softmax") != std::string::npos);
    QVERIFY(apart(mapOf(*closed, Algorithm::GradCam), mapOf(*plain, Algorithm::GradCam)) == 0);
}

void TestOnnxNetwork::computesEveryAlgorithm()
{
    const auto net = load(network(pooled + product, "e"));
    for (const AlgorithmInfo& info : algorithms()) {
        if (const auto reason = net->whyNotAlgorithm(info.algorithm)) {
            QVERIFY(info.usesAttention);
            QVERIFY(reason->text().find("it has no attention") != std::string::npos);
            continue;
        }
        const Image map = mapOf(*net, info.algorithm);
        QCOMPARE(map.width, 8);
        QVERIFY2(std::all_of(map.values.begin(), map.values.end(),
                             [](float value) { return value >= 0 && value <= 1; }),
                 std::string(info.name).c_str());
    }
}

/// A Reshape to 1×4 holds for one picture only; ours finds out which axis the pictures are on. One
/// that mixes pictures (through the first axis) cannot be run together.
void TestOnnxNetwork::runsFixedBatchesPictureByPicture()
{
    const std::string mean = aNode(node("GlobalAveragePool", {"b"}, {"c"}, "/pool"));
    const auto dynamic = load(network(pooled + product, "e"));
    const auto fixed = load(network(mean + aNode(node("Reshape", {"c", "s"}, {"d"}, "/flat")) +
                                        product + initialiser(integerTensor("s", {1, 4})),
                                    "e"));
    const auto mixing =
        load(network(pooled +
                         aNode(node("ReduceMean", {"d"}, {"m"}, "/mean",
                                    integers("axes", {0}) + integer("keepdims", 1))) +
                         aNode(node("MatMul", {"m", "v"}, {"e"}, "/fc/MatMul")),
                     "e"));
    const Image right = mapOf(*dynamic, Algorithm::AblationCam);
    QVERIFY(apart(mapOf(*fixed, Algorithm::AblationCam), right) < 1e-5);
    QVERIFY(apart(mapOf(*mixing, Algorithm::AblationCam), right) < 1e-5);
}

void TestOnnxNetwork::readsChannelsLast()
{
    const std::string order =
        aNode(node("Transpose", {"x"}, {"image"}, "/front", integers("perm", {0, 3, 1, 2})));
    std::string graph = network(pooled + product, "e");
    const std::string before = proto::input(proto::value("image", {-1, 3, 8, 8}));
    graph.replace(graph.find(before), before.size(),
                  proto::input(proto::value("x", {-1, 8, 8, 3})) + order);
    const auto keras = load(graph);
    const auto plain = load(network(pooled + product, "e"));
    QCOMPARE(keras->logits({picture()}, {}), plain->logits({picture()}, {}));
    QVERIFY(apart(mapOf(*keras, Algorithm::GradCam), mapOf(*plain, Algorithm::GradCam)) == 0);
}

namespace
{

/// Patches of 2×2 pixels, a class token in front, one attention, and the class token's answer.
std::string transformer()
{
    const std::string block = "/blocks/blocks.0/";
    const auto matrix = [&](const std::string& name, const std::string& weight) {
        return aNode(node("MatMul", {"norm", weight}, {name}, block + "attn/" + name + "/MatMul")) +
               initialiser(tensor(weight, {4, 4}, weights(16)));
    };
    return aNode(node("Conv", {"image", "w"}, {"patches"}, "/patch_embed/proj/Conv",
                      integers("strides", {2, 2}))) +
           aNode(node("Reshape", {"patches", "s"}, {"rows"}, "/patch_embed/Reshape")) +
           aNode(node("Transpose", {"rows"}, {"pixels"}, "/patch_embed/Transpose",
                      integers("perm", {0, 2, 1}))) +
           aNode(node("Concat", {"token", "pixels"}, {"all"}, "/Concat", integer("axis", 1))) +
           aNode(node("LayerNormalization", {"all", "scale", "shift"}, {"norm"},
                      block + "norm1/LayerNormalization")) +
           matrix("q", "wq") + matrix("k", "wk") + matrix("v", "wv") +
           aNode(node("Transpose", {"k"}, {"kt"}, block + "attn/Transpose",
                      integers("perm", {0, 2, 1}))) +
           aNode(node("MatMul", {"q", "kt"}, {"scores"}, block + "attn/MatMul")) +
           aNode(node("Softmax", {"scores"}, {"attention"}, block + "attn/Softmax")) +
           aNode(node("MatMul", {"attention", "v"}, {"mixed"}, block + "attn/MatMul_1")) +
           aNode(node("Add", {"all", "mixed"}, {"sum"}, block + "Add")) +
           aNode(node("Gather", {"sum", "first"}, {"class"}, "/Gather", integer("axis", 1))) +
           aNode(node("MatMul", {"class", "head"}, {"y"}, "/head/MatMul")) +
           initialiser(tensor("w", {4, 3, 2, 2}, weights(48))) +
           initialiser(integerTensor("s", {0, 4, 16})) +
           initialiser(tensor("token", {1, 1, 4}, weights(4))) +
           initialiser(tensor("scale", {4}, {1, 2, 1, 1})) +
           initialiser(tensor("shift", {4}, weights(4))) +
           initialiser(tensor("head", {4, 2}, weights(8))) +
           initialiser(proto::integer(2, 7) + proto::bytes(8, "first") +
                       proto::bytes(9, std::string(8, '\0'))) +
           proto::input(proto::value("image", {-1, 3, 8, 8})) +
           proto::output(proto::value("y", {-1, 2}));
}

} // namespace

void TestOnnxNetwork::saysThatItIsQuantised()
{
    const std::string stored =
        proto::integer(1, 4) + proto::integer(1, 2) + proto::integer(2, 3) + // int8
        proto::bytes(8, "small") + proto::bytes(9, {1, 2, 3, 4, -1, -2, -3, -4});
    const std::string weight =
        aNode(node("DequantizeLinear", {"small", "scale"}, {"v8"}, "/fc/DequantizeLinear"));
    const auto net =
        load(network(pooled + weight + aNode(node("MatMul", {"d", "v8"}, {"e"}, "/fc/MatMul")) +
                         initialiser(stored) + initialiser(tensor("scale", {}, {0.5F})),
                     "e"));
    const auto saysSo = [](const Message& note) {
        return note.text().find("quantised") != std::string::npos;
    };
    const std::vector<Message> notes = net->notes();
    QVERIFY(std::any_of(notes.begin(), notes.end(), saysSo));
    QVERIFY(mapOf(*net, Algorithm::GradCam).width == 8);
    const std::vector<Message> others = load(network(pooled + product, "e"))->notes();
    QVERIFY(std::none_of(others.begin(), others.end(), saysSo));
}

void TestOnnxNetwork::readsTokensAsPixels()
{
    const auto net = load(transformer());
    QCOMPARE(net->model().targetLayer, std::string("blocks.0.norm1"));
    for (const AlgorithmInfo& info : algorithms()) {
        ExplainRequest request;
        request.maps = {{info.algorithm, ""}};
        request.outputs = {1};
        const SaliencyMap map = net->explain(picture(), "x", request, {}).maps.at(0);
        QCOMPARE(map.map.width, 8);
        QVERIFY2(!map.flags.nonFinite, info.name);
        if (!info.hasInputSize)
            QCOMPARE(map.raw.values.size(), std::size_t(16));
    }
}

void TestOnnxNetwork::readsTokensAsTold()
{
    Checkpoint checkpoint = checkpointOf(transformer());
    QCOMPARE(described(checkpoint)->model().described.tokens, std::optional<std::string>("4,1"));
    NetworkDescription options;
    options.tokens = "2x8,1";
    const auto net = described(checkpoint, options);
    ExplainRequest request;
    request.maps = {{Algorithm::GradCam, ""}};
    const SaliencyMap map = net->explain(picture(), "x", request, {}).maps.at(0);
    QCOMPARE(map.raw.height, 2);
    QCOMPARE(map.raw.width, 8);
    options.tokens = "5,1";
    const std::string error = errorOf([&] { described(checkpoint, options); });
    QVERIFY2(error.find("a list of 26 tokens") != std::string::npos, error.c_str());
}

void TestOnnxNetwork::explainsAfterTheLastActivationWhenAskedTo()
{
    const std::string end = aNode(node("Sigmoid", {"e"}, {"y"}, "/sigmoid"));
    Checkpoint checkpoint = checkpointOf(network(pooled + product + end));
    ModelInfo model = modelOfFile(checkpoint);
    const auto before = openEngine()->load(model, checkpoint, "cpu");
    model.explainsAfterActivation = true;
    const auto after = openEngine()->load(model, checkpoint, "cpu");
    const std::vector<float> logits = before->logits({picture()}, {}).front();
    const std::vector<float> values = after->logits({picture()}, {}).front();
    for (std::size_t i = 0; i < 2; ++i)
        QVERIFY(std::abs(probability(*before, logits, i) - double(values[i])) < 1e-6);
    QVERIFY(after->model().activation == metrics::Activation::None);
    QCOMPARE(probability(*after, values, 0), double(values[0]));
    QVERIFY(after->notes().front().text().find("after that, as asked for") != std::string::npos);
    Checkpoint plain = checkpointOf(network(pooled + product, "e"));
    ModelInfo endless = modelOfFile(plain);
    endless.explainsAfterActivation = true;
    QVERIFY(errorOf([&] { openEngine()->load(endless, plain, "cpu"); }).starts_with("mismatch"));
}

void TestOnnxNetwork::probabilitiesAreThoseOfTheEnd()
{
    for (const char* op : {"Softmax", "LogSoftmax"}) {
        const auto net = load(network(pooled + product + aNode(node(op, {"e"}, {"y"}, "/end"))));
        QVERIFY(net->model().activation == metrics::Activation::Softmax);
        const std::vector<float> logits = net->logits({picture()}, {}).front();
        QVERIFY(std::abs(probability(*net, logits, 0) + probability(*net, logits, 1) - 1) < 1e-12);
    }
    Checkpoint open = checkpointOf(network(pooled + product, "e"));
    QVERIFY(described(open)->model().activation == metrics::Activation::Sigmoid);
    NetworkDescription options;
    options.activation = "softmax";
    QVERIFY(described(open, options)->model().activation == metrics::Activation::Softmax);
}

void TestOnnxNetwork::saysWhyALayerCannotBeExplained()
{
    const std::string constant = aNode(node("Neg", {"v"}, {"n"}, "/minus/Neg")) +
                                 aNode(node("MatMul", {"d", "n"}, {"e"}, "/fc/MatMul"));
    const std::string dead = aNode(node("Abs", {"b"}, {"z"}, "/aside/Abs"));
    const auto net = load(network(pooled + constant + dead, "e"));
    const auto reason = [&](const char* layer) { return errorOf([&] { layerName(*net, layer); }); };
    const auto says = [&](const char* layer, const char* text) {
        return reason(layer).find(text) != std::string::npos;
    };
    QVERIFY2(says("/pool", "no picture of more than one pixel"), reason("/pool").c_str());
    QVERIFY2(says("/flat", "behind the pooling"), reason("/flat").c_str());
    QVERIFY2(says("fc", "behind the pooling"), reason("fc").c_str());
    QVERIFY2(says("minus", "the same for every picture"), reason("minus").c_str());
    QVERIFY2(says("aside", "does not depend on it"), reason("aside").c_str());
    QVERIFY2(says("nothing", "has no layer of this name"), reason("nothing").c_str());
    QCOMPARE(layerName(*net, "features.0"), std::string("features.0"));
}

void TestOnnxNetwork::optionsGoBeforeTheFile()
{
    Checkpoint checkpoint = checkpointOf(network(pooled + product, "e"));
    const std::vector<float> plain = described(checkpoint)->logits({picture()}, {}).front();
    NetworkDescription options;
    options.inputRange = {0, 2};
    options.outputs = {"normal", "ill"};
    const auto twice = described(checkpoint, options);
    // Without biases twice the brightness is twice the answer.
    QVERIFY(std::abs(twice->logits({picture()}, {}).front()[0] - 2 * plain[0]) < 1e-5F);
    QCOMPARE(twice->model().described.outputs, options.outputs);
    QCOMPARE(twice->model().described.inputSize, std::optional(8));
    QCOMPARE(twice->model().described.targetLayer, std::string("features.1"));
}

void TestOnnxNetwork::refusesDescriptionsThatDoNotFit()
{
    const std::string closed = pooled + product + aNode(node("Softmax", {"e"}, {"y"}, "/softmax"));
    const auto error = [&](auto change) {
        Checkpoint checkpoint = checkpointOf(network(closed));
        NetworkDescription options;
        change(options);
        return errorOf([&] { described(checkpoint, options); });
    };
    const auto refuses = [&](auto change, const char* text) {
        const std::string said = error(change);
        if (said.find(text) == std::string::npos)
            qWarning("%s", said.c_str());
        return said.find(text) != std::string::npos;
    };
    using D = NetworkDescription;
    QVERIFY(refuses([](D& d) { d.inputSize = 9; }, "do not fit its input image"));
    QVERIFY(refuses([](D& d) { d.inputChannels = 1; }, "do not fit its input image"));
    QVERIFY(refuses([](D& d) { d.outputs = {"a"}; }, "1 names are given for its outputs, but"));
    QVERIFY(refuses([](D& d) { d.activation = "sigmoid"; }, "it ends in Softmax itself"));
    QVERIFY(refuses([](D& d) { d.targetLayer = "layer9"; }, "no layer of this name"));
    QVERIFY(refuses([](D& d) { d.targetLayer = "/pool"; }, "cannot be explained"));
    QVERIFY(refuses([](D& d) { d.tokens = "14,1"; }, "197 tokens"));
}

void TestOnnxNetwork::refuses_data()
{
    QTest::addColumn<QByteArray>("graph");
    QTest::addColumn<QString>("message");
    const auto add = [](const char* name, const std::string& graph, const char* message) {
        QTest::newRow(name) << QByteArray::fromStdString(graph) << QString(message);
    };
    add("several inputs",
        network(pooled + product, "e") + proto::input(proto::value("age", {-1, 1})),
        "it has several inputs (image, age)");
    add("unknown operators",
        network(aNode(node("Whirl", {"b"}, {"p"}, "first")) +
                aNode(node("Twirl", {"p"}, {"y"}, "second"))),
        "does not know: Twirl (second); Whirl (first)");
    add("no classifier", network("", "b"), "none of its outputs (b) is a list of numbers");
    add("a class", network(pooled + product + aNode(node("ArgMax", {"e"}, {"y"}, "choose"))),
        "none of its outputs (y) is a list of numbers");
    add("a choice", network(pooled + product + aNode(node("Hardmax", {"e"}, {"y"}, "choose"))),
        "its output y is what Hardmax has chosen");
    for (const char* op : {"Loop", "Scan"})
        add(op, network(aNode(node(op, {"b"}, {"y"}, "again"))),
            op == std::string("Loop") ? "does not know: Loop (again)"
                                      : "does not know: Scan (again)");
    add("weights that do not fit", network(aNode(node("Conv", {"b", "w"}, {"y"}, "again"))),
        "the node again (Conv)");
    add("no dependence", network(aNode(node("Identity", {"v"}, {"y"}, "same"))),
        "its output y does not depend on the picture");
    add("only numbers",
        aNode(node("GlobalAveragePool", {"image"}, {"c"}, "pool")) +
            aNode(node("Flatten", {"c"}, {"y"}, "flat")) +
            proto::input(proto::value("image", {-1, 3, 8, 8})) +
            proto::output(proto::value("y", {-1, 3})),
        "is a picture of more than one pixel");
    add("four channels",
        aNode(node("Flatten", {"image"}, {"y"}, "flat")) +
            proto::input(proto::value("image", {-1, 4, 8, 8})) +
            proto::output(proto::value("y", {-1, 3})),
        "its input image has the shape n×4×8×8");
    add("NaN",
        network(pooled + aNode(node("MatMul", {"d", "u"}, {"y"}, "fc")) +
                initialiser(tensor("u", {4, 1}, {1, NAN, 0, 0}))),
        "its weights hold NaN");
}

void TestOnnxNetwork::refuses()
{
    QFETCH(QByteArray, graph);
    QFETCH(QString, message);
    const QString error = QString::fromStdString(errorOf([&] { load(graph.toStdString()); }));
    QVERIFY2(error.contains(message) && error.contains("net.onnx"), qPrintable(error));
}

QTEST_GUILESS_MAIN(TestOnnxNetwork)
#include "tst_onnx_network.moc"
