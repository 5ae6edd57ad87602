// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>
#include <functional>
#include <limits>

#include <QRegularExpression>
#include <QTest>
#include <nlohmann/json.hpp>
#include <torch/types.h>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/data/model_input.h"
#include "core/engine/model_catalogue.h"
#include "core/engine/models/builders.h"
#include "core/engine/saliency/full_gradient.h"
#include "core/engine/saliency/postprocess.h"
#include "core/engine/tensor_names.h"
#include "core/engine/torch_network.h"
#include "support/error_kind.h"
#include "support/formula.h"
#include "support/golden.h"

using namespace saliscope;
using namespace saliscope::checkpoint;
using namespace saliscope::data;
using namespace saliscope::engine;
using nlohmann::json;

namespace
{

constexpr const char* firstPhantom = "imgs/tb/test-0000.png";

Image phantom(const std::string& name, const ModelInfo& model)
{
    DataOptions options;
    options.resources = RESOURCE_FOLDER;
    const Datamodule demo = openDatamodule("demo", options);
    for (const Split& split : demo.splits)
        for (const Sample& sample : split.samples)
            if (sample.name == name)
                return prepareInput(loadSample(demo, sample), {}, model.input).image;
    throw std::runtime_error("no phantom " + name);
}

/// Shapes, logits and maps of the reference: golden/formula, copied.
std::string formulaFile(const std::string& model)
{
    return readFile(std::string(TEST_DATA) + "/" + model + ".json");
}

Checkpoint formulaCheckpoint(const ModelInfo& model)
{
    return golden::formulaCheckpoint(formulaFile(model.name), model.input.channels);
}

std::unique_ptr<TorchNetwork> formulaNetwork(const ModelInfo& model)
{
    return std::make_unique<TorchNetwork>(model, buildModel(model, formulaCheckpoint(model)),
                                          torch::kCPU);
}

Image fromRows(const json& rows)
{
    Image image(1, int(rows.size()), int(rows.at(0).size()));
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x)
            image.values[std::size_t(y * image.width + x)] =
                rows.at(std::size_t(y)).at(std::size_t(x));
    return image;
}

/// The map of the same projection with the other sign.
Image turned(const SaliencyMap& map)
{
    const Tensor raw = torch::from_blob(const_cast<float*>(map.raw.values.data()),
                                        {map.raw.height, map.raw.width});
    return toImage(finalMap(-raw, map.map.height, map.map.width));
}

void addModels()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("pasa") << "pasa";
    QTest::newRow("densenet") << "densenet";
}

} // namespace

/// Networks filled by a formula, so that no checkpoint file is needed.
class TestFormulaNetworks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithReference_data() { addModels(); }
    void agreesWithReference();
    void everyCutGivesTheSameLogit_data() { addModels(); }
    void everyCutGivesTheSameLogit();
    void fullGradientIsComplete_data() { addModels(); }
    void fullGradientIsComplete();
    void batchEqualsSingle_data() { addModels(); }
    void batchEqualsSingle();
    void namesMissingAndMisshapenTensors();
    void acceptsOtherNames_data();
    void acceptsOtherNames();
    void refusesUnclearNames();
    void needsNoMoreThanItsTensors();
    void severalOutputs();
};

void TestFormulaNetworks::agreesWithReference()
{
    QFETCH(QString, name);
    const ModelInfo& model = parseModel(name.toStdString());
    const auto network = formulaNetwork(model);
    const json document = json::parse(formulaFile(model.name));
    for (const auto& [sample, expected] : document.at("samples").items()) {
        ExplainRequest request;
        const json& maps = expected.at("maps");
        for (const auto& [algorithm, figures] : maps.items())
            request.maps.push_back({parseAlgorithm(algorithm), ""});
        const Explanation result = network->explain(phantom(sample, model), sample, request, {});
        const double logit = expected.at("logit");
        QVERIFY(std::abs(result.logits[0] - logit) <= 1e-5 * std::max(1.0, std::abs(logit)));
        std::size_t index = 0;
        for (const auto& [algorithm, figures] : maps.items()) {
            const SaliencyMap& map = result.maps[index++];
            const Image other = fromRows(figures.at("every_16th"));
            double apart = golden::largestDifference(golden::everyNth(map.map, 16), other);
            if (algorithm.starts_with("eigen")) // the reference's sign is whatever its SVD returns
                apart = std::min(
                    apart, golden::largestDifference(golden::everyNth(turned(map), 16), other));
            const double allowed = algorithm == "xgradcam" ? 2e-4
                                   : algorithm.starts_with("eigen") || algorithm == "scorecam" ||
                                           algorithm == "ablationcam"
                                       ? 1e-3
                                   : algorithm == "fullgrad" ? 2e-3
                                                             : 1e-5;
            QVERIFY2(apart <= allowed,
                     (algorithm + " differs by " + std::to_string(apart)).c_str());
        }
    }
}

void TestFormulaNetworks::everyCutGivesTheSameLogit()
{
    QFETCH(QString, name);
    const ModelInfo& model = parseModel(name.toStdString());
    const auto network = formulaNetwork(model);
    const Image input = phantom(firstPhantom, model);
    const float logit = network->logits({input}, {})[0][0];
    std::size_t cuts = 0;
    for (const LayerInfo& layer : network->layers()) {
        if (name == "densenet" && ++cuts % 25 != 0) // some of 425
            continue;
        ExplainRequest request;
        request.fullSize = false;
        request.maps = {{Algorithm::RandomCam, layer.name}};
        const Explanation result = network->explain(input, "", request, {});
        QVERIFY2(std::abs(result.logits[0] - logit) < 2e-5F, layer.name.c_str());
    }
}

void TestFormulaNetworks::fullGradientIsComplete()
{
    QFETCH(QString, name);
    const ModelInfo& model = parseModel(name.toStdString());
    const Graph graph = buildModel(model, formulaCheckpoint(model));
    const Image input = phantom(firstPhantom, model);
    const Tensor tensor = torch::from_blob(const_cast<float*>(input.values.data()),
                                           {1, input.channels, input.height, input.width});
    FullGradient gradient(graph, tensor, {});
    const double logit = formulaNetwork(model)->logits({input}, {})[0][0];
    const double sum = gradient.completenessSum({0});
    QVERIFY2(std::abs(sum - logit) <= 1e-4 * std::max(1.0, std::abs(logit)),
             qPrintable(QStringLiteral("%1 instead of %2").arg(sum).arg(logit)));
}

void TestFormulaNetworks::batchEqualsSingle()
{
    QFETCH(QString, name);
    const ModelInfo& model = parseModel(name.toStdString());
    const auto network = formulaNetwork(model);
    const Image one = phantom(firstPhantom, model);
    const Image two = phantom("imgs/health/test-0001.png", model);
    const auto both = network->logits({one, two}, {});
    QCOMPARE(both.size(), std::size_t(2));
    QVERIFY(std::abs(both[0][0] - network->logits({one}, {})[0][0]) < 1e-5F);
    QVERIFY(std::abs(both[1][0] - network->logits({two}, {})[0][0]) < 1e-5F);
}

void TestFormulaNetworks::namesMissingAndMisshapenTensors()
{
    const ModelInfo& pasa = parseModel("pasa");
    const auto messageOf = [](const ModelInfo& model, const Checkpoint& checkpoint) {
        try {
            buildModel(model, checkpoint);
        } catch (const Error& error) {
            return error.kind() == ErrorKind::Mismatch ? std::string(error.what()) : std::string();
        }
        return std::string();
    };
    Checkpoint missing = formulaCheckpoint(pasa);
    missing.weights.erase("fc7.bias");
    QVERIFY(messageOf(pasa, missing).find("fc7.bias is missing") != std::string::npos);
    Checkpoint misshapen = formulaCheckpoint(pasa);
    misshapen.weights["fc2.weight"].shape = {16, 4, 9, 1};
    QVERIFY(
        messageOf(pasa, misshapen).find("fc2.weight has the shape 16×4×9×1 instead of 16×4×3×3") !=
        std::string::npos);
    QVERIFY(messageOf(parseModel("densenet"), formulaCheckpoint(pasa))
                .find("the file fits the network pasa") != std::string::npos);
    for (const float value : {std::numeric_limits<float>::quiet_NaN(), -INFINITY}) {
        Checkpoint diverged = formulaCheckpoint(pasa);
        diverged.weights["batchNorm2d_4.running_var"].values.back() = value;
        QCOMPARE(kindOf([&] { buildModel(pasa, diverged); }), ErrorKind::Damaged);
    }
    QVERIFY(messageOf(pasa, Checkpoint()).find("none of the networks") != std::string::npos);
}

/// The checkpoint with every name changed by \p rename.
Checkpoint renamed(Checkpoint checkpoint,
                   const std::function<std::string(const std::string&)>& rename)
{
    std::map<std::string, NamedArray> weights;
    for (auto& [name, array] : checkpoint.weights)
        weights[rename(name)] = std::move(array);
    checkpoint.weights = std::move(weights);
    return checkpoint;
}

QString noteOf(const ModelInfo& model, const Checkpoint& checkpoint)
{
    const std::optional<Message> note = noteOnTensorNames(model, checkpoint);
    return note ? QString::fromStdString(note->text()) : QString();
}

void TestFormulaNetworks::acceptsOtherNames_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("replacement");
    QTest::addColumn<QString>("note");
    const auto add = [](const char* name, const char* model, const char* pattern,
                        const char* replacement, const char* note) {
        QTest::newRow(name) << QString(model) << QString(pattern) << QString(replacement)
                            << QString(note);
    };
    add("as written", "pasa", "^", "", "");
    add("distributed", "pasa", "^", "module.", "begin with \"module.\", which was left out");
    add("compiled", "pasa", "^", "_orig_mod.", "\"_orig_mod.\"");
    add("both", "pasa", "^", "module._orig_mod.", "\"module._orig_mod.\"");
    add("average", "pasa", "^", "ema_model.module.", "\"ema_model.module.\"");
    add("own class", "pasa", "^", "net.", "\"net.\"");
    add("any other", "pasa", "^", "a.b-c.1.", "\"a.b-c.1.\"");
    add("compiled layers", "pasa", "^(fc\\d+)\\.", "\\1._orig_mod.", "fc1._orig_mod.bias");
    add("earlier name", "densenet", "^model\\.", "model_ft.", "");
    add("distributed densenet", "densenet", "^", "module.", "\"module.model.\", which was read as");
    add("compiled inside", "densenet", "^model\\.", "model._orig_mod.", "\"model._orig_mod.\"");
    add("bare", "densenet", "^model\\.", "", "lack \"model.\" in front");
    add("torchvision before 0.2", "densenet", "(layer\\d+\\.(?:norm|conv))([12])", "\\1.\\2",
        "was read as \"features.denseblock1.denselayer1.conv1.weight\"");
    add("all of it", "densenet", "^model\\.(.*layer\\d+\\.)?(norm|conv)?",
        "module._orig_mod.\\1\\2", "\"module._orig_mod.\", which was read as \"model.\"");
}

void TestFormulaNetworks::acceptsOtherNames()
{
    QFETCH(QString, model);
    QFETCH(QString, pattern);
    QFETCH(QString, replacement);
    QFETCH(QString, note);
    const ModelInfo& info = parseModel(model.toStdString());
    const QRegularExpression expression(pattern);
    const Checkpoint other = renamed(formulaCheckpoint(info), [&](const std::string& name) {
        return QString::fromStdString(name).replace(expression, replacement).toStdString();
    });
    QCOMPARE(recogniseModel(other)->name, info.name);
    const QString said = noteOf(info, other);
    QVERIFY2(note.isEmpty() ? said.isEmpty() : said.contains(note), qPrintable(said));
    const Image input = phantom(firstPhantom, info);
    TorchNetwork network(info, buildModel(info, other), torch::kCPU);
    QCOMPARE(network.logits({input}, {})[0][0], formulaNetwork(info)->logits({input}, {})[0][0]);
}

void TestFormulaNetworks::refusesUnclearNames()
{
    const ModelInfo& model = parseModel("pasa");
    const auto errorWith = [&](const Checkpoint& checkpoint) {
        try {
            buildModel(model, checkpoint);
        } catch (const Error& error) {
            return error.kind() == ErrorKind::Mismatch ? QString(error.what()) : QString();
        }
        return QString("no error");
    };
    const auto under = [&](const std::string& prefix) {
        return renamed(formulaCheckpoint(model),
                       [&](const std::string& name) { return prefix + name; });
    };
    Checkpoint two = under("teacher.");
    two.weights.merge(under("student.").weights);
    QVERIFY2(errorWith(two).contains("under student. and under teacher."),
             qPrintable(errorWith(two)));
    // The network itself is meant, not an average beside it.
    two.weights.merge(under("module.").weights);
    QCOMPARE(errorWith(two), QString("no error"));
    two.weights.merge(formulaCheckpoint(model).weights);
    QCOMPARE(errorWith(two), QString("no error"));
    QCOMPARE(noteOf(model, two), QString());

    Checkpoint part = under("net.");
    part.weights.erase("net.fc3.bias");
    QVERIFY2(errorWith(part).contains("tensor net.fc3.bias is missing"),
             qPrintable(errorWith(part)));
    Checkpoint apart = renamed(formulaCheckpoint(model), [](const std::string& name) {
        return (name.starts_with("dense") ? "head." : "backbone.") + name;
    });
    QVERIFY2(
        errorWith(apart).contains("only some of its tensors are there, with names that begin with "
                                  "\"backbone.\""),
        qPrintable(errorWith(apart)));
    Checkpoint others;
    others.weights["net.layer1.weight"];
    others.weights["net.layer2.weight"];
    QVERIFY2(errorWith(others).contains("begin with \"net.\""), qPrintable(errorWith(others)));
}

void TestFormulaNetworks::needsNoMoreThanItsTensors()
{
    const ModelInfo& model = parseModel("pasa");
    Checkpoint checkpoint = formulaCheckpoint(model);
    checkpoint.unusable.emplace("metric.x",
                                Error(ErrorKind::Unsupported, "a", say("it is sparse")));
    buildModel(model, checkpoint);
    checkpoint.weights.erase("fc3.bias");
    checkpoint.unusable.emplace("fc3.bias",
                                Error(ErrorKind::Unsupported, "a", say("it is sparse")));
    QCOMPARE(kindOf([&] { buildModel(model, checkpoint); }), ErrorKind::Unsupported);
}

void TestFormulaNetworks::severalOutputs()
{
    const ModelInfo& model = parseModel("pasa");
    Checkpoint checkpoint = formulaCheckpoint(model);
    NamedArray& weight = checkpoint.weights["dense.weight"];
    NamedArray& bias = checkpoint.weights["dense.bias"];
    weight.shape = {3, 80};
    bias.shape = {3};
    const std::vector<float> row = weight.values;
    for (const float factor : {2.0F, -1.0F})
        for (const float value : row)
            weight.values.push_back(factor * value);
    bias.values = {0.0F, 0.0F, 0.0F};
    TorchNetwork network(model, buildModel(model, checkpoint), torch::kCPU);
    QCOMPARE(network.outputs(), 3);
    const Image input = phantom(firstPhantom, model);
    ExplainRequest request;
    request.maps = {{Algorithm::GradCam, ""}};
    request.outputs = {0, 1, 2};
    const Explanation all = network.explain(input, "", request, {});
    QVERIFY(std::abs(all.logits[1] - 2 * all.logits[0]) < 1e-5F);
    // Twice the logit gives the same scaled map, the negative logit the evidence against.
    QVERIFY(golden::largestDifference(all.maps[0].map, all.maps[1].map) < 1e-5);
    request.outputs = {0};
    request.evidence = Evidence::Negative;
    const Explanation against = network.explain(input, "", request, {});
    QVERIFY(golden::largestDifference(all.maps[2].map, against.maps[0].map) < 1e-5);
    request.outputs = {};
    request.evidence = Evidence::Positive;
    QCOMPARE(network.explain(input, "", request, {}).maps.front().output,
             all.logits[0] > 0 ? 1 : 2);
}

QTEST_GUILESS_MAIN(TestFormulaNetworks)
#include "tst_formula_networks.moc"
