// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "core/base/files.h"
#include "core/results/results.h"
#include "results/summarised.h"
#include "support/golden.h"

using namespace saliscope;
using namespace saliscope::results;

/// Result files of the real tool, read and laid out again.
class TestGoldenResults final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void filesStayTheSame_data();
    void filesStayTheSame();
    void tablesAreTheSame_data() { filesStayTheSame_data(); }
    void tablesAreTheSame();
};

void TestGoldenResults::initTestCase()
{
    if (golden::folder().empty())
        QSKIP("../shared/golden is not on this machine");
}

void TestGoldenResults::filesStayTheSame_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ResultShape>("shape");
    QTest::newRow("completeness, pasa")
        << "completeness-pasa-layercam/completeness" << ResultShape::Completeness;
    QTest::newRow("completeness, densenet")
        << "completeness-densenet-gradcam/completeness" << ResultShape::Completeness;
    QTest::newRow("interpretability")
        << "interpretability-pasa-layercam/interpretability" << ResultShape::Interpretability;
}

void TestGoldenResults::filesStayTheSame()
{
    QFETCH(QString, name);
    QFETCH(ResultShape, shape);
    const auto path = golden::folder() / "mednet-outputs" / (name + ".json").toStdString();
    const Results results = readResults(path, shape);
    QVERIFY(!results.empty() && !results.front().samples.empty());
    QCOMPARE(results.front().samples.front().output.has_value(),
             shape == ResultShape::Completeness);
    QCOMPARE(resultsText(results), readFile(path));
}

void TestGoldenResults::tablesAreTheSame()
{
    QFETCH(QString, name);
    QFETCH(ResultShape, shape);
    const auto base = (golden::folder() / "mednet-outputs" / name.toStdString()).string();
    const std::vector<std::string> names =
        shape == ResultShape::Completeness
            ? std::vector<std::string>{"ROAD (MoRF)", "ROAD (LeRF)", "ROAD (avg)"}
            : std::vector<std::string>{"PropEng", "AvgSalFocus"};
    const SummaryTable table = summarised(readResults(base + ".json", shape), names);
    QCOMPARE(rstText(table), readFile(base + ".rst"));
}

QTEST_GUILESS_MAIN(TestGoldenResults)
#include "tst_golden_results.moc"
