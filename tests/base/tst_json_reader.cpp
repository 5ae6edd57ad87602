// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QElapsedTimer>
#include <QTest>
#include <cmath>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/json.h"
#include "support/error_kind.h"

using namespace saliscope;
using nlohmann::ordered_json;

namespace
{

/// What the refusal says; empty when there is none.
std::string refusal(const std::function<void()>& work)
{
    try {
        work();
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

} // namespace

/// The one reader of JSON and the values that it checks.
class TestJsonReader final : public QObject
{
    Q_OBJECT

private slots:
    void saysWhereTextIsWrong_data();
    void saysWhereTextIsWrong();
    void readsWhatPythonWrites();
    void manyMembersTakeNoTime();
    void checksValues_data();
    void checksValues();
    void readsLists();
    void smallTextsMakeNoLargeValues();
};

void TestJsonReader::saysWhereTextIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char* name, const QByteArray& text, const char* message,
                        int line = 0) {
        QTest::newRow(name) << text << line << QByteArray(message);
    };
    row("empty", "", "f: it is empty");
    row("blank", " \n\n", "f: it is empty");
    row("first line", "{a}", "f: it is no valid JSON at line 1");
    row("third line", "[1,\n2,\n3", "f: it is no valid JSON at line 3");
    row("no UTF-8", "[\n\"\xff\"]", "f: it is no valid JSON at line 2");
    row("too large", "[1e999]", "f: it is no valid JSON at line 1");
    row("a record", "{", "f: line 7: it is no valid JSON", 7);
    row("deep", QByteArray(200000, '['), "f: it is nested too deeply");
    row("deep objects", QByteArray("{\"a\":").repeated(20000), "f: it is nested too deeply");
}

void TestJsonReader::saysWhereTextIsWrong()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(QByteArray, message);
    QCOMPARE(refusal([&] {
                 parseJson(text.toStdString(), {"f", std::size_t(line)});
             }),
             message.toStdString());
}

void TestJsonReader::readsWhatPythonWrites()
{
    const ordered_json value = parseJson(
        R"({"NaN": [NaN, -Infinity, "Infinity"], "b": 1, "NaN \" Infinity": 2, "b": 3})", {"f"});
    QCOMPARE(value.dump(),
             std::string(R"({"NaN":[null,null,"Infinity"],"b":3,"NaN \" Infinity":2})"));
    const JsonNode list(value["NaN"], {"f"});
    QVERIFY(list.items()[0].isNull());
    const ordered_json numbers = parseJson("[1, NaN]", {"f"});
    QVERIFY(std::isnan(JsonNode(numbers, {"f"}).floats()[1]));
}

/// The library looks through all members for each new one: with this many for half a minute.
void TestJsonReader::manyMembersTakeNoTime()
{
    constexpr int count = 100000;
    std::string text = "{";
    for (int i = 0; i < count; ++i)
        text += (i ? ",\"" : "\"") + std::to_string(i % (count - 1)) + "\":" + std::to_string(i);
    QElapsedTimer timer;
    timer.start();
    const ordered_json value = parseJson(text + "}", {"f"});
    QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(value.size(), std::size_t(count - 1));
    QCOMPARE(value.begin().value().get<int>(), count - 1); // of two the last one counts
}

void TestJsonReader::checksValues_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char* value, const char* message) {
        QTest::newRow(value) << QByteArray(value) << QByteArray(message);
    };
    row(R"({})", "f: \"a.text\" is missing");
    row(R"({"text": 1})", "f: \"a.text\" is not a text");
    row(R"({"text": "x", "flag": 1})", "f: \"a.flag\" is neither true nor false");
    row(R"({"text": "x", "number": "1"})", "f: \"a.number\" is not a number");
    row(R"({"text": "x", "number": 3})", "f: \"a.number\" is out of range");
    row(R"({"text": "x", "whole": 1.5})", "f: \"a.whole\" is not a whole number");
    row(R"({"text": "x", "whole": 1e300})", "f: \"a.whole\" is out of range");
    row(R"({"text": "x", "list": {}})", "f: \"a.list\" is not a list");
    row(R"({"text": "x", "list": ["y", 1]})", "f: \"a.list[1]\" is not a text");
    row(R"({"text": "x", "map": {"y": 1}})", "f: \"a.map.y\" is not a text");
    row(R"({"text": "x", "word": "z"})", "f: \"a.word\" is a word that nobody knows");
    row(R"({"text": "x", "other": 1})", "f: it has an unknown member \"a.other\"");
    row(R"([])", "f: \"a\" is not an object");
    row(R"({"text": "x", "whole": 2.0, "flag": true, "number": 2, "word": "n"})", "");
}

void TestJsonReader::checksValues()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, message);
    const ordered_json file = parseJson("{\"a\": " + value.toStdString() + "}", {"f"});
    const auto read = [&] {
        const JsonNode node = JsonNode(file, {"f"}).at("a");
        QCOMPARE(node.at("text").text(), std::string("x"));
        QCOMPARE(node.flag("flag", true), true);
        QCOMPARE(node.number("number", 2, 0, 2.5), 2.0);
        QCOMPARE(node.whole("whole", 2, -5, 5), 2);
        QCOMPARE(node.texts("list"), std::vector<std::string>());
        QVERIFY(node.textMap("map").empty());
        QCOMPARE(node.choice("word", 1, {"m", "n"}), std::size_t(1));
        node.refuseOthers({"text", "flag", "number", "whole", "list", "map", "word"});
    };
    QCOMPARE(refusal(read), message.toStdString());
}

void TestJsonReader::readsLists()
{
    std::string seen;
    JsonLists lists;
    lists.begin = [&](const std::string& name) { seen += name + ':'; };
    lists.take = [&](const ordered_json& entry) { seen += entry.dump() + ' '; };
    lists.otherwise = say("it is no list");
    readJsonLists(R"({"a": [1, [2, {"x": []}], {}], "b": [], "c": ["d"]})", {"f"}, lists);
    QCOMPARE(seen, std::string(R"(a:1 [2,{"x":[]}] {} b:c:"d" )"));
    for (const char* other : {"[]", "1", R"({"a": 1})", R"({"a": {"b": []}})"})
        QCOMPARE(kindOf([&] { readJsonLists(other, {"f"}, lists); }), ErrorKind::UnknownFormat);
    std::string zeros = "0";
    for (int i = 0; i < 200000; ++i)
        zeros += ",0";
    QCOMPARE(kindOf([&] { readJsonLists("{\"a\": [[" + zeros + "]]}", {"f"}, lists); }),
             ErrorKind::Damaged);
}

void TestJsonReader::smallTextsMakeNoLargeValues()
{
    const auto repeated = [](std::string_view part, std::size_t times) {
        std::string text = "[";
        for (std::size_t i = 0; i < times; ++i)
            text += part;
        return text + "0]";
    };
    constexpr std::size_t mebibyte = std::size_t(1) << 20;
    for (const std::string_view part : {"[],", "{\"\":0},"}) {
        const std::string small = repeated(part, mebibyte / 8 / part.size());
        QVERIFY(parseJson(small, {"f"}).size() > 0);
        const std::string large = repeated(part, 16 * mebibyte / part.size());
        QCOMPARE(kindOf([&] { parseJson(large, {"f"}); }), ErrorKind::TooLarge);
    }
    // What people write is not affected: a list of boxes, an object of scores.
    QVERIFY(parseJson(repeated("[1, 123, 456, 78, 90],", 20000), {"f"}).size() > 0);
    QVERIFY(
        parseJson(repeated("{\"name\":\"imgs/tb/test-0000.png\",\"score\":0.12345678901},", 20000),
                  {"f"})
            .size() > 0);
}

QTEST_GUILESS_MAIN(TestJsonReader)
#include "tst_json_reader.moc"
