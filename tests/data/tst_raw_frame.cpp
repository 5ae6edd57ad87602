// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>
#include <limits>
#include <numeric>

#include <QTest>

#include "core/base/error.h"
#include "core/data/raw_frame.h"

using namespace saliscope;
using namespace saliscope::data;

class TestRawFrame final : public QObject
{
    Q_OBJECT

private slots:
    void identityAtTheSameSize();
    void rampSurvivesPaddingAndBorders_data();
    void rampSurvivesPaddingAndBorders();
    void removedRowsAreZero();
    void stretchedMapsCoverThePicture();
    void restoresStoredImage();
    void refusesImpossibleFrames_data();
    void refusesImpossibleFrames();
    void boxesKeepTheirPlace();
};

namespace
{

std::vector<int> range(int first, int end)
{
    std::vector<int> values(std::size_t(end - first));
    std::iota(values.begin(), values.end(), first);
    return values;
}

} // namespace

void TestRawFrame::identityAtTheSameSize()
{
    Image map(1, 7, 7);
    std::iota(map.values.begin(), map.values.end(), 0.F);
    QCOMPARE(mapToRawFrame(map, {{7, 7}, {}, {}}), map);
    QCOMPARE(mapToRawFrame(map, {{7, 7}, range(0, 7), range(0, 7)}), map);
}

void TestRawFrame::rampSurvivesPaddingAndBorders_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("border");
    QTest::addColumn<int>("mapSize");
    QTest::newRow("square") << 1024 << 1024 << 0 << 512;
    QTest::newRow("wide") << 900 << 701 << 0 << 512;
    QTest::newRow("tall with borders") << 333 << 1000 << 13 << 512;
    QTest::newRow("smaller than the map") << 100 << 80 << 5 << 512;
    QTest::newRow("odd map") << 640 << 480 << 1 << 7;
}

/// A map that rises with the picture's column must come back as the column.
void TestRawFrame::rampSurvivesPaddingAndBorders()
{
    QFETCH(int, width);
    QFETCH(int, height);
    QFETCH(int, border);
    QFETCH(int, mapSize);
    const int keptWidth = width - 2 * border;
    const int keptHeight = height - 2 * border;
    const int side = std::max(keptWidth, keptHeight);
    const int left = (side - keptWidth) / 2;
    Image map(1, mapSize, mapSize);
    for (int y = 0; y < mapSize; ++y)
        for (int x = 0; x < mapSize; ++x)
            map.plane(0)[std::size_t(y * mapSize + x)] =
                float((x + 0.5) * side / mapSize - 0.5 - left + border);
    const Image back = mapToRawFrame(
        map, {{width, height}, range(border, height - border), range(border, width - border)});
    QCOMPARE(back.width, width);
    QCOMPARE(back.height, height);
    const float inset = float(side) / float(mapSize) / 2;
    for (int y = border; y < height - border; ++y)
        for (int x = border; x < width - border; ++x)
            if (float(x - border + left) >= inset && float(side - 1 - x + border - left) >= inset)
                QVERIFY(std::abs(back.plane(0)[std::size_t(y * width + x)] - float(x)) < 1e-3F);
}

void TestRawFrame::removedRowsAreZero()
{
    Image map(1, 4, 4);
    std::fill(map.values.begin(), map.values.end(), 1.F);
    const Image back = mapToRawFrame(map, {{3, 3}, {0, 2}, {1}});
    QCOMPARE(back.values, (std::vector<float>{0, 1, 0, 0, 0, 0, 0, 1, 0}));
}

/// A stretched picture's map covers it from edge to edge.
void TestRawFrame::stretchedMapsCoverThePicture()
{
    Image map(1, 2, 2);
    map.values = {0, 1, 0, 1};
    const Image back = mapToRawFrame(map, {{4, 2}, {}, {}}, Padding::None);
    QCOMPARE(back.values, (std::vector<float>{0, 0.25F, 0.75F, 1, 0, 0.25F, 0.75F, 1}));
}

void TestRawFrame::restoresStoredImage()
{
    RawImage raw;
    raw.image = Image(3, 1, 2);
    raw.image.values = {1, 2, 3, 4, 5, 6};
    raw.stored = {3, 2};
    raw.keptRows = {1};
    raw.keptColumns = {0, 2};
    const Image stored = storedImage(raw);
    QCOMPARE(stored.values,
             (std::vector<float>{0, 0, 0, 1, 0, 2, 0, 0, 0, 3, 0, 4, 0, 0, 0, 5, 0, 6}));
    raw.keptColumns = {0};
    QVERIFY_EXCEPTION_THROWN(storedImage(raw), Error);
}

void TestRawFrame::refusesImpossibleFrames_data()
{
    QTest::addColumn<QList<int>>("rows");
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("mapWidth");
    QTest::newRow("row below zero") << QList<int>{-1, 0} << 3 << 4;
    QTest::newRow("row beyond the picture") << QList<int>{0, 3} << 3 << 4;
    QTest::newRow("row twice") << QList<int>{1, 1} << 3 << 4;
    QTest::newRow("falling") << QList<int>{2, 1} << 3 << 4;
    QTest::newRow("no height") << QList<int>{} << 0 << 4;
    QTest::newRow("negative height") << QList<int>{} << -5 << 4;
    QTest::newRow("map not square") << QList<int>{} << 3 << 5;
}

void TestRawFrame::refusesImpossibleFrames()
{
    QFETCH(QList<int>, rows);
    QFETCH(int, height);
    QFETCH(int, mapWidth);
    const RawFrame frame{{3, height}, {rows.begin(), rows.end()}, {}};
    try {
        mapToRawFrame(Image(1, 4, mapWidth), frame);
        QFAIL("it was accepted");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), ErrorKind::Mismatch);
    }
}

void TestRawFrame::boxesKeepTheirPlace()
{
    constexpr int far = std::numeric_limits<int>::max();
    const auto boxes = storedBoxes({{0, 10, 20, 30, 40}, {1, far, 0, far, 1}});
    QCOMPARE(boxes[0], (InputBox{0, 10, 20, 40, 60}));
    QCOMPARE(boxes[1], (InputBox{1, far, 0, far, 1}));
}

QTEST_GUILESS_MAIN(TestRawFrame)
#include "tst_raw_frame.moc"
