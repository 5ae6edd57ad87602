// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/metrics/map_comparison.h"

using namespace saliscope;
using namespace saliscope::metrics;
using nlohmann::json;

namespace
{

/// As wave() of make_map_comparison.py.
Image wave(const json& how)
{
    Image map(1, how[0].get<int>(), how[1].get<int>());
    const double levels = how[5].get<double>();
    for (int y = 0; y < map.height; ++y)
        for (int x = 0; x < map.width; ++x) {
            double value = (1 + std::sin(how[2].get<double>() * y + how[3].get<double>() * x +
                                         how[4].get<double>())) /
                           2;
            if (levels > 0)
                value = std::floor(value * levels) / levels;
            map.values[std::size_t(y * map.width + x)] = static_cast<float>(value);
        }
    return map;
}

Image filled(int height, int width, float value)
{
    Image map(1, height, width);
    std::fill(map.values.begin(), map.values.end(), value);
    return map;
}

bool near(std::optional<double> found, const json& expected)
{
    return found && std::abs(*found - expected.get<double>()) < 1e-9;
}

} // namespace

class TestMapComparison final : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithTheLibraries();
    void sameMapsAgreeFully();
    void isSymmetric();
    void constantMapsHaveNoCorrelation();
    void smallMapsHaveNoSimilarity();
    void mostlyEmptyMapsCompareWhatStandsOut();
    void refusesWhatCannotBeCompared();
    void isQuick();
};

void TestMapComparison::agreesWithTheLibraries()
{
    std::ifstream file(TEST_DATA "/map_comparison.json");
    const json expected = json::parse(file);
    for (const json& pair : expected["pairs"]) {
        const MapComparison found =
            compareMaps(wave(pair["first"]), wave(pair["second"]), pair["range"].get<double>());
        QVERIFY(near(found.largestDifference, pair["largest"]));
        QVERIFY(near(found.meanDifference, pair["mean"]));
        QVERIFY(near(found.pearson, pair["pearson"]));
        QVERIFY(near(found.spearman, pair["spearman"]));
        QVERIFY(near(found.ssim, pair["ssim"]));
        QVERIFY(near(found.topOverlap, pair["top"]));
    }
    QCOMPARE(expected["pairs"].size(), std::size_t(5));
}

void TestMapComparison::sameMapsAgreeFully()
{
    const Image map = wave({30, 40, 0.2, 0.1, 0.3, 0});
    const MapComparison found = compareMaps(map, map);
    QCOMPARE(found.largestDifference, 0.0);
    QCOMPARE(found.meanDifference, 0.0);
    QVERIFY(near(found.pearson, 1));
    QVERIFY(near(found.spearman, 1));
    QVERIFY(near(found.ssim, 1));
    QCOMPARE(*found.topOverlap, 1.0);
}

void TestMapComparison::isSymmetric()
{
    const Image one = wave({30, 40, 0.2, 0.1, 0.3, 5});
    const Image other = wave({30, 40, 0.1, 0.2, 0.6, 0});
    const MapComparison forth = compareMaps(one, other);
    const MapComparison back = compareMaps(other, one);
    QCOMPARE(forth.meanDifference, back.meanDifference);
    QVERIFY(near(forth.spearman, *back.spearman));
    QVERIFY(near(forth.ssim, *back.ssim));
    QCOMPARE(*forth.topOverlap, *back.topOverlap);
}

void TestMapComparison::constantMapsHaveNoCorrelation()
{
    const Image map = wave({30, 40, 0.2, 0.1, 0.3, 0});
    const MapComparison one = compareMaps(filled(30, 40, 0), map);
    QVERIFY(!one.pearson && !one.spearman && !one.topOverlap);
    QVERIFY(one.ssim);
    const MapComparison both = compareMaps(filled(30, 40, 0), filled(30, 40, 0));
    QVERIFY(!both.pearson && !both.spearman && !both.topOverlap && !both.ssim);
    QCOMPARE(both.largestDifference, 0.0);
}

void TestMapComparison::smallMapsHaveNoSimilarity()
{
    QVERIFY(!compareMaps(wave({10, 40, 0.2, 0.1, 0, 0}), wave({10, 40, 0.1, 0.1, 0, 0})).ssim);
    QVERIFY(compareMaps(wave({11, 11, 0.2, 0.1, 0, 0}), wave({11, 11, 0.1, 0.1, 0, 0})).ssim);
}

void TestMapComparison::mostlyEmptyMapsCompareWhatStandsOut()
{
    Image one = filled(20, 20, 0);
    Image other = one;
    one.values[5] = one.values[6] = 1;
    other.values[6] = other.values[7] = 0.5F;
    QVERIFY(near(compareMaps(one, other).topOverlap, 1.0 / 3));
}

void TestMapComparison::refusesWhatCannotBeCompared()
{
    const Image map = filled(12, 12, 0.5F);
    QVERIFY_EXCEPTION_THROWN(compareMaps(map, filled(12, 13, 0)), Error);
    QVERIFY_EXCEPTION_THROWN(compareMaps(Image(), Image()), Error);
    Image broken = map;
    broken.values[3] = NAN;
    QVERIFY_EXCEPTION_THROWN(compareMaps(map, broken), Error);
}

void TestMapComparison::isQuick()
{
    const Image one = wave({512, 512, 0.02, 0.01, 0.3, 0});
    const Image other = wave({512, 512, 0.02, 0.011, 0.3, 0});
    QBENCHMARK
    {
        compareMaps(one, other);
    }
}

QTEST_GUILESS_MAIN(TestMapComparison)
#include "tst_map_comparison.moc"
