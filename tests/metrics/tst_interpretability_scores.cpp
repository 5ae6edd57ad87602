// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <cmath>
#include <limits>

#include "core/base/error.h"
#include "core/metrics/interpretability_scores.h"

using namespace saliscope;
using namespace saliscope::data;
using namespace saliscope::metrics;

namespace
{

Image filled(float value)
{
    Image map(1, 10, 20);
    std::fill(map.values.begin(), map.values.end(), value);
    return map;
}

} // namespace

class TestInterpretability final : public QObject
{
    Q_OBJECT

private slots:
    void uniformMapGivesTheArea();
    void boxAsLargeAsTheImage();
    void overlappingBoxesCountOnce();
    void clipsBoxes_data();
    void clipsBoxes();
    void peakAndOverlap();
    void zeroMap();
    void filtersLabels();
    void refusesBadMaps_data();
    void refusesBadMaps();
};

void TestInterpretability::uniformMapGivesTheArea()
{
    const std::vector<InputBox> boxes = {{1, 2, 3, 7, 9}};
    const Interpretability scores = interpretability(filled(0.25f), boxes, {});
    QCOMPARE(scores.areaFraction, 30.0 / 200);
    QVERIFY(std::abs(scores.proportionalEnergy - scores.areaFraction) < 1e-12);
    QVERIFY(std::abs(*scores.energyLift - 1) < 1e-12);
    QCOMPARE(scores.averageSaliencyFocus, 0.25);
    QVERIFY(!scores.pointingHit);
    QCOMPARE(scores.overlap, 30.0 / 200);
}

void TestInterpretability::boxAsLargeAsTheImage()
{
    Image map = filled(0);
    map.values[11] = 0.5f;
    map.values[150] = 1;
    const std::vector<InputBox> boxes = {{1, 0, 0, 20, 10}};
    const Interpretability scores = interpretability(map, boxes, {});
    QCOMPARE(scores.proportionalEnergy, 1.0);
    QCOMPARE(*scores.energyLift, 1.0);
    QCOMPARE(scores.averageSaliencyFocus, 1.5 / 200);
    QVERIFY(*scores.pointingHit);
}

void TestInterpretability::overlappingBoxesCountOnce()
{
    const std::vector<InputBox> boxes = {{1, 0, 0, 4, 4}, {1, 2, 2, 6, 6}, {1, 0, 0, 4, 4}};
    const Interpretability scores = interpretability(filled(1), boxes, {});
    QCOMPARE(scores.areaFraction, 28.0 / 200);
    QCOMPARE(scores.proportionalEnergy, 28.0 / 200);
    QCOMPARE(scores.averageSaliencyFocus, 1.0);
    QCOMPARE(scores.boxes.size(), std::size_t(3));
    QCOMPARE(scores.boxes[1].energy, 16.0 / 200);
    QCOMPARE(scores.boxes[1].focus, 1.0);
}

void TestInterpretability::clipsBoxes_data()
{
    QTest::addColumn<int>("x0");
    QTest::addColumn<int>("y0");
    QTest::addColumn<int>("x1");
    QTest::addColumn<int>("y1");
    QTest::addColumn<int>("area");
    const int huge = std::numeric_limits<int>::max();
    QTest::newRow("inside") << 1 << 1 << 3 << 2 << 2;
    QTest::newRow("empty") << 4 << 4 << 4 << 9 << 0;
    QTest::newRow("reversed") << 9 << 2 << 4 << 8 << 0;
    QTest::newRow("left and above") << -5 << -5 << 2 << 3 << 6;
    QTest::newRow("right and below") << 18 << 9 << 30 << 30 << 2;
    QTest::newRow("outside") << 25 << 0 << 30 << 10 << 0;
    QTest::newRow("huge") << -huge << -huge << huge << huge << 200;
}

void TestInterpretability::clipsBoxes()
{
    QFETCH(int, x0);
    QFETCH(int, y0);
    QFETCH(int, x1);
    QFETCH(int, y1);
    QFETCH(int, area);
    const std::vector<InputBox> boxes = {{1, x0, y0, x1, y1}};
    const Interpretability scores = interpretability(filled(0.5f), boxes, {});
    QCOMPARE(scores.areaFraction, area / 200.0);
    QCOMPARE(scores.averageSaliencyFocus, area > 0 ? 0.5 : 0.0);
    QCOMPARE(scores.energyLift.has_value(), area > 0);
    QCOMPARE(scores.boxes[0].energy, area / 200.0);
}

void TestInterpretability::peakAndOverlap()
{
    Image map = filled(0);
    for (int x = 4; x < 12; ++x)
        map.values[std::size_t(20 * 5 + x)] = x == 10 ? 0.8f : 0.4f;
    map.values[20 * 9 + 19] = 0.1f;
    const std::vector<InputBox> left = {{1, 4, 5, 8, 7}};
    const Interpretability missed = interpretability(map, left, {});
    QCOMPARE(*missed.pointingHit, false);
    // Eight pixels reach 0.2 × 0.8, four of them in the box of eight.
    QCOMPARE(missed.overlap, 4.0 / 12);
    const std::vector<InputBox> right = {{1, 10, 5, 11, 6}};
    QCOMPARE(*interpretability(map, right, {}).pointingHit, true);
    QCOMPARE(interpretability(map, right, {0.6, {}}).overlap, 1.0);
}

void TestInterpretability::zeroMap()
{
    const std::vector<InputBox> boxes = {{1, 2, 3, 7, 9}};
    const Interpretability scores = interpretability(filled(0), boxes, {});
    QCOMPARE(scores.proportionalEnergy, 0.0);
    QCOMPARE(scores.averageSaliencyFocus, 0.0);
    QCOMPARE(scores.overlap, 0.0);
    QVERIFY(!scores.energyLift && !scores.pointingHit);
}

void TestInterpretability::filtersLabels()
{
    const std::vector<InputBox> boxes = {{0, 0, 0, 5, 5}, {1, 10, 0, 12, 5}};
    const Interpretability active = interpretability(filled(1), boxes, {0.2, 1});
    QCOMPARE(active.areaFraction, 10.0 / 200);
    QCOMPARE(active.boxes.size(), std::size_t(1));
    QCOMPARE(active.boxes[0].box, boxes[1]);
    QVERIFY(interpretability(filled(1), boxes, {0.2, 7}).boxes.empty());
    QCOMPARE(interpretability(filled(1), boxes, {}).areaFraction, 35.0 / 200);
}

void TestInterpretability::refusesBadMaps_data()
{
    QTest::addColumn<int>("channels");
    QTest::addColumn<float>("value");
    QTest::addColumn<int>("kind");
    QTest::newRow("planes") << 3 << 0.5f << int(ErrorKind::Mismatch);
    QTest::newRow("empty") << 0 << 0.5f << int(ErrorKind::Mismatch);
    QTest::newRow("nan") << 1 << std::numeric_limits<float>::quiet_NaN() << int(ErrorKind::Damaged);
    QTest::newRow("infinite") << 1 << -std::numeric_limits<float>::infinity()
                              << int(ErrorKind::Damaged);
}

void TestInterpretability::refusesBadMaps()
{
    QFETCH(int, channels);
    QFETCH(float, value);
    QFETCH(int, kind);
    Image map(channels, 4, 5);
    if (!map.empty())
        map.values[3] = value;
    try {
        interpretability(map, {}, {});
        QFAIL("it was accepted");
    } catch (const Error& error) {
        QCOMPARE(int(error.kind()), kind);
    }
}

QTEST_GUILESS_MAIN(TestInterpretability)
#include "tst_interpretability_scores.moc"
