// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "core/data/split_list.h"
#include "support/thrown.h"

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
    void readsNumbersWithAPoint();
    void plainNames_data();
    void plainNames();
    void unknownLabels();
    void oddBoxes_data();
    void oddBoxes();
    void notesHaveAnEnd();
    void limitsEntries();
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

void TestSplitList::readsNumbersWithAPoint()
{
    const Datamodule datamodule = read(
        R"({"t": [["a.png", 1.0, [[1.0, 225.0, 120.0, 80.0, 90.0]]], ["b.png", 0.0], ["c.png", true]]})");
    QVERIFY(datamodule.problems.empty());
    QVERIFY(datamodule.notes.empty());
    const std::vector<Sample>& samples = datamodule.splits[0].samples;
    QCOMPARE(samples[0].target, (Target{{1}, false}));
    QCOMPARE(samples[1].target, (Target{{0}, false}));
    QCOMPARE(samples[2].target, (Target{{1}, false}));
    QCOMPARE(samples[0].boxes, (std::vector<Box>{{1, 225, 120, 80, 90}}));
    QCOMPARE(read(R"({"t": [["a.png", [0.0, 1.0]]]})").splits[0].samples[0].target,
             (Target{{0, 1}, true}));
}

void TestSplitList::plainNames_data()
{
    QTest::addColumn<QString>("plain");
    QTest::newRow("./a.png") << "a.png";
    QTest::newRow("././d/a.png") << "d/a.png";
    QTest::newRow("d/./a.png") << "d/a.png";
    QTest::newRow("d//a.png") << "d/a.png";
    QTest::newRow(".//d///./a.b/.c.png") << "d/a.b/.c.png";
    QTest::newRow("d/a.png") << "d/a.png";
}

void TestSplitList::plainNames()
{
    QFETCH(QString, plain);
    const std::string listed = QTest::currentDataTag();
    const Datamodule datamodule = read("{\"t\": [[\"" + listed + "\", 1]]}");
    QCOMPARE(QString::fromStdString(datamodule.splits[0].samples.at(0).name), plain);
    for (const char* unsafe : {"./../a.png", "//a.png", "/./a.png", ".//", "./", "d./a.png"})
        QCOMPARE(read(std::string("{\"t\": [[\"") + unsafe + "\", 1]]}").problems.size(),
                 std::size_t(1));
}

void TestSplitList::unknownLabels()
{
    const Datamodule datamodule = read(
        R"({"NaN": [["NaN.png", NaN], ["\"NaN.png", null], ["c.png"], ["d.png", 1, [[1, NaN, 2, 3, 4]]]]})");
    QVERIFY(datamodule.problems.empty());
    QCOMPARE(datamodule.splits[0].name, std::string("NaN"));
    const std::vector<Sample>& samples = datamodule.splits[0].samples;
    QCOMPARE(samples[0].name, std::string("NaN.png"));
    QCOMPARE(samples[1].name, std::string("\"NaN.png"));
    for (int i = 0; i < 3; ++i)
        QVERIFY(!samples[std::size_t(i)].target.known());
    QCOMPARE(samples[3].target, (Target{{1}, false}));
    QCOMPARE(datamodule.notes.size(), std::size_t(1));
    const Datamodule lists = read(R"({"t": [["a.png", [0, NaN]], ["b.png", [0, 1]]]})");
    QVERIFY(!lists.splits[0].samples[0].target.known());
    QCOMPARE(lists.splits[0].samples[1].target, (Target{{0, 1}, true}));
    QCOMPARE(lists.notes.at(0).name, std::string("a.png"));
}

void TestSplitList::oddBoxes_data()
{
    QTest::addColumn<QString>("kept"); // x, y, width and height, or nothing
    QTest::addColumn<QString>("note");
    const auto row = [](const char* boxes, const char* kept, const char* note) {
        QTest::newRow(boxes) << kept << note;
    };
    row("[[1, 225.08, 120.5, 80.2, 90.1]]", "225 120 80 90", "is cut to whole pixels");
    row("[[1, 0.5, 0, 0.9, 1]]", "0 0 1 1", "is cut to whole pixels");
    row("[[1, -2, 120, 80, 90]]", "0 120 78 90", "is cut to whole pixels");
    row("[[1, 5, -1.5, 80, 90]]", "5 0 80 88", "is cut to whole pixels");
    row("[[1, -80, 120, 80, 90]]", "", "it covers no pixel");
    row("[[1, 2, 3, 4, 0]]", "", "it covers no pixel");
    row("[[1, 2, 3, 0.0, 4]]", "", "it covers no pixel");
    row("[[1, 2, 3, -4, 5]]", "", "it covers no pixel");
    row("[[1, 2.1, 3, 0.5, 5]]", "", "it covers no pixel");
    row("[[1, 3e9, 3, 4, 5]]", "", "it covers no pixel");
    row("[[1, 2, 3, 1e300, 5]]", "2 3 1073741821 5", "is cut to whole pixels");
    row("[[\"1\", 2, 3, 4, 5]]", "", "not all of its values are numbers");
    row("[[1, NaN, 3, 4, 5]]", "", "not all of its values are numbers");
    row("[[1, 2, 3, Infinity, 5]]", "", "not all of its values are numbers");
    row("[[0.5, 2, 3, 4, 5]]", "", "its label is not a class");
    row("[[-1, 2, 3, 4, 5]]", "", "its label is not a class");
    row("[1, 2, 3, 4, 5]", "", "it is not a list of label, x, y, width and height");
    row("[[1, 2, 3, 4]]", "", "it is not a list of label, x, y, width and height");
    row("[{\"x\": 1}]", "", "it is not a list of label, x, y, width and height");
}

void TestSplitList::oddBoxes()
{
    QFETCH(QString, kept);
    QFETCH(QString, note);
    const std::string boxes = QTest::currentDataTag();
    const Datamodule datamodule = read("{\"t\": [[\"a.png\", 1, " + boxes + "], [\"b.png\", 0]]}");
    QVERIFY(datamodule.problems.empty());
    QCOMPARE(datamodule.splits[0].samples.size(), std::size_t(2));
    QStringList found;
    for (const Box& box : datamodule.splits[0].samples[0].boxes)
        found << QString("%1 %2 %3 %4").arg(box.x).arg(box.y).arg(box.width).arg(box.height);
    QCOMPARE(found.join(";"), kept);
    QCOMPARE(datamodule.splits[0].samples[0].target, (Target{{1}, false}));
    QVERIFY(!datamodule.notes.empty());
    QCOMPARE(datamodule.notes[0].name, std::string("a.png"));
    const QString text = QString::fromStdString(datamodule.notes[0].text.text());
    QVERIFY2(text.contains(note), qPrintable(text));
}

void TestSplitList::notesHaveAnEnd()
{
    std::string json = "{\"t\": [";
    for (int i = 0; i < 3000; ++i)
        json += (i == 0 ? "[\"" : ", [\"") + std::to_string(i) + "\", 1, [1, 2, 3, 4, 5]]";
    const Datamodule datamodule = read(json + "]}");
    QCOMPARE(datamodule.splits[0].samples.size(), std::size_t(3000));
    QCOMPARE(datamodule.notes.size(), std::size_t(1001));
}

void TestSplitList::limitsEntries()
{
    LabelRules rules;
    rules.mostEntries = 3;
    const std::string three = R"({"t": [["a"], ["b"]], "u": [5]})";
    QCOMPARE(read(three, rules).problems.size(), std::size_t(1));
    QCOMPARE(thrownBy([&] { read(R"({"t": [["a"], ["b"]], "u": [5, 6]})", rules); }),
             std::string("too-large"));
    std::string splits;
    for (int i = 0; i < 10001; ++i)
        splits += (i == 0 ? "\"" : ",\"") + std::to_string(i) + "\":[]";
    QCOMPARE(thrownBy([&] { read("{" + splits + "}"); }), std::string("too-large"));
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
    row(R"(["", 1])", "a name is empty");
    row(R"(["/etc/passwd", 1])", "absolute");
    row(R"(["../x.png", 1])", "\"..\" part");
    row(R"(["a/../../x.png", 1])", "\"..\" part");
    row(R"(["x\u0000.png", 1])", "control character");
    row(R"(["x.png", "1"])", "its label is not a whole number");
    row(R"(["x.png", 1.5])", "its label is not a whole number");
    row(R"(["x.png", 1e300])", "its label is not a whole number");
    row(R"(["x.png", {"a": 1}])", "its label is not a whole number");
    row(R"(["x.png", -1])", "its label is -1, not between 0 and 65535");
    row(R"(["x.png", 18446744073709551615])", "not between");
    row(R"(["x.png", 99999999999999999999999])", "not a whole number");
    row(R"(["x.png", [0, 1]])", "its label is a list, unlike those before it");
    row(R"(["x.png", []])", "its label list is empty");
    row(R"(["x.png", [0, 2]])", "a value of its label list is 2, not between 0 and 1");
    row(R"(["x.png", [0, "car"]])", "not a whole number");
    row(R"(["x.png", ["car"]])", "the order of findings is not known");
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
