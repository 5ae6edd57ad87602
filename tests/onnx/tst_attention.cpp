// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "checkpoint/expect_error.h"
#include "core/base/files.h"
#include "core/checkpoint/checkpoint.h"
#include "core/engine/engine.h"
#include "core/engine/network_file.h"

using namespace saliscope;
using namespace saliscope::checkpoint;
using namespace saliscope::engine;
using nlohmann::json;

namespace
{

constexpr int side = 16;
const std::vector<Algorithm> both = {Algorithm::AttentionChefer, Algorithm::AttentionRollout};

std::string dataFile(const std::string& name)
{
    return std::string(TEST_DATA) + "/attention/" + name;
}

std::unique_ptr<Network> load(const std::string& name, const NetworkDescription& options = {})
{
    Checkpoint checkpoint = readCheckpoint(dataFile(name + ".onnx"));
    overrideDescription(checkpoint, options);
    return openEngine()->load(modelOfFile(checkpoint), checkpoint, "cpu");
}

/// The same as in make_attention.py.
Image picture()
{
    Image image(3, side, side);
    for (std::size_t i = 0; i < image.values.size(); ++i)
        image.values[i] = float(std::sin(double(i) * 0.37) * std::cos(double(i) * 0.011) / 2 + 0.5);
    return image;
}

/// The largest difference, as a share of the largest value.
double apart(const std::vector<float>& found, const std::vector<double>& expected)
{
    double largest = 0;
    double difference = found.size() == expected.size() ? 0 : 1e9;
    for (std::size_t i = 0; i < std::min(found.size(), expected.size()); ++i) {
        difference = std::max(difference, std::abs(double(found[i]) - expected[i]));
        largest = std::max(largest, std::abs(expected[i]));
    }
    return difference / std::max(largest, 1e-30);
}

std::string reasonOf(const Network& network, Algorithm algorithm)
{
    const auto reason = network.whyNotAlgorithm(algorithm);
    return reason ? reason->text() : std::string();
}

ExplainRequest requestFor(const std::vector<MapRequest>& maps)
{
    ExplainRequest request;
    request.maps = maps;
    request.outputs = {0};
    return request;
}

} // namespace

/// What tiny transformers attend to, against whole matrices in torch.
class TestAttention final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheFormulas_data();
    void agreesWithTheFormulas();
    void sharesThePassWithOthers();
    void rolloutDoesNotDependOnTheOutput();
    void refusesByName_data();
    void refusesByName();
    void allAreThoseThatCan();
    void refusesOtherGrids();
    void hasNoSignedMaps();
};

void TestAttention::agreesWithTheFormulas_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name :
         {"class_script", "class_dynamo", "class_fused", "registers", "mean", "mean_behind_class"})
        QTest::newRow(name) << name;
}

void TestAttention::agreesWithTheFormulas()
{
    QFETCH(QString, name);
    const json expected = json::parse(readFile(dataFile("expected.json"))).at(name.toStdString());
    const auto network = load(name.toStdString());
    for (const json& wanted : expected.at("maps")) {
        ExplainRequest request = requestFor({{both[0], ""}, {both[1], ""}});
        request.outputs = {wanted.at("output")};
        request.evidence = wanted.at("sign") == 1 ? Evidence::Positive : Evidence::Negative;
        const Explanation found = network->explain(picture(), "x", request, {});
        QVERIFY(apart(found.logits, expected.at("logits")) < 1e-5);
        for (const SaliencyMap& map : found.maps) {
            QCOMPARE(map.raw.width, 4);
            QCOMPARE(map.map.width, side);
            QCOMPARE(map.request.layer, std::string());
            QVERIFY(!map.flags.any());
            const char* algorithm = algorithmInfo(map.request.algorithm).name;
            const double difference = apart(map.raw.values, wanted.at(algorithm));
            QVERIFY2(difference < 1e-4,
                     qPrintable(QString("%1: %2").arg(algorithm).arg(difference)));
        }
    }
}

/// Whatever else is asked for at the same time, and at whichever layer, the values are the same.
void TestAttention::sharesThePassWithOthers()
{
    for (const char* name : {"class_script", "class_fused"}) {
        const auto network = load(name);
        const auto only = [&](const MapRequest& map) {
            return network->explain(picture(), "x", requestFor({map}), {}).maps.at(0).map.values;
        };
        std::vector<MapRequest> maps;
        for (const AlgorithmInfo& info : algorithms())
            for (const char* layer : {"", "blocks.0.norm2"})
                maps.push_back({info.algorithm, info.usesTargetLayer ? layer : ""});
        const Explanation all = network->explain(picture(), "x", requestFor(maps), {});
        for (std::size_t index = 0; index < maps.size(); ++index) {
            const std::vector<float> alone = only(maps[index]);
            const std::vector<double> wanted(alone.begin(), alone.end());
            QVERIFY2(apart(all.maps[index].map.values, wanted) < 1e-4,
                     algorithmInfo(maps[index].algorithm).name);
        }
        // One that needs no gradients beside one that does.
        const Explanation mixed = network->explain(
            picture(), "x",
            requestFor({{Algorithm::AttentionRollout, ""}, {Algorithm::GradCam, ""}}), {});
        QCOMPARE(mixed.maps[0].map.values, only({Algorithm::AttentionRollout, ""}));
        QCOMPARE(mixed.maps[1].map.values, only({Algorithm::GradCam, ""}));
    }
}

void TestAttention::rolloutDoesNotDependOnTheOutput()
{
    const auto network = load("class_script");
    ExplainRequest request = requestFor({{both[0], ""}, {both[1], ""}});
    request.outputs = {0, 1};
    const Explanation found = network->explain(picture(), "x", request, {});
    QVERIFY(found.maps[0].map.values != found.maps[2].map.values);
    QCOMPARE(found.maps[1].map.values, found.maps[3].map.values);
    QVERIFY(!algorithmInfo(Algorithm::AttentionRollout).classSpecific);
    QVERIFY(algorithmInfo(Algorithm::AttentionChefer).classSpecific);
}

void TestAttention::refusesByName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    QTest::newRow("refused_two_tokens") << "refused_two_tokens"
                                        << "2 of 18";
    QTest::newRow("refused_pixel") << "refused_pixel"
                                   << "is counted among the pixels";
    QTest::newRow("refused_windows") << "refused_windows"
                                     << "not defined for windows";
    QTest::newRow("refused_mixed") << "refused_mixed"
                                   << "mixed by other means";
    QTest::newRow("refused_beside") << "refused_beside"
                                    << "not in one block after the other";
    QTest::newRow("refused_pooled") << "refused_pooled"
                                    << "does not always go from all tokens";
}

void TestAttention::refusesByName()
{
    QFETCH(QString, name);
    QFETCH(QString, reason);
    const auto network = load(name.toStdString());
    for (const Algorithm algorithm : both) {
        const std::string found = reasonOf(*network, algorithm);
        QVERIFY2(found.find(reason.toStdString()) != std::string::npos, found.c_str());
        const std::string error = errorOf([&] {
            network->explain(picture(), "x", requestFor({{algorithm, ""}}), {});
        });
        QVERIFY2(error.find(found) != std::string::npos, error.c_str());
    }
    QVERIFY(!network->whyNotAlgorithm(Algorithm::GradCam));
}

void TestAttention::allAreThoseThatCan()
{
    const std::vector<std::string> all = {"ALL"};
    const std::vector<std::string> named = {"all", "attentionrollout"};
    QCOMPARE(algorithmsFor(*load("class_fused"), all).size(), algorithms().size());
    const auto other = load("refused_windows");
    const std::vector<Algorithm> rest = algorithmsFor(*other, all);
    QCOMPARE(rest.size(), algorithms().size() - both.size());
    for (const Algorithm algorithm : both)
        QVERIFY(std::find(rest.begin(), rest.end(), algorithm) == rest.end());
    const std::string error = errorOf([&] { algorithmsFor(*other, named); });
    QVERIFY2(error.find("attentionrollout") != std::string::npos, error.c_str());
}

/// With another grid the tokens are other places; with another prefix one of them is the answer's.
void TestAttention::refusesOtherGrids()
{
    NetworkDescription options;
    options.tokens = "2x8,1";
    const auto wide = load("class_script", options);
    const Explanation found =
        wide->explain(picture(), "x", requestFor({{Algorithm::AttentionRollout, ""}}), {});
    QCOMPARE(found.maps[0].raw.height, 2);
    QCOMPARE(found.maps[0].raw.width, 8);
    options.tokens = "1x17,0";
    QVERIFY(
        reasonOf(*load("class_script", options), Algorithm::AttentionRollout).find("--tokens") !=
        std::string::npos);
}

void TestAttention::hasNoSignedMaps()
{
    const auto network = load("class_script");
    for (const Algorithm algorithm : both) {
        ExplainRequest request = requestFor({{algorithm, ""}});
        request.isSigned = true;
        QVERIFY(errorOf([&] { network->explain(picture(), "x", request, {}); }).find("signed") !=
                std::string::npos);
    }
}

QTEST_GUILESS_MAIN(TestAttention)
#include "tst_attention.moc"
