// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>
#include <map>

#include <QTest>

#include <nlohmann/json.hpp>

#include "core/session/work_list.h"
#include "support/error_kind.h"

using namespace saliscope;
using namespace saliscope::session;

namespace
{

using Rows = std::vector<std::size_t>;

/// Five cases; what is not known is left out.
CaseTable table()
{
    const std::optional<double> none;
    return {5,
            {{"probability", {0.95, 0.95, 0.5, 0.05, none}},
             {"label", {1, 0, 1, 1, none}},
             {"lift · gradcam", {0.5, 2, 0.5, none, 0.2}},
             {"lift · layercam", {3, 2, none, none, NAN}},
             {"lifted", {0, 0, 0, 0, 0}},
             {"empty · gradcam", {0, 0, 1, 0, none}}}};
}

Rows rowsOf(const Filter& filter)
{
    return matchingCases(filter, table());
}

} // namespace

class TestWorkList final : public QObject
{
    Q_OBJECT

private slots:
    void comparisons();
    void joins();
    void unknownIsNeither();
    void oneOfSeveralMapsIsEnough();
    void defaults();
    void progress();
    void roundTrip();
    void refusesDamagedLists_data();
    void refusesDamagedLists();
    void refusesUnevenTables();
    void manyCasesAreQuick();
};

void TestWorkList::comparisons()
{
    using enum Comparison;
    QCOMPARE(rowsOf(condition("probability", Less, 0.5)), (Rows{3}));
    QCOMPARE(rowsOf(condition("probability", LessOrEqual, 0.5)), (Rows{2, 3}));
    QCOMPARE(rowsOf(condition("probability", Equal, 0.5)), (Rows{2}));
    QCOMPARE(rowsOf(condition("probability", NotEqual, 0.5)), (Rows{0, 1, 3}));
    QCOMPARE(rowsOf(condition("probability", GreaterOrEqual, 0.5)), (Rows{0, 1, 2}));
    QCOMPARE(rowsOf(condition("probability", Greater, 0.5)), (Rows{0, 1}));
    QCOMPARE(rowsOf(condition("absent", Greater, 0)), Rows());
}

void TestWorkList::joins()
{
    const Filter sure = condition("probability", Comparison::Greater, 0.9);
    const Filter positive = condition("label", Comparison::Equal, 1);
    QCOMPARE(rowsOf(allOf({sure, positive})), (Rows{0}));
    QCOMPARE(rowsOf(anyOf({sure, positive})), (Rows{0, 1, 2, 3}));
    QCOMPARE(rowsOf(negation(sure)), (Rows{2, 3}));
    QCOMPARE(rowsOf(allOf({})), (Rows{0, 1, 2, 3, 4}));
    QCOMPARE(rowsOf(anyOf({})), Rows());
}

void TestWorkList::unknownIsNeither()
{
    const Filter unknown = condition("absent", Comparison::Greater, 0);
    const Filter positive = condition("label", Comparison::Equal, 1);
    QCOMPARE(rowsOf(negation(unknown)), Rows());
    QCOMPARE(rowsOf(anyOf({unknown, positive})), (Rows{0, 2, 3}));
    QCOMPARE(rowsOf(negation(allOf({unknown, positive}))), (Rows{1}));
}

void TestWorkList::oneOfSeveralMapsIsEnough()
{
    QCOMPARE(rowsOf(condition("lift", Comparison::Less, 1)), (Rows{0, 2, 4}));
    QCOMPARE(rowsOf(condition("lift · layercam", Comparison::Less, 1)), Rows());
    QCOMPARE(rowsOf(negation(condition("lift", Comparison::Less, 1))), (Rows{1}));
}

void TestWorkList::defaults()
{
    std::map<std::string, Rows> found;
    for (const WorkList& list : defaultWorkLists()) {
        QVERIFY(!list.name.empty());
        found[list.id] = rowsOf(list.filter);
    }
    QCOMPARE(found.at("confident-outside"), (Rows{0}));
    QCOMPARE(found.at("confident-wrong"), (Rows{1, 3}));
    QCOMPARE(found.at("degenerate"), (Rows{2}));
    QCOMPARE(found.at("disagree"), Rows());
}

void TestWorkList::progress()
{
    const std::vector<bool> reviewed = {false, true, false, true, false};
    const Rows list = {1, 2, 3, 4};
    const WorkProgress progress = workProgress(list, reviewed, {});
    QCOMPARE(progress.total, std::size_t(4));
    QCOMPARE(progress.reviewed, std::size_t(2));
    QVERIFY(progress.next == 1U);
    QVERIFY(workProgress(list, reviewed, 2).next == 3U);
    QVERIFY(workProgress(list, reviewed, 4).next == 1U);
    QVERIFY(workProgress(list, reviewed, 0).next == 1U);
    QVERIFY(!workProgress({1, 3}, reviewed, 1).next);
    QVERIFY(!workProgress({}, reviewed, 1).next);
}

void TestWorkList::roundTrip()
{
    std::vector<WorkList> lists = defaultWorkLists();
    lists.push_back(
        {"", "Größe \"x\"", negation(anyOf({condition("a b", Comparison::NotEqual, -1.5e-7)}))});
    lists.push_back({"", "all", allOf({})});
    const nlohmann::ordered_json written = workListsJson(lists);
    QVERIFY(workListsOf(JsonNode(written, {"file"})) == lists);
}

void TestWorkList::refusesDamagedLists_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no JSON") << QByteArray("[");
    QTest::newRow("numbers") << QByteArray("[1]");
    const auto filter = [](const char* name, const QByteArray& text) {
        QTest::newRow(name) << QByteArray(R"([{"name": "a", "filter": )" + text + "}]");
    };
    filter("number", "1");
    filter("nothing", "{}");
    filter("unknown sign", R"({"column": "x", "is": "~", "value": 1})");
    filter("no value", R"({"column": "x", "is": "<"})");
    filter("parts", R"({"all": 1})");
    QByteArray deep = R"({"all": []})";
    for (int depth = 0; depth < 17; ++depth)
        deep = R"({"not": )" + deep + "}";
    filter("deep", deep);
}

void TestWorkList::refusesDamagedLists()
{
    QFETCH(QByteArray, text);
    const auto read = [&] {
        const nlohmann::ordered_json lists = parseJson(text.toStdString(), {"file"});
        workListsOf(JsonNode(lists, {"file"}));
    };
    QCOMPARE(kindOf(read), ErrorKind::Damaged);
}

void TestWorkList::refusesUnevenTables()
{
    CaseTable uneven = table();
    uneven.columns[1].values.pop_back();
    QCOMPARE(kindOf([&] { matchingCases(allOf({}), uneven); }), ErrorKind::BadRequest);
}

void TestWorkList::manyCasesAreQuick()
{
    CaseTable large;
    large.cases = 112120;
    for (const char* name : {"probability", "label", "lift · a", "lift · b"}) {
        large.columns.push_back({name, {}});
        for (std::size_t row = 0; row < large.cases; ++row)
            large.columns.back().values.emplace_back(double(row % 101) / 100);
    }
    QBENCHMARK
    {
        for (const WorkList& list : defaultWorkLists())
            matchingCases(list.filter, large);
    }
    QVERIFY(!matchingCases(defaultWorkLists()[0].filter, large).empty());
}

QTEST_GUILESS_MAIN(TestWorkList)
#include "tst_work_list.moc"
