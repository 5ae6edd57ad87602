// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>
#include <limits>

#include <nlohmann/json.hpp>

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/results/json_layout.h"
#include "core/results/json_scalar.h"
#include "core/results/metadata.h"
#include "core/results/results.h"

using namespace saliscope;
using namespace saliscope::results;
using nlohmann::ordered_json;

namespace
{

std::string dataText(const char* name)
{
    return readFile(std::filesystem::path(TEST_DATA) / name);
}

ordered_json sequence(int count)
{
    ordered_json list = ordered_json::array();
    for (int i = 0; i < count; ++i)
        list.push_back(i);
    return list;
}

ordered_json metadataSample()
{
    ordered_json sevenths = ordered_json::array();
    for (int i = 0; i < 9; ++i)
        sevenths.push_back(i / 7.);
    return {
        {"datetime", "2026-11-23T03:00:04.517359+00:00"},
        {"package-name", "saliscope"},
        {"dependencies", ordered_json{{"torch", "1.13.1"},
                                      {"opencv", "4.6.0"},
                                      {"nothing", ordered_json::object()},
                                      {"none", ordered_json::array()}}},
        {"percentile", {20, 40, 60, 80}},
        {"noise", 0.01},
        {"only-dataset", nullptr},
        {"plot", true},
        {"many", sequence(40)},
        {"floats", sevenths},
        {"algorithms",
         {"gradcam", "layercam", "scorecam", "ablationcam", "hirescam", "xgradcam", "eigencam",
          "fullgrad"}},
        {"model-summary", {{"fc1", "Conv2d", 40}, {"batchNorm2d_4", "BatchNorm2d", 8}}},
    };
}

} // namespace

class TestJson final : public QObject
{
    Q_OBJECT

private slots:
    void writesNumbersLikePython_data();
    void writesNumbersLikePython();
    void addsDecimals_data();
    void addsDecimals();
    void quotesTexts_data();
    void quotesTexts();
    void laysOutMetadata();
    void laysOutResults_data();
    void laysOutResults();
    void readsPythonsNaN();
    void undefinedScoresAreNull();
    void refusesHostileFiles_data();
    void refusesHostileFiles();
    void refusesEveryTruncation();
    void keepsThePreviousFile();
    void recordsTheRun();
    void quotesCommandLine_data();
    void quotesCommandLine();
};

void TestJson::writesNumbersLikePython_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char* text, double value) {
        QTest::newRow(text) << value << QByteArray(text);
    };
    row("0.0", 0);
    row("-0.0", -0.);
    row("1.0", 1);
    row("0.1", 0.1);
    row("0.30000000000000004", 0.1 + 0.2);
    row("0.0001", 1e-4);
    row("0.00012345678901234567", 0.00012345678901234567);
    row("9.999e-05", 9.999e-5);
    row("1e-07", 1e-7);
    row("123456789012345.0", 123456789012345.);
    row("9007199254740994.0", 9007199254740994.);
    row("1e+16", 1e16);
    row("1.5e+300", 1.5e300);
    row("5e-324", 5e-324);
    row("-1.7976931348623157e+308", -std::numeric_limits<double>::max());
}

void TestJson::writesNumbersLikePython()
{
    QFETCH(double, value);
    QFETCH(QByteArray, text);
    QCOMPARE(shortestNumber(value), text.toStdString());
    QCOMPARE(std::strtod(shortestNumber(value).c_str(), nullptr), value);
}

void TestJson::addsDecimals_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char* number, int decimals, const char* text) {
        QTest::addRow("%s to %d", number, decimals)
            << QByteArray(number) << decimals << QByteArray(text);
    };
    row("0.5", 3, "0.500");
    row("7", 2, "7.00");
    row("7", 0, "7");
    row("-1.25", 2, "-1.25");
    row("0.0", 6, "0.000000");
    row("0.0", 7, "0E-7");
    row("-0.0", 16, "-0E-16");
    row("1e-07", 9, "1e-07");
    row("null", 4, "null");
    row("12345678.5", 20, "12345678.50000000000000000000");
    row("123456789.5", 20, "123456789.5");
}

void TestJson::addsDecimals()
{
    QFETCH(QByteArray, number);
    QFETCH(int, decimals);
    QFETCH(QByteArray, text);
    QCOMPARE(withDecimals(number.toStdString(), std::size_t(decimals)), text.toStdString());
}

void TestJson::quotesTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("quoted");
    QTest::newRow("empty") << QByteArray("") << QByteArray(R"("")");
    QTest::newRow("path") << QByteArray("a/b.png") << QByteArray(R"("a/b.png")");
    QTest::newRow("specials") << QByteArray("\"\\\n\r\t\f\b") << QByteArray(R"("\"\\\n\r\t\f\b")");
    QTest::newRow("controls") << QByteArray("\0\x1f\x7f", 3)
                              << QByteArray(R"("\u0000\u001f\u007f")");
    QTest::newRow("accent") << QByteArray("é") << QByteArray(R"("\u00e9")");
    QTest::newRow("beyond the first plane") << QByteArray("😀") << QByteArray(R"("\ud83d\ude00")");
    QTest::newRow("stray byte") << QByteArray("a\xff"
                                              "b")
                                << QByteArray(R"("a\ufffdb")");
    QTest::newRow("cut off") << QByteArray("\xe6\x97") << QByteArray(R"("\ufffd\ufffd")");
    QTest::newRow("overlong") << QByteArray("\xc0\x80") << QByteArray(R"("\ufffd\ufffd")");
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80")
                               << QByteArray(R"("\ufffd\ufffd\ufffd")");
    QTest::newRow("above 10ffff") << QByteArray("\xf4\x90\x80\x80")
                                  << QByteArray(R"("\ufffd\ufffd\ufffd\ufffd")");
}

void TestJson::quotesTexts()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, quoted);
    QCOMPARE(quotedJson(text.toStdString()), quoted.toStdString());
}

void TestJson::laysOutMetadata()
{
    QCOMPARE(jsonText(metadataSample()), dataText("layout_meta.json"));
    QCOMPARE(jsonText(ordered_json::object()), std::string("{}\n"));
    QCOMPARE(jsonText(std::numeric_limits<double>::quiet_NaN()), std::string("null\n"));
}

void TestJson::laysOutResults_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ResultShape>("shape");
    QTest::newRow("zeros, accents, long names")
        << "layout_interpretability.json" << ResultShape::Interpretability;
    QTest::newRow("short lists") << "layout_skipped.json" << ResultShape::Interpretability;
    QTest::newRow("several outputs") << "layout_completeness.json" << ResultShape::Completeness;
}

void TestJson::laysOutResults()
{
    QFETCH(QString, name);
    QFETCH(ResultShape, shape);
    const std::string path = TEST_DATA "/" + name.toStdString();
    QCOMPARE(resultsText(readResults(path, shape)), readFile(path));
}

void TestJson::readsPythonsNaN()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("r.json").toStdString();
    writeFileAtomically(
        path, {R"({"NaN \" Infinity": [["NaN", 1, NaN, -Infinity], ["b", 0, Infinity, 1]]})"});
    const Results results = readResults(path, ResultShape::Interpretability);
    QCOMPARE(results[0].split, std::string("NaN \" Infinity"));
    const SampleResult& sample = results[0].samples[0];
    QCOMPARE(sample.name, std::string("NaN"));
    QCOMPARE(sample.scores.size(), std::size_t(2));
    QVERIFY(!sample.scores[0] && !sample.scores[1]);
    QVERIFY(results[0].samples[1].scores[1] == 1);
}

void TestJson::undefinedScoresAreNull()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const Results results = {
        {"test", {{"a", {{1}, false}, 0, {nan, {}, 0.5}}, {"b", {{0, 1}, true}, {}, {}}}}};
    QCOMPARE(resultsText(results), std::string("{\n"
                                               "  \"test\": [\n"
                                               "    [\"a\", 1, 0, null, null, 0.5],\n"
                                               "    [ \"b\", [0, 1] ]\n"
                                               "  ]\n"
                                               "}\n"));
}

void TestJson::refusesHostileFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const char* name, const QByteArray& text,
                        ErrorKind kind = ErrorKind::Damaged) {
        QTest::newRow(name) << text << kind;
    };
    row("empty", "", ErrorKind::UnknownFormat);
    row("no json", "hello", ErrorKind::UnknownFormat);
    row("list", "[]", ErrorKind::UnknownFormat);
    row("number", "5", ErrorKind::UnknownFormat);
    row("split is a number", R"({"a": 5})");
    row("split is an object", R"({"a": {}})");
    row("sample is a text", R"({"a": ["b"]})");
    row("sample is empty", R"({"a": [[]]})");
    row("name alone", R"({"a": [["b"]]})");
    row("name is a number", R"({"a": [[1, 1]]})");
    row("label is a text", R"({"a": [["b", "1"]]})");
    row("label is real", R"({"a": [["b", 1.5]]})");
    row("label is negative", R"({"a": [["b", -1]]})");
    row("label is huge", R"({"a": [["b", 4294967297]]})");
    row("label is null", R"({"a": [["b", null]]})");
    row("label nests", R"({"a": [["b", [[1]]]]})");
    row("label list holds a text", R"({"a": [["b", ["1"]]]})");
    row("output without scores", R"({"a": [["b", 1, 0]]})");
    row("output is real", R"({"a": [["b", 1, 0.5, 1.0]]})");
    row("score is a text", R"({"a": [["b", 1, 0, "x"]]})");
    row("score is true", R"({"a": [["b", 1, 0, true]]})");
    row("score is a list", R"({"a": [["b", 1, 0, [1]]]})");
    row("number overflows", R"({"a": [["b", 1, 0, 1e999]]})");
    row("split twice", R"({"a": [], "a": []})");
    row("goes on", R"({"a": []} x)");
    row("deep", R"({"a": )" + QByteArray(100000, '['));
    row("broken text", "{\"a\": [[\"\xff\", 1]]}");
}

void TestJson::refusesHostileFiles()
{
    QFETCH(QByteArray, text);
    QFETCH(ErrorKind, kind);
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("r.json").toStdString();
    writeFileAtomically(path, {text.toStdString()});
    try {
        readResults(path, ResultShape::Completeness);
        QFAIL("it was accepted");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), kind);
        QCOMPARE(error.subject(), path.string());
    }
}

void TestJson::refusesEveryTruncation()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("r.json").toStdString();
    const std::string whole = dataText("layout_completeness.json");
    for (std::size_t length = 0; length + 1 < whole.size(); ++length) {
        writeFileAtomically(path, {whole.substr(0, length)});
        QVERIFY_EXCEPTION_THROWN(readResults(path, ResultShape::Completeness), Error);
    }
}

void TestJson::keepsThePreviousFile()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("out/r.json").toStdString();
    const Results first = {{"first", {}}};
    const Results second = {{"second", {}}};
    writeResults(path, first);
    writeResults(path, second);
    QCOMPARE(readResults(path, ResultShape::Completeness), second);
    QCOMPARE(readResults(path.string() + "~", ResultShape::Completeness), first);
}

void TestJson::recordsTheRun()
{
    const QTemporaryDir folder;
    const std::filesystem::path output = folder.filePath("r.json").toStdString();
    QCOMPARE(metadataPath(output).filename().string(), std::string("r.meta.json"));
    ordered_json values = runMetadata({"saliscope", "view", "my model"});
    values["seed"] = 7;
    writeJson(metadataPath(output), values);
    writeJson(metadataPath(output), values);
    QVERIFY(std::filesystem::exists(metadataPath(output).string() + "~"));
    const QString text = QString::fromStdString(readFile(metadataPath(output)));
    const QRegularExpression date(
        R"("datetime": "\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}[+-]\d\d:\d\d")");
    QVERIFY2(date.match(text).hasMatch(), qPrintable(text));
    QVERIFY(text.contains("\"command-line\": \"saliscope view 'my model'\""));
    QVERIFY(text.contains("\"package-version\": \""));
    QVERIFY(text.contains("\"seed\": 7\n"));
}

void TestJson::quotesCommandLine_data()
{
    QTest::addColumn<QByteArray>("argument");
    QTest::addColumn<QByteArray>("quoted");
    QTest::newRow("plain") << QByteArray("--seed=7") << QByteArray("--seed=7");
    QTest::newRow("empty") << QByteArray("") << QByteArray("''");
    QTest::newRow("blank") << QByteArray("a b") << QByteArray("'a b'");
    QTest::newRow("quote") << QByteArray("a'b") << QByteArray(R"('a'\''b')");
    QTest::newRow("dollar") << QByteArray("$HOME") << QByteArray("'$HOME'");
    QTest::newRow("home") << QByteArray("~") << QByteArray("'~'");
}

void TestJson::quotesCommandLine()
{
    QFETCH(QByteArray, argument);
    QFETCH(QByteArray, quoted);
    QCOMPARE(commandLine({"saliscope", argument.toStdString()}),
             "saliscope " + quoted.toStdString());
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
