// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>

#include <QDir>
#include <QFileInfo>
#include <QTest>
#include <nlohmann/json.hpp>
#include <torch/autograd.h>
#include <torch/types.h>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/data/model_input.h"
#include "core/engine/adapters.h"
#include "core/engine/checkpoint_model.h"
#include "core/engine/model_catalogue.h"
#include "core/engine/models/builders.h"
#include "core/engine/models/operating_points.h"
#include "core/engine/saliency/full_gradient.h"
#include "core/engine/saliency/postprocess.h"
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

const std::string dataFolder = std::string(TEST_DATA) + "/networks/";

/// tests/engine/make_networks.py made these files; alexnet and vit-small are what mednet answered.
json documentOf(const QString& name)
{
    return json::parse(readFile(dataFolder + name.toStdString() + ".json"));
}

const Checkpoint& checkpointOf(const json& document, const ModelInfo& model)
{
    static std::map<std::string, Checkpoint> known;
    const auto [place, isNew] = known.try_emplace(model.name);
    Checkpoint& checkpoint = place->second;
    if (!isNew)
        return checkpoint;
    checkpoint = golden::formulaCheckpoint(document.dump(), model.input.channels);
    checkpoint.normalizer.reset();
    if (document.contains("normalizer"))
        checkpoint.normalizer = {document.at("normalizer").at(0).get<std::vector<float>>(),
                                 document.at("normalizer").at(1).get<std::vector<float>>()};
    return checkpoint;
}

Image inputOf(const json& document, const ModelInfo& model)
{
    DataOptions options;
    options.resources = RESOURCE_FOLDER;
    const Datamodule demo = openDatamodule("demo", options);
    for (const Split& split : demo.splits)
        for (const Sample& sample : split.samples)
            if (sample.name == document.at("picture"))
                return prepareInput(loadSample(demo, sample), {}, model.input).image;
    throw std::runtime_error("no such picture");
}

TorchNetwork networkOf(const ModelInfo& model, const Checkpoint& checkpoint)
{
    return {model, buildModel(model, checkpoint), torch::kCPU};
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

/// The map of the same projection with the other sign: the reference's is whatever its SVD returns.
Image turned(const SaliencyMap& map)
{
    const Tensor raw = torch::from_blob(const_cast<float*>(map.raw.values.data()),
                                        {map.raw.height, map.raw.width});
    return toImage(finalMap(-raw, map.map.height, map.map.width));
}

/// Ten times what algorithms.md allows.
double allowedFor(const std::string& algorithm)
{
    if (algorithm == "xgradcam")
        return 2e-3;
    if (algorithm.starts_with("eigen") || algorithm == "scorecam" || algorithm == "ablationcam")
        return 1e-2;
    return algorithm == "fullgrad" ? 2e-2 : 1e-4;
}

QString messageOf(const std::function<void()>& function)
{
    try {
        function();
    } catch (const Error& error) {
        return error.what();
    }
    return "no error";
}

void addNetworks()
{
    QTest::addColumn<QString>("name");
    for (const QString& file : QDir(QString::fromStdString(dataFolder)).entryList({"*.json"}))
        QTest::newRow(qPrintable(file.chopped(5))) << file.chopped(5);
}

} // namespace

/// Networks of torchvision, TorchXRayVision and mednet whose weights a formula fills.
class TestNetworks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithReference_data() { addNetworks(); }
    void agreesWithReference();
    void isRecognised_data() { addNetworks(); }
    void isRecognised();
    void tellsTheirOwnersApart();
    void refusesVariants();
    void readsGreyNetworks();
    void readsSequentialHeads();
    void readsHeadsOfWholeModules();
    void checksWholeModules();
    void calibratesProbabilities();
    void mergesAdapters();
    void tellsWhatBaseIsMissing();
    void readsFilesOfTorch_data();
    void readsFilesOfTorch();
};

void TestNetworks::agreesWithReference()
{
    QFETCH(QString, name);
    const json document = documentOf(name);
    ModelInfo model = parseModel(name.toStdString());
    const Checkpoint checkpoint = checkpointOf(document, model);
    model = modelOfCheckpoint(model, checkpoint);
    TorchNetwork network = networkOf(model, checkpoint);
    ExplainRequest request;
    for (const auto& [algorithm, rows] : document.at("maps").items())
        request.maps.push_back({parseAlgorithm(algorithm), ""});
    request.outputs = {document.at("output").get<int>()};
    const Explanation result = network.explain(inputOf(document, model), "", request, {});
    const auto logits = document.at("logits").get<std::vector<double>>();
    QCOMPARE(result.logits.size(), logits.size());
    double largest = 0;
    double apart = 0;
    for (std::size_t index = 0; index < logits.size(); ++index) {
        largest = std::max(largest, std::abs(logits[index]));
        apart = std::max(apart, std::abs(double(result.logits[index]) - logits[index]));
    }
    qInfo("%s: logits differ by %.1e of %.3g", qPrintable(name), apart, largest);
    QVERIFY(apart <= 1e-5 * largest);
    QString wrong;
    std::size_t index = 0;
    for (const auto& [algorithm, rows] : document.at("maps").items()) {
        const SaliencyMap& map = result.maps[index++];
        const Image other = fromRows(rows);
        double difference = golden::largestDifference(golden::everyNth(map.map, 16), other);
        if (algorithm.starts_with("eigen"))
            difference = std::min(
                difference, golden::largestDifference(golden::everyNth(turned(map), 16), other));
        qInfo("%s: %s differs by %.1e", qPrintable(name), algorithm.c_str(), difference);
        if (!(difference <= allowedFor(algorithm)))
            wrong += QStringLiteral("%1: %2 ").arg(algorithm.c_str()).arg(difference);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestNetworks::isRecognised()
{
    QFETCH(QString, name);
    const json document = documentOf(name);
    const ModelInfo& model = *findModel(name.toStdString());
    const Checkpoint checkpoint = checkpointOf(document, model);
    const ModelInfo* found = recogniseModel(checkpoint);
    QVERIFY(found);
    QCOMPARE(found->name, name.toStdString());
    Checkpoint wrapped;
    for (const auto& [tensor, array] : checkpoint.weights)
        wrapped.weights["net.module." + tensor] = array;
    wrapped.normalizer = checkpoint.normalizer;
    QCOMPARE(recogniseModel(wrapped)->name, name.toStdString());
    for (const ModelInfo& other : models())
        if (other.name != model.name && !fitsModel(other, checkpoint))
            QVERIFY(messageOf([&] {
                        buildModel(other, checkpoint);
                    }).contains(QString::fromStdString("the file fits the network " + model.name)));
}

/// mednet's densenet is torchvision's densenet121, with a normalizer beside it.
void TestNetworks::tellsTheirOwnersApart()
{
    Checkpoint checkpoint =
        golden::formulaCheckpoint(readFile(std::string(TEST_DATA) + "/densenet.json"), 3);
    QCOMPARE(recogniseModel(checkpoint)->name, std::string("densenet"));
    checkpoint.normalizer.reset();
    QCOMPARE(recogniseModel(checkpoint)->name, std::string("densenet121"));
    QVERIFY(fitsModel(*findModel("densenet"), checkpoint));
    const json xray = documentOf("xrv-densenet121");
    Checkpoint own = checkpointOf(xray, *findModel("xrv-densenet121"));
    own.weights["classifier.bias"].shape = {2};
    own.weights["classifier.bias"].values.resize(2);
    own.weights["classifier.weight"].shape = {2, 1024};
    own.weights["classifier.weight"].values.resize(2048);
    QCOMPARE(recogniseModel(own)->name, std::string("densenet121")); // of one channel
    QVERIFY(fitsModel(*findModel("xrv-densenet121"), own));
}

void TestNetworks::refusesVariants()
{
    const ModelInfo& model = *findModel("resnet18");
    const Checkpoint checkpoint = checkpointOf(documentOf("resnet18"), model);
    Checkpoint squeezed = checkpoint;
    squeezed.weights["layer1.0.se.weight"] = {{64}, std::vector<float>(64), "float32"};
    QVERIFY(messageOf([&] {
                buildModel(model, squeezed);
            }).contains("it has a tensor layer1.0.se.weight as well"));
    Checkpoint beside = checkpoint;
    beside.weights["train_loss.pos_weight"] = {{1}, {1}, "float32"};
    buildModel(model, beside);
    Checkpoint shallow = checkpoint;
    std::erase_if(shallow.weights,
                  [](const auto& entry) { return entry.first.starts_with("layer3.1."); });
    // The network is as deep as its tensors; another depth of a block is another network.
    QVERIFY(buildModel(model, shallow).size() < buildModel(model, checkpoint).size());
    Checkpoint deep = checkpoint;
    deep.weights["layer4.2.conv2.weight"] = checkpoint.weights.at("layer4.1.conv2.weight");
    QCOMPARE(kindOf([&] { buildModel(model, deep); }), ErrorKind::Mismatch);
    QCOMPARE(kindOf([&] { buildModel(*findModel("resnet34"), checkpoint); }), ErrorKind::Mismatch);
    Checkpoint transformer = checkpointOf(documentOf("vit-small"), *findModel("vit-small"));
    transformer.weights["model.reg_token"] = {{1, 4, 384}, std::vector<float>(1536), "float32"};
    QCOMPARE(kindOf([&] { buildModel(*findModel("vit-small"), transformer); }),
             ErrorKind::Mismatch);
}

void TestNetworks::readsGreyNetworks()
{
    Checkpoint checkpoint = checkpointOf(documentOf("resnet18"), *findModel("resnet18"));
    NamedArray& first = checkpoint.weights["conv1.weight"];
    first.shape = {64, 1, 7, 7};
    first.values.resize(64 * 49);
    const ModelInfo model = modelOfCheckpoint(*findModel("resnet18"), checkpoint);
    QCOMPARE(model.input.channels, 1);
    QCOMPARE(model.normalizer->mean.size(), std::size_t(1));
    QVERIFY(std::abs(model.normalizer->mean[0] - 0.449F) < 1e-6F);
    QCOMPARE(notesOnCheckpoint(model, checkpoint).size(), std::size_t(1));
    TorchNetwork network = networkOf(model, checkpoint);
    QCOMPARE(network.logits({Image(1, 224, 224)}, {}).front().size(), std::size_t(3));
}

/// Those torchvision's resnet18 is made of.
std::map<std::string, ModuleFacts> modulesOfResnet18()
{
    const ModuleFacts convolution = {"torch.nn.modules.conv.Conv2d", {{"padding_mode", "zeros"}}};
    const ModuleFacts norm = {"torch.nn.modules.batchnorm.BatchNorm2d", {{"eps", "1e-05"}}};
    const ModuleFacts relu = {"torch.nn.modules.activation.ReLU", {}};
    std::map<std::string, ModuleFacts> modules;
    modules[""].className = "torchvision.models.resnet.ResNet";
    modules["conv1"] = {"torch.nn.modules.conv.Conv2d", {{"stride", "[2, 2]"}}};
    modules["bn1"] = norm;
    modules["relu"] = relu;
    modules["maxpool"] = {"torch.nn.modules.pooling.MaxPool2d", {{"kernel_size", "3"}}};
    modules["avgpool"] = {"torch.nn.modules.pooling.AdaptiveAvgPool2d",
                          {{"output_size", "[1, 1]"}}};
    modules["fc"].className = "torch.nn.modules.linear.Linear";
    for (int stage = 1; stage <= 4; ++stage)
        for (int block = 0; block < 2; ++block) {
            const std::string name = "layer" + std::to_string(stage) + "." + std::to_string(block);
            modules[name].className = "torchvision.models.resnet.BasicBlock";
            modules[name + ".relu"] = relu;
            for (const char* number : {"1", "2"}) {
                modules[name + ".conv" + number] = convolution;
                modules[name + ".bn" + number] = norm;
            }
            if (stage > 1 && block == 0) {
                modules[name + ".downsample"].className = "torch.nn.modules.container.Sequential";
                modules[name + ".downsample.0"] = convolution;
                modules[name + ".downsample.1"] = norm;
            }
        }
    return modules;
}

/// \p checkpoint with the layer of its outputs in a Sequential: at \p place.
Checkpoint withHeadAt(Checkpoint checkpoint, const std::string& head, const std::string& place)
{
    for (const char* leaf : {".weight", ".bias"}) {
        auto entry = checkpoint.weights.extract(head + leaf);
        entry.key() = head + "." + place + leaf;
        checkpoint.weights.insert(std::move(entry));
    }
    return checkpoint;
}

std::vector<float> logitsOf(const ModelInfo& model, const Checkpoint& checkpoint)
{
    const ModelInfo own = modelOfCheckpoint(model, checkpoint);
    Image grey(own.input.channels, own.input.size, own.input.size);
    std::fill(grey.values.begin(), grey.values.end(), 0.4F);
    return networkOf(own, checkpoint).logits({grey}, {}).front();
}

/// "fc.1.weight" instead of "fc.weight": what is in the place of a layer after transfer learning.
void TestNetworks::readsSequentialHeads()
{
    const ModelInfo& model = *findModel("resnet18");
    const Checkpoint plain = checkpointOf(documentOf("resnet18"), model);
    const std::vector<float> logits = logitsOf(model, plain);
    const Checkpoint dropped = withHeadAt(plain, "fc", "1");
    QCOMPARE(recogniseModel(dropped)->name, model.name);
    QCOMPARE(logitsOf(model, dropped), logits);
    QCOMPARE(notesOnCheckpoint(model, dropped).size(), std::size_t(1));
    Checkpoint wrapped;
    for (const auto& [name, array] : withHeadAt(plain, "fc", "0").weights)
        wrapped.weights["module." + name] = array;
    QCOMPARE(logitsOf(model, wrapped), logits);
    // 3 outputs -> 3 outputs, twice each: nothing stands between layers that follow each other.
    Checkpoint two = dropped;
    two.weights["fc.2.weight"] = {{3, 3}, {2, 0, 0, 0, 2, 0, 0, 0, 2}, "float32"};
    two.weights["fc.2.bias"] = {{3}, {0, 0, 0}, "float32"};
    for (std::size_t output = 0; output < 3; ++output)
        QVERIFY(std::abs(logitsOf(model, two)[output] - 2 * logits[output]) < 1e-4F);
    Checkpoint gap = dropped;
    gap.weights["fc.3.weight"] = two.weights["fc.2.weight"];
    gap.weights["fc.3.bias"] = two.weights["fc.2.bias"];
    QVERIFY(messageOf([&] {
                logitsOf(model, gap);
            }).contains("between its layers fc.1 and fc.3 stands one without weights"));
    Checkpoint norm = dropped;
    norm.weights["fc.0.weight"] = {{512}, std::vector<float>(512, 1), "float32"};
    norm.weights["fc.0.bias"] = norm.weights["fc.0.weight"];
    QCOMPARE(kindOf([&] { logitsOf(model, norm); }), ErrorKind::Mismatch);
}

/// A whole module says what stands between layers with weights.
void TestNetworks::readsHeadsOfWholeModules()
{
    const ModelInfo& model = *findModel("resnet18");
    const Checkpoint plain = checkpointOf(documentOf("resnet18"), model);
    const std::vector<float> logits = logitsOf(model, plain);
    Checkpoint whole = withHeadAt(plain, "fc", "0");
    whole.weights["fc.2.weight"] = {{3, 3}, {1, 0, 0, 0, 1, 0, 0, 0, 1}, "float32"};
    whole.weights["fc.2.bias"] = {{3}, {0, 0, 0}, "float32"};
    whole.modules = modulesOfResnet18();
    whole.modules["fc"].className = "torch.nn.modules.container.Sequential";
    for (const char* layer : {"fc.0", "fc.2"})
        whole.modules[layer].className = "torch.nn.modules.linear.Linear";
    whole.modules["fc.1"].className = "torch.nn.modules.activation.ReLU";
    whole.modules["fc.3"].className = "torch.nn.modules.activation.Softmax";
    const std::vector<float> positive = logitsOf(model, whole);
    for (std::size_t output = 0; output < 3; ++output)
        QVERIFY(std::abs(positive[output] - std::max(0.0F, logits[output])) < 1e-5F);
    QCOMPARE(modelOfCheckpoint(model, whole).activation, metrics::Activation::Softmax);
    for (const char* name : {"torch.nn.modules.activation.Tanh", "mine.Layer"}) {
        whole.modules["fc.1"].className = name;
        QVERIFY(
            messageOf([&] { logitsOf(model, whole); }).contains("its layer fc.1 is of the class"));
    }
    whole.modules["fc.1"].className = "torch.nn.modules.dropout.Dropout";
    whole.modules["fc.3"].className = "torch.nn.modules.activation.ReLU";
    QCOMPARE(kindOf([&] { logitsOf(model, whole); }), ErrorKind::Mismatch);
}

void TestNetworks::checksWholeModules()
{
    const ModelInfo& model = *findModel("resnet18");
    Checkpoint checkpoint = checkpointOf(documentOf("resnet18"), model);
    checkpoint.modules = modulesOfResnet18();
    buildModel(model, checkpoint);
    const auto saysOf = [&](const std::string& path, const ModuleFacts& facts) {
        Checkpoint other = checkpoint;
        other.modules[path] = facts;
        return messageOf([&] { buildModel(model, other); });
    };
    QVERIFY(saysOf("layer2.0.conv1", {"torch.nn.modules.conv.Conv2d", {{"stride", "[1, 1]"}}})
                .contains("layer2.0.conv1 has the stride [1, 1] instead of [2, 2]"));
    QVERIFY(saysOf("maxpool", {"torch.nn.modules.pooling.MaxPool2d", {{"padding", "0"}}})
                .contains("padding"));
    QVERIFY(saysOf("bn1", {"torch.nn.modules.batchnorm.BatchNorm2d", {{"eps", "0.001"}}})
                .contains("eps"));
    QVERIFY(
        saysOf("layer1.0.relu", {"torch.nn.modules.activation.SiLU", {}})
            .contains("its part layer1.0.relu is of the class torch.nn.modules.activation.SiLU"));
    // Known classes in other places compute something else as well.
    const ModuleFacts identity = {"torch.nn.modules.linear.Identity", {}};
    for (const char* path : {"relu", "maxpool", "avgpool", "layer1.0.relu", "layer4.1.bn2"})
        QVERIFY(saysOf(path, identity).contains(QString("its part %1 is of the class").arg(path)));
    QVERIFY(saysOf("maxpool", {"torch.nn.modules.pooling.AvgPool2d", {}}).contains("instead of"));
    QVERIFY(saysOf("conv1", {"torch.nn.modules.conv.Conv2d", {{"padding_mode", "reflect"}}})
                .contains("padding_mode"));
    Checkpoint lacking = checkpoint;
    lacking.modules.erase("relu");
    QVERIFY(messageOf([&] { buildModel(model, lacking); }).contains("its part relu is missing"));
    QVERIFY(saysOf("", {"mine.MyNet", {}}).contains("a whole module of the class mine.MyNet"));
    Checkpoint unknown;
    unknown.modules[""].className = "mine.MyNet";
    unknown.weights["a.weight"];
    QVERIFY(messageOf([&] { buildModel(model, unknown); }).contains("torch.onnx.export"));
}

void TestNetworks::calibratesProbabilities()
{
    const std::vector<float> points = {0.02F, 0.3F, 0.5F, 0.9F, NAN};
    const OperatingPoints operation{torch::tensor(points)};
    for (const float logit : {-30.0F, -4.0F, -0.5F, 0.0F, 2.0F, 30.0F}) {
        const Tensor input = torch::full({1, 5}, logit).requires_grad_(true);
        const Tensor result = operation.apply({input}, false);
        const Tensor gradient = torch::autograd::grad({result.sum()}, {input})[0];
        for (std::int64_t index = 0; index < 5; ++index) {
            const double p = 1 / (1 + std::exp(-double(logit)));
            const double t = points[std::size_t(index)];
            const double expected = std::isnan(t) ? 0.5
                                    : p < t       ? p / (2 * t)
                                                  : 1 - (1 - p) / (2 * (1 - t));
            const double found = 1 / (1 + std::exp(-result[0][index].item<double>()));
            QVERIFY(std::abs(found - expected) < 1e-6);
            const auto slope = gradient[0][index].item<double>();
            QVERIFY(std::isfinite(slope) && slope >= 0);
        }
    }
    Checkpoint checkpoint =
        checkpointOf(documentOf("xrv-densenet121"), *findModel("xrv-densenet121"));
    checkpoint.weights["op_threshs"] = {{18}, std::vector<float>(18, 0.25F), "float32"};
    const ModelInfo model = modelOfCheckpoint(*findModel("xrv-densenet121"), checkpoint);
    QCOMPARE(model.operatingPoints.size(), std::size_t(18));
    QCOMPARE(model.described.outputs.at(8), std::string("Pneumonia"));
    QCOMPARE(networkOf(model, checkpoint).outputs(), 18);
    checkpoint.weights["op_threshs"].values[3] = 1.5F;
    QCOMPARE(kindOf([&] { modelOfCheckpoint(*findModel("xrv-densenet121"), checkpoint); }),
             ErrorKind::Damaged);
}

/// What peft stores of a transformer of mednet: the factors of each qkv, and the head.
void TestNetworks::mergesAdapters()
{
    const ModelInfo& model = *findModel("vit-small");
    const Checkpoint base = checkpointOf(documentOf("vit-small"), model);
    Checkpoint adapters;
    adapters.path = "lora.ckpt";
    adapters.attributes = {{"architecture", "vit_small_patch16_224.augreg_in21k"},
                           {"peft_config.lora_alpha", "16"},
                           {"peft_config.use_rslora", "false"}};
    const std::string layer = "blocks.3.attn.qkv";
    const std::string name = "base_model.model." + layer;
    adapters.weights[name + ".lora_A.weight"] = {
        {2, 384}, std::vector<float>(768, 0.5F), "float32"};
    adapters.weights[name + ".lora_B.weight"] = {
        {1152, 2}, std::vector<float>(2304, 0.25F), "float32"};
    adapters.weights["base_model.model.head.weight"] = base.weights.at("model.head.weight");
    adapters.weights["base_model.model.head.bias"] = {{1}, {7}, "float32"};
    QVERIFY(hasAdapters(adapters) && !hasAdapters(base));
    Checkpoint alone = adapters;
    QVERIFY(messageOf([&] {
                mergeAdapters(alone, nullptr);
            }).contains("vit_small_patch16_224.augreg_in21k.safetensors) with --base-weight"));
    Checkpoint merged = adapters;
    mergeAdapters(merged, &base);
    QCOMPARE(merged.weights.size(), base.weights.size());
    // (16 / 2) · 2 · 0.5 · 0.25
    const float before = base.weights.at("model." + layer + ".weight").values[12345];
    QCOMPARE(merged.weights.at("model." + layer + ".weight").values[12345], before + 2);
    QCOMPARE(merged.weights.at("model.head.bias").values[0], 7.0F);
    QCOMPARE(recogniseModel(merged)->name, model.name);
    adapters.attributes["peft_config.use_rslora"] = "true";
    Checkpoint stabilised = adapters;
    mergeAdapters(stabilised, &base);
    QVERIFY(std::abs(stabilised.weights.at("model." + layer + ".weight").values[12345] - before -
                     float(16 / std::sqrt(2) / 4)) < 1e-5F);
    Checkpoint torn = adapters;
    torn.weights.erase(name + ".lora_B.weight");
    QCOMPARE(kindOf([&] { mergeAdapters(torn, &base); }), ErrorKind::Mismatch);
    // Settings under which the same factors mean something else.
    for (const auto& [key, value] : std::map<std::string, std::string>{
             {"alpha_pattern", "{…}"}, {"use_dora", "true"}, {"init_lora_weights", "pissa"}}) {
        Checkpoint unusual = adapters;
        unusual.attributes["peft_config." + key] = value;
        QCOMPARE(kindOf([&] { mergeAdapters(unusual, &base); }), ErrorKind::Unsupported);
    }
    Checkpoint usual = adapters;
    usual.attributes["peft_config.alpha_pattern"] = "{}";
    mergeAdapters(usual, &base);
    Checkpoint other = adapters;
    other.weights[name + ".lora_magnitude_vector.weight"] = {{1}, {1}, "float32"};
    QCOMPARE(kindOf([&] { mergeAdapters(other, &base); }), ErrorKind::Unsupported);
}

void TestNetworks::tellsWhatBaseIsMissing()
{
    const Checkpoint base = checkpointOf(documentOf("vit-small"), *findModel("vit-small"));
    const std::string layer = "blocks.3.attn.qkv";
    const std::string name = "base_model.model." + layer;
    Checkpoint adapters;
    adapters.path = "lora.ckpt";
    adapters.attributes = {{"architecture", "vit_small_patch16_224.augreg_in21k"}};
    adapters.weights[name + ".lora_A.weight"] = {
        {2, 384}, std::vector<float>(768, 0.5F), "float32"};
    QVERIFY(lacksBase(adapters) && !lacksBase(base));
    QCOMPARE(baseNameOf(adapters), std::string("vit_small_patch16_224.augreg_in21k"));
    QVERIFY(!baseFor(adapters, {}) && !baseFor(base, {}));
    QCOMPARE(baseFor(adapters, "base.pth"), std::optional<std::filesystem::path>("base.pth"));
    Checkpoint whole = adapters; // as peft keeps the weights it changes
    whole.weights[name + ".base_layer.weight"] = base.weights.at("model." + layer + ".weight");
    QVERIFY(!lacksBase(whole));
}

/// make_networks.py --files FOLDER makes them; SALISCOPE_NETWORKS is that folder.
void TestNetworks::readsFilesOfTorch_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(qEnvironmentVariable("SALISCOPE_NETWORKS", "none"));
    for (const QString& file : folder.entryList({"*.pth", "*.pt"}))
        QTest::newRow(qPrintable(file)) << folder.filePath(file);
}

void TestNetworks::readsFilesOfTorch()
{
    if (qEnvironmentVariableIsEmpty("SALISCOPE_NETWORKS"))
        QSKIP("SALISCOPE_NETWORKS names no folder of networks");
    QFETCH(QString, file);
    const json document = documentOf(QFileInfo(file).completeBaseName());
    const Checkpoint checkpoint = readCheckpoint(file.toStdString());
    const ModelInfo* found = recogniseModel(checkpoint);
    QVERIFY(found);
    QCOMPARE(found->name, document.at("model").get<std::string>());
    const ModelInfo model = modelOfCheckpoint(*found, checkpoint);
    TorchNetwork network = networkOf(model, checkpoint);
    const std::vector<float> logits = network.logits({inputOf(document, model)}, {}).front();
    const auto expected = document.at("logits").get<std::vector<float>>();
    float largest = 0;
    for (const float logit : expected)
        largest = std::max(largest, std::abs(logit));
    QCOMPARE(logits.size(), expected.size());
    for (std::size_t index = 0; index < logits.size(); ++index)
        QVERIFY(std::abs(logits[index] - expected[index]) <= 1e-5F * largest);
}

QTEST_GUILESS_MAIN(TestNetworks)
#include "tst_networks.moc"
