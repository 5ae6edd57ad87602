// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QTest>
#include <map>
#include <nlohmann/json.hpp>

#include "core/base/json.h"
#include "core/checkpoint/checkpoint.h"
#include "core/data/model_input.h"
#include "core/engine/engine.h"
#include "core/engine/network_file.h"
#include "core/maps/final_map.h"
#include "support/golden.h"

using namespace saliscope;
using namespace saliscope::checkpoint;
using namespace saliscope::data;
using namespace saliscope::engine;
namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

namespace
{

/// Largest differences allowed: ten times those of algorithms.md, since another runtime computed
/// the reference's networks.
const std::map<std::string, double> tolerances = {
    {"gradcam", 1e-4},     {"hirescam", 1e-4},           {"layercam", 1e-4},
    {"gradcam++", 1e-4},   {"gradcamelementwise", 1e-4}, {"xgradcam", 2e-3},
    {"eigencam", 1e-2},    {"eigengradcam", 1e-2},       {"scorecam", 1e-2},
    {"ablationcam", 1e-2},
};

Image imageOf(const Json& rows)
{
    Image image;
    image.channels = 1;
    image.height = int(rows.size());
    image.width = int(rows.at(0).size());
    for (const Json& row : rows)
        for (const Json& value : row)
            image.values.push_back(value.get<float>());
    return image;
}

/// How far \p found is from the reference's map. The sign of a principal component is free: the
/// reference leaves it to chance, so there the other sign may be the right one.
double difference(const std::string& algorithm, const SaliencyMap& found, const Image& reference)
{
    const double apart = golden::largestDifference(golden::everyNth(found.map, 8), reference);
    if (!algorithm.starts_with("eigen"))
        return apart;
    Image turned = found.raw;
    for (float& value : turned.values)
        value = -value;
    turned = maps::finalMap(turned, found.map.height, found.map.width);
    return std::min(apart, golden::largestDifference(golden::everyNth(turned, 8), reference));
}

/// Files NETWORK.EXPORTER.onnx, made by shared/golden/onnx/make_networks.py;
/// the folder SALISCOPE_ONNX_NETWORKS may hold more of them.
QFileInfoList networkFiles()
{
    QFileInfoList files;
    if (!golden::folder().empty())
        files = QDir(QString::fromStdString((golden::folder() / "onnx").string()))
                    .entryInfoList({"*.onnx"});
    if (const QString more = qEnvironmentVariable("SALISCOPE_ONNX_NETWORKS"); !more.isEmpty())
        files += QDir(more).entryInfoList({"*.onnx"});
    return files;
}

} // namespace

class TestOnnxGolden final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void agreesWithReference_data();
    void agreesWithReference();

private:
    void comparePicture(Network& network, const std::string& layer, const std::string& picture,
                        const Json& answers) const;
    void compareOutputs(const std::vector<float>& found, const std::vector<float>& right) const;
    Image pictureCalled(const std::string& name, const InputSpec& spec) const;

    Json m_expected;
    Datamodule m_datamodule;
};

void TestOnnxGolden::initTestCase()
{
    const fs::path root = golden::folder();
    if (root.empty() || !fs::exists(root / "onnx/expected.json"))
        QSKIP("../shared/golden/onnx is not on this machine");
    m_expected = readJson(root / "onnx/expected.json", 1 << 28);
    DataOptions options;
    options.datadir = root / "../demo";
    m_datamodule = openDatamodule((root / "../demo/split.json").string(), options);
}

Image TestOnnxGolden::pictureCalled(const std::string& name, const InputSpec& spec) const
{
    for (const Split& split : m_datamodule.splits)
        for (const Sample& sample : split.samples)
            if (sample.name.ends_with("/" + name))
                return prepareInput(loadSample(m_datamodule, sample), {}, spec).image;
    return {};
}

void TestOnnxGolden::agreesWithReference_data()
{
    QTest::addColumn<QString>("path");
    for (const QFileInfo& file : networkFiles())
        QTest::newRow(qPrintable(file.completeBaseName())) << file.filePath();
}

void TestOnnxGolden::agreesWithReference()
{
    QFETCH(QString, path);
    const fs::path file = path.toStdString();
    const std::string name = file.filename().string().substr(0, file.filename().string().find('.'));
    if (!m_expected.contains(name))
        QSKIP("nothing is known of this network");
    const Json& expected = m_expected.at(name);
    Checkpoint checkpoint = readCheckpoint(file);
    checkpoint.normalizer = Normalizer{expected.at("input").at("mean").get<std::vector<float>>(),
                                       expected.at("input").at("std").get<std::vector<float>>()};
    const auto network = openEngine()->load(modelOfFile(checkpoint), checkpoint, "cpu");
    for (const auto& [picture, answers] : expected.at("pictures").items())
        comparePicture(*network, expected.at("layer").get<std::string>(), picture, answers);
}

void TestOnnxGolden::comparePicture(Network& network, const std::string& layer,
                                    const std::string& picture, const Json& answers) const
{
    std::map<int, std::vector<std::string>> algorithms;
    for (const auto& [key, map] : answers.at("maps").items())
        algorithms[std::stoi(key.substr(key.find('/') + 1))].push_back(
            key.substr(0, key.find('/')));
    const Image input = pictureCalled(picture, network.model().input);
    const auto outputs = answers.at("outputs").get<std::vector<float>>();
    for (const auto& [output, names] : algorithms) {
        ExplainRequest request;
        request.outputs = {output};
        for (const std::string& algorithm : names)
            request.maps.push_back({parseAlgorithm(algorithm), layer});
        const Explanation found = network.explain(input, picture, request, {});
        compareOutputs(found.logits, outputs);
        for (std::size_t index = 0; index < names.size(); ++index) {
            const std::string key = names[index] + "/" + std::to_string(output);
            const double apart =
                difference(names[index], found.maps[index], imageOf(answers.at("maps").at(key)));
            QVERIFY2(apart <= tolerances.at(names[index]),
                     qPrintable(
                         QString("%1 differs by %2").arg(QString::fromStdString(key)).arg(apart)));
        }
    }
}

void TestOnnxGolden::compareOutputs(const std::vector<float>& found,
                                    const std::vector<float>& right) const
{
    float largest = 0;
    for (const float value : right)
        largest = std::max(largest, std::abs(value));
    for (std::size_t index = 0; index < right.size(); ++index)
        QVERIFY2(std::abs(found[index] - right[index]) <= 1e-4F * largest,
                 qPrintable(QString("output %1: %2, not %3")
                                .arg(index)
                                .arg(double(found[index]))
                                .arg(double(right[index]))));
}

QTEST_GUILESS_MAIN(TestOnnxGolden)
#include "tst_onnx_golden.moc"
