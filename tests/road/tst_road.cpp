// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>
#include <sstream>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/metrics/percentile.h"
#include "core/road/road.h"

using namespace saliscope;
using namespace saliscope::metrics;
using namespace saliscope::road;

namespace
{

/// As in data/make_percentiles.py.
Image madeMap(int count, double zeroBelow)
{
    Image map(1, 1, count);
    for (int i = 0; i < count; ++i) {
        const float value = float(double((std::uint32_t(i) * 2654435761u) >> 8) / (1 << 24));
        map.values[std::size_t(i)] = value < zeroBelow ? 0 : value;
    }
    return map;
}

std::size_t keptBy(const RoadMask& mask)
{
    return std::size_t(std::count(mask.mask.removed.begin(), mask.mask.removed.end(), 0));
}

RoadMask made(RemovalOrder order, bool degenerate)
{
    RoadMask mask;
    mask.order = order;
    mask.degenerate = degenerate;
    mask.removedFraction = degenerate ? 1 : 0.5;
    return mask;
}

} // namespace

class TestRoad final : public QObject
{
    Q_OBJECT

private slots:
    void sortsAllFloats();
    void agreesWithNumpy_data();
    void agreesWithNumpy();
    void rankRemovesExactlyTheShare();
    void rankIsReferenceWithoutTies();
    void flagsDegenerateMasks();
    void refusesBadMaps_data();
    void refusesBadMaps();
    void averagesWhatIsThere();
    void allDegenerateIsNull();
    void refusesBadAnswers();
};

void TestRoad::sortsAllFloats()
{
    std::vector<float> values = {3, -1, 0.5f, -0.0f, 1e-40f, -1e-40f, 1e30f, -1e30f, 0, 3, 2};
    const std::vector<float> sorted = sortedAscending(values);
    std::sort(values.begin(), values.end());
    QVERIFY(sorted == values);
    QVERIFY(sortedAscending({}).empty());
}

void TestRoad::agreesWithNumpy_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("zeroBelow");
    QTest::addColumn<double>("percentile");
    QTest::addColumn<uint>("morfBits");
    QTest::addColumn<uint>("lerfBits");
    QTest::addColumn<int>("morfKept");
    QTest::addColumn<int>("lerfKept");
    std::istringstream lines(readFile(TEST_DATA "/percentiles.txt"));
    int count = 0;
    double zeroBelow = 0;
    double percentile = 0;
    uint morf = 0;
    uint lerf = 0;
    int morfKept = 0;
    int lerfKept = 0;
    while (lines >> count >> zeroBelow >> percentile >> std::hex >> morf >> lerf >> std::dec >>
           morfKept >> lerfKept)
        QTest::addRow("%d from %g at %g", count, zeroBelow, percentile)
            << count << zeroBelow << percentile << morf << lerf << morfKept << lerfKept;
}

void TestRoad::agreesWithNumpy()
{
    QFETCH(int, count);
    QFETCH(double, zeroBelow);
    QFETCH(double, percentile);
    QFETCH(uint, morfBits);
    QFETCH(uint, lerfBits);
    QFETCH(int, morfKept);
    QFETCH(int, lerfKept);
    const Image map = madeMap(count, zeroBelow);
    std::vector<float> complement = map.values;
    for (float& value : complement)
        value = 1 - value;
    const auto bits = [&](const std::vector<float>& values) {
        return std::bit_cast<uint>(percentileOfSorted<float>(sortedAscending(values), percentile));
    };
    QCOMPARE(bits(map.values), morfBits);
    QCOMPARE(bits(complement), lerfBits);

    const std::vector<RoadMask> masks = roadMasks(map, {{percentile}}, Ties::Reference);
    QCOMPARE(masks.size(), std::size_t(2));
    QCOMPARE(keptBy(masks[0]), std::size_t(morfKept));
    QCOMPARE(keptBy(masks[1]), std::size_t(lerfKept));
    QCOMPARE(masks[0].degenerate, morfKept == 0);
    QCOMPARE(masks[1].degenerate, lerfKept == 0);
    QCOMPARE(masks[0].removedFraction, double(count - morfKept) / count);
}

void TestRoad::rankRemovesExactlyTheShare()
{
    const Image map = madeMap(10000, 0.7);
    const std::vector<RoadMask> masks = roadMasks(map, {{20, 40, 60, 80}}, Ties::Rank);
    for (const RoadMask& mask : masks) {
        QCOMPARE(keptBy(mask), std::size_t(std::ceil(9999 * mask.percentile / 100)));
        QVERIFY(!mask.degenerate);
        for (std::size_t i = 0; i < map.values.size(); ++i) {
            // MoRF at 20 % keeps zeros only; LeRF at 20 % keeps none.
            if (mask.percentile == 20 && mask.order == RemovalOrder::MostRelevantFirst)
                QVERIFY(mask.mask.removed[i] != 0 || map.values[i] == 0);
            if (mask.percentile == 20 && mask.order == RemovalOrder::LeastRelevantFirst)
                QVERIFY(mask.mask.removed[i] != 0 || map.values[i] != 0);
        }
    }
    // Scattered: of the ties kept by MoRF at 20 %, about half lie in either half of the picture.
    const std::vector<std::uint8_t>& removed = masks[0].mask.removed;
    const auto half = std::count(removed.begin(), removed.begin() + 5000, 0);
    QVERIFY(std::abs(double(half) - 1000) < 100);
    QVERIFY(roadMasks(map, {{20}}, Ties::Rank)[0].mask == masks[0].mask);
}

void TestRoad::rankIsReferenceWithoutTies()
{
    const Image map = madeMap(4096, 0);
    const std::vector<double> percentiles = {0, 7, 20, 33.3, 50, 99.9, 100};
    const std::vector<RoadMask> rank = roadMasks(map, percentiles, Ties::Rank);
    const std::vector<RoadMask> reference = roadMasks(map, percentiles, Ties::Reference);
    for (std::size_t i = 0; i < rank.size(); ++i)
        QVERIFY(rank[i].mask == reference[i].mask);
}

void TestRoad::flagsDegenerateMasks()
{
    const std::vector<RoadMask> many =
        roadMasks(madeMap(1000, 0.5), {{20, 40, 60}}, Ties::Reference);
    const std::vector<bool> expected = {true, false, true, false, false, false};
    for (std::size_t i = 0; i < many.size(); ++i)
        QCOMPARE(many[i].degenerate, bool(expected[i]));
    QCOMPARE(many[0].removedFraction, 1.0);

    Image constant(1, 8, 8);
    for (const float value : {0.0f, 0.5f, 1.0f}) {
        std::fill(constant.values.begin(), constant.values.end(), value);
        for (const RoadMask& mask : roadMasks(constant, {{20, 80}}, Ties::Reference))
            QVERIFY(mask.degenerate);
        for (const RoadMask& mask : roadMasks(constant, {{20, 80}}, Ties::Rank))
            QVERIFY(!mask.degenerate);
    }
}

void TestRoad::refusesBadMaps_data()
{
    QTest::addColumn<int>("channels");
    QTest::addColumn<float>("value");
    QTest::addColumn<double>("percentile");
    QTest::addColumn<int>("kind");
    const float nan = std::numeric_limits<float>::quiet_NaN();
    QTest::newRow("three planes") << 3 << 0.5f << 20.0 << int(ErrorKind::Mismatch);
    QTest::newRow("empty") << 0 << 0.5f << 20.0 << int(ErrorKind::Mismatch);
    QTest::newRow("nan") << 1 << nan << 20.0 << int(ErrorKind::Damaged);
    QTest::newRow("infinite") << 1 << 1.0f / 0.0f << 20.0 << int(ErrorKind::Damaged);
    QTest::newRow("above 100") << 1 << 0.5f << 100.5 << int(ErrorKind::BadRequest);
    QTest::newRow("below 0") << 1 << 0.5f << -1.0 << int(ErrorKind::BadRequest);
    QTest::newRow("nan percentile") << 1 << 0.5f << double(nan) << int(ErrorKind::BadRequest);
}

void TestRoad::refusesBadMaps()
{
    QFETCH(int, channels);
    QFETCH(float, value);
    QFETCH(double, percentile);
    QFETCH(int, kind);
    Image map(channels, 4, 5);
    if (!map.empty())
        map.values[7] = value;
    try {
        roadMasks(map, {{percentile}}, Ties::Reference);
        QFAIL("it was accepted");
    } catch (const Error& error) {
        QCOMPARE(int(error.kind()), kind);
    }
}

void TestRoad::averagesWhatIsThere()
{
    const auto morf = RemovalOrder::MostRelevantFirst;
    const auto lerf = RemovalOrder::LeastRelevantFirst;
    const std::vector<RoadMask> masks = {made(morf, true),  made(lerf, false), made(morf, false),
                                         made(lerf, false), made(morf, false), made(lerf, true)};
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const auto after = [](double logit) { return 1 / (1 + std::exp(-logit)); };
    const RoadScores scores =
        roadScores(0.5, masks, {{nan, after(1), after(-1), after(2), after(-2), nan}});
    const auto change = [&](double logit) { return after(logit) - 0.5; };
    QVERIFY(!scores.points[0].score && !scores.points[5].score);
    QVERIFY(std::abs(*scores.points[1].score - change(1)) < 1e-12);
    QVERIFY(std::abs(*scores.morf - (change(-1) + change(-2)) / 2) < 1e-12);
    QVERIFY(std::abs(*scores.lerf - (change(1) + change(2)) / 2) < 1e-12);
    QVERIFY(std::abs(*scores.combined - (*scores.lerf - *scores.morf) / 2) < 1e-12);
    QCOMPARE(scores.degenerateMorf, 1);
    QCOMPARE(scores.degenerateLerf, 1);
}

void TestRoad::allDegenerateIsNull()
{
    const std::vector<RoadMask> masks = {made(RemovalOrder::MostRelevantFirst, true),
                                         made(RemovalOrder::LeastRelevantFirst, false)};
    const RoadScores scores = roadScores(1, masks, {{0, 0}});
    QVERIFY(!scores.morf && scores.lerf && !scores.combined);
    QVERIFY(!roadScores(1, {}, {}).combined);
}

void TestRoad::refusesBadAnswers()
{
    const std::vector<RoadMask> masks = {made(RemovalOrder::MostRelevantFirst, false)};
    try {
        roadScores(1, masks, {{0, 0}});
        QFAIL("two answers for one mask");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), ErrorKind::Mismatch);
    }
    try {
        roadScores(1, masks, {{std::numeric_limits<double>::infinity()}});
        QFAIL("an infinite answer");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), ErrorKind::Damaged);
    }
}

QTEST_GUILESS_MAIN(TestRoad)
#include "tst_road.moc"
