// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <cmath>

#include "core/base/error.h"
#include "core/checkpoint/checkpoint.h"
#include "core/data/datamodule.h"
#include "core/data/model_input.h"
#include "core/engine/engine.h"
#include "core/engine/model_catalogue.h"
#include "core/maps/final_map.h"
#include "core/maps/npy.h"

using namespace saliscope;
using namespace saliscope::checkpoint;
using namespace saliscope::data;
using namespace saliscope::engine;
using namespace saliscope::maps;

/// Core's post-processing against the engine's, on the demo.
class TestFinalMap final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void coreMakesTheEnginesMap_data();
    void coreMakesTheEnginesMap();
    void signedMapsKeepBothSides();
    void signedMapsFollowTheFormulas();
    void othersHaveNoSignedMaps();

private:
    Explanation explain(const ExplainRequest& request, std::size_t sample) const
    {
        const Sample& chosen = m_datamodule.splits.back().samples.at(sample);
        const Image image =
            prepareInput(loadSample(m_datamodule, chosen), {}, m_network->model().input).image;
        return m_network->explain(image, chosen.name, request, {});
    }

    Datamodule m_datamodule;
    std::unique_ptr<Network> m_network;
};

void TestFinalMap::initTestCase()
{
    DataOptions options;
    options.resources = RESOURCE_FOLDER;
    m_datamodule = openDatamodule("demo", options);
    m_network = openEngine()->load(
        parseModel("pasa"),
        readCheckpoint(chooseCheckpoint(m_datamodule.defaultCheckpoint.value())), "cpu");
}

void TestFinalMap::coreMakesTheEnginesMap_data()
{
    QTest::addColumn<QString>("algorithm");
    QTest::addColumn<QString>("layer");
    for (const char* name :
         {"gradcam", "gradcam++", "layercam", "hirescam", "eigencam", "randomcam", "fullgrad"})
        QTest::addRow("%s", name) << QString(name) << QString();
    for (const char* layer : {"fc8", "fc5"})
        QTest::addRow("layercam at %s", layer) << QString("layercam") << QString(layer);
}

void TestFinalMap::coreMakesTheEnginesMap()
{
    QFETCH(QString, algorithm);
    QFETCH(QString, layer);
    ExplainRequest request;
    request.maps = {{parseAlgorithm(algorithm.toStdString()), layer.toStdString()}};
    const MapScaling scaling = algorithm == "fullgrad" ? MapScaling::Plain : MapScaling::Positive;
    for (const std::size_t sample : {0, 1}) {
        const SaliencyMap map = explain(request, sample).maps.front();
        const Image ours = finalMap(map.raw, map.map.height, map.map.width, scaling);
        float largest = 0;
        for (std::size_t i = 0; i < ours.values.size(); ++i)
            largest = std::max(largest, std::abs(ours.values[i] - map.map.values[i]));
        QVERIFY2(largest < 1e-6F, std::to_string(largest).c_str());
    }
}

void TestFinalMap::signedMapsKeepBothSides()
{
    ExplainRequest request;
    request.isSigned = true;
    request.maps = {{Algorithm::HiResCam, "fc8"}, {Algorithm::GradCam, ""}};
    ExplainRequest usual = request;
    usual.isSigned = false;
    const Explanation found = explain(request, 0);
    const Explanation unsignedMaps = explain(usual, 0);
    for (std::size_t index = 0; index < found.maps.size(); ++index) {
        const SaliencyMap& map = found.maps[index];
        QVERIFY(map.isSigned);
        QVERIFY(map.raw == unsignedMaps.maps[index].raw);
        const Image ours = finalMap(map.raw, map.map.height, map.map.width, MapScaling::Signed);
        float largest = 0;
        float reached = 0;
        for (std::size_t i = 0; i < ours.values.size(); ++i) {
            largest = std::max(largest, std::abs(ours.values[i] - map.map.values[i]));
            reached = std::max(reached, std::abs(map.map.values[i]));
        }
        QVERIFY(largest < 1e-6F);
        QVERIFY(std::abs(reached - 1) < 1e-5F || map.flags.empty);
    }
    const std::vector<float>& values = found.maps[0].map.values;
    QVERIFY(std::any_of(values.begin(), values.end(), [](float value) { return value < -0.01F; }));
}

/// Against NumPy on mednet's network: data/make_signed_maps.py.
void TestFinalMap::signedMapsFollowTheFormulas()
{
    constexpr std::size_t sample = 1; // imgs/health/test-0001.png
    constexpr int step = 16;
    ExplainRequest request;
    request.isSigned = true;
    for (const Algorithm algorithm : {Algorithm::GradCam, Algorithm::HiResCam, Algorithm::XGradCam})
        for (const char* layer : {"fc8", "fc14"})
            request.maps.push_back({algorithm, layer});
    for (const SaliencyMap& map : explain(request, sample).maps) {
        const std::string name =
            std::string(algorithmInfo(map.request.algorithm).name) + "@" + map.request.layer;
        const Image expected = readNpy(TEST_DATA "/signed-" + name + ".npy");
        QCOMPARE(expected.width * step, map.map.width);
        float apart = 0;
        for (int y = 0; y < expected.height; ++y)
            for (int x = 0; x < expected.width; ++x)
                apart = std::max(
                    apart,
                    std::abs(expected.values[std::size_t(y * expected.width + x)] -
                             map.map.values[std::size_t(y * step * map.map.width + x * step)]));
        qInfo("%-14s %.2g", name.c_str(), apart);
        QVERIFY2(apart < (map.request.algorithm == Algorithm::XGradCam ? 2e-4F : 1e-5F),
                 name.c_str());
    }
}

void TestFinalMap::othersHaveNoSignedMaps()
{
    ExplainRequest request;
    request.isSigned = true;
    request.maps = {{Algorithm::GradCam, ""}, {Algorithm::LayerCam, ""}};
    try {
        explain(request, 0);
        QFAIL("it was accepted");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), ErrorKind::BadRequest);
        QCOMPARE(error.subject(), std::string("layercam"));
    }
}

QTEST_GUILESS_MAIN(TestFinalMap)
#include "tst_final_map.moc"
