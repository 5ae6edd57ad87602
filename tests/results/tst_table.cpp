// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <clocale>
#include <cmath>
#include <limits>

#include <QTest>

#include "core/base/files.h"
#include "core/results/table.h"
#include "results/summarised.h"

using namespace saliscope;
using namespace saliscope::results;

namespace
{

SampleResult scored(const char* name, std::vector<std::optional<double>> scores)
{
    return {name, {{1}, false}, {}, std::move(scores)};
}

} // namespace

class TestTable final : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithTabulate();
    void undefinedValuesShow();
    void numbersIgnoreTheLocale();
    void hostileNamesStayOnTheirLine();
    void writesSummaryCsv();
    void writesSampleCsv();
};

void TestTable::agreesWithTabulate()
{
    const Results results = {
        {"a", {scored("1", {0.5, -10.25}), scored("2", {0.25, 1e6}), {"3", {{0}, false}, {}, {}}}},
        {"longer é name", {scored("1", {0.0005, 1.0}), scored("2", {0.0015, -1.0})}}};
    QCOMPARE(rstText(summarised(results, {"PropEng", "AvgSalFocus"})),
             readFile(TEST_DATA "/table.rst"));
}

void TestTable::undefinedValuesShow()
{
    const Results results = {{"one", {scored("1", {0.5})}}, {"none", {}}};
    QCOMPARE(rstText(summarised(results, {"S"})),
             std::string("========  =========  =========  ========  ========  ========  ========\n"
                         "subset      samples    S[mean]    S[std]    S[25%]    S[50%]    S[75%]\n"
                         "========  =========  =========  ========  ========  ========  ========\n"
                         "one               1      0.500       nan     0.500     0.500     0.500\n"
                         "none              0        n/a       n/a       n/a       n/a       n/a\n"
                         "========  =========  =========  ========  ========  ========  ========"));
    SummaryTable damaged{{"S"}, {{"x", 1, {ScoreSummary{}}}}};
    damaged.rows[0].scores[0].mean = std::numeric_limits<double>::quiet_NaN();
    QVERIFY(rstText(damaged).find("nan") == std::string::npos);
    QVERIFY(csvText(damaged).find("nan") == std::string::npos);
}

void TestTable::numbersIgnoreTheLocale()
{
    const SummaryTable table = summarised({{"a", {scored("1", {0.5})}}}, {"S"});
    const std::string expected = rstText(table) + csvText(table);
    std::setlocale(LC_ALL, "de_DE.UTF-8");
    const std::string german = rstText(table) + csvText(table);
    std::setlocale(LC_ALL, "C");
    QCOMPARE(german, expected);
}

void TestTable::hostileNamesStayOnTheirLine()
{
    const SummaryTable table = summarised({{"a\nb\x7f", {scored("1", {0.5})}}}, {"S"});
    const std::string text = rstText(table);
    QCOMPARE(std::count(text.begin(), text.end(), '\n'), std::ptrdiff_t(4));
    SummaryTable huge{{"S"}, {{std::string(10000, 'x'), 1, {ScoreSummary{}}}}};
    huge.rows[0].scores[0].mean = std::numeric_limits<double>::max();
    QVERIFY(rstText(huge).size() > 50000);
}

void TestTable::writesSummaryCsv()
{
    const SummaryTable table = summarised({{"a, \"b\"", {scored("1", {0.1})}}}, {"S"});
    QCOMPARE(csvText(table), std::string("subset,samples,S[mean],S[std],S[25%],S[50%],S[75%]\n"
                                         "\"a, \"\"b\"\"\",1,0.1,,0.1,0.1,0.1\n"));
}

void TestTable::writesSampleCsv()
{
    const Results results = {
        {"test",
         {{"x,y.png", {{0, 1}, true}, 3, {0.5, {}}}, {"line\nbreak", {{0}, false}, {}, {}}}}};
    QCOMPARE(csvText(results, {"A", "B"}), std::string("split,name,label,output,A,B\n"
                                                       "test,\"x,y.png\",0 1,3,0.5,\n"
                                                       "test,\"line\nbreak\",0,,,\n"));
}

QTEST_GUILESS_MAIN(TestTable)
#include "tst_table.moc"
