// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "core/data/split_list.h"
#include "data/thrown.h"

using namespace saliscope;
using namespace saliscope::data;

namespace
{

Datamodule read(const std::string& json, LabelRules rules = {})
{
    Datamodule datamodule;
    appendSplitList(json, "list.json", 0, rules, datamodule);
    separateDuplicates(datamodule);
    return datamodule;
}

} // namespace

class TestSplitList final : public QObject
{
    Q_OBJECT

private slots:
    void readsSplitsInOrder();
    void readsBoxes();
    void readsFindings();
    void readsOneHot();
    void learnsOutputs();
    void joinsParts();
    void findsProblems_data();
    void findsProblems();
    void findsDuplicates();
    void refusesFiles_data();
    void refusesFiles();
    void refusesEveryCut();
};

void TestSplitList::readsSplitsInOrder()
{
    const Datamodule datamodule =
        read(R"({"train": [["b.png", 1], ["a.png", 0]], "alpha": [], "test": [["c/d.png"]]})");
    QVERIFY(datamodule.problems.empty());
    QCOMPARE(datamodule.splits.size(), std::size_t(3));
    QCOMPARE(datamodule.splits[0].name, std::string("train"));
    QCOMPARE(datamodule.splits[1].name, std::string("alpha"));
    QVERIFY(datamodule.splits[1].samples.empty());
    QCOMPARE(datamodule.splits[0].samples[0].name, std::string("b.png"));
    QCOMPARE(datamodule.splits[0].samples[0].target, (Target{{1}, false}));
    QCOMPARE(datamodule.splits[2].samples[0].name, std::string("c/d.png"));
    QVERIFY(!datamodule.splits[2].samples[0].target.known());
}

void TestSplitList::readsBoxes()
{
    const std::string json =
        R"({"t": [["a.png", 1, [[1, 2, 3, 4, 5], [0, 0, 0, 1, 1]]], ["b.png", 0, 57, "M"]]})";
    const Datamodule datamodule = read(json);
    QVERIFY(datamodule.problems.empty());
    const std::vector<Box> expected{{1, 2, 3, 4, 5}, {0, 0, 0, 1, 1}};
    QCOMPARE(datamodule.splits[0].samples[0].boxes, expected);
    LabelRules rules;
    rules.ignoreBoxes = true;
    QVERIFY(read(json, rules).splits[0].samples[0].boxes.empty());
}

void TestSplitList::readsFindings()
{
    LabelRules rules;
    rules.findings = {"car", "emp", "her"};
    rules.outputs = 3;
    const Datamodule datamodule =
        read(R"({"t": [["a.png", ["her", "car"], 57, "M"], ["b.png", []], ["c.png", [0, 1, 0]]]})",
             rules);
    QVERIFY(datamodule.problems.empty());
    QCOMPARE(datamodule.splits[0].samples[0].target, (Target{{1, 0, 1}, true}));
    QCOMPARE(datamodule.splits[0].samples[1].target, (Target{{0, 0, 0}, true}));
    QCOMPARE(datamodule.splits[0].samples[2].target, (Target{{0, 1, 0}, true}));
}

void TestSplitList::readsOneHot()
{
    LabelRules rules;
    rules.outputs = 2;
    rules.oneHot = true;
    const Datamodule datamodule =
        read(R"({"t": [["a.png", 0], ["b.png", 1], ["c.png", 2]]})", rules);
    QCOMPARE(datamodule.splits[0].samples[0].target, (Target{{1, 0}, true}));
    QCOMPARE(datamodule.splits[0].samples[1].target, (Target{{0, 1}, true}));
    QCOMPARE(datamodule.problems.size(), std::size_t(1));
}

void TestSplitList::learnsOutputs()
{
    LabelRules rules;
    Datamodule datamodule;
    appendSplitList(R"({"t": [["a.png", 0], ["b.png", 4]]})", "", 0, rules, datamodule);
    QCOMPARE(rules.highestLabel, 4);
    LabelRules lists;
    appendSplitList(R"({"t": [["c.png", [0, 1, 1]]]})", "", 0, lists, datamodule);
    QCOMPARE(lists.outputs, 3);
}

void TestSplitList::joinsParts()
{
    LabelRules rules;
    Datamodule datamodule;
    appendSplitList(R"({"train": [["a.png", 0]], "test": [["b.png", 1]]})", "", 0, rules,
                    datamodule);
    appendSplitList(R"({"test": [["c.png", 1]], "more": [["d.png", 1]]})", "", 1, rules,
                    datamodule);
    QCOMPARE(datamodule.splits.size(), std::size_t(3));
    QCOMPARE(datamodule.splits[1].samples.size(), std::size_t(2));
    QCOMPARE(datamodule.splits[1].samples[1].name, std::string("c.png"));
    QCOMPARE(int(datamodule.splits[1].samples[1].part), 1);
    QCOMPARE(datamodule.splits[2].name, std::string("more"));
}

void TestSplitList::findsProblems_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* entry, const char* reason) {
        QTest::newRow(entry) << entry << reason;
    };
    row(R"("x.png")", "it is not a list that begins with a file name");
    row(R"({"x.png": 1})", "it is not a list that begins with a file name");
    row(R"([])", "it is not a list that begins with a file name");
    row(R"([1, "x.png"])", "it is not a list that begins with a file name");
    row(R"(null)", "it is not a list that begins with a file name");
    row(R"(["", 1])", "a sample name is empty");
    row(R"(["/etc/passwd", 1])", "absolute");
    row(R"(["../x.png", 1])", "\"..\" part");
    row(R"(["a/../../x.png", 1])", "\"..\" part");
    row(R"(["x\u0000.png", 1])", "control character");
    row(R"(["x.png", "1"])", "its label is not a whole number");
    row(R"(["x.png", 1.0])", "its label is not a whole number");
    row(R"(["x.png", true])", "its label is not a whole number");
    row(R"(["x.png", {"a": 1}])", "its label is not a whole number");
    row(R"(["x.png", -1])", "its label is -1, not between 0 and 65535");
    row(R"(["x.png", 18446744073709551615])", "not between");
    row(R"(["x.png", 99999999999999999999999])", "not a whole number");
    row(R"(["x.png", [0, 1]])", "its label is a list, unlike those before it");
    row(R"(["x.png", []])", "its label list is empty");
    row(R"(["x.png", [0, 2]])", "a value of its label list is 2, not between 0 and 1");
    row(R"(["x.png", [0, "car"]])", "not a whole number");
    row(R"(["x.png", ["car"]])", "the order of findings is not known");
    row(R"(["x.png", 1, [1, 2, 3, 4, 5]])", "a box of it is not a list");
    row(R"(["x.png", 1, [[1, 2, 3, 4]]])", "a box of it is not a list");
    row(R"(["x.png", 1, [[1, 2, 3, 4, 0]]])", "the height of a box is 0");
    row(R"(["x.png", 1, [[1, 2, 3, -4, 5]]])", "the width of a box is -4");
    row(R"(["x.png", 1, [[1, -2, 3, 4, 5]]])", "x of a box is -2");
    row(R"(["x.png", 1, [[1, 2, 3e9, 4, 5]]])", "y of a box is not a whole number");
    row(R"(["x.png", 1, [["1", 2, 3, 4, 5]]])", "the label of a box is not a whole number");
}

void TestSplitList::findsProblems()
{
    QFETCH(QString, entry);
    QFETCH(QString, reason);
    const std::string json =
        R"({"t": [["first.png", 1], )" + entry.toStdString() + R"(, ["last.png", 0]]})";
    const Datamodule datamodule = read(json);
    QCOMPARE(datamodule.splits[0].samples.size(), std::size_t(2));
    QCOMPARE(datamodule.splits[0].samples[1].name, std::string("last.png"));
    QCOMPARE(datamodule.problems.size(), std::size_t(1));
    QCOMPARE(datamodule.problems[0].split, std::string("t"));
    QVERIFY2(QString::fromStdString(datamodule.problems[0].reason.text()).contains(reason),
             datamodule.problems[0].reason.text().c_str());
}

void TestSplitList::findsDuplicates()
{
    const Datamodule datamodule = read(
        R"({"a": [["x.png", 1], ["y.v/z", 1], ["x.png", 1]], "b": [["x.jpg", 0], ["d/x.png", 0], ["y", 1]]})");
    QCOMPARE(datamodule.splits[0].samples.size(), std::size_t(2));
    QCOMPARE(datamodule.splits[1].samples.size(), std::size_t(2));
    QCOMPARE(datamodule.problems.size(), std::size_t(2));
    QCOMPARE(datamodule.problems[0].reason.text(), std::string("the same name is listed before"));
    QCOMPARE(datamodule.problems[1].name, std::string("x.jpg"));
    QCOMPARE(datamodule.problems[1].reason.text(),
             std::string("its results would overwrite those of x.png"));
}

void TestSplitList::refusesFiles_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("kind");
    QTest::newRow("nothing") << QByteArray() << "damaged";
    QTest::newRow("text") << QByteArray("train: a.png") << "damaged";
    QTest::newRow("number") << QByteArray("5") << "unknown-format";
    QTest::newRow("list") << QByteArray("[[\"a.png\", 1]]") << "unknown-format";
    QTest::newRow("split is a number") << QByteArray("{\"train\": 5}") << "unknown-format";
    QTest::newRow("split is an object")
        << QByteArray("{\"train\": {\"a.png\": 1}}") << "unknown-format";
    QTest::newRow("split twice") << QByteArray("{\"t\": [], \"t\": []}") << "damaged";
    QTest::newRow("more behind") << QByteArray("{\"t\": []} x") << "damaged";
    QTest::newRow("no UTF-8") << QByteArray("{\"t\": [[\"\xff.png\", 1]]}") << "damaged";
    QTest::newRow("deep") << "{\"t\":" + QByteArray(1000000, '[') << "damaged";
    QTest::newRow("deep objects") << "{\"t\":[" + QByteArray("{\"a\":").repeated(100000)
                                  << "damaged";
    QTest::newRow("long entry") << "{\"t\":[[\"a.png\", [" + QByteArray("0,").repeated(200000) +
                                       "0]]]}"
                                << "damaged";
}

void TestSplitList::refusesFiles()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, kind);
    QCOMPARE(QString::fromStdString(thrownBy([&] { read(json.toStdString()); })), kind);
}

void TestSplitList::refusesEveryCut()
{
    const std::string json =
        R"({"train": [["a.png", 1, [[1, 2, 3, 4, 5]]], ["b.png", 0]], "test": [["c.png", 1]]})";
    QCOMPARE(read(json).problems.size(), std::size_t(0));
    for (std::size_t length = 0; length < json.size(); ++length)
        QCOMPARE(thrownBy([&] { read(json.substr(0, length)); }), std::string("damaged"));
}

QTEST_GUILESS_MAIN(TestSplitList)
#include "tst_split_list.moc"
