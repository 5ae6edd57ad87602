// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <iostream>
#include <sstream>

#include "app/cli/safe_output.h"
#include "support/program.h"

using namespace saliscope;

namespace
{

const QByteArray escape = "a\033[31mred\033]0;title\007.png";
const QByteArray newLine = "new\nline.png";
const QByteArray override = "a\xe2\x80\xaegnp.exe.png";
const QByteArray c1 = "a\xc2\x9b"
                      "31m.png";

void copyPicture(const QDir& folder, const QByteArray& name)
{
    QVERIFY(QFile::copy(QStringLiteral(RESOURCE_FOLDER "/demo/imgs/tb/train-0000.png"),
                        folder.filePath(QString::fromUtf8(name))));
}

/// Bytes a terminal would obey, other than the ends of lines.
bool isHarmless(const QByteArray& text)
{
    for (const char c : text)
        if ((static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7f)
            return false;
    return !text.contains("\xc2\x9b") && !text.contains("\xe2\x80\xae");
}

} // namespace

class TestPrintedText final : public QObject
{
    Q_OBJECT

private slots:
    void namesDoNotSteerTheTerminal_data();
    void namesDoNotSteerTheTerminal();
    void whateverIsPrintedIsEscaped();
    void samplesAreListed();
    void samplesAreListedAsJson();
};

void TestPrintedText::namesDoNotSteerTheTerminal_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("inspect") << QStringList{"inspect", "p"};
    QTest::newRow("samples") << QStringList{"inspect", "--samples", "p"};
    QTest::newRow("JSON") << QStringList{"inspect", "--samples", "p", "--json"};
    QTest::newRow("a file that is none") << QStringList{"inspect", QString::fromUtf8(escape)};
    QTest::newRow("failed samples")
        << QStringList{"view", "demo", "-i", "maps", "--json-log", "log.jsonl", "-d", "p"};
    QTest::newRow("wrong word") << QStringList{QString::fromUtf8(escape + newLine)};
    QTest::newRow("wrong option") << QStringList{"inspect", "p", QString::fromUtf8("--" + escape)};
}

void TestPrintedText::namesDoNotSteerTheTerminal()
{
    QFETCH(QStringList, arguments);
    const QTemporaryDir folder;
    QDir(folder.path()).mkpath("p");
    QDir(folder.path()).mkpath("maps");
    for (const QByteArray& name : {escape, newLine, override, c1})
        copyPicture(folder.filePath("p"), name);
    const ProgramOutcome outcome = runProgram(SALISCOPE_PROGRAM, arguments, folder.path());
    QVERIFY2(isHarmless(outcome.output), outcome.output.toPercentEncoding());
    QVERIFY2(isHarmless(outcome.errors), outcome.errors.toPercentEncoding());
    QVERIFY(!(outcome.output + outcome.errors).contains("\nline"));
    QFile log(folder.filePath("log.jsonl"));
    if (log.open(QIODevice::ReadOnly))
        QVERIFY(isHarmless(log.readAll()));
}

void TestPrintedText::whateverIsPrintedIsEscaped()
{
    std::ostringstream printed;
    std::streambuf* const usual = std::cout.rdbuf(printed.rdbuf());
    {
        const cli::SafeOutput safe;
        std::cout << "first\n\tü \033[31m" << char(0x7f) << std::flush;
        QCOMPARE(printed.str(), std::string("first\n\tü \\u001b[31m\\u007f"));
        std::cout << "\rlast";
    }
    std::cout << "\033";
    std::cout.rdbuf(usual);
    QCOMPARE(printed.str(), std::string("first\n\tü \\u001b[31m\\u007f\\u000dlast\033"));
}

void TestPrintedText::samplesAreListed()
{
    const ProgramOutcome outcome =
        runProgram(SALISCOPE_PROGRAM, {"inspect", "--samples", "demo"}, QDir::tempPath());
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.output.count('\n'), 20);
    QVERIFY2(outcome.output.contains("train  imgs/tb/train-0000.png  1  "),
             outcome.output.constData());
}

void TestPrintedText::samplesAreListedAsJson()
{
    const QTemporaryDir folder;
    QFile list(folder.filePath("list.json"));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write(R"({"train": [["a.png", [1, 0], [[1, 2, 3, 4, 5]]], ["b/ü.png", [0, 1]],
                   ["../c.png", [0, 0]]],
                   "test": []})");
    list.close();
    const ProgramOutcome outcome = runProgram(
        SALISCOPE_PROGRAM, {"inspect", "--samples", "list.json", "--json", "--datadir", "/data"},
        folder.path());
    QVERIFY2(outcome.code == 0, outcome.errors);
    const QJsonObject object = QJsonDocument::fromJson(outcome.output).object();
    const QJsonObject splits = object["splits"].toObject();
    QCOMPARE(splits.keys(), (QStringList{"test", "train"}));
    QVERIFY(splits["test"].toArray().isEmpty());
    QCOMPARE(splits["train"].toArray(), QJsonDocument::fromJson(R"([
        {"name": "a.png", "target": [1, 0], "database": "images", "file": "/data/a.png",
         "boxes": [{"label": 1, "x": 2, "y": 3, "width": 4, "height": 5}]},
        {"name": "b/ü.png", "target": [0, 1], "database": "images", "file": "/data/b/ü.png",
         "boxes": []}])")
                                            .array());
    QCOMPARE(object["problems"].toArray().at(0)["name"].toString(), QStringLiteral("../c.png"));
}

QTEST_GUILESS_MAIN(TestPrintedText)
#include "tst_printed_text.moc"
