// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include <cmath>

#include "core/maps/final_map.h"
#include "core/session/map_scale.h"
#include "support/cell_network.h"

using namespace saliscope;
using namespace saliscope::cases;
using namespace saliscope::data;
using namespace saliscope::engine;
using namespace saliscope::maps;
using namespace saliscope::render;
using namespace saliscope::session;

namespace
{

Datamodule demo()
{
    DataOptions options;
    options.resources = RESOURCE_FOLDER;
    return openDatamodule("demo", options);
}

std::vector<CaseMap> explained(const ExplainRequest& request, std::stop_token stop = {})
{
    const Datamodule datamodule = demo();
    CellNetwork network;
    return explainCase(network, datamodule, datamodule.splits.back().samples.front(), request,
                       stop);
}

float farthest(const Image& a, const Image& b)
{
    float most = a.values.size() == b.values.size() ? 0.F : INFINITY;
    for (std::size_t i = 0; i < std::min(a.values.size(), b.values.size()); ++i)
        most = std::max(most, std::abs(a.values[i] - b.values[i]));
    return most;
}

} // namespace

class TestCaseView : public QObject
{
    Q_OBJECT

private slots:
    void picturesOfTheDemo()
    {
        const Datamodule datamodule = demo();
        for (const Split& split : datamodule.splits)
            for (const Sample& sample : split.samples) {
                const CasePicture picture = loadCase(datamodule, sample);
                QCOMPARE(picture.image, loadSample(datamodule, sample).image);
                QCOMPARE(picture.boxes.size(), sample.boxes.size());
                std::size_t counted = 0;
                for (const std::uint32_t count : picture.histogram)
                    counted += count;
                QCOMPARE(counted, picture.image.planeSize());
                QVERIFY(picture.low < picture.high);
            }
    }

    void boxesAreThoseOfTheNetworksInput()
    {
        const Datamodule datamodule = demo();
        for (const Sample& sample : datamodule.splits.back().samples) {
            const CasePicture picture = loadCase(datamodule, sample);
            const std::vector<InputBox> expected = inputBoxes(datamodule, sample, 512);
            QCOMPARE(picture.boxes.size(), expected.size());
            const double scale = 512 / picture.frame.side;
            for (std::size_t i = 0; i < expected.size(); ++i) {
                const CaseBox& box = picture.boxes[i];
                QCOMPARE(int((box.x - picture.frame.x) * scale), expected[i].x0);
                QCOMPARE(int((box.y - picture.frame.y) * scale), expected[i].y0);
                QCOMPARE(int((box.x + box.width - picture.frame.x) * scale), expected[i].x1);
                QCOMPARE(int((box.y + box.height - picture.frame.y) * scale), expected[i].y1);
            }
        }
    }

    void framesSurroundThePicture()
    {
        QCOMPARE(inputFrame({100, 61}), (InputFrame{0, -19, 100}));
        QCOMPARE(inputFrame({60, 100}), (InputFrame{-20, 0, 100}));
    }

    void automaticWindowLeavesOutExtremes()
    {
        Image image(1, 100, 100);
        for (std::size_t i = 0; i < image.values.size(); ++i)
            image.values[i] = i < 10 ? 0.F : i >= 9990 ? 1.F : 0.25F + 0.5F * float(i % 2);
        const CasePicture picture = casePicture(image, inputFrame({100, 100}), {});
        QVERIFY(std::abs(picture.low - 0.25F) < 1e-4F);
        QVERIFY(std::abs(picture.high - 0.75F) < 1e-4F);
        QVERIFY_EXCEPTION_THROWN(casePicture({}, {}, {}), Error);
    }

    void mapsAreThoseOfGenerate()
    {
        ExplainRequest request;
        request.maps = {{Algorithm::GradCam, "coarse"}, {Algorithm::LayerCam, "fine"}};
        const std::vector<CaseMap> maps = explained(request);
        QCOMPARE(maps.size(), std::size_t(2));
        for (const CaseMap& map : maps) {
            QVERIFY(farthest(inputMap(map, 512), finalMap(map.raw, 512, 512)) < 1e-6F);
            QCOMPARE(map.logits.size(), std::size_t(2));
            QCOMPARE(map.output, 1);
        }
        QCOMPARE(maps[1].cells.width, 31);
    }

    void fullGradKeepsItsScaling()
    {
        ExplainRequest request;
        request.maps = {{Algorithm::FullGrad, "fine"}};
        CaseMap map = explained(request).front();
        const auto [low, high] = std::minmax_element(map.raw.values.begin(), map.raw.values.end());
        QCOMPARE(map.offset, *low);
        QCOMPARE(map.divisor, 1e-7F + (*high - *low));
        QCOMPARE(map.cells, map.raw);
    }

    void existingMapsStayAsTheyAre()
    {
        Image image(1, 16, 16);
        for (std::size_t i = 0; i < image.values.size(); ++i)
            image.values[i] = float(i) / 255;
        const CaseMap map = existingCaseMap(image);
        QCOMPARE(inputMap(map, 16), image);
        QCOMPARE(map.rawMaximum, 1.F);
        QVERIFY(!map.flags.any());
        QVERIFY(existingCaseMap(Image(1, 4, 4)).flags.empty);
        image.values[3] = NAN;
        QVERIFY(existingCaseMap(image).flags.nonFinite);
    }

    void percentilesCountWhatLiesBelow()
    {
        Image map(1, 1, 4);
        map.values = {0.F, 0.F, 0.5F, 1.F};
        QCOMPARE(percentileIn(map, 0.F), 0.);
        QCOMPARE(percentileIn(map, 0.5F), 50.);
        QCOMPARE(percentileIn(map, 2.F), 100.);
    }

    void cancelled()
    {
        std::stop_source source;
        source.request_stop();
        ExplainRequest request;
        request.maps = {{Algorithm::GradCam, ""}};
        QVERIFY_EXCEPTION_THROWN(explained(request, source.get_token()), Error);
    }

    void rangesOfRawValues()
    {
        ExplainRequest request;
        request.maps = {{Algorithm::GradCam, "coarse"}, {Algorithm::LayerCam, "fine"}};
        const std::vector<CaseMap> maps = explained(request);
        const std::array<const CaseMap*, 2> all = {&maps[0], &maps[1]};
        const RawRange shared = sharedRange(all);
        QCOMPARE(shared.high, double(std::max(maps[0].rawMaximum, maps[1].rawMaximum)));
        const MapScale scale = mapScale(maps[1], RangePolicy::Shared, shared, false);
        QVERIFY(scale.raw);
        for (std::size_t i = 0; i < maps[1].raw.values.size(); ++i) {
            const float shown = (scale.plane->values[i] - scale.range.offset) / scale.range.divisor;
            const double expected = std::max(0.F, maps[1].raw.values[i]) / shared.high;
            QVERIFY(std::abs(double(shown) - expected) < 1e-5);
        }
    }

    void signedRanges()
    {
        ExplainRequest request;
        request.maps = {{Algorithm::GradCam, "coarse"}};
        const CaseMap map = explained(request).front();
        const MapScale scale = mapScale(map, RangePolicy::PerImage, {}, true);
        QCOMPARE(scale.plane, &map.raw);
        QCOMPARE(scale.low, -scale.high);
        QCOMPARE(float(scale.high), std::max(-map.rawMinimum, map.rawMaximum));
    }

    void emptyRangesShowNothing()
    {
        const CaseMap map = existingCaseMap(Image(1, 4, 4));
        QVERIFY(std::isinf(mapScale(map, RangePolicy::Fixed, {1, 1}, false).range.divisor));
        QVERIFY(std::isinf(mapScale(map, RangePolicy::PerImage, {}, true).range.divisor));
        QCOMPARE(sharedRange({}), (RawRange{0, 1}));
    }
};

QTEST_APPLESS_MAIN(TestCaseView)
#include "tst_case_view.moc"
