// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <thread>
#include <torch/types.h>

#include "core/base/error.h"
#include "core/engine/model_catalogue.h"
#include "core/engine/torch_network.h"

using namespace saliscope;
using namespace saliscope::data;
using namespace saliscope::engine;

namespace
{

const ModelInfo tinyModel = {"tiny", "Tiny", {4, 1, ResizeFilter::Bilinear}, "relu", "", "", ""};

/// The network of Captum's Grad-CAM tests. Its fully connected layer is written as a convolution of
/// the whole 2×2 activation.
TorchNetwork tinyNetwork()
{
    Graph graph;
    const Tensor ones = torch::ones({2, 1, 3, 3});
    int value = graph.add("conv", Convolution{ones, torch::tensor({-50.0F, -75.0F})}, {0});
    value = graph.add("relu", Relu{}, {value});
    const Tensor row = torch::tensor({1.0F, 1.0F, 1.0F, 1.0F, 1.0F, -1.0F, -1.0F, -1.0F});
    const Tensor weight = row.repeat({4}).view({4, 2, 2, 2}).contiguous();
    value = graph.add("fc", Convolution{weight, torch::zeros({4})}, {value});
    value = graph.add("relu2", Relu{}, {value});
    value = graph.add("mean", SpatialMean{}, {value});
    graph.add("identity", Linear{torch::eye(4), torch::zeros({4})}, {value});
    return TorchNetwork(tinyModel, graph, torch::kCPU);
}

/// A network of one hidden layer whose outputs are linear in it.
TorchNetwork headedNetwork(const Tensor& weight, const Tensor& bias)
{
    torch::manual_seed(3);
    Graph graph;
    int value = graph.add("conv", Convolution{torch::randn({6, 1, 3, 3}), torch::randn({6})}, {0});
    value = graph.add("relu", Relu{}, {value});
    value = graph.add("mean", SpatialMean{}, {value});
    graph.add("fc", Linear{weight, bias}, {value});
    return TorchNetwork(tinyModel, graph, torch::kCPU);
}

Image ramp()
{
    Image image(1, 4, 4);
    for (std::size_t index = 0; index < image.values.size(); ++index)
        image.values[index] = static_cast<float>(index);
    return image;
}

SaliencyMap explainTiny(const ExplainRequest& request)
{
    TorchNetwork network = tinyNetwork();
    return network.explain(ramp(), "ramp", request, {}).maps.front();
}

} // namespace

class TestTinyNetwork final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithPublishedValues_data();
    void agreesWithPublishedValues();
    void scoreCamWeighsByShownScores();
    void ablationZeroDividesByMagnitude();
    void negativeEvidenceTurnsTheMap();
    void flagsEmptyAndConstantMaps();
    void randomCamDependsOnNameAndSeed();
    void severalLayersInOnePass();
    void refusesUnknownLayerAndOutput();
    void contrastIsTheDifferenceOfTwoHeads_data();
    void contrastIsTheDifferenceOfTwoHeads();
    void refusesContrastsWithoutMeaning();
    void previewsSharpenAndChangeNothing_data();
    void previewsSharpenAndChangeNothing();
    void tellsWhatCannotBeExplained();
    void stopsWhenAsked();
    void callsAtOnceGiveTheSame();
    void fullGradTakesOneCallOnLargeNetworks();
};

void TestTinyNetwork::agreesWithPublishedValues_data()
{
    QTest::addColumn<QString>("algorithm");
    QTest::addColumn<QString>("layer");
    QTest::addColumn<QList<double>>("expected");
    using L = QList<double>;
    QTest::newRow("gradcam at conv") << "gradcam"
                                     << "conv" << L{11.25, 13.5, 20.25, 22.5};
    QTest::newRow("gradcam") << "gradcam"
                             << "relu" << L{0, 4, 28, 32.5};
    QTest::newRow("hirescam") << "hirescam"
                              << "relu" << L{0, 4, 25, 25};
    QTest::newRow("elementwise") << "gradcamelementwise"
                                 << "relu" << L{0, 4, 31, 40};
    QTest::newRow("layercam") << "layercam"
                              << "relu" << L{0, 4, 31, 40};
    QTest::newRow("xgradcam") << "xgradcam"
                              << "relu" << L{0, 4, 25, 25};
    QTest::newRow("gradcam++") << "gradcam++"
                               << "relu" << L{0, .207792, 1.871259, 2.730096};
    QTest::newRow("ablation") << "ablationcam"
                              << "relu" << L{0, 4, 28.666667, 34.166667};
    QTest::newRow("eigencam") << "eigencam"
                              << "relu" << L{-19.441900, -15.654904, 11.839155, 23.257649};
}

void TestTinyNetwork::agreesWithPublishedValues()
{
    QFETCH(QString, algorithm);
    QFETCH(QString, layer);
    QFETCH(QList<double>, expected);
    ExplainRequest request;
    request.maps = {{parseAlgorithm(algorithm.toStdString()), layer.toStdString()}};
    request.outputs = {0};
    const SaliencyMap map = explainTiny(request);
    QCOMPARE(map.raw.values.size(), std::size_t(4));
    for (int index = 0; index < 4; ++index)
        QVERIFY2(std::abs(map.raw.values[std::size_t(index)] - expected[index]) < 2e-5,
                 qPrintable(QStringLiteral("value %1 is %2 instead of %3")
                                .arg(index)
                                .arg(double(map.raw.values[std::size_t(index)]))
                                .arg(expected[index])));
    QVERIFY(!map.flags.any());
}

void TestTinyNetwork::scoreCamWeighsByShownScores()
{
    // Scores of the two shown channels are 18.433333 and 5.2, so the weights after the softmax are
    // 0.99999821 and 1.79e-6; the activations are 0 4 31 40 and 0 0 6 15.
    ExplainRequest request;
    request.maps = {{Algorithm::ScoreCam, "relu"}};
    request.outputs = {0};
    const SaliencyMap map = explainTiny(request);
    const double second = std::exp(5.2 - 18.433333);
    const double weight = second / (1 + second);
    const std::vector<double> one = {0, 4, 31, 40};
    const std::vector<double> two = {0, 0, 6, 15};
    for (std::size_t index = 0; index < 4; ++index)
        QVERIFY(std::abs(map.raw.values[index] -
                         ((1 - weight) * one[index] + weight * two[index])) < 1e-4);
}

void TestTinyNetwork::ablationZeroDividesByMagnitude()
{
    // The activation's minimum is 0, so both rules take the same scores; evidence against the
    // output has a negative score, which only the reference lets turn the map.
    ExplainRequest request;
    request.maps = {{Algorithm::AblationCam, "relu"}};
    request.outputs = {0};
    request.evidence = Evidence::Negative;
    const float reference = explainTiny(request).raw.values[3];
    request.ablation = AblationRule::Zero;
    const float zero = explainTiny(request).raw.values[3];
    QVERIFY(std::abs(reference - 34.166667F) < 1e-4F);
    QVERIFY(std::abs(zero + 34.166667F) < 1e-4F);
}

void TestTinyNetwork::negativeEvidenceTurnsTheMap()
{
    ExplainRequest request;
    request.maps = {{Algorithm::GradCam, "relu"}};
    request.outputs = {0};
    request.evidence = Evidence::Negative;
    const SaliencyMap against = explainTiny(request);
    QCOMPARE(against.raw.values[3], -32.5F);
    QCOMPARE(against.evidenceSign, -1.0F);
    request.evidence = Evidence::Predicted; // the logit is positive
    QCOMPARE(explainTiny(request).raw.values[3], 32.5F);
}

void TestTinyNetwork::flagsEmptyAndConstantMaps()
{
    ExplainRequest request;
    request.maps = {{Algorithm::GradCam, "relu"}};
    request.outputs = {0};
    request.evidence = Evidence::Negative;
    const SaliencyMap empty = explainTiny(request);
    QVERIFY(empty.flags.empty && !empty.flags.constant && !empty.flags.nonFinite);
    QVERIFY(std::all_of(empty.map.values.begin(), empty.map.values.end(),
                        [](float value) { return value == 0; }));

    TorchNetwork network = tinyNetwork();
    Image dark(1, 4, 4); // every unit is off
    const SaliencyMap constant = network.explain(dark, "dark", request, {}).maps.front();
    QVERIFY(constant.flags.constant);
    Image broken = ramp();
    broken.values[5] = NAN;
    QVERIFY(network.explain(broken, "broken", request, {}).maps.front().flags.nonFinite);
}

void TestTinyNetwork::randomCamDependsOnNameAndSeed()
{
    TorchNetwork network = tinyNetwork();
    ExplainRequest request;
    request.maps = {{Algorithm::RandomCam, "relu"}};
    const auto draw = [&](const char* name, std::uint64_t seed) {
        request.seed = seed;
        return network.explain(ramp(), name, request, {}).maps.front().raw;
    };
    QVERIFY(draw("a", 0) == draw("a", 0));
    QVERIFY(draw("a", 0) != draw("b", 0));
    QVERIFY(draw("a", 0) != draw("a", 1));
}

void TestTinyNetwork::severalLayersInOnePass()
{
    ExplainRequest request;
    request.outputs = {0, 1};
    request.maps = {{Algorithm::GradCam, "conv"},
                    {Algorithm::GradCam, "relu"},
                    {Algorithm::AblationCam, "relu"},
                    {Algorithm::FullGrad, ""}};
    TorchNetwork network = tinyNetwork();
    const Explanation all = network.explain(ramp(), "ramp", request, {});
    QCOMPARE(all.maps.size(), std::size_t(8));
    QCOMPARE(all.logits.size(), std::size_t(4));
    for (std::size_t index = 0; index < all.maps.size(); ++index) {
        ExplainRequest single;
        single.outputs = {static_cast<int>(index / 4)};
        single.maps = {request.maps[index % 4]};
        QVERIFY(network.explain(ramp(), "ramp", single, {}).maps.front().raw ==
                all.maps[index].raw);
    }
}

void TestTinyNetwork::refusesUnknownLayerAndOutput()
{
    TorchNetwork network = tinyNetwork();
    ExplainRequest request;
    request.maps = {{Algorithm::GradCam, "nowhere"}};
    QVERIFY_THROWS_EXCEPTION(Error, network.explain(ramp(), "ramp", request, {}));
    request.maps = {{Algorithm::GradCam, "identity"}};
    QVERIFY_THROWS_EXCEPTION(Error, network.explain(ramp(), "ramp", request, {}));
    request.maps = {{Algorithm::GradCam, "relu"}};
    request.outputs = {4};
    QVERIFY_THROWS_EXCEPTION(Error, network.explain(ramp(), "ramp", request, {}));
}

void TestTinyNetwork::contrastIsTheDifferenceOfTwoHeads_data()
{
    QTest::addColumn<int>("algorithm");
    QTest::addColumn<int>("evidence");
    for (const AlgorithmInfo& info : algorithms())
        if (!info.usesAttention) // this network has none
            for (const auto& [name, evidence] :
                 {std::pair("for", Evidence::Positive), std::pair("against", Evidence::Negative),
                  std::pair("predicted", Evidence::Predicted)})
                QTest::addRow("%s, %s", info.name, name) << int(info.algorithm) << int(evidence);
}

/// What a network says whose head is the difference of the two rows.
void TestTinyNetwork::contrastIsTheDifferenceOfTwoHeads()
{
    QFETCH(int, algorithm);
    QFETCH(int, evidence);
    const Tensor weight = torch::tensor({0.3F, -1.1F, 0.7F, 0.2F, -0.4F, 0.9F, //
                                         -0.6F, 0.5F, 1.2F, -0.8F, 0.1F, 0.4F, //
                                         1.5F, 0.2F, -0.3F, 0.6F, -0.9F, -0.2F})
                              .view({3, 6});
    const Tensor bias = torch::tensor({0.1F, -0.4F, 0.2F});
    TorchNetwork two = headedNetwork(weight, bias);
    TorchNetwork difference = headedNetwork((weight[2] - weight[1]).unsqueeze(0).contiguous(),
                                            (bias[2] - bias[1]).unsqueeze(0).contiguous());
    ExplainRequest request;
    const bool hasLayer = algorithmInfo(Algorithm(algorithm)).usesTargetLayer;
    request.maps = {{Algorithm(algorithm), hasLayer ? "relu" : ""}};
    request.evidence = Evidence(evidence);
    request.outputs = {0};
    const SaliencyMap expected = difference.explain(ramp(), "ramp", request, {}).maps.front();
    request.outputs = {2};
    request.contrast = 1;
    const SaliencyMap map = two.explain(ramp(), "ramp", request, {}).maps.front();
    QCOMPARE(map.output, 2);
    QCOMPARE(map.contrast, std::optional(1));
    QCOMPARE(map.evidenceSign, expected.evidenceSign);
    QCOMPARE(map.raw.values.size(), expected.raw.values.size());
    const float scale =
        std::max({1.0F, std::abs(expected.rawMinimum), std::abs(expected.rawMaximum)});
    for (std::size_t index = 0; index < map.raw.values.size(); ++index)
        QVERIFY(std::abs(map.raw.values[index] - expected.raw.values[index]) < 1e-5F * scale);
    for (std::size_t index = 0; index < map.map.values.size(); ++index)
        QVERIFY(std::abs(map.map.values[index] - expected.map.values[index]) < 1e-5F);
}

void TestTinyNetwork::refusesContrastsWithoutMeaning()
{
    TorchNetwork network = tinyNetwork();
    TorchNetwork single = headedNetwork(torch::ones({1, 6}), torch::zeros({1}));
    ExplainRequest request;
    request.maps = {{Algorithm::GradCam, "relu"}};
    request.outputs = {2};
    for (const int wrong : {-1, 2, 4}) { // the output itself, and two that are not there
        request.contrast = wrong;
        QVERIFY_THROWS_EXCEPTION(Error, network.explain(ramp(), "ramp", request, {}));
    }
    request.outputs = {0};
    request.contrast = 0;
    QVERIFY_THROWS_EXCEPTION(Error, single.explain(ramp(), "ramp", request, {}));
}

void TestTinyNetwork::previewsSharpenAndChangeNothing_data()
{
    QTest::addColumn<int>("algorithm");
    for (const Algorithm slow : {Algorithm::ScoreCam, Algorithm::AblationCam})
        QTest::newRow(algorithmInfo(slow).name) << int(slow);
}

void TestTinyNetwork::previewsSharpenAndChangeNothing()
{
    QFETCH(int, algorithm);
    constexpr int channels = 200;
    torch::manual_seed(5);
    Graph graph;
    int value = graph.add(
        "conv", Convolution{torch::randn({channels, 1, 2, 2}), torch::randn({channels})}, {0});
    value = graph.add("relu", Relu{}, {value});
    value = graph.add("mean", SpatialMean{}, {value});
    graph.add("fc", Linear{torch::randn({2, channels}), torch::zeros({2})}, {value});
    TorchNetwork network(tinyModel, graph, torch::kCPU);
    ExplainRequest request;
    request.maps = {{Algorithm(algorithm), "relu"}};
    request.outputs = {1};
    const SaliencyMap expected = network.explain(ramp(), "ramp", request, {}).maps.front();
    std::vector<MapPreview> previews;
    request.onPreview = [&](std::size_t map, int output, const MapPreview& preview) {
        QCOMPARE(map, std::size_t(0));
        QCOMPARE(output, 1);
        previews.push_back(preview);
    };
    const SaliencyMap map = network.explain(ramp(), "ramp", request, {}).maps.front();
    QVERIFY(map.raw == expected.raw);
    QVERIFY(map.map == expected.map);
    QVERIFY(previews.size() >= 6);
    QVERIFY(!previews.front().change);
    QVERIFY(previews.back().change && *previews.back().change >= 0);
    for (std::size_t index = 0; index < previews.size(); ++index) {
        QCOMPARE(previews[index].channels, std::int64_t(channels));
        QVERIFY(previews[index].done < channels);
        QVERIFY(index == 0 || previews[index].done > previews[index - 1].done);
        QCOMPARE(previews[index].raw.values.size(), map.raw.values.size());
    }
}

void TestTinyNetwork::tellsWhatCannotBeExplained()
{
    const TorchNetwork network = tinyNetwork();
    const std::vector<LayerInfo> all = network.allLayers();
    const auto named = [&](const char* name) {
        return *std::find_if(all.begin(), all.end(),
                             [&](const LayerInfo& layer) { return layer.name == name; });
    };
    QVERIFY(named("relu").obstacle.empty());
    QCOMPARE(named("relu").shape, (std::vector<std::int64_t>{1, 2, 2, 2}));
    QCOMPARE(named("relu").grid, (Size{2, 2}));
    for (const char* name : {"fc", "relu2", "mean", "identity"}) // single pixels, lists of numbers
        QVERIFY2(!named(name).obstacle.empty(), name);
    QVERIFY(!network.whyTargetLayer().empty());
}

void TestTinyNetwork::stopsWhenAsked()
{
    TorchNetwork network = tinyNetwork();
    std::stop_source source;
    source.request_stop();
    ExplainRequest request;
    request.maps = {{Algorithm::GradCam, "relu"}};
    try {
        network.explain(ramp(), "ramp", request, source.get_token());
        QFAIL("a stopped request was answered");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), ErrorKind::Cancelled);
    }
}

/// Every algorithm, on threads that start together, against one call after another.
void TestTinyNetwork::callsAtOnceGiveTheSame()
{
    ExplainRequest request;
    request.maps = {{Algorithm::GradCam, "relu"},
                    {Algorithm::ScoreCam, "relu"},
                    {Algorithm::AblationCam, "conv"},
                    {Algorithm::FullGrad, ""}};
    request.outputs = {0};
    TorchNetwork network = tinyNetwork();
    const int calls = network.allowCallsAtOnce(request, 100);
    QVERIFY(calls > 1);
    std::vector<Explanation> explanations(static_cast<std::size_t>(calls));
    {
        std::vector<std::jthread> threads;
        for (Explanation& explanation : explanations)
            threads.emplace_back(
                [&] { explanation = network.explain(ramp(), "ramp", request, {}); });
    }
    const Explanation expected = tinyNetwork().explain(ramp(), "ramp", request, {});
    for (const Explanation& explanation : explanations) {
        QCOMPARE(explanation.logits, expected.logits);
        for (std::size_t map = 0; map < expected.maps.size(); ++map)
            QCOMPARE(explanation.maps[map].map.values, expected.maps[map].map.values);
    }
}

/// Its pass keeps everything: calls at once would multiply densenet's gigabyte.
void TestTinyNetwork::fullGradTakesOneCallOnLargeNetworks()
{
    Graph graph;
    const int value = graph.add("mean", SpatialMean{}, {0});
    graph.add("identity", Linear{torch::zeros({1000000, 1}), torch::zeros({1000000})}, {value});
    TorchNetwork network(tinyModel, graph, torch::kCPU);
    ExplainRequest request;
    request.maps = {{Algorithm::GradCam, ""}};
    ExplainRequest full = request;
    full.maps.push_back({Algorithm::FullGrad, ""});
    QCOMPARE(network.allowCallsAtOnce(full, 100), 1);
    QCOMPARE(network.allowCallsAtOnce(request, 1), 1);
    QVERIFY(network.allowCallsAtOnce(request, 100) > 1);
}

QTEST_GUILESS_MAIN(TestTinyNetwork)
#include "tst_tiny_network.moc"
