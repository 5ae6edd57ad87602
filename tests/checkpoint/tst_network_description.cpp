// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

#include "checkpoint/expect_error.h"
#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/network_description.h"

using namespace saliscope;
using namespace saliscope::checkpoint;

namespace
{

/// A folder with the file net.network.json.
class DescribedNetwork final
{
public:
    explicit DescribedNetwork(const QByteArray& json)
    {
        QFile file(m_folder.filePath("net.network.json"));
        if (file.open(QIODevice::WriteOnly))
            file.write(json);
    }
    NetworkDescription read(const std::map<std::string, std::string>& metadata = {}) const
    {
        return readDescription(networkPlace(path("net.onnx")), metadata);
    }
    std::filesystem::path path(const char* name) const
    {
        return m_folder.filePath(name).toStdString();
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

class TestNetworkDescription final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fileGoesBeforeMetadata();
    void optionsGoBeforeFiles();
    void rangeMeanAndStdMakeANormalizer();
    void descriptionNamesItsNetwork();
    void whatIsWrittenIsReadAgain();
    void tokensAreAGridAndAPrefix();
    void refuses_data();
    void refuses();
};

void TestNetworkDescription::fileGoesBeforeMetadata()
{
    const DescribedNetwork network(R"({"input_size": 64, "outputs": ["a", "b, c"]})");
    const NetworkDescription read = network.read(
        {{"input_size", "32"}, {"resize", "bicubic"}, {"outputs", "x,y"}, {"author", "somebody"}});
    QCOMPARE(read.inputSize, std::optional(64));
    QCOMPARE(read.resize, std::optional<std::string>("bicubic"));
    QCOMPARE(read.outputs, (std::vector<std::string>{"a", "b, c"}));
    const NetworkPlace alone{"elsewhere.onnx", {}};
    QCOMPARE(readDescription(alone, {{"outputs", "x,y"}}).outputs,
             (std::vector<std::string>{"x", "y"}));
    QCOMPARE(readDescription(alone, {{"outputs", R"(["x", "y,z"])"}}).outputs,
             (std::vector<std::string>{"x", "y,z"}));
}

void TestNetworkDescription::optionsGoBeforeFiles()
{
    NetworkDescription said;
    said.inputSize = 224;
    said.mean = {0.5};
    said.std = {0.25};
    said.pad = "none";
    NetworkDescription options;
    options.inputSize = 96;
    options.mean = {0.1, 0.2, 0.3};
    const NetworkDescription both = overridden(said, options);
    QCOMPARE(both.inputSize, std::optional(96));
    QCOMPARE(both.mean, options.mean);
    QCOMPARE(both.std, said.std);
    QCOMPARE(both.pad, said.pad);
    QVERIFY(overridden(said, {}) == said);
}

void TestNetworkDescription::rangeMeanAndStdMakeANormalizer()
{
    QVERIFY(!normalizerOf({}));
    NetworkDescription description;
    description.inputRange = {-1024, 1024};
    description.mean = {0, 512, -1024};
    description.std = {2};
    const auto normalizer = normalizerOf(description);
    // (x · 2048 - 1024 - mean) / 2
    QCOMPARE(normalizer->mean, (std::vector<float>{0.5F, 0.75F, 0.F}));
    QCOMPARE(normalizer->std, (std::vector<float>(3, 2.F / 2048)));
}

void TestNetworkDescription::descriptionNamesItsNetwork()
{
    const DescribedNetwork other(R"({"network": "weights/other.onnx"})");
    const NetworkPlace named = networkPlace(other.path("net.network.json"));
    QCOMPARE(named.network, other.path("weights/other.onnx"));
    QCOMPARE(named.description, other.path("net.network.json"));
    const DescribedNetwork plain("{}");
    QCOMPARE(networkPlace(plain.path("net.network.json")).network, plain.path("net.onnx"));
    QCOMPARE(networkPlace("a/b.v2.onnx").description, std::filesystem::path("a/b.v2.network.json"));
    QVERIFY(errorOf([] { networkPlace("missing.network.json"); }).starts_with("not-found"));
}

void TestNetworkDescription::whatIsWrittenIsReadAgain()
{
    NetworkDescription description;
    description.inputSize = 224;
    description.inputChannels = 3;
    description.inputRange = {0, 255};
    description.mean = {123.675, 116.28, 103.53};
    description.std = {58.395};
    description.resize = "bicubic";
    description.pad = "none";
    description.outputs = {"Atélectasie", "No \"finding\""};
    description.activation = "softmax";
    description.targetLayer = "layer4.1";
    description.tokens = "7x14,1";
    const std::string text = descriptionText(description, "net.onnx");
    QVERIFY(text.find("\n  \"mean\": [123.675,116.28,103.53],\n") != std::string::npos);
    QVERIFY(DescribedNetwork(QByteArray::fromStdString(text)).read() == description);
}

void TestNetworkDescription::tokensAreAGridAndAPrefix()
{
    QVERIFY(parseTokens("14,1") == (TokenGrid{14, 14, 1}));
    QVERIFY(parseTokens("7x14,5") == (TokenGrid{7, 14, 5}));
    QVERIFY(parseTokens("7x14") == (TokenGrid{7, 14, 0}));
    for (const char* wrong : {"", "x", "0,1", "1", "14,", "14,-1", "14,1,1", "14x,1", "99999999,1",
                              "4294967297,0", " 14,1", "1x1,0"})
        QVERIFY2(errorOf([&] { parseTokens(wrong); }).starts_with("bad-request"), wrong);
}

void TestNetworkDescription::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char* name, const char* json, const char* text) {
        QTest::newRow(name) << QByteArray(json) << QByteArray(text);
    };
    row("no object", "[]", "net.network.json");
    row("unknown member", R"({"input-size": 3})", "input-size");
    row("size", R"({"input_size": 0})", "input_size");
    row("large", R"({"input_size": 1000000})", "input_size");
    row("channels", R"({"input_channels": 2})", "1 or 3 channels");
    row("range", R"({"input_range": [1, 0]})", "the smaller first");
    row("one bound", R"({"input_range": [1]})", "two numbers");
    row("mean", R"({"mean": [0.1, 0.2]})", "one number, or three");
    row("std", R"({"std": [0.1, 0, 0.1]})", "above 0");
    row("huge", R"({"mean": [1e300]})", "or too large");
    row("channels of the mean", R"({"input_channels": 1, "mean": [1, 2, 3]})", "3 channels");
    row("resize", R"({"resize": "nearest"})", "resize");
    row("pad", R"({"pad": true})", "pad");
    row("activation", R"({"activation": "relu"})", "activation");
    row("twice", R"({"outputs": ["a", "b", "a"]})", "the name a");
    row("empty name", R"({"outputs": ["a", " "]})", "empty");
    row("no names", R"({"outputs": "a"})", "outputs");
    row("tokens", R"({"tokens": "big"})", "tokens");
}

void TestNetworkDescription::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, text);
    const DescribedNetwork network(json);
    const std::string error = errorOf([&] { network.read(); });
    QVERIFY2(error.starts_with("damaged") && error.find(text.toStdString()) != std::string::npos &&
                 error.find("net.network.json") != std::string::npos,
             error.c_str());
}

QTEST_GUILESS_MAIN(TestNetworkDescription)
#include "tst_network_description.moc"
