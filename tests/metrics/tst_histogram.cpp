// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>
#include <fstream>
#include <limits>

#include <nlohmann/json.hpp>

#include <QTest>

#include "core/metrics/histogram.h"

using namespace saliscope;
using namespace saliscope::metrics;

class TestHistogram final : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithNumpy_data();
    void agreesWithNumpy();
    void leavesDamagedValuesOut();
};

void TestHistogram::agreesWithNumpy_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"one", "equal", "four", "zeros", "normal", "grid"})
        QTest::newRow(name) << QString(name);
}

void TestHistogram::agreesWithNumpy()
{
    QFETCH(QString, name);
    const auto all = nlohmann::json::parse(std::ifstream(TEST_DATA "/histograms.json"));
    const auto& expected = all[name.toStdString()];
    const std::vector<double> values = expected["values"];
    const std::vector<double> densities = expected["densities"];
    const Histogram histogram =
        densityHistogram(values, expected["quartiles"][0], expected["quartiles"][1]);
    QCOMPARE(histogram.densities.size(), densities.size());
    const double first = expected["edges"][0];
    const double second = expected["edges"][1];
    QVERIFY(std::abs(histogram.first - first) < 1e-12);
    QVERIFY(std::abs(histogram.first + histogram.width - second) < 1e-12);
    double area = 0;
    for (std::size_t i = 0; i < densities.size(); ++i) {
        QVERIFY(std::abs(histogram.densities[i] - densities[i]) < 1e-9);
        area += histogram.densities[i] * histogram.width;
    }
    QVERIFY(std::abs(area - 1) < 1e-9);
}

void TestHistogram::leavesDamagedValuesOut()
{
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    constexpr double inf = std::numeric_limits<double>::infinity();
    constexpr double largest = std::numeric_limits<double>::max();
    QVERIFY(densityHistogram({}, 0, 0).densities.empty());
    const std::vector<double> damaged = {nan, inf, -inf};
    QVERIFY(densityHistogram(damaged, nan, nan).densities.empty());
    const std::vector<double> mixed = {nan, 1, 2, inf};
    QCOMPARE(densityHistogram(mixed, nan, nan).first, 1.);
    const std::vector<double> wide = {-largest, largest};
    QVERIFY(densityHistogram(wide, 0, 0).densities.empty());
}

QTEST_GUILESS_MAIN(TestHistogram)
#include "tst_histogram.moc"
