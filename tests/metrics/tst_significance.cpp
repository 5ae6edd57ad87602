// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>

#include <QTest>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/metrics/bootstrap.h"
#include "core/metrics/normal_distribution.h"
#include "core/metrics/ranks.h"
#include "core/metrics/significance.h"

using namespace saliscope;
using namespace saliscope::metrics;
using nlohmann::json;

namespace
{

using Values = std::vector<double>;

bool isClose(double value, double expected, double tolerance = 1e-12)
{
    const bool close = std::abs(value - expected) <= tolerance * std::max(1.0, std::abs(expected));
    if (!close)
        qWarning("%.17g instead of %.17g", value, expected);
    return close;
}

} // namespace

class TestSignificance final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void intervalsAreScipys();
    void intervalsAgreeWithOtherDraws();
    void seriesTogetherAreAsAlone();
    void intervalsThatAreNotDefined();
    void seedsDiffer();
    void refusesBadBootstraps();
    void signedRanksAreScipys();
    void signedRanksThatAreNotDefined();
    void signsDecideTheEffect();
    void correlationsAreScipys();
    void correlationsThatAreNotDefined();
    void holmIsTheDefinition();
    void holmLeavesUndefinedOut();
    void normalDistribution();

private:
    json m_expected;
};

void TestSignificance::initTestCase()
{
    m_expected = json::parse(readFile(TEST_DATA "/significance.json"));
}

void TestSignificance::intervalsAreScipys()
{
    for (const json& each : m_expected["bootstrap"]) {
        const BootstrapOptions options = {each["resamples"], each["confidence"],
                                          std::stoull(each["seed"].get<std::string>())};
        const auto interval = bootstrapMean(each["values"].get<Values>(), options);
        QVERIFY(interval);
        QVERIFY(isClose(interval->low, each["low"]));
        QVERIFY(isClose(interval->high, each["high"]));
    }
}

/// Ten thousand draws are enough: SciPy's million of other ones moves no end by more than 4 % of
/// the interval's width.
void TestSignificance::intervalsAgreeWithOtherDraws()
{
    for (const json& each : m_expected["bootstrap"]) {
        const auto interval = bootstrapMean(each["values"].get<Values>(),
                                            {10000, each["confidence"].get<double>(), 99});
        const double width = interval.value().high - interval.value().low;
        QVERIFY(std::abs(interval->low - each["free-low"].get<double>()) <= 0.04 * width);
        QVERIFY(std::abs(interval->high - each["free-high"].get<double>()) <= 0.04 * width);
    }
}

void TestSignificance::seriesTogetherAreAsAlone()
{
    std::vector<Values> columns;
    for (int column = 0; column < 70; ++column) {
        Values values;
        for (int i = 0; i < 13; ++i)
            values.push_back(std::sin(column * 1.7 + i * i));
        columns.push_back(values);
    }
    const std::vector<std::span<const double>> series(columns.begin(), columns.end());
    const BootstrapOptions options = {500, 0.95, 4};
    const auto together = bootstrapMeans(series, options);
    QCOMPARE(together.size(), columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        QVERIFY(together[i]);
        QVERIFY(together[i] == bootstrapMean(columns[i], options));
    }
    QVERIFY(together[0] != together[1]);
}

void TestSignificance::intervalsThatAreNotDefined()
{
    QVERIFY(!bootstrapMean({}, {}));
    QVERIFY(!bootstrapMean(Values{0.5}, {}));
    QVERIFY(!bootstrapMean(Values{0.1, 0.1, 0.1, 0.1}, {}));
    QVERIFY(bootstrapMeans({}, {}).empty());
}

void TestSignificance::seedsDiffer()
{
    Values values;
    for (int i = 0; i < 40; ++i)
        values.push_back(std::cos(i));
    const auto one = bootstrapMean(values, {1000, 0.95, 0});
    QVERIFY(one == bootstrapMean(values, {1000, 0.95, 0}));
    QVERIFY(one != bootstrapMean(values, {1000, 0.95, 1}));
    QVERIFY(one != bootstrapMean(values, {1000, 0.95, std::uint64_t(1) << 32}));
}

void TestSignificance::refusesBadBootstraps()
{
    const Values values = {1, 2, 3};
    QVERIFY_THROWS_EXCEPTION(Error, bootstrapMean(values, {0, 0.95, 0}));
    QVERIFY_THROWS_EXCEPTION(Error, bootstrapMean(values, {100, 1, 0}));
    QVERIFY_THROWS_EXCEPTION(Error, bootstrapMean(values, {100, NAN, 0}));
    const Values other = {1, 2};
    const std::vector<std::span<const double>> series = {values, other};
    QVERIFY_THROWS_EXCEPTION(Error, bootstrapMeans(series, {}));
}

void TestSignificance::signedRanksAreScipys()
{
    int exact = 0;
    for (const json& each : m_expected["signed-rank"]) {
        const auto test = signedRankTest(each["differences"].get<Values>());
        QVERIFY(test);
        QVERIFY(isClose(test->probability, each["p"]));
        QVERIFY(isClose(std::min(test->positive, test->negative), each["statistic"]));
        QVERIFY(isClose(test->rankBiserial, each["effect"]));
        exact += test->isExact ? 1 : 0;
    }
    QCOMPARE(exact, 7);
}

void TestSignificance::signedRanksThatAreNotDefined()
{
    QVERIFY(!signedRankTest({}));
    QVERIFY(!signedRankTest(Values{0.3}));
    QVERIFY(!signedRankTest(Values{0, 0, 0, 0}));
    const auto one = signedRankTest(Values{0, 0.5, 0});
    QCOMPARE(one.value().pairs, std::size_t(1));
    QCOMPARE(one->probability, 1.0);
}

void TestSignificance::signsDecideTheEffect()
{
    QCOMPARE(signedRankTest(Values{1, 2, 3}).value().rankBiserial, 1.0);
    QCOMPARE(signedRankTest(Values{-1, -2, -3}).value().rankBiserial, -1.0);
    QCOMPARE(signedRankTest(Values{1, -1}).value().rankBiserial, 0.0);
}

void TestSignificance::correlationsAreScipys()
{
    for (const json& each : m_expected["spearman"]) {
        const Values one = each["one"];
        const Values other = each["other"];
        QVERIFY(isClose(spearmanCorrelation(one, other).value(), each["rho"]));
        QVERIFY(isClose(pearsonCorrelation(one, other).value(), each["pearson"]));
    }
    QCOMPARE(averageRanks(Values{3, 1, 3, 2}), (Values{3.5, 1, 3.5, 2}));
}

void TestSignificance::correlationsThatAreNotDefined()
{
    QVERIFY(!spearmanCorrelation({}, {}));
    QVERIFY(!spearmanCorrelation(Values{1}, Values{2}));
    QVERIFY(!spearmanCorrelation(Values{1, 1, 1}, Values{2, 3, 4}));
    QVERIFY(!pearsonCorrelation(Values{1, 2, 3}, Values{0.1, 0.1, 0.1}));
    QVERIFY_THROWS_EXCEPTION(Error, spearmanCorrelation(Values{1, 2}, Values{1}));
}

void TestSignificance::holmIsTheDefinition()
{
    for (const json& each : m_expected["holm"]) {
        const Values given = each["p"];
        const Values expected = each["adjusted"];
        const auto adjusted =
            holmAdjusted(std::vector<std::optional<double>>(given.begin(), given.end()));
        for (std::size_t i = 0; i < given.size(); ++i)
            QVERIFY(isClose(adjusted[i].value(), expected[i]));
    }
}

void TestSignificance::holmLeavesUndefinedOut()
{
    const std::vector<std::optional<double>> given = {{}, 0.04, {}, 0.01};
    const auto adjusted = holmAdjusted(given);
    QVERIFY(!adjusted[0] && !adjusted[2]);
    QCOMPARE(adjusted[3].value(), 0.02);
    QCOMPARE(adjusted[1].value(), 0.04);
    QVERIFY(holmAdjusted({}).empty());
}

void TestSignificance::normalDistribution()
{
    for (const json& each : m_expected["normal"]) {
        const double z = each["z"];
        QVERIFY(isClose(normalCdf(z) / each["cdf"].get<double>(), 1));
        QVERIFY(isClose(normalQuantile(each["cdf"]), z, 1e-13));
    }
    QVERIFY(std::isinf(normalQuantile(0)) && normalQuantile(0) < 0);
    QVERIFY(std::isinf(normalQuantile(1)) && normalQuantile(1) > 0);
    QVERIFY(std::isfinite(normalQuantile(1e-300)));
}

QTEST_GUILESS_MAIN(TestSignificance)
#include "tst_significance.moc"
