// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "core/base/error.h"
#include "core/base/printable.h"

using namespace saliscope;

class TestPrintable final : public QObject
{
    Q_OBJECT

private slots:
    void escapesWhatIsNoSign_data();
    void escapesWhatIsNoSign();
    void cutsLongTexts();
    void keepsLines();
    void messagesAreOneLine();
};

void TestPrintable::escapesWhatIsNoSign_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const QByteArray& text, const QByteArray& expected) {
        QTest::newRow(name) << text << expected;
    };
    row("plain", "imgs/a (1).png", "imgs/a (1).png");
    row("other scripts", "Lungenübersicht 胸部 صورة 🩻",
        "Lungenübersicht 胸部 صورة 🩻");
    row("joiners", "\xe2\x80\x8c\xe2\x80\x8d", "\xe2\x80\x8c\xe2\x80\x8d");
    row("no-break space", "a\xc2\xa0z", "a\xc2\xa0z");
    row("backslash", "a\\u001b", "a\\u001b");
    row("new line", "new\nline\r", "new\\u000aline\\u000d");
    row("tab", "a\tb", "a\\u0009b");
    row("colour", "a\033[31mred", "a\\u001b[31mred");
    row("title", "\033]0;title\007", "\\u001b]0;title\\u0007");
    row("NUL", QByteArray("a\0b", 3), "a\\u0000b");
    row("delete", "a\x7f", "a\\u007f");
    row("C1 escape",
        "\xc2\x9b"
        "31m",
        "\\u009b31m");
    row("next line", "\xc2\x85", "\\u0085");
    row("line separator", "\xe2\x80\xa8\xe2\x80\xa9", "\\u2028\\u2029");
    row("marks", "\xe2\x80\x8e\xe2\x80\x8f\xd8\x9c", "\\u200e\\u200f\\u061c");
    row("override", "a\xe2\x80\xaegnp.exe", "a\\u202egnp.exe");
    row("embedding", "\xe2\x80\xaa\xe2\x80\xad", "\\u202a\\u202d");
    row("isolates", "\xe2\x81\xa6\xe2\x81\xa9", "\\u2066\\u2069");
    row("byte order mark",
        "\xef\xbb\xbf"
        "a",
        "\\ufeffa");
    row("raw C1",
        "\x9b"
        "31m",
        "\\x9b31m");
    row("Latin-1",
        "\xfc"
        "ber",
        "\\xfcber");
    row("overlong", "\xc0\xaf", "\\xc0\\xaf");
    row("overlong of three", "\xe0\x80\x8a", "\\xe0\\x80\\x8a");
    row("surrogate", "\xed\xa0\x80", "\\xed\\xa0\\x80");
    row("beyond Unicode", "\xf4\x90\x80\x80", "\\xf4\\x90\\x80\\x80");
    row("cut off", "a\xe2\x80", "a\\xe2\\x80");
}

void TestPrintable::escapesWhatIsNoSign()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(printable(text.toStdString())), expected);
    QCOMPARE(isPrintable(text.toStdString()), text == expected);
    QVERIFY(isPrintable(expected.toStdString()));
}

void TestPrintable::cutsLongTexts()
{
    const std::string text(300, 'x');
    QCOMPARE(printable(text, 10), std::string(10, 'x') + "…");
    QCOMPARE(printable(text, 300), text);
    QCOMPARE(printable(text, wholeText), text);
    QCOMPARE(printable("aaä", 3), std::string("aa…")); // no half of a character
    QCOMPARE(printable("aa\n", 5), std::string("aa…"));
}

void TestPrintable::keepsLines()
{
    QCOMPARE(printableLines("a\n\tb\r\033[K\n"), std::string("a\n\tb\\u000d\\u001b[K\n"));
}

void TestPrintable::messagesAreOneLine()
{
    const std::string name = "a\033[31m\nb";
    QCOMPARE(say("%1 is broken", name).text(), std::string("a\\u001b[31m\\u000ab is broken"));
    QCOMPARE(say("%1!", verbatim(name)).text(), std::string("a\\u001b[31m\\u000ab!"));
    const Error error(ErrorKind::Damaged, name, say("it says %1", say("\"%1\"", name)));
    QCOMPARE(std::string(error.what()),
             std::string("a\\u001b[31m\\u000ab: it says \"a\\u001b[31m\\u000ab\""));
    QCOMPARE(error.subject(), name); // for whoever looks for the file
    QCOMPARE(say("[%1]", 12).text(), std::string("[12]"));
}

QTEST_GUILESS_MAIN(TestPrintable)
#include "tst_printable.moc"
