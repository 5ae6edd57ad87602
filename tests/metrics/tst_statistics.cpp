// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <cmath>

#include "core/metrics/statistics.h"

using namespace saliscope;
using namespace saliscope::metrics;

class TestStatistics final : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithNumpy();
    void leavesMissingOut();
    void oneScoreHasNoDeviation();
    void noScores();
    void whiskersReachTheLastScoreInside();
    void whiskersOfFewScores();
};

void TestStatistics::agreesWithNumpy()
{
    const std::vector<std::optional<double>> scores = {0.3, 0.1, 0.9, 0.4, 0.75, -0.2, 0.11};
    const Statistics result = statisticsOf(scores);
    QCOMPARE(result.count, std::size_t(7));
    QVERIFY(std::abs(*result.mean - 0.33714285714285713) < 1e-15);
    QVERIFY(std::abs(*result.deviation - 0.38491186375213593) < 1e-15);
    QCOMPARE(*result.quartile1, 0.10500000000000001);
    QCOMPARE(*result.median, 0.3);
    QCOMPARE(*result.quartile3, 0.575);
}

void TestStatistics::leavesMissingOut()
{
    const std::vector<std::optional<double>> scores = {0.3, {}, 0.1, 0.9, {}, 0.4};
    const Statistics result = statisticsOf(scores);
    QCOMPARE(result.count, std::size_t(4));
    QCOMPARE(result.missing, std::size_t(2));
    QVERIFY(std::abs(*result.mean - 0.425) < 1e-15);
    QVERIFY(std::abs(*result.deviation - 0.3403429642777023) < 1e-15);
    QCOMPARE(*result.quartile1, 0.25);
    QCOMPARE(*result.median, 0.35);
    QCOMPARE(*result.quartile3, 0.525);
}

void TestStatistics::oneScoreHasNoDeviation()
{
    const std::vector<std::optional<double>> scores = {0.25};
    const Statistics result = statisticsOf(scores);
    QVERIFY(!result.deviation);
    QCOMPARE(*result.mean, 0.25);
    QCOMPARE(*result.quartile3, 0.25);
}

void TestStatistics::noScores()
{
    const std::vector<std::optional<double>> scores = {{}, {}};
    const Statistics result = statisticsOf(scores);
    QCOMPARE(result.count, std::size_t(0));
    QCOMPARE(result.missing, std::size_t(2));
    QVERIFY(!result.mean && !result.deviation && !result.median);
    QCOMPARE(statisticsOf({}).missing, std::size_t(0));
}

/// numpy's quartiles of these are 2.25 and 4.5625, so the limits are about -1.22 and 8.03.
void TestStatistics::whiskersReachTheLastScoreInside()
{
    const std::vector<std::optional<double>> scores = {9, {}, 2, 1, 3, 4, 5, -2, 3, 4.75, {}, 4};
    const auto whiskers = whiskersOf(scores);
    QVERIFY(whiskers);
    QCOMPARE(whiskers->low, 1.0);
    QCOMPARE(whiskers->high, 5.0);
    QCOMPARE(whiskers->outliers, (std::vector<double>{-2, 9}));
}

void TestStatistics::whiskersOfFewScores()
{
    QVERIFY(!whiskersOf({}));
    const std::vector<std::optional<double>> one = {{}, 0.5};
    QCOMPARE(whiskersOf(one)->low, 0.5);
    QCOMPARE(whiskersOf(one)->high, 0.5);
    QVERIFY(whiskersOf(one)->outliers.empty());
}

QTEST_GUILESS_MAIN(TestStatistics)
#include "tst_statistics.moc"
