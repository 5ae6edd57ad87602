// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "checkpoint/expect_error.h"
#include "core/engine/output_names.h"
#include "core/tasks/network_options.h"
#include "support/fake_network.h"

using namespace saliscope;
using namespace saliscope::engine;

namespace
{

/// A network of several outputs with names.
class NamedNetwork final : public Network
{
public:
    explicit NamedNetwork(std::vector<std::string> names)
        : m_inner(int(names.size()))
        , m_model(m_inner.model())
    {
        m_model.described.outputs = std::move(names);
    }
    const ModelInfo& model() const override { return m_model; }
    int outputs() const override { return m_inner.outputs(); }
    std::string device() const override { return m_inner.device(); }
    std::vector<LayerInfo> layers() const override { return m_inner.layers(); }
    std::vector<std::vector<float>> logits(const std::vector<Image>& images,
                                           std::stop_token stop) override
    {
        return m_inner.logits(images, std::move(stop));
    }
    Explanation explain(const Image& image, std::string_view name, const ExplainRequest& request,
                        std::stop_token stop) override
    {
        return m_inner.explain(image, name, request, std::move(stop));
    }

private:
    FakeNetwork m_inner;
    ModelInfo m_model;
};

} // namespace

class TestOutputNames final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesNamesAndIndices();
    void aNameGoesBeforeAnIndex();
    void namesWhatIsMostLikeIt();
    void recordsWhatResultsDependOn();
    void architecturesTakeNamesAlone();
    void targetClassIsAWordOrAnOutput();
    void contrastIsASecondOutput();
    void foldersNameDifferences();
};

void TestOutputNames::takesNamesAndIndices()
{
    const NamedNetwork network({"Normal", "Pneumonia", "normal", "Effusion"});
    QCOMPARE(parseOutput(network, "Pneumonia"), 1);
    QCOMPARE(parseOutput(network, "pneumonia"), 1);
    QCOMPARE(parseOutput(network, "normal"), 2);
    QCOMPARE(parseOutput(network, "3"), 3);
    QCOMPARE(outputName(network.model(), 3), std::string("Effusion"));
    QCOMPARE(outputName(network.model(), 4), std::string("4"));
    QCOMPARE(outputName(FakeNetwork(3).model(), 2), std::string("2"));
    QVERIFY(errorOf([&] { parseOutput(network, "NORMAL"); }).starts_with("bad-request"));
}

void TestOutputNames::aNameGoesBeforeAnIndex()
{
    const NamedNetwork digits({"1", "2", "3", "0"});
    QCOMPARE(parseOutput(digits, "0"), 3);
    QCOMPARE(parseOutput(digits, "1"), 0);
}

void TestOutputNames::namesWhatIsMostLikeIt()
{
    const NamedNetwork network({"Normal", "Effusion", "Pneumonia"});
    const std::string error = errorOf([&] { parseOutput(network, "Pnemonia"); });
    QVERIFY2(error.find("there are Pneumonia, ") != std::string::npos, error.c_str());
    for (const char* wrong : {"", "3", "-1", "1x", " 1"})
        QVERIFY2(errorOf([&] { parseOutput(network, wrong); }).starts_with("bad-request"), wrong);
    const FakeNetwork nameless(2);
    const std::string range = errorOf([&] { parseOutput(nameless, "2"); });
    QVERIFY2(range.find("0 to 1") != std::string::npos, range.c_str());
}

void TestOutputNames::recordsWhatResultsDependOn()
{
    QVERIFY(describedSettings(FakeNetwork(2).model()).empty());
    ModelInfo model = FakeNetwork(2).model();
    model.described.outputs = {"a, b", "c\"d"};
    model.described.mean = {0.5};
    model.described.pad = "none";
    model.described.targetLayer = "x"; // the layer asked for is recorded by its own key
    model.activation = metrics::Activation::Softmax;
    const run::RunRecord::Settings settings = describedSettings(model);
    const run::RunRecord::Settings expected = {{"outputs", "[\"a, b\",\"c\\\"d\"]"},
                                               {"mean", "[0.5]"},
                                               {"pad", "none"},
                                               {"activation", "softmax"}};
    QCOMPARE(settings, expected);
    QCOMPARE(recordedOutputNames(settings), model.described.outputs);
    QVERIFY(recordedActivation(settings) == metrics::Activation::Softmax);
    QVERIFY(recordedActivation({}) == metrics::Activation::Sigmoid);
    QVERIFY(recordedOutputNames({{"outputs", "highest"}}).empty());
}

void TestOutputNames::architecturesTakeNamesAlone()
{
    checkpoint::NetworkDescription options;
    options.outputs = {"TB"};
    options.activation = "none";
    const ModelInfo model = parseModel("pasa", options);
    QCOMPARE(outputName(model, 0), std::string("TB"));
    QVERIFY(model.activation == metrics::Activation::None);
    options.inputSize = 224;
    const std::string error = errorOf([&] { parseModel("pasa", options); });
    QVERIFY2(error.starts_with("bad-request: pasa: --input-size"), error.c_str());
    QVERIFY(errorOf([&] { checkOutputNames(model, 2); }).starts_with("mismatch"));
}

void TestOutputNames::targetClassIsAWordOrAnOutput()
{
    const NamedNetwork network({"Normal", "all", "Pneumonia"});
    tasks::NetworkOptions options;
    QVERIFY(!tasks::outputChoice(options, network).all);
    QVERIFY(!tasks::outputChoice(options, network).one);
    options.targetClass = "ALL";
    QVERIFY(tasks::outputChoice(options, network).all);
    options.targetClass = "Pneumonia";
    QCOMPARE(tasks::outputChoice(options, network).one, std::optional(2));
    options.targetClass = "1";
    QCOMPARE(tasks::outputChoice(options, network).one, std::optional(1));
}

void TestOutputNames::contrastIsASecondOutput()
{
    const NamedNetwork network({"Normal", "Effusion", "Pneumonia"});
    tasks::NetworkOptions options;
    QCOMPARE(tasks::contrastChoice(options, network, {}), std::optional<int>());
    options.contrast = "effusion";
    QCOMPARE(tasks::contrastChoice(options, network, 2), std::optional(1));
    const auto refusal = [&](const Network& asked, std::optional<int> output) {
        return errorOf([&] { tasks::contrastChoice(options, asked, output); });
    };
    QVERIFY(refusal(network, {}).find("--target-class") != std::string::npos);
    QVERIFY(refusal(network, 1).starts_with("bad-request: Effusion: an output minus itself"));
    QVERIFY(refusal(FakeNetwork(1), {}).find("one output") != std::string::npos);
    options.contrast = "Fracture";
    QVERIFY(refusal(network, 1).starts_with("bad-request: Fracture"));
    QCOMPARE(contrastText("Pneumonia", "Effusion"), std::string("Pneumonia minus Effusion"));
}

void TestOutputNames::foldersNameDifferences()
{
    QCOMPARE(outputPart(3, {}), std::string("3"));
    QCOMPARE(outputPart(3, 12), std::string("3-minus-12"));
    QCOMPARE(outputsNamed("3")->output, 3);
    QVERIFY(!outputsNamed("3")->contrast);
    QCOMPARE(outputsNamed("3-minus-12")->output, 3);
    QCOMPARE(outputsNamed("3-minus-12")->contrast, std::optional(12));
    for (const char* other : {"", "-1", "03", "3-minus-", "-minus-3", "3-minus-3", "3-minus-x",
                              "highest-output", "12345", "3-minus-5-minus-7"})
        QVERIFY2(!outputsNamed(other), other);
}

QTEST_GUILESS_MAIN(TestOutputNames)
#include "tst_output_names.moc"
