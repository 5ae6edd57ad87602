// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>
#include <limits>

#include <QTest>

#include "core/base/error.h"
#include "core/metrics/map_combination.h"
#include "core/metrics/ranks.h"

using namespace saliscope;
using namespace saliscope::metrics;

namespace
{

Image mapOf(std::vector<float> values)
{
    Image map(1, 1, int(values.size()));
    map.values = std::move(values);
    return map;
}

Image wave(int size, float pitch)
{
    Image map(1, size, size);
    for (std::size_t i = 0; i < map.values.size(); ++i)
        map.values[i] = 0.5F + 0.5F * std::sin(pitch * float(i));
    return map;
}

} // namespace

class TestMapCombination final : public QObject
{
    Q_OBJECT

private slots:
    void meanAndDeviation();
    void leavesOutMapsThatSayNothing();
    void nothingLeft();
    void signedDifference();
    void ranksShareTies();
    void correlationsOfKnownLists();
    void noCorrelationWithDegenerateMaps();
    void refusesOtherShapes();
    void twelveMapsAreQuick();
};

void TestMapCombination::meanAndDeviation()
{
    const Image a = mapOf({0, 0.5F, 1});
    const Image b = mapOf({1, 0.5F, 0.5F});
    const Image* const maps[] = {&a, &b};
    const MapCombination result = combineMaps(maps);
    QCOMPARE(result.mean.values, (std::vector<float>{0.5F, 0.5F, 0.75F}));
    QCOMPARE(result.deviation.values, (std::vector<float>{0.5F, 0, 0.25F}));
    QVERIFY(result.leftOut.empty());
}

void TestMapCombination::leavesOutMapsThatSayNothing()
{
    const Image sound = mapOf({0, 0.25F, 1});
    const Image empty = mapOf({0, 0, 0});
    const Image broken = mapOf({0, std::numeric_limits<float>::quiet_NaN(), 1});
    const Image* const maps[] = {&empty, &sound, &broken};
    const MapCombination result = combineMaps(maps);
    QCOMPARE(result.mean.values, sound.values);
    QCOMPARE(result.deviation.values, (std::vector<float>{0, 0, 0}));
    QCOMPARE(result.leftOut, (std::vector<std::size_t>{0, 2}));
}

void TestMapCombination::nothingLeft()
{
    const Image empty = mapOf({0, 0});
    const Image* const maps[] = {&empty};
    QVERIFY(combineMaps(maps).mean.empty());
    QCOMPARE(combineMaps(maps).leftOut.size(), std::size_t(1));
    QVERIFY(combineMaps({}).mean.empty());
}

void TestMapCombination::signedDifference()
{
    QCOMPARE(differenceOf(mapOf({1, 0, 0.5F}), mapOf({0, 1, 0.5F})).values,
             (std::vector<float>{1, -1, 0}));
}

void TestMapCombination::ranksShareTies()
{
    QCOMPARE(averageRanks(std::vector<float>{3, 1, 3, 2, 3}), (std::vector<double>{4, 1, 4, 2, 4}));
    QVERIFY(averageRanks(std::span<const float>()).empty());
}

/// scipy.stats.spearmanr([1, 2, 3, 4, 5], [5, 6, 7, 8, 7]) = 0.8207826816681233.
void TestMapCombination::correlationsOfKnownLists()
{
    const Image a = mapOf({1, 2, 3, 4, 5});
    const Image b = mapOf({5, 6, 7, 8, 7});
    const Image c = mapOf({5, 4, 3, 2, 1});
    const Image* const maps[] = {&a, &b, &c};
    const CorrelationMatrix matrix = rankCorrelations(maps);
    QCOMPARE(matrix.size, std::size_t(3));
    QVERIFY(std::abs(*matrix.at(0, 1) - 0.8207826816681233) < 1e-12);
    QVERIFY(std::abs(*matrix.at(1, 0) - 0.8207826816681233) < 1e-12);
    QVERIFY(std::abs(*matrix.at(0, 2) + 1) < 1e-12);
    QCOMPARE(*matrix.at(2, 2), 1.0);
    QCOMPARE(lowestCorrelation(matrix), matrix.at(0, 2));
}

void TestMapCombination::noCorrelationWithDegenerateMaps()
{
    const Image a = mapOf({1, 2, 3});
    const Image flat = mapOf({2, 2, 2});
    const Image* const maps[] = {&flat, &a};
    const CorrelationMatrix matrix = rankCorrelations(maps);
    QVERIFY(!matrix.at(0, 0));
    QVERIFY(!matrix.at(0, 1));
    QVERIFY(!matrix.at(1, 0));
    QVERIFY(matrix.at(1, 1).has_value());
    QVERIFY(!lowestCorrelation(matrix));
    QVERIFY(!lowestCorrelation({}));
}

void TestMapCombination::refusesOtherShapes()
{
    const Image a = mapOf({1, 2, 3});
    const Image b = mapOf({1, 2});
    const Image* const maps[] = {&a, &b};
    QVERIFY_EXCEPTION_THROWN(combineMaps(maps), Error);
    QVERIFY_EXCEPTION_THROWN(rankCorrelations(maps), Error);
    QVERIFY_EXCEPTION_THROWN(differenceOf(a, b), Error);
    QVERIFY_EXCEPTION_THROWN(differenceOf(Image(), Image()), Error);
}

void TestMapCombination::twelveMapsAreQuick()
{
    std::vector<Image> maps;
    std::vector<const Image*> pointers;
    for (int index = 0; index < 12; ++index)
        maps.push_back(wave(512, 0.001F * float(index + 1)));
    for (const Image& map : maps)
        pointers.push_back(&map);
    QBENCHMARK_ONCE
    {
        QCOMPARE(rankCorrelations(pointers).size, std::size_t(12));
    }
}

QTEST_GUILESS_MAIN(TestMapCombination)
#include "tst_map_combination.moc"
