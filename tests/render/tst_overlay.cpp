// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>
#include <fstream>
#include <limits>

#include <nlohmann/json.hpp>

#include <QTest>

#include "core/base/error.h"
#include "core/maps/npy.h"
#include "core/render/overlay.h"
#include "render/read_png.h"

using namespace saliscope;
using namespace saliscope::data;
using namespace saliscope::maps;
using namespace saliscope::render;

namespace
{

/// Largest difference of two pictures in grey levels.
int deviation(const Picture& a, const Picture& b)
{
    if (a.width != b.width || a.height != b.height)
        return 256;
    int largest = 0;
    for (std::size_t i = 0; i < a.pixels.size(); ++i)
        for (std::size_t part = 0; part < 3; ++part)
            largest = std::max(largest, std::abs(a.pixels[i][part] - b.pixels[i][part]));
    return largest;
}

nlohmann::json readJson(const std::string& path)
{
    return nlohmann::json::parse(std::ifstream(path));
}

std::vector<InputBox> boxesOf(const nlohmann::json& list)
{
    std::vector<InputBox> boxes;
    for (const auto& box : list)
        boxes.push_back({1, box[0], box[1], box[2], box[3]});
    return boxes;
}

Image colourImage()
{
    const Image stacked = readNpy(TEST_DATA "/view_image.npy");
    Image image(3, 40, 48);
    image.values = stacked.values;
    return image;
}

Image grey(int height, int width, float value)
{
    Image image(1, height, width);
    std::fill(image.values.begin(), image.values.end(), value);
    return image;
}

} // namespace

class TestOverlay final : public QObject
{
    Q_OBJECT

private slots:
    void drawsMednetsPicture();
    void drawsMednetsGreyPicture();
    void thresholdZeroShowsAll();
    void divergingShowsBothSigns();
    void findsCondition_data();
    void findsCondition();
    void leavesDamagedValuesOut();
    void marksConditionInWords();
    void drawsContours();
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();
    void boxesOutsideAreCutOff();
    void cutsImageToBytes();
};

void TestOverlay::drawsMednetsPicture()
{
    const Image map = readNpy(TEST_DATA "/view_map.npy");
    const auto boxes = boxesOf(readJson(TEST_DATA "/view_boxes.json"));
    const Picture ours = overlay(colourImage(), map, boxes, {});
    QCOMPARE(deviation(ours, readPng(TEST_DATA "/view_boxes.png")), 0);
}

void TestOverlay::drawsMednetsGreyPicture()
{
    Image image = colourImage();
    image.channels = 1;
    image.values.resize(image.planeSize());
    const Picture ours = overlay(image, readNpy(TEST_DATA "/view_map.npy"), {}, {});
    QCOMPARE(deviation(ours, readPng(TEST_DATA "/view_grey.png")), 0);
}

void TestOverlay::thresholdZeroShowsAll()
{
    Image map = grey(1, 3, 0);
    map.values = {0, 1e-6F, 1};
    OverlayOptions options;
    options.markCondition = false;
    const Image image = grey(1, 3, 0);
    const Picture cut = overlay(image, map, {}, options);
    QCOMPARE(cut.pixels[1], Pixel{});
    options.threshold = 0;
    const Picture all = overlay(image, map, {}, options);
    QCOMPARE(all.pixels[0], Pixel{});
    QVERIFY(all.pixels[1] != Pixel{});
}

void TestOverlay::divergingShowsBothSigns()
{
    Image map = grey(1, 3, 0);
    map.values = {-1, 0, 1};
    OverlayOptions options;
    options.colormap = "coolwarm";
    options.opacity = 1;
    const Picture picture = overlay(grey(1, 3, 0), map, {}, options);
    QVERIFY(picture.pixels[0][2] > picture.pixels[0][0]);
    QCOMPARE(picture.pixels[1], Pixel{});
    QVERIFY(picture.pixels[2][0] > picture.pixels[2][2]);
}

void TestOverlay::findsCondition_data()
{
    QTest::addColumn<float>("first");
    QTest::addColumn<float>("second");
    QTest::addColumn<MapCondition>("condition");
    QTest::newRow("sound") << 0.F << 1.F << MapCondition::Sound;
    QTest::newRow("empty") << 0.F << -0.F << MapCondition::Empty;
    QTest::newRow("constant") << 0.5F << 0.5F << MapCondition::Constant;
    QTest::newRow("nan") << 0.F << std::nanf("") << MapCondition::NotFinite;
    QTest::newRow("infinite") << 0.F << -INFINITY << MapCondition::NotFinite;
}

void TestOverlay::findsCondition()
{
    QFETCH(float, first);
    QFETCH(float, second);
    QFETCH(MapCondition, condition);
    Image map(1, 1, 2);
    map.values = {first, second};
    QCOMPARE(mapCondition(map), condition);
    QCOMPARE(conditionText(condition).empty(), condition == MapCondition::Sound);
}

void TestOverlay::leavesDamagedValuesOut()
{
    Image map(1, 1, 5);
    map.values = {std::nanf(""), INFINITY, -INFINITY, 3.4e38F, 0.5F};
    OverlayOptions options;
    options.markCondition = false;
    options.threshold = 0;
    const Picture picture = overlay(grey(1, 5, 0), map, {}, options);
    for (std::size_t i = 0; i < 3; ++i)
        QCOMPARE(picture.pixels[i], Pixel{});
    QVERIFY(picture.pixels[3] != Pixel{} && picture.pixels[4] != Pixel{});
}

void TestOverlay::marksConditionInWords()
{
    std::string written;
    OverlayOptions options;
    options.text = [&](const std::string& text, int pixels) {
        written = text;
        return strokeText(text, pixels);
    };
    const Image image = grey(64, 300, 0.5F);
    const Picture marked = overlay(image, grey(64, 300, 0), {}, options);
    QCOMPARE(written, conditionText(MapCondition::Empty));
    QVERIFY(deviation(marked, toPicture(image)) > 50);
    options.markCondition = false;
    QCOMPARE(deviation(overlay(image, grey(64, 300, 0), {}, options), toPicture(image)), 0);
    // A picture smaller than the words must not be written beyond its edge.
    options.markCondition = true;
    QCOMPARE(overlay(grey(2, 2, 0), grey(2, 2, 0), {}, options).pixels.size(), std::size_t(4));
}

void TestOverlay::drawsContours()
{
    Image map(1, 9, 9);
    for (int i = 0; i < 81; ++i)
        map.values[std::size_t(i)] = float(i % 9) / 8;
    OverlayOptions options;
    options.opacity = 0;
    options.contours = {0.5F};
    const Picture picture = overlay(grey(9, 9, 0.5F), map, {}, options);
    QVERIFY(picture.row(4)[4][0] > 200);
    QVERIFY(picture.row(4)[3][0] < 100);
    QCOMPARE(int(picture.row(4)[0][0]), 127);
}

void TestOverlay::refusesWhatDoesNotFit_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("planes");
    QTest::addColumn<double>("opacity");
    QTest::addColumn<QString>("colormap");
    QTest::addColumn<ErrorKind>("kind");
    const double nan = std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("map is wider") << 5 << 1 << 0.5 << "plasma" << ErrorKind::Mismatch;
    QTest::newRow("two planes") << 4 << 2 << 0.5 << "plasma" << ErrorKind::Mismatch;
    QTest::newRow("opacity above 1") << 4 << 1 << 1.01 << "plasma" << ErrorKind::BadRequest;
    QTest::newRow("opacity nan") << 4 << 1 << nan << "plasma" << ErrorKind::BadRequest;
    QTest::newRow("colour map") << 4 << 1 << 0.5 << "jet" << ErrorKind::BadRequest;
}

void TestOverlay::refusesWhatDoesNotFit()
{
    QFETCH(int, width);
    QFETCH(int, planes);
    QFETCH(double, opacity);
    QFETCH(QString, colormap);
    QFETCH(ErrorKind, kind);
    OverlayOptions options;
    options.opacity = opacity;
    options.colormap = colormap.toStdString();
    try {
        overlay(Image(planes, 4, 4), Image(1, 4, width), {}, options);
        QFAIL("it was accepted");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), kind);
    }
}

void TestOverlay::boxesOutsideAreCutOff()
{
    constexpr int far = std::numeric_limits<int>::max();
    Picture picture(4, 4);
    drawBoxes(picture, {{1, -far, -far, far, far}, {1, 9, 9, 20, 20}, {1, 3, 3, 1, 1}}, {1, 1, 1},
              2);
    QCOMPARE(picture, Picture(4, 4));
    drawBoxes(picture, {{1, far - 1, 0, far, far}, {1, -far, 0, -far, 3}}, {1, 1, 1}, 2);
    QCOMPARE(picture, Picture(4, 4));
    drawBoxes(picture, {{1, -far, 0, far, 0}}, {9, 9, 9}, 1);
    QCOMPARE(picture.row(0)[3], (Pixel{9, 9, 9}));
    QCOMPARE(picture.row(1)[3], Pixel{});
}

void TestOverlay::cutsImageToBytes()
{
    Image image(1, 1, 5);
    image.values = {-0.1F, std::nanf(""), 0.F, 1.F, 1.2F};
    const Picture picture = toPicture(image);
    const std::vector<int> expected = {0, 0, 0, 255, 255};
    for (std::size_t i = 0; i < expected.size(); ++i)
        QCOMPARE(int(picture.pixels[i][0]), expected[i]);
}

QTEST_GUILESS_MAIN(TestOverlay)
#include "tst_overlay.moc"
