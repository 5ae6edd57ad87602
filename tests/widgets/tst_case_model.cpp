// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>
#include <limits>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "support/case_lists.h"
#include "widgets/cases/case_model.h"
#include "widgets/cases/case_words.h"

using namespace saliscope;
using namespace saliscope::data;
using namespace saliscope::ui;

namespace
{

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

/// Ten rows with everything there is to filter and sort by.
CaseRows tenRows()
{
    CaseRows rows(caseList(10));
    rows.setLogits(1, {2});
    rows.setLogits(4, {-2});
    rows.setLogits(7, {0});
    rows.setFlags(2, CaseFlag::EmptyMap, CaseFlag::EmptyMap);
    rows.setFailure(3, "It is broken.");
    rows.setNotes(5, {{"Nodule", "odd"}, "Look at the APEX", true});
    rows.setNotes(6, {{"odd"}, {}, false});
    rows.setScores({"energy",
                    "share inside",
                    {0.5, undefined, 0.1, 0.5, undefined, 0.9, 0, 0.2, 0.3, undefined}});
    return rows;
}

QString names(const CaseRows& rows, const QList<int>& shown)
{
    QString result;
    for (const int row : shown)
        result += QString::number(row) + (rows.count() > 10 ? u" "_qs : QString());
    return result;
}

} // namespace

class TestCaseModel final : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheRulesOfModels();
    void rowsAndPlaces();
    void sorts_data();
    void sorts();
    void filters_data();
    void filters();
    void joinsFilters();
    void multiLabelFilter();
    void showsWhatIsKnown();
    void ticksAreNotes();
    void scoresComeAndGo();
    void scoresByName();
    void manyRowsAreQuick();
};

void TestCaseModel::keepsTheRulesOfModels()
{
    CaseModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.setRows(tenRows());
    QCOMPARE(model.rowCount(), 10);
    model.setShown({9, 2, 4});
    QCOMPARE(model.rowAt(1), 2);
    QCOMPARE(model.positionOf(4), 2);
    QCOMPARE(model.positionOf(5), -1);
    QCOMPARE(model.rowAt(3), -1);
    model.setLogits(2, {1});
    model.setNotes(9, {{}, "x", false});
    model.setScores({"focus", {}, QList<double>(10, 0.5)});
    model.setScores({"focus", {}, QList<double>(10, 0.6)});
    model.removeScores("energy");
    model.setShown({});
    model.setRows(CaseRows());
}

void TestCaseModel::rowsAndPlaces()
{
    const CaseRows rows(caseList(10));
    QCOMPARE(rows.count(), 10);
    for (int row = 0; row < rows.count(); ++row)
        QCOMPARE(rows.rowOf(rows.indexOf(row)), row);
    QCOMPARE(rows.rowOf({1, 0}), 8);
    QCOMPARE(rows.rowOf({1, 2}), -1);
    QCOMPARE(rows.rowOf({2, 0}), -1);
    QCOMPARE(rows.rowOf({}), -1);
    QVERIFY(!rows.indexOf(10).valid());
    QCOMPARE(rows.split(8).name, std::string("test"));
    QCOMPARE(CaseRows().count(), 0);
    QVERIFY(std::isnan(rows.probability(0, 0)));
}

void TestCaseModel::sorts_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char* name, CaseField field, const char* up, const char* down) {
        QTest::addRow("%s up", name) << int(field) << false << up;
        QTest::addRow("%s down", name) << int(field) << true << down;
    };
    add("split", CaseField::Split, "0123456789", "8901234567");
    add("probability", CaseField::Probability, "4710235689", "1740235689");
    add("boxes", CaseField::Boxes, "1235678904", "0412356789");
    add("score", CaseField::Score, "6278035149", "5038726149");
    add("flags", CaseField::Flags, "2301456789", "3201456789");
    add("tags", CaseField::Tags, "5601234789", "6501234789");
    add("reviewed", CaseField::Reviewed, "0123467895", "5012346789");
}

void TestCaseModel::sorts()
{
    QFETCH(int, field);
    QFETCH(bool, descending);
    QFETCH(QString, expected);
    const CaseRows rows = tenRows();
    const CaseOrder order{CaseColumn{CaseField(field), 0}, descending};
    QCOMPARE(names(rows, shownRows(rows, {}, order)), expected);
}

void TestCaseModel::filters_data()
{
    QTest::addColumn<CaseFilter>("filter");
    QTest::addColumn<QString>("expected");
    CaseFilter filter;
    const auto add = [&filter](const char* name, const char* expected) {
        QTest::newRow(name) << std::exchange(filter, {}) << expected;
    };
    add("none", "0123456789");
    filter.text = "odd";
    add("tag's text", "56");
    filter.text = "apex look";
    add("words of a note", "5");
    filter.text = ".PNG";
    add("name", "0123456789");
    filter.text = "nowhere";
    add("nothing", "");
    filter.splits = {1};
    add("split", "89");
    filter.labels = {1};
    add("label", "058");
    filter.labels = {-1};
    add("label not known", "7");
    filter.boxes = true;
    add("with boxes", "04");
    filter.boxes = false;
    add("without boxes", "12356789");
    filter.flags = CaseFlag::EmptyMap | CaseFlag::Degenerate;
    add("flags", "2");
    filter.flags = CaseFlag::Failed;
    add("failed", "3");
    filter.tags = {"Nodule", "other"};
    add("tags", "5");
    filter.reviewed = true;
    add("reviewed", "5");
    filter.reviewed = false;
    add("not reviewed", "012346789");
    filter.probability = CaseFilter::Range{0, 0.5, 1};
    add("probability", "17");
    filter.pick = CaseFilter::Pick{"mine", std::make_shared<std::vector<bool>>(10, false)};
    add("picked", "");
}

void TestCaseModel::filters()
{
    QFETCH(CaseFilter, filter);
    QFETCH(QString, expected);
    const CaseRows rows = tenRows();
    QCOMPARE(names(rows, shownRows(rows, filter, {})), expected);
    QCOMPARE(filter.empty(), expected.size() == 10 && filter.text.isEmpty());
}

void TestCaseModel::joinsFilters()
{
    const CaseRows rows = tenRows();
    CaseFilter filter;
    filter.labels = {1};
    filter.boxes = false;
    QCOMPARE(names(rows, shownRows(rows, filter, {})), "58");
    filter.tags = {"odd"};
    const CaseOrder order{CaseColumn{CaseField::Name}, false};
    QCOMPARE(names(rows, shownRows(rows, filter, order)), "5");
}

void TestCaseModel::multiLabelFilter()
{
    auto list = std::make_shared<Datamodule>(*caseList(4));
    list->outputs = 3;
    list->splits[0].samples[0].target = {{0, 1, 1}, true};
    list->splits[0].samples[1].target = {{0, 0, 0}, true};
    list->splits[0].samples[2].target = {{1, 0, 0}, true};
    list->splits[1].samples[0].target = {{}, false};
    QCOMPARE(labelsOf(*list), std::vector<int>({-1, 0, 1, 2}));
    CaseRows rows(list);
    CaseFilter filter;
    filter.labels = {1};
    QCOMPARE(names(rows, shownRows(rows, filter, {})), "0");
    filter.labels = {0, -1};
    QCOMPARE(names(rows, shownRows(rows, filter, {})), "23");
    rows.setLogits(2, {-1, 5, 0});
    filter = {};
    filter.probability = CaseFilter::Range{1, 0.9, 1};
    QCOMPARE(names(rows, shownRows(rows, filter, {})), "2");
    rows.setLogits(1, {0, 0, 0, 0}, metrics::Activation::Softmax); // of all four, three are shown
    QCOMPARE(rows.probability(1, 2), 0.25);
    rows.setOutputNames({"Normal", "Ill"});
    QCOMPARE(CaseWords::header({CaseField::Probability, 1}, rows), "Probability Ill");
    QCOMPARE(CaseWords::header({CaseField::Probability, 2}, rows), "Probability 2");
    QCOMPARE(CaseWords::target(rows.sample(0).target), "1, 2");
    QCOMPARE(CaseWords::target(rows.sample(1).target), "none");
    QCOMPARE(CaseWords::target(rows.sample(3).target), CaseWords::undefined());
}

void TestCaseModel::showsWhatIsKnown()
{
    CaseModel model;
    model.setRows(tenRows());
    const auto text = [&](int row, CaseColumn column, int role = Qt::DisplayRole) {
        return model.index(row, model.sectionOf(column)).data(role).toString();
    };
    QCOMPARE(text(0, {CaseField::Name}), "images/000000.png");
    QCOMPARE(text(8, {CaseField::Split}), "test");
    QCOMPARE(text(1, {CaseField::Probability}), QLocale().toString(0.881, 'f', 3));
    QCOMPARE(text(0, {CaseField::Probability}), CaseWords::undefined());
    QCOMPARE(text(0, {CaseField::Boxes}), "1");
    QCOMPARE(text(5, {CaseField::Score}), QLocale().toString(0.9, 'f', 3));
    QCOMPARE(text(1, {CaseField::Score}), CaseWords::undefined());
    QCOMPARE(text(2, {CaseField::Flags}), "empty map");
    QCOMPARE(text(3, {CaseField::Flags}), "failed");
    QCOMPARE(text(3, {CaseField::Flags}, Qt::ToolTipRole), "It is broken.");
    QCOMPARE(text(5, {CaseField::Tags}), "Nodule, odd");
    QCOMPARE(model.headerData(model.sectionOf({CaseField::Score}), Qt::Horizontal, Qt::ToolTipRole)
                 .toString(),
             "share inside");
}

void TestCaseModel::ticksAreNotes()
{
    CaseModel model;
    model.setRows(tenRows());
    QSignalSpy changed(&model, &CaseModel::notesChanged);
    const QModelIndex tick = model.index(0, model.sectionOf({CaseField::Reviewed}));
    QVERIFY(model.setData(tick, Qt::Checked, Qt::CheckStateRole));
    QVERIFY(!model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(changed.size(), 1);
    QVERIFY(model.rows().notes(0)->reviewed);
    QVERIFY(model.setData(tick, Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(!model.rows().notes(0)); // nothing is left to be kept
    QVERIFY(model.rows().notes(5)->reviewed);
}

void TestCaseModel::scoresComeAndGo()
{
    CaseModel model;
    model.setRows(tenRows());
    const int columns = model.columnCount();
    QSignalSpy inserted(&model, &QAbstractItemModel::columnsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::columnsRemoved);
    model.setScores({"focus", {}, QList<double>(10, 0.25)});
    QCOMPARE(model.columnCount(), columns + 1);
    model.setScores({"focus", {}, QList<double>(10, 0.75)});
    QCOMPARE(inserted.size(), 1);
    const int section = model.sectionOf({CaseField::Score, 1});
    QCOMPARE(model.index(0, section).data().toString(), QLocale().toString(0.75, 'f', 3));
    model.removeScores("energy");
    model.removeScores("unknown");
    QCOMPARE(removed.size(), 1);
    QCOMPARE(model.headerData(model.sectionOf({CaseField::Score, 0}), Qt::Horizontal).toString(),
             "focus");
}

void TestCaseModel::scoresByName()
{
    const auto list = caseList(10);
    ScoreColumn column{"energy", {}, {}};
    column.values[list->splits[0].samples[2].name] = 0.5;
    column.values[list->splits[1].samples[0].name] = std::nullopt;
    const ColumnValues values = scoreValues(*list, column);
    QCOMPARE(values.values.size(), 10);
    QCOMPARE(values.values[2], 0.5);
    QVERIFY(std::isnan(values.values[8]) && std::isnan(values.values[0]));
}

void TestCaseModel::manyRowsAreQuick()
{
    CaseRows rows(caseList(100000));
    QList<double> scores;
    for (int row = 0; row < rows.count(); ++row) {
        rows.setLogits(row, {float(row * 37 % 1000) / 100 - 5});
        scores.append(row % 3 == 0 ? undefined : double(row * 61 % 997));
    }
    rows.setScores({"energy", {}, scores});
    CaseModel model;
    model.setRows(rows);
    for (const CaseColumn& column : model.columns()) {
        const QList<int> shown = shownRows(rows, {}, {column, true});
        QCOMPARE(shown.size(), 100000);
        model.setShown(shown);
    }
    const QList<int> byScore = shownRows(rows, {}, {CaseColumn{CaseField::Score}, false});
    const int known = rows.count() - (rows.count() + 2) / 3;
    for (int at = 1; at < known; ++at)
        QVERIFY(scores[byScore[at - 1]] <= scores[byScore[at]]);
    QVERIFY(std::isnan(scores[byScore[known]]));
}

QTEST_MAIN(TestCaseModel)
#include "tst_case_model.moc"
